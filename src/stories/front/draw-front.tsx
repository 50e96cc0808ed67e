import type { VNode } from 'preact';
import { dayAfter, dayBegins, dayOf, daysAfter, instantOf } from '#platform/clock';
import { nothingHere } from '#platform/http';
import type { Drawing, SharedPage } from '#platform/pages';
import { dependsOnStories } from '../drawings/depends.ts';
import { pageHref, pageNumbers } from '../drawings/page-numbers.ts';
import type { DrawingNeeds } from '../needs.ts';
import { siteSettings } from '../site/settings.ts';
import { findSections, findSummaries, type ListOf } from '../store/index.ts';
import { FrontPage, ListHead } from '../views/index.ts';
import type { FrontPageProps } from '../views/props.ts';
import type { Section, StorySummary } from '../words.ts';
import {
  fillPlaces,
  idChosen,
  MOST_BANDS,
  PLACES,
  sectionChosen,
  USUAL_IN_BAND,
} from './rules/arrangement.ts';
import { frontSettings } from './settings.ts';
import type { Arrangement } from './words.ts';

/** What is older is no longer talked about, however much it was. */
const DISCUSSED_DAYS = 14;
/** Of these the page learns when one overtakes another. */
const DISCUSSED_WATCHED = 30;

/** The front page as it is arranged. */
export function drawFront(needs: DrawingNeeds, page: number): SharedPage {
  return {
    key: pageHref('/', page),
    draw: async () =>
      drawArranged(needs, { page, arrangement: await needs.settings.read(needs.database, frontSettings) }),
  };
}

/** A page of the front page's list as `arrangement` would have it: the top and the bands stand on the first alone. */
export async function drawArranged(
  needs: DrawingNeeds,
  asked: { readonly page: number; readonly arrangement: Arrangement; readonly note?: VNode },
): Promise<Drawing> {
  const { page, arrangement, note } = asked;
  const site = await needs.site();
  const { storiesOnPage } = await needs.settings.read(needs.database, siteSettings);
  const first = page === 1;
  const latest = await listed(needs, { kind: 'all' }, storiesOnPage, (page - 1) * storiesOnPage);
  if (!first && latest.length === 0) throw nothingHere();
  const arranged = first ? await arrange(needs, arrangement, latest) : NOTHING_ARRANGED;
  const { lead, seconds, bands, seen, changesAt } = arranged;
  const pages = await pageNumbers(
    needs.database,
    { kind: 'all' },
    { href: '/', page, size: storiesOnPage, shown: latest.length },
  );
  const shown = new Set([lead, ...seconds, ...bands.flatMap(({ stories }) => stories)].map((one) => one?.id));
  return {
    status: 200,
    type: 'text/html; charset=utf-8',
    body: await needs.frame({
      title: first ? site.name : `Page ${page}`,
      look: 'front',
      canonical: pageHref('/', page),
      description: site.tagline,
      head: <ListHead site={site} title={site.name} feed="/feed" pages={pages} />,
      children: (
        <>
          {note}
          <FrontPage
            {...{ site, lead, seconds, bands, pages }}
            latest={latest.filter((story) => !shown.has(story.id))}
          />
        </>
      ),
    }),
    dependsOn: dependsOnStories([...seen, ...latest]),
    changesAt,
  };
}

interface Arranged extends Pick<FrontPageProps, 'lead' | 'seconds' | 'bands'> {
  /** All on whose numbers it rests which of them are shown, and where. */
  readonly seen: readonly StorySummary[];
  readonly changesAt?: string | undefined;
}

const NOTHING_ARRANGED: Arranged = { lead: null, seconds: [], bands: [], seen: [] };

async function arrange(
  needs: DrawingNeeds,
  arrangement: Arrangement,
  latest: readonly StorySummary[],
): Promise<Arranged> {
  const chosenIds = arrangement.places.flatMap((choice) => idChosen(choice) ?? []);
  const [pinned, chosen, discussed] = await Promise.all([
    listed(needs, { kind: 'pinned' }, PLACES),
    chosenIds.length === 0 ? [] : listed(needs, { kind: 'chosen', ids: chosenIds }, PLACES),
    findDiscussed(needs, arrangement),
  ]);
  const [lead = null, ...seconds] = fillPlaces(arrangement.places, {
    latest: distinct([...pinned, ...latest]),
    discussed: discussed.stories,
    chosen: new Map(chosen.map((story) => [story.id, story])),
  });
  const above = new Set([lead, ...seconds].map((story) => story?.id));
  const bands = await fillBands(needs, { arrangement, above, discussed: discussed.stories });
  const seen = [...pinned, ...chosen, ...discussed.stories, ...bands.flatMap(({ stories }) => stories)];
  return { lead, seconds, bands, seen, changesAt: discussed.changesAt };
}

/** What is talked about most, where the arrangement asks for it; it is another at the newsroom's midnight. */
async function findDiscussed(
  needs: DrawingNeeds,
  { places, bands }: Arrangement,
): Promise<{ readonly stories: readonly StorySummary[]; readonly changesAt?: string }> {
  const isAsked = places.includes('discussed') || bands?.some(({ of }) => of === 'discussed');
  if (!isAsked) return { stories: [] };
  const { timeZone } = await needs.site();
  const today = dayOf(instantOf(needs.clock.now()), timeZone);
  const from = dayBegins(daysAfter(today, -DISCUSSED_DAYS), timeZone);
  const stories = await listed(needs, { kind: 'discussed', from }, DISCUSSED_WATCHED);
  return { stories, changesAt: dayBegins(dayAfter(today), timeZone) };
}

/** The bands that have something to show beside what stands above them already. */
async function fillBands(
  needs: DrawingNeeds,
  given: {
    readonly arrangement: Arrangement;
    readonly above: ReadonlySet<string | undefined>;
    readonly discussed: readonly StorySummary[];
  },
): Promise<FrontPageProps['bands']> {
  const sections = await findSections(needs.database);
  const wanted = given.arrangement.bands ?? bandsOfSections(sections);
  const bands = await Promise.all(
    wanted.map(async (band) => {
      const sectionId = sectionChosen(band);
      const section = sections.find(({ id }) => id === sectionId) ?? null;
      if (sectionId !== null && section === null) return { section, stories: [] };
      const of: ListOf | null = sectionId === null ? null : { kind: 'section', sectionId };
      const found = of === null ? given.discussed : await listed(needs, of, band.most + given.above.size);
      return { section, stories: found.filter(({ id }) => !given.above.has(id)).slice(0, band.most) };
    }),
  );
  return bands.filter(({ stories }) => stories.length > 0);
}

/** Each section of the first level, while nobody has arranged the bands. */
export function bandsOfSections(sections: readonly Section[]): NonNullable<Arrangement['bands']> {
  return sections
    .filter(({ parentId }) => parentId === null)
    .slice(0, MOST_BANDS)
    .map(({ id }) => ({ of: `section:${id}`, most: USUAL_IN_BAND }));
}

/** A stretch of a list, as the front page and its form show it. */
export function listed(
  needs: DrawingNeeds,
  of: ListOf,
  most: number,
  skip = 0,
): Promise<readonly StorySummary[]> {
  const { findPictures: pictures } = needs.pictures;
  return findSummaries(needs.database, { of, most, skip, pictures });
}

/** Each story once, where it came first. */
export function distinct(stories: readonly StorySummary[]): readonly StorySummary[] {
  return [...new Map(stories.map((story) => [story.id, story])).values()];
}
