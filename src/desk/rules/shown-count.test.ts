import { expect, test } from 'vitest';
import { shownCount } from './shown-count.ts';

test('A count is shown as it is up to 999, and as more than that from there on', () => {
  expect([0, 12, 999, 1_000, 100_000].map(shownCount)).toEqual(['0', '12', '999', '999+', '999+']);
});
