import { expect, it } from 'vitest';
import { describeNewsroom, type Room } from '../../../test/a-newsroom.ts';
import { act, save, write } from '../../../test/writing.ts';

const config = { siteUrl: 'https://lantern.example.org' };

describeNewsroom(
  'The translations of a story',
  (room) => {
    it('are found from one another, by readers and by search engines, once they are linked', async () => {
      const editor = await room().staff('editor');
      const english = await published(room(), 'Ferry', 'en');
      const arabic = await published(room(), 'العبارة', 'ar');
      const french = await published(room(), 'Le ferry', 'fr');
      await link(room(), english.id, `https://lantern.example.org${arabic.href}`);
      await link(room(), french.id, `/desk/stories/${arabic.id}`);
      const { text } = await room().visit(english.href);
      expect(text).toContain('<nav aria-label="In other languages"');
      expect(text).toContain('hreflang="ar" lang="ar" dir="rtl">العربية</a>');
      for (const { href, language } of [english, arabic, french]) {
        const alternate = `<link rel="alternate" hreflang="${language}" href="https://lantern.example.org${href}"/>`;
        expect(text).toContain(alternate);
        expect((await room().visit(french.href)).text).toContain(alternate);
      }
      const parted = { other: french.id };
      await room().post(`/desk/stories/${english.id}/translations/part`, parted, { as: editor });
      expect((await room().visit(english.href)).text).not.toContain('Français');
      expect((await room().visit(french.href)).text).not.toContain('hreflang');
    });

    it('are one set though two are linked with the same one at once', async () => {
      for (let round = 0; round < 3; round += 1) {
        const all = [
          await published(room(), 'One', 'en'),
          await published(room(), 'Zwei', 'de'),
          await published(room(), 'Trois', 'fr'),
        ] as const;
        await Promise.all([link(room(), all[0].id, all[1].href), link(room(), all[2].id, all[1].href)]);
        const { text } = await room().visit(all[1].href);
        for (const { href } of all) expect(text).toContain(`href="https://lantern.example.org${href}"/>`);
      }
    });

    it('tell nothing of one that readers cannot see, and everything from when they can', async () => {
      const english = await published(room(), 'Told later', 'en');
      const id = room().newId();
      const secret = { id, slug: id, title: 'Secret tongue', language: 'ko' };
      await room().publish({ ...secret, status: 'draft', firstPublishedAt: null });
      await link(room(), english.id, `/desk/stories/${id}`);
      const before = (await room().visit(english.href)).text;
      expect(before).not.toContain('hreflang');
      expect(before).not.toContain('한국어');
      await room().publish(secret);
      expect((await room().visit(english.href)).text).toContain('한국어');
      await room().publish({ ...secret, status: 'withdrawn' });
      expect((await room().visit(english.href)).text).not.toContain('한국어');
    });

    it('are one in each language, of stories that the person may write at, and keep what was typed', async () => {
      const english = await published(room(), 'One tongue', 'en');
      const other = await published(room(), 'The same tongue', 'en');
      const refused = async (address: string) => {
        const answer = await link(room(), english.id, address);
        expect(answer.status).toBe(400);
        expect(answer.text).toContain(`value="${address}"`);
        return answer.text;
      };
      expect(await refused(other.href)).toContain('There is one in English already.');
      expect(await refused(english.href)).toContain('This is the story itself.');
      expect(await refused('/nowhere')).toContain('No story of yours to link');
      const author = await room().staff('author');
      const own = await write(room(), author, { title: 'Mine', language: 'de' });
      const form = { address: english.href };
      const answer = await room().post(`/desk/stories/${own}/translations`, form, { as: author });
      expect(answer.text).toContain('No story of yours to link');
      const theirs = await room().post(`/desk/stories/${english.id}/translations`, form, { as: author });
      expect(theirs.status).toBe(403);
    });

    it('are shown to a contributor as far as they may know of them, and parted where they may write', async () => {
      const editor = await room().staff('editor');
      const contributor = await room().staff('contributor');
      const own = await write(room(), contributor, { title: 'Their own', language: 'en' });
      const out = await published(room(), 'Published in French', 'fr');
      const hidden = await write(room(), editor, { title: 'Under embargo', language: 'de' });
      for (const id of [out.id, hidden]) await link(room(), own, `/desk/stories/${id}`);
      await act(room(), editor, out.id, 'begin');
      await save(room(), editor, out.id, { title: 'A title that is being changed' });
      const page = `/desk/stories/${own}/translations`;
      const { text } = await room().visit(page, { as: contributor });
      expect(text).toContain('Published in French');
      expect(text).toContain(`href="${out.href}"`);
      expect(text).toContain('Take this story out');
      for (const secret of ['Under embargo', 'being changed', hidden]) expect(text).not.toContain(secret);
      const part = (other: string) => room().post(`${page}/part`, { other }, { as: contributor });
      expect((await part(out.id)).status).toBe(403);
      expect((await part(hidden)).status).toBe(303);
      expect((await room().visit(page, { as: editor })).text).toContain('Under embargo');
      expect((await part(own)).status).toBe(303);
      expect((await room().visit(page, { as: contributor })).text).toContain('None is linked yet.');
      const others = (await room().visit(`/desk/stories/${hidden}/translations`, { as: editor })).text;
      expect(others).toContain('A title that is being changed');
    });

    it('are linked and parted before readers by those alone who bring stories before them', async () => {
      const contributor = await room().staff('contributor');
      const own = async (title: string, language: string) => {
        const id = await write(room(), contributor, { title, language });
        await act(room(), await room().staff('editor'), id, 'publish');
        return { id, page: `/desk/stories/${id}/translations`, title };
      };
      const [one, other] = [await own('In English', 'en'), await own('Auf Deutsch', 'de')];
      const address = `/desk/stories/${other.id}`;
      const refused = await room().post(one.page, { address }, { as: contributor });
      expect([refused.status, refused.text.includes('Readers would see it at once')]).toEqual([400, true]);
      const draft = await write(room(), contributor, { title: 'En français', language: 'fr' });
      const linked = await room().post(one.page, { address: `/desk/stories/${draft}` }, { as: contributor });
      expect(linked.status).toBe(303);
      // By way of the draft they would show as well.
      const between = `/desk/stories/${draft}/translations`;
      expect((await room().post(between, { address }, { as: contributor })).status).toBe(400);
      expect((await link(room(), one.id, address)).status).toBe(303);
      const part = (id: string) => room().post(`${one.page}/part`, { other: id }, { as: contributor });
      expect([(await part(other.id)).status, (await part(one.id)).status]).toEqual([403, 403]);
      expect((await part(draft)).status).toBe(303);
    });
  },
  { config },
);

async function published(room: Room, title: string, language: string) {
  return { ...(await room.publish({ slug: room.newId(), title, language })), language };
}

async function link(room: Room, id: string, address: string) {
  const editor = await room.staff('editor');
  return room.post(`/desk/stories/${id}/translations`, { address }, { as: editor });
}
