import { expect, it } from 'vitest';
import { describeNewsroom } from '../../test/a-newsroom.ts';
import { everyRow } from '../../test/every-row.ts';
import { bringExport, type ExportedItem, exportText } from '../../test/exports.ts';

const HOME = '/2019/03/harbour/';
const COMMENTS = [
  { id: 11, says: 'Said to everybody.' },
  { id: 12, says: 'Regretted later.' },
  { id: 13, says: 'Answered to that.', parent: 12 },
];
const STORY: ExportedItem = { id: 7, slug: 'harbour', comments: COMMENTS };
const binned = {
  ...STORY,
  status: 'trash',
  slug: 'harbour__trashed',
  meta: { _wp_trash_meta_status: 'publish' },
};

describeNewsroom('What is taken away at the old site after it came', (room) => {
  const bring = (changed: Partial<ExportedItem>, wish = {}) =>
    bringExport(room(), exportText({ items: [{ ...STORY, ...changed }] }), wish);
  const changed = (id: number, more: object) => ({
    comments: COMMENTS.map((one) => (one.id === id ? { ...one, ...more } : one)),
  });
  const page = async () => (await room().visit(HOME)).text;

  it('is taken away here as well: a comment in the bin, among spam, or made private', async () => {
    await bring({});
    expect(await page()).toContain('3 Comments');
    for (const [more, comments] of [
      [{ approved: 'trash' }, 1],
      [{ approved: 'spam' }, 1],
      // With what answers it.
      [{ type: 'private' }, 2],
    ] as const) {
      expect((await bring(changed(12, more), { dryRun: true })).report.noticed['taken-away-there']).toEqual({
        comments,
      });
      const { report, said } = await bring(changed(12, more));
      expect(report.noticed['taken-away-there']).toEqual({ comments });
      expect(said).toContain('Taken away at the old site since they came, and here as well: ');
      expect(await page()).not.toContain('Regretted later.');
      expect((await room().visit('/comments/12')).status).toBe(404);

      const before = await everyRow(room());
      expect((await bring(changed(12, more))).report.noticed['taken-away-there']).toBeUndefined();
      expect(await everyRow(room())).toBe(before);

      await bring({});
      expect(await page()).toContain('3 Comments');
      expect(await page()).toContain('Regretted later.');
    }
  });

  it('stays where a moderator here has decided about it', async () => {
    const moderator = await room().staff('moderator');
    await room().post('/desk/comments/11/pin', {}, { as: moderator });
    const { report } = await bring(changed(11, { approved: 'trash' }));
    expect(report.noticed['taken-away-there']).toBeUndefined();
    expect(await page()).toContain('Said to everybody.');
  });

  it('is a story as well, with all that stands under it, until it comes back', async () => {
    expect((await bring(binned)).report.kinds.story).toMatchObject({ found: 1, updated: 1 });
    expect((await room().visit(HOME)).status).toBe(410);
    expect((await room().visit('/')).text).not.toContain('The story harbour');
    expect((await bring(binned)).report.kinds.story).toMatchObject({ found: 1, unchanged: 1 });
    await bring({});
    expect(await page()).toContain('Answered to that.');
  });

  it('is nothing here if it never came', async () => {
    const { report } = await bring({ ...binned, id: 8 });
    expect(report.kinds.story.skipped).toEqual({ 'its status is "trash"': 1 });
    expect(report.kinds.comment.skipped).toEqual({ 'what it stands under is not taken': 3 });
  });
});
