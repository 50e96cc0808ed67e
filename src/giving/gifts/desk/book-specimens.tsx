import type { Specimen } from '#desk';
import { LedgerPage, type Proof } from '../../ledger/desk/ledger-page.tsx';
import { MyGifts } from '../../reports/desk/my-gifts.tsx';
import { ReportPage } from '../../reports/desk/report-page.tsx';
import { ENTRIES, LABELS, SITE, views } from './specimen-cast.ts';

/** Reports and the ledger, for the gallery. */
export function bookViews(): Specimen[] {
  const total = { currency: 'EUR', gifts: 3, came: 17_000, went: 2_000 };
  const line = (key: string, came: number, went = 0) => ({
    ...{ key, label: key, currency: 'EUR', gifts: 1, came, went },
  });
  const lines = [line('2026-01', 5_000), line('2026-02', 7_000), line('2026-03', 5_000, 2_000)];
  const report = { days: { from: '2026-01-01', to: null }, year: 2026, site: SITE };
  const hash = 'c0ffee'.padEnd(64, '0');
  const books = {
    ...{ head: { number: 2, hash }, labels: LABELS, site: SITE, aTable: 20_000, latestAfter: null },
    asked: { account: '', fundId: '', giftId: '', after: 0 },
    balances: [
      { account: 'assets:clearing:bank', currency: 'EUR', balance: 5_000 } as const,
      { account: 'income:gifts:general', currency: 'EUR', balance: -5_000 } as const,
    ],
  };
  const proofs: readonly Proof[] = [
    { outcome: 'whole', number: 2, hash },
    { outcome: 'broken', number: 2, why: 'it is not what was entered' },
    { outcome: 'reports-differ', number: 2, currencies: 'EUR' },
  ];
  return [
    ...views('a report', {
      'by month': () => <ReportPage {...{ ...report, sort: 'month', totals: [total], lines }} />,
      'by story, with others': () => (
        <ReportPage
          {...{ ...report, sort: 'story', totals: [total] }}
          lines={[
            line('The bridge that nobody wanted and everybody now uses', 9_000),
            line('Ferries', 2_000, 4_000),
          ]}
        />
      ),
      'nothing arrived': () => <ReportPage {...{ ...report, sort: 'fund', totals: [], lines: [] }} />,
    }),
    ...views('the ledger', {
      'not walked over yet': () => <LedgerPage {...books} entries={ENTRIES} proof={null} />,
      ...Object.fromEntries(
        proofs.map((proof) => [
          proof.outcome,
          () => <LedgerPage {...books} entries={ENTRIES} proof={proof} />,
        ]),
      ),
      empty: () => (
        <LedgerPage {...{ ...books, head: { number: 0, hash } }} entries={[]} balances={[]} proof={null} />
      ),
    }),
    ...views('gifts from one’s stories', {
      some: () => (
        <MyGifts
          stories={[
            { title: 'The bridge', href: '/', sums: [{ count: 4, minor: 17_000, currency: 'EUR' }] },
            { title: 'Ferries', href: '/', sums: [{ count: 2, minor: null, currency: 'EUR' }] },
          ]}
          {...{ hasByline: true, site: SITE }}
        />
      ),
      none: () => <MyGifts stories={[]} hasByline={false} site={SITE} />,
    }),
  ];
}
