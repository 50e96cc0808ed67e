import { linkAddress, mediaAddress, webAddress } from '#platform/text';
import type { CheckedDocument, DocumentReason, Mended, Standing } from './check-words.ts';
import type { Block, Inline, Mark, PictureInPlace, StoryDocument } from './words.ts';

const ID = /^[\w-]{1,100}$/;
/** BCP 47, as far as its shape goes. */
const LANGUAGE = /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/;

interface Mending {
  readonly newId: () => string;
  readonly standing: Standing;
  readonly taken: Set<string>;
  readonly mended: Mended[];
  refused: { path: string; reason: DocumentReason } | null;
}

/**
 * The document with ids that are there once, and links that may be followed. A link that may not leaves its words: a
 * writer who pastes a page of the web must not be stopped by one address in it.
 */
export function mendDocument(
  document: StoryDocument,
  { newId, standing }: { readonly newId: () => string; readonly standing: Standing },
): CheckedDocument {
  const mending: Mending = { newId, standing, taken: new Set(), mended: [], refused: null };
  const content = document.content.map((block, at) => mendBlock(block, `content.${at}`, mending));
  if (mending.refused) return { refused: mending.refused };
  return { document: { type: 'doc', content }, mended: mending.mended };
}

function mendBlock(block: Block, path: string, mending: Mending): Block {
  const id = mendId(block.attrs.id, mending);
  const inner = (blocks: readonly Block[], at: string) =>
    blocks.map((one, index) => mendBlock(one, `${path}.${at}.${index}`, mending));
  switch (block.type) {
    case 'paragraph':
    case 'heading': {
      const { content, ...bare } = block;
      const words = mendInline(content ?? [], id, mending);
      const whole = { ...bare, attrs: { ...block.attrs, id } } as typeof block;
      return words.length === 0 ? whole : { ...whole, content: words };
    }
    case 'bulletList':
    case 'orderedList': {
      const content = block.content.map((one, at) => ({
        ...one,
        content: inner(one.content, `content.${at}.content`),
      }));
      return { ...block, attrs: { ...block.attrs, id }, content };
    }
    case 'quote':
      return { ...block, attrs: { ...block.attrs, id }, content: inner(block.content, 'content') };
    case 'table': {
      const content = block.content.map((row, at) => ({
        ...row,
        content: row.content.map((cell, column) => ({
          ...cell,
          content: inner(cell.content, `content.${at}.content.${column}.content`),
        })),
      }));
      return { ...block, attrs: { ...block.attrs, id }, content };
    }
    default:
      return mendLeaf(block, { id, path }, mending);
  }
}

type Leaf = Exclude<
  Block,
  { readonly content: readonly unknown[] } | { readonly type: 'paragraph' | 'heading' }
>;

function mendLeaf(
  block: Leaf,
  { id, path }: { readonly id: string; readonly path: string },
  mending: Mending,
): Block {
  const { standing } = mending;
  const refuse = (name: string, reason: DocumentReason) => {
    mending.refused ??= { path: `${path}.attrs.${name}`, reason };
  };
  switch (block.type) {
    case 'picture':
      return { ...block, attrs: { ...mendPlace(block.attrs, id, mending), id } };
    case 'gallery': {
      const pictures = block.attrs.pictures.map((place) => mendPlace(place, id, mending));
      return { ...block, attrs: { ...block.attrs, id, pictures } };
    }
    case 'embed': {
      const { url } = block.attrs;
      if (webAddress(url) === undefined && !standing.addresses.has(url)) refuse('url', 'not-an-address');
      return { ...block, attrs: { ...block.attrs, id } };
    }
    case 'recording': {
      const { url } = block.attrs;
      if (mediaAddress(url) === undefined && !standing.addresses.has(url)) refuse('url', 'not-an-address');
      return { ...block, attrs: { ...block.attrs, id } };
    }
    case 'box':
      return { ...block, attrs: { ...block.attrs, id } };
    case 'island':
      if (!standing.islands.has(block.attrs.html)) refuse('html', 'island-is-new');
      return { ...block, attrs: { ...block.attrs, id } };
    default:
      return { ...block, attrs: { ...block.attrs, id } };
  }
}

/** The first block with an id keeps it: what is pasted again stands after it, or gets a new one from the editor. */
function mendId(id: string, { newId, taken, mended }: Mending): string {
  const isRight = ID.test(id) && !taken.has(id);
  const right = isRight ? id : newId().replace(/[^a-z0-9]/g, '');
  taken.add(right);
  if (!isRight) mended.push({ blockId: right, what: 'id' });
  return right;
}

function mendPlace<Place extends PictureInPlace>(place: Place, blockId: string, mending: Mending): Place {
  if (place.href === undefined || linkAddress(place.href) !== undefined) return place;
  mending.mended.push({ blockId, what: 'link' });
  const { href: _, ...rest } = place;
  return rest as Place;
}

function mendInline(content: readonly Inline[], blockId: string, mending: Mending): readonly Inline[] {
  return content.flatMap((one): readonly Inline[] => {
    if (one.type !== 'text' || one.marks === undefined)
      return one.type === 'text' && one.text === '' ? [] : [one];
    if (one.text === '') return [];
    const marks = one.marks.filter((mark) => {
      const wrong = wrongWith(mark);
      if (wrong) mending.mended.push({ blockId, what: wrong });
      return !wrong;
    });
    const { marks: _, ...bare } = one;
    return [marks.length === 0 ? bare : { ...bare, marks }];
  });
}

function wrongWith(mark: Mark): 'link' | 'language' | null {
  if (mark.type === 'link') return linkAddress(mark.attrs.href) === undefined ? 'link' : null;
  if (mark.type === 'language') return LANGUAGE.test(mark.attrs.lang) ? null : 'language';
  return null;
}
