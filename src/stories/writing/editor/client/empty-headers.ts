import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { SAYS } from './says.ts';

/**
 * A cell over a column or beside a row that says nothing yet: those who see it read what belongs there, and those who
 * hear the table hear a cell. It heads the others from its first letter on.
 */
export const EmptyHeaders = Extension.create({
  name: 'emptyHeaders',
  addProseMirrorPlugins: () => [
    new Plugin({ props: { decorations: ({ doc }) => DecorationSet.create(doc, decorationsIn(doc)) } }),
  ],
});

function decorationsIn(doc: Node): Decoration[] {
  const found: Decoration[] = [];
  doc.descendants((node, at) => {
    const { type, firstChild, nodeSize } = node;
    if (type.name !== 'tableHeader') return !node.isTextblock;
    const isEmpty = node.childCount === 1 && firstChild?.isTextblock && firstChild.content.size === 0;
    if (isEmpty) {
      const words = { class: 'is-empty', 'data-placeholder': SAYS.heading };
      found.push(
        Decoration.node(at, at + nodeSize, { role: 'cell' }),
        Decoration.node(at + 1, at + nodeSize - 1, words),
      );
    }
    return false;
  });
  return found;
}
