import { beforeEach, expect, it } from 'vitest';
import { describeNewsroom, type Person } from '../../../test/a-newsroom.ts';
import { BANK, forgetAllWays, keepWays, keptWays } from '../../../test/ways.ts';
import { proveLedger } from '../ledger/enter.ts';
import { balances } from '../ledger/store.ts';

const DAY = '2026-03-09';

describeNewsroom('A batch of gifts', (room) => {
  let treasurer: Person;
  let way = '';
  beforeEach(async () => {
    await forgetAllWays(room());
    await keepWays(room(), [BANK]);
    treasurer ??= await room().staff('treasurer');
    way = (await keptWays(room()))[0]?.id ?? '';
  });

  const see = async (path: string) => (await room().visit(path, { as: treasurer })).text;
  const send = (path: string, form: Record<string, string> = {}) =>
    room().post(path, form, { as: treasurer });

  async function opened(control: { count: string; amount: string }) {
    const batch = room().newId();
    const form = { batch, currency: 'EUR', day: DAY, way, name: 'The tin', ...control };
    expect((await send('/desk/gifts/batches', form)).location).toBe(`/desk/gifts/batches/${batch}`);
    return { batch, at: `/desk/gifts/batches/${batch}` };
  }

  const add = (at: string, form: Record<string, string>) =>
    send(`${at}/lines`, { line: room().newId(), fund: 'general', ...form });

  const income = async () =>
    0 -
    ((await balances(room().database)).find(({ account }) => account.startsWith('income:'))?.balance ?? 0);

  it('enters the books when count and sum agree with what was counted, all its gifts at once', async () => {
    const before = await income();
    const email = `${room().newId()}@tin.example`;
    const { at } = await opened({ count: '3', amount: '100' });
    await add(at, { amount: '50', name: 'Olu Bright', email, word: 'For the ferry' });
    await add(at, { amount: '30,50' });
    expect(await see(at)).toContain('<dt>Still missing</dt><dd><strong>1 gift, €19.50');
    const early = await send(`${at}/close`);
    expect(early.status).toBe(409);
    expect(early.text).toContain('Nothing was entered');
    expect(await income()).toBe(before);
    await add(at, { amount: '19.50', email: email.toUpperCase() });
    expect(await see(at)).toContain('Count and sum agree.');
    expect((await send(`${at}/close`)).status).toBe(303);
    expect((await income()) - before).toBe(10_000);
    const page = await see(at);
    expect(page).toContain('All its gifts are in the books.');
    const [, gift = ''] = /href="\/desk\/gifts\/([0-9a-f-]{36})">€50\.00/.exec(page) ?? [];
    const one = await see(`/desk/gifts/${gift}`);
    for (const fact of ['Olu Bright', 'For the ferry', 'The tin', 'March 9, 2026'])
      expect(one).toContain(fact);
    const [, giver = ''] = /href="(\/desk\/gifts\/givers\/[^"]+)"/.exec(one) ?? [];
    expect((await see(giver)).match(/€50\.00|€19\.50/g)).toHaveLength(2);
    expect(await proveLedger(room().database)).toMatchObject({ outcome: 'whole' });
  });

  it('is closed once, however often it is sent, and stays as it is then', async () => {
    const before = await income();
    const { at } = await opened({ count: '1', amount: '12' });
    const line = room().newId();
    await Promise.all([1, 2, 3].map(() => add(at, { line, amount: '12' })));
    await Promise.all([1, 2, 3].map(() => send(`${at}/close`)));
    expect((await income()) - before).toBe(1_200);
    for (const [deed, form] of [
      ['lines', { line: room().newId(), amount: '5', fund: 'general' }],
      [`lines/${line}/remove`, {}],
      ['control', { count: '2', amount: '17' }],
      ['discard', {}],
    ] as const) {
      expect((await send(`${at}/${deed}`, form)).status, deed).toBe(409);
    }
    expect((await income()) - before).toBe(1_200);
    await send(`/desk/gifts/arrived/${line}/struck`);
    expect(await income()).toBe(before);
    expect(await see(at)).toContain('1 gift, €12.00');
  });

  it('says what is too much, and takes a line away or another count while it is open', async () => {
    const { at } = await opened({ count: '1', amount: '10' });
    const line = room().newId();
    await add(at, { line, amount: '10' });
    await add(at, { amount: '5' });
    expect(await see(at)).toContain('<dt>Too much</dt><dd><strong>1 gift, €5.00');
    await send(`${at}/lines/${line}/remove`);
    await send(`${at}/control`, { count: '1', amount: '5' });
    expect(await see(at)).toContain('Count and sum agree.');
    expect((await send(`${at}/discard`)).status).toBe(303);
    expect((await room().visit(at, { as: treasurer })).status).toBe(404);
  });

  it.each([
    ['lines', { amount: 'ten' }, 'This is not an amount.'],
    ['lines', { amount: '5', email: 'olu' }, 'This is no e-mail address.'],
    ['lines', { amount: '5', fund: 'none' }, 'There is no such fund.'],
    ['control', { count: '0', amount: '5' }, 'Write a whole number from 1 to 500.'],
    ['control', { count: '1', amount: '-5' }, 'The amount must be more than nothing.'],
  ])('gives the form of its %s back with %j, with the reason at the field', async (deed, wrong, reason) => {
    const { at } = await opened({ count: '2', amount: '10' });
    const form = deed === 'lines' ? { line: room().newId(), fund: 'general', name: 'Kept', ...wrong } : wrong;
    const answer = await send(`${at}/${deed}`, form);
    expect(answer.status).toBe(422);
    expect(answer.text).toContain(reason);
    expect(answer.text).toContain(`value="${Object.values(wrong)[0]}"`);
  });

  it('enters no gift of which it cannot say that it is a new one', async () => {
    const before = await income();
    const first = await opened({ count: '1', amount: '7' });
    const line = room().newId();
    await add(first.at, { line, amount: '7' });
    const other = await opened({ count: '1', amount: '9' });
    await send('/desk/gifts/new', {
      ...{ gift: line, amount: '8', currency: 'EUR', way, day: DAY, fund: 'general' },
    });
    await add(other.at, { amount: '9' });
    expect((await send(`${first.at}/close`)).status).toBe(409);
    await send(`${other.at}/close`);
    expect((await income()) - before).toBe(1_700);
  });

  it('A4, A5: is nobody’s but the treasurer’s, and no other site’s', async () => {
    const { at } = await opened({ count: '1', amount: '7' });
    const editor = await room().staff('editor');
    for (const deed of ['lines', 'control', 'close', 'discard']) {
      expect((await room().post(`${at}/${deed}`, {}, { as: editor })).status, deed).toBe(403);
      const headers = { 'sec-fetch-site': 'cross-site' };
      expect((await room().post(`${at}/${deed}`, {}, { as: treasurer, headers })).status, deed).toBe(403);
    }
    expect((await room().visit(at, { as: editor })).text).not.toContain('The tin');
    expect((await room().visit('/desk/gifts/batches/none', { as: treasurer })).status).toBe(404);
    expect(await see(at)).toContain('The tin');
  });
});
