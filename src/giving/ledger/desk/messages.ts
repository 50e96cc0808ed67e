import { defineMessages } from '#platform/messages';

/** What the desk says of the ledger. */
export const sayLedger = defineMessages({
  title: 'Ledger',
  lead: 'Only ever added to: what was wrong is taken back by an entry of its own. Each entry is chained to the one before it.',
  'proof-title': 'Is it whole?',
  'proof-head': '{count, plural, =0 {It is empty.} one {It has one entry.} other {It has # entries.}}',
  'proof-hash':
    'The hash of the last one: {hash}. Note it somewhere else: who rewrites the books cannot bring it back.',
  'proof-button': 'Walk over it and prove it',
  'proof-whole':
    'Whole up to number {number}. Every entry is what was entered, and the reports are its sums. Hash {hash}.',
  'proof-broken': 'It was altered: at number {number}, {why}. Compare with a backup from before.',
  'proof-reports-differ':
    'The ledger is whole up to number {number}, yet the reports in {currencies} are not its sums.',
  'balances-title': 'Balances',
  'balance-account': 'Account',
  'balance-amount': 'Balance',
  'balances-none': 'Nothing stands on any account.',
  'entries-title': 'Entries',
  'entries-none': 'No entry is like that.',
  account: 'Account',
  'every-account': 'Every account',
  fund: 'Fund',
  'every-fund': 'Every fund',
  after: 'After number',
  show: 'Show',
  newer: 'Later entries',
  first: 'From the first',
  latest: 'The latest',
  csv: 'Save as a table (CSV)',
  'csv-hint': 'From the number above on, up to {most, number} entries at a time.',
  'csv-number': 'Number',
  'csv-kind': 'Kind',
  'csv-happened': 'Happened',
  'csv-entered': 'Entered',
  'csv-from': 'From account (credit)',
  'csv-to': 'To account (debit)',
  'csv-amount': 'Amount',
  'csv-currency': 'Currency',
  'csv-gift': 'Gift',
  'csv-fund': 'Fund',
  'csv-reverses': 'Takes back',
  'csv-hash': 'Hash',
});

export type LedgerWord = Parameters<typeof sayLedger>[1];
