import type { DeskDeed, DeskPage } from '#desk';
import { type StaffMember, TREASURERS } from '#people';
import { type Answer, page, type Request, saved } from '#platform/http';
import { plainAmount } from '#platform/money';
import { type CsvCell, csvText, stretchOf } from '#platform/text';
import { labelsOf } from '../../gifts/desk/labels.ts';
import { LEDGER } from '../../gifts/desk/paths.ts';
import type { GivingNeeds } from '../../needs.ts';
import { currenciesThatDiffer } from '../../reports/check-reports.ts';
import { CSV } from '../../reports/desk/reports-part.tsx';
import { proveLedger } from '../enter.ts';
import { balances, findHead } from '../store.ts';
import type { LedgerEntry } from '../words.ts';
import { type LedgerAsked, LedgerPage, type Proof, saysLedger } from './ledger-page.tsx';
import { lastBeginAfter, soughtEntries } from './store.ts';

const A_PAGE = 50;
const A_TABLE = 20_000;
const AT_ONCE = 500;

export function ledgerPages(needs: GivingNeeds): readonly DeskPage[] {
  return [
    {
      path: LEDGER,
      title: saysLedger('title'),
      navigation: { place: 'giving', label: saysLedger('title'), position: 80 },
      roles: TREASURERS,
      draw: ({ query }) => drawLedger({ asked: askedFrom(query), proof: null }, needs),
    },
  ];
}

export function ledgerDeeds(needs: GivingNeeds): readonly DeskDeed[] {
  return [
    {
      path: `${LEDGER}/prove`,
      roles: TREASURERS,
      act: (_request, staff) => prove(staff, needs),
    },
    {
      path: `${LEDGER}/csv`,
      roles: TREASURERS,
      act: (request, staff) => save(request, staff, needs),
    },
  ];
}

async function drawLedger(
  { asked, proof }: { readonly asked: LedgerAsked; readonly proof: Proof | null },
  needs: GivingNeeds,
) {
  const { database } = needs;
  const [site, labels, head, all, found] = await Promise.all([
    ...([needs.site(), labelsOf(needs), findHead(database), balances(database)] as const),
    soughtEntries(database, { ...asked, most: A_PAGE + 1 }),
  ]);
  const { shown, goesOn } = stretchOf(found, A_PAGE);
  return (
    <LedgerPage
      {...{ asked, proof, site, labels, aTable: A_TABLE }}
      head={{ number: Number(head.number), hash: head.hash }}
      balances={all.filter(({ balance }) => balance !== 0)}
      entries={shown}
      latestAfter={goesOn ? await lastBeginAfter(database, { ...asked, most: A_PAGE }) : null}
    />
  );
}

function askedFrom(said: ReadonlyMap<string, string>): LedgerAsked {
  const after = Math.trunc(Number(said.get('after') ?? 0));
  return {
    ...{ account: said.get('account') ?? '', fundId: said.get('fund') ?? '' },
    ...{ giftId: said.get('gift') ?? '', after: Number.isSafeInteger(after) && after > 0 ? after : 0 },
  };
}

/** Walks over all entries: a deed, as it takes its time. */
async function prove(staff: StaffMember, needs: GivingNeeds): Promise<Answer> {
  const asked = askedFrom(new Map());
  const children = await drawLedger({ asked, proof: await proofOf(needs) }, needs);
  return page(await needs.deskFrame({ title: saysLedger('title'), staff, path: LEDGER, children }));
}

async function proofOf({ database }: GivingNeeds): Promise<Proof> {
  const differs = (await currenciesThatDiffer(database)).join(', ');
  const { hash } = await findHead(database);
  const walked = await proveLedger(database);
  if (walked.outcome === 'broken') return walked;
  const number = walked.entries;
  return differs === ''
    ? { outcome: 'whole', number, hash }
    : { outcome: 'reports-differ', number, currencies: differs };
}

async function save({ form }: Request, staff: StaffMember, needs: GivingNeeds): Promise<Answer> {
  const asked = askedFrom(form);
  const labels = await labelsOf(needs);
  await needs.staff.noteAct({ by: staff.id, act: 'ledger-saved' });
  const rows: (readonly CsvCell[])[] = [HEAD.map((head) => saysLedger(`csv-${head}`))];
  for (let { after } = asked, left = A_TABLE; left > 0; left -= AT_ONCE) {
    const entries = await soughtEntries(needs.database, { ...asked, after, most: Math.min(left, AT_ONCE) });
    for (const entry of entries) rows.push(...rowsOf(entry, labels));
    after = entries.at(-1)?.number ?? after;
    if (entries.length < AT_ONCE) break;
  }
  return saved(csvText(rows), CSV, `ledger-after-${asked.after}.csv`);
}

const HEAD = [
  ...(['number', 'kind', 'happened', 'entered', 'from', 'to', 'amount', 'currency'] as const),
  ...(['gift', 'fund', 'reverses', 'hash'] as const),
] as const;

function rowsOf(
  entry: LedgerEntry,
  labels: { account(id: string): string; fund(id: string): string },
): readonly (readonly CsvCell[])[] {
  return entry.transfers.map(({ debit, credit, amount, currency }) => [
    ...[{ number: String(entry.number) }, entry.kind, entry.happenedAt, entry.enteredAt],
    ...[labels.account(credit), labels.account(debit)],
    ...[{ number: plainAmount({ minor: amount, currency }) }, currency],
    ...[entry.giftId, entry.fundId && labels.fund(entry.fundId), entry.reverses, entry.hash],
  ]);
}
