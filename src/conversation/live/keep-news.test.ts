import { expect, it } from 'vitest';
import { keepNews } from './keep-news.ts';

const FERRY = { storyId: 'ferry', since: 0, version: 7, isOpen: true };
const nothing = async () => ({ events: [], at: 7, count: 0, isOpen: true, changesAt: null });

function counted(most = 10) {
  const kept = keepNews(most);
  let many = 0;
  const come = (wanted = FERRY, read = nothing) =>
    kept.of(wanted, () => {
      many += 1;
      return read();
    });
  return { kept, come, many: () => many };
}

it('News are read once for all who miss the same, as long as the version stands', async () => {
  const { come, many } = counted();
  await Promise.all(Array.from({ length: 500 }, () => come()));
  expect(many()).toBe(1);
  for (const other of [{ version: 8 }, { since: 3 }, { isOpen: false }, { storyId: 'tram' }]) {
    await come({ ...FERRY, ...other });
  }
  expect(many()).toBe(5);
});

it('News are read anew once a story, or everything, was forgotten', async () => {
  const { kept, come, many } = counted();
  await come();
  kept.forget('tram');
  await come();
  expect(many()).toBe(1);
  kept.forget('ferry');
  await come();
  kept.forget();
  await come();
  expect(many()).toBe(3);
});

it('Of many readings the latest used stay, and one that failed does not', async () => {
  const { come, many } = counted(2);
  for (const since of [0, 1, 0, 2, 0]) await come({ ...FERRY, since });
  expect(many()).toBe(3);
  const failed = async () => {
    throw new Error('The database is gone.');
  };
  await expect(come({ ...FERRY, since: 9 }, failed)).rejects.toThrow('gone');
  await come({ ...FERRY, since: 9 });
  expect(many()).toBe(5);
});
