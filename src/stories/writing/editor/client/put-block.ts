import { type Editor, Extension } from '@tiptap/core';
import { NodeSelection, Plugin, TextSelection } from '@tiptap/pm/state';

/**
 * Puts a block after the one in which the cursor is, in its place if that is an empty line, and leaves a line to go on.
 * What has something to be said of it is chosen then; after a separator one writes on.
 */
export function putBlock(editor: Editor, block: { readonly type: string; readonly attrs?: object }): void {
  const { state, view } = editor;
  const { $from, to } = state.selection;
  const { tr } = state;
  const isEmptyLine = $from.depth === 1 && $from.parent.isTextblock && $from.parent.content.size === 0;
  const end = $from.depth === 0 ? to : $from.after(1);
  const start = isEmptyLine ? $from.before(1) : end;
  const node = state.schema.nodeFromJSON(block);
  const line = state.schema.nodes['paragraph']?.create();
  const isLast = end >= tr.doc.content.size;
  tr.replaceWith(start, end, isLast && line ? [node, line] : [node]);
  const isMute = block.type === 'separator';
  tr.setSelection(
    isMute ? TextSelection.near(tr.doc.resolve(start + node.nodeSize)) : NodeSelection.create(tr.doc, start),
  );
  view.dispatch(tr.scrollIntoView());
  view.focus();
}

/** Who types on while a picture is chosen writes after it: the letters must not take its place. */
export const WriteAfter = Extension.create({
  name: 'writeAfter',
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handleTextInput(view, _from, _to, text) {
          const { selection, tr, schema } = view.state;
          const line = schema.nodes['paragraph']?.create(null, schema.text(text));
          if (!(selection instanceof NodeSelection) || !selection.node.isBlock || !line) return false;
          const next = tr.doc.nodeAt(selection.to);
          const isWaiting = next?.type.name === 'paragraph' && next.content.size === 0;
          if (isWaiting) tr.insertText(text, selection.to + 1);
          else tr.insert(selection.to, line);
          tr.setSelection(TextSelection.create(tr.doc, selection.to + 1 + text.length));
          view.dispatch(tr.scrollIntoView());
          return true;
        },
      },
    }),
  ],
});
