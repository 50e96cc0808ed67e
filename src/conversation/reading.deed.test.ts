import { expect, it } from 'vitest';
import { describeNewsroom, MORNING, type Room } from '../../test/a-newsroom.ts';
import { bring, type CommentToBring, commentsIn, say, whileSettings } from '../../test/comments.ts';

const lifted = { config: { limits: 'off' } } as const;

/** An instant of the day before, `minutes` after its beginning. */
const at = (minutes: number) => new Date(Date.UTC(2026, 2, 9, 0, minutes)).toISOString();

describeNewsroom(
  'A conversation',
  (room) => {
    it('stands oldest first, newest first or by votes, as it is asked; replies always oldest first', async () => {
      const { id, href } = await room().publish();
      const c = (name: string) => `${id}-${name}`;
      await bring(room(), id, [
        { id: c('late'), createdAt: at(3), up: 1 },
        { id: c('early'), createdAt: at(1), down: 2 },
        { id: c('middle'), createdAt: at(2), up: 5, down: 1 },
        { id: c('second'), createdAt: at(5), parentId: c('middle'), up: 9 },
        { id: c('first'), createdAt: at(4), parentId: c('middle') },
      ]);
      const order = async (query: string) =>
        commentsIn(await room().visit(`${href}${query}`)).map((one) => one.slice(id.length + 1));
      const middle = ['middle', 'first', 'second'];
      expect(await order('')).toEqual(['early', ...middle, 'late']);
      expect(await order('?sort=oldest')).toEqual(['early', ...middle, 'late']);
      expect(await order('?sort=newest')).toEqual(['late', ...middle, 'early']);
      expect(await order('?sort=most-voted')).toEqual([...middle, 'late', 'early']);
      expect(await order('?comments=all&sort=newest')).toEqual(['late', ...middle, 'early']);
      await whileSettings(room(), { order: 'newest' }, async () => {
        expect(await order('')).toEqual(['late', ...middle, 'early']);
        expect(await order('?sort=oldest')).toEqual(['early', ...middle, 'late']);
      });
    });

    it('A1, A14: takes nothing else of its address', async () => {
      const { id, href } = await room().publish();
      await bring(room(), id, [{ id: `${id}-1` }, { id: `${id}-2`, parentId: `${id}-1` }]);
      for (const query of [
        ...[
          "sort=created_at'--",
          'sort=__proto__',
          'sort[]=newest',
          'sort=newest&sort=oldest',
          'sort=score desc',
        ],
        ...[
          'page=2',
          'page=-1',
          'page=99999999',
          'comments=none',
          'comments=all&page=0',
          'comments=all&page=9999',
        ],
        ...['thread=1%27--', 'thread=%25', 'thread=nowhere', 'thread=../x', 'thread=&page=7', 'filter=x'],
      ]) {
        const seen = await room().visit(`${href}?${query}`);
        expect(seen.status, query).toBe(200);
        expect(commentsIn(seen), query).toEqual([`${id}-1`, `${id}-2`]);
      }
    });

    it('indents replies to the fifth level and says then whom they answer', async () => {
      const { href } = await room().publish();
      let parent = await say(room(), href, { body: 'Level 1.', name: 'Writer 1' });
      const ids = [parent];
      for (let level = 2; level <= 7; level += 1) {
        parent = await say(room(), href, { body: `Level ${level}.`, name: `Writer ${level}`, parent });
        ids.push(parent);
      }
      const seen = await room().visit(href);
      expect(commentsIn(seen)).toEqual(ids);
      expect(deepest(seen.text)).toBe(5);
      expect(seen.text).not.toContain('in reply to Writer 4');
      expect(seen.text).toContain('in reply to Writer 5');
      expect(seen.text).toContain('in reply to Writer 6');
    });

    it('opens with fifty threads and leads to all of them', async () => {
      const { id, href } = await room().publish();
      await bring(room(), id, roots(id, 51));
      const first = await room().visit(href);
      expect(commentsIn(first)).toEqual(roots(id, 50).map((one) => one.id));
      expect(first.text).toContain('>51 Comments<');
      expect(first.text).toContain(`href="${href}?comments=all#comments"`);
      expect(first.text).toContain('View all comments');
      const all = await room().visit(`${href}?comments=all`);
      expect(commentsIn(all)).toHaveLength(51);
      expect(all.text).not.toContain('View all comments');
    });

    it('keeps short threads whole and cuts long ones, and says how much is left', async () => {
      const { id, href } = await room().publish();
      await bring(room(), id, [
        ...[{ id: `${id}-long` }, { id: `${id}-short`, createdAt: at(9_999) }],
        { id: `${id}-reply`, parentId: `${id}-short`, createdAt: at(9_999) },
        ...replies(id, 300),
      ]);
      const seen = await room().visit(href);
      expect(commentsIn(seen)).toHaveLength(200);
      expect(commentsIn(seen)).toContain(`${id}-reply`);
      expect(seen.text).toContain('103 more replies');
      expect(seen.text).toContain(`href="${href}?thread=${id}-long#comment-${id}-long"`);
      const thread = await room().visit(`${href}?thread=${id}-long`);
      expect(commentsIn(thread)).toHaveLength(301);
      expect(commentsIn(thread)).not.toContain(`${id}-short`);
      expect(thread.text).toContain('View all comments');
    });

    it('has numbered pages beyond five hundred, each comment on one of them', async () => {
      const { id, href } = await room().publish();
      const pinned = { id: `${id}-pinned`, pinnedAt: MORNING, createdAt: at(5_000) };
      await bring(room(), id, [...roots(id, 1_100), pinned]);
      const pages = [];
      for (const query of ['', '&page=2', '&page=3'])
        pages.push(await room().visit(`${href}?comments=all${query}`));
      const drawn = pages.map(commentsIn);
      expect(drawn.map((ids) => ids.length)).toEqual([500, 500, 101]);
      expect(drawn[0]?.[0]).toBe(`${id}-pinned`);
      expect(new Set(drawn.flat()).size).toBe(1_101);
      expect(pages[0]?.text).toContain(`href="${href}?comments=all&amp;page=2#comments"`);
      expect(pages[1]?.text).toContain(`href="${href}?comments=all#comments"`);
      expect(commentsIn(await room().visit(`${href}?comments=all&page=9`))).toEqual(drawn[2]);
    });

    it('has no numbered page on which nothing stands', async () => {
      const { id, href } = await room().publish();
      await bring(room(), id, [{ id: `${id}-long` }, ...replies(id, 620)]);
      const all = await room().visit(`${href}?comments=all`);
      expect(commentsIn(all)).toHaveLength(621);
      expect(all.text).not.toContain('page=2');
      expect(commentsIn(await room().visit(`${href}?comments=all&page=2`))).toHaveLength(621);
    });

    it('leads from a comment’s own address to it, however deep it stands in however long a thread', async () => {
      const { id, href } = await room().publish();
      const late = `${id}-late`;
      await bring(room(), id, [
        ...[{ id: `${id}-long` }, ...replies(id, 700)],
        { id: late, parentId: `${id}-r700`, createdAt: at(9_000) },
      ]);
      const answer = await room().visit(`/comments/${late}`);
      expect(answer).toMatchObject({ status: 302, location: `${href}?thread=${late}#comment-${late}` });
      const seen = await room().visit(`${href}?thread=${late}`);
      expect(commentsIn(seen)).toContain(late);
      expect(commentsIn(seen)).toHaveLength(202);
      expect(seen.text).toContain(`href="${href}?thread=${id}-long#comments"`);
      expect(commentsIn(await room().visit(`${href}?thread=${id}-long`))).toHaveLength(501);
      expect(commentsIn(await room().visit(`${href}?thread=${id}-long&page=2`))).toEqual(commentsIn(seen));
    });

    it('is kept until something of it changes, and then drawn anew', async () => {
      const { href } = await room().publish();
      await say(room(), href, { body: 'Before.' });
      const views = ['', '?sort=newest', '?comments=all'];
      const tags = new Map<string, string | undefined>();
      for (const view of views) tags.set(view, (await room().visit(href + view)).header('etag'));
      for (const view of views) {
        const headers = { 'if-none-match': tags.get(view) ?? '' };
        expect((await room().visit(href + view, { headers })).status).toBe(304);
      }
      await say(room(), href, { body: 'After.' });
      for (const view of views) {
        const headers = { 'if-none-match': tags.get(view) ?? '' };
        expect((await room().visit(href + view, { headers })).text, view).toContain('After.');
      }
      await whileSettings(room(), { guidelines: 'Speak as at a table.' }, async () => {
        expect((await room().visit(href)).text).toContain('Speak as at a table.');
      });
      expect((await room().visit(href)).text).not.toContain('Speak as at a table.');
    });

    it('has a feed of what was written lately', async () => {
      const { href } = await room().publish({ title: 'The <ferry>' });
      const id = await say(room(), href, { body: 'In the *feed*.', name: 'Ada & Co' });
      const feed = await room().visit(`${href}/feed`);
      expect(feed.header('content-type')).toContain('application/rss+xml');
      expect(feed.text).toContain('&lt;em&gt;feed&lt;/em&gt;');
      expect(feed.text).toContain('Ada &amp; Co');
      expect(feed.text).toContain(`/comments/${id}`);
    });
  },
  lifted,
);

describeNewsroom(
  'A comment that waits',
  (room) => {
    const links = 'https://a.example https://b.example https://c.example';

    it('is seen by its author alone, and by them only in their own page', async () => {
      const { href } = await room().publish();
      const author = room().person();
      const id = await say(room(), href, { body: `Unseen. ${links}` }, { as: author });
      const own = await room().visit(`${href}?me`, { as: author });
      expect(own.text).toContain('Unseen.');
      expect(own.text).toContain('Waiting for a moderator');
      const other = room().person();
      await say(room(), href, { body: 'By another.' }, { as: other });
      await expectHidden(room(), { href, id, words: 'Unseen.' });
      expect((await room().visit(`${href}?me`, { as: other })).text).not.toContain('Unseen.');
      expect((await room().visit(href, { as: author })).text).not.toContain('Unseen.');
      expect((await room().visit(href)).text).toContain('>1 Comment<');
    });

    it('waits wherever the newsroom reads everything first, but not if staff wrote it', async () => {
      const { href } = await room().publish();
      await whileSettings(room(), { state: 'held' }, async () => {
        const held = await room().postJson(`${href}/comments`, { name: 'Ada', body: 'Read me first.' });
        expect(held.json()).toMatchObject({ state: 'held' });
        const staff = await room().staff('author');
        await say(room(), href, { body: 'By the newsroom.' }, { as: staff });
      });
      const { text } = await room().visit(href);
      expect(text).not.toContain('Read me first.');
      expect(text).toContain('By the newsroom.');
      expect(text).toContain('>Staff<');
    });

    it('is approved in the desk, and stands then for everybody', async () => {
      const { href } = await room().publish();
      const parent = await say(room(), href, { body: 'A question.' });
      const id = await say(room(), href, { body: `An answer. ${links}`, parent });
      const moderator = await room().staff('moderator');
      const desk = await room().visit('/desk/comments', { as: moderator });
      expect(desk.text).toContain('An answer.');
      expect(desk.text).toContain('It holds many links.');
      expect(commentsIn(await room().visit(href))).toEqual([parent]);
      for (const _twice of [1, 2]) {
        const answer = await room().post(`/desk/comments/${id}/approve`, {}, { as: moderator });
        expect(answer).toMatchObject({ status: 303, location: '/desk/comments' });
      }
      const seen = await room().visit(href);
      expect(commentsIn(seen)).toEqual([parent, id]);
      expect(seen.text).toContain('>2 Comments<');
      expect((await room().visit(`/comments/${id}`)).status).toBe(302);
    });

    it('is rejected in the desk, and then seen by nobody', async () => {
      const { href } = await room().publish();
      const author = room().person();
      const id = await say(room(), href, { body: `Unfit. ${links}` }, { as: author });
      const moderator = await room().staff('moderator');
      await room().post(`/desk/comments/${id}/reject`, {}, { as: moderator });
      expect((await room().visit(`${href}?me`, { as: author })).text).not.toContain('Unfit.');
      expect((await room().visit('/desk/comments', { as: moderator })).text).not.toContain('Unfit.');
      await expectHidden(room(), { href, id, words: 'Unfit.' });
    });

    it('takes its thread with it when it is removed, and brings it back', async () => {
      const { href } = await room().publish();
      const root = await say(room(), href, { body: 'Root words.' });
      const reply = await say(room(), href, { body: 'Reply words.', parent: root });
      const moderator = await room().staff('moderator');
      await room().post(`/desk/comments/${root}/reject`, {}, { as: moderator });
      await expectHidden(room(), { href, id: root, words: 'Root words.' });
      await expectHidden(room(), { href, id: reply, words: 'Reply words.' });
      expect((await room().visit(href)).text).toContain('>0 Comments<');
      await room().post(`/desk/comments/${root}/approve`, {}, { as: moderator });
      const seen = await room().visit(href);
      expect(commentsIn(seen)).toEqual([root, reply]);
      expect(seen.text).toContain('>2 Comments<');
    });

    it('A6: is judged by nobody whom the newsroom has not asked', async () => {
      const { href } = await room().publish();
      const author = room().person();
      const id = await say(room(), href, { body: `Judged. ${links}` }, { as: author });
      const deeds = [`/desk/comments/${id}/approve`, `/desk/comments/${id}/reject`];
      const treasurer = await room().staff('treasurer');
      for (const deed of deeds) {
        for (const as of [room().person(), author, treasurer]) {
          expect((await room().post(deed, {}, { as })).status).not.toBe(200);
        }
        const moderator = await room().staff('moderator');
        const headers = { 'sec-fetch-site': 'cross-site' };
        expect((await room().post(deed, {}, { as: moderator, headers })).status, 'A4').toBe(403);
        expect((await room().visit(deed, { as: moderator })).status, 'A13').toBe(404);
      }
      expect((await room().visit(`${href}?me`, { as: author })).text).toContain('Waiting for a moderator');
      expect((await room().visit(href)).text).toContain('>0 Comments<');
    });
  },
  lifted,
);

describeNewsroom(
  'The conversation of an earlier system',
  (room) => {
    it('comes in any order, and coming twice changes nothing', async () => {
      const { id, href } = await room().publish();
      const comments: CommentToBring[] = [
        { id: `${id}-3`, parentId: `${id}-2`, createdAt: at(3) },
        { id: `${id}-2`, parentId: `${id}-1`, createdAt: at(2) },
        { id: `${id}-1`, createdAt: at(1), up: 4 },
        { id: `${id}-9`, parentId: 'lost', createdAt: at(9) },
        { id: `${id}-h`, parentId: `${id}-1`, createdAt: at(4), state: 'held' },
      ];
      expect(new Set(await bring(room(), id, comments))).toEqual(new Set(['imported']));
      const seen = await room().visit(href);
      expect(commentsIn(seen)).toEqual(['1', '2', '3', '9'].map((one) => `${id}-${one}`));
      expect(seen.text).toContain('>4 Comments<');
      expect(deepest(seen.text)).toBe(3);
      const before = await everyRow(room(), id);
      expect(new Set(await bring(room(), id, comments))).toEqual(new Set(['unchanged']));
      expect(await everyRow(room(), id)).toEqual(before);
      const headers = { 'if-none-match': seen.header('etag') ?? '' };
      expect((await room().visit(href, { headers })).status, 'its page is as it was').toBe(304);
    });

    it('is brought up to date, but never over what was decided here', async () => {
      const { id, href } = await room().publish();
      const comments = [{ id: `${id}-1` }, { id: `${id}-2`, createdAt: at(2) }];
      await bring(room(), id, comments);
      const moderator = await room().staff('moderator');
      await room().post(`/desk/comments/${id}-1/reject`, {}, { as: moderator });
      const later = comments.map((comment) => ({ ...comment, body: 'Edited there.' }));
      expect(await bring(room(), id, later)).toEqual(['kept', 'updated']);
      const seen = await room().visit(href);
      expect(commentsIn(seen)).toEqual([`${id}-2`]);
      expect(seen.text).toContain('Edited there.');
    });

    it('takes answers that are written here, and keeps them when it comes again', async () => {
      const { id, href } = await room().publish();
      const comments = [{ id: `${id}-1` }, { id: `${id}-2`, parentId: `${id}-1` }];
      await bring(room(), id, comments);
      const reply = await say(room(), href, { body: 'Written here.', parent: `${id}-2` });
      await bring(room(), id, comments);
      const seen = await room().visit(href);
      expect(commentsIn(seen)).toEqual([`${id}-1`, `${id}-2`, reply]);
      expect(seen.text).toContain('>3 Comments<');
    });

    it('goes with its story and leaves nothing, and leaves the others alone', async () => {
      const [gone, stays] = [await room().publish(), await room().publish()];
      await bring(room(), gone.id, [{ id: `${gone.id}-1` }]);
      await bring(room(), stays.id, [{ id: `${stays.id}-1` }]);
      await room().database.write(async (writer) => {
        const question = { storyId: gone.id, question: 'Why?', words: 'because', openedAt: MORNING };
        const { importer } = room().newsroom.conversation;
        await importer.importQuestion(writer, { ...question, passageId: 'passage-gone', closedAt: null });
        await room().newsroom.conversation.removeOfStories(writer, []);
        await room().newsroom.conversation.removeOfStories(writer, [gone.id]);
        await room().newsroom.stories.removeStories(writer, [gone.id]);
      });
      await room().settle();
      expect(await everyRow(room(), gone.id)).toEqual({ comments: [], conversations: [], questions: [] });
      expect((await room().visit(`/comments/${gone.id}-1`)).status).toBe(404);
      expect(commentsIn(await room().visit(stays.href))).toEqual([`${stays.id}-1`]);
    });
  },
  lifted,
);

function roots(storyId: string, many: number): CommentToBring[] {
  return Array.from({ length: many }, (_, n) => ({ id: `${storyId}-${n + 1}`, createdAt: at(n) }));
}

function replies(storyId: string, many: number): CommentToBring[] {
  return Array.from({ length: many }, (_, n) => ({
    ...{ id: `${storyId}-r${n + 1}`, parentId: `${storyId}-long` },
    createdAt: at(1_500 + n),
  }));
}

/** How many lists of comments stand within each other. */
function deepest(html: string): number {
  let depth = 0;
  let most = 0;
  for (const [tag] of html.matchAll(/<ol class="thread[^>]*>|<\/ol>/g)) {
    depth += tag === '</ol>' ? -1 : 1;
    most = Math.max(most, depth);
  }
  return most;
}

/** A8: through every way in which everybody can ask for the comment. */
async function expectHidden(
  room: Room,
  { href, id, words }: { readonly href: string; readonly id: string; readonly words: string },
): Promise<void> {
  for (const path of [
    ...['', '?me', '?sort=newest', '?comments=all', `?thread=${id}`, '/feed', `/reply?to=${id}`].map(
      (end) => href + end,
    ),
    ...[
      `/comments/${id}`,
      `/comments/${id}/reply`,
      '/',
      '/feed',
      `/search?q=${encodeURIComponent(words.replace('.', ''))}`,
    ],
  ]) {
    for (const accept of ['text/html', 'application/json']) {
      const { text, location = '' } = await room.visit(path, { headers: { accept } });
      expect(text, path).not.toContain(words);
      expect(text, path).not.toContain(`comment-${id}"`);
      expect(location).not.toContain(id);
    }
  }
}

interface Tables {
  comments: { story_id: string; id: string };
  conversations: { story_id: string };
  passage_questions: { story_id: string };
}

async function everyRow({ database }: Room, storyId: string) {
  const tables = database.tables<Tables>();
  return {
    comments: await tables
      .selectFrom('comments')
      .selectAll()
      .where('story_id', '=', storyId)
      .orderBy('id')
      .execute(),
    conversations: await tables
      .selectFrom('conversations')
      .selectAll()
      .where('story_id', '=', storyId)
      .execute(),
    questions: await tables
      .selectFrom('passage_questions')
      .selectAll()
      .where('story_id', '=', storyId)
      .execute(),
  };
}
