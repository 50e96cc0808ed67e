import { mediaAddress } from '#platform/text';
import { readBlockFields } from './block-fields.ts';
import type { BlockRemark } from './block-remarks.ts';
import type { Turn } from './conversion.ts';
import { embedOf } from './embeds.ts';
import { footnotesHtml } from './footnotes.ts';
import { blocksOf } from './pieces.ts';
import { namedEmbed } from './read-media.ts';
import { attachedPicture, captionOf } from './read-pictures.ts';
import { elementsNamed, type TreeNode } from './tree.ts';

/** Nothing but white space: nobody misses them. */
const EMPTY_BLOCKS = new Set([
  'core/spacer',
  'core/separator',
  'core/paragraph',
  'core/nextpage',
  'core/more',
]);

/**
 * What a remark of the block editor says beyond the HTML that it encloses. Most say nothing: the HTML is read
 * as any other. Says whether what it encloses has been read with it.
 */
export function readEditorBlock(block: BlockRemark, inside: readonly TreeNode[], turn: Turn): boolean {
  const { conversion } = turn;
  if (block.name === 'core/embed' || block.name.startsWith('core-embed/'))
    return readEmbed(block, inside, turn);
  if (block.name === 'core/cover' || block.name === 'core/media-text')
    return readBackdrop(block, inside, turn);
  if (block.name === 'core/block') return readPattern(block, turn);
  if (block.name === 'core/footnotes' && readFootnotes(turn)) return false;
  if (block.name.startsWith('acf/') && readFields(block, turn)) return false;
  if (!block.name.startsWith('core/')) conversion.report('unknown-block', block.name);
  if (block.kind === 'whole' && !EMPTY_BLOCKS.has(block.name))
    conversion.report('block-without-content', block.name);
  return false;
}

function readEmbed(block: BlockRemark, inside: readonly TreeNode[], turn: Turn): boolean {
  const url = block.facts['url'];
  if (typeof url !== 'string' || (embedOf(url) === undefined && inside.length === 0)) return false;
  const figure = elementsNamed(inside, 'figure')[0];
  const caption = captionOf(figure);
  const embed = namedEmbed(url, turn.conversion, caption ? turn.conversion.plain([caption]) : '');
  if (embed) turn.pieces.push({ kind: 'block', block: embed });
  return embed !== undefined;
}

/** Older ones name their picture in the remark alone, since it stood in a style. */
function readBackdrop(
  block: BlockRemark,
  inside: readonly TreeNode[],
  { conversion, pieces }: Turn,
): boolean {
  const { id, url, backgroundType, mediaId } = block.facts;
  const attachment = typeof id === 'number' ? id : mediaId;
  const address = typeof url === 'string' ? mediaAddress(url) : undefined;
  const shown = elementsNamed(inside, 'img', 'video').length > 0;
  if (shown || backgroundType === 'video' || address === undefined) return false;
  const picture =
    typeof attachment === 'number'
      ? attachedPicture(attachment, conversion)
      : { pictureId: `src:${address}`, alt: '', decorative: true };
  conversion.needPicture({
    pictureId: picture.pictureId,
    ...(typeof attachment === 'number' ? { attachmentId: attachment } : {}),
    url: address,
  });
  pieces.push({ kind: 'block', block: { type: 'picture', attrs: { id: '', ...picture } } });
  return false;
}

/** A text that several stories share stands in an item of its own. */
function readPattern(block: BlockRemark, turn: Turn): boolean {
  const ref = block.facts['ref'];
  const { conversion } = turn;
  const html = typeof ref === 'number' ? conversion.context.patternOf?.(ref) : undefined;
  const isRead =
    html !== undefined && conversion.readPattern(Number(ref), () => turn.read(conversion.treeOf(html)));
  if (isRead) turn.pieces.push({ kind: 'edge' });
  else conversion.report('block-without-content', `core/block ${String(ref)}`);
  return false;
}

function readFootnotes({ conversion, read, pieces }: Turn): boolean {
  const { footnotes = [] } = conversion.context;
  read(conversion.treeOf(footnotesHtml(footnotes)));
  pieces.push({ kind: 'edge' });
  return footnotes.length > 0;
}

/** A block that its theme draws from fields. Says whether any of them held words. */
function readFields({ name, facts }: BlockRemark, { conversion, apart, pieces }: Turn): boolean {
  const { words, taken, left } = readBlockFields(
    facts['data'],
    conversion.context.fieldKind ?? (() => undefined),
  );
  if (words.length === 0) return false;
  const how = { classic: true, link: (said: string) => conversion.link(said) };
  for (const html of words) {
    for (const block of blocksOf(apart(conversion.treeOf(html)), how)) pieces.push({ kind: 'block', block });
  }
  conversion.report('block-fields-as-text', `${name}: ${taken.join(', ')}`);
  if (left.length > 0) conversion.report('block-without-content', `${name}: ${left.join(', ')}`);
  return true;
}
