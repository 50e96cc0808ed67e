import { amountInWords } from '#platform/money';
import { Moment, type SiteFacts } from '#ui';
import type { LedgerEntry } from '../../ledger/words.ts';
import type { Pledge } from '../../pledges/words.ts';
import { printedReference } from '../../references/reference.ts';
import type { Gift, GiftReturn } from '../words.ts';
import { EntriesTable } from './entries-table.tsx';
import { type Fact, FactList } from './fact-list.tsx';
import { GiftDeeds, type GiftDeedsProps } from './gift-deeds.tsx';
import type { Labels } from './labels.ts';
import { batchHref, giftHref, giverHref } from './paths.ts';
import { giftStateWords, says } from './state-words.ts';
import type { GiftNotes } from './words.ts';

export interface GiftPageProps {
  readonly gift: Gift;
  readonly notes: GiftNotes & {
    readonly enteredAt: string;
    readonly enteredBy: string | null;
  };
  /** Of the promise that it keeps. */
  readonly promise: Pick<Pledge, 'id' | 'reference' | 'word' | 'country'> | null;
  readonly giver: { readonly id: string; readonly name: string; readonly email: string | null } | null;
  /** null: none, or one that readers may not see. */
  readonly story: { readonly title: string; readonly href: string } | null;
  readonly batch: string | null;
  readonly entries: readonly LedgerEntry[];
  readonly labels: Labels;
  /** What went back, the oldest first. */
  readonly returns: readonly GiftReturn[];
  /** What the card service was asked to send back and has not answered yet, in minor units. */
  readonly onItsWay: readonly { readonly minor: number; readonly askedAt: string }[];
  readonly returnId: string;
  readonly refused: GiftDeedsProps['refused'];
  readonly site: Pick<SiteFacts, 'language' | 'timeZone'>;
}

/** One gift: all that is known of it, what the ledger says, and what can be done. */
export function GiftPage(props: GiftPageProps) {
  const { gift, entries, labels, refused, site } = props;
  return (
    <div class="desk-stack">
      <p class="gift-head">
        <strong>{amountInWords(gift, site.language)}</strong>
        <span>{giftStateWords(gift, site.language)}</span>
      </p>
      <FactList facts={factsOf(props)} />
      <GiftDeeds
        {...{ gift, refused, returnId: props.returnId, giver: props.giver }}
        onItsWayMinor={props.onItsWay.reduce((all, { minor }) => all + minor, 0)}
      />
      <section>
        <h2>{says('entries-title')}</h2>
        <EntriesTable entries={entries} accountWords={labels.account} site={site} />
      </section>
    </div>
  );
}

function factsOf(props: GiftPageProps): readonly Fact[] {
  const { gift, notes, promise, giver, batch, labels, site } = props;
  const { language } = site;
  const word = notes.word || (promise?.word ?? '');
  const country = notes.country ?? promise?.country ?? null;
  const day = (at: string | null) => at && <Moment at={at} site={site} />;
  return [
    ['fact-arrived', day(gift.arrivedAt)],
    ['fact-giver', giverFact(gift.name, giver)],
    ['fact-way', <bdi>{labels.way(gift.wayId)}</bdi>],
    ['fact-fund', <bdi>{labels.fund(gift.fundId)}</bdi>],
    ['fact-campaign', gift.campaignId && <bdi>{labels.campaign(gift.campaignId)}</bdi>],
    ['fact-story', storyFact(gift.storyId, props.story)],
    ['fact-country', country && labels.country(country)],
    ['fact-word', word && <span dir="auto">{word}</span>],
    ['fact-tribute', gift.tribute && says(`fact-${gift.tribute.kind}`, { name: gift.tribute.name })],
    ['fact-named', says(gift.namedSince === null ? 'fact-named-no' : 'fact-named-yes')],
    [
      'fact-promise',
      promise && (
        <a href={giftHref(promise.id)}>
          <code>{printedReference(promise.reference)}</code>
        </a>
      ),
    ],
    ['fact-batch', notes.batchId && <a href={batchHref(notes.batchId)}>{batch ?? notes.batchId}</a>],
    [
      'fact-entered',
      <>
        <Moment at={notes.enteredAt} site={site} detail="date-and-time" />{' '}
        {gift.source === 'card'
          ? says('fact-by-card')
          : notes.enteredBy && says('fact-entered-by', { name: notes.enteredBy })}
      </>,
    ],
    ['fact-settled', day(gift.settledAt)],
    ...props.onItsWay.map(
      ({ minor, askedAt }): Fact => [
        'fact-on-its-way',
        <>
          {amountInWords({ minor, currency: gift.currency }, language)}, {says('asked-on')} {day(askedAt)}
        </>,
      ],
    ),
    ...props.returns.map(({ minor, at, failedAt }): Fact => {
      const amount = amountInWords({ minor, currency: gift.currency }, language);
      const said = failedAt === null ? amount : says('returned-failed', { amount });
      return [
        'fact-returned',
        <>
          {said}, {day(at)}
        </>,
      ];
    }),
  ];
}

/** The name on the gift, which leads to the giver; theirs where the gift has none. */
export function giverFact(name: string, giver: { id: string; name: string; email: string | null } | null) {
  if (giver === null) return name === '' ? says('nameless') : <bdi>{name}</bdi>;
  const called = name || giver.name || giver.email || says('nameless');
  return (
    <a href={giverHref(giver.id)}>
      <bdi>{called}</bdi>
    </a>
  );
}

export function storyFact(storyId: string | null, story: { title: string; href: string } | null) {
  if (storyId === null) return null;
  if (story === null) return says('fact-hidden-story');
  return (
    <a href={story.href}>
      <bdi>{story.title}</bdi>
    </a>
  );
}
