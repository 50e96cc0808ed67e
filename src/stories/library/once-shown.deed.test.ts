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

  it('is no contributor’s to change either where only a campaign showed it, which shows another one now', async () => {
    const [treasurer, contributor] = [await room().staff('treasurer'), await room().staff('contributor')];
    const [first, second] = await Promise.all([aFile('first.png'), aFile('second.png')]);
    const shown = (await upload(room(), contributor, first, second)).map(idOf);
    const rename = (id = '') => room().post(`/desk/pictures/${id}`, { alt: 'Other' }, { as: contributor });
    const path = '/desk/giving/campaigns';
    const campaign = { id: room().newId(), title: 'Once', slug: 'once', currency: 'EUR', fund: '' };
    const bring = (to: string, file: typeof first) =>
      room().postParts(to, [...Object.entries(campaign), ['picture', file]], { as: treasurer });
    expect((await bring(path, first)).status).toBe(303);
    await room().post(`${path}/${campaign.id}/open`, {}, { as: treasurer });
    expect((await bring(`${path}/${campaign.id}`, second)).status).toBe(303);
    await room().post(`${path}/${campaign.id}`, { ...campaign, 'no-picture': 'yes' }, { as: treasurer });
    for (const id of shown) expect((await rename(id)).status).toBe(403);
  });
});
