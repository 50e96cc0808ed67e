import { keepValue, type Pages } from '#platform/pages';
import {
  type AssetAddresses,
  directionOf,
  drawDocument,
  Foot,
  type Frame,
  type FramedPage,
  Masthead,
  type NavigationLink,
  type SiteFacts,
  type SitePart,
} from '#ui';

export interface FrameNeeds {
  readonly site: () => Promise<SiteFacts>;
  /** The menu under the newspaper's name, and the one at the foot. */
  readonly menus: () => Promise<Readonly<Record<'head' | 'foot', readonly NavigationLink[]>>>;
  readonly assets: AssetAddresses;
  /** What features hang on every page. */
  readonly parts: () => readonly SitePart[];
  readonly pages: Pick<Pages, 'onTouch'>;
}

/** The site's frame: masthead, the page's content as its main landmark, foot; canonical and feed in the head. */
export function createFrame(needs: FrameNeeds): Frame {
  // On every page the same: whatever changes one of them touches the fact `site`
  const around = keepValue(
    needs.pages,
    () => Promise.all([needs.menus(), drawnParts(needs)]),
    () => ['site'],
  );
  return async (page) => {
    const [site, [menus, parts]] = await Promise.all([needs.site(), around()]);
    const at = (place: SitePart['place']) =>
      parts.filter((part) => part.place === place).map(({ html }) => html);
    const look = page.look ?? 'list';
    return drawDocument({
      language: site.language,
      title: page.title === '' || page.title === site.name ? site.name : `${page.title} · ${site.name}`,
      bundle: 'reader',
      assets: needs.assets,
      sheets: page.sheets ?? [],
      ...{ look: site.look, icon: site.logo?.icon },
      bodyClass: `page page--${look}`,
      head: <Head page={page} site={site} />,
      children: (
        <>
          <Masthead
            site={site}
            menu={menus.head}
            current={page.section ?? page.canonical}
            look={look}
            parts={at('masthead')}
          />
          <main class="content" id="text" tabIndex={-1} {...ownLanguage(page, site)}>
            {page.children}
          </main>
          <Foot site={site} menu={menus.foot} parts={at('foot')} />
        </>
      ),
    });
  };
}

function drawnParts({ parts }: Pick<FrameNeeds, 'parts'>) {
  return Promise.all(parts().map(async (part) => ({ place: part.place, html: await part.draw() })));
}

/** What is in another language than the site says so, and runs its own way. */
function ownLanguage({ language }: FramedPage, site: SiteFacts) {
  if (language === undefined || language === site.language) return {};
  return { lang: language, dir: directionOf(language) };
}

function Head({ page, site }: { readonly page: FramedPage; readonly site: SiteFacts }) {
  return (
    <>
      {page.description && <meta name="description" content={page.description} />}
      {page.canonical ? (
        <link rel="canonical" href={`${site.origin}${page.canonical}`} />
      ) : (
        <meta name="robots" content="noindex" />
      )}
      <link rel="alternate" type="application/rss+xml" title={site.name} href="/feed" />
      {page.head}
    </>
  );
}
