import type { SiteFacts } from '#ui';
import { textOf } from '../document/text.ts';
import { linkPicture } from '../rules/picture-sources.ts';
import { jsonForScript, newsArticle } from '../rules/structured-data.ts';
import type { ListHeadProps, StoryHeadProps } from './props.ts';
import { TranslationsHead } from './translations.tsx';

/** What a story says of itself in the head: to other sites that show a link to it, and to programs. */
export function StoryHead({ site, story, parts = [], feed, translations }: StoryHeadProps) {
  const isStory = story.kind === 'story';
  const words = textOf(story.document).split(/\s+/).filter(Boolean).length;
  return (
    <>
      <meta property="og:type" content={isStory ? 'article' : 'website'} />
      <meta property="og:site_name" content={site.name} />
      <meta property="og:title" content={story.title} />
      {story.standfirst && <meta property="og:description" content={story.standfirst} />}
      <meta property="og:locale" content={(story.language ?? site.language).replace('-', '_')} />
      {site.origin && <meta property="og:url" content={`${site.origin}${story.href}`} />}
      <LinkPicture site={site} story={story} />
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

type OfStory = Pick<StoryHeadProps, 'site' | 'story'>;

/** Its lead picture; a page without one has the newsroom's logo. */
function LinkPicture({ site, story }: OfStory) {
  if (!story.picture) return <LinkLogo site={site} />;
  return <LinkImage site={site} href={linkPicture(story.picture)} alt={story.picture.alt} />;
}

/** What other sites show with a link to a page that has no picture of its own. */
function LinkLogo({ site }: Pick<StoryHeadProps, 'site'>) {
  return site.logo?.share ? <LinkImage site={site} href={site.logo.share.href} alt={site.name} /> : null;
}

function LinkImage(props: { readonly site: SiteFacts; readonly href: string; readonly alt: string }) {
  const { site, href, alt } = props;
  if (site.origin === '') return null;
  return (
    <>
      <meta property="og:image" content={`${site.origin}${href}`} />
      <meta property="og:image:width" content="1200" />
      <meta property="og:image:height" content="630" />
      <meta property="og:image:alt" content={alt} />
      <meta name="twitter:card" content="summary_large_image" />
    </>
  );
}

function ArticleFacts({ site, story }: OfStory) {
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
      <meta property="og:type" content="website" />
      <meta property="og:site_name" content={site.name} />
      <meta property="og:title" content={title} />
      <LinkLogo site={site} />
      {feed && feed !== '/feed' && (
        <link rel="alternate" type="application/rss+xml" title={title} href={feed} />
      )}
      {pages.page > 1 && <link rel="prev" href={pages.hrefOf(pages.page - 1)} />}
      {pages.page < pages.last && <link rel="next" href={pages.hrefOf(pages.page + 1)} />}
    </>
  );
}
