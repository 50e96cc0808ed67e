import { type Answer, page, type Request } from '#platform/http';
import { pageAsked } from '#platform/text';
import type { DrawingNeeds } from '../needs.ts';
import { siteSettings } from '../site/settings.ts';
import { countListed, findSummaries, type ListOf } from '../store/index.ts';
import { SearchPage } from '../views/index.ts';
import { pageHref } from './page-numbers.ts';

const LONGEST_QUERY = 200;
/** Beyond this nobody leafs, and counting would cost more than it tells. */
const COUNTED = 500;

/** What a search found. Never kept: nobody else asks for the same words. */
export async function drawSearch(needs: DrawingNeeds, request: Request): Promise<Answer> {
  const query = (request.query.get('q') ?? '').trim().slice(0, LONGEST_QUERY);
  const site = await needs.site();
  const { storiesOnPage: size } = await needs.settings.read(needs.database, siteSettings);
  const of: ListOf = { kind: 'search', query };
  const count = await countListed(needs.database, { of, atMost: COUNTED });
  const last = Math.max(1, Math.ceil(count / size));
  const number = pageAsked(request.query, last);
  const stories = await findSummaries(needs.database, {
    ...{ of, most: size, skip: (number - 1) * size },
    pictures: needs.pictures.findPictures,
  });
  const href = `/search?q=${encodeURIComponent(query)}`;
  const pages = { page: number, last, hrefOf: (to: number) => pageHref(href, to) };
  const html = await needs.frame({
    title: query === '' ? 'Search' : `Search: ${query}`,
    look: 'list',
    children: (
      <SearchPage
        site={site}
        query={query}
        stories={stories}
        found={{ count, atLeast: count === COUNTED }}
        pages={pages}
      />
    ),
  });
  return page(html);
}
