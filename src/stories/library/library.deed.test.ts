import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { describeNewsroom, type Person, type Room } from '../../../test/a-newsroom.ts';
import { openCampaign } from '../../../test/campaigns.ts';
import { aFile, filesForm, idOf, upload } from '../../../test/library.ts';
import { noise, redAndBlue } from '../../../test/sample-bytes.ts';
import { act, save, write } from '../../../test/writing.ts';
import type { Block } from '../document/words.ts';

const JSON_PLEASE = { headers: { accept: 'application/json' } };

describeNewsroom('The library of pictures', (room) => {
  it('finds pictures by the words of name, caption, credit and alternative text, and what they lack', async () => {
    const as = await room().staff('editor');
    const id = idOf((await upload(room(), as, await aFile('Zebra_crossing.png')))[0]);
    const other = idOf((await upload(room(), as, await aFile('unrelated.png')))[0]);
    const { href } = await room().publish(showing(other));
    expect(href).toContain('/');
    expect(await found('words=zebra')).toEqual([id]);
    await room().post(
      `/desk/pictures/${id}`,
      { caption: 'Die Fähre', credit: 'Olu', alt: 'Streifen' },
      { as },
    );
    for (const words of ['fahre', 'FÄHRE', 'olu', 'strei', 'zebra olu']) {
      expect(await found(`words=${encodeURIComponent(words)}`), words).toEqual([id]);
    }
    expect(await found('words=zebra+nothing')).toEqual([]);
    expect(await found('words=zebra&only=unused')).toEqual([id]);
    expect(await found('words=unrelated&only=unused')).toEqual([]);
    expect(await found('words=unrelated&only=unsaid')).toEqual([other]);
    expect(await found('words=zebra&only=unsaid')).toEqual([]);
    await room().post(`/desk/pictures/${other}`, { decorative: 'yes' }, { as });
    expect(await found('words=unrelated&only=unsaid')).toEqual([]);

    async function found(query: string) {
      const answer = await room().visit(`/desk/pictures?${query}`, { as, ...JSON_PLEASE });
      return (answer.json() as { pictures: { id: string }[] }).pictures.map((one) => one.id);
    }
  });

  it('says where a picture stands, drafts and campaigns among them, and deletes none that stands anywhere', async () => {
    const as = await room().staff('editor');
    const id = idOf((await upload(room(), as, await aFile('used.png')))[0]);
    await room().publish({ ...showing(id), title: 'A story that shows it' });
    const block: Block = { type: 'picture', attrs: { id: 'block001', pictureId: id, alt: '' } };
    await write(room(), as, { title: 'A draft with it', document: { type: 'doc', content: [block] } });
    await openCampaign(room(), { title: 'A new press', pictureId: id });
    const page = (await room().visit(`/desk/pictures/${id}`, { as })).text;
    for (const place of ['A story that shows it', 'A draft with it', 'A new press'])
      expect(page).toContain(place);
    expect((await room().visit('/desk/pictures', { as })).text).toContain('2 stories');
    expect((await room().post(`/desk/pictures/${id}/remove`, {}, { as })).status).toBe(409);

    const unused = idOf((await upload(room(), as, await aFile('unused.png')))[0]);
    expect((await room().post(`/desk/pictures/${unused}/remove`, {}, { as })).status).toBe(303);
    expect((await room().visit(`/desk/pictures/${unused}`, { as })).status).toBe(404);
  });

  it('keeps a picture that a draft shows from being deleted until the draft lets it go', async () => {
    const as = await room().staff('editor');
    const id = idOf((await upload(room(), as, await aFile('lead.png')))[0]);
    const story = await write(room(), as, { leadPictureId: id });
    expect((await room().post(`/desk/pictures/${id}/remove`, {}, { as })).status).toBe(409);
    await save(room(), as, story, { leadPictureId: null });
    expect((await room().post(`/desk/pictures/${id}/remove`, {}, { as })).status).toBe(303);
  });

  it('puts another file in its place in every story, under the same address and a new one', async () => {
    const as = await room().staff('editor');
    const first = await redAndBlue(640, 480).png().toBuffer();
    const id = idOf((await upload(room(), as, { bytes: first, name: 'old.png' }))[0]);
    await room().post(`/desk/pictures/${id}`, { alt: 'Stays as it is' }, { as });
    const { href } = await room().publish(showing(id));
    const before = (await room().visit(href)).text;
    expect(before).toContain(`/pictures/${id}/640.webp 640w`);
    const next = { bytes: await noise(640, 480).png().toBuffer(), name: 'new.png' };
    const replaced = await room().postParts(`/desk/pictures/${id}/replace`, filesForm(next), { as });
    expect(replaced.location).toBe(`/desk/pictures/${id}?replaced`);
    const after = (await room().visit(href)).text;
    const [, address = ''] = after.match(/(\/pictures\/[\w-]+\/640\.webp\?file=\w{8}) 640w/) ?? [];
    expect(address).not.toBe('');
    expect(after).toContain('Stays as it is');
    const [now, old] = [await room().visit(address), await room().visit(`/pictures/${id}/640.webp`)];
    expect([now.status, old.status]).toEqual([200, 200]);
    expect(now.bytes.equals(old.bytes)).toBe(true);

    const same = await room().postParts(`/desk/pictures/${id}/replace`, filesForm(next), { as });
    expect([same.status, same.text.includes('the file that stands there already')]).toEqual([422, true]);
    const known = await aFile('known.png');
    await upload(room(), as, known);
    const taken = await room().postParts(`/desk/pictures/${id}/replace`, filesForm(known), { as });
    expect([taken.status, taken.text.includes('as a picture of its own')]).toEqual([422, true]);
  });

  it('deletes the bytes that nothing holds any more, after a day', async () => {
    const as = await room().staff('editor');
    const sent = await aFile('short lived.png');
    const { fileKey } = await room().newsroom.stories.pictures.receive(sent.bytes);
    const id = idOf((await upload(room(), as, sent))[0]);
    await room().visit(`/desk/pictures/${id}/320.webp`, { as });
    await room().post(`/desk/pictures/${id}/remove`, {}, { as });
    await room().settle();
    expect(bytesAt(room(), fileKey)).not.toEqual([]);
    room().clock.advance(25 * 60 * 60 * 1_000);
    await room().settle();
    expect(bytesAt(room(), fileKey)).toEqual([]);
  });

  it('keeps bytes that somebody brings again within the day', async () => {
    const as = await room().staff('editor');
    const sent = await aFile('brought twice.png');
    const id = idOf((await upload(room(), as, sent))[0]);
    await room().post(`/desk/pictures/${id}/remove`, {}, { as });
    const again = idOf((await upload(room(), as, sent))[0]);
    expect(again).not.toBe(id);
    room().clock.advance(25 * 60 * 60 * 1_000);
    await room().settle();
    expect((await room().visit(`/desk/pictures/${again}/640.webp`, { as })).status).toBe(200);
  });

  it('moves the focal point of all crops, by percent', async () => {
    const as = await room().staff('editor');
    const bytes = await redAndBlue(400, 100).png().toBuffer();
    const id = idOf((await upload(room(), as, { bytes, name: 'wide.png' }))[0]);
    const wrong = await room().post(`/desk/pictures/${id}/focus`, { x: '101', y: 'left' }, { as });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('value="101"');
    await room().post(`/desk/pictures/${id}/focus`, { x: '90', y: '12,5' }, { as });
    const page = (await room().visit(`/desk/pictures/${id}`, { as })).text;
    expect(page).toContain('value="90"');
    expect(page).toContain('400x300.webp?focus=900-125');
  });

  it('gives a refused form back as it was typed', async () => {
    const as = await room().staff('editor');
    const id = idOf((await upload(room(), as, await aFile('typed.png')))[0]);
    const form = { alt: 'Something', decorative: 'yes', caption: 'Words that stay' };
    const refused = await room().post(`/desk/pictures/${id}`, form, { as });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('Either write what it shows');
    expect(refused.text).toContain('Words that stay');
  });

  it('lets authors change what they brought, editors everything, and shows contributors their own alone', async () => {
    const author = await room().staff('author');
    const editor = await room().staff('editor');
    const contributor = await room().staff('contributor');
    const of = { as: author };
    const id = idOf((await upload(room(), author, await aFile('of an author.png')))[0]);
    const edited = idOf((await upload(room(), editor, await aFile('of an editor.png')))[0]);
    const own = idOf((await upload(room(), contributor, await aFile('of a contributor.png')))[0]);
    expect((await room().post(`/desk/pictures/${id}`, { alt: 'Mine' }, of)).status).toBe(303);
    expect((await room().visit(`/desk/pictures/${edited}`, of)).text).toContain('and editors');
    for (const deed of ['', '/focus', '/remove', '/replace']) {
      expect((await room().post(`/desk/pictures/${edited}${deed}`, {}, of)).status, deed).toBe(403);
    }
    expect((await room().post(`/desk/pictures/${id}`, { alt: 'Ours' }, { as: editor })).status).toBe(303);
    const seen = (await room().visit('/desk/pictures', { as: contributor })).text;
    expect([seen.includes('of a contributor.png'), seen.includes('of an author.png')]).toEqual([true, false]);
    expect((await room().visit(`/desk/pictures/${id}`, { as: contributor })).status).toBe(404);
    expect((await room().visit(`/desk/pictures/${own}`, { as: contributor })).status).toBe(200);
  });

  it('gives the bytes of a picture to contributors where they brought it, or where a story of theirs shows it', async () => {
    const editor = await room().staff('editor');
    const contributor = await room().staff('contributor');
    const secret = idOf((await upload(room(), editor, await aFile('not out yet.png')))[0]);
    const own = idOf((await upload(room(), contributor, await aFile('own.png')))[0]);
    const status = async (id: string, as: Person) =>
      (await room().visit(`/desk/pictures/${id}/320.webp`, { as })).status;
    expect(await status(secret, contributor)).toBe(404);
    expect(await status(own, contributor)).toBe(200);
    expect(await status(secret, await room().staff('author'))).toBe(200);
    await write(room(), editor, { title: 'Not theirs', ...showing(secret) });
    expect(await status(secret, contributor)).toBe(404);
    const story = await write(room(), contributor, { title: 'Theirs' });
    await save(room(), editor, story, showing(secret));
    expect(await status(secret, contributor)).toBe(200);
    expect((await save(room(), contributor, story, { title: 'Theirs still' })).status).toBe(200);
    await save(room(), contributor, story, showing(own));
    expect((await save(room(), contributor, story, showing(secret))).status).toBe(200);
  });

  it('lets a contributor put no picture into a story of which they may not know, nor learn whether there is one', async () => {
    const [editor, contributor] = [await room().staff('editor'), await room().staff('contributor')];
    const file = await aFile('under embargo.png');
    const secret = idOf((await upload(room(), editor, file))[0]);
    const story = await write(room(), contributor);
    for (const id of [secret, 'there-is-none']) {
      for (const change of [showing(id), { leadPictureId: id }]) {
        const answer = await save(room(), contributor, story, change);
        expect([answer.status, answer.json()]).toEqual([
          422,
          { outcome: 'refused', path: 'document', reason: 'picture-unknown' },
        ]);
      }
      const lead = { picture: id, before: '' };
      const chosen = await room().post(`/desk/stories/${story}/lead-picture`, lead, { as: contributor });
      expect(chosen.status).toBe(422);
    }
    expect((await room().visit(`/desk/pictures/${secret}/320.webp`, { as: contributor })).status).toBe(404);
    const [again] = await upload(room(), contributor, file);
    expect(again).toEqual({
      ...{ fileName: 'under embargo.png', outcome: 'refused' },
      says: expect.stringContaining('Ask an editor'),
    });
    const form = filesForm(file);
    const offered = await room().postParts(`/desk/stories/${story}/pictures`, form, { as: contributor });
    expect([offered.status, offered.text.includes(secret)]).toEqual([422, false]);
  });

  it('lets a contributor change no picture that readers see, or that stands in what is not theirs to write', async () => {
    const [editor, contributor] = [await room().staff('editor'), await room().staff('contributor')];
    const bring = async (name: string) => idOf((await upload(room(), contributor, await aFile(name)))[0]);
    const ids = [await bring('public.png'), await bring('settled.png'), await bring('gifts.png')];
    const [isPublic = '', settled = '', campaign = ''] = ids;
    await room().publish(showing(isPublic));
    const draft = await write(room(), contributor, showing(settled));
    const change = (id: string) => room().post(`/desk/pictures/${id}`, { alt: 'Mine' }, { as: contributor });
    expect((await change(settled)).status).toBe(303);
    await act(room(), editor, draft, 'ready');
    await openCampaign(room(), { slug: 'the-roof', title: 'For the roof', pictureId: campaign });
    for (const id of ids) {
      expect((await change(id)).status).toBe(403);
      for (const deed of ['focus', 'remove', 'replace']) {
        const sent = await room().post(
          `/desk/pictures/${id}/${deed}`,
          { x: '1', y: '1' },
          { as: contributor },
        );
        expect([deed, sent.status]).toEqual([deed, 403]);
      }
      const page = (await room().visit(`/desk/pictures/${id}`, { as: contributor })).text;
      expect(page).toContain('is changed by those who publish');
      expect(page).not.toContain(`action="/desk/pictures/${id}`);
      expect((await room().post(`/desk/pictures/${id}`, { alt: 'Ours' }, { as: editor })).status).toBe(303);
    }
  });

  it('tells readers a public licence beside the credit, and nothing of what is between newsroom and maker', async () => {
    const as = await room().staff('editor');
    const id = idOf((await upload(room(), as, await aFile('licensed.png')))[0]);
    const { href } = await room().publish({ ...showing(id), leadPictureId: id });
    const told = async (licence: string) => {
      await room().post(`/desk/pictures/${id}`, { alt: 'A pier', credit: 'Ana Ruiz', licence }, { as });
      return (await room().visit(href)).text;
    };
    const open = await told('CC BY 4.0');
    expect(open).toContain(
      'class="caption__licence" href="https://creativecommons.org/licenses/by/4.0/" rel="license noopener"',
    );
    expect(open).toContain(
      '"creditText":"Ana Ruiz","license":"https://creativecommons.org/licenses/by/4.0/"',
    );
    expect(await told('One use, paid 80 euros')).not.toContain('80 euros');
  });

  it('stands in the audit trail', async () => {
    const owner = await room().staff('owner');
    const id = idOf((await upload(room(), owner, await aFile('trail.png')))[0]);
    await room().post(`/desk/pictures/${id}`, { alt: 'x' }, { as: owner });
    await room().post(`/desk/pictures/${id}/focus`, { x: '1', y: '1' }, { as: owner });
    await room().postParts(`/desk/pictures/${id}/replace`, filesForm(await aFile('next.png')), { as: owner });
    const before = (await room().visit('/desk/acts', { as: owner })).text;
    expect(before).toContain('trail.png');
    await room().post(`/desk/pictures/${id}/remove`, {}, { as: owner });
    const acts = await room().newsroom.staff.acts({ words: '', most: 100, subject: `picture:${id}` });
    expect(acts.map(({ act }) => act)).toEqual([
      ...['picture-removed', 'picture-replaced', 'picture-focus-moved', 'picture-described', 'picture-added'],
    ]);
  });
});

function showing(pictureId: string) {
  const block: Block = { type: 'picture', attrs: { id: 'block001', pictureId, alt: '' } };
  return { document: { type: 'doc' as const, content: [block] } };
}

/** The files that hold these bytes, or were made of them. */
function bytesAt(room: Room, fileKey: string): readonly string[] {
  const folder = dirname(join(room.folder, 'files', fileKey));
  return readdirSync(folder).filter((name) => join(folder, name).includes(fileKey));
}
