import { Pagination, SearchForm } from '#ui';
import { sayPage } from './messages.ts';
import type { SearchPageProps } from './props.ts';
import { Teaser } from './teaser.tsx';

/** The search: its form, and what it found. */
export function SearchPage({ site, query, stories, found, pages }: SearchPageProps) {
  const { language } = site;
  const asked = query !== '';
  return (
    <div class="list">
      <header class="list__head">
        <h1>{sayPage(language, 'search')}</h1>
        <SearchForm language={language} id="search-words" query={query} autofocus={!asked} />
        <p class="remark" role={asked ? 'status' : undefined}>
          {asked ? foundText(language, query, found) : sayPage(language, 'search-ask')}
        </p>
        {asked && found.count === 0 && <p>{sayPage(language, 'search-other')}</p>}
      </header>
      {asked && (
        <div class="lines">
          {stories.map((story) => (
            <Teaser story={story} site={site} kind="line" level={2} />
          ))}
        </div>
      )}
      <Pagination pages={pages} language={language} />
    </div>
  );
}

function foundText(language: string, query: string, { count, atLeast }: SearchPageProps['found']): string {
  return sayPage(language, atLeast ? 'search-found-many' : 'search-found', { count, query });
}
