import type { Block, TableCell, TableRow } from '#stories';
import type { ReadElement, Turn } from './conversion.ts';
import { scriptedEmbed } from './read-media.ts';
import { attribute, hasClass, isElement, type TreeElement, type TreeNode, wordsOf } from './tree.ts';

const EMPTY: Block = { type: 'paragraph', attrs: { id: '' } };
const MOST_SPANNED = 100;

export const readList: ReadElement = (list, turn) => {
  const items: { readonly type: 'listItem'; readonly content: Block[] }[] = [];
  for (const node of list.childNodes) {
    if (isElement(node) && node.tagName === 'li') {
      const content = turn.blocksIn(node);
      items.push({ type: 'listItem', content: content.length > 0 ? content : [EMPTY] });
      continue;
    }
    // Old editors put a nested list beside the item that it belongs to.
    const loose = turn.blocks([node]);
    const last = items.at(-1);
    if (last) last.content.push(...loose);
    else if (loose.length > 0) items.push({ type: 'listItem', content: loose });
  }
  if (items.length === 0) return;
  const start = Number(attribute(list, 'start') ?? '1');
  const ordered = list.tagName === 'ol';
  const numbered =
    ordered && Number.isInteger(start) && start !== 1 && Math.abs(start) < 1e6 ? { start } : {};
  turn.pieces.push({
    kind: 'block',
    block: { type: ordered ? 'orderedList' : 'bulletList', attrs: { id: '', ...numbered }, content: items },
  });
};

export const readQuote: ReadElement = (quote, turn) => {
  const embed = scriptedEmbed(quote);
  const block = embed ?? quoteBlock(quote, turn);
  if (block) turn.pieces.push({ kind: 'block', block });
};

function quoteBlock(quote: TreeElement, turn: Turn): Block | undefined {
  const nodes = [...quote.childNodes];
  const source = takeSource(nodes);
  const content = turn.blocks(nodes);
  const cite = source && turn.conversion.plain([source]);
  if (content.length === 0) return cite ? turn.blocks([source])[0] : undefined;
  const above = quote.parentNode;
  const pulled = [quote, above].some(
    (one) => isElement(one) && (hasClass(one, 'wp-block-pullquote') || hasClass(one, 'pullquote')),
  );
  return {
    type: 'quote',
    attrs: { id: '', kind: pulled ? 'pull' : 'block', ...(cite ? { cite } : {}) },
    content,
  };
}

/** Takes the last thing of a quotation away if it says where the quotation comes from. */
function takeSource(nodes: TreeNode[]): TreeElement | undefined {
  for (let at = nodes.length - 1; at >= 0; at -= 1) {
    const node = nodes[at];
    if (node === undefined || (!isElement(node) && (wordsOf(node) ?? '').trim() === '')) continue;
    if (!isElement(node)) return undefined;
    const only = node.childNodes.filter((one) => isElement(one) || (wordsOf(one) ?? '').trim() !== '');
    const within = node.tagName === 'p' && only.length === 1 && isElement(only[0]) ? only[0] : node;
    if (!['cite', 'footer'].includes(within.tagName)) return undefined;
    nodes.splice(at, 1);
    return within;
  }
  return undefined;
}

export const readTable: ReadElement = (table, turn) => {
  const rows = rowsOf(table).flatMap((row) => rowOf(row, turn) ?? []);
  const only = rows.length === 1 ? rows[0]?.content : undefined;
  if (rows.length === 0) return;
  if (only?.length === 1 && only[0]) {
    for (const block of only[0].content) turn.pieces.push({ kind: 'block', block });
    return;
  }
  const title = table.childNodes.find((one) => isElement(one) && one.tagName === 'caption');
  const caption = title ? turn.conversion.plain([title]) : '';
  turn.pieces.push({
    kind: 'block',
    block: { type: 'table', attrs: { id: '', ...(caption === '' ? {} : { caption }) }, content: rows },
  });
};

/** The table's own rows, not those of tables in its cells. */
function rowsOf(table: TreeElement): TreeElement[] {
  return table.childNodes.flatMap((node) => {
    if (!isElement(node)) return [];
    if (node.tagName === 'tr') return [node];
    return ['thead', 'tbody', 'tfoot'].includes(node.tagName) ? rowsOf(node) : [];
  });
}

function rowOf(row: TreeElement, turn: Turn): TableRow | undefined {
  const cells = row.childNodes.flatMap((node): TableCell[] => {
    if (!isElement(node) || !['td', 'th'].includes(node.tagName)) return [];
    const content = turn.blocksIn(node);
    const spans = { ...spanOf(node, 'colspan'), ...spanOf(node, 'rowspan') };
    return [
      {
        type: node.tagName === 'th' ? 'tableHeader' : 'tableCell',
        ...(Object.keys(spans).length > 0 ? { attrs: spans } : {}),
        content: content.length > 0 ? content : [EMPTY],
      },
    ];
  });
  return cells.length > 0 ? { type: 'tableRow', content: cells } : undefined;
}

function spanOf(
  cell: TreeElement,
  name: 'colspan' | 'rowspan',
): { [span in 'colspan' | 'rowspan']?: number } {
  const said = Number(attribute(cell, name) ?? '1');
  return Number.isInteger(said) && said > 1 ? { [name]: Math.min(said, MOST_SPANNED) } : {};
}
