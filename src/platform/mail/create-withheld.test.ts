import { expect, it } from 'vitest';
import { createLogger } from '#platform/log';
import { createWithheld } from './create-withheld.ts';

it('A letter that does not leave has its reason in the log, and is counted', () => {
  const lines: unknown[] = [];
  const log = Object.assign(createLogger('silent'), { info: (line: unknown) => lines.push(line) });
  const { withhold, withheld } = createWithheld({ log });
  expect(withheld()).toEqual([]);
  withhold('too-old', { commentId: '1' });
  withhold('hidden', { commentId: '2' });
  withhold('too-old', { commentId: '3' });
  expect(withheld()).toEqual([
    { reason: 'too-old', count: 2 },
    { reason: 'hidden', count: 1 },
  ]);
  expect(lines[0]).toEqual({ reason: 'too-old', commentId: '1' });
});
