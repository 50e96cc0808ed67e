import { amountInWords } from '#platform/money';
import { Button, ButtonLink } from '#ui';
import { campaignHref } from '../rules/slug.ts';
import type { Campaign, CampaignState, Progress } from '../words.ts';
import { sayCampaigns } from './messages.ts';

export interface CampaignRow {
  readonly campaign: Campaign;
  readonly state: CampaignState;
  readonly progress: Progress;
}

/** The newsroom's campaigns, what each has received, and what can be done with it. */
export function CampaignsPage({
  rows,
  language,
}: {
  readonly rows: readonly CampaignRow[];
  readonly language: string;
}) {
  const say = (word: Parameters<typeof sayCampaigns>[1]) => sayCampaigns(language, word);
  return (
    <div class="desk-giving">
      <p>{say('lead')}</p>
      {rows.length === 0 ? (
        <p class="desk-soft">{say('none')}</p>
      ) : (
        <ul class="desk-giving__ways">
          {rows.map((row) => (
            <Row row={row} language={language} />
          ))}
        </ul>
      )}
      <p>
        <ButtonLink href="/desk/giving/campaigns/new">{say('add')}</ButtonLink>
      </p>
      <section aria-labelledby="more-of-gifts">
        <h2 id="more-of-gifts">{say('more')}</h2>
        <ul class="desk-giving__kinds">
          <li>
            <a href="/desk/giving/funds">{say('funds')}</a>
          </li>
          <li>
            <a href="/desk/giving/amounts">{say('amounts')}</a>
          </li>
        </ul>
      </section>
    </div>
  );
}

function Row({
  row: { campaign, state, progress },
  language,
}: {
  readonly row: CampaignRow;
  readonly language: string;
}) {
  const { received, goal, percent, others, promised } = progress;
  const say = (word: Parameters<typeof sayCampaigns>[1], facts = {}) => sayCampaigns(language, word, facts);
  const money = [received, ...others].map((one) => amountInWords(one, language)).join(' · ');
  return (
    <li class="desk-giving__way">
      <div>
        <h2 class="desk-giving__name">
          <bdi>{campaign.title}</bdi> <strong class="desk-giving__mark">{say(`state-${state}`)}</strong>{' '}
          {campaign.sample && <strong class="desk-giving__mark">{say('sample')}</strong>}
        </h2>
        <p class="field__hint">
          {say('received')}: {money}
          {' · '}
          {say('goal')}: {goal === null ? say('goal-none') : `${amountInWords(goal, language)} (${percent}%)`}
          {' · '}
          {say('promised')}: {say('promised-gifts', { n: promised })}
        </p>
      </div>
      <Deeds campaign={campaign} state={state} language={language} />
    </li>
  );
}

function Deeds(props: {
  readonly campaign: Campaign;
  readonly state: CampaignState;
  readonly language: string;
}) {
  const { campaign, state, language } = props;
  const at = `/desk/giving/campaigns/${campaign.id}`;
  const of = <span class="hidden-text">: {campaign.title}</span>;
  const deed = state === 'draft' ? 'open' : state === 'closed' ? 'open-again' : 'close';
  return (
    <div class="desk-giving__deeds">
      <ButtonLink kind="quiet" href={state === 'draft' ? `${at}/preview` : campaignHref(campaign)}>
        {sayCampaigns(language, state === 'draft' ? 'preview' : 'see-page')}
        {of}
      </ButtonLink>
      <ButtonLink kind="quiet" href={at}>
        {sayCampaigns(language, 'change')}
        {of}
      </ButtonLink>
      {campaign.openedAt !== null && campaign.hasWall && (
        <ButtonLink kind="quiet" href={`${at}/wall`}>
          {sayCampaigns(language, 'wall-link')}
          {of}
        </ButtonLink>
      )}
      {state === 'draft' && (
        <form method="post" action={`${at}/delete`}>
          <Button kind="quiet">
            {sayCampaigns(language, 'delete')}
            {of}
          </Button>
        </form>
      )}
      {state !== 'ended' && (
        <form method="post" action={`${at}/${deed === 'close' ? 'close' : 'open'}`}>
          <Button kind="quiet">
            {sayCampaigns(language, deed)}
            {of}
          </Button>
        </form>
      )}
    </div>
  );
}
