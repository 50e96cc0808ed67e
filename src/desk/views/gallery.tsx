import type { ComponentChildren } from 'preact';
import { type AssetAddresses, drawDocument } from '#ui';
import { DESK_LANGUAGE, say } from '../messages.ts';
import type { Specimen } from '../words.ts';

/** All specimens by their views, each a link to a page of its own. */
export function GalleryIndex({ specimens }: { readonly specimens: readonly Specimen[] }) {
  const names = [...new Set(specimens.map(({ name }) => name))];
  return (
    <div class="gallery">
      <h1>{say('gallery')}</h1>
      <p>{say(specimens.length === 0 ? 'gallery-none' : 'gallery-what')}</p>
      {names.map((name) => (
        <section>
          <h2>{name}</h2>
          <ul>
            {specimens.map((specimen, number) =>
              specimen.name === name ? (
                <li>
                  <a href={`/desk/gallery/${number}`}>{specimen.state}</a>
                </li>
              ) : null,
            )}
          </ul>
        </section>
      ))}
    </div>
  );
}

/** A page of the gallery, with the styles and scripts of the pages that its view stands on. */
export function drawGalleryPage(
  page: {
    readonly title: string;
    readonly look: 'reader' | 'desk';
    /** Names the page for those who hear it: a single view need not have a heading of its own. */
    readonly heading?: boolean;
    readonly sheets: readonly string[];
    readonly children: ComponentChildren;
  },
  assets: AssetAddresses,
): string {
  const isDesk = page.look === 'desk';
  return drawDocument({
    language: DESK_LANGUAGE,
    title: `${page.title} · ${say('gallery')}`,
    bundle: page.look,
    assets,
    sheets: isDesk ? [] : page.sheets,
    bodyClass: isDesk ? 'desk desk--alone' : 'page page--list',
    head: <meta name="robots" content="noindex" />,
    children: (
      <main class={isDesk ? 'desk-main' : 'content'} id="text" tabIndex={-1}>
        {page.heading && <h1 class="hidden-text">{page.title}</h1>}
        {page.children}
      </main>
    ),
  });
}
