import { expect, it } from 'vitest';
import { describeNewsroom } from '../../../test/a-newsroom.ts';
import { aFile, idOf, upload } from '../../../test/library.ts';
import { markedText } from '../../../test/marked-text.ts';
import { act, save, write, written } from '../../../test/writing.ts';
import type { StoryDocument } from '../document/words.ts';

describeNewsroom('A picture that a text names by its address', (room) => {
  it('is brought by no contributor who may not see it: neither they nor readers come to see it', async () => {
    const [editor, contributor] = [await room().staff('editor'), await room().staff('contributor')];
    const secret = idOf((await upload(room(), editor, await aFile('under embargo.png')))[0]);
    const address = `/pictures/${secret}/320.webp`;
    const story = await write(room(), contributor);
    for (const document of [markedText([`See ${address}`]), linking(address), captioned(address)]) {
      const answer = await save(room(), contributor, story, { document });
      expect([answer.status, (answer.json() as { reason: string }).reason]).toEqual([422, 'picture-unknown']);
    }
    expect((await room().visit(`/desk${address}`, { as: contributor })).status).toBe(404);
    await act(room(), editor, story, 'publish');
    expect((await room().visit(address)).status).toBe(404);
  });

  it('can be one that they see: their own, one of a story that readers see, one that an editor put there', async () => {
    const [editor, contributor] = [await room().staff('editor'), await room().staff('contributor')];
    const [own] = await upload(room(), contributor, await aFile('own.png'));
    const [seen, put] = await upload(room(), editor, await aFile('seen.png'), await aFile('put.png'));
    await room().publish({ leadPictureId: idOf(seen) });
    const story = await write(room(), contributor);
    const elsewhere = `https://other.example/pictures/${room().newId()}/a.jpg`;
    for (const address of [
      `/pictures/${idOf(own)}/320.webp`,
      `/pictures/${idOf(seen)}/320.webp`,
      elsewhere,
    ]) {
      expect((await save(room(), contributor, story, { document: linking(address) })).status).toBe(200);
    }
    const document = linking(`/pictures/${idOf(put)}/320.webp`);
    expect((await save(room(), editor, story, { document })).status).toBe(200);
    const { draft } = await written(room(), contributor, story);
    const said = { title: 'In other words', document: draft.document };
    expect((await save(room(), contributor, story, said)).status).toBe(200);
  });

  it('is no background box: nobody begins one, or a story, under the id of a picture', async () => {
    const [editor, contributor] = [await room().staff('editor'), await room().staff('contributor')];
    const secret = idOf((await upload(room(), editor, await aFile('another embargo.png')))[0]);
    const begun = await room().post('/desk/stories', { id: secret, kind: 'box' }, { as: contributor });
    const box = begun.location?.split('/').at(-1) ?? '';
    expect([begun.status, box === secret]).toEqual([303, false]);
    await save(room(), contributor, box, { title: 'A harmless box', document: markedText(['Words.']) });
    await act(room(), editor, box, 'publish');
    const block = { type: 'box' as const, attrs: { id: 'boxplace', boxId: box } };
    await room().publish({ document: { type: 'doc', content: [block] } });
    expect((await room().visit(`/pictures/${secret}/320.webp`)).status).toBe(404);
  });
});

function linking(href: string): StoryDocument {
  const marks = [{ type: 'link' as const, attrs: { href } }];
  const content = [{ type: 'text' as const, text: 'See here', marks }];
  return { type: 'doc', content: [{ type: 'paragraph', attrs: { id: 'linking1' }, content }] };
}

function captioned(caption: string): StoryDocument {
  const attrs = { id: 'gallery1', url: 'https://www.youtube.com/watch?v=dQw4w9WgXcQ' };
  return { type: 'doc', content: [{ type: 'embed', attrs: { ...attrs, caption } }] };
}
