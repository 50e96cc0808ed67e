import { expect, it } from 'vitest';
import { describeNewsroom } from '../../test/a-newsroom.ts';
import { everyRow } from '../../test/every-row.ts';
import { bringExport, type ExportedItem, exportText } from '../../test/exports.ts';

const post = (id: number): ExportedItem => ({ id, slug: `there-${id}` });
const PAGE: ExportedItem = { id: 2, slug: 'about-there', type: 'page' };
const WHOLE = [post(1), PAGE, post(3), post(4), post(5), post(9)];

describeNewsroom('What an export of the whole site holds no more', (room) => {
  const absentIn = async (items: readonly ExportedItem[], dryRun = false) => {
    const text = exportText({ site: 'https://whole.example', items });
    return (await bringExport(room(), text, { dryRun })).report.noticed['absent-there'];
  };

  it('is named as deleted over there, and stays, also in a run that only looks', async () => {
    expect(await absentIn(WHOLE)).toBeUndefined();
    const before = await everyRow(room());
    const left = WHOLE.filter(({ id }) => id !== 3);
    for (const dryRun of [true, false])
      expect(await absentIn(left, dryRun)).toEqual({ '/2019/03/there-3/': 1 });
    expect(await everyRow(room())).toBe(before);
    expect((await room().visit('/2019/03/there-3/')).status).toBe(200);
  });

  it('is nothing in an export of a part: of posts alone, of a few, or of a row of numbers', async () => {
    for (const part of [
      [post(1), post(4), post(9)],
      [post(1), PAGE, post(9)],
      [post(1), PAGE, post(3), post(4)],
      [{ ...PAGE, id: 2 }, post(3), post(4), post(5)],
    ])
      expect(await absentIn(part)).toBeUndefined();
  });

  it('is not told again of what was removed here as well, or lies in the bin there', async () => {
    const binned = { ...post(4), status: 'trash', meta: { _wp_trash_meta_status: 'publish' } };
    expect(await absentIn(WHOLE.map((one) => (one.id === 4 ? binned : one)))).toBeUndefined();
  });
});
