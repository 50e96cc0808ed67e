import { amountInWords, type Money } from '#platform/money';
import { Moment, type SiteFacts } from '#ui';
import { printedReference } from '../../references/reference.ts';
import { giftHref } from './paths.ts';
import { giftStateWords, pledgeStateWords, says } from './state-words.ts';
import type { ListedGift, ListedPledge } from './words.ts';

type Site = Pick<SiteFacts, 'language' | 'timeZone'>;

/**
 * Gifts, one a line; each leads to its page.
 *
 * @param chosenFor the form to which several can be chosen; left out: none can
 */
export function GiftsTable(props: {
  readonly gifts: readonly ListedGift[];
  readonly site: Site;
  readonly chosenFor?: { readonly form: string; readonly name: (giftId: string) => string };
}) {
  const { gifts, site, chosenFor } = props;
  return (
    <ListTable>
      {gifts.map(({ gift, reference, way }) => (
        <Row
          // One by card comes where it belongs by itself.
          box={chosenFor && gift.source !== 'card' && { form: chosenFor.form, name: chosenFor.name(gift.id) }}
          {...{ id: gift.id, at: gift.arrivedAt, money: gift, name: gift.name, way, reference, site }}
          state={giftStateWords(gift, site.language)}
        />
      ))}
    </ListTable>
  );
}

/** Promises, the same way. */
export function PledgesTable(props: { readonly pledges: readonly ListedPledge[]; readonly site: Site }) {
  const { pledges, site } = props;
  return (
    <ListTable>
      {pledges.map(({ pledge, state, way, isByCard }) => (
        <Row
          {...{ id: pledge.id, at: pledge.madeAt, money: pledge, name: pledge.name, way, site }}
          reference={pledge.reference}
          state={pledgeStateWords({ pledge, state, isByCard }, site.language)}
        />
      ))}
    </ListTable>
  );
}

function ListTable({ children }: { readonly children: preact.ComponentChildren }) {
  return (
    <table class="desk-table gifts-table">
      <thead>
        <tr>
          {(['when', 'amount', 'who', 'reference', 'way', 'state'] as const).map((head) => (
            <th scope="col">{says(`head-${head}`)}</th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}

interface RowProps {
  readonly id: string;
  readonly at: string;
  readonly money: Money;
  readonly name: string;
  readonly reference: string | null;
  readonly way: string;
  readonly state: string;
  readonly site: Site;
  readonly box?: { readonly form: string; readonly name: string } | false | undefined;
}

function Row({ id, at, money, name, reference, way, state, site, box }: RowProps) {
  const amount = amountInWords(money, site.language);
  return (
    <tr>
      <td>
        {box && (
          <>
            <input
              {...{ type: 'checkbox', class: 'desk-choose', form: box.form, name: box.name }}
              aria-label={says('settle-choose', { amount, name: name || says('nameless') })}
            />{' '}
          </>
        )}
        <Moment at={at} site={site} />
      </td>
      <td class="gifts-table__amount">
        <a href={giftHref(id)}>{amount}</a>
      </td>
      <td>{name === '' ? <span class="desk-soft">{says('nameless')}</span> : <bdi>{name}</bdi>}</td>
      <td>{reference !== null && <code>{printedReference(reference)}</code>}</td>
      <td>
        <bdi>{way}</bdi>
      </td>
      <td>{state}</td>
    </tr>
  );
}

/** Sums, one a currency; a dash for none. Never one over several currencies. */
export function Sums({ sums, language }: { readonly sums: readonly Money[]; readonly language: string }) {
  return <>{sumsInWords(sums, language)}</>;
}

export function sumsInWords(sums: readonly Money[], language: string): string {
  return sums.length === 0 ? '–' : sums.map((money) => amountInWords(money, language)).join(' · ');
}
