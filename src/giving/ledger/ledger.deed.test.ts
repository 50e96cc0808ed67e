import { join } from 'node:path';
import openFile from 'better-sqlite3';
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

  it('says loudly that a key comes again for other money, and enters nothing of it', async () => {
    await entered(room(), arrival('told-twice'));
    const before = await balances(room().database);
    const otherwise = [
      { transfers: received({ minor: 5_001, currency: 'CAD' }, 175, PLACES) },
      { transfers: received({ minor: 5_000, currency: 'USD' }, 175, PLACES) },
      { giftId: 'another gift' },
    ];
    for (const change of otherwise) {
      await expect(entered(room(), arrival('told-twice', change))).rejects.toThrow('it is of other money');
    }
    expect(await balances(room().database)).toEqual(before);
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

  it('leads from those that are sifted to the latest of them, however much was entered since', async () => {
    const treasurer = await room().staff('treasurer');
    const see = async (path: string) => (await room().visit(path, { as: treasurer })).text;
    await room().database.write(async (writer) => {
      for (const [fundId, many] of [
        ['boats', 51],
        ['quays', 50],
      ] as const)
        for (let at = 1; at <= many; at += 1)
          await enter(writer, arrival(`${fundId}-${at}`, { fundId }), room());
    });
    const first = await see('/desk/gifts/ledger?fund=boats');
    const [, latest = ''] = /href="([^"]*)">The latest</.exec(first) ?? [];
    const last = await see(latest.replaceAll('&amp;', '&'));
    const numbersIn = (page: string) =>
      [...page.matchAll(/<li id="entry-(\d+)"/g)].map(([, number]) => Number(number));
    expect(numbersIn(last)).toEqual(numbersIn(first).map((number) => number + 1));
    expect(numbersIn(last)).toHaveLength(50);
    for (const page of [last, await see('/desk/gifts/ledger?fund=quays')])
      expect(page).not.toMatch(/>The latest<|>Later entries</);
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

  it('A22: refuses to put a row in the place of another, which deletes and says nothing of it', async () => {
    await entered(room(), arrival('replaced'));
    const [replaced] = await entriesOfGift(room().database, 'replaced');
    const entry = (verb: string, row: { id: string; key: string; rowid?: string }, ending = '') =>
      `${verb} into ledger_entries (number, id, key, kind, happened_at, entered_at, previous_hash, hash${row.rowid ? ', rowid' : ''})
       select number + 1, '${row.id}', '${row.key}', 'received', '', '', hash, 'x'${row.rowid ? `, ${row.rowid}` : ''} from ledger_head ${ending}`;
    const transfer = (verb: string, id: string, rowid?: string) =>
      `${verb} into ledger_transfers (entry_id, line, debit, credit, amount, currency${rowid ? ', rowid' : ''})
       values ('${id}', 0, 'expense:fees', 'equity:exchange', 9, 'CAD'${rowid ? `, ${rowid}` : ''})`;
    const id = replaced?.id ?? '';
    const statements =
      room().engine === 'sqlite'
        ? [
            entry('insert or replace', { id, key: 'other' }),
            transfer('replace', id),
            transfer('insert or replace', 'new', '1'),
            'update or replace ledger_entries set number = number + 1',
            'update or ignore ledger_transfers set amount = 1 returning line',
          ]
        : [
            entry('insert', { id, key: 'other' }, "on conflict (id) do update set key = 'changed'"),
            'update ledger_transfers set amount = 1 returning line',
            'truncate ledger_entries cascade',
            'truncate ledger_transfers',
          ];
    for (const statement of statements) {
      await expect(said(room(), statement), statement).rejects.toThrow('ledger: ');
    }
    for (const row of [
      { id: 'new', key: 'replaced' },
      ...(room().engine === 'sqlite' ? [{ id: 'new', key: 'new', rowid: '1' }] : []),
    ]) {
      const both = room().database.write(async (writer) => {
        await sql.raw(transfer('insert', 'new')).execute(writer.tables());
        const verb = room().engine === 'sqlite' ? 'insert or replace' : 'insert';
        await sql.raw(entry(verb, row)).execute(writer.tables());
      });
      await expect(both, JSON.stringify(row)).rejects.toThrow('ledger: an entry stands for good');
    }
    expect(await proveLedger(room().database)).toMatchObject({ outcome: 'whole' });
  });

  it('A22: refuses what is no whole amount, and a reversal that names nothing', async () => {
    // PostgreSQL makes whole units of 0.5 itself.
    for (const amount of ["'much'", "'1e400'", ...(room().engine === 'sqlite' ? ['0.5', "'0.5'"] : [])]) {
      const statement = `insert into ledger_transfers (entry_id, line, debit, credit, amount, currency)
        values ('half', 0, 'expense:fees', 'equity:exchange', ${amount}, 'CAD')`;
      await expect(said(room(), statement), amount).rejects.toThrow(
        room().engine === 'sqlite' ? 'money is whole minor units' : /bigint/,
      );
    }
    const nameless = arrival('nameless', { kind: 'reversal' });
    await expect(entered(room(), nameless)).rejects.toThrow('a reversal names its entry');
  });
});

describeNewsroom('A ledger that somebody altered who could', (room) => {
  const open = (table: string, guard: number) =>
    `drop trigger ${table}_guard_${guard}${room().engine === 'postgres' ? ` on ${table}` : ''}`;

  it('A22: shows money that moved outside of every entry', async () => {
    await entered(room(), arrival('before-it'));
    const stray = `insert into ledger_transfers (entry_id, line, debit, credit, amount, currency)
      values ('stray', 0, 'assets:bank:x', 'income:gifts:general', 1000000, 'CAD')`;
    if (room().engine === 'sqlite') {
      const file = openFile(join(room().folder, 'tidings.sqlite'));
      file.pragma('foreign_keys = OFF');
      file.exec(stray);
      file.close();
    } else {
      await said(room(), 'alter table ledger_transfers drop constraint ledger_transfers_entry_id_fkey');
      await said(room(), stray);
    }
    expect(await proveLedger(room().database)).toEqual({
      ...{ outcome: 'broken', number: 2, why: 'money moved outside of every entry' },
    });
    await said(room(), open('ledger_transfers', 3));
    await said(room(), "delete from ledger_transfers where entry_id = 'stray'");
    expect(await proveLedger(room().database)).toEqual({ outcome: 'whole', entries: 1 });
  });

  it('A22: shows where somebody altered it who could', async () => {
    await entered(room(), arrival('altered'));
    const [entry] = await entriesOfGift(room().database, 'altered');
    await entered(room(), arrival('after-it'));
    await said(room(), open('ledger_transfers', 2));
    await said(room(), `update ledger_transfers set amount = amount + 1 where entry_id = '${entry?.id}'`);
    expect(await proveLedger(room().database)).toEqual({
      ...{ outcome: 'broken', number: entry?.number, why: 'it is not what was entered' },
    });
    await said(room(), `update ledger_transfers set amount = amount - 1 where entry_id = '${entry?.id}'`);
    expect(await proveLedger(room().database)).toMatchObject({ outcome: 'whole' });
  });

  it('A22: shows that the last entry was taken out', async () => {
    await entered(room(), arrival('last'));
    const [last] = await entriesOfGift(room().database, 'last');
    await said(room(), open('ledger_entries', 1));
    await room().database.write(async (writer) => {
      for (const [table, column] of [
        ['ledger_transfers', 'entry_id'],
        ['ledger_entries', 'id'],
      ]) {
        await sql.raw(`delete from ${table} where ${column} = '${last?.id}'`).execute(writer.tables());
      }
    });
    expect(await proveLedger(room().database)).toEqual({
      ...{ outcome: 'broken', number: last?.number, why: 'it is missing' },
    });
  });
});
