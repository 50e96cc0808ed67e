import { Button, ButtonLink, Moment, type SiteFacts } from '#ui';
import { sayCampaigns } from '../campaigns/desk/messages.ts';
import { sayLetters } from '../letters/desk/messages.ts';
import { sayPanelWords } from '../panel-words/messages.ts';
import { PANEL_WORDS } from '../panel-words/panel-words-part.tsx';
import { OpenProposals } from '../payees/desk/open-proposals.tsx';
import type { PayeeProposal } from '../payees/words.ts';
import { countryList } from '../rules/country.ts';
import { limitOf } from '../rules/ways-for.ts';
import { changeText } from '../views/change-text.ts';
import { limitText } from '../views/limit.ts';
import { SampleMark } from '../views/way-card.tsx';
import { ACCOUNT_FORMS, type PayeeChange, WAY_KINDS, type Way } from '../words.ts';
import { sayDesk } from './messages.ts';

export interface WaysPageProps {
  readonly site: SiteFacts;
  readonly ways: readonly Way[];
  readonly changes: readonly PayeeChange[];
  /** What waits for a second person. */
  readonly proposals: readonly PayeeProposal[];
  /** There is what takes gifts by card. */
  readonly takesCards: boolean;
}

/** The newsroom's ways to give, what can be done with each, and what was changed by whom. */
export function WaysPage({ site, ways, changes, proposals, takesCards }: WaysPageProps) {
  const { language } = site;
  return (
    <div class="desk-giving">
      <p>{sayDesk(language, ways.length === 0 ? 'none' : 'lead')}</p>
      {proposals.length > 0 && <OpenProposals proposals={proposals} site={site} />}
      {ways.length > 0 && (
        <ul class="desk-giving__ways">
          {ways.map((way) => (
            <WayRow way={way} language={language} />
          ))}
        </ul>
      )}
      {ways.some(({ sample }) => sample) && (
        <form method="post" action="/desk/giving/remove-samples">
          <Button kind="quiet">{sayDesk(language, 'remove-samples')}</Button>
        </form>
      )}
      <AddAWay language={language} takesCards={takesCards} />
      <Changes site={site} changes={changes} />
      <section aria-labelledby="more-of-giving">
        <h2 id="more-of-giving">{sayDesk(language, 'more-title')}</h2>
        <ul class="desk-giving__kinds">
          {(
            [
              ['/give', sayDesk(language, 'see-page')],
              ['/give/details', sayDesk(language, 'see-log')],
              [PANEL_WORDS, sayPanelWords('title')],
              ['/desk/giving/letters', sayLetters(language, 'link')],
              ['/desk/giving/funds', sayCampaigns(language, 'funds')],
              ['/desk/giving/amounts', sayCampaigns(language, 'amounts')],
            ] as const
          ).map(([href, label]) => (
            <li>
              <a href={href}>{label}</a>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

function WayRow({ way, language }: { readonly way: Way; readonly language: string }) {
  const isOn = way.switchedOffAt === null;
  return (
    <li class="desk-giving__way">
      <div>
        <h2 class="desk-giving__name">
          <bdi>{way.label}</bdi>
          <SampleMark way={way} language={language} />
        </h2>
        <p class="field__hint">
          {whereText(way, language)}
          {!isOn && (
            <>
              {' '}
              <strong>{sayDesk(language, 'off')}.</strong>
            </>
          )}
          {way.sample && ` ${sayDesk(language, 'sample-hint')}`}
        </p>
      </div>
      <div class="desk-giving__deeds">
        {!way.sample && (
          <ButtonLink kind="quiet" href={`/desk/giving/ways/${way.id}`}>
            {sayDesk(language, 'edit')}
            <span class="hidden-text">: {way.label}</span>
          </ButtonLink>
        )}
        <form method="post" action={`/desk/giving/ways/${way.id}/${isOn ? 'off' : 'on'}`}>
          <Button kind="quiet">
            {sayDesk(language, isOn ? 'switch-off' : 'switch-on')}
            <span class="hidden-text">: {way.label}</span>
          </Button>
        </form>
      </div>
    </li>
  );
}

function whereText(way: Way, language: string): string {
  const limit = limitOf(way);
  if (limit === null) return `${sayDesk(language, 'everywhere')}.`;
  if (limit.code === 'these-countries-only' && limit.countries.length > 12) {
    return `${countryList(limit.countries, language)}.`;
  }
  return limitText(limit, language);
}

/** Accounts have an entry for each of their forms; cards are offered where there is what takes them. */
const KINDS = WAY_KINDS.filter((kind) => kind !== 'bank' && kind !== 'card');

function AddAWay({ language, takesCards }: { readonly language: string; readonly takesCards: boolean }) {
  return (
    <section aria-labelledby="add-a-way">
      <h2 id="add-a-way">{sayDesk(language, 'add-title')}</h2>
      <ul class="desk-giving__kinds">
        {takesCards && (
          <li>
            <a href="/desk/giving/new?kind=card">{sayDesk(language, 'add-card')}</a>
          </li>
        )}
        {KINDS.map((kind) => (
          <li>
            <a href={`/desk/giving/new?kind=${kind}`}>
              {sayDesk(language, kind === 'free' ? 'add-words' : `add-${kind}`)}
            </a>
          </li>
        ))}
        {ACCOUNT_FORMS.map((form) => (
          <li>
            <a href={`/desk/giving/new?kind=bank&form=${form}`}>{sayDesk(language, `add-${form}`)}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Changes({ site, changes }: Pick<WaysPageProps, 'site' | 'changes'>) {
  const { language } = site;
  return (
    <section aria-labelledby="what-changed">
      <h2 id="what-changed">{sayDesk(language, 'log-title')}</h2>
      {changes.length === 0 && <p>{sayDesk(language, 'log-none')}</p>}
      <ul class="desk-giving__log">
        {changes.map((change) => (
          <li>
            <Moment at={change.at} site={site} detail="date-and-time" /> {changeText(change, language)}
            {change.by !== '' && ` (${sayDesk(language, 'log-by', { name: change.by })})`}
          </li>
        ))}
      </ul>
    </section>
  );
}
