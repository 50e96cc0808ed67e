import { createHash } from 'node:crypto';
import type { LedgerEntry } from './words.ts';

/** What the first entry has before it. */
export const BEGINNING = '0'.repeat(64);

/**
 * The hash that binds an entry to all before it: SHA-256, in hex, over the hash before it and every column of the
 * entry and its transfers, as one JSON list. Nothing personal goes in, so nobody who is erased breaks the chain.
 */
export function chained(before: string, entry: Omit<LedgerEntry, 'hash'>): string {
  const facts = [
    ...[before, entry.number, entry.id, entry.key, entry.kind, entry.reverses],
    ...[entry.happenedAt, entry.enteredAt, entry.byStaffId],
    ...[entry.giftId, entry.fundId, entry.campaignId, entry.storyId, entry.wayId],
    entry.transfers.map(({ debit, credit, amount, currency }) => [debit, credit, amount, currency]),
  ];
  return createHash('sha256').update(JSON.stringify(facts)).digest('hex');
}
