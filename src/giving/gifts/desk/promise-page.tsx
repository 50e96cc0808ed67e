import { amountInWords } from '#platform/money';
import { Moment, type SiteFacts } from '#ui';
import type { Pledge, PledgeState } from '../../pledges/words.ts';
import { printedReference } from '../../references/reference.ts';
import type { RefusedArrival } from '../rules/arrival-form.ts';
import type { Gift } from '../words.ts';
import { FactList } from './fact-list.tsx';
import { giverFact, storyFact } from './gift-page.tsx';
import type { Labels } from './labels.ts';
import { GiftsTable } from './lists.tsx';
import { ReceivedForm } from './received-form.tsx';
import { pledgeStateWords, says } from './state-words.ts';

export interface PromisePageProps {
  readonly pledge: Pledge;
  readonly state: PledgeState;
  readonly isByCard: boolean;
  readonly gifts: readonly Gift[];
  readonly giver: { readonly id: string; readonly name: string; readonly email: string | null } | null;
  readonly story: { readonly title: string; readonly href: string } | null;
  readonly labels: Labels;
  /** The gift that the form would enter. */
  readonly giftId: string;
  readonly refused: RefusedArrival | null;
  readonly today: string;
  readonly site: Pick<SiteFacts, 'language' | 'timeZone'>;
}

/** One promise: all that is known of it, what came of it, and what to do when money comes, the first time or again. */
export function PromisePage(props: PromisePageProps) {
  const { pledge, state, isByCard, gifts, giftId, labels, refused, today, site } = props;
  const listed = gifts.map((gift) => ({ gift, reference: null, way: labels.way(gift.wayId) }));
  return (
    <div class="desk-stack">
      <p class="gift-head">
        <strong>{amountInWords(pledge, site.language)}</strong>
        <span>{pledgeStateWords({ pledge, state, isByCard }, site.language)}</span>
      </p>
      <PromiseFacts {...props} />
      {isByCard ? (
        <p class="desk-soft">{says('by-card-tells-itself')}</p>
      ) : (
        <section>
          <h2>{says(gifts.length === 0 ? 'deed-received' : 'deed-received-again')}</h2>
          <ReceivedForm {...{ pledge, giftId, today, refused }} seen={gifts.length} />
        </section>
      )}
      <section>
        <h2>{says('gifts-of-promise')}</h2>
        {gifts.length === 0 ? (
          <p class="desk-soft">{says('gifts-of-promise-none')}</p>
        ) : (
          <GiftsTable gifts={listed} site={site} />
        )}
      </section>
    </div>
  );
}

function PromiseFacts({ pledge, isByCard, giver, story, labels, site }: PromisePageProps) {
  const { tribute } = pledge;
  const covered = { minor: pledge.coveredMinor, currency: pledge.currency };
  return (
    <FactList
      facts={[
        ['fact-reference', <code>{printedReference(pledge.reference)}</code>],
        [isByCard ? 'fact-begun' : 'fact-made', <Moment at={pledge.madeAt} site={site} />],
        ['fact-expires', !isByCard && <Moment at={pledge.expiresAt} site={site} />],
        ['fact-giver', giverFact(pledge.name, giver)],
        ['fact-address', pledge.email],
        ['fact-way', <bdi>{labels.way(pledge.wayId)}</bdi>],
        ['fact-fund', <bdi>{labels.fund(pledge.fundId)}</bdi>],
        ['fact-campaign', pledge.campaignId && <bdi>{labels.campaign(pledge.campaignId)}</bdi>],
        ['fact-story', storyFact(pledge.storyId, story)],
        ['fact-country', pledge.country && labels.country(pledge.country)],
        ['fact-covered', covered.minor > 0 && amountInWords(covered, site.language)],
        ['fact-word', pledge.word && <span dir="auto">{pledge.word}</span>],
        ['fact-tribute', tribute && says(`fact-${tribute.kind}`, { name: tribute.name })],
      ]}
    />
  );
}
