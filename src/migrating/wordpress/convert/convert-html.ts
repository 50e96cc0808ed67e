import type { ConversionContext, Converted } from '../words.ts';
import { isBlockText } from './block-remarks.ts';
import { Conversion } from './conversion.ts';
import { footnotesHtml } from './footnotes.ts';
import { markShortcodes } from './mark-shortcodes.ts';
import { nameLedTo, numbered } from './number-blocks.ts';
import { blocksOf, type Piece } from './pieces.ts';
import { readNodes } from './read-nodes.ts';
import { attribute, elementsNamed, type TreeNode, treeOf } from './tree.ts';

/**
 * The text of an item as a story's document. It is read as browsers read HTML; what no block can express is
 * kept as an island or as words, and reported. Nothing that could run, and no address that could do harm,
 * comes through. The same text gives the same document, ids and all.
 */
export function convertHtml(html: string, context: ConversionContext): Converted {
  const text = html.replace(/\r\n?/g, '\n').replaceAll('\u0000', '');
  const marked = markShortcodes(text);
  const classic = !isBlockText(text);
  let isTangled = false;
  const tree = treeOf(marked.html, () => {
    isTangled = true;
  });
  const footnotes = treeOf(footnotesHtml(context.footnotes ?? []));
  const places = namesLedTo([...tree, ...footnotes]);
  const conversion = new Conversion(context, { classic, passages: marked.passages, places });
  if (isTangled) conversion.reportTangled();
  for (const name of marked.unknown) conversion.report('unknown-shortcode', name);
  for (const name of marked.layout) conversion.report('layout-shortcode', name);
  const pieces: Piece[] = [];
  readNodes(tree, { conversion, scope: { marks: [], depth: 0 }, pieces });
  const document = numbered(blocksOf(pieces, conversion), context.itemId);
  return { document, ...conversion.end() };
}

function namesLedTo(tree: readonly TreeNode[]): ReadonlySet<string> {
  return new Set(elementsNamed(tree, 'a').flatMap((link) => nameLedTo(attribute(link, 'href') ?? '') ?? []));
}
