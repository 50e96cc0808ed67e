import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { oneLine, severalLines, typedText } from './one-line.ts';

describe('One line of what somebody typed', () => {
  it.each([
    ['is one line', ' Jo\r\n\tMoss\u2028\u2029 ', 'Jo Moss'],
    ['has no control characters', 'Jo\u0000\u0007\u0085Moss', 'Jo Moss'],
    ['turns nothing around it about', '\u202eJo\u202c \u2067Moss\u2069', 'Jo Moss'],
    ['holds nothing that nobody sees', '\ufeffJo\u200b \u2060Moss', 'Jo Moss'],
    ['holds no half letters', 'Jo\ud800 Moss', 'Jo Moss'],
    ['is of whole letters', 'Jose\u0301', 'José'],
    ['keeps what joins letters and parts them', 'می\u200cخواهم 👩\u200d🚀', 'می\u200cخواهم 👩\u200d🚀'],
    ['keeps the marks of direction that mixed lines need', 'C++\u200e ו־', 'C++\u200e ו־'],
  ])('%s', (_says, typed, kept) => {
    expect(oneLine(typed)).toBe(kept);
  });

  it('is the same if it is cleaned twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        expect(oneLine(oneLine(typed))).toBe(oneLine(typed));
      }),
    );
  });
});

describe('A text whose letters come in pieces', () => {
  const pieces = fc
    .array(
      fc.constantFrom(
        'e',
        'a',
        ' ',
        '\n',
        '\u0301',
        '\u0327',
        '\u200b',
        '\u2060',
        '\u202e',
        '\ufeff',
        '\u0000',
      ),
    )
    .map((all) => all.join(''));

  it.each([oneLine, typedText])(
    'is whole after it was cleaned once, and the same if it is again',
    (clean) => {
      fc.assert(
        fc.property(pieces, (typed) => {
          expect(clean(typed)).toBe(clean(typed).normalize('NFC'));
          expect(clean(clean(typed))).toBe(clean(typed));
        }),
      );
    },
  );

  it('has one letter where something unseen parted it', () => {
    expect(oneLine('Jose\u200b\u0301')).toBe('José');
    expect(typedText('Jose\u202e\u0301')).toBe('José');
  });
});

describe('Several lines', () => {
  it('are each as one is kept, without empty ones at the ends', () => {
    expect(severalLines('\n One \r\n\r\nt\u202ewo\n ')).toBe('One\n\ntwo');
  });

  it('of a longer text keep their blanks, and where words may break', () => {
    expect(typedText(' a\n\tb\u0000\u202e ភាសា\u200bខ្មែរ ')).toBe(' a\n\tb ភាសា\u200bខ្មែរ ');
  });
});
