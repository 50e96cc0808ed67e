import { expect, it } from 'vitest';
import { reportFrom } from './report-form.ts';

const form = (fields: Record<string, string>) => new Map(Object.entries(fields));

it('A report has one of the reasons, and words if its writer wants', () => {
  expect(reportFrom(form({ reason: 'spam', words: ' Look at the link. ' }))).toEqual({
    report: { reason: 'spam', words: 'Look at the link.' },
  });
  expect(reportFrom(form({ reason: 'other' }))).toEqual({ report: { reason: 'other', words: '' } });
});

it('A report without a reason, with one of its own, or with a novel is refused', () => {
  expect(reportFrom(form({}))).toEqual({ errors: { reason: 'missing' } });
  expect(reportFrom(form({ reason: '__proto__' }))).toEqual({ errors: { reason: 'missing' } });
  expect(reportFrom(form({ reason: 'spam', words: 'a'.repeat(1_001) }))).toEqual({
    errors: { words: { longest: 1_000 } },
  });
});
