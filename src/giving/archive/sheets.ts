import type { ArchiveRow, ArchiveSheet } from '#platform/archive';
import type { Reader } from '#platform/database';
import { plainAmount } from '#platform/money';
import type { CsvCell } from '#platform/text';
import { type Labels, labelsOf } from '../gifts/desk/labels.ts';
import { giftsOfIds, pledgesOfIds } from '../gifts/desk/store.ts';
import { giftState } from '../gifts/rules/gift-state.ts';
import type { Gift } from '../gifts/words.ts';
import { giversOfIds } from '../givers/store.ts';
import type { Pledge } from '../pledges/words.ts';

/** In the desk's language, whoever reads it. */
const labelsFrom = (reader: Reader) => labelsOf({ database: reader, site: async () => ({ language: 'en' }) });

/** The amount as people read it, its currency, and the same in minor units. */
function amountCells(minor: number, currency: string): readonly CsvCell[] {
  return [{ number: plainAmount({ minor, currency }) }, currency, { number: String(minor) }];
}

/** A line for each transfer of each entry. */
export const ledgerSheet: ArchiveSheet = {
  name: 'ledger',
  says: 'The books for a spreadsheet: a row for each transfer.',
  head: [
    ...['Number', 'Kind', 'Happened', 'Entered', 'From account (credit)', 'To account (debit)'],
    ...['Amount', 'Currency', 'Minor units', 'Gift', 'Fund', 'Campaign', 'Story', 'Takes back', 'Hash'],
  ],
  async open(reader) {
    const labels = await labelsFrom(reader);
    return async (lines) => lines.flatMap((line) => transferRows(line, labels));
  },
};

function transferRows(entry: ArchiveRow, labels: Labels): readonly (readonly CsvCell[])[] {
  const said = (name: string) => textOf(entry[name]);
  const transfers = entry['transfers'] as readonly ArchiveRow[];
  return transfers.map(({ debit, credit, amount, currency }) => [
    ...[{ number: String(entry['number']) }, said('kind'), said('happened_at'), said('entered_at')],
    ...[labels.account(String(credit)), labels.account(String(debit))],
    ...amountCells(Number(amount), String(currency)),
    ...[said('gift_id'), named(said('fund_id'), labels.fund), named(said('campaign_id'), labels.campaign)],
    ...[said('story_id'), said('reverses'), said('hash')],
  ]);
}

/** A line for each gift, with what of it is the newsroom's today. */
export const giftsSheet: ArchiveSheet = {
  name: 'gifts',
  says: 'The gifts for a spreadsheet. “Stays” is what of it is yours: less what went back, is in dispute or was struck.',
  head: [
    ...['Arrived', 'Name', 'E-mail', 'Amount', 'Currency', 'Minor units', 'Stays', 'Stays, minor units'],
    ...['State', 'Settled', 'Way', 'Fund', 'Campaign', 'Reference', 'Rhythm', 'Word', 'Story', 'Gift'],
  ],
  async open(reader) {
    const labels = await labelsFrom(reader);
    return async (lines) => {
      const gifts = await giftsOfIds(
        reader,
        lines.map(({ id }) => String(id)),
      );
      const kept = gifts.flatMap(({ pledgeId }) => pledgeId ?? []);
      const givers = await giversOfIds(
        reader,
        gifts.flatMap(({ giverId }) => giverId ?? []),
      );
      const addresses = new Map(givers.map(({ id, email }) => [id, email]));
      const pledges = new Map((await pledgesOfIds(reader, kept)).map((pledge) => [pledge.id, pledge]));
      const found = new Map(gifts.map((gift) => [gift.id, gift]));
      return lines.flatMap((line) => {
        const gift = found.get(String(line['id']));
        if (!gift) return [];
        const pledge = pledges.get(gift.pledgeId ?? '');
        const email = addresses.get(gift.giverId ?? '') ?? pledge?.email ?? null;
        return [giftRow(gift, { line, labels, pledge, email })];
      });
    };
  },
};

function giftRow(
  gift: Gift,
  of: {
    readonly line: ArchiveRow;
    readonly labels: Labels;
    readonly pledge: Pledge | undefined;
    readonly email: string | null;
  },
): readonly CsvCell[] {
  const { line, labels, pledge, email } = of;
  const { state, stays } = giftState(gift);
  const [staysAmount = null, , staysMinor = null] = amountCells(stays, gift.currency);
  return [
    ...[gift.arrivedAt, gift.name, email, ...amountCells(gift.minor, gift.currency)],
    ...[staysAmount, staysMinor, state, gift.settledAt, labels.way(gift.wayId), labels.fund(gift.fundId)],
    ...[named(gift.campaignId, labels.campaign), pledge?.reference ?? null, pledge?.rhythm ?? null],
    ...[textOf(line['word']), gift.storyId, gift.id],
  ];
}

function named(id: string | null, label: (id: string) => string): string | null {
  return id === null ? null : label(id);
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
