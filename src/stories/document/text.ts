import type { Block, Inline, StoryDocument } from './words.ts';

/** The words of a document as plain text, block by block: for search, excerpts and counts. */
export function textOf(document: StoryDocument): string {
  return document.content
    .map(textOfBlock)
    .filter((text) => text !== '')
    .join('\n');
}

/** The plain text of one block and of all that stands in it. */
export function textOfBlock(block: Block): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return textOfInline(block.content ?? []);
    case 'code':
      return block.content?.[0].text ?? '';
    case 'bulletList':
    case 'orderedList':
      return block.content.map((item) => textOfAll(item.content)).join('\n');
    case 'quote':
      return textOfAll(block.content);
    case 'table':
      return block.content
        .map((row) => row.content.map((cell) => textOfAll(cell.content)).join(' '))
        .join('\n');
    case 'picture':
      return [block.attrs.caption, block.attrs.alt].filter(Boolean).join(' ');
    case 'gallery':
      return block.attrs.pictures.map((one) => [one.caption, one.alt].filter(Boolean).join(' ')).join('\n');
    case 'embed':
    case 'recording':
      return block.attrs.caption ?? '';
    case 'island':
      return block.attrs.html.replace(/<[^<>]*>/g, ' ');
    case 'separator':
    case 'box': // its words are no words of this text: they change without it
      return '';
  }
}

const textOfAll = (blocks: readonly Block[]): string => blocks.map(textOfBlock).join('\n');

/** Offsets in a block count the UTF-16 code units of this; a line break is one. */
export function textOfInline(content: readonly Inline[]): string {
  return content.map((one) => (one.type === 'text' ? one.text : '\n')).join('');
}

/** Ids of all pictures in a document, in order, each once. */
export function pictureIdsOf(document: StoryDocument): readonly string[] {
  const ids = blocksOf(document.content).flatMap((block) => {
    if (block.type === 'picture') return [block.attrs.pictureId];
    return block.type === 'gallery' ? block.attrs.pictures.map((one) => one.pictureId) : [];
  });
  return [...new Set(ids)];
}

/** The background boxes that a document names, each once. */
export function boxIdsOf(document: StoryDocument): readonly string[] {
  const ids = blocksOf(document.content).flatMap((block) =>
    block.type === 'box' ? [block.attrs.boxId] : [],
  );
  return [...new Set(ids)];
}

/** What of other hosts stands in a document, in order. */
export function embedsOf(document: StoryDocument): readonly { url: string }[] {
  return blocksOf(document.content).flatMap((block) => (block.type === 'embed' ? [block.attrs] : []));
}

/** All blocks, also those that stand in others, in the order of the text. */
export function blocksOf(blocks: readonly Block[]): readonly Block[] {
  return blocks.flatMap((block) => [block, ...blocksOf(innerBlocks(block))]);
}

function innerBlocks(block: Block): readonly Block[] {
  switch (block.type) {
    case 'quote':
      return block.content;
    case 'bulletList':
    case 'orderedList':
      return block.content.flatMap((item) => item.content);
    case 'table':
      return block.content.flatMap((row) => row.content.flatMap((cell) => cell.content));
    default:
      return [];
  }
}
