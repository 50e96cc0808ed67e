import { renderToString } from 'preact-render-to-string';
import type { ArchivePage, ArchivePages } from '#platform/archive';
import type { Reader } from '#platform/database';
import { directionOf, momentText, type SiteFacts } from '#ui';
import { pictureIdsWith } from '../boxes/rules/pictures-with.ts';
import { findBoxes } from '../boxes/store.ts';
import type { Pictures } from '../pictures/index.ts';
import { findStory, pagesAfter, type WholeStory } from '../store/index.ts';
import { Byline } from '../views/byline.tsx';
import { DocumentView } from '../views/document/document-view.tsx';
import { sayPage } from '../views/messages.ts';
import { inLanguage } from '../views/own-language.ts';
import { Caption, ResponsivePicture } from '../views/picture.tsx';
import { portableHtml } from './rules/portable-html.ts';

const AT_ONCE = 50;
const STAFF = { kind: 'staff', staffId: '' } as const;

/** Enough to read by, in the page itself: it has nothing else beside it. */
const LOOK = `body{max-width:42rem;margin:2rem auto;padding:0 1rem;font:1.1rem/1.6 Georgia,serif;color:#1a1a1a;background:#fff}
h1{line-height:1.2}img,video{max-width:100%;height:auto}figure{margin:1.5rem 0}figcaption,.facts{color:#555;font-size:.9rem}
.facts{display:flex;flex-wrap:wrap;gap:0 1rem}.facts>*{overflow-wrap:anywhere}.standfirst{font-size:1.25rem}.gallery{list-style:none;padding:0}table{border-collapse:collapse}td,th{border:1px solid #999;padding:.25rem .5rem}
blockquote,aside{margin-inline:0;padding-inline-start:1rem;border-inline-start:3px solid #999}pre{overflow:auto}svg{display:none}`;

interface PagesNeeds {
  readonly pictures: Pick<Pictures, 'findPictures'>;
  site(): Promise<SiteFacts>;
}

/** Stories and static pages that have a text, whoever may read them, each as a page that stands by itself. */
export function storyPages(needs: PagesNeeds): ArchivePages {
  return async function* pages(reader, fileOf) {
    const site = await needs.site();
    for (let after = ''; ; ) {
      const some = await pagesAfter(reader, { after, most: AT_ONCE });
      for (const { id, called, isPublic } of some) {
        const page = await drawPage(reader, id, { ...needs, site }).catch((cause: unknown) => {
          throw new Error(`The story ${id} (${called}) cannot be drawn.`, { cause });
        });
        const html = portableHtml(page, { origin: site.origin, fileOf });
        yield { id, name: called, isPublic, html } satisfies ArchivePage;
      }
      const last = some.at(-1);
      if (some.length < AT_ONCE || last === undefined) return;
      after = last.id;
    }
  };
}

async function drawPage(
  reader: Reader,
  id: string,
  { pictures, site }: Pick<PagesNeeds, 'pictures'> & { readonly site: SiteFacts },
): Promise<string> {
  const story = await findStory(reader, { viewer: STAFF, id, pictures: pictures.findPictures });
  if (!story) throw new Error(`The story ${id} is not there.`);
  const boxes = await findBoxes(reader, story.document);
  const shown = await pictures.findPictures(reader, pictureIdsWith(story.document, boxes));
  const language = story.language ?? site.language;
  const page = (
    <html lang={language} dir={directionOf(language)}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{story.title}</title>
        <style>{LOOK}</style>
      </head>
      <body>
        <article>
          <Head story={story} site={site} />
          <DocumentView
            document={story.document}
            {...{ pictures: shown, boxes, storyId: null, language: site.language }}
          />
          {story.tags.length > 0 && <p class="facts">{story.tags.map(({ name }) => name).join(', ')}</p>}
        </article>
      </body>
    </html>
  );
  return `<!doctype html>\n${renderToString(page)}\n`;
}

function Head({ story, site }: { readonly story: WholeStory; readonly site: SiteFacts }) {
  const { picture, section, firstPublishedAt, changedAt } = story;
  const said = (text: 'published-at' | 'changed-at', at: string) =>
    sayPage(site.language, text, { when: momentText(at, site, 'date-and-time') });
  return (
    <header>
      {section && <p class="facts">{section.name}</p>}
      <h1>{story.title}</h1>
      {story.standfirst !== '' && <p class="standfirst">{story.standfirst}</p>}
      <p class="facts" {...inLanguage(site.language)}>
        <Byline authors={story.authors} language={site.language} />
        {firstPublishedAt !== '' && <span>{said('published-at', firstPublishedAt)}</span>}
        {changedAt !== null && changedAt !== firstPublishedAt && <span>{said('changed-at', changedAt)}</span>}
        {firstPublishedAt !== '' && <a href={story.href}>{site.origin + story.href}</a>}
      </p>
      {picture && (
        <figure>
          <ResponsivePicture picture={picture} alt={picture.alt} sizes="42rem" first />
          <Caption caption={picture.caption} credit={picture.credit} licence={picture.licence} />
        </figure>
      )}
    </header>
  );
}
