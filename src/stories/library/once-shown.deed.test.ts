import { expect, it } from 'vitest';
import { describeNewsroom } from '../../../test/a-newsroom.ts';
import { aFile, idOf, upload } from '../../../test/library.ts';
import { act, save, write } from '../../../test/writing.ts';

describeNewsroom('A picture that readers have seen once', (room) => {
  it('is no contributor’s to change or delete, also when no story shows it any more', async () => {
    const [editor, contributor] = [await room().staff('editor'), await room().staff('contributor')];
    const [shown, never] = (
      await upload(room(), contributor, await aFile('shown.png'), await aFile('never shown.png'))
    ).map(idOf);
    const story = await write(room(), contributor, { leadPictureId: shown });
    await act(room(), editor, story, 'publish');
    await act(room(), editor, story, 'begin');
    await save(room(), editor, story, { leadPictureId: never });
    await save(room(), editor, story, { leadPictureId: null });
    await act(room(), editor, story, 'publish');
    for (const deed of ['', '/focus', '/replace', '/remove']) {
      const form = { alt: 'Something else', x: '1', y: '1' };
      const sent = await room().post(`/desk/pictures/${shown}${deed}`, form, { as: contributor });
      expect([deed, sent.status]).toEqual([deed, 403]);
    }
    const page = (await room().visit(`/desk/pictures/${shown}`, { as: contributor })).text;
    expect(page).toContain('is changed by those who publish');
    const remove = (id = '', as = contributor) => room().post(`/desk/pictures/${id}/remove`, {}, { as });
    expect((await remove(never)).status).toBe(303);
    expect((await remove(shown, editor)).status).toBe(303);
  });
});
