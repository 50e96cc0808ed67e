import { type Node as EditorNode, Fragment, type Schema } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import type { Block, StoryDocument } from '../../../document/words.ts';
import type { EditorNode as NodeJson } from '../rules/editor-json.ts';
import { blockFromEditor } from '../rules/from-editor.ts';
import { documentToEditor } from '../rules/to-editor.ts';

/**
 * The blocks that the editor's nodes stand for. Nodes never change, and those of untouched blocks live on through all
 * edits: a pause costs the blocks that were touched, and what nobody touched goes back just as it came.
 */
export interface Blocks {
  /** These nodes were made of this document just now. */
  know(doc: EditorNode, document: StoryDocument): void;
  /** The text as a document. */
  documentOf(doc: EditorNode): StoryDocument;
  /** A document as the editor's text; blocks that `like` holds already are the very same nodes. */
  docOf(document: StoryDocument, like?: EditorNode): EditorNode;
}

export function createBlocks(schema: Schema): Blocks {
  const known = new WeakMap<EditorNode, Block>();
  const blockOf = (node: EditorNode): Block | null => {
    const block = known.get(node) ?? blockFromEditor(node.toJSON() as NodeJson);
    if (block) known.set(node, block);
    return block;
  };
  return {
    know: (doc, { content }) =>
      doc.children.forEach((node, at) => {
        const block = content[at];
        if (block) known.set(node, block);
      }),
    documentOf: (doc) => ({ type: 'doc', content: doc.children.flatMap((node) => blockOf(node) ?? []) }),
    docOf(document, like) {
      const there = new Map(like?.children.map((node) => [node.attrs['id'] as string, node]));
      const made = schema.nodeFromJSON(documentToEditor(document));
      const nodes = made.children.map((node, at) => {
        const block = document.content[at];
        const same = there.get(node.attrs['id'] as string);
        if (same?.eq(node)) return same;
        if (block) known.set(node, block);
        return node;
      });
      return made.copy(Fragment.from(nodes));
    },
  };
}

/**
 * Brings the text to `doc` by replacing what differs, block by block where no block came or went, so that the cursor
 * and what can be undone stay where they are. It cannot be undone itself: it is somebody else's doing.
 */
export function bringTo(transaction: Transaction, doc: EditorNode): Transaction {
  const [before, after] = [transaction.doc.children, doc.children];
  let first = 0;
  while (first < before.length && first < after.length && before[first] === after[first]) first += 1;
  let [last, lastAfter] = [before.length, after.length];
  while (last > first && lastAfter > first && before[last - 1] === after[lastAfter - 1]) {
    last -= 1;
    lastAfter -= 1;
  }
  const starts = before.map((_, at) => before.slice(0, at).reduce((sum, node) => sum + node.nodeSize, 0));
  const [old, now] = [before.slice(first, last), after.slice(first, lastAfter)];
  const isInPlace = old.length === now.length && old.every((node, at) => idOf(node) === idOf(now[at]));
  if (isInPlace) {
    for (let at = old.length - 1; at >= 0; at -= 1) {
      const [node, next] = [old[at], now[at]];
      const start = starts[first + at];
      if (node && next && start !== undefined && node !== next)
        transaction.replaceWith(start, start + node.nodeSize, next);
    }
  } else {
    const from = starts[first] ?? transaction.doc.content.size;
    transaction.replaceWith(from, from + old.reduce((sum, node) => sum + node.nodeSize, 0), now);
  }
  return transaction.setMeta('addToHistory', false);
}

function idOf(node: EditorNode | undefined): unknown {
  return node?.attrs['id'];
}
