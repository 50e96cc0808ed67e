import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import type { Reader, Writer } from '#platform/database';
import type { Money } from '#platform/money';
import { pledgeFrom } from '../../pledges/store.ts';
import type { PledgesTables } from '../../pledges/tables.ts';
import type { Pledge } from '../../pledges/words.ts';
import type { GivingTables } from '../../tables.ts';
import { soughtText } from '../rules/sought-text.ts';
import { giftFrom } from '../store.ts';
import type { GiftsTables } from '../tables.ts';
import type { Gift } from '../words.ts';
import type { GiftNotesTables } from './tables.ts';
import type {
  ArrivedState,
  Counted,
  GiftNotes,
  PromisedState,
  Sought,
  SoughtGifts,
  SoughtPledges,
} from './words.ts';

type Tables = GiftsTables & GiftNotesTables & PledgesTables & GivingTables;
type Gifts = ExpressionBuilder<Tables & { of: PledgesTables['pledges'] }, 'gifts' | 'of'>;
type Pledges = ExpressionBuilder<Tables, 'pledges'>;

export interface Page {
  readonly skip: number;
  readonly most: number;
}

/** The ids of the gifts that are looked for, the newest first; each with the reference of its promise. */
export async function soughtGifts(
  reader: Reader,
  sought: SoughtGifts,
  { skip, most }: Page,
): Promise<readonly { readonly id: string; readonly reference: string | null }[]> {
  return giftsThat(reader, sought)
    .select(['gifts.id', 'of.reference'])
    .orderBy('gifts.arrived_at', 'desc')
    .orderBy('gifts.id', 'desc')
    .offset(skip)
    .limit(most)
    .execute();
}

export async function giftsOfIds(reader: Reader, ids: readonly string[]): Promise<readonly Gift[]> {
  if (ids.length === 0) return [];
  const rows = await reader.tables<Tables>().selectFrom('gifts').selectAll().where('id', 'in', ids).execute();
  return rows.map(giftFrom);
}

export async function pledgesOfIds(reader: Reader, ids: readonly string[]): Promise<readonly Pledge[]> {
  if (ids.length === 0) return [];
  const rows = reader.tables<Tables>().selectFrom('pledges').selectAll().where('id', 'in', ids);
  return (await rows.execute()).map(pledgeFrom);
}

/** What of a gift only the desk writes, and by whom it was entered. */
export async function giftNotes(reader: Reader, id: string) {
  const row = await reader
    .tables<Tables>()
    .selectFrom('gifts')
    .select(['word', 'country', 'batch_id as batchId', 'entered_at as enteredAt', 'entered_by as enteredBy'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

/** Writes what only the desk knows of a gift, right after it was entered. */
export async function addNotes(writer: Writer, id: string, notes: GiftNotes): Promise<void> {
  await writer
    .tables<Tables>()
    .updateTable('gifts')
    .set({ word: notes.word, country: notes.country, batch_id: notes.batchId })
    .where('id', '=', id)
    .execute();
}

/** How many gifts, and what they were when they came. */
export async function countGifts(reader: Reader, sought: SoughtGifts): Promise<Counted> {
  const rows = await giftsThat(reader, sought)
    .select(['gifts.currency'])
    .select(({ fn }) => [fn.countAll<number>().as('count'), fn.sum<number>('gifts.amount').as('minor')])
    .groupBy('gifts.currency')
    .orderBy('gifts.currency')
    .execute();
  return counted(rows);
}

/** The ids of the promises that are looked for, the newest first. */
export async function soughtPledges(
  reader: Reader,
  sought: SoughtPledges & { readonly now: string },
  { skip, most }: Page,
): Promise<readonly string[]> {
  const rows = await pledgesThat(reader, sought)
    .select('pledges.id')
    .orderBy('pledges.made_at', 'desc')
    .orderBy('pledges.id', 'desc')
    .offset(skip)
    .limit(most)
    .execute();
  return rows.map(({ id }) => id);
}

/** How many promises are looked for, and what they sum up to. */
export async function countPledges(
  reader: Reader,
  sought: SoughtPledges & { readonly now: string },
): Promise<Counted> {
  const rows = await pledgesThat(reader, sought)
    .select(['pledges.currency'])
    .select(({ fn }) => [fn.countAll<number>().as('count'), fn.sum<number>('pledges.amount').as('minor')])
    .groupBy('pledges.currency')
    .orderBy('pledges.currency')
    .execute();
  return counted(rows);
}

function giftsThat(reader: Reader, { state, ...sought }: SoughtGifts) {
  const rows = reader
    .tables<Tables>()
    .selectFrom('gifts')
    .leftJoin('pledges as of', 'of.id', 'gifts.pledge_id')
    .where((gift) => gift.and(matches(gift, 'gifts', sought)));
  return state === null ? rows : rows.where((gift) => GIFT_STATES[state](gift));
}

function pledgesThat(reader: Reader, { state, now, ...sought }: SoughtPledges & { readonly now: string }) {
  const rows = reader
    .tables<Tables>()
    .selectFrom('pledges')
    .where((pledge) => pledge.and(matches(pledge, 'pledges', sought)));
  if (state !== null) return rows.where((pledge) => pledge.and(PLEDGE_STATES[state](pledge, now)));
  return rows.where((pledge) => pledge.or([isKept(pledge), pledge.not(isByCard(pledge))]));
}

const GIFT_STATES: Readonly<Record<ArrivedState, (gift: Gifts) => Expression<SqlBool>>> = {
  held: (gift) => gift.and([...isThere(gift), gift('gifts.settled_at', 'is', null)]),
  settled: (gift) => gift.and([...isThere(gift), gift('gifts.settled_at', 'is not', null)]),
  returned: (gift) => gift.and([gift('gifts.returned', '>', 0), gift('gifts.struck_at', 'is', null)]),
  disputed: (gift) =>
    gift.and([gift('gifts.disputed_at', 'is not', null), gift('gifts.dispute_ended_at', 'is', null)]),
  lost: (gift) => gift('gifts.lost_at', 'is not', null),
  struck: (gift) => gift('gifts.struck_at', 'is not', null),
};

function isThere(gift: Gifts): readonly Expression<SqlBool>[] {
  const gone = ['gifts.returned_at', 'gifts.struck_at', 'gifts.lost_at'] as const;
  return gone.map((column) => gift(column, 'is', null));
}

/**
 * As `pledgeState` has it: `kept`, something arrived that was no mistake. A promise to give again and again is open as
 * long as it runs, whatever came.
 */
const PLEDGE_STATES: Readonly<
  Record<PromisedState, (pledge: Pledges, now: string) => readonly Expression<SqlBool>[]>
> = {
  promised: (pledge, now) => [...isOpen(pledge, now), pledge('pledges.said_sent_at', 'is', null)],
  sent: (pledge, now) => [...isOpen(pledge, now), pledge('pledges.said_sent_at', 'is not', null)],
  expired: (pledge, now) => [
    pledge.not(isByCard(pledge)),
    pledge('pledges.expires_at', '<=', now),
    pledge('pledges.cancelled_at', 'is', null),
    pledge.not(isKept(pledge)),
  ],
  cancelled: (pledge) => [pledge('pledges.cancelled_at', 'is not', null), pledge.not(isKept(pledge))],
  kept: (pledge) => [isKept(pledge)],
  begun: (pledge) => [isByCard(pledge), pledge.not(isKept(pledge))],
};

function isOpen(pledge: Pledges, now: string): readonly Expression<SqlBool>[] {
  return [
    pledge.not(isByCard(pledge)),
    pledge('pledges.expires_at', '>', now),
    pledge('pledges.cancelled_at', 'is', null),
    pledge.or([pledge('pledges.rhythm', '<>', 'once'), pledge.not(isKept(pledge))]),
  ];
}

/** By card nothing is promised: it was paid, or it was not. */
function isByCard(pledge: Pledges): Expression<SqlBool> {
  return pledge(
    'pledges.way_id',
    'in',
    pledge.selectFrom('ways_to_give').select('ways_to_give.id').where('kind', '=', 'card'),
  );
}

function isKept(pledge: Pledges): Expression<SqlBool> {
  return pledge.exists(
    pledge
      .selectFrom('gifts')
      .select('gifts.id')
      .whereRef('gifts.pledge_id', '=', 'pledges.id')
      .where('gifts.struck_at', 'is', null),
  );
}

function matches(
  row: Gifts | Pledges,
  table: 'gifts' | 'pledges',
  { typed, wayId, from, until }: Sought,
): readonly Expression<SqlBool>[] {
  const at = sql.ref(table === 'gifts' ? 'gifts.arrived_at' : 'pledges.made_at');
  const found: Expression<SqlBool>[] = [];
  if (wayId !== null) found.push(sql<SqlBool>`${sql.ref(`${table}.way_id`)} = ${wayId}`);
  if (from !== null) found.push(sql<SqlBool>`${at} >= ${from}`);
  if (until !== null) found.push(sql<SqlBool>`${at} < ${until}`);
  if (typed !== '') found.push((row as Pledges).or(meanings(typed, columnsOf(table))));
  return found;
}

/** What somebody may have meant who typed this: a name or an address, a reference, an amount. */
export function meanings(typed: string, of: SoughtColumns): readonly Expression<SqlBool>[] {
  const { words, references, amounts } = soughtText(typed);
  const found = words.flatMap((word) =>
    of.texts.map((text) => sql<SqlBool>`lower(${sql.ref(text)}) like ${word} escape '\\'`),
  );
  for (const reference of references) {
    found.push(sql<SqlBool>`${sql.ref(of.reference)} like ${`%${reference}%`}`);
  }
  for (const { minor, currencies } of amounts) {
    const codes = sql.join(currencies.map((code) => sql.lit(code)));
    found.push(sql<SqlBool>`(${sql.ref(of.amount)} = ${minor} and ${sql.ref(of.currency)} in (${codes}))`);
  }
  return found;
}

/** Where a list keeps what somebody may look for: columns with their tables. */
export interface SoughtColumns {
  readonly texts: readonly string[];
  readonly reference: string;
  /** In minor units of the currency. */
  readonly amount: string;
  readonly currency: string;
}

/** A promise has its reference and its giver's address, also for the gifts that came of it. */
function columnsOf(table: 'gifts' | 'pledges'): SoughtColumns {
  const promise = table === 'gifts' ? 'of' : 'pledges';
  return {
    texts: [`${table}.name`, `${promise}.email`],
    reference: `${promise}.reference`,
    ...{ amount: `${table}.amount`, currency: `${table}.currency` },
  };
}

function counted(rows: readonly { currency: string; count: number; minor: number }[]): Counted {
  return {
    count: rows.reduce((all, { count }) => all + Number(count), 0),
    sums: rows.map(({ currency, minor }): Money => ({ currency, minor: Number(minor) })),
  };
}
