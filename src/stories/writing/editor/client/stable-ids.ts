import { Extension } from '@tiptap/core';
import type { Node as EditorNode, Slice } from '@tiptap/pm/model';
import { Fragment, Slice as SliceOf } from '@tiptap/pm/model';
import { type EditorState, Plugin, type Transaction } from '@tiptap/pm/state';
import { withoutOwnId } from '../rules/stable-ids.ts';

/** Gives each new block an id, and sees to it that none is there twice. */
export const StableIds = Extension.create<{ readonly newId: () => string }>({
  name: 'stableIds',
  addOptions: () => ({ newId: newBlockId }),
  addProseMirrorPlugins() {
    const { newId } = this.options;
    return [
      new Plugin({
        appendTransaction: (transactions, _, state) =>
          transactions.some(({ docChanged }) => docChanged) ? idsGiven(state, newId) : null,
        props: {
          transformPasted: (slice, view) => (view.dragging?.move ? slice : withNewIds(slice, view.state.doc)),
        },
      }),
    ];
  },
});

/** A 10,000-word story has some hundreds of blocks: looking at each costs less than a tenth of a millisecond. */
export function idsGiven(state: EditorState, newId: () => string): Transaction | null {
  const blocks: { id: string | null; isEmpty: boolean; isParagraph: boolean; at: number }[] = [];
  state.doc.descendants((node, at) => {
    if (node.type.spec.attrs && 'id' in node.type.spec.attrs) {
      const id = node.attrs['id'] as string | null;
      blocks.push({ id, at, isEmpty: node.content.size === 0, isParagraph: node.type.name === 'paragraph' });
    }
    return !node.isTextblock;
  });
  const lacking = withoutOwnId(blocks);
  if (lacking.length === 0) return null;
  const transaction = state.tr;
  for (const index of lacking) {
    const at = blocks[index]?.at;
    if (at !== undefined) transaction.setNodeAttribute(at, 'id', newId());
  }
  // What the person does next is one step with what they did before, not with the giving of ids.
  return transaction.setStoredMarks(state.storedMarks);
}

/** Small letters and digits, as the document has them: 80 bits, so that two windows do not hit upon the same. */
export function newBlockId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(10));
  return [...bytes].map((byte) => byte.toString(36).padStart(2, '0')).join('');
}

function idsIn(doc: EditorNode): ReadonlySet<string> {
  const ids = new Set<string>();
  doc.descendants((node) => {
    if (typeof node.attrs['id'] === 'string') ids.add(node.attrs['id']);
    return !node.isTextblock;
  });
  return ids;
}

/** What was cut comes back as itself; what was copied is a new block. */
export function withNewIds(slice: Slice, doc: EditorNode): Slice {
  return new SliceOf(stripped(slice.content, idsIn(doc)), slice.openStart, slice.openEnd);
}

function stripped(content: Fragment, taken: ReadonlySet<string>): Fragment {
  const nodes: EditorNode[] = [];
  content.forEach((node) => {
    const inner = node.isTextblock || node.isLeaf ? node.content : stripped(node.content, taken);
    const isTaken = taken.has(node.attrs['id'] as string);
    nodes.push(
      node.isText
        ? node
        : node.type.create(isTaken ? { ...node.attrs, id: null } : node.attrs, inner, node.marks),
    );
  });
  return Fragment.fromArray(nodes);
}
