import { expect, it } from 'vitest';
import { DAY } from '#platform/clock';
import { describeNewsroom } from '../../test/a-newsroom.ts';
import { colleague } from '../../test/staff.ts';

describeNewsroom('The audit trail', (room) => {
  it('is searched by person, by words, by what was acted on, and by days', async () => {
    const { staff } = room().newsroom;
    const owner = await colleague(room(), 'owner');
    const one = await colleague(room());
    await staff.noteAct({ by: one.id, act: 'bell-rung', subject: 'bell:1' });
    room().clock.advance(3 * DAY);
    await staff.noteAct({ by: owner.id, act: 'bell-mended', subject: 'bell:1' });
    await staff.noteAct({ by: null, act: 'bell-rung', subject: 'bell:2' });
    const found = async (query: string) => {
      const { text } = await room().visit(`/desk/acts?${query}`, { as: owner.as });
      return [...text.matchAll(/bell (rung|mended)<span class="desk-table__subject">(bell:\d)/g)].map(
        ([, act, subject]) => `${act} ${subject}`,
      );
    };
    expect(await found('words=bell')).toEqual(['rung bell:2', 'mended bell:1', 'rung bell:1']);
    expect(await found(`words=bell&by=${one.id}`)).toEqual(['rung bell:1']);
    expect(await found('words=rung&by=command-line')).toEqual(['rung bell:2']);
    expect(await found('subject=bell%3A1')).toEqual(['mended bell:1', 'rung bell:1']);
    expect(await found('words=bell&from=2026-03-13')).toEqual(['rung bell:2', 'mended bell:1']);
    expect(await found('words=bell&until=2026-03-10')).toEqual(['rung bell:1']);
    expect(await found('words=bell&from=2026-03-11&until=2026-03-12')).toEqual([]);
    expect(await found('words=b%25')).toEqual([]);
  });

  it('is leafed through with the search kept', async () => {
    const { staff } = room().newsroom;
    const owner = await colleague(room(), 'owner');
    for (let at = 0; at < 101; at += 1) await staff.noteAct({ by: owner.id, act: 'leaf-turned' });
    const { text } = await room().visit('/desk/acts?words=leaf', { as: owner.as });
    const [, href = ''] = text.match(/href="([^"]+)" rel="next"/) ?? [];
    expect(href).toContain('words=leaf');
    const older = await room().visit(href.replaceAll('&amp;', '&'), { as: owner.as });
    expect(older.text.match(/leaf turned<\/td>/g)).toHaveLength(1);
  });
});
