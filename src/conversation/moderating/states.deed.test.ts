import { expect, it } from 'vitest';
import { DAY } from '#platform/clock';
import { describeNewsroom, MORNING, type Person } from '../../../test/a-newsroom.ts';
import { commentsIn, say, whileSettings } from '../../../test/comments.ts';

const lifted = { config: { limits: 'off' } } as const;

describeNewsroom(
  'A conversation',
  (room) => {
    const late = { name: 'Ada', body: 'May I still?' };

    it('closes by itself after so many days, in the page too, unless somebody opens it', async () => {
      const { id, href } = await room().publish();
      await whileSettings(room(), { closesAfterDays: 2 }, async () => {
        expect((await room().visit(href)).text).toContain('data-enhance="comment-form"');
        room().clock.advance(2 * DAY);
        expect((await room().visit(href)).text).toContain('Comments are closed.');
        expect((await room().post(`${href}/comments`, late)).status).toBe(422);
        const as = await room().staff('moderator');
        const opened = await room().post(`/desk/conversation/stories/${id}`, { state: 'open' }, { as });
        expect(opened).toMatchObject({ status: 303, location: `${href}?me#comments` });
        expect((await room().visit(href)).text).toContain('data-enhance="comment-form"');
        await say(room(), href, late);
      });
      room().clock.set(MORNING);
    });

    it('is held as the nearest decision says, and everybody but staff waits and is told so', async () => {
      const { sectionId, href } = await aStoryInSections();
      const editor = await room().staff('editor');
      const decide = (id: string, state: string) =>
        room().post(`/desk/conversation/sections/${id}`, { state }, { as: editor });
      await room().visit(href);
      await decide('states-news', 'closed');
      expect((await room().visit(href)).text).toContain('Comments are closed.');
      await decide(sectionId, 'held');
      const held = await room().visit(href);
      expect(held.text).toContain('Comments are read before they appear.');
      await say(room(), href, { body: 'By a guest.' });
      const own = await room().visit(`${href}?me`, { as: editor });
      expect(own.text).not.toContain('Comments are read before they appear.');
      const byStaff = await say(room(), href, { body: 'By the newsroom.' }, { as: editor });
      expect(commentsIn(await room().visit(href))).toEqual([byStaff]);
      await decide(sectionId, '');
      expect((await room().visit(href)).text).toContain('Comments are closed.');
      await decide('states-news', '');
      expect((await room().visit(href)).text).not.toContain('Comments are');
    });

    it('is closed where its story takes no comments, whatever staff decide', async () => {
      const { id, href } = await room().publish({ commentsClosedAt: MORNING });
      const as = await room().staff('owner');
      await room().post(`/desk/conversation/stories/${id}`, { state: 'open' }, { as });
      expect((await room().visit(href)).text).toContain('Comments are closed.');
    });

    for (const scope of ['story', 'section', 'site'] as const) {
      for (const first of ['the posts', 'the closing'] as const) {
        it(`A19: of a ${scope} closes against posts, ${first} first: once that is answered, none comes out`, async () => {
          const { id, href, sectionId } = await aStoryInSections();
          const as = await room().staff('editor');
          const address = { story: `/stories/${id}`, section: `/sections/${sectionId}`, site: '' }[scope];
          const decide = (state: string) => room().post(`/desk/conversation${address}`, { state }, { as });
          const close = async () => {
            expect((await decide('closed')).status).toBe(303);
            return published(id);
          };
          for (let round = 1; round <= 12; round += 1) {
            const write = () =>
              [1, 2, 3, 4].map((n) =>
                room().post(`${href}/comments`, { name: 'Ada', body: `In round ${round}: ${n}.` }),
              );
            const before = first === 'the posts' ? write() : [];
            const closing = close();
            const posts = [...before, ...(first === 'the posts' ? [] : write())];
            const [whenClosed, ...answers] = await Promise.all([closing, ...posts]);
            expect(await published(id)).toBe(whenClosed);
            expect(
              answers.map(({ status }) => status).filter((status) => status !== 422 && status !== 303),
            ).toEqual([]);
            expect((await room().post(`${href}/comments`, { ...late, body: `${round}` })).status).toBe(422);
            await decide(scope === 'site' ? 'open' : '');
          }
        });
      }
    }

    /** How many comments of the story everybody sees at this moment. */
    async function published(storyId: string): Promise<number> {
      const { many } = await room()
        .database.tables<{ comments: { story_id: string; published_at: string | null } }>()
        .selectFrom('comments')
        .select((row) => row.fn.countAll().as('many'))
        .where('story_id', '=', storyId)
        .where('published_at', 'is not', null)
        .executeTakeFirstOrThrow();
      return Number(many);
    }

    it('is decided by those whose task it is, and each decision is in the audit trail', async () => {
      const { sectionId, id } = await aStoryInSections();
      await room().staff('owner');
      const deeds = (as: Person) => [
        room().post(`/desk/conversation/sections/${sectionId}`, { state: 'open' }, { as }),
        room().post(`/desk/conversation/stories/${id}`, { state: 'held' }, { as }),
        room().post('/desk/conversation', { depth: '4' }, { as }),
      ];
      const statuses = async (role: string) =>
        (await Promise.all(deeds(await room().staff(role)))).map(({ status }) => status);
      for (const role of ['author', 'contributor', 'treasurer']) {
        expect(await statuses(role), role).toEqual([403, 403, 403]);
      }
      expect(await statuses('moderator')).toEqual([403, 303, 403]);
      expect(await statuses('editor')).toEqual([303, 303, 303]);
      const acts = await room().newsroom.staff.acts({ most: 20 });
      expect(acts.map(({ act, subject }) => `${act} ${subject}`)).toEqual(
        expect.arrayContaining([
          ...[`conversation-open section:${sectionId}`, `conversation-held story:${id}`],
          'conversation-settings-changed null',
        ]),
      );
    });

    async function aStoryInSections() {
      const { stories } = room().newsroom;
      const sectionId = 'states-local';
      await room().database.write(async (writer) => {
        const above = { id: 'states-news', slug: 'states', name: 'States', parentId: null };
        await stories.keepSection(writer, above);
        await stories.keepSection(writer, {
          id: sectionId,
          slug: 'local',
          name: 'Local',
          parentId: above.id,
        });
      });
      return { ...(await room().publish({ sectionIds: [sectionId] })), sectionId };
    }
  },
  lifted,
);

describeNewsroom(
  'The settings of conversations',
  (room) => {
    it('are changed by a plain form, and come back with the reason at the field', async () => {
      const as = await room().staff('editor');
      const form = { closesAfterDays: '30', heldWords: 'lantern*\r\n', depth: '99' };
      const refused = await room().post('/desk/conversation', form, { as });
      expect(refused.status).toBe(422);
      expect(refused.text).toContain('from 1 to 10');
      expect(refused.text).toContain('value="99"');
      expect(refused.text).toContain('value="30"');
      const saved = await room().post('/desk/conversation', { ...form, depth: '3' }, { as });
      expect(saved.location).toBe('/desk/conversation?saved');
      const shown = await room().visit('/desk/conversation?saved', { as });
      expect(shown.text).toContain('The settings are saved.');
      expect(shown.text).toContain('lantern*');
      const { href } = await room().publish();
      const held = await room().postJson(`${href}/comments`, { name: 'Ada', body: 'Two lanterns burn.' });
      expect(held.json()).toMatchObject({ state: 'held' });
      expect(held.text).not.toContain('lantern*');
      const queue = await room().visit('/desk/comments', { as });
      expect(queue.text).toContain('It holds a word whose comments are read first. “<bdi>lantern*</bdi>”');
    });

    it('show which listed word an edit waits for to staff, and never to its author', async () => {
      const author = room().person();
      await whileSettings(room(), { heldWords: 'beacon*' }, async () => {
        const { href } = await room().publish();
        const id = await say(room(), href, { body: 'A light burns.' }, { as: author });
        await room().post(`/comments/${id}/edit`, { body: 'Two beacons burn.' }, { as: author });
        const queue = await room().visit('/desk/comments', { as: await room().staff('moderator') });
        expect(queue.text).toContain('“<bdi>beacon*</bdi>”');
        for (const path of [`${href}?me`, `${href}/mine`, '/me', `/comments/${id}/edit`]) {
          expect((await room().visit(path, { as: author })).text, path).not.toContain('beacon*');
        }
      });
    });
  },
  lifted,
);
