import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ownWording } from '../wordings.ts';
import { LETTER_KINDS, type LetterKind, PLACES_OF, type PlaceFacts, type Wording } from '../words.ts';
import { filled, paragraphs, problemsIn, wordingFrom } from './wording.ts';

const FACTS: PlaceFacts = {
  ...{ amount: '€50.00', newsroom: 'The Bay', name: 'Olu', date: 'March 10, 2026', campaign: 'The roof' },
};
const GOOD: Wording = { subject: 'Thanks from {newsroom}', opening: 'It came: {amount}.', closing: 'Bye.' };

const problems = (kind: LetterKind, change: Partial<Wording>) =>
  Object.fromEntries(problemsIn(kind, { ...GOOD, ...change }, 'lantern.example'));

describe('A letter in the newsroom’s words', () => {
  it('takes the places that it has, and names each other brace at its field', () => {
    for (const kind of LETTER_KINDS) {
      const all = PLACES_OF[kind].map((place) => `{${place}}`).join(' ');
      expect(problems(kind, { subject: all, opening: all, closing: all }), kind).toEqual({});
    }
    for (const wrong of ['{iban}', '{', 'a}', '{amount', '{{amount}}', '{ amount }', '{Amount}', '{}']) {
      expect(problems('received', { opening: wrong }), wrong).toEqual({ opening: 'unknown-place' });
    }
    expect(problems('received', { subject: '', closing: 'x'.repeat(2_001) })).toEqual({
      ...{ subject: 'missing', closing: 'too-long' },
    });
  });

  it('A12: names a giver only where money has arrived', () => {
    for (const kind of ['promise', 'reminder'] as const) {
      expect(problems(kind, { opening: 'Dear {name}' })).toEqual({ opening: 'unknown-place' });
      expect(filled(kind, 'Dear {name}', FACTS)).toBe('Dear {name}');
    }
    expect(filled('received', 'Dear {name}', FACTS)).toBe('Dear Olu');
  });

  it('A6: tells nobody of another place to send money to: not in any part, not in any letter', () => {
    for (const kind of LETTER_KINDS) {
      for (const words of [
        'Send it to DE89 3704 0044 0532 0130 00',
        'Now: gifts@thief.example',
        '٣٧٠٤٠٠٤٤',
      ]) {
        for (const part of ['subject', 'opening', 'closing'] as const) {
          expect(problems(kind, { [part]: words }), words).toEqual({ [part]: 'carries-details' });
        }
      }
      expect(problems(kind, { closing: 'Ada Quill, ada@lantern.example, since 2026' })).toEqual({});
    }
  });

  it('has nothing wrong with our own words, in every language', () => {
    for (const language of ['en', 'de', 'fr', 'es', 'pl', 'ar', 'ko']) {
      for (const kind of LETTER_KINDS) {
        const own = Object.fromEntries(problemsIn(kind, ownWording(kind, language), 'lantern.example'));
        expect(own, `${language} ${kind}`).toEqual({});
      }
    }
  });

  it('reads no place in what was filled in', () => {
    const facts = { ...FACTS, newsroom: '{amount} {name}' };
    expect(filled('received', '{newsroom}: {date}', facts)).toBe('{amount} {name}: March 10, 2026');
  });

  it('leaves no brace of its own behind where nothing is wrong with it', () => {
    const text = fc.string().map((some) => some.replaceAll(/[{}]/g, ''));
    fc.assert(
      fc.property(text, fc.constantFrom(...PLACES_OF.received), text, (before, place, after) => {
        const opening = `x${before}{${place}}${after}`;
        expect(problems('received', { opening })['opening']).not.toBe('unknown-place');
        expect(filled('received', opening, FACTS)).toBe(`x${before}${FACTS[place]}${after}`);
      }),
    );
  });

  it('A12: is one line in its subject, and paragraphs in the rest', () => {
    const typed = {
      subject: 'Thanks\r\nBcc: all@bay.example',
      opening: 'One\r\nand\r\n\r\n\r\ntwo',
      closing: '',
    };
    const { subject, opening } = wordingFrom(new Map(Object.entries(typed)));
    expect(subject).toBe('Thanks Bcc: all@bay.example');
    expect(paragraphs(opening)).toEqual(['One\nand', 'two']);
  });
});
