import { Button, Moment, Notice, type SiteFacts } from '#ui';
import { sayDesk } from '../../desk/messages.ts';
import { factsOfWay } from '../../way-facts.ts';
import type { Way } from '../../words.ts';
import { withGuarded } from '../rules/swap.ts';
import type { NoConfirming, PayeeProposal } from '../words.ts';
import { sayPayees } from './messages.ts';
import { stateText, wishText } from './proposal-text.ts';

export interface ProposalPageProps {
  readonly proposal: PayeeProposal;
  /** The way as it stands; null: there is none yet. */
  readonly now: Way | null;
  /** Whose place it took. */
  readonly earlier: PayeeProposal | null;
  readonly isOwn: boolean;
  /** Why the person who looks may not confirm it; null: they may. */
  readonly whyNot: NoConfirming | null;
  readonly site: Pick<SiteFacts, 'language' | 'timeZone'>;
}

/** One change of payment details: old and new beside each other, how it stands, and what the person can do. */
export function ProposalPage({ proposal, now, earlier, isOwn, whyNot, site }: ProposalPageProps) {
  const { madeBy, madeAt, ended } = proposal;
  return (
    <div class="desk-giving">
      <div class="payee__head">
        <p class="payee__wish">{wishText(proposal)}</p>
        <p>
          {sayPayees('by-at', { name: madeBy.name })}{' '}
          <Moment at={madeAt} site={site} detail="date-and-time" />.
          {earlier && ` ${sayPayees('took-place', { name: earlier.madeBy.name })}`}
        </p>
        <p>
          <strong>{stateText(proposal, site)}</strong>
        </p>
      </div>
      {ended === null && <Compared proposal={proposal} now={now} language={site.language} />}
      {ended === null && <Deeds id={proposal.id} isOwn={isOwn} whyNot={whyNot} />}
      <p>
        <a href="/desk/giving">{sayPayees('to-ways')}</a>
      </p>
    </div>
  );
}

function Compared(props: {
  readonly proposal: PayeeProposal;
  readonly now: Way | null;
  readonly language: string;
}) {
  const { proposal, now, language } = props;
  const before = now && factsIn(now, language);
  const proposed =
    now === null || proposal.deed === 'added' ? proposal.way : withGuarded(now, proposal.way, proposal.parts);
  const after = factsIn(proposed, language);
  return (
    <div class="payee__sides">
      <section class="payee__side" aria-labelledby="payee-now">
        <h2 id="payee-now">{sayPayees('now')}</h2>
        {before === null ? <p>{sayPayees('now-none')}</p> : <Facts facts={before} other={after} />}
      </section>
      <section class="payee__side payee__side--new" aria-labelledby="payee-new">
        <h2 id="payee-new">{sayPayees('proposed')}</h2>
        <Facts facts={after} other={before ?? after} isNew />
      </section>
    </div>
  );
}

type Facts = readonly (readonly [term: string, value: string])[];

/** All with which givers could be sent elsewhere. */
function factsIn(
  { label, needs, details }: Pick<Way, 'label' | 'needs' | 'details'>,
  language: string,
): Facts {
  const kind = details.kind === 'bank' ? details.form : details.kind;
  return [
    [sayPayees('label'), label],
    [
      sayPayees('kind'),
      kind === 'free' && details.kind === 'free'
        ? sayDesk(language, 'add-words')
        : sayDesk(language, `add-${kind}`),
    ],
    ...factsOfWay(details, language).map(({ term, shown, copied }) => [term, copied ?? shown] as const),
    ...(needs === '' ? [] : [[sayPayees('needs'), needs] as const]),
  ];
}

/** What differs from the other side is marked, for the eye and the ear. */
function Facts({ facts, other, isNew = false }: { facts: Facts; other: Facts; isNew?: boolean }) {
  return (
    <dl class="payee__facts">
      {facts.map(([term, value]) => {
        const differs = !other.some(([theirs, their]) => theirs === term && their === value);
        return (
          <div>
            <dt>
              {term}
              {differs && isNew && <span class="payee__differs"> {sayPayees('differs')}</span>}
            </dt>
            <dd>{differs ? <mark>{value}</mark> : value}</dd>
          </div>
        );
      })}
    </dl>
  );
}

function Deeds(props: {
  readonly id: string;
  readonly isOwn: boolean;
  readonly whyNot: NoConfirming | null;
}) {
  const { id, isOwn, whyNot } = props;
  const path = `/desk/giving/proposals/${id}`;
  return (
    <>
      <Notice kind={whyNot === null ? 'warn' : 'info'}>
        <p>{sayPayees(whyNot === null ? 'check-first' : `no-${whyNot}`)}</p>
      </Notice>
      <div class="desk-giving__deeds">
        {whyNot === null && (
          <form method="post" action={`${path}/confirm`}>
            <Button>{sayPayees('confirm')}</Button>
          </form>
        )}
        <form method="post" action={`${path}/stop`}>
          <Button kind="quiet">{sayPayees(isOwn ? 'take-back' : 'refuse')}</Button>
        </form>
      </div>
    </>
  );
}
