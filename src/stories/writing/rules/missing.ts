import { pictureIdsWith } from '../../boxes/rules/pictures-with.ts';
import type { Boxes } from '../../boxes/words.ts';
import { blocksOf, textOfBlock } from '../../document/text.ts';
import type { Block, PictureInPlace } from '../../document/words.ts';
import type { StoryKind, StoryPicture } from '../../words.ts';
import type { DraftText } from '../words.ts';
import { openMeetings } from './open-meetings.ts';

/** What is missing before a story is fit to be published. */
export type MissingCode =
  | 'title'
  | 'standfirst'
  | 'section'
  | 'text'
  | 'empty-heading'
  | 'alternative-text'
  | 'picture-gone'
  | 'lead-alternative-text'
  | 'lead-gone'
  | 'dead-link'
  | 'box-gone'
  | 'met'
  | 'too-heavy';

export interface Missing {
  readonly code: MissingCode;
  /** Null for what concerns the story as a whole. */
  readonly blockId: string | null;
  readonly facts: Readonly<Record<string, string | number>>;
}

/** What the text cannot say of itself. */
export interface MissingFacts {
  /** The pictures that the story and its background boxes name and that are there, by id. */
  readonly pictures: ReadonlyMap<string, StoryPicture>;
  /** Links to this site behind which there is nothing. */
  readonly deadLinks: ReadonlySet<string>;
  /** The background boxes that readers see, of those that the story names. */
  readonly boxes: Boxes;
}

/** What all pictures of a story may weigh on a wide screen, in bytes: three seconds on a slow telephone. */
const MOST_PICTURE_BYTES = 1_500_000;
/** The widest that a picture is shown, in pixels, and what a pixel of AVIF weighs as we make it, in bytes. */
const WIDEST = 1_920;
const BYTES_A_PIXEL = 0.12;

/** What is missing, the story as a whole first, then in the order of its text. */
export function missingIn(kind: StoryKind, draft: DraftText, facts: MissingFacts): readonly Missing[] {
  const whole = (code: MissingCode, more: Missing['facts'] = {}): Missing => ({
    code,
    blockId: null,
    facts: more,
  });
  const { document } = draft;
  const bytes = pictureBytes(draft, facts);
  return [
    ...(draft.title.trim() === '' ? [whole('title')] : []),
    // A background box has neither.
    ...(kind !== 'box' && draft.standfirst.trim() === '' ? [whole('standfirst')] : []),
    ...(kind !== 'box' && draft.sectionIds.length === 0 ? [whole('section')] : []),
    ...missingOfLead(draft, facts).map((code) => whole(code)),
    ...(document.content.length === 0 ? [whole('text')] : []),
    ...(bytes > MOST_PICTURE_BYTES
      ? [whole('too-heavy', { megabytes: inMegabytes(bytes), most: inMegabytes(MOST_PICTURE_BYTES) })]
      : []),
    ...openMeetings(document, draft.met).map(({ blockId }) => ({ code: 'met' as const, blockId, facts: {} })),
    ...blocksOf(document.content).flatMap((block) => missingInBlock(block, facts)),
  ];
}

/** Of the lead picture readers are told what the library says of it. */
function missingOfLead(
  { leadPictureId }: DraftText,
  { pictures }: MissingFacts,
): readonly ('lead-gone' | 'lead-alternative-text')[] {
  if (leadPictureId === null) return [];
  const picture = pictures.get(leadPictureId);
  if (!picture) return ['lead-gone'];
  return isSaidOf(picture) ? [] : ['lead-alternative-text'];
}

/** Whether it is known what a picture shows, or that it is decoration. */
function isSaidOf({ alt, isDecorative = false }: StoryPicture): boolean {
  return isDecorative || alt.trim() !== '';
}

function missingInBlock(block: Block, { pictures, deadLinks, boxes }: MissingFacts): readonly Missing[] {
  const here = (code: MissingCode, more: Missing['facts'] = {}): Missing => ({
    ...{ code, facts: more },
    blockId: block.attrs.id,
  });
  const heading = block.type === 'heading' && textOfBlock(block).trim() === '' ? [here('empty-heading')] : [];
  const shown = placesIn(block).flatMap((place): readonly Missing[] => {
    const picture = pictures.get(place.pictureId);
    if (!picture) return [here('picture-gone')];
    const isSaid = place.decorative || place.alt.trim() !== '' || isSaidOf(picture);
    return isSaid ? [] : [here('alternative-text')];
  });
  const box = block.type === 'box' && !boxes.has(block.attrs.boxId) ? [here('box-gone')] : [];
  const dead = linksIn(block).filter((href) => deadLinks.has(href));
  return [...heading, ...shown, ...box, ...dead.map((href) => here('dead-link', { href }))];
}

function placesIn(block: Block): readonly PictureInPlace[] {
  if (block.type === 'picture') return [block.attrs];
  return block.type === 'gallery' ? block.attrs.pictures : [];
}

/** The links of one block, each once; not those of the blocks in it. */
function linksIn(block: Block): readonly string[] {
  const places = placesIn(block).flatMap(({ href }) => href ?? []);
  if (block.type !== 'paragraph' && block.type !== 'heading') return [...new Set(places)];
  const marks = (block.content ?? []).flatMap((one) => (one.type === 'text' ? (one.marks ?? []) : []));
  return [...new Set(marks.flatMap((mark) => (mark.type === 'link' ? [mark.attrs.href] : [])))];
}

/** All links of a text that lead to places on this site, each once. */
export function ownLinksIn(draft: Pick<DraftText, 'document'>): readonly string[] {
  const links = blocksOf(draft.document.content).flatMap(linksIn);
  return [...new Set(links.filter((href) => href.startsWith('/')))];
}

function pictureBytes({ document, leadPictureId }: DraftText, { pictures, boxes }: MissingFacts): number {
  const own = leadPictureId === null ? [] : [leadPictureId];
  const ids = new Set([...own, ...pictureIdsWith(document, boxes)]);
  return [...ids].reduce((sum, id) => {
    const picture = pictures.get(id);
    if (!picture) return sum;
    const width = Math.min(WIDEST, picture.width);
    return sum + width * ((width * picture.height) / picture.width) * BYTES_A_PIXEL;
  }, 0);
}

const inMegabytes = (bytes: number) => Math.round(bytes / 100_000) / 10;
