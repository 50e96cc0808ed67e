import { beforeAll, expect, it } from 'vitest';
import { describeNewsroom, type Person } from '../../test/a-newsroom.ts';
import { everyRow } from '../../test/every-row.ts';
import { bringExport, exportText } from '../../test/exports.ts';
import { signInByMail } from '../../test/links.ts';

const STORY = {
  ...{ id: 7, slug: 'harbour' },
  comments: [
    { id: 11, says: 'Said to everybody.', by: 'Ada' },
    {
      id: 12,
      says: '<b>For the editor.</b><script>alert(1)</script>',
      type: 'private',
      by: 'Bo',
      parent: 11,
    },
    { id: 13, says: 'Of the same matter.', parent: 12, email: 'Cleo@reader.example' },
    { id: 14, says: 'Check the date.', type: 'note', by: 'Mira' },
    {
      id: 16,
      says: '[…] as they say there […]',
      type: 'pingback',
      by: 'Bay Weekly',
      url: 'https://bay.example/f',
    },
    { id: 15, says: 'Was taken away there.', type: 'private', approved: 'trash' },
  ],
};
const TEXT = exportText({ items: [STORY] });
const PATH = '/desk/old-site';

describeNewsroom('What the old site held for some eyes only', (room) => {
  let editor: Person;
  const listed = async () => (await room().visit(PATH, { as: editor })).text;
  beforeAll(async () => {
    editor = await room().staff('editor');
  });

  it('is no page of a desk that has none of it', async () => {
    expect((await room().visit('/desk', { as: editor })).text).not.toContain(`href="${PATH}"`);
    expect(await listed()).toContain('Nothing is kept here.');
  });

  it('is kept aside and told so, also by a run that only looks', async () => {
    const aside = {
      ...{ 'a private comment': 1, 'an answer to what is private': 1, 'a note of the editors': 1 },
      'a link from another site': 1,
    };
    for (const dryRun of [true, false]) {
      const { report, said } = await bringExport(room(), TEXT, { dryRun });
      expect(report.kinds.comment).toMatchObject({ found: 6, imported: 5, aside });
      expect(report.kinds.comment.skipped).toEqual({ 'it lies in the bin': 1 });
      expect(said).toContain('Comments: 1 kept aside, where the desk alone shows them: a private comment');
    }
    expect((await room().visit('/2019/03/harbour/')).text).toContain('1 Comment');
  });

  it('is shown to editors as what it is, with whom it answers, and harms nobody', async () => {
    expect((await room().visit('/desk', { as: editor })).text).toContain(`href="${PATH}"`);
    const text = await listed();
    for (const page of ['1e3', '-1', 'last']) {
      expect((await room().visit(`${PATH}?page=${page}`, { as: editor })).text, page).toBe(text);
    }
    for (const words of ['Private note of the old site', 'Editors’ note of the old site', 'in reply to Ada'])
      expect(text).toContain(words);
    expect(text).toContain('<strong>For the editor.</strong>');
    expect(text).not.toContain('alert(1)');
    expect(text).not.toContain('reader.example');
    expect(text).not.toContain('Was taken away there.');
    expect(text).not.toContain('Bay Weekly');
    const links = (await room().visit(`${PATH}?show=links`, { as: editor })).text;
    expect(links).toContain('Link from another site');
    expect(links).toMatch(/<a href="https:\/\/bay\.example\/f"[^>]*>/);
    expect(links).not.toContain('For the editor.');
    for (const role of ['moderator', 'author', 'contributor', 'treasurer']) {
      const seen = await room().visit(PATH, { as: await room().staff(role) });
      expect(seen.status, role).toBe(403);
      expect(seen.text).not.toContain('For the editor.');
    }
  });

  it('is the same after a second run, to the last row', async () => {
    const before = await everyRow(room());
    const { report } = await bringExport(room(), TEXT);
    expect(report.kinds.comment).toMatchObject({ imported: 0, updated: 0, unchanged: 5 });
    expect(await everyRow(room())).toBe(before);
  });

  it('follows what changes over there', async () => {
    const changed = STORY.comments.map((one) =>
      one.id === 14 ? { ...one, says: 'The date is right.' } : one,
    );
    const { report } = await bringExport(room(), exportText({ items: [{ ...STORY, comments: changed }] }));
    expect(report.kinds.comment).toMatchObject({ updated: 1, unchanged: 4 });
    expect(await listed()).toContain('The date is right.');
    await bringExport(room(), TEXT);
  });

  it('is removed by an editor alone, for good', async () => {
    const text = await listed();
    const note = text.split('<li').find((one) => one.includes('Check the date.')) ?? '';
    const remove = /action="([^"]*\/remove)"/.exec(note)?.[1] ?? '';
    const moderator = await room().staff('moderator');
    expect((await room().post(remove, {}, { as: moderator })).status).toBe(403);
    expect((await room().post(remove, {}, { as: editor })).location).toBe(`${PATH}?show=notes&removed`);
    expect(await listed()).not.toContain('Check the date.');
    expect((await room().post(remove, {}, { as: editor })).status).toBe(404);
    const { report } = await bringExport(room(), TEXT);
    expect(report.kinds.comment.skipped['it was taken away here since']).toBe(1);
    expect(await listed()).not.toContain('Check the date.');
    const owner = await room().staff('owner');
    expect((await room().visit('/desk/acts', { as: owner })).text).toContain('old note removed');
  });

  it('goes when the one who has the address of its writer is erased, and not before', async () => {
    const other = room().person();
    await signInByMail(room(), 'somebody@reader.example', other);
    await room().post('/me/erase', {}, { as: other });
    expect(await listed()).toContain('Of the same matter.');
    const cleo = room().person();
    await signInByMail(room(), 'cleo@reader.example', cleo);
    expect((await room().visit('/me/export.json', { as: cleo })).text).not.toContain('Of the same matter.');
    await room().post('/me/erase', {}, { as: cleo });
    expect(await listed()).not.toContain('Of the same matter.');
    expect(await listed()).toContain('For the editor.');
  });
});

describeNewsroom('A comment whose number stands twice', (room) => {
  it('A23: is never read as the other: what was private is not shown', async () => {
    const twice = [
      { id: 21, says: 'For the editor.', type: 'private' },
      { id: 21, says: 'Said to everybody.' },
      { id: 22, says: 'Said to everybody as well.' },
      { id: 22, says: 'For the editor alone.', type: 'private' },
    ];
    const items = [{ id: 8, slug: 'twice', comments: twice }];
    const { report } = await bringExport(room(), exportText({ items }));
    expect(report.kinds.comment).toMatchObject({ found: 4, imported: 2, aside: { 'a private comment': 1 } });
    expect(report.kinds.comment.skipped).toEqual({ 'its number stands twice': 2 });
    const { text } = await room().visit('/2019/03/twice/');
    expect(text).toContain('Said to everybody as well.');
    expect(text).not.toContain('For the editor');
  });
});
