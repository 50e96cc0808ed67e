import type { Reader, Writer } from '#platform/database';
import { meanings } from '../../gifts/desk/store.ts';
import type { PledgesTables } from '../../pledges/tables.ts';
import type { CardsTables } from '../tables.ts';
import { type ListedTry, type RefusedTry, TRY_REASONS, type TryReason } from '../words.ts';
import { moneyOf } from './money-of.ts';

type Tables = CardsTables & PledgesTables;

export async function insertTry(writer: Writer, refused: RefusedTry): Promise<void> {
  const { id, at, pledgeId, network, money, reason } = refused;
  const { currency = null, minor: amount = null } = money ?? {};
  await writer
    .tables<CardsTables>()
    .insertInto('card_tries')
    .values({ id, at, pledge_id: pledgeId, network, currency, amount, reason })
    .execute();
}

/** How many were refused after an instant. */
export async function countTries(reader: Reader, since: string): Promise<number> {
  const row = await reader
    .tables<CardsTables>()
    .selectFrom('card_tries')
    .select((rows) => rows.fn.countAll<number>().as('many'))
    .where('at', '>', since)
    .executeTakeFirstOrThrow();
  return Number(row.many);
}

/**
 * Those who were refused, the newest first, with who they said they are.
 *
 * @param typed a name, an address, a reference or an amount; empty for all
 */
export async function soughtTries(
  reader: Reader,
  typed: string,
  { skip, most }: { readonly skip: number; readonly most: number },
): Promise<readonly ListedTry[]> {
  const rows = await triesThat(reader, typed)
    .selectAll('card_tries')
    .select(['of.name', 'of.email'])
    .orderBy('card_tries.at', 'desc')
    .orderBy('card_tries.id', 'desc')
    .offset(skip)
    .limit(most)
    .execute();
  return rows.map((row) => ({
    ...{ id: row.id, at: row.at, pledgeId: row.pledge_id, network: row.network, money: moneyOf(row) },
    reason: TRY_REASONS.find((one) => one === row.reason) ?? ('limit' satisfies TryReason),
    called: row.name || row.email || '',
  }));
}

/** How many `soughtTries` finds. */
export async function countSoughtTries(reader: Reader, typed: string): Promise<number> {
  const row = await triesThat(reader, typed)
    .select((rows) => rows.fn.countAll<number>().as('many'))
    .executeTakeFirstOrThrow();
  return Number(row.many);
}

const SOUGHT = {
  texts: ['of.name', 'of.email'],
  reference: 'of.reference',
  ...{ amount: 'card_tries.amount', currency: 'card_tries.currency' },
} as const;

function triesThat(reader: Reader, typed: string) {
  const rows = reader
    .tables<Tables>()
    .selectFrom('card_tries')
    .leftJoin('pledges as of', 'of.id', 'card_tries.pledge_id');
  return typed === '' ? rows : rows.where((row) => row.or(meanings(typed, SOUGHT)));
}
