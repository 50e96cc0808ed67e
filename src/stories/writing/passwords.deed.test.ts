import { expect, it } from 'vitest';
import { describeNewsroom, type Person, type Room, type Seen } from '../../../test/a-newsroom.ts';
import { everyRow } from '../../../test/every-row.ts';
import { act, write, written } from '../../../test/writing.ts';
import { hashOfPassword } from '../password.ts';
import { findPasswordHash } from './store/index.ts';

const WORDS = 'For few eyes.';
const ASKED = { visibility: 'password', password: 'open sesame' };

describeNewsroom('The password of a story', (room) => {
  it('is set where it is written, and opens it once it is published', async () => {
    const author = await room().staff('author');
    const id = await write(room(), author, { words: WORDS });
    expect((await details(room(), author, id, ASKED)).status).toBe(303);
    const href = await publish(room(), author, id);
    expect((await room().visit(href)).text).not.toContain(WORDS);
    expect(await opensWith(room(), href, 'open sesame')).toContain(WORDS);
    expect(await opensWith(room(), href, 'lantern')).not.toContain(WORDS);
  });

  it('is said wherever the desk says that the story is published, as that nobody but the newsroom sees it is', async () => {
    const editor = await room().staff('editor');
    const { id } = await guarded(room(), 'lantern');
    const inside = await room().publish({ visibility: 'private', title: 'Inside' });
    for (const [story, says, sees] of [
      [id, 'published, with a password', 'Whoever has its password sees it as it was published.'],
      [inside.id, 'published, private', 'Only those who work here see it as it was published.'],
    ] as const) {
      const page = () => room().visit(`/desk/stories/${story}`, { as: editor });
      expect((await page()).text).toContain(`It is ${says}.`);
      for (const list of ['', '/board', '/calendar']) {
        expect((await room().visit(`/desk/stories${list}`, { as: editor })).text, list).toContain(
          `>${says}<`,
        );
      }
      await act(room(), editor, story, 'begin');
      expect((await page()).text).toContain(sees);
      const change = `>${says}, with a change that is being written<`;
      expect((await room().visit('/desk/stories', { as: editor })).text).toContain(change);
    }
  });

  it('is asked for where there is none, and what was typed elsewhere stays', async () => {
    const author = await room().staff('author');
    const id = await write(room(), author, {});
    const asked = { title: 'A door', visibility: 'password' };
    const refused = await details(room(), author, id, { ...asked, password: ' ' });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('it has none yet');
    expect(refused.text).toContain('value="A door"');
    expect(refused.text).toContain('<option value="password" selected');
    expect((await details(room(), author, id, asked)).status).toBe(422);
    expect((await written(room(), author, id)).draft).toMatchObject({ visibility: 'public' });
  });

  it('is refused where it is too short, or would keep nobody out, and is not shown again', async () => {
    const author = await room().staff('author');
    const id = await write(room(), author, {});
    for (const [form, says] of [
      [{ visibility: 'password', password: 'xyzzy' }, 'Write 6 to 200 characters.'],
      [{ visibility: 'public', password: 'xyzzy plugh' }, 'Nobody would be asked for it.'],
      [{ ...ASKED, password: 'xyzzy plugh', language: '?' }, 'Write the password again: it was not kept.'],
    ] as const) {
      const refused = await details(room(), author, id, form);
      expect([refused.status, refused.text.includes('xyzzy')], says).toEqual([422, false]);
      expect(refused.text).toContain(says);
    }
  });

  it('stays where the field is left empty, also one that an import brought', async () => {
    const editor = await room().staff('editor');
    const { id, href } = await guarded(room(), 'lantern');
    await act(room(), editor, id, 'begin');
    await details(room(), editor, id, { title: 'Said anew', visibility: 'password', password: '' });
    await publish(room(), editor, id);
    expect(await opensWith(room(), href, 'lantern')).toContain('Said anew');
  });

  it('changes when the change goes out, and shuts out who came in by the old one', async () => {
    const editor = await room().staff('editor');
    const { id, href } = await guarded(room(), 'lantern');
    const reader = room().person();
    await room().post(`${href}/password`, { password: 'lantern' }, { as: reader });
    await act(room(), editor, id, 'begin');
    await details(room(), editor, id, ASKED);
    expect((await room().visit(href, { as: reader })).text).toContain(WORDS);
    expect(await opensWith(room(), href, 'open sesame')).not.toContain(WORDS);
    await publish(room(), editor, id);
    expect((await room().visit(href, { as: reader })).text).not.toContain(WORDS);
    expect(await opensWith(room(), href, 'lantern')).not.toContain(WORDS);
    expect(await opensWith(room(), href, 'open sesame')).toContain(WORDS);
  });

  it('lets its readers stay where the same one is typed again', async () => {
    const editor = await room().staff('editor');
    const { id, href } = await guarded(room(), 'lantern');
    const reader = room().person();
    await room().post(`${href}/password`, { password: 'lantern' }, { as: reader });
    await act(room(), editor, id, 'begin');
    await details(room(), editor, id, { visibility: 'password', password: 'lantern' });
    await publish(room(), editor, id);
    expect((await room().visit(href, { as: reader })).text).toContain(WORDS);
  });

  it('goes with a change that is thrown away', async () => {
    const editor = await room().staff('editor');
    const { id, href } = await guarded(room(), 'lantern');
    await act(room(), editor, id, 'begin');
    await details(room(), editor, id, ASKED);
    await act(room(), editor, id, 'discard');
    await act(room(), editor, id, 'begin');
    await publish(room(), editor, id);
    expect(await opensWith(room(), href, 'lantern')).toContain(WORDS);
  });

  it('is gone once the story was there for everybody: another one is asked for', async () => {
    const editor = await room().staff('editor');
    const { id } = await guarded(room(), 'lantern');
    await act(room(), editor, id, 'begin');
    await details(room(), editor, id, { visibility: 'public' });
    await publish(room(), editor, id);
    await act(room(), editor, id, 'begin');
    expect((await details(room(), editor, id, { visibility: 'password' })).status).toBe(422);
  });

  it('is its author’s to set until it was published, and from then on that of editors', async () => {
    const [contributor, author] = [await room().staff('contributor'), await room().staff('author')];
    const editor = await room().staff('editor');
    const mine = await write(room(), contributor, { words: WORDS });
    expect((await details(room(), contributor, mine, ASKED)).status).toBe(303);
    expect((await details(room(), author, mine, { ...ASKED, password: 'not mine' })).status).toBe(403);
    const href = await publish(room(), editor, mine);
    await act(room(), contributor, mine, 'begin');
    const page = await room().visit(`/desk/stories/${mine}`, { as: contributor });
    expect(page.text).not.toContain('name="password"');
    await details(room(), contributor, mine, { ...ASKED, password: 'not mine', title: 'My words' });
    await publish(room(), editor, mine);
    expect(await opensWith(room(), href, 'not mine')).not.toContain(WORDS);
    expect(await opensWith(room(), href, 'open sesame')).toContain('My words');
  });

  it('does not change where somebody else has saved meanwhile', async () => {
    const editor = await room().staff('editor');
    const { id, href } = await guarded(room(), 'lantern');
    await act(room(), editor, id, 'begin');
    const { version } = await written(room(), editor, id);
    await details(room(), editor, id, { title: 'Theirs' });
    const late = await details(room(), editor, id, { ...ASKED, version: String(version) });
    expect(late.status).toBe(409);
    expect(late.text).toContain('Write the password again');
    await publish(room(), editor, id);
    expect(await opensWith(room(), href, 'lantern')).toContain('Theirs');
  });

  it('is kept as a hash, beside what is written and not in it', async () => {
    const editor = await room().staff('editor');
    const id = await write(room(), editor, { words: WORDS });
    await details(room(), editor, id, { ...ASKED, password: 'plugh-plugh' });
    const kept = await everyRow(room());
    expect(kept).not.toContain('plugh-plugh');
    const hash = (await draftHash(room(), id)) ?? 'none';
    expect(hash).toMatch(/^[0-9a-f]{32}:[0-9a-f]{64}$/);
    expect(kept.split(hash).length - 1).toBe(1);
    for (const path of ['', '/draft', '/history']) {
      const seen = await room().visit(`/desk/stories/${id}${path}`, { as: editor });
      expect([seen.status, seen.text.includes(hash), seen.text.includes('plugh')]).toEqual([
        200,
        false,
        false,
      ]);
    }
    await publish(room(), editor, id);
    await room().settle();
    expect((await everyRow(room())).split(hash).length - 1).toBe(1);
  });
});

/** A published story behind a password, as an import brings it. */
async function guarded(room: Room, password: string) {
  const passwordHash = await hashOfPassword(password);
  return room.publish({ visibility: 'password', passwordHash, paragraphs: [WORDS] });
}

async function details(
  room: Room,
  as: Person,
  id: string,
  form: Readonly<Record<string, string>>,
): Promise<Seen> {
  const { version } = await written(room, as, id);
  return room.post(`/desk/stories/${id}/details`, { version: String(version), ...form }, { as });
}

async function publish(room: Room, as: Person, id: string): Promise<string> {
  expect((await act(room, as, id, 'publish')).status).toBe(303);
  const story = await room.newsroom.stories.visible(room.database, { kind: 'staff', staffId: '' }, id);
  return story?.href ?? '';
}

function draftHash(room: Room, id: string): Promise<string | null> {
  return findPasswordHash(room.database, { id, password_hash: null });
}

/** What somebody new reads there who gives this password. */
async function opensWith(room: Room, href: string, password: string): Promise<string> {
  const reader = room.person();
  await room.post(`${href}/password`, { password }, { as: reader });
  return (await room.visit(href, { as: reader })).text;
}
