import { Icon, Pagination } from '#ui';
import { hrefOf } from '../rules/address.ts';
import type { Section } from '../words.ts';
import { sayPage } from './messages.ts';
import type { ListedBy, ListPageProps } from './props.ts';
import { Teaser } from './teaser.tsx';

/** The stories of a section, a tag, an author or a period, the latest first. */
export function ListPage({ site, by, stories, pages, feed }: ListPageProps) {
  const { language } = site;
  return (
    <div class="list">
      <header class="list__head">
        <Kicker by={by} language={language} />
        <h1>{titleOf(by)}</h1>
        {by.kind === 'author' && by.author.about !== '' && <p class="list__about">{by.author.about}</p>}
        {by.kind === 'section' && by.below.length > 0 && (
          <nav aria-label={sayPage(language, 'parts-of')}>
            <Links sections={by.below} />
          </nav>
        )}
        <p class="remark">
          {pages.last > 1 && !pages.goesOn && (
            <span>{sayPage(language, 'page-of', { page: pages.page, last: pages.last })}</span>
          )}
          {feed && (
            <a href={feed}>
              <Icon name="feed" /> {sayPage(language, 'feed-of')}
            </a>
          )}
        </p>
      </header>
      {stories.length === 0 && <p class="empty">{sayPage(language, 'nothing-yet')}</p>}
      <div class="lines">
        {stories.map((story) => (
          <Teaser story={story} site={site} kind="line" level={2} sectionHidden={by.kind === 'section'} />
        ))}
      </div>
      <Pagination pages={pages} language={language} />
    </div>
  );
}

function titleOf(by: ListedBy): string {
  switch (by.kind) {
    case 'section':
      return by.section.name;
    case 'tag':
      return by.tag.name;
    case 'author':
      return by.author.name;
    case 'period':
      return by.title;
  }
}

/** What the list is one of: the sections above it, or its kind. */
function Kicker({ by, language }: { readonly by: ListedBy; readonly language: string }) {
  if (by.kind === 'period') return null;
  if (by.kind !== 'section') return <p class="label">{sayPage(language, by.kind)}</p>;
  if (by.above.length === 0) return null;
  return (
    <div class="label">
      <Links sections={by.above} />
    </div>
  );
}

function Links({ sections }: { readonly sections: readonly Section[] }) {
  return (
    <ul class="links">
      {sections.map(({ path, name }) => (
        <li>
          <a href={hrefOf(path)}>{name}</a>
        </li>
      ))}
    </ul>
  );
}
