import fc from 'fast-check';
import sharp from 'sharp';
import { beforeAll, expect, it } from 'vitest';
import { MINUTE } from '#platform/clock';
import { describeNewsroom, type Person, type Room } from '../a-newsroom.ts';
import { markedText } from '../marked-text.ts';
import { act, save, write } from '../writing.ts';

/** Each opens some forty doors three times. */
const RUNS = 4;
/** The latest stories, as each kind of reader of feeds takes them. */
const FEEDS = ['/feed', '/feed.atom', '/feed.json'];

/** A story before its second: how it is to go out, and when somebody looks. */
interface Embargoed {
  readonly kind: 'new' | 'change';
  readonly minutes: number;
  /** How long before, in milliseconds. */
  readonly early: number;
}

const anEmbargo: fc.Arbitrary<Embargoed> = fc.record({
  kind: fc.constantFrom('new', 'change'),
  minutes: fc.integer({ min: 1, max: 60 * 24 * 40 }),
  early: fc.integer({ min: 1, max: 50_000 }),
});

describeNewsroom('An embargo', (room) => {
  let number = 0;
  beforeAll(async () => {
    await room().database.write(async (writer) => {
      const { stories } = room().newsroom;
      await stories.keepSection(writer, { id: 'news', slug: 'news', name: 'News', parentId: null });
      await stories.keepTag(writer, { id: 'boats', slug: 'boats', name: 'Boats' });
      await stories.keepAuthor(writer, { id: 'ana', slug: 'ana', name: 'Ana', about: '' });
    });
  });

  it('tells nothing before its second, and everything at it', async () => {
    await fc.assert(
      fc.asyncProperty(anEmbargo, async (embargo) => {
        number += 1;
        // Weeks go by from one run to the next, and with them every session.
        const editor = await room().staff('editor');
        await holds(room(), editor, { ...embargo, word: `embargoed${number}q` });
      }),
      { numRuns: RUNS },
    );
  });
});

async function holds(room: Room, as: Person, embargo: Embargoed & { readonly word: string }): Promise<void> {
  const { word, kind } = embargo;
  // Scheduling is by the minute.
  room.clock.set(new Date(Math.ceil(room.clock.now().getTime() / MINUTE) * MINUTE).toISOString());
  const goesOut = room.clock.now().getTime() + embargo.minutes * MINUTE;
  const goesOutAt = new Date(goesOut).toISOString();
  const picture = await room.newsroom.stories.pictures.keepPicture(await aPicture(word), {
    ...{ fileName: `${word}.png`, alt: `${word}alt`, caption: '', credit: '' },
  });
  const old =
    kind === 'new'
      ? null
      : await room.publish({ slug: `stands-${word.length}-${room.newId()}`, title: 'Stands' });
  const id = old?.id ?? (await write(room, as));
  if (old) await act(room, as, id, 'begin');
  await save(room, as, id, {
    ...{ title: `${word} title`, standfirst: `${word} standfirst`, document: markedText([`${word} text`]) },
    ...{ slug: word, sectionIds: ['news'], tagIds: ['boats'], authorIds: ['ana'], leadPictureId: picture.id },
  });
  const neighbour = await room.publish({ sectionIds: ['news'], tagIds: ['boats'], authorIds: ['ana'] });
  const month = old ? '2026/03' : goesOutAt.slice(0, 7).replace('-', '/');
  const path = `/${month}/${word}`;
  const doors = doorsOf({ path, id, word, neighbour: neighbour.href, pictureId: picture.id });
  await act(room, as, id, 'schedule', { at: goesOutAt.slice(0, 16) });

  await tellsNothing(room, { doors, path, word, pictureId: picture.id });
  room.clock.set(new Date(goesOut - embargo.early).toISOString());
  await room.settle();
  await tellsNothing(room, { doors, path, word, pictureId: picture.id });
  if (old) expect((await room.visit(old.href)).text).toContain('Stands');

  room.clock.set(goesOutAt);
  await room.settle();
  expect((await room.visit(path)).text).toContain(`${word} text`);
  expect((await room.visit(`/pictures/${picture.id}/320.jpg`)).status).toBe(200);
  const lists = old
    ? ['/sitemap.xml', `/search?q=${word}`]
    : ['/', ...FEEDS, '/news-sitemap.xml', '/sitemap.xml', `/search?q=${word}`];
  for (const list of [
    ...lists,
    ...(old ? [] : ['/news', '/tag/boats', '/by/ana', '/news/feed', neighbour.href]),
  ]) {
    expect((await room.visit(list)).text, list).toContain(word);
  }
  if (old) expect(await room.visit(old.href)).toMatchObject({ status: 301, location: path });
}

function doorsOf(of: { path: string; id: string; word: string; neighbour: string; pictureId: string }) {
  const { path, id, word, neighbour, pictureId } = of;
  return [
    ...[
      path,
      `${path}/`,
      `${path}?me`,
      `${path}/feed`,
      `${path}/comments`,
      `${path}/reply`,
      `${path}/amp`,
      `${path}.json`,
    ],
    ...[
      `/${word}`,
      `/?p=${id}`,
      `/?story=${id}`,
      `/?s=${word}`,
      `/search?q=${word}`,
      `/embed?url=x&story=${id}`,
    ],
    ...['/', '/?page=2', ...FEEDS, '/sitemap.xml', '/news-sitemap.xml', '/robots.txt', '/news', '/news/feed'],
    ...['/tag/boats', '/tag/boats/feed', '/by/ana', '/by/ana/feed', '/2026', '/2026/03', neighbour],
    ...[
      `/live/stories/none-${id}`,
      `/api/v1/stories/${id}`,
      `/desk/stories/${id}`,
      `/preview/${id}`,
      '/preview/none',
    ],
    ...[`/pictures/${pictureId}/320.jpg`, `/desk/pictures/${pictureId}/320.jpg`],
  ];
}

async function tellsNothing(
  room: Room,
  of: { doors: readonly string[]; path: string; word: string; pictureId: string },
): Promise<void> {
  const { doors, path, word, pictureId } = of;
  const never = 'neverwas0q'.padEnd(word.length, 'q').slice(0, word.length);
  for (const accept of ['text/html', 'application/json']) {
    for (const door of doors) {
      const { text, location = '' } = await room.visit(door, { headers: { accept } });
      for (const said of [`${word} title`, `${word} standfirst`, `${word} text`, `${word}alt`]) {
        expect(text, `${door} tells it`).not.toContain(said);
      }
      // A door that is asked for the word may say it back.
      if (!door.includes(word)) expect(text + location, door).not.toContain(word);
    }
    // Just like what never was: the same status and the same bytes, but for the word that was asked for.
    for (const form of ['', '/', '/feed', '/comments']) {
      const hidden = await room.visit(path + form, { headers: { accept } });
      const none = await room.visit(path.replace(word, never) + form, { headers: { accept } });
      expect(hidden.status, path + form).toBe(none.status);
      expect(hidden.status).toBe(404);
      expect(hidden.text.replaceAll(word, never)).toBe(none.text);
    }
  }
  expect((await room.visit(`/pictures/${pictureId}/320.jpg`)).status).toBe(404);
}

/** Another one for each word: the same bytes would be the same picture, which may be public by now. */
function aPicture(word: string): Promise<Buffer> {
  const shade = Number(/\d+/.exec(word)?.[0] ?? 0);
  const background = { r: shade % 256, g: 10, b: 200 };
  return sharp({ create: { width: 320, height: 200, channels: 3, background } })
    .png()
    .toBuffer();
}
