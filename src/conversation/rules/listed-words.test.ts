import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findListed, listedWords } from './listed-words.ts';

const found = (text: string, list: string) => findListed(text, listedWords(list));

describe('A listed word is found', () => {
  it('as a whole word, and not within another', () => {
    expect(found('What a dunce he is.', 'dunce')).toBe('dunce');
    expect(found('The dunces met.', 'dunce')).toBeNull();
    expect(found('An assessment of grass.', 'ass')).toBeNull();
    expect(found('As he said.', 'ass')).toBeNull();
  });

  it('with any letters where a star stands', () => {
    expect(found('The dunces met.', 'dunce*')).toBe('dunce*');
    expect(found('Redunced', '*dunce*')).toBe('*dunce*');
    expect(found('buy cheapest pills', 'ch*p*st')).toBe('ch*p*st');
    expect(found('assume', 'as*')).toBe('as*');
    expect(found('a b', 'a*b')).toBeNull();
    expect(found('anything', '*')).toBeNull();
  });

  it('as a phrase whose words follow each other', () => {
    expect(found('So buy, now: pills!', 'buy now')).toBe('buy now');
    expect(found('buy it now', 'buy now')).toBeNull();
  });

  it('however it is hidden: case, accents, look-alikes, unseen signs, stretching, pulling apart', () => {
    for (const text of [
      ...[
        'DUNCE',
        'dünce',
        'dunсе',
        'd\u200bun\u00adce',
        'ｄｕｎｃｅ',
        'duuuunceeee',
        'd u n c e',
        'd.u.n.c.e',
      ],
      ...['dunc3', '𝐝𝐮𝐧𝐜𝐞', 'ḓ̷u̷n̷c̷e̷', 'dunce!', '(dunce)'],
    ]) {
      expect(found(`You ${text} there`, 'dunce'), text).toBe('dunce');
    }
    expect(found('sh!p', 'ship')).toBe('ship');
    expect(found('$hip', 'ship')).toBe('ship');
  });

  it('in any script, where words have no spaces too', () => {
    expect(found('你是笨蛋吗', '笨蛋')).toBe('笨蛋');
    expect(found('คุณโง่มาก', 'โง่')).toBe('โง่');
    expect(found('Ты ДУРАК!', 'дурак')).toBe('дурак');
    expect(found('أنت غبيّ', 'غبي')).toBe('غبي');
    expect(found('바보야', '바보*')).toBe('바보*');
    expect(found('박수', '바*')).toBeNull();
  });

  it('line by line of a list, without those that are empty', () => {
    expect(found('second', 'first\n\n  second  \n*\n')).toBe('second');
  });
});

describe('A20: no list and no text', () => {
  it('makes the search stall', () => {
    const stars = `${'a*'.repeat(2_000)}b`;
    expect(found('a'.repeat(50_000), stars)).toBeNull();
    expect(found(`${'!'.repeat(100_000)}b`, 'a')).toBeNull();
    expect(found('a!'.repeat(50_000), '*b*')).toBeNull();
    expect(found('ab'.repeat(25_000), `*${'ab*'.repeat(3_000)}c`)).toBeNull();
    expect(found('a '.repeat(25_000), 'a '.repeat(19).concat('b'))).toBeNull();
    expect(found('a '.repeat(25_000), 'a '.repeat(5_000).concat('b'))).not.toBeNull();
  });

  it('makes it fail, or miss a word that stands between spaces', () => {
    const letters = fc.string({
      unit: fc.constantFrom(...'abcdefghknoqrstuvwxyzдж좋은'),
      minLength: 2,
      maxLength: 12,
    });
    const around = fc
      .string({ unit: 'binary', maxLength: 40 })
      .map((text) => text.replace(/[!@$|€£\p{M}]/gu, ''));
    fc.assert(
      fc.property(around, letters, around, fc.string({ maxLength: 60 }), (before, word, after, list) => {
        expect(found(`${before} ${word} ${after}`, `${list.replaceAll('\n', '')}\n${word}`)).not.toBeNull();
      }),
    );
  });

  it('lets a word through that was hidden with unseen signs, case and stretched letters', () => {
    const hide = fc.constantFrom('\u200b', '\u00ad', '\u0301', '\ufe0f', '\u2060');
    fc.assert(
      fc.property(fc.array(hide, { minLength: 6, maxLength: 6 }), fc.nat(5), (hidden, at) => {
        const word = [...'basket']
          .map((letter, place) => `${place === at ? letter.toUpperCase().repeat(4) : letter}${hidden[place]}`)
          .join('');
        expect(found(`a ${word} b`, 'basket')).toBe('basket');
      }),
    );
  });
});
