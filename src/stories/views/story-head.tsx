import { textOf } from '../document/text.ts';
import { jsonForScript, newsArticle } from '../rules/structured-data.ts';
import { LinkHead } from './link-head.tsx';
import type { ListHeadProps, StoryHeadProps } from './props.ts';
import { TranslationsHead } from './translations.tsx';

/** What a story says of itself in the head: to other sites that show a link to it, and to programs. */
export function StoryHead({ site, story, parts = [], feed, translations }: StoryHeadProps) {
  const isStory = story.kind === 'story';
  const words = textOf(story.document).split(/\s+/).filter(Boolean).length;
  return (
    <>
      <LinkHead
        site={site}
        title={story.title}
        description={story.standfirst}
        href={story.href}
        type={isStory ? 'article' : 'website'}
        language={story.language}
        picture={story.picture && { of: story.picture, alt: story.picture.alt }}
      />
      {isStory && <ArticleFacts site={site} story={story} />}
      {feed && <link rel="alternate" type="application/rss+xml" title={story.title} href={feed} />}
      {isStory && (
        <script
          type="application/ld+json"
          dangerouslySetInnerHTML={{ __html: jsonForScript(newsArticle(site, { ...story, words })) }}
        />
      )}
      <TranslationsHead site={site} storyId={story.id} translations={translations} />
      {parts}
    </>
  );
}

function ArticleFacts({ site, story }: Pick<StoryHeadProps, 'site' | 'story'>) {
  return (
    <>
      <meta property="article:published_time" content={story.firstPublishedAt} />
      {story.changedAt && <meta property="article:modified_time" content={story.changedAt} />}
      {story.section && <meta property="article:section" content={story.section.name} />}
      {story.tags.map(({ name }) => (
        <meta property="article:tag" content={name} />
      ))}
      {story.authors.map(({ name, slug }) => (
        <>
          <meta name="author" content={name} />
          {site.origin && (
            <meta property="article:author" content={`${site.origin}/by/${encodeURIComponent(slug)}`} />
          )}
        </>
      ))}
    </>
  );
}

/** What a list says of itself in the head: its feed, its neighbours, its name. The site's own feed is on every page. */
export function ListHead({ site, title, feed, pages }: ListHeadProps) {
  return (
    <>
      <LinkHead site={site} title={title} />
      {feed && feed !== '/feed' && (
        <link rel="alternate" type="application/rss+xml" title={title} href={feed} />
      )}
      {pages.page > 1 && <link rel="prev" href={pages.hrefOf(pages.page - 1)} />}
      {pages.page < pages.last && <link rel="next" href={pages.hrefOf(pages.page + 1)} />}
    </>
  );
}
