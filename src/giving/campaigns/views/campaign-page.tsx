import { ResponsivePicture, type StoryPicture } from '#stories';
import { momentText, Notice, type SiteFacts } from '#ui';
import { instantOn } from '../../gifts/rules/arrival-form.ts';
import { say } from '../../messages.ts';
import { Give, type GiveProps } from '../../views/give.tsx';
import type { Campaign, CampaignState, Progress } from '../words.ts';
import { Bar } from './bar.tsx';

export interface CampaignPageProps {
  readonly campaign: Campaign;
  readonly state: CampaignState;
  readonly progress: Progress;
  readonly picture: StoryPicture | null;
  /** The names of givers who agreed. */
  readonly wall: readonly string[];
  /** How to give for it; null: it takes no gifts any more. */
  readonly give: GiveProps | null;
  readonly site: SiteFacts;
}

/** What the newsroom asks gifts for: why, what has arrived, how to give, and who gave. */
export function CampaignPage(props: CampaignPageProps) {
  const { campaign, state, progress, picture, give, site } = props;
  const { language } = site;
  return (
    <article class="give-page campaign">
      <header class="campaign__head">
        <h1 dir="auto">{campaign.title}</h1>
        {campaign.standfirst !== '' && (
          <p class="campaign__standfirst" dir="auto">
            {campaign.standfirst}
          </p>
        )}
      </header>
      {picture && (
        <CampaignPicture picture={picture} alt={campaign.pictureAlt} isPublic={state !== 'draft'} />
      )}
      <div class="campaign__state">
        <Bar progress={progress} language={language} id="campaign" />
        {campaign.endsOn !== null && state !== 'closed' && (
          <p class="bar__beside">
            {say(language, state === 'ended' ? 'campaign-ended-on' : 'campaign-ends-on', {
              date: momentText(instantOn(campaign.endsOn, site.timeZone), site),
            })}
          </p>
        )}
        {give && (
          <p>
            <a class="button" href="#give">
              {say(language, 'give')}
            </a>
          </p>
        )}
      </div>
      {campaign.text !== '' && (
        <div class="campaign__text" dir="auto">
          {campaign.text.split(/\n{2,}/).map((paragraph) => (
            <p>{paragraph}</p>
          ))}
        </div>
      )}
      {give ? (
        <section class="campaign__give" id="give" aria-labelledby="give-heading">
          <h2 id="give-heading" dir="auto">
            {give.words.heading}
          </h2>
          <Give {...give} />
        </section>
      ) : (
        <Notice>
          <p>
            {say(language, 'campaign-over')} <a href="/give">{say(language, 'all-ways')}</a>
          </p>
        </Notice>
      )}
      <Wall names={props.wall} language={language} />
    </article>
  );
}

/** A draft's picture is nobody's to see yet, not even here: its place is kept. */
function CampaignPicture(props: {
  readonly picture: StoryPicture;
  readonly alt: string;
  readonly isPublic: boolean;
}) {
  const { picture, alt, isPublic } = props;
  if (!isPublic) return <p class="campaign__no-picture">{alt}</p>;
  return (
    <div class="campaign__picture">
      <ResponsivePicture picture={picture} alt={alt} sizes="(width >= 48rem) 44rem, 100vw" first />
    </div>
  );
}

function Wall({ names, language }: { readonly names: readonly string[]; readonly language: string }) {
  if (names.length === 0) return null;
  return (
    <section class="wall" aria-labelledby="wall">
      <h2 id="wall">{say(language, 'wall')}</h2>
      <ul>
        {names.map((name) => (
          <li>
            <bdi>{name}</bdi>
          </li>
        ))}
      </ul>
      <p class="bar__beside">{say(language, 'wall-hint')}</p>
    </section>
  );
}
