import type { Archive, ArchiveKind } from '#platform/archive';
import { giftsSheet, ledgerSheet } from './sheets.ts';

const books: readonly ArchiveKind[] = [
  {
    name: 'ledger',
    says: 'The books: each entry with its transfers, from one account to another, in minor units (cents, yen). Nothing personal stands in it. Each entry carries a hash over itself and the hash before it.',
    ...{ table: 'ledger_entries', key: ['number'], sheet: ledgerSheet },
    kept: [
      ...['number', 'id', 'key', 'kind', 'reverses', 'happened_at', 'entered_at', 'by_staff_id', 'gift_id'],
      ...['fund_id', 'campaign_id', 'story_id', 'way_id', 'previous_hash', 'hash'],
    ],
    parts: [
      {
        ...{ name: 'transfers', table: 'ledger_transfers', of: 'entry_id', key: ['entry_id', 'line'] },
        kept: ['entry_id', 'line', 'debit', 'credit', 'amount', 'currency'],
      },
    ],
  },
  {
    name: 'funds',
    says: 'What gifts are kept for in the books; the general fund is no line.',
    ...{ table: 'funds', key: ['id'] },
    kept: ['id', 'name', 'restricted', 'position', 'added_at', 'closed_at'],
  },
  {
    name: 'campaigns',
    says: 'Campaigns; `goal` is in minor units.',
    ...{ table: 'campaigns', key: ['id'] },
    kept: [
      ...['id', 'slug', 'title', 'standfirst', 'text', 'picture_id', 'picture_alt', 'goal', 'currency'],
      ...['ends_on', 'fund_id', 'wall', 'sample', 'added_at', 'changed_at', 'opened_at', 'closed_at'],
    ],
  },
];

const gifts: readonly ArchiveKind[] = [
  {
    name: 'gifts',
    says: 'Money that arrived, in minor units, and what of it went back.',
    ...{ table: 'gifts', key: ['id'], sheet: giftsSheet },
    kept: [
      ...['id', 'pledge_id', 'way_id', 'currency', 'amount', 'name', 'story_id', 'arrived_at', 'entered_at'],
      ...[
        'entered_by',
        'settled_at',
        'returned_at',
        'returned',
        'disputed_at',
        'dispute_ended_at',
        'lost_at',
      ],
      ...['disputed', 'dispute_taken_at', 'dispute_restored_at', 'struck_at', 'source', 'outside_id'],
      ...['fund_id', 'campaign_id', 'tribute', 'tribute_name', 'named_since', 'giver_id', 'word', 'country'],
      'batch_id',
    ],
    parts: [
      {
        ...{ name: 'returns', table: 'gift_returns', of: 'gift_id', key: ['gift_id', 'id'] },
        kept: ['id', 'gift_id', 'amount', 'at', 'failed_at', 'by_staff_id'],
      },
    ],
  },
  {
    name: 'pledges',
    says: 'Promises of gifts, in minor units; never income.',
    ...{ table: 'pledges', key: ['id'], left: { inner: ['key'] } },
    kept: [
      ...['id', 'reference', 'way_id', 'country', 'currency', 'amount', 'name', 'email', 'word', 'story_id'],
      ...['made_at', 'expires_at', 'said_sent_at', 'cancelled_at', 'fund_id', 'campaign_id', 'tribute'],
      ...['tribute_name', 'named_since', 'giver_id', 'rhythm', 'covered', 'copy', 'reminded_for'],
      'reminders_ended_at',
    ],
  },
  {
    name: 'givers',
    says: 'Who gives, as the treasurer knows them.',
    ...{ table: 'givers', key: ['id'], left: { derived: ['sought'] } },
    kept: ['id', 'name', 'email', 'note', 'merged_into', 'made_at', 'erased_at'],
  },
  {
    name: 'giver-merges',
    says: 'Which givers were made one, and which gifts and promises moved.',
    ...{ table: 'giver_merges', key: ['id'], json: ['moved'] },
    kept: ['id', 'from_id', 'into_id', 'at', 'by_staff_id', 'undone_at'],
  },
  {
    name: 'gift-batches',
    says: 'Gifts that were entered together; the lines of one that is still open are no gifts yet.',
    ...{ table: 'gift_batches', key: ['id'] },
    kept: [
      ...['id', 'name', 'way_id', 'currency', 'day', 'control_count', 'control_minor', 'opened_at'],
      ...['opened_by', 'closed_at', 'closed_by'],
    ],
    parts: [
      {
        ...{ name: 'lines', table: 'gift_batch_lines', of: 'batch_id', key: ['batch_id', 'id'] },
        kept: ['id', 'batch_id', 'amount', 'name', 'email', 'fund_id', 'campaign_id', 'word', 'added_at'],
      },
    ],
  },
];

const ways: readonly ArchiveKind[] = [
  {
    name: 'ways',
    says: 'Ways to give, with the details that givers are shown.',
    ...{ table: 'ways_to_give', key: ['id'], json: ['countries', 'currencies', 'details', 'limits', 'fee'] },
    kept: [
      ...['id', 'kind', 'label', 'position', 'needs', 'sample', 'added_at', 'changed_at', 'switched_off_at'],
    ],
  },
  {
    name: 'payee-changes',
    says: 'Every change of where gifts go; the same that everybody can read.',
    ...{ table: 'payee_changes', key: ['id'], json: ['what'] },
    kept: ['id', 'at', 'by_staff_id', 'by_name', 'way_id'],
  },
  {
    name: 'payee-proposals',
    says: 'Changes of where gifts go that were asked for, and what came of it.',
    ...{ table: 'payee_proposals', key: ['id'], json: ['what'] },
    kept: [
      ...['id', 'way_id', 'deed', 'made_at', 'made_by', 'made_by_name', 'due_at', 'ended_at', 'ended_by'],
      ...['ended_by_name', 'outcome'],
    ],
  },
];

const cards: readonly ArchiveKind[] = [
  {
    name: 'card-subscriptions',
    says: 'Gifts by card that come again, by the ids that the card service gives them: it goes on charging them until it is told otherwise.',
    ...{ table: 'card_subscriptions', key: ['id'] },
    kept: ['id', 'pledge_id', 'customer_id', 'status', 'ends_at', 'failed_at', 'told_at'],
  },
  {
    name: 'card-links',
    says: 'What a gift is called at the card service.',
    ...{ table: 'card_links', key: ['ref'], kept: ['ref', 'gift_id', 'settled_at'] },
  },
  {
    name: 'card-reviews',
    says: 'What the card service told that fits no promise.',
    ...{ table: 'card_reviews', key: ['id'] },
    kept: [
      ...['id', 'at', 'reason', 'event_id', 'event_type', 'pledge_id', 'outside_id', 'currency', 'amount'],
      'looked_at',
    ],
  },
];

/** Gifts, promises and the books; nothing with which a payment could be made or a card known. */
export const givingArchive: Archive = {
  kinds: [...books, ...gifts, ...ways, ...cards],
  left: {
    ...{ ledger_head: 'derived', ledger_income: 'derived', ledger_income_sums: 'derived' },
    ...{ card_checkouts: 'secret', card_tries: 'trace', card_declines: 'inner', card_waiting: 'inner' },
    ...{ stripe_events: 'inner', card_return_wishes: 'inner', card_pauses: 'inner' },
  },
};
