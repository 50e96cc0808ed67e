import { type Answer, get, moved, post, type Request, type Route, shared } from '#platform/http';
import { pageAsked } from '#platform/text';
import { answerAddress, answerDeed } from './answer-address.ts';
import { authorList, tagList } from './drawings/list-places.ts';
import { mergedTag } from './merged-tag.ts';
import { answerOldQuery } from './old-query.ts';
import type { Reading } from './reading.ts';

/** The addresses of stories. What is not among the fixed ones is looked up in the table of addresses. */
export function storiesRoutes(reading: Reading): readonly Route[] {
  return [
    // The front page, and WordPress's addresses by number
    get('/', async (request) => {
      const old = await answerOldQuery(request, reading);
      return old ? atOurHost(old, request, reading) : shared(reading.front(pageAsked(request.query)));
    }),

    // Lists
    get('/tag/:tag', async (request) => {
      const slug = request.params['tag'] ?? '';
      const merged = await mergedTag(reading.needs, slug);
      if (merged !== null) return moved(merged);
      return shared(reading.list(await tagList(reading.needs.database, slug), pageAsked(request.query)));
    }),
    get('/by/:author', async (request) => {
      const place = await authorList(reading.needs.database, request.params['author'] ?? '');
      return shared(reading.list(place, pageAsked(request.query)));
    }),
    get('/search', (request) => reading.search(request)),
    get('/embed', (request) => reading.embed(request)),

    // Feeds and what crawlers ask for
    get('/feed', async () => shared(reading.feed(null))),
    get('/feed.atom', async () => shared(reading.feed(null, 'atom'))),
    get('/feed.json', async () => shared(reading.feed(null, 'json'))),
    get('/tag/:tag/feed', async ({ params }) =>
      shared(reading.feed(await tagList(reading.needs.database, params['tag'] ?? ''))),
    ),
    get('/by/:author/feed', async ({ params }) =>
      shared(reading.feed(await authorList(reading.needs.database, params['author'] ?? ''))),
    ),
    get('/sitemap.xml', async () => shared(reading.sitemap())),
    get('/news-sitemap.xml', async () => shared(reading.newsSitemap())),
    get('/robots.txt', async () => shared(reading.robots())),

    // Everything that the newsroom has given an address: stories, pages, sections, and what moved
    get('/*', async (request) => atOurHost(await answerAddress(request, reading), request, reading)),
    { ...post('/*', (request) => answerDeed(request, reading)), takesFile: true },
  ];
}

/** At the host of an earlier site a path may mean something else than here: a redirect leads on at our own. */
function atOurHost(answer: Answer, request: Request, { needs: { isElsewhere, origin } }: Reading): Answer {
  if (answer.kind !== 'moved' || !answer.to.startsWith('/') || !isElsewhere(request.header('host')))
    return answer;
  return { ...answer, to: `${origin()}${answer.to}` };
}
