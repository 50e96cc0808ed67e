import type { SiteFacts } from '#ui';
import { LINK_PICTURE, linkPicture } from '../rules/picture-sources.ts';
import type { StoryPicture } from '../words.ts';

export interface LinkHeadProps {
  readonly site: SiteFacts;
  readonly title: string;
  /** Left out or empty: nothing is said. */
  readonly description?: string | null;
  /** The path of the page, as in its canonical address; left out where it has many. */
  readonly href?: string;
  /** Left out: a page. */
  readonly type?: 'article' | 'website';
  /** BCP 47; left out: the site's. */
  readonly language?: string | null;
  /** The page's own; without one the newsroom's logo stands there. */
  readonly picture?: { readonly of: StoryPicture; readonly alt: string } | null;
}

/** What other sites show with a link to a page: its words, and a picture (Open Graph, which the others read as well). */
export function LinkHead({ site, title, picture = null, ...more }: LinkHeadProps) {
  const { description = '', href, type = 'website', language } = more;
  const share = site.logo?.share ?? null;
  const own = picture && { href: linkPicture(picture.of), alt: picture.alt };
  const shown = own ?? (share && { href: share.href, alt: site.name });
  return (
    <>
      <meta property="og:type" content={type} />
      <meta property="og:site_name" content={site.name} />
      <meta property="og:title" content={title} />
      {description && <meta property="og:description" content={description} />}
      <meta property="og:locale" content={(language ?? site.language).replace('-', '_')} />
      {site.origin && href !== undefined && <meta property="og:url" content={`${site.origin}${href}`} />}
      {site.origin && shown && (
        <>
          <meta property="og:image" content={`${site.origin}${shown.href}`} />
          <meta property="og:image:width" content={String(LINK_PICTURE.width)} />
          <meta property="og:image:height" content={String(LINK_PICTURE.height)} />
          <meta property="og:image:alt" content={shown.alt} />
          <meta name="twitter:card" content="summary_large_image" />
        </>
      )}
    </>
  );
}
