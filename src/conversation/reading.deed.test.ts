import { expect, it } from 'vitest';
import { describeNewsroom, MORNING } from '../../test/a-newsroom.ts';
import {
  at,
  bring,
  type CommentToBring,
  commentsIn,
  deepestIn,
  say,
  whileSettings,
} from '../../test/comments.ts';

const lifted = { config: { limits: 'off' } } as const;

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
      expect(deepestIn(seen)).toBe(5);
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
      await bring(room(), id, [...roots(id, 501), pinned]);
      const one = await room().visit(`${href}?comments=all`);
      const two = await room().visit(`${href}?comments=all&page=2`);
      expect([commentsIn(one).length, commentsIn(two).length]).toEqual([500, 2]);
      expect(commentsIn(one)[0]).toBe(`${id}-pinned`);
      expect(new Set([...commentsIn(one), ...commentsIn(two)]).size).toBe(502);
      expect(one.text).toContain(`href="${href}?comments=all&amp;page=2#comments"`);
      expect(two.text).toContain(`href="${href}?comments=all#comments"`);
      expect(commentsIn(await room().visit(`${href}?comments=all&page=9`))).toEqual(commentsIn(two));
    });

    it('leads from a comment’s own address to it, however deep it stands in however long a thread', async () => {
      const { id, href } = await room().publish();
      const late = `${id}-late`;
      await bring(room(), id, [
        ...[{ id: `${id}-long` }, ...replies(id, 501)],
        { id: late, parentId: `${id}-r501`, createdAt: at(9_000) },
      ]);
      const answer = await room().visit(`/comments/${late}`);
      expect(answer).toMatchObject({ status: 302, location: `${href}?thread=${late}#comment-${late}` });
      const seen = await room().visit(`${href}?thread=${late}`);
      expect(commentsIn(seen)).toEqual([`${id}-long`, `${id}-r501`, late]);
      expect(seen.text).toContain(`href="${href}?thread=${id}-long#comments"`);
      expect(commentsIn(await room().visit(`${href}?thread=${id}-long`))).toHaveLength(501);
      expect(commentsIn(await room().visit(`${href}?thread=${id}-long&page=2`))).toEqual(commentsIn(seen));
      const all = await room().visit(`${href}?comments=all`);
      expect(commentsIn(all)).toHaveLength(503);
      expect(all.text, 'no page on which nothing begins').not.toContain('page=2');
    });

    it('loses nothing when more is pinned than stands above the others', async () => {
      const { id, href } = await room().publish();
      const many = roots(id, 12).map((root) => ({ ...root, pinnedAt: MORNING }));
      await bring(room(), id, many);
      expect((await room().visit(href)).text).toContain('View all comments');
      expect(new Set(commentsIn(await room().visit(`${href}?comments=all`))).size).toBe(12);
    });

    it('shows the passage that a comment speaks about', async () => {
      const { id, href } = await room().publish();
      await bring(room(), id, [{ id: `${id}-1`, passageId: 'p', passageWords: 'who pays <for> the winter' }]);
      expect((await room().visit(href)).text).toMatch(/comment__passage[^>]*>who pays &lt;for> the winter</);
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

function roots(storyId: string, many: number): CommentToBring[] {
  return Array.from({ length: many }, (_, n) => ({ id: `${storyId}-${n + 1}`, createdAt: at(n) }));
}

function replies(storyId: string, many: number): CommentToBring[] {
  return Array.from({ length: many }, (_, n) => ({
    ...{ id: `${storyId}-r${n + 1}`, parentId: `${storyId}-long` },
    createdAt: at(1_500 + n),
  }));
}
