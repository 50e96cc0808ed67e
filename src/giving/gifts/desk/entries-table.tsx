import { amountInWords } from '#platform/money';
import { Moment, type SiteFacts } from '#ui';
import type { LedgerEntry } from '../../ledger/words.ts';
import { LEDGER, withQuery } from './paths.ts';

/** Entries of the ledger with their transfers; each number leads to its place in the ledger. */
export function EntriesTable(props: {
  readonly entries: readonly LedgerEntry[];
  /** How an account is called: its id made of words. */
  readonly accountWords: (account: string) => string;
  readonly site: Pick<SiteFacts, 'language' | 'timeZone'>;
}) {
  const { entries, accountWords, site } = props;
  const figures = new Intl.NumberFormat(site.language, { useGrouping: false });
  return (
    <ol class="ledger-entries">
      {entries.map((entry) => (
        <li id={`entry-${entry.number}`}>
          <p class="ledger-entry__head">
            <a href={withQuery(LEDGER, { after: String(entry.number - 1) })}>
              № {figures.format(entry.number)}
            </a>{' '}
            <strong>{entry.kind.replaceAll('-', ' ')}</strong> <Moment at={entry.happenedAt} site={site} />
          </p>
          <ul class="ledger-transfers">
            {entry.transfers.map((transfer) => (
              <li>
                <span class="ledger-transfers__amount">
                  {amountInWords({ minor: transfer.amount, currency: transfer.currency }, site.language)}
                </span>{' '}
                <span>
                  <bdi>{accountWords(transfer.credit)}</bdi> <span aria-hidden="true">→</span>
                  <span class="hidden-text"> to </span> <bdi>{accountWords(transfer.debit)}</bdi>
                </span>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}
