import { commentHtml } from '#conversation';
import { Button, Moment, Notice, type PageNumbers, Pagination, type SiteFacts } from '#ui';
import { sayMigrating } from '../messages.ts';
import type { Aside, AsideList } from '../words.ts';
import { OldSiteLists } from './old-site-lists.tsx';

export interface AsidesPageProps {
  readonly list: AsideList;
  readonly asides: readonly (Aside & {
    /** Null for one that is not here any more. */
    readonly story: { readonly href: string; readonly title: string } | null;
  })[];
  readonly pages: PageNumbers;
  readonly isRemoved: boolean;
  readonly site: Pick<SiteFacts, 'language' | 'timeZone'>;
}

type Say = (key: Parameters<typeof sayMigrating>[1], facts?: Parameters<typeof sayMigrating>[2]) => string;

/** What the old site held for some eyes only, the newest first. */
export function AsidesPage({ list, asides, pages, isRemoved, site }: AsidesPageProps) {
  const say: Say = (key, facts) => sayMigrating('en', key, facts);
  return (
    <div class="desk-stack">
      {isRemoved && <Notice kind="good">{say('asides-removed')}</Notice>}
      <OldSiteLists list={list} />
      <p class="desk-text">{say(`asides-${list}-about`)}</p>
      {asides.length === 0 ? (
        <p class="desk-soft">{say('asides-none')}</p>
      ) : (
        <ul class="desk-rows">
          {asides.map((aside) => (
            <AsideView aside={aside} list={list} site={site} say={say} />
          ))}
        </ul>
      )}
      <Pagination pages={pages} language={site.language} />
    </div>
  );
}

function AsideView(props: {
  readonly aside: AsidesPageProps['asides'][number];
  readonly list: AsideList;
  readonly site: AsidesPageProps['site'];
  readonly say: Say;
}) {
  const { aside, list, site, say } = props;
  const { story } = aside;
  const name = aside.authorName || say('aside-unsigned');
  return (
    <li class="desk-aside">
      <h2 class="desk-row__name">{say(`aside-${aside.kind}`)}</h2>
      <p class="desk-soft">
        <bdi>{aside.authorName === '' ? name : say('aside-by', { name })}</bdi>
        {', '}
        <Moment at={aside.writtenAt} site={site} detail="date-and-time" />
        {aside.answers !== '' && (
          <>
            {', '}
            <bdi>{say('aside-answers', { name: aside.answers })}</bdi>
          </>
        )}
        {', '}
        {say('aside-on')}{' '}
        {story === null ? say('aside-story-gone') : <StoryName href={story.href} title={story.title} />}
      </p>
      <div
        class="desk-aside__text"
        dir="auto"
        dangerouslySetInnerHTML={{ __html: commentHtml({ body: aside.body, bodyKind: 'html' }) }}
      />
      <details>
        <summary aria-label={say('aside-remove-of', { name })}>{say('aside-remove')}</summary>
        <form class="desk-apart" method="post" action={`/desk/old-site/${aside.id}/remove`}>
          <input type="hidden" name="show" value={list} />
          <p>{say('aside-remove-what')}</p>
          <Button kind="quiet">{say('aside-remove-do')}</Button>
        </form>
      </details>
    </li>
  );
}

/** A story that was never published has no path of its own to go to. */
function StoryName({ href, title }: { readonly href: string; readonly title: string }) {
  return href.startsWith('/?') ? <bdi>{title}</bdi> : <a href={href}>{title}</a>;
}
