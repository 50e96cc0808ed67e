import { Button, Notice, PrivacyLink, Select } from '#ui';
import { CampaignList, type CampaignTeaser } from '../campaigns/views/campaign-list.tsx';
import { say } from '../messages.ts';
import { sayOwn } from '../own/messages.ts';
import type { PanelWords } from '../panel-words/panel-words.ts';
import { currenciesOf } from '../pledges/rules/pledge-form.ts';
import type { PledgeFormProps } from '../pledges/views/pledge-form.tsx';
import { countriesIn, countryName } from '../rules/country.ts';
import type { WayFrom } from '../words.ts';
import { WayCard } from './way-card.tsx';

export interface GiveProps extends Pick<PledgeFormProps, 'amounts' | 'purposes' | 'purpose'> {
  readonly language: string;
  readonly ways: readonly WayFrom[];
  /** ISO 3166-1, or null while the giver has not said. */
  readonly country: string | null;
  /** The story from which they came, for the gift; empty for none. */
  readonly story: string;
  /** ISO 4217; what is given where a way leaves it open. */
  readonly siteCurrency: string;
  /** The page that shows the ways: `/give`, or a campaign's own. */
  readonly action?: string;
  /** A key for the form of each way. */
  readonly newKey: () => string;
  /** Whether the ways of the sample take pledges: on this machine alone. */
  readonly sampleTakes: boolean;
  /** Where readers read what is kept about who gives. */
  readonly privacyHref: string | null;
  /** What stands over the ways. */
  readonly words: PanelWords;
}

/** The choice of a country and the ways as they look from there: a page's content, or opened beside a story. */
export function Give(props: GiveProps) {
  const { language, ways, country, story, siteCurrency, action = '/give' } = props;
  const { amounts, purposes, purpose } = props;
  if (ways.length === 0) return <p>{say(language, 'panel-closed')}</p>;
  return (
    <div class="give" data-enhance="give-ways">
      {ways.some(({ way }) => way.sample) && (
        <Notice kind="warn" title={say(language, 'sample')}>
          <p>{say(language, 'sample-notice')}</p>
        </Notice>
      )}
      <form class="give__country" method="get" action={action}>
        <Select
          id="give-country"
          name="country"
          label={say(language, 'country')}
          hint={say(language, 'country-hint')}
          value={country ?? ''}
          options={[{ value: '', label: say(language, 'country-any') }, ...countriesIn(language)]}
          autocomplete="country"
        />
        {story !== '' && <input type="hidden" name="story" value={story} />}
        <Button kind="quiet">{say(language, 'country-button')}</Button>
      </form>
      <p class="give__status" role="status">
        {statusText({ language, ways, country })}
      </p>
      <ul class="give__ways">
        {ways.map((from) => (
          <WayCard
            {...{ from, language, open: country !== null }}
            pledging={
              (from.way.sample && !props.sampleTakes) || currenciesOf(from.way, siteCurrency).length === 0
                ? null
                : { siteCurrency, country, story, amounts, purposes, purpose, formKey: props.newKey() }
            }
          />
        ))}
      </ul>
      <p class="give__only">
        <a href="/give/details">{say(language, 'only-details')}</a>. {say(language, 'only-details-hint')}
      </p>
      <ul class="give__more">
        <li>
          <a href="/give/mine">{sayOwn(language, 'mine-door')}</a>
        </li>
        <li>
          <a href={`/give/card${country === null ? '' : `?country=${country}`}`}>
            {sayOwn(language, 'give-card-link')}
          </a>
        </li>
      </ul>
      <PrivacyLink href={props.privacyHref} language={language} />
    </div>
  );
}

function Lead({ lead }: Pick<PanelWords, 'lead'>) {
  if (lead === '') return null;
  return (
    <div class="give__lead" dir="auto">
      {lead.split(/\n{2,}/).map((paragraph) => (
        <p>{paragraph}</p>
      ))}
    </div>
  );
}

function statusText({ language, ways, country }: Pick<GiveProps, 'language' | 'ways' | 'country'>): string {
  if (country === null) return say(language, 'no-country');
  return say(language, 'ways-from', {
    works: ways.filter(({ whyNot }) => whyNot === null).length,
    all: ways.length,
    country: countryName(country, language),
  });
}

export function GivePage(props: GiveProps & { readonly campaigns?: readonly CampaignTeaser[] }) {
  const { campaigns = [] } = props;
  return (
    <div class="give-page">
      <h1 dir="auto">{props.words.heading}</h1>
      <Lead lead={props.words.lead} />
      <h2 class="hidden-text">{say(props.language, 'ways')}</h2>
      <Give {...props} />
      <CampaignList campaigns={campaigns} language={props.language} />
    </div>
  );
}
