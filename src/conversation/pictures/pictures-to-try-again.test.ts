import { expect, it } from 'vitest';
import { MINUTE, manualClock } from '#platform/clock';
import { keepPicturesToTryAgain } from './pictures-to-try-again.ts';
import type { DrawnPicture } from './words.ts';

const clock = manualClock('2026-03-10T08:00:00.000Z');
const picture = (bytes: number): DrawnPicture => ({
  ...{ bytes: new Uint8Array(bytes), width: 1, height: 1, print: String(bytes) },
});

it('a picture is found again by its name for half an hour', () => {
  const kept = keepPicturesToTryAgain({ clock });
  const name = kept.keep(picture(10));
  expect(name).toMatch(/^[\w-]{22}$/);
  clock.advance(29 * MINUTE);
  expect(kept.find(name)?.print).toBe('10');
  clock.advance(MINUTE);
  expect(kept.find(name)).toBeNull();
  expect(kept.find('another')).toBeNull();
});

it('what is kept is never more than sixteen megabytes: the oldest go', () => {
  const kept = keepPicturesToTryAgain({ clock });
  const names = Array.from({ length: 20 }, () => kept.keep(picture(1024 * 1024)));
  expect(names.map((name) => kept.find(name) !== null)).toEqual(names.map((_, at) => at >= 4));
});

it('what was kept for too long makes room, whether or not anybody asks for it', () => {
  const kept = keepPicturesToTryAgain({ clock });
  const old = kept.keep(picture(15 * 1024 * 1024));
  clock.advance(31 * MINUTE);
  const names = [kept.keep(picture(8 * 1024 * 1024)), kept.keep(picture(8 * 1024 * 1024))];
  expect(kept.find(old)).toBeNull();
  expect(names.every((name) => kept.find(name) !== null)).toBe(true);
});
