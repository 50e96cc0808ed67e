import { expect, it } from 'vitest';
import { describeNewsroom, type Person, type Room } from '../../../test/a-newsroom.ts';
import { say } from '../../../test/comments.ts';
import { colleague } from '../../../test/staff.ts';

const lifted = { config: { limits: 'off' } } as const;

describeNewsroom(
  'A comment of staff',
  (room) => {
    it('bears the name of the account beside the badge, whatever name was typed', async () => {
      const owner = await called(room(), 'owner', 'Ann');
      const contributor = await called(room(), 'contributor', 'Cor Dahl');
      const { href } = await room().publish();
      for (const name of ['Ann', 'The editors', 'A new newsroom', '']) {
        await say(room(), href, { name, body: `As ${name}.` }, { as: contributor });
      }
      await say(room(), href, { name: 'Somebody', body: 'It is me.' }, { as: owner });
      expect(new Set(signaturesIn(await room().visit(href)))).toEqual(
        new Set(['Cor Dahl Staff', 'Ann Staff']),
      );
    });

    it('is written in a form that shows the name and takes no other', async () => {
      const author = await called(room(), 'author', 'Vera Holm');
      const { href } = await room().publish();
      const { text } = await room().visit(`${href}?me`, { as: author });
      expect(text).toContain('the comment bears the name of your account');
      expect(nameFieldIn(text)).toMatch(/readonly.* value="Vera Holm"/);
      expect(nameFieldIn((await room().visit(href)).text)).not.toContain('readonly');
      const refused = await room().post(`${href}/comments`, { name: 'Ann', body: '' }, { as: author });
      expect(nameFieldIn(refused.text)).toMatch(/readonly.* value="Vera Holm"/);
    });

    it('bears no name that a colleague goes by, in whatever letters the account is called', async () => {
      const owner = await called(room(), 'owner', 'Ann Lee');
      const contributor = await called(room(), 'contributor', 'Ivo Brand');
      const renamed = (name: string) => room().post('/desk/you', { name }, { as: contributor });
      const posing = ['Ann Lee (Editor)', 'Ann Lee Staff', 'The Ann Lee'];
      for (const name of ['Ann Lee', '\u0410nn  lee', ...posing]) {
        const { status, text } = await renamed(name);
        expect([status, text.includes('A colleague is called so.')]).toEqual([422, true]);
      }
      expect((await renamed('Ivo Brand')).status).toBe(303);
      expect((await room().post('/desk/you', { name: 'Ann Lee' }, { as: owner })).status).toBe(303);
    });

    it('is refused where the account is called as a colleague signs, or as the newsroom', async () => {
      const { author, byline, href } = await theAuthor(room(), 'Marit Adeyemi');
      const contributor = await called(room(), 'contributor', byline);
      const refused = await room().post(`${href}/comments`, { body: 'Believe me.' }, { as: contributor });
      expect(refused.status).toBe(422);
      expect(refused.text).toContain('Please call it otherwise at the desk first.');
      for (const name of ['The editors', 'A new newsroom']) {
        await called(room(), contributor, name);
        const { status } = await room().post(`${href}/comments`, { body: name }, { as: contributor });
        expect(status, name).toBe(422);
      }
      await called(room(), author, byline.toUpperCase());
      await say(room(), href, { body: 'It is mine.' }, { as: author });
      const moderator = await called(room(), 'moderator', 'The moderators');
      await say(room(), href, { body: 'We close at noon.' }, { as: moderator });
      expect(signaturesIn(await room().visit(href))).toEqual([
        'MARIT ADEYEMI Author',
        'The moderators Staff',
      ]);
    });

    it('may bear a byline that was left with somebody who has gone', async () => {
      const { id, byline, href } = await theAuthor(room(), 'Solveig Brandt');
      const again = await called(room(), 'contributor', byline);
      const sent = () => room().post(`${href}/comments`, { body: 'I am back.' }, { as: again });
      expect((await sent()).status).toBe(422);
      await room().newsroom.staff.letGo(id, await colleague(room(), 'owner'));
      expect((await sent()).status).toBe(303);
    });
  },
  lifted,
);

describeNewsroom(
  'The name over a story',
  (room) => {
    const status = async (href: string, name: string) =>
      (await room().post(`${href}/comments`, { name, body: `${room().newId()}: trust me.` })).status;

    it('is kept for whoever writes under it from the moment the story is out, with or without an account', async () => {
      const { href } = await room().publish();
      const bylineId = await aByline(room(), 'Ines Okafor');
      expect(await status(href, 'Ines Okafor')).toBe(303);
      await room().publish({ authorIds: [bylineId] });
      expect(await status(href, 'Ines Okafor')).toBe(422);
      expect(await status(href, 'ines ok\u0430for')).toBe(422);
      expect(await status(href, 'Ines')).toBe(303);
    });

    it('keeps a first name from nobody else who bears it', async () => {
      const { href } = await room().publish({ authorIds: [await aByline(room(), 'Thomas')] });
      expect(await status(href, 'Thomas')).toBe(303);
    });
  },
  lifted,
);

/** Somebody of the newsroom under this name. */
async function called(room: Room, who: Person | string, name: string): Promise<Person> {
  const as = typeof who === 'string' ? await room.staff(who) : who;
  const { status } = await room.post('/desk/you', { name }, { as });
  if (status !== 303) throw new Error(`${name} is not taken: ${status}`);
  return as;
}

async function aByline(room: Room, name: string): Promise<string> {
  const id = room.newId();
  const { keepAuthor } = room.newsroom.stories;
  await room.database.write((writer) => keepAuthor(writer, { id, slug: `by-${id}`, name, about: '' }));
  return id;
}

/** A member of staff whose byline is not what their account is called, and a story that bears it. */
async function theAuthor(room: Room, byline: string) {
  const { as: author, id } = await colleague(room, 'author');
  const bylineId = await aByline(room, byline);
  await room.post(`/desk/bylines/${id}`, { byline: bylineId }, { as: await room.staff('editor') });
  const { href } = await room.publish({ authorIds: [bylineId] });
  return { author, id, byline, href };
}

function nameFieldIn(text: string): string {
  return /<input[^>]* name="name"[^>]*>/.exec(text)?.[0] ?? '';
}

/** Each name with the badge beside it, in the order in which they stand there. */
function signaturesIn({ text }: { readonly text: string }): readonly string[] {
  const signed = /<bdi>([^<]*)<\/bdi><\/span><span class="comment__badge">([^<]*)/g;
  return [...text.matchAll(signed)].map(([, name, badge]) => `${name} ${badge}`).sort();
}
