import { expect, test } from 'vitest';
import { atDesk } from './at-desk.ts';

test('The desk speaks English: that of the newsroom, or one that says the day first', () => {
  const languages = ['en', 'en-US', 'en-CA', 'ko', 'ar', 'fr-CA'].map(
    (language) => atDesk({ language }).language,
  );
  expect(languages).toEqual(['en', 'en-US', 'en-CA', 'en-GB', 'en-GB', 'en-GB']);
});
