import { beforeAll, describe, expect, it } from 'vitest';
import { describeNewsroom, type Person, type Room } from '../a-newsroom.ts';
import { shareOn } from '../cells.ts';
import { listen } from '../live-stream.ts';
import { type HiddenThings, hideThings } from './hidden-things.ts';

/**
 * For each route with a place to fill: addresses that fill it. A route without an entry fails this test, so that
 * no door is added without somebody looking what comes through.
 */
const EXAMPLES: Record<string, (hidden: HiddenThings) => readonly string[]> = {
  '/assets/:file': () => ['/assets/none.css'],
  '/by/:author': () => ['/by/ana', '/by/ana?page=2', '/by/nobody'],
  '/by/:author/feed': () => ['/by/ana/feed'],
  '/tag/:tag': () => ['/tag/ferries', '/tag/ferries?page=2', '/tag/none'],
  '/tag/:tag/feed': () => ['/tag/ferries/feed'],
  '/comments/:id': ({ commentIds }) => commentIds.map((id) => `/comments/${id}`),
  '/comments/:id/reply': ({ commentIds }) => commentIds.map((id) => `/comments/${id}/reply`),
  '/comments/:id/edit': ({ commentIds }) => commentIds.map((id) => `/comments/${id}/edit`),
  '/comments/:id/delete': ({ commentIds }) => commentIds.map((id) => `/comments/${id}/delete`),
  '/comments/:id/report': ({ commentIds }) => commentIds.map((id) => `/comments/${id}/report`),
  '/comments/:id/pictures/:file': ({ commentPictures }) =>
    commentPictures.map(({ commentId, file }) => `/comments/${commentId}/pictures/${file}`),
  '/comments/letters/author/:token': () => ['/comments/letters/author/none'],
  '/comments/letters/mentions/:token': () => ['/comments/letters/mentions/none'],
  '/live/stories/:id': ({ paths }) =>
    paths.flatMap((path) =>
      ['', '?last=0'].map((since) => `/live/stories/${path.split('/').at(-1)}${since}`),
    ),
  '/:folder/wpdiscuzsubscription/unsubscribe': () => [
    '/blog/wpdiscuzsubscription/unsubscribe?wpdiscuzSubscribeID=1&key=none',
  ],
  '/gifts/:token': () => ['/gifts/none'],
  '/gifts/:token/gift.ics': () => ['/gifts/none/gift.ics'],
  '/gifts/:token/card': () => ['/gifts/none/card'],
  '/gifts/:token/reminders': () => ['/gifts/none/reminders'],
  '/subscriptions/confirm/:token': () => ['/subscriptions/confirm/none'],
  '/subscriptions/:token': () => ['/subscriptions/none'],
  '/subscriptions/:token/farewell': () => [
    '/subscriptions/none/farewell',
    '/subscriptions/none/farewell?story=leak-draft',
  ],
  '/pictures/:id/:form': ({ pictureIds }) => pictureIds.map((id) => `/pictures/${id}/640.webp`),
  '/pictures/site/:name': () => ['/pictures/site/none.webp', '/pictures/site/..%2f..%2fsecret'],
  '/files/:id/:name': ({ pictureIds }) => pictureIds.map((id) => `/files/${id}/file.pdf`),
  '/sign-in/:secret': () => ['/sign-in/none'],
  '/return/:secret': () => ['/return/none'],
  '/desk/sign-in/:secret': () => ['/desk/sign-in/none'],
  '/desk/invitation/:secret': () => ['/desk/invitation/none'],
  '/desk/take-over/:secret': () => ['/desk/take-over/none'],
  '/desk/questions/:id': ({ storyIds }) => storyIds.map((id) => `/desk/questions/${id}`),
  '/desk/giving/letters/:kind': () => ['/desk/giving/letters/received', '/desk/giving/letters/none'],
  '/give/:name': () => ['leak-campaign', 'none', '__proto__', 'mine'].map((name) => `/give/${name}`),
  '/desk/giving/ways/:id': () => ['/desk/giving/ways/none'],
  '/desk/gifts/:id': () => ['/desk/gifts/none'],
  '/desk/gifts/batches/:id': () => ['/desk/gifts/batches/none'],
  '/desk/gifts/givers/:id': () => ['/desk/gifts/givers/none'],
  '/desk/gifts/givers/:id/merge': () => ['/desk/gifts/givers/none/merge'],
  '/desk/giving/proposals/:id': () => ['/desk/giving/proposals/none'],
  '/desk/giving/campaigns/:id': ({ campaignId }) => [`/desk/giving/campaigns/${campaignId}`],
  '/desk/giving/campaigns/:id/preview': ({ campaignId }) => [`/desk/giving/campaigns/${campaignId}/preview`],
  '/desk/giving/campaigns/:id/wall': ({ campaignId }) => [`/desk/giving/campaigns/${campaignId}/wall`],
  '/desk/sections/:id': () => ['/desk/sections/leak-news', '/desk/sections/none'],
  '/desk/gallery/:number': () => ['/desk/gallery/1'],
  '/desk/pictures/:id': ({ pictureIds }) => pictureIds.map((id) => `/desk/pictures/${id}`),
  '/desk/pictures/:id/:form': ({ pictureIds }) => pictureIds.map((id) => `/desk/pictures/${id}/640.webp`),
  ...Object.fromEntries(
    ['', '/draft', '/history', '/compare', '/pictures', '/preview', '/translations', '/notes'].map(
      (behind) => [
        `/desk/stories/:id${behind}`,
        ({ storyIds }: HiddenThings) => storyIds.map((id) => `/desk/stories/${id}${behind}`),
      ],
    ),
  ),
  '/preview/:token': ({ storyIds }) => ['/preview/none', ...storyIds.map((id) => `/preview/${id}`)],
  '/preview/:token/pictures/:id/:form': ({ pictureIds }) =>
    pictureIds.map((id) => `/preview/none/pictures/${id}/640.webp`),
  '/*': ({ paths, storyIds, commentIds, commentPictures, asked }) => [
    ...paths.flatMap((path) => STORY_FORMS.map((form) => path + form)),
    ...paths.flatMap((path) => commentIds.map((id) => `${path}/reply?of=${id}`)),
    ...paths.flatMap((path) => commentIds.slice(0, 3).map((id) => `${path}/edit?of=${id}`)),
    ...paths.flatMap((path) => commentIds.slice(0, 3).map((id) => `${path}/delete?of=${id}`)),
    ...paths.flatMap((path) =>
      commentPictures.map(({ commentId, file }) => `${path}/comment-picture?of=${commentId}&file=${file}`),
    ),
    ...paths.flatMap((path) => storyIds.map((id) => `${path}/answer?question=passage-${id}`)),
    ...paths.flatMap((path) => commentIds.slice(0, 3).map((id) => `${path}?thread=${id}`)),
    ...['/news', '/news?page=2', '/news/feed', '/news/page/2', '/2026', '/2026/03', '/2026/03/10', '/leak'],
    ...asked.map((word) => `/${word}`),
  ],
};

/** The ways in which a story's address can be asked for. */
const STORY_FORMS = [
  ...['', '/', '?me', '?me&sort=newest', '?sort=newest', '?sort=most-voted', '?comments=all', '?page=2'],
  ...['?filter=inline', '?find=askcomment', '?since=2026-01-01T00:00:00.000Z', '?preview', '?password=x'],
  ...[
    '/feed',
    '/feed/',
    '/subscribe',
    '/subscribe?asked',
    '/reply',
    '/answer',
    '/mine',
    '/comments',
    '/comment-page-1',
    '/amp',
    '/embed',
    '/print',
    '.json',
  ],
];

/** Where words and numbers are looked for: each is asked by itself. */
const SEEKING = ['/', '/search'];

/** `npm run prove` asks each question by itself everywhere: most routes read one part of it, or none. */
const EACH_ALONE = process.env['TIDINGS_EACH_QUESTION_ALONE'] !== undefined;

/** What every route is asked besides: words to look for, numbers of an earlier system, pages. */
function questionsAt(path: string, { asked, paths }: HiddenThings): readonly string[] {
  const pages = ['', '?page=2', '?format=json', '?me'];
  const numbers = [...new Set(paths.map((one) => `leak${one.split('-').at(-1)}`))];
  if (EACH_ALONE || SEEKING.includes(path)) {
    const words = asked.flatMap((word) => [`?q=${word}`, `?s=${word}`]);
    return [...pages, ...words, ...numbers.map((number) => `?p=${number}`)];
  }
  const most = Math.max(asked.length, numbers.length);
  const together = Array.from({ length: most }, (_, at) => {
    const [word, number] = [asked[at % asked.length], numbers[at % numbers.length]];
    return `?q=${word}&s=${word}&p=${number}`;
  });
  return [...pages, ...together];
}

const ACCEPTS = ['text/html', 'application/json'];
/** Thousands of doors, on a machine that does other work too. Milliseconds. */
const WITHIN = 240_000;

describeNewsroom('What is hidden', (room) => {
  let hidden: HiddenThings;
  let reader: Person;
  let treasurer: Person;
  let contributor: Person;
  beforeAll(async () => {
    hidden = await hideThings(room());
    reader = room().person();
    const comment = { name: 'Olu', email: 'olu@example.org', body: 'I read this every morning.' };
    await room().post('/2026/03/leak-published/comments', comment, { as: reader });
    await room().staff('owner');
    treasurer = await room().staff('treasurer');
    contributor = await room().staff('contributor');
  });

  const routes = () => room().newsroom.routes.filter(({ method }) => method === 'GET');
  const isOpen = (path: string) => /[:*]/.test(path);

  it('stands behind doors that this test knows', () => {
    const unknown = routes().filter(({ path }) => isOpen(path) && !(path in EXAMPLES));
    expect(unknown.map(({ path }) => `Give examples for ${path} in ${import.meta.filename}`)).toEqual([]);
    expect(routes().length).toBeGreaterThan(20);
  });

  const doors = (): string[] => [
    ...new Set(
      routes().flatMap(({ path }) =>
        isOpen(path)
          ? (EXAMPLES[path]?.(hidden) ?? [])
          : questionsAt(path, hidden).map((question) => path + question),
      ),
    ),
  ];

  let byNobody: Promise<Answer[]> | undefined;
  const seenByNobody = () => {
    byNobody ??= everything(room(), doors(), undefined);
    return byNobody;
  };

  it(
    'is there: who may see it does',
    async () => {
      const moderator = await room().staff('moderator');
      expect((await room().visit('/desk/comments', { as: moderator })).text).toContain(
        'tellpublishedheldcomment',
      );
      const editor = await room().staff('editor');
      const asides = await room().visit('/desk/old-site', { as: editor });
      for (const word of ['private', 'answer', 'note']) expect(asides.text).toContain(`tell${word}comment`);
      const seen = await seenByNobody();
      for (const word of hidden.told) expect(seen.some(({ text }) => text.includes(word))).toBe(true);
      const live = seen.filter(({ door }) => door.startsWith('/live/'));
      expect(live.some(({ text }) => text.includes('tellpublishedpublishedcomment'))).toBe(true);
    },
    WITHIN,
  );

  describe.each([
    ['nobody in particular', 0, (): Person | undefined => undefined],
    ['a reader who has written here', 0, (): Person => reader],
    ['a treasurer, who has nothing to do with stories and comments', 1, (): Person => treasurer],
    ['a contributor from outside, who has written none of it', 0, (): Person => contributor],
  ] as const)('to %s', (_who, whose, viewer) => {
    it(
      'is told by no door',
      async () => {
        const as = viewer();
        const wrong: string[] = [];
        const told = among(hidden.untold);
        const some = shareOn(room().engine, doors(), whose);
        for (const answer of as ? await everything(room(), some, as) : await seenByNobody()) {
          const words = told(answer.text).filter((word) => !mayTell(answer.door, word));
          if (words.length > 0) wrong.push(`${answer.door} (${answer.status}) tells ${words.join(', ')}`);
        }
        expect(wrong).toEqual([]);
      },
      WITHIN,
    );

    it('gives no picture away', async () => {
      const as = viewer();
      for (const id of hidden.pictureIds) {
        const door = `/pictures/${id}/640.webp`;
        expect((await room().visit(door, as ? { as } : {})).status, door).toBe(404);
      }
    });

    it('takes nothing', async () => {
      const as = viewer();
      const form = { name: 'Eve', email: 'eve@example.org', body: 'Is anybody there?' };
      const posts = [
        ...hidden.paths.filter((path) => !hidden.open.has(path)).map((path) => `${path}/comments`),
        ...hidden.commentIds.filter((id) => !hidden.open.has(id)).map((id) => `/comments/${id}/reply`),
      ];
      for (const door of posts) {
        const answer = await room().post(door, form, as ? { as } : {});
        expect([301, 404, 410, 422], `${door} answered ${answer.status}`).toContain(answer.status);
        for (const word of hidden.untold) expect(answer.text).not.toContain(word);
      }
    });
  });
});

/** Which of the words stand in a text. They all begin alike, and most texts have nothing that does. */
function among(words: readonly string[]) {
  const BEGIN = 'tell';
  expect(words.filter((word) => word.lastIndexOf(BEGIN) !== 0)).toEqual([]);
  return (text: string) => {
    const [, ...rest] = text.split(BEGIN);
    return words.filter((word) => rest.some((found) => found.startsWith(word.slice(BEGIN.length))));
  };
}

/**
 * Who has the address of a story behind a password may know what it is called, and is asked for the password. The
 * treasurer, and nobody else who is sent through these doors, sees the draft of a campaign in the desk.
 */
function mayTell(door: string, word: string): boolean {
  if (word === 'tellcampaigndraft') return door.startsWith('/desk/giving/campaigns');
  return word === 'tellpasswordtitle' && door.startsWith('/2026/03/leak-password');
}

interface Answer {
  readonly door: string;
  readonly status: number;
  readonly text: string;
}

/** Doors that are opened at once. */
const AT_ONCE = 8;

/** What comes through all the doors: to a browser, and to a program that nobody is known by. */
async function everything(room: Room, doors: readonly string[], as: Person | undefined): Promise<Answer[]> {
  const asked = doors.flatMap((door, nth) =>
    (as ? ['text/html'] : shareOn(room.engine, ACCEPTS, nth)).map((accept) => ({ door, accept })),
  );
  const answers: Answer[] = [];
  for (let at = 0; at < asked.length; at += AT_ONCE) {
    const some = asked.slice(at, at + AT_ONCE);
    answers.push(
      ...(await Promise.all(some.map(({ door, accept }) => answerOf(room, door, { accept, as })))),
    );
  }
  return answers;
}

async function answerOf(
  room: Room,
  door: string,
  { accept, as }: { readonly accept: string; readonly as: Person | undefined },
): Promise<Answer> {
  const how = { headers: { accept }, ...(as ? { as } : {}) };
  const {
    status,
    text,
    location = '',
  } = door.startsWith('/live/') ? await overhear(room, door, as) : await room.visit(door, how);
  return { door, status, text: `${text} ${location}` };
}

/** What a stream tells at first: everything that was missed, and then the count. */
async function overhear(room: Room, door: string, as: Person | undefined) {
  const cookie = [...(as?.cookies ?? [])].map(([name, value]) => `${name}=${value}`).join('; ');
  const listening = await listen(room, door, cookie === '' ? {} : { cookie });
  if (listening.status === 200) await listening.next('count');
  else await listening.ended;
  listening.close();
  return { status: listening.status, text: listening.text(), location: '' };
}
