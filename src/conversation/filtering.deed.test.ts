import { expect, it } from 'vitest';
import { describeNewsroom } from '../../test/a-newsroom.ts';
import { at, bring, commentsIn, say, whileSettings } from '../../test/comments.ts';

const lifted = { config: { limits: 'off' } } as const;

describeNewsroom(
  'What is read of a conversation',
  (room) => {
    async function shown(href: string, query: string): Promise<readonly string[]> {
      const seen = await room().visit(`${href}${query}`);
      expect(seen.status, query).toBe(200);
      return commentsIn(seen).map((id) => id.split('--')[1] ?? id);
    }

    it('is ordered by replies, by votes that can be believed, and by how contested it is', async () => {
      const { id, href } = await room().publish();
      const c = (name: string) => `${id}--${name}`;
      await bring(room(), id, [
        { id: c('liked'), createdAt: at(1), up: 100 },
        { id: c('many'), createdAt: at(2), up: 1_000, down: 900 },
        { id: c('quiet'), createdAt: at(3) },
        { id: c('answer'), createdAt: at(4), parentId: c('quiet') },
      ]);
      expect(await shown(href, '?sort=most-replied')).toEqual(['quiet', 'answer', 'liked', 'many']);
      expect(await shown(href, '?sort=best')).toEqual(['liked', 'many', 'quiet', 'answer']);
      expect(await shown(href, '?sort=controversial')).toEqual(['many', 'liked', 'quiet', 'answer']);
      expect(await shown(href, '?sort=most-voted')).toEqual(['liked', 'many', 'quiet', 'answer']);
    });

    it('is fifty threads a page, each once, with a link to the next fifty', async () => {
      const { id, href } = await room().publish();
      const names = Array.from({ length: 120 }, (_, at) => String(at).padStart(3, '0'));
      await bring(
        room(),
        id,
        names.map((name, minute) => ({
          ...{ id: `${id}--${name}`, createdAt: at(minute) },
          pinnedAt: name === '077' ? at(200) : null,
        })),
      );
      const pages = [await shown(href, ''), await shown(href, '?page=2'), await shown(href, '?page=3')];
      expect(pages.map((page) => page.length)).toEqual([50, 50, 20]);
      expect(pages.flat()).toEqual(['077', ...names.filter((name) => name !== '077')]);
      const first = (await room().visit(href)).text;
      expect(first).toContain(`href="${href}?page=2#comments"`);
      expect((await room().visit(`${href}?page=3`)).text).not.toContain('page=4');
    });

    it('is one filter: answers to a passage, or threads in which the newsroom answered', async () => {
      const { id, href } = await room().publish();
      const c = (name: string) => `${id}--${name}`;
      await bring(room(), id, [
        { id: c('plain'), createdAt: at(1) },
        { id: c('passage'), createdAt: at(2), passageId: 'abcdefghij', passageWords: 'the ferry' },
        { id: c('reply'), createdAt: at(3), parentId: c('passage') },
      ]);
      const before = (await room().visit(href)).text;
      expect(before).toContain('Inline Feedbacks');
      expect(before).not.toContain('Answered by the newsroom');
      await room().post(
        `/comments/${c('plain')}/reply`,
        { body: 'We asked the harbour.' },
        { as: await room().staff('editor') },
      );
      expect(await shown(href, '?filter=inline')).toEqual(['passage', 'reply']);
      const answered = await room().visit(`${href}?filter=answered`);
      expect(commentsIn(answered)).toHaveLength(2);
      expect(answered.text).toContain('We asked the harbour.');
      expect(await shown(href, '?filter=picks')).toEqual([]);
      expect(await shown(href, '?filter=none')).toHaveLength(4);
    });

    it('is what the newsroom answered in an earlier system too', async () => {
      const { id, href } = await room().publish();
      const c = (name: string) => `${id}--${name}`;
      await bring(room(), id, [
        { id: c('asked'), createdAt: at(1) },
        { id: c('plain'), createdAt: at(2) },
        { id: c('answer'), createdAt: at(3), parentId: c('asked'), staffId: 'mira' },
      ]);
      expect(await shown(href, '?filter=answered')).toEqual(['asked', 'answer']);
    });

    it('A12: is what holds the words that somebody looks for, and no sign in them stands for others', async () => {
      const { id, href } = await room().publish();
      const c = (name: string) => `${id}--${name}`;
      await bring(room(), id, [
        { id: c('sale'), createdAt: at(1), body: 'A sale at 50% of the price.' },
        { id: c('fifty'), createdAt: at(2), body: 'It took 500 days.' },
        { id: c('ferry'), createdAt: at(3), body: 'Die Fähre fährt wieder.' },
        { id: c('name'), createdAt: at(4), authorName: 'Ölander Quay' },
        { id: c('held'), createdAt: at(5), body: 'A sale that nobody sees.', state: 'held' },
      ]);
      const find = (words: string) => shown(href, `?find=${encodeURIComponent(words)}`);
      expect(await find('50%')).toEqual(['sale']);
      expect(await find('5_0')).toEqual([]);
      expect(await find("'); drop")).toEqual([]);
      expect(await find('FÄHRE')).toEqual(['ferry']);
      expect(await find('Ölander')).toEqual(['name']);
      expect(await find('sale')).toEqual(['sale']);
      expect((await room().visit(`${href}?find=nowhere`)).text).toContain('No comment here is like that.');
    });

    it('is found among many, the newest first, and page by page', async () => {
      const { id, href } = await room().publish();
      const many = Array.from({ length: 1_200 }, (_, nth) => ({
        ...{ id: `${id}--${nth}`, createdAt: at(nth - (nth % 3)) },
        body: nth % 100 === 0 ? 'The old crane stands.' : 'Nothing of it.',
      }));
      await bring(room(), id, many);
      const cranes = Array.from({ length: 12 }, (_, nth) => String(1_100 - 100 * nth));
      expect(await shown(href, '?find=crane')).toEqual(cranes);
      const all = Array.from({ length: 24 }, (_, nth) =>
        nth === 0 ? shown(href, '?find=nothing') : shown(href, `?find=nothing&page=${nth + 1}`),
      );
      const found = (await Promise.all(all)).flat();
      expect(found).toHaveLength(1_188);
      expect(new Set(found).size).toBe(1_188);
    });

    it('is what came since a day, in its order, each naming whom it answers', async () => {
      const { id, href } = await room().publish();
      const c = (name: string) => `${id}--${name}`;
      await bring(room(), id, [
        { id: c('old'), createdAt: '2026-03-01T10:00:00.000Z' },
        { id: c('new'), createdAt: '2026-03-08T10:00:00.000Z', parentId: c('old') },
        { id: c('newer'), createdAt: '2026-03-09T10:00:00.000Z' },
      ]);
      expect(await shown(href, '?since=2026-03-05')).toEqual(['new', 'newer']);
      const seen = (await room().visit(`${href}?since=2026-03-05`)).text;
      expect(seen).toContain(`<a href="/comments/${c('old')}">in reply to Writer ${c('old')}</a>`);
      expect(await shown(href, '?since=2026-03-09T09:00:00.000Z')).toEqual(['newer']);
    });

    it('is as deep as the newsroom has it, and says whom a deeper reply answers', async () => {
      const { href } = await room().publish();
      let parent = await say(room(), href, { body: 'Level 1.', name: 'Writer 1' });
      for (let level = 2; level <= 4; level += 1) {
        parent = await say(room(), href, { body: `Level ${level}.`, name: `Writer ${level}`, parent });
      }
      expect((await room().visit(href)).text).not.toContain('in reply to');
      await whileSettings(room(), { depth: 3 }, async () => {
        expect((await room().visit(href)).text).toContain('in reply to Writer 3');
      });
    });
  },
  lifted,
);
