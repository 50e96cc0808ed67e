import { describe, expect, it } from 'vitest';
import { answerFrom, LONGEST } from './answer-form.ts';

const read = (title: string, body: string) => answerFrom(new Map(Object.entries({ title, body })));

describe('The form of a saved answer', () => {
  it('is cleaned as a comment is', () => {
    expect(read('  Thanks \n all ', ' Thank you.\r\n\r\nWe have corrected it. ')).toEqual({
      said: { title: 'Thanks all', body: 'Thank you.\n\nWe have corrected it.' },
    });
  });

  it('says what is missing, and what is too long', () => {
    expect(read(' ', '')).toEqual({
      wrong: new Map([
        ['title', 'missing'],
        ['body', 'missing'],
      ]),
    });
    expect(read('x'.repeat(LONGEST.title + 1), 'y'.repeat(LONGEST.body))).toEqual({
      wrong: new Map([['title', 'too-long']]),
    });
  });
});
