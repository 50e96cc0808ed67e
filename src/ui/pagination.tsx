import { numberIn } from '#platform/messages';
import { Icon } from './icon.tsx';
import { sayUi } from './messages.ts';
import { pageWindow } from './rules/page-window.ts';
import type { PageNumbers } from './words.ts';

/** Links to the other pages of a list; nothing when there is one page. */
export function Pagination({ pages, language }: { readonly pages: PageNumbers; readonly language: string }) {
  const { page, last, hrefOf } = pages;
  if (last <= 1) return null;
  return (
    <nav class="pages" aria-label={sayUi(language, 'pages')}>
      {page > 1 && (
        <a href={hrefOf(page - 1)} rel="prev">
          <Icon name="back" />
          <span class="hidden-text">{sayUi(language, 'page-before')}</span>
        </a>
      )}
      {pageWindow(page, last).map((number) => (
        <PageLink number={number} pages={pages} language={language} />
      ))}
      {pages.goesOn && <span aria-hidden="true">…</span>}
      {page < last && (
        <a href={hrefOf(page + 1)} rel="next">
          <Icon name="forward" />
          <span class="hidden-text">{sayUi(language, 'page-after')}</span>
        </a>
      )}
    </nav>
  );
}

function PageLink(props: {
  readonly number: number;
  readonly pages: PageNumbers;
  readonly language: string;
}) {
  const { number, pages, language } = props;
  if (number === 0) return <span aria-hidden="true">…</span>;
  const figures = numberIn(language, number);
  if (number === pages.page) return <span aria-current="page">{figures}</span>;
  return (
    <a href={pages.hrefOf(number)} aria-label={sayUi(language, 'page', { page: number })}>
      {figures}
    </a>
  );
}
