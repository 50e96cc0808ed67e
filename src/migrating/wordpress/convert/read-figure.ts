import type { Block } from '#stories';
import type { ReadElement, Turn } from './conversion.ts';
import { embedOf } from './embeds.ts';
import { linkParagraph, namedEmbed, recording } from './read-media.ts';
import { alignOf, attachedPicture, galleryOf, pictureBlock, readGallery } from './read-pictures.ts';
import { attribute, elementsNamed, hasClass, isElement, type TreeElement } from './tree.ts';

/** A figure's caption belongs to the one thing in it; where there is none it is a paragraph. */
export const readFigure: ReadElement = (figure, turn) => {
  if (isGallery(figure)) readGallery(figure, turn);
  else readCaptioned(figure, turn);
};

function isGallery(figure: TreeElement): boolean {
  const holds = (name: string) => elementsNamed(figure.childNodes, name).length;
  return holds('img') > 1 && holds('figure') === 0;
}

function readCaptioned(figure: TreeElement, turn: Turn): void {
  const caption = figure.childNodes.find((node) => isElement(node) && node.tagName === 'figcaption');
  const blocks = turn.blocks(figure.childNodes.filter((node) => node !== caption));
  const words = caption ? turn.conversion.plain([caption]) : '';
  const align = alignOf(figure);
  const [only] = blocks;
  const captioned = blocks.length === 1 && only ? withCaption(only, words) : undefined;
  for (const block of captioned ? [captioned] : blocks)
    turn.pieces.push({ kind: 'block', block: align ? withAlign(block, align) : block });
  if (!captioned && caption) turn.read([caption]);
}

function withCaption(block: Block, caption: string): Block | undefined {
  if (caption === '') return block;
  switch (block.type) {
    case 'picture':
      return { ...block, attrs: { ...block.attrs, caption } };
    case 'embed':
      return { ...block, attrs: { ...block.attrs, caption } };
    case 'recording':
      return { ...block, attrs: { ...block.attrs, caption } };
    case 'table':
      return { ...block, attrs: { ...block.attrs, caption } };
    case 'quote':
      return block.attrs.cite === undefined
        ? { ...block, attrs: { ...block.attrs, cite: caption } }
        : undefined;
    default:
      return undefined;
  }
}

function withAlign(block: Block, align: NonNullable<ReturnType<typeof alignOf>>): Block {
  return block.type === 'picture' && block.attrs.align === undefined
    ? { ...block, attrs: { ...block.attrs, align } }
    : block;
}

/** What stands for a shortcode since `markShortcodes`. */
export const readShortcode: ReadElement = (element, turn) => {
  const said = (name: string) => attribute(element, `data-${name}`);
  const block = shortcodeBlock(attribute(element, 'name') ?? '', said, turn);
  if (block) turn.pieces.push({ kind: 'block', block });
  else if (element.childNodes.length > 0) readCaption(element, turn);
};

type Said = (name: string) => string | undefined;

function shortcodeBlock(name: string, said: Said, turn: Turn): Block | undefined {
  const { conversion } = turn;
  switch (name) {
    case 'gallery':
      return galleryShortcode(said, turn);
    case 'embed':
      return namedEmbed(said('src') ?? said('0') ?? '', conversion);
    case 'youtube':
    case 'vimeo': {
      const named = said('0') ?? said('id') ?? said('url') ?? '';
      const address = /^[\w-]+$/.test(named)
        ? `https://${name === 'vimeo' ? 'vimeo.com/' : 'youtu.be/'}${named}`
        : named;
      const embed = embedOf(address.replace(/^=/, ''));
      if (embed !== undefined) return { type: 'embed', attrs: { id: '', url: embed } };
      conversion.report('dropped-address', named);
      return undefined;
    }
    case 'audio':
    case 'video':
      return recordingShortcode(name, said, turn);
    case 'playlist':
      return playlistShortcode(said, turn);
    default:
      return undefined;
  }
}

const FORMATS = [
  'src',
  '0',
  'mp3',
  'm4a',
  'ogg',
  'wav',
  'wma',
  'flac',
  'mp4',
  'm4v',
  'webm',
  'ogv',
  'wmv',
  'flv',
];

function recordingShortcode(kind: 'audio' | 'video', said: Said, turn: Turn): Block | undefined {
  const named = FORMATS.map((format) => said(format) ?? '').filter((one) => one !== '');
  if (named.length > 0) return recording(kind, named, turn.conversion);
  turn.conversion.report('dropped-shortcode', `[${kind}]`);
  return undefined;
}

function playlistShortcode(said: Said, turn: Turn): undefined {
  const kind = said('type') === 'video' ? 'video' : 'audio';
  const addresses = numbersIn(said('ids')).flatMap((id) => turn.conversion.context.addressOf?.(id) ?? []);
  if (addresses.length === 0) turn.conversion.report('dropped-shortcode', '[playlist]');
  for (const address of addresses) {
    const block = recording(kind, [address], turn.conversion);
    if (block) turn.pieces.push({ kind: 'block', block });
  }
}

function galleryShortcode(said: Said, { conversion }: Turn): Block | undefined {
  const named = said('ids') ?? said('include');
  const left = new Set(numbersIn(said('exclude')));
  const ids = named === undefined ? (conversion.context.attachedPictures ?? []) : numbersIn(named);
  const pictures = [...new Set(ids)]
    .filter((id) => !left.has(id))
    .map((id) => attachedPicture(id, conversion));
  return galleryOf(pictures, { columns: Number(said('columns') ?? '0'), conversion });
}

function numbersIn(said: string | undefined): number[] {
  return (said ?? '')
    .split(/[\s,]+/)
    .filter((one) => /^[1-9]\d{0,14}$/.test(one))
    .map(Number);
}

/** `[caption]`: a picture and the words behind it. What is no picture is read as it stands. */
function readCaption(element: TreeElement, turn: Turn): void {
  const [img, ...more] = elementsNamed(element.childNodes, 'img');
  if (!img || more.length > 0) {
    turn.read(element.childNodes);
    return;
  }
  const words = turn.conversion.plain(element.childNodes);
  const align = alignOf({
    ...element,
    attrs: [{ name: 'class', value: attribute(element, 'data-align') ?? '' }],
  });
  const caption = words || plainAttribute(attribute(element, 'data-caption') ?? '');
  const block = pictureBlock(img, turn.conversion, { caption, ...(align ? { align } : {}) });
  if (block) turn.pieces.push({ kind: 'block', block });
  else if (caption !== '')
    turn.pieces.push(
      { kind: 'edge' },
      { kind: 'words', text: caption, marks: turn.scope.marks },
      { kind: 'edge' },
    );
}

/** Old captions stand in an attribute, tags and all. */
function plainAttribute(said: string): string {
  return said
    .replace(/<[^<>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A file to take away: its name as a link. The button beside it says the same. */
export const readFile: ReadElement = (element, { conversion, pieces }) => {
  for (const link of elementsNamed(element.childNodes, 'a')) {
    const href = attribute(link, 'href');
    const words = conversion.plain(link.childNodes);
    const address = href === undefined ? undefined : conversion.link(href);
    if (hasClass(link, 'wp-block-file__button') || address === undefined || words === '') continue;
    pieces.push({ kind: 'block', block: linkParagraph(address, words) });
  }
};
