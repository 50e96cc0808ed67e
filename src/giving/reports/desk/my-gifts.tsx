import type { DeskPage } from '#desk';
import { dayBegins, dayOf, instantOf } from '#platform/clock';
import { amountInWords } from '#platform/money';
import type { SiteFacts } from '#ui';
import type { GivingNeeds } from '../../needs.ts';
import { incomeOfStories } from '../store.ts';
import type { ReportLine } from '../words.ts';
import { saysReport } from './report-page.tsx';

/** A sum of fewer gifts would tell what somebody gave. */
const FEWEST_GIFTS = 3;
/** Of the newest stories; no engine takes any number of values at once. */
const MOST_STORIES = 500;

export interface StorySums {
  readonly title: string;
  readonly href: string;
  /** Currency by currency; `null`: too few gifts to say it. */
  readonly sums: readonly {
    readonly count: number;
    readonly minor: number | null;
    readonly currency: string;
  }[];
}

/** For who writes: what came from the own stories, in sums alone. */
export function myGiftsPage(needs: GivingNeeds): DeskPage {
  return {
    path: '/desk/my-gifts',
    title: saysReport('mine-title'),
    navigation: { place: 'giving', label: saysReport('mine-navigation'), position: 99 },
    roles: ['author', 'contributor', 'editor'],
    async draw(_request, staff) {
      const { database } = needs;
      const site = await needs.site();
      const ids = (await needs.stories().bylines.storiesOf(database, staff.id)).slice(-MOST_STORIES);
      // By whole months: whoever looks each day would else see what each gift adds to a sum.
      const month = dayOf(instantOf(needs.clock.now()), site.timeZone).slice(0, 7);
      const lines = await incomeOfStories(database, ids, dayBegins(`${month}-01`, site.timeZone));
      return <MyGifts stories={await named(lines, needs)} hasByline={ids.length > 0} site={site} />;
    },
  };
}

async function named(lines: readonly ReportLine[], needs: GivingNeeds): Promise<readonly StorySums[]> {
  const ids = [...new Set(lines.map(({ key }) => key))];
  const found = await Promise.all(
    ids.map((id) => needs.stories().visible(needs.database, { kind: 'public' }, id)),
  );
  return found.flatMap((story) => {
    if (story === null) return [];
    const sums = lines
      .filter(({ key, gifts }) => key === story.id && gifts > 0)
      .map(({ currency, gifts, came, went }) => ({
        ...{ count: gifts, currency, minor: gifts < FEWEST_GIFTS ? null : came - went },
      }));
    return sums.length === 0 ? [] : [{ title: story.title, href: story.href, sums }];
  });
}

/** Sums of stories, never names and never single gifts. */
export function MyGifts(props: {
  readonly stories: readonly StorySums[];
  readonly hasByline: boolean;
  readonly site: Pick<SiteFacts, 'language'>;
}) {
  const { stories, hasByline, site } = props;
  return (
    <div class="desk-stack">
      <p class="desk-text">{saysReport('mine-lead')}</p>
      {stories.length === 0 ? (
        <p class="desk-soft">{saysReport(hasByline ? 'mine-none' : 'mine-no-byline')}</p>
      ) : (
        <table class="desk-table">
          <thead>
            <tr>
              <th scope="col">{saysReport('mine-story')}</th>
              <th scope="col">{saysReport('mine-sums')}</th>
            </tr>
          </thead>
          <tbody>
            {stories.map(({ title, href, sums }) => (
              <tr>
                <td>
                  <a href={href}>
                    <bdi>{title}</bdi>
                  </a>
                </td>
                <td>{sums.map((sum) => sumInWords(sum, site.language)).join(' · ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}

function sumInWords({ count, minor, currency }: StorySums['sums'][number], language: string): string {
  if (minor === null) return `${currency}: ${saysReport('mine-few')}`;
  return saysReport('mine-gifts', { count, amount: amountInWords({ minor, currency }, language) });
}
