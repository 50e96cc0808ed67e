import { DESK_LANGUAGE } from '#desk';
import { amountInWords } from '#platform/money';
import { Button, Moment, type SiteFacts } from '#ui';
import { giftHref } from '../../gifts/desk/paths.ts';
import type { Campaign, WallGift } from '../words.ts';
import { sayCampaigns } from './messages.ts';

export interface WallPageProps {
  readonly campaign: Pick<Campaign, 'id' | 'title' | 'hasWall'>;
  /** The newest first. */
  readonly gifts: readonly WallGift[];
  readonly site: Pick<SiteFacts, 'language' | 'timeZone'>;
}

/** Whom the page of a campaign names, and each can be taken off it. */
export function WallPage({ campaign, gifts, site }: WallPageProps) {
  const say = (word: Parameters<typeof sayCampaigns>[1], facts = {}) =>
    sayCampaigns(DESK_LANGUAGE, word, facts);
  return (
    <div class="desk-giving">
      <p>
        <bdi>{campaign.title}</bdi>. {say(campaign.hasWall ? 'wall-lead' : 'wall-off')}
      </p>
      {gifts.length === 0 ? (
        <p class="desk-soft">{say('wall-none')}</p>
      ) : (
        <ul class="desk-giving__ways">
          {gifts.map(({ id, name, shownAs, arrivedAt, ...money }) => (
            <li class="desk-giving__way">
              <div>
                <h2 class="desk-giving__name">
                  <bdi>{shownAs ?? name}</bdi>
                  {shownAs === null && <strong class="desk-giving__mark">{say('wall-not-shown')}</strong>}
                </h2>
                <p class="field__hint">
                  <a href={giftHref(id)}>{amountInWords(money, site.language)}</a>
                  {' · '}
                  <Moment at={arrivedAt} site={site} />
                </p>
              </div>
              <form method="post" action={`/desk/giving/campaigns/${campaign.id}/wall`}>
                <input type="hidden" name="gift" value={id} />
                <Button kind="quiet">
                  {say('wall-take-off')}
                  <span class="hidden-text">: {name}</span>
                </Button>
              </form>
            </li>
          ))}
        </ul>
      )}
      <p>
        <a href="/desk/giving/campaigns">{say('wall-back')}</a>
      </p>
    </div>
  );
}
