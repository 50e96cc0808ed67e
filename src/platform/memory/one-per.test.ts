import { expect, it, vi } from 'vitest';
import { onePer } from './index.ts';

it('makes one for each language and zone, once', () => {
  const make = vi.fn((language: string, zone: string) => ({ language, zone }));
  const formatOf = onePer(make);
  const first = formatOf('en', 'UTC');
  expect(first).toEqual({ language: 'en', zone: 'UTC' });
  expect(formatOf('en', 'UTC')).toBe(first);
  expect(formatOf('en', 'Asia/Seoul')).toEqual({ language: 'en', zone: 'Asia/Seoul' });
  expect(formatOf('ko', 'UTC')).toEqual({ language: 'ko', zone: 'UTC' });
  expect(make).toHaveBeenCalledTimes(3);
});
