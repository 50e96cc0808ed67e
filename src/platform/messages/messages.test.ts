import { describe, expect, it } from 'vitest';
import { createLearn, defineMessages, type Translation } from './index.ts';

const english = {
  give: 'Give',
  answers: '{count, plural, one {# answer} other {# answers}}',
  'only-english': 'Only in English',
} as const;
const french: Translation<keyof typeof english> = {
  give: 'Donner',
  answers: '{count, plural, one {# réponse} other {# réponses}}',
};

/** A catalogue of its own, which speaks French once it has learned it, and nothing else. */
function aCatalogue() {
  const none = async () => ({ translation: {} });
  return defineMessages(english, {
    ...{ ar: none, de: none, es: none, ko: none, pl: none },
    fr: async () => ({ translation: french }),
  });
}

describe('A message', () => {
  it('is said in English until its language is learned, and in that language from then on', async () => {
    const say = aCatalogue();
    expect([say('fr-CA', 'give'), say('fr-CA', 'give')]).toEqual(['Give', 'Give']);
    await createLearn([say])('fr-CA');
    expect([say('fr-CA', 'give'), say('fr-CA', 'give'), say('en', 'give')]).toEqual([
      ...['Donner', 'Donner', 'Give'],
    ]);
    expect(say('fr-CA', 'only-english')).toBe('Only in English');
  });

  it('says each time the facts that it is given', () => {
    const say = aCatalogue();
    const said = [1, 2, 1_000, 2].map((count) => say('en', 'answers', { count }));
    expect(said).toEqual(['1 answer', '2 answers', '1,000 answers', '2 answers']);
  });

  it('that lacks a fact is a fault, the first time and the next', () => {
    const say = aCatalogue();
    for (const _ of ['first', 'next']) expect(() => say('en', 'answers')).toThrow(/count/);
  });
});
