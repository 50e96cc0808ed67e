import { expect, it } from 'vitest';
import { sayOfBytes } from './look-for-bytes.ts';

it('What is said of the bytes that were looked for is a sentence, of one thing and of several', () => {
  const says = (seen: number, lost: readonly string[]) =>
    sayOfBytes({ seen, lost }, { one: 'picture', many: 'pictures' }).says;
  expect(says(0, [])).toBe('');
  expect(says(1, [])).toBe('The one picture has its bytes.');
  expect(says(3, [])).toBe('All 3 pictures have their bytes.');
  expect(says(1, ['a'])).toBe('The one picture has lost its bytes: a.');
  expect(says(3, ['b'])).toBe('1 of 3 pictures has lost its bytes: b.');
  expect(says(3, ['a', 'b'])).toBe('2 of 3 pictures have lost their bytes; the first is a.');
});
