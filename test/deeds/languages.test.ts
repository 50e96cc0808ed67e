import { expect, it } from 'vitest';
import { siteSettings } from '#stories';
import { describeNewsroom, type Room } from '../a-newsroom.ts';
import { say, whileSettings } from '../comments.ts';

const lifted = { config: { limits: 'off' } } as const;

describeNewsroom(
  'A newsroom in another language',
  (room) => {
    it.each([
      ['de', ['0 Kommentare', '1 Kommentar', '2 Kommentare', '3 Kommentare']],
      ['fr', ['0 commentaire', '1 commentaire', '2 commentaires', '3 commentaires']],
      ['es', ['0 comentarios', '1 comentario', '2 comentarios', '3 comentarios']],
      ['pl', ['0 komentarzy', '1 komentarz', '2 komentarze', '3 komentarze']],
      ['ar', ['لا تعليقات', 'تعليق واحد', 'تعليقان', `${new Intl.NumberFormat('ar').format(3)} تعليقات`]],
      ['ko', ['댓글 0개', '댓글 1개', '댓글 2개', '댓글 3개']],
    ])('counts comments as one does in "%s"', async (language, counts) => {
      const { href } = await room().publish();
      await whileIn(room(), language, async () => {
        const seen: string[] = [];
        for (let posted = 0; posted < counts.length; posted += 1) {
          if (posted > 0) await say(room(), href, { body: `Comment ${posted} in ${language}.` });
          const heading = /<h2 id="comments-title"[^>]*>([^<]*)/.exec((await room().visit(href)).text)?.[1];
          seen.push(heading ?? 'no heading');
        }
        expect(seen).toEqual(counts);
      });
    });

    it('has the whole page run from right to left where it is Arabic', async () => {
      const { href } = await room().publish();
      await whileIn(room(), 'ar', async () => {
        for (const path of [href, '/', '/search', '/sign-in', '/give', '/nothing-here']) {
          expect((await room().visit(path)).text, path).toContain('<html lang="ar" dir="rtl">');
        }
      });
    });

    it('speaks no English to readers where it speaks theirs, and English where it is not translated', async () => {
      const { href } = await room().publish();
      const words = async () => (await room().visit(href)).text;
      await whileIn(room(), 'de-AT', async () => {
        expect(await words()).toContain('Kommentar absenden');
        expect(await words()).not.toContain('Post comment');
      });
      await whileIn(room(), 'da', async () => expect(await words()).toContain('Post comment'));
      expect(await words()).toContain('Post comment');
    });

    it('invites and guides in its language, until the newsroom says it in words of its own', async () => {
      const { href } = await room().publish();
      const words = async () => (await room().visit(href)).text;
      await whileIn(room(), 'ko', async () => {
        expect(await words()).toContain('어떻게 생각하시나요?');
        expect(await words()).toContain('서로 존중하며');
        await whileSettings(room(), { invitation: 'Say it.', guidelines: '' }, async () => {
          expect(await words()).toContain('Say it.');
          expect(await words()).not.toContain('서로 존중하며');
        });
      });
    });

    it('keeps its desk in English, and shows there what readers read', async () => {
      const as = await room().staff('owner');
      await whileIn(room(), 'fr', async () => {
        const { text } = await room().visit('/desk/conversation', { as });
        expect(text).toContain('<html lang="en" dir="ltr">');
        expect(text).toContain('Most Voted');
        const [, invitation = ''] = /name="invitation"[^>]*>([^<]*)/.exec(text) ?? [];
        expect(invitation).toContain('Votre commentaire est le bienvenu.');
        const form = { invitation };
        expect((await room().post('/desk/conversation', form, { as })).status).toBe(303);
      });
      const { text } = await room().visit('/desk/conversation', { as });
      expect(text).toContain('Would love your thoughts, please comment.');
    });
  },
  lifted,
);

/** Lets the newsroom write in a language while `deeds` go on. */
async function whileIn(room: Room, language: string, deeds: () => Promise<void>): Promise<void> {
  const change = (to: string) =>
    room.database.write((writer) => room.newsroom.settings.change(writer, siteSettings, { language: to }));
  await change(language);
  try {
    await deeds();
  } finally {
    await change('en');
  }
}
