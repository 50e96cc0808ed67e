import type { Block, Inline, ListItem, Mark, PictureInPlace, StoryDocument, Text } from '#stories';
import { wordsOfPicture } from './pictures.ts';
import type { PictureName } from './words.ts';

/** A block before its place gives it an id. */
type Draft = (newId: () => string) => Block;
type Words = readonly (string | Text)[];

/** Puts a document together. Ids follow from the key and the place: `ferry0003`. */
export function documentOf(key: string, ...drafts: readonly Draft[]): StoryDocument {
  let number = 0;
  const newId = () => {
    number += 1;
    return `${key}${String(number).padStart(4, '0')}`;
  };
  return { type: 'doc', content: drafts.map((draft) => draft(newId)) };
}

const inline = (words: Words): readonly Inline[] =>
  words
    .filter((word) => word !== '')
    .map((word) => (typeof word === 'string' ? { type: 'text', text: word } : word));

const marked = (text: string, mark: Mark): Text => ({ type: 'text', text, marks: [mark] });
export const italic = (text: string) => marked(text, { type: 'italic' });
export const bold = (text: string) => marked(text, { type: 'bold' });
export const link = (text: string, href: string) => marked(text, { type: 'link', attrs: { href } });
export const passage = (text: string, passageId: string) =>
  marked(text, { type: 'passage', attrs: { passageId } });

export const paragraph =
  (...words: Words): Draft =>
  (newId) => ({ type: 'paragraph', attrs: { id: newId() }, content: inline(words) });

export const heading =
  (text: string, level: 2 | 3 = 2): Draft =>
  (newId) => ({ type: 'heading', attrs: { id: newId(), level }, content: inline([text]) });

/** A background box, by its slug in the cast. */
export const box =
  (slug: string): Draft =>
  (newId) => ({ type: 'box', attrs: { id: newId(), boxId: slug } });

export const separator = (): Draft => (newId) => ({ type: 'separator', attrs: { id: newId() } });

const list =
  (type: 'bulletList' | 'orderedList', items: readonly (string | Words)[]): Draft =>
  (newId) => ({
    type,
    attrs: { id: newId() },
    content: items.map(
      (item): ListItem => ({
        type: 'listItem',
        content: [paragraph(...(typeof item === 'string' ? [item] : item))(newId)],
      }),
    ),
  });
export const bullets = (...items: readonly (string | Words)[]) => list('bulletList', items);
export const steps = (...items: readonly (string | Words)[]) => list('orderedList', items);

export const quote =
  (text: string, cite?: string): Draft =>
  (newId) => ({
    type: 'quote',
    attrs: { id: newId(), kind: 'block', ...(cite === undefined ? {} : { cite }) },
    content: [paragraph(text)(newId)],
  });

export const pullQuote =
  (text: string, cite?: string): Draft =>
  (newId) => ({
    type: 'quote',
    attrs: { id: newId(), kind: 'pull', ...(cite === undefined ? {} : { cite }) },
    content: [paragraph(text)(newId)],
  });

const inPlace = (name: PictureName): PictureInPlace => ({ pictureId: name, ...wordsOfPicture(name) });

export const picture =
  (name: PictureName): Draft =>
  (newId) => ({ type: 'picture', attrs: { id: newId(), ...inPlace(name) } });

export const gallery =
  (...names: readonly PictureName[]): Draft =>
  (newId) => ({ type: 'gallery', attrs: { id: newId(), pictures: names.map(inPlace) } });

/** The first row is the head. */
export const table =
  (caption: string, ...rows: readonly (readonly string[])[]): Draft =>
  (newId) => ({
    type: 'table',
    attrs: { id: newId(), caption },
    content: rows.map((cells, row) => ({
      type: 'tableRow',
      content: cells.map((cell) => ({
        type: row === 0 ? 'tableHeader' : 'tableCell',
        content: [paragraph(cell)(newId)],
      })),
    })),
  });

/** The document with the ids of kept pictures and boxes in the place of their names. */
export function withIds(
  document: StoryDocument,
  {
    pictures,
    boxes,
  }: { readonly pictures: ReadonlyMap<string, string>; readonly boxes: ReadonlyMap<string, string> },
): StoryDocument {
  const placed = <Place extends PictureInPlace>(place: Place): Place => ({
    ...place,
    pictureId: pictures.get(place.pictureId) ?? place.pictureId,
  });
  return {
    ...document,
    content: document.content.map((block): Block => {
      if (block.type === 'picture') return { ...block, attrs: placed(block.attrs) };
      if (block.type === 'box') {
        const { boxId } = block.attrs;
        return { ...block, attrs: { ...block.attrs, boxId: boxes.get(boxId) ?? boxId } };
      }
      if (block.type !== 'gallery') return block;
      return { ...block, attrs: { ...block.attrs, pictures: block.attrs.pictures.map(placed) } };
    }),
  };
}
