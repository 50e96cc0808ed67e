import { expect, it } from 'vitest';
import { describeNewsroom } from '../../../test/a-newsroom.ts';
import { bring, commentsIn, say } from '../../../test/comments.ts';
import { everyRow } from '../../../test/every-row.ts';
import { signInByMail } from '../../../test/links.ts';
import { memberOf } from '../../../test/staff.ts';

describeNewsroom(
  'Somebody’s own comments',
  (room) => {
    const address = () => `ada-${room().newId()}@bay.example`;
    const saying = (href: string, more: Record<string, string>, as = room().person()) =>
      say(room(), href, { body: `I took it yesterday. ${room().newId()}`, ...more }, { as });

    it('stand on their own page, and nobody else’s do', async () => {
      const { href } = await room().publish();
      const [ada, bo] = [room().person(), room().person()];
      const id = await saying(href, { body: 'The kiosk is open again.' }, ada);
      await saying(href, { body: 'The rain has stopped.' }, bo);
      const seen = (await room().visit('/me', { as: ada })).text;
      expect(seen).toContain('The kiosk is open again.');
      expect(seen).toContain(`href="/comments/${id}"`);
      expect(seen).not.toContain('The rain has stopped.');
      expect(seen).toContain(`<a href="${href}"><bdi>Story `);
      expect(seen).toContain(`href="/comments/${id}/edit"`);
      expect(seen).toContain(`href="/comments/${id}/delete"`);
    });

    it('A9: written as a guest are claimed by a proof of the address, and by nothing less', async () => {
      const email = address();
      const { id: storyId, href } = await room().publish();
      await saying(href, { body: 'From another browser.', email });
      await bring(room(), storyId, [{ id: `${storyId}-old`, email, body: 'From an earlier system.' }]);
      await saying(href, { body: 'Somebody else’s.', email: `x${email}` });
      const eve = room().person();
      await saying(href, { body: 'I am Ada, says Eve.', email }, eve);
      expect((await room().visit('/me', { as: eve })).text).not.toContain('From another browser.');
      const ada = room().person();
      await signInByMail(room(), email, ada);
      const seen = (await room().visit('/me', { as: ada })).text;
      expect(seen).toContain('You last signed as Ada');
      expect((await room().visit(`${href}?me`, { as: ada })).text).toMatch(/name="name"[^>]*value="Ada/);
      expect(seen).toContain('From another browser.');
      expect(seen).toContain('From an earlier system.');
      expect(seen).not.toContain('Somebody else’s.');
    });

    it('call an account as nothing that was rejected is signed', async () => {
      const email = address();
      const { href } = await room().publish();
      const id = await saying(href, { name: 'A Fool', email });
      await room().database.write((writer) =>
        writer
          .tables<{ comments: { id: string; rejected_at: string } }>()
          .updateTable('comments')
          .set({ rejected_at: '2026-01-01T00:00:00.000Z' })
          .where('id', '=', id)
          .execute(),
      );
      const ada = room().person();
      await signInByMail(room(), email, ada);
      expect((await room().visit('/me', { as: ada })).text).not.toContain('You last signed as');
    });

    it('of one account are never claimed by another, whatever address was typed', async () => {
      const [mine, theirs] = [address(), address()];
      const { href } = await room().publish();
      const ada = room().person();
      await signInByMail(room(), mine, ada);
      await saying(href, { body: 'Ada signs with Bo’s address.', email: theirs }, ada);
      const bo = room().person();
      await signInByMail(room(), theirs, bo);
      expect((await room().visit('/me', { as: bo })).text).not.toContain('Ada signs with');
    });

    it('leave a mark where somebody answered, and nothing else, when they are erased', async () => {
      const email = address();
      const { href } = await room().publish();
      const ada = room().person();
      const signed = { name: 'Ada Quay of the Erased', email };
      const answered = await saying(href, { ...signed, body: 'Erased words with an answer.' }, ada);
      const alone = await saying(href, { ...signed, body: 'Erased words alone.' }, ada);
      const reply = await saying(href, { parent: answered, body: 'I answer.' });
      expect((await room().visit(href)).text).toContain('3 Comments');
      expect((await room().post('/me/erase', {}, { as: ada })).status).toBeLessThan(400);
      await room().settle();
      const seen = await room().visit(href);
      expect(commentsIn(seen)).toEqual([answered, reply]);
      expect(seen.text).toContain('This comment was taken back by its author.');
      expect(seen.text).toContain('1 Comment');
      expect((await room().visit(`/comments/${alone}`)).status).toBe(404);
      const rows = await everyRow(room());
      for (const gone of ['Erased words', signed.name, email]) expect(rows).not.toContain(gone);
      expect((await room().visit(`${href}/feed`)).text).not.toContain(answered);
      expect(commentsIn(await room().visit(`${href}?since=2026-01-01`))).toEqual([reply]);
    });

    it('are not what somebody wrote for the newsroom: that stays when they have left and erase themselves', async () => {
      const { href } = await room().publish();
      const [as, owner] = [await room().staff('editor'), await room().staff('owner')];
      const reply = await saying(href, { body: 'The newsroom answers.' }, as);
      const member = await memberOf(room(), as);
      await room().newsroom.staff.letGo(member.id, await memberOf(room(), owner));
      const own = await saying(href, { body: 'Said as anybody.' }, as);
      expect((await room().post('/me/erase', {}, { as })).status).toBeLessThan(400);
      await room().settle();
      const seen = await room().visit(href);
      expect(commentsIn(seen)).toEqual([reply]);
      expect(seen.text).toContain('The newsroom answers.');
      expect((await room().visit(`/comments/${own}`)).status).toBe(404);
      expect((await room().visit('/me', { as })).text).not.toContain('The newsroom answers.');
    });

    it('take no answers once they are taken back', async () => {
      const { href } = await room().publish();
      const ada = room().person();
      const stone = await saying(href, {}, ada);
      await saying(href, { parent: stone, body: 'I answer in time.' });
      await room().post('/me/erase', {}, { as: ada });
      expect((await room().visit(`/comments/${stone}/reply`)).status).toBe(404);
      const late = await room().post(`${href}/comments`, {
        name: 'Bo',
        parent: stone,
        body: 'I answer late.',
      });
      expect(late.status).toBe(422);
      expect(late.text).toContain('I answer late.');
      expect(late.text, 'nobody is quoted, of whom nothing is left').not.toContain('<blockquote');
    });

    it('can be taken along', async () => {
      const { href } = await room().publish();
      const ada = room().person();
      await saying(href, { body: 'To be taken along.' }, ada);
      for (const path of ['/me/export', '/me/export.json']) {
        expect((await room().visit(path, { as: ada })).text, path).toContain('To be taken along.');
      }
    });
  },
  { config: { limits: 'off' } },
);
