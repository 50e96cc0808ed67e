import type { Block, Inline, ListItem, PictureInPlace, StoryDocument, TableRow } from '#stories';

/** Ids here of what a converted text names. */
export interface Filling {
  /** The picture's id; nothing while its bytes are missing. */
  pictureId(reference: string): string | undefined;
  passageId(shortcodeId: string): string;
}

/**
 * Puts the ids that pictures and passages have here into a converted document. A picture whose bytes are
 * missing leaves its caption behind; one of another site becomes a link to it.
 */
export function fillDocument(document: StoryDocument, filling: Filling): StoryDocument {
  return { ...document, content: document.content.flatMap((block) => filled(block, filling)) };
}

function filled(block: Block, filling: Filling): readonly Block[] {
  switch (block.type) {
    case 'picture': {
      const pictureId = filling.pictureId(block.attrs.pictureId);
      if (pictureId === undefined) return leftBehind(block.attrs, block.attrs.id);
      return [{ ...block, attrs: { ...block.attrs, pictureId } }];
    }
    case 'gallery': {
      const pictures = block.attrs.pictures.flatMap((one) => {
        const pictureId = filling.pictureId(one.pictureId);
        return pictureId === undefined ? [] : [{ ...one, pictureId }];
      });
      return pictures.length === 0 ? [] : [{ ...block, attrs: { ...block.attrs, pictures } }];
    }
    case 'paragraph':
    case 'heading':
      return [{ ...block, content: (block.content ?? []).map((one) => withPassages(one, filling)) }];
    case 'bulletList':
    case 'orderedList':
      return [{ ...block, content: block.content.map((item) => itemFilled(item, filling)) }];
    case 'quote':
      return [{ ...block, content: block.content.flatMap((one) => filled(one, filling)) }];
    case 'table':
      return [{ ...block, content: block.content.map((row) => rowFilled(row, filling)) }];
    default:
      return [block];
  }
}

function itemFilled(item: ListItem, filling: Filling): ListItem {
  return { ...item, content: item.content.flatMap((one) => filled(one, filling)) };
}

function rowFilled(row: TableRow, filling: Filling): TableRow {
  return {
    ...row,
    content: row.content.map((cell) => ({
      ...cell,
      content: cell.content.flatMap((one) => filled(one, filling)),
    })),
  };
}

function withPassages(inline: Inline, filling: Filling): Inline {
  if (inline.type !== 'text' || !inline.marks) return inline;
  return {
    ...inline,
    marks: inline.marks.map((mark) =>
      mark.type === 'passage'
        ? { ...mark, attrs: { passageId: filling.passageId(mark.attrs.passageId) } }
        : mark,
    ),
  };
}

function leftBehind(picture: PictureInPlace, id: string): readonly Block[] {
  const [, address] = /^src:(https?:\/\/.+)$/.exec(picture.pictureId) ?? [];
  // What a picture shows is told to those who do not see it; without the picture it is no part of the text.
  const words = picture.caption || (address ? picture.alt : '');
  if (!words && !address) return [];
  const marks = address
    ? [{ type: 'link' as const, attrs: { href: address } }]
    : [{ type: 'italic' as const }];
  return [
    { type: 'paragraph', attrs: { id }, content: [{ type: 'text', text: words || (address ?? ''), marks }] },
  ];
}
