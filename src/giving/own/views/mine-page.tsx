import type { Instant } from '#platform/clock';
import { amountInWords } from '#platform/money';
import { Button, Field, Moment, type SiteFacts } from '#ui';
import type { Gift } from '../../gifts/words.ts';
import { sayOwn } from '../messages.ts';
import { sumsByYear } from '../rules/sums.ts';

type Site = Pick<SiteFacts, 'language' | 'timeZone'>;

/** One promise of a giver, how it stands, and what came of it; or a gift that came without one. */
export interface OwnGift {
  readonly title: string;
  readonly isRegular: boolean;
  /** When it was promised; else when it arrived. */
  readonly at: Instant;
  /** In words. */
  readonly standing: string;
  readonly gifts: readonly Gift[];
  /** null: it has no page. */
  readonly href: string | null;
}

/** For who is not signed in: the same for every address. */
export function MineDoor({
  language,
  mailWorks,
}: {
  readonly language: string;
  readonly mailWorks: boolean;
}) {
  return (
    <div class="give-page">
      <h1>{sayOwn(language, 'mine-title')}</h1>
      <div class="give">
        {mailWorks ? (
          <>
            <p>{sayOwn(language, 'mine-intro')}</p>
            <form class="form" method="post" action="/sign-in">
              <Field
                {...{ name: 'email', type: 'email', required: true, maxlength: 254 }}
                label={sayOwn(language, 'mine-email')}
                autocomplete="email"
              />
              <Button>{sayOwn(language, 'mine-button')}</Button>
            </form>
          </>
        ) : (
          <p>{sayOwn(language, 'mine-no-mail')}</p>
        )}
      </div>
    </div>
  );
}

/** All gifts of the one who has proved an address. */
export function MinePage(props: {
  readonly email: string;
  readonly own: readonly OwnGift[];
  readonly site: Site;
}) {
  const { email, own, site } = props;
  const { language } = site;
  const regular = own.filter(({ isRegular }) => isRegular);
  const single = own.filter(({ isRegular }) => !isRegular);
  return (
    <div class="give-page">
      <h1>{sayOwn(language, 'mine-title')}</h1>
      <div class="give">
        <p dir="auto">{sayOwn(language, 'mine-of', { email })}</p>
        {own.length === 0 && <p>{sayOwn(language, 'mine-none')}</p>}
        <Years gifts={own.flatMap(({ gifts }) => gifts)} site={site} />
        <OwnGifts title={sayOwn(language, 'mine-regular')} own={regular} site={site} />
        <OwnGifts title={sayOwn(language, 'mine-single')} own={single} site={site} />
        <section class="own__part">
          <h2>{sayOwn(language, 'mine-data')}</h2>
          <p>{sayOwn(language, 'mine-kept')}</p>
          <ul class="own__links">
            <li>
              <a href="/me/export">{sayOwn(language, 'mine-export')}</a>
            </li>
            <li>
              <a href="/me/erase">{sayOwn(language, 'mine-erase')}</a>
            </li>
          </ul>
        </section>
      </div>
    </div>
  );
}

/** The same in short, on the person's own page. */
export function MineSection({ own, site }: { readonly own: readonly OwnGift[]; readonly site: Site }) {
  return (
    <>
      <OwnList own={own} site={site} />
      <p>
        <a href="/give/mine">{sayOwn(site.language, 'mine-more')}</a>
      </p>
    </>
  );
}

function Years({ gifts, site }: { readonly gifts: readonly Gift[]; readonly site: Site }) {
  const { language } = site;
  const years = sumsByYear(gifts, site.timeZone);
  if (years.length === 0) return null;
  return (
    <section class="own__part">
      <h2 id="own-years">{sayOwn(language, 'mine-sums')}</h2>
      <table class="own__years" aria-labelledby="own-years">
        <thead>
          <tr>
            <th scope="col">{sayOwn(language, 'mine-year')}</th>
            <th scope="col">{sayOwn(language, 'mine-arrived')}</th>
          </tr>
        </thead>
        <tbody>
          {years.map(({ year, sums }) => (
            <tr>
              <th scope="row">{year}</th>
              <td>
                {sums.map((sum) => (
                  <div>{amountInWords(sum, language)}</div>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function OwnGifts(props: { readonly title: string; readonly own: readonly OwnGift[]; readonly site: Site }) {
  const { title, own, site } = props;
  if (own.length === 0) return null;
  return (
    <section class="own__part">
      <h2>{title}</h2>
      <OwnList own={own} site={site} />
    </section>
  );
}

function OwnList({ own, site }: { readonly own: readonly OwnGift[]; readonly site: Site }) {
  return (
    <ul class="own__gifts">
      {own.map(({ title, at, standing, href }) => (
        <li>
          {href === null ? title : <a href={href}>{title}</a>}
          <div class="way__note">
            <Moment at={at} site={site} /> · {standing}
          </div>
        </li>
      ))}
    </ul>
  );
}
