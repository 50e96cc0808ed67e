import { expect, it } from 'vitest';
import { describeNewsroom, MORNING, type Person } from '../../test/a-newsroom.ts';
import { commentsIn, postedId, say } from '../../test/comments.ts';

const lifted = { config: { limits: 'off' } } as const;

describeNewsroom(
  'A comment by a guest',
  (room) => {
    it('stands in the page of everybody at once', async () => {
      const { href } = await room().publish();
      expect((await room().visit(href)).text).toContain('0 Comments');
      const id = await say(room(), href, { body: 'It runs on **Sundays** too.' });

      const seen = await room().visit(href);
      expect(seen.text).toContain('>1 Comment<');
      expect(seen.text).toContain('It runs on <strong>Sundays</strong> too.');
      expect(commentsIn(seen)).toEqual([id]);
    });

    it('leads a browser to it, with a secret that no script can read', async () => {
      const { href } = await room().publish();
      const answer = await room().post(`${href}/comments`, { name: 'Ada', body: 'Led here.' });
      expect(answer.location).toBe(`${href}?me#comment-${postedId(answer)}`);
      const cookies = answer.header('set-cookie') ?? '';
      expect(cookies).toMatch(/tidings_return=[\w-]{43};[^,]*HttpOnly[^,]*SameSite=Lax/);
      expect(cookies).toMatch(/tidings_me=1;[^,]*SameSite=Lax/);
    });

    it('A5: keeps the secret, the address and the network out of every page', async () => {
      const { href } = await room().publish();
      const reader = room().person();
      const id = await say(room(), href, { body: 'A secret.', email: 'ada@hidden.example' }, { as: reader });
      const secret = reader.cookies.get('tidings_return') ?? '';
      expect(secret).toHaveLength(43);
      for (const path of [
        href,
        `${href}?me`,
        `${href}/feed`,
        `/comments/${id}/reply`,
        `${href}?thread=${id}`,
      ]) {
        const { text } = await room().visit(path, { as: reader });
        expect(text).not.toContain(secret);
        expect(text).not.toContain('127.0.0');
        if (!path.endsWith('?me') && !path.endsWith('/reply')) expect(text).not.toContain('hidden.example');
      }
      const other = room().person();
      await say(room(), href, { body: 'Somebody else.' }, { as: other });
      expect((await room().visit(`${href}?me`, { as: other })).text).not.toContain('hidden.example');
    });

    it('is one reader’s as long as the secret comes back', async () => {
      const { href } = await room().publish();
      const reader = room().person();
      await say(room(), href, { body: 'The first.', name: 'Ada Quay' }, { as: reader });
      const again = await room().post(
        `${href}/comments`,
        { name: 'Ada Q.', body: 'The second.' },
        { as: reader },
      );
      expect(again.header('set-cookie')).toBeUndefined();
      const own = await room().visit(`${href}?me`, { as: reader });
      expect(own.text).toContain('value="Ada Q."');
      expect(own.header('cache-control')).toBe('no-store');
      expect((await room().visit(href, { as: reader })).text).not.toContain('value="Ada Q."');
    });

    it('is answered to a program and to our own script as each can use it', async () => {
      const { href } = await room().publish();
      const program = await room().postJson(`${href}/comments`, { name: 'Ada', body: 'By *program*.' });
      expect(program.status).toBe(201);
      expect(program.json()).toMatchObject({
        ...{ name: 'Ada', body: 'By *program*.', html: '<p>By <em>program</em>.</p>\n', state: 'published' },
        url: expect.stringMatching(/^\/comments\/[\w-]+$/),
      });
      expect(program.text).not.toContain('email');
      const script = await room().post(
        `${href}/comments`,
        { name: 'Ada', body: 'By script.' },
        { headers: { 'x-tidings': 'fragment' } },
      );
      expect(script.status).toBe(201);
      expect(script.json()).toMatchObject({
        ...{ parentId: null, heading: '2 Comments' },
        html: expect.stringContaining('By script.'),
      });
    });

    it('has a name that disturbs nothing around it', async () => {
      const { href } = await room().publish();
      await say(room(), href, { body: 'Turned.', name: 'Ada \u202eyauQ\u2066' });
      await say(room(), href, { body: 'שלום', name: 'עדה' });
      const { text } = await room().visit(href);
      expect(text).toContain('<bdi>Ada yauQ</bdi>');
      expect(text).toContain('<bdi>עדה</bdi>');
      expect(text).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
    });

    it('A4: is not taken from a form on another site', async () => {
      const { href } = await room().publish();
      const form = { name: 'Eve', body: 'Forged.' };
      for (const headers of [
        { 'sec-fetch-site': 'cross-site' },
        { 'sec-fetch-site': 'same-site' },
        { 'sec-fetch-site': '', origin: 'https://evil.example' },
      ]) {
        expect((await room().post(`${href}/comments`, form, { headers })).status).toBe(403);
      }
      expect(commentsIn(await room().visit(href))).toEqual([]);
    });

    it('A13: is not posted by a GET', async () => {
      const { href } = await room().publish();
      await room().visit(`${href}/comments?name=Eve&body=Fetched`);
      expect(commentsIn(await room().visit(href))).toEqual([]);
    });
  },
  lifted,
);

describeNewsroom(
  'A comment that is sent twice',
  (room) => {
    const key = 'k'.repeat(32);

    it('is one, and both are answered with the first', async () => {
      const { href } = await room().publish();
      const first = await say(room(), href, { body: 'Sent once.', key });
      expect(await say(room(), href, { body: 'Sent once.', key })).toBe(first);
      expect(await say(room(), href, { body: ' sent  ONCE. ' })).toBe(first);
      expect(commentsIn(await room().visit(href))).toEqual([first]);
    });

    it('is another one under the same key where its words are others', async () => {
      const { href } = await room().publish();
      const first = await say(room(), href, { body: 'The ferry is late.', key });
      const second = await say(room(), href, { body: 'The ferry is never late.', key });
      expect(second).not.toBe(first);
      expect(await say(room(), href, { body: 'The ferry is never late.', key })).toBe(second);
      expect(await say(room(), href, { body: 'The ferry is late.', key })).toBe(first);
      const { text } = await room().visit(href);
      expect(text).toContain('The ferry is late.');
      expect(text).toContain('The ferry is never late.');
    });

    it('makes the browser known that sent the form again, and nobody who only says the same', async () => {
      const { href } = await room().publish();
      const form = { body: 'Pressed twice.', key: 'q'.repeat(32) };
      const id = await say(room(), href, form, { as: room().person() });
      const [again, stranger] = [room().person(), room().person()];
      await say(room(), href, form, { as: again });
      await say(room(), href, { body: form.body }, { as: stranger });
      const own = async (as: Person) =>
        (await room().visit(`${href}?me`, { as })).text.includes(`/comments/${id}/edit`);
      expect([await own(again), await own(stranger)]).toEqual([true, false]);
    });

    it('A19: is one when twenty arrive together, with a key and without one', async () => {
      for (const form of [{ body: 'All at once.', key }, { body: 'All at once, without.' }]) {
        const { href } = await room().publish();
        const ids = await Promise.all(Array.from({ length: 20 }, () => say(room(), href, form)));
        expect(new Set(ids).size).toBe(1);
        const seen = await room().visit(href);
        expect(seen.text).toContain('>1 Comment<');
        expect(commentsIn(seen)).toEqual([ids[0]]);
      }
    });

    it('counts each of twenty that differ', async () => {
      const { href } = await room().publish();
      await Promise.all(Array.from({ length: 20 }, (_, at) => say(room(), href, { body: `Number ${at}.` })));
      const seen = await room().visit(href);
      expect(seen.text).toContain('>20 Comments<');
      expect(new Set(commentsIn(seen)).size).toBe(20);
    });

    it('is two at two places, under two names, or ten minutes later', async () => {
      const { href } = await room().publish();
      const first = await say(room(), href, { body: 'Thanks!' });
      await say(room(), href, { body: 'Thanks!', parent: first });
      await say(room(), href, { body: 'Thanks!', name: 'Olu' });
      room().clock.set('2026-03-10T08:10:01.000Z');
      await say(room(), href, { body: 'Thanks!' });
      room().clock.set(MORNING);
      expect(commentsIn(await room().visit(href))).toHaveLength(4);
    });

    it('is held where its first was rejected, in whatever way it is sent, and never said to be published', async () => {
      const { href } = await room().publish();
      const as = room().person();
      const first = await say(room(), href, { body: 'Buy!', key }, { as });
      await room().post(`/comments/${first}/reject`, {}, { as: await room().staff('moderator') });
      const sent = { name: 'Ada', body: 'Buy!', key };
      const ours = { as, headers: { 'sec-fetch-site': 'same-origin' } };
      const again = (await room().postJson(`${href}/comments`, sent, ours)).json() as Record<string, string>;
      expect(again['state']).toBe('held');
      expect(again['id']).not.toBe(first);
      // A form is led to what is there, and is answered with what waits already.
      const once = await say(room(), href, { body: 'Buy!', key }, { as });
      expect(once).toBe(again['id']);
      expect((await room().visit(`${href}?me`, { as })).text).toContain(`id="comment-${once}"`);
      expect(commentsIn(await room().visit(href))).toEqual([]);
    });

    it('is not held against a neighbour who says the same few words elsewhere, but under the same story', async () => {
      const { href } = await room().publish();
      const first = await say(room(), href, { body: 'Hear, hear.' }, { as: room().person() });
      await room().post(`/comments/${first}/reject`, {}, { as: await room().staff('moderator') });
      const elsewhere = await room().publish();
      const form = { name: 'Bo', body: 'Hear, hear.' };
      const heard = await say(room(), elsewhere.href, form, { as: room().person() });
      expect(commentsIn(await room().visit(elsewhere.href))).toEqual([heard]);
      await say(room(), href, form);
      expect(commentsIn(await room().visit(href))).toEqual([]);
    });

    it('is another one where its author has taken the first back', async () => {
      const { href } = await room().publish();
      const as = room().person();
      const first = await say(room(), href, { body: 'Hasty.', key }, { as });
      await room().post(`/comments/${first}/delete`, {}, { as });
      const second = await say(room(), href, { body: 'Hasty.', key }, { as });
      expect(commentsIn(await room().visit(href))).toEqual([second]);
    });

    it('is two by two people of one house who sign alike, and one by one of them', async () => {
      const { href } = await room().publish();
      const [one, other] = [room().person(), room().person()];
      await say(room(), href, { body: 'Good morning.' }, { as: one });
      await say(room(), href, { body: 'Good morning to you.' }, { as: other });
      const first = await say(room(), href, { body: 'Thank you' }, { as: one });
      const second = await say(room(), href, { body: 'Thank you' }, { as: other });
      expect(await say(room(), href, { body: 'Thank you' }, { as: one })).toBe(first);
      expect(await say(room(), href, { body: 'Thank you' }, { as: other })).toBe(second);
      const third = await say(room(), href, { body: 'Thank you', email: 'ada@bay.example' });
      expect(await say(room(), href, { body: 'Thank you', email: 'ada@bay.example' })).toBe(third);
      expect(new Set([first, second, third]).size).toBe(3);
      expect(commentsIn(await room().visit(href))).toHaveLength(5);
    });

    it('leaves no trace of what made it known once ten minutes and the minute of its posting are over', async () => {
      const { id, href } = await room().publish();
      room().clock.set('2026-03-11T08:00:00.000Z');
      await room().settle();
      await say(room(), href, { body: 'Forget this.' });
      const known = async () =>
        room()
          .database.tables<{ comments: { story_id: string; words_hash: string | null } }>()
          .selectFrom('comments')
          .select('words_hash')
          .where('story_id', '=', id)
          .where('words_hash', 'is not', null)
          .execute();
      await room().settle();
      expect(await known()).toHaveLength(1);
      room().clock.set('2026-03-11T08:11:00.000Z');
      await room().settle();
      room().clock.set(MORNING);
      expect(await known()).toHaveLength(0);
    });
  },
  lifted,
);
