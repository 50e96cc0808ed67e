import { describe, expect, it } from 'vitest';
import { NO_VALUES, type QuestionValues, questionFrom, valuesFrom } from './question-form.ts';

const texts = [
  { blockId: 'a', text: 'Who pays, and who pays again?' },
  { blockId: 'b', text: 'Nobody knows who pays.' },
];
const wish = { ...NO_VALUES, words: 'Nobody', question: 'Do you?' };
const read = (changed: Partial<QuestionValues>) => questionFrom({ ...wish, ...changed }, texts);

describe('A question to readers', () => {
  it('is asked about words that stand in one place', () => {
    expect(read({})).toMatchObject({
      asked: { place: { blockId: 'b', start: 0 }, question: 'Do you?', atFirst: 'closed', closed: false },
    });
    expect(read({ open: true, closed: true })).toMatchObject({ asked: { atFirst: 'open', closed: true } });
  });

  it('asks which place is meant where the words stand in several', () => {
    expect(read({ words: 'who pays' })).toMatchObject({
      errors: { place: [{ blockId: 'a' }, { blockId: 'b' }] },
    });
    expect(read({ words: 'who pays', place: '13:b' })).toMatchObject({ asked: { place: { blockId: 'b' } } });
    expect(read({ words: 'who pays', block: 'b' })).toMatchObject({ asked: { place: { blockId: 'b' } } });
    expect(read({ words: 'who pays', place: '9:b' })).toHaveProperty('errors.place');
  });

  it.each([
    ['no words', { words: ' ' }, { words: 'words-missing' }],
    ['endless words', { words: 'who'.repeat(400) }, { words: 'words-too-long' }],
    ['words of no place', { words: 'who paid' }, { words: 'words-not-found' }],
    ['words of another paragraph', { block: 'a' }, { words: 'words-not-found' }],
    ['no question', { question: '' }, { question: 'question-missing' }],
    ['256 characters', { question: '👩‍👩‍👧'.repeat(256) }, { question: 'question-too-long' }],
    ['an endless text', { question: 'a'.repeat(100_000) }, { question: 'question-too-long' }],
    ['nothing at all', { words: '', question: '' }, { words: 'words-missing', question: 'question-missing' }],
  ])('is refused for %s', (_, changed, errors) => {
    expect(read(changed)).toEqual({ errors });
  });

  it('may have 255 characters, however many code points each is made of', () => {
    expect(read({ question: '👩‍👩‍👧'.repeat(255) })).toHaveProperty('asked');
  });

  it('is one line without signs that no field may hold', () => {
    expect(valuesFrom(new Map([['question', ' Do\u202e you \r\n know? ']])).question).toBe('Do you know?');
  });
});
