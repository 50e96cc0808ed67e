import { nothingHere } from '#platform/http';
import type { Pieces, SharedPage } from '#platform/pages';
import { withQuery } from '../asked-query.ts';
import { pictureIdsWith } from '../boxes/rules/pictures-with.ts';
import { findBoxes } from '../boxes/store.ts';
import type { DrawingNeeds } from '../needs.ts';
import { piecesOf } from '../passages/index.ts';
import { hrefOf } from '../rules/address.ts';
import { findStory, findSummaries, type StoryDoor, type WholeStory } from '../store/index.ts';
import { findTranslations, type Translation } from '../translations/store.ts';
import { PasswordPage, StaticPage, StoryHead, StoryPage } from '../views/index.ts';
import type {
  PassageMark,
  StoryPart,
  StoryPartDrawing,
  StoryQuery,
  StorySummary,
  Visitor,
} from '../words.ts';

const MORE = 4;

/** What of the story is asked for. `me`: the private variant, for this person. */
interface Asked {
  readonly href: string;
  readonly query: StoryQuery;
  readonly me?: Visitor | null;
}

/** The page of a story, with all that other features hang on it. */
export function drawStory(needs: DrawingNeeds, id: string, asked: Asked): SharedPage {
  return {
    key: withQuery(asked.href, asked.query),
    async draw() {
      const story = await findStory(needs.database, {
        viewer: { kind: 'public' },
        id,
        pictures: needs.pictures.findPictures,
      });
      if (!story) throw nothingHere();
      const parts = await drawParts(needs, story, asked);
      const more = story.kind === 'story' ? await moreToRead(needs, story) : [];
      const translations = await findTranslations(needs.database, id);
      const changes = parts.flatMap(({ drawing }) => drawing.changesAt ?? []).sort();
      return {
        status: 200,
        type: 'text/html; charset=utf-8',
        body: filled(await pageOf(needs, { story, parts, more, translations, asked }), parts),
        dependsOn: [
          ...['site', 'lists', `story:${id}`],
          ...[...more, ...translations].map((one) => `story:${one.id}`),
          ...parts.flatMap(({ drawing }) => drawing.dependsOn),
        ],
        changesAt: changes[0],
        kept: parts.every(({ drawing }) => drawing.kept !== false),
      };
    },
  };
}

/** The page in pieces: the bytes of its parts stand where their marks were. */
function filled(html: string, parts: readonly DrawnPart[]): Pieces {
  let pieces: Pieces = [html];
  for (const { drawing } of parts) {
    if (drawing.filled) pieces = pieces.flatMap((piece) => fill(piece, drawing.filled));
  }
  return pieces;
}

function fill(piece: string | Buffer, filling: StoryPartDrawing['filled']): Pieces {
  const at = typeof piece === 'string' && filling ? piece.indexOf(filling.mark) : -1;
  if (at === -1 || typeof piece !== 'string' || !filling) return [piece];
  return [piece.slice(0, at), ...filling.bytes, piece.slice(at + filling.mark.length)];
}

/** The form in front of a story that a password keeps. */
export async function drawPassword(needs: DrawingNeeds, story: StoryDoor, refused: boolean): Promise<string> {
  const site = await needs.site();
  return needs.frame({
    title: story.title,
    look: 'quiet',
    language: story.language ?? undefined,
    children: (
      <PasswordPage
        site={site}
        title={story.title}
        action={`${story.href.replace(/\/$/, '')}/password`}
        refused={refused}
      />
    ),
  });
}

interface DrawnPart {
  readonly part: StoryPart;
  readonly drawing: StoryPartDrawing;
}

/** Static pages have nobody's part hung on them: they are the newsroom speaking of itself. */
async function drawParts(
  needs: DrawingNeeds,
  story: WholeStory,
  asked: Asked,
): Promise<readonly DrawnPart[]> {
  const parts = story.kind === 'story' ? needs.parts() : [];
  return Promise.all(
    parts.map(async (part) => ({
      part,
      drawing: await part.draw(story, { query: asked.query, me: asked.me ?? null }),
    })),
  );
}

async function pageOf(
  needs: DrawingNeeds,
  drawn: {
    readonly story: WholeStory;
    readonly parts: readonly DrawnPart[];
    readonly more: readonly StorySummary[];
    readonly translations: readonly Translation[];
    readonly asked: Asked;
  },
): Promise<string> {
  const { story, parts, more, asked } = drawn;
  const site = await needs.site();
  const boxes = await findBoxes(needs.database, story.document);
  const pictures = await needs.pictures.findPictures(needs.database, pictureIdsWith(story.document, boxes));
  const placed = (place: StoryPart['place']) =>
    parts.filter(({ part }) => part.place === place).map(({ drawing }) => drawing.html);
  const translations = drawn.translations.filter(({ isPublic }) => isPublic);
  const shown = {
    site,
    story,
    pictures,
    boxes,
    translations,
    under: placed('under'),
    beside: placed('beside'),
  };
  const open = story.passwordHash === null;
  return needs.frame({
    title: story.title,
    look: 'story',
    language: story.language ?? undefined,
    canonical: open ? story.href : undefined,
    description: story.standfirst || undefined,
    section: story.section ? hrefOf(story.section.path) : undefined,
    head: open ? (
      <StoryHead
        site={site}
        story={story}
        translations={translations}
        feed={story.kind === 'story' ? `${story.href.replace(/\/$/, '')}/feed` : undefined}
        parts={parts.map(({ drawing }) => drawing.head)}
      />
    ) : undefined,
    children:
      story.kind === 'story' ? (
        <StoryPage {...shown} more={more} passageMarks={await marksOf(needs, story, asked.me ?? null)} />
      ) : (
        <StaticPage {...shown} />
      ),
  });
}

/** What other features hang on the passages of the text. */
async function marksOf(
  needs: DrawingNeeds,
  story: WholeStory,
  me: Visitor | null,
): Promise<ReadonlyMap<string, PassageMark>> {
  const passageIds = [...piecesOf(story.document).keys()];
  return passageIds.length === 0 ? new Map() : needs.passageMarks(story, { passageIds, me });
}

/** The latest of the same section, or of all. */
async function moreToRead(needs: DrawingNeeds, story: WholeStory): Promise<readonly StorySummary[]> {
  const stories = await findSummaries(needs.database, {
    of: story.section ? { kind: 'section', sectionId: story.section.id } : { kind: 'all' },
    most: MORE + 1,
    pictures: needs.pictures.findPictures,
  });
  return stories.filter((one) => one.id !== story.id).slice(0, MORE);
}
