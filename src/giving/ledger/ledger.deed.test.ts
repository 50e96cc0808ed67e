import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { describeNewsroom, MORNING, type Room } from '../../../test/a-newsroom.ts';
import { enter, proveLedger, reverse } from './enter.ts';
import { placesOf, received, settled } from './rules/entries.ts';
import { balances, entriesOfGift } from './store.ts';
import type { EntryToMake } from './words.ts';

const PLACES = placesOf({ fund: 'general', rail: 'etransfer' });

function arrival(key: string, change: Partial<EntryToMake> = {}): EntryToMake {
  return {
    ...{ key, kind: 'received', happenedAt: MORNING, byStaffId: null },
    ...{ giftId: key, fundId: 'general', campaignId: null, storyId: null, wayId: null },
    transfers: received({ minor: 5_000, currency: 'CAD' }, 175, PLACES),
    ...change,
  };
}

const entered = (room: Room, entry: EntryToMake) =>
  room.database.write((writer) => enter(writer, entry, room));

const said = (room: Room, statement: string) =>
  room.database.write((writer) => sql.raw(statement).execute(writer.tables()));

describeNewsroom('The ledger', (room) => {
  it('holds what was entered, balanced, and the same told twice once', async () => {
    expect(await entered(room(), arrival('gift-1'))).toEqual({ outcome: 'entered' });
    expect(await entered(room(), arrival('gift-1'))).toEqual({ outcome: 'known' });
    const money = { minor: 4_825, currency: 'CAD' };
    await entered(room(), arrival('settled-1', { kind: 'settled', transfers: settled(money, PLACES) }));
    const found = await balances(room().database);
    expect(found).toEqual([
      { account: 'assets:bank:etransfer', currency: 'CAD', balance: 4_825 },
      { account: 'assets:clearing:etransfer', currency: 'CAD', balance: 0 },
      { account: 'expense:fees', currency: 'CAD', balance: 175 },
      { account: 'income:gifts:general', currency: 'CAD', balance: -5_000 },
    ]);
    expect(await proveLedger(room().database)).toEqual({ outcome: 'whole', entries: 2 });
  });

  it('takes entries of many at once, one after another, without a gap', async () => {
    const before = await proveLedger(room().database);
    const many = Array.from({ length: 30 }, (_, at) => entered(room(), arrival(`many-${at % 20}`)));
    const outcomes = (await Promise.all(many)).map(({ outcome }) => outcome);
    expect(outcomes.filter((outcome) => outcome === 'entered')).toHaveLength(20);
    const after = await proveLedger(room().database);
    expect(after).toEqual({
      outcome: 'whole',
      entries: (before.outcome === 'whole' ? before.entries : 0) + 20,
    });
  });

  it('A22: corrects by one reversal that names its entry, and reverses no reversal', async () => {
    await entered(room(), arrival('mistaken'));
    const [mistake] = await entriesOfGift(room().database, 'mistaken');
    const takeBack = (entryId: string) =>
      room().database.write((writer) => reverse(writer, { entryId, byStaffId: null }, room()));
    expect(await takeBack(mistake?.id ?? '')).toEqual({ outcome: 'entered' });
    expect(await takeBack(mistake?.id ?? '')).toEqual({ outcome: 'known' });
    const [, reversal] = await entriesOfGift(room().database, 'mistaken');
    expect(reversal).toMatchObject({ kind: 'reversal', reverses: mistake?.id });
    await expect(takeBack(reversal?.id ?? '')).rejects.toThrow('a reversal is not reversed');
    await expect(takeBack('none')).rejects.toThrow('There is no entry');
  });

  it.each([
    ['update ledger_entries set kind = kind', 'an entry is never changed'],
    ['delete from ledger_entries', 'an entry is never deleted'],
    ['update ledger_transfers set amount = amount + 1', 'a transfer is never changed'],
    ['delete from ledger_transfers', 'a transfer is never deleted'],
    ['delete from ledger_head', 'the head is never deleted'],
    ['update ledger_head set number = 0', 'the head moves by one entry'],
    ['update ledger_head set number = number + 1', 'the head moves by one entry'],
  ])('A22: refuses "%s", whoever says it', async (statement, because) => {
    await entered(room(), arrival('untouchable'));
    await expect(said(room(), statement)).rejects.toThrow(because);
    expect(await proveLedger(room().database)).toMatchObject({ outcome: 'whole' });
  });

  it('A22: refuses to add to an entry, an entry without money, or out of turn, and money that moves nowhere', async () => {
    await entered(room(), arrival('closed'));
    const [closed] = await entriesOfGift(room().database, 'closed');
    const transfer = (id: string, change: { amount?: number; credit?: string } = {}) =>
      `insert into ledger_transfers (entry_id, line, debit, credit, amount, currency)
       values ('${id}', 7, 'expense:fees', '${change.credit ?? 'equity:exchange'}', ${change.amount ?? 1}, 'CAD')`;
    const entry = (id: string, number: string) =>
      `insert into ledger_entries (number, id, key, kind, happened_at, entered_at, previous_hash, hash)
       select ${number}, '${id}', '${id}', 'received', '', '', hash, 'x' from ledger_head`;
    await expect(said(room(), transfer(closed?.id ?? ''))).rejects.toThrow('nothing is added to an entry');
    await expect(said(room(), entry('empty', 'number + 1'))).rejects.toThrow('an entry moves money');
    for (const wrong of [{ amount: 0 }, { amount: -5 }, { credit: 'expense:fees' }]) {
      await expect(said(room(), transfer('new', wrong)), JSON.stringify(wrong)).rejects.toThrow(/check/i);
    }
    await expect(said(room(), transfer('orphan'))).rejects.toThrow(/foreign key/i);
    const outOfTurn = room().database.write(async (writer) => {
      await sql.raw(transfer('late')).execute(writer.tables());
      await sql.raw(entry('late', 'number + 2')).execute(writer.tables());
    });
    await expect(outOfTurn).rejects.toThrow('an entry follows the last one');
  });

  it('A22: shows where somebody altered it who could', async () => {
    await entered(room(), arrival('altered'));
    const [entry] = await entriesOfGift(room().database, 'altered');
    await entered(room(), arrival('after-it'));
    await said(
      room(),
      `drop trigger ledger_transfers_guard_2${room().engine === 'postgres' ? ' on ledger_transfers' : ''}`,
    );
    await said(room(), `update ledger_transfers set amount = amount + 1 where entry_id = '${entry?.id}'`);
    expect(await proveLedger(room().database)).toEqual({
      ...{ outcome: 'broken', number: entry?.number, why: 'it is not what was entered' },
    });
  });
});
