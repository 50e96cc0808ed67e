import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';

/** Marks the quotes and tables in which the cursor is: what is said of them is asked there. */
export const Here = Extension.create({
  name: 'here',
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        decorations({ doc, selection: { $from } }) {
          const around: Decoration[] = [];
          for (let depth = 1; depth <= $from.depth; depth += 1) {
            const { name } = $from.node(depth).type;
            if (name !== 'quote' && name !== 'table') continue;
            around.push(
              Decoration.node($from.before(depth), $from.after(depth), { class: 'editor-block--here' }),
            );
          }
          return DecorationSet.create(doc, around);
        },
      },
    }),
  ],
});
