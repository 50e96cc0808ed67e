import { expect, it } from 'vitest';
import { describeNewsroom } from '../../test/a-newsroom.ts';
import { bringExport, exportText } from '../../test/exports.ts';

const WHOLE = exportText({ items: [{ id: 7, slug: 'harbour' }] });
const CUT = WHOLE.slice(0, WHOLE.indexOf('</channel>'));

describeNewsroom('The sample newsroom', (room) => {
  const sampleStories = async () => (await room().visit('/feed')).text.match(/<item>/g)?.length ?? 0;

  it('stays while an import only tells what it would do, which says that it would go', async () => {
    await room().newsroom.demo.open();
    await room().settle();
    const stories = await sampleStories();
    expect(stories).toBeGreaterThan(5);
    const { report, said } = await bringExport(room(), WHOLE, { dryRun: true });
    expect(report.sample).toBeGreaterThan(stories);
    expect(said).toMatch(/sample newsroom would make room.* \d+ stories and pages/);
    expect(await sampleStories()).toBe(stories);
  });

  it('stays when a file breaks off, whose stories came beside it', async () => {
    const stories = await sampleStories();
    const { said } = await bringExport(room(), CUT);
    expect(said).toContain('stays until a whole file has come');
    expect(await sampleStories()).toBe(stories + 1);
  });

  it('makes room for a whole file, which says how much is gone; the next one has nothing to say of it', async () => {
    const { said } = await bringExport(room(), WHOLE);
    expect(said).toMatch(/sample newsroom made room.* \d+ stories and pages/);
    expect(await sampleStories()).toBe(1);
    expect(said).toContain('its pictures unless something else shows them');
    const tables = room().database.tables<{ pictures: { id: string } }>();
    expect(await tables.selectFrom('pictures').select('id').execute()).toEqual([]);
    const again = await bringExport(room(), WHOLE);
    expect(again.report.sample).toBe(0);
    expect(again.said).not.toContain('sample');
  });
});
