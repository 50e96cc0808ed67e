import { expect, it } from 'vitest';
import { describeNewsroom } from '../../../../test/a-newsroom.ts';
import { BANK, forgetAllWays, keepWays, keptWays } from '../../../../test/ways.ts';

describeNewsroom('The start page of the desk', (room) => {
  it('tells the treasurer of gifts said to be sent, until they are received', async () => {
    await forgetAllWays(room());
    await keepWays(room(), [BANK]);
    const [way] = await keptWays(room());
    const as = await room().staff('treasurer');
    const start = async (who = as) => (await room().visit('/desk', { as: who })).text;
    const typed = { way: way?.id ?? '', key: room().newId(), amount: '50', currency: 'EUR', country: 'DE' };
    const { location = '' } = await room().post('/give', typed);
    expect(await start()).not.toContain('Gifts said to be sent');
    expect((await room().post(`${location}/sent`, {})).status).toBe(303);
    expect(await start()).toContain('Gifts said to be sent');
    expect(await start()).toContain('of=promises&amp;state=sent');
    expect(await start(await room().staff('author'))).not.toContain('Gifts said to be sent');
    const pledgeId = location.slice('/gifts/'.length, -43);
    const arrived = { gift: room().newId(), amount: '50', date: '2026-03-10' };
    expect((await room().post(`/desk/gifts/${pledgeId}/received`, arrived, { as })).status).toBe(303);
    expect(await start()).not.toContain('Gifts said to be sent');
  });
});
