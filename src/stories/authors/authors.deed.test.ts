import { expect, it } from 'vitest';
import { describeNewsroom } from '../../../test/a-newsroom.ts';
import { act, write } from '../../../test/writing.ts';

describeNewsroom('Authors', (room) => {
  it('are added in a newsroom that has none, sign a story, and are called otherwise everywhere at once', async () => {
    const as = await room().staff('editor');
    const form = { name: ' Ada  Quay ', about: 'Writes about the harbour.' };
    expect((await room().post('/desk/authors', form, { as })).location).toBe('/desk/authors?saved');
    const { text } = await room().visit('/desk/authors', { as });
    const id = /action="\/desk\/authors\/([\w-]+)"/.exec(text)?.[1] ?? '';
    const story = await write(room(), as, { title: 'Signed', authorIds: [id] });
    await act(room(), as, story, 'publish');
    const page = (await room().visit('/by/ada-quay')).text;
    for (const shown of ['Ada Quay', 'Writes about the harbour.', 'Signed']) expect(page).toContain(shown);

    const changed = { name: 'Ada Pier', about: '' };
    expect((await room().post(`/desk/authors/${id}`, changed, { as })).status).toBe(303);
    expect((await room().visit('/by/ada-quay')).text).toContain('Ada Pier');
    expect((await room().visit('/')).text).not.toContain('Ada Quay');
    const acts = await room().newsroom.staff.acts({ most: 9, words: 'author' });
    expect(acts.map((one) => one.act)).toEqual(expect.arrayContaining(['author-changed', 'author-added']));
  });

  it('come back as they were typed where something is wrong, and are editors’ alone', async () => {
    const as = await room().staff('editor');
    const wrong = { name: ' ', about: 'Kept words.' };
    const { status, text } = await room().post('/desk/authors', wrong, { as });
    expect(status).toBe(400);
    expect(text).toContain('Write a name of up to 80 characters.');
    expect(text).toContain('Kept words.');
    const author = await room().staff('author');
    expect((await room().post('/desk/authors', { name: 'Eve' }, { as: author })).status).toBe(403);
  });
});
