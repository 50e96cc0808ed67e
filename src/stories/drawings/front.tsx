import { nothingHere } from '#platform/http';
import type { SharedPage } from '#platform/pages';
import type { DrawingNeeds } from '../needs.ts';
import { siteSettings } from '../settings.ts';
import { findSections, findSummaries, type ListOf } from '../store/index.ts';
import { FrontPage, ListHead } from '../views/index.ts';
import type { Section, StorySummary } from '../words.ts';
import { dependsOnStories } from './depends.ts';
import { pageHref, pageNumbers } from './page-numbers.ts';

const SECONDS = 4;
const IN_BLOCK = 4;
const MOST_BLOCKS = 8;

/** The front page: the lead, the seconds, each section's latest, and the rest in the order of time. */
export function drawFront(needs: DrawingNeeds, page: number): SharedPage {
  return {
    key: pageHref('/', page),
    async draw() {
      const site = await needs.site();
      const { storiesOnPage } = await needs.settings.read(needs.database, siteSettings);
      const first = page === 1;
      const pinned = first ? await listed(needs, { kind: 'pinned' }, SECONDS + 1) : [];
      const latest = await listed(needs, { kind: 'all' }, storiesOnPage, (page - 1) * storiesOnPage);
      if (!first && latest.length === 0) throw nothingHere();
      const [lead = null, ...seconds] = first ? distinct([...pinned, ...latest]).slice(0, SECONDS + 1) : [];
      const above = new Set([lead, ...seconds].map((story) => story?.id));
      const blocks = first ? await sectionBlocks(needs, above) : [];
      const numbers = await pageNumbers(
        needs.database,
        { kind: 'all' },
        { href: '/', page, size: storiesOnPage, shown: latest.length },
      );
      const shown = new Set([...above, ...blocks.flatMap((block) => block.stories.map(({ id }) => id))]);
      const stories = [...pinned, ...latest, ...blocks.flatMap((block) => block.stories)];
      return {
        status: 200,
        type: 'text/html; charset=utf-8',
        body: await needs.frame({
          title: first ? site.name : `Page ${page}`,
          look: 'front',
          canonical: pageHref('/', page),
          description: site.tagline,
          head: <ListHead site={site} title={site.name} feed="/feed" pages={numbers} />,
          children: (
            <FrontPage
              site={site}
              lead={lead}
              seconds={seconds}
              blocks={blocks}
              latest={latest.filter((story) => !shown.has(story.id))}
              pages={numbers}
            />
          ),
        }),
        dependsOn: dependsOnStories(stories),
      };
    },
  };
}

/** The top sections that have something to show beside what stands above them already. */
async function sectionBlocks(
  needs: DrawingNeeds,
  above: ReadonlySet<string | undefined>,
): Promise<readonly { section: Section; stories: readonly StorySummary[] }[]> {
  const tops = (await findSections(needs.database)).filter((section) => section.parentId === null);
  const blocks = await Promise.all(
    tops.slice(0, MOST_BLOCKS).map(async (section) => {
      const stories = await listed(needs, { kind: 'section', sectionId: section.id }, IN_BLOCK + above.size);
      return { section, stories: stories.filter((story) => !above.has(story.id)).slice(0, IN_BLOCK) };
    }),
  );
  return blocks.filter((block) => block.stories.length > 0);
}

function listed(needs: DrawingNeeds, of: ListOf, most: number, skip = 0): Promise<readonly StorySummary[]> {
  const { findPictures: pictures } = needs.pictures;
  return findSummaries(needs.database, { of, most, skip, pictures });
}

function distinct(stories: readonly StorySummary[]): readonly StorySummary[] {
  return [...new Map(stories.map((story) => [story.id, story])).values()];
}
