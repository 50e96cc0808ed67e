import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';

/**
 * Where the cursor is, is known before a key is answered. Browsers tell of a cursor that has moved in a task of its
 * own: on a busy machine the next key comes before it, and would be answered with the words that were chosen before.
 */
export const CursorFirst = Extension.create({
  name: 'cursorFirst',
  priority: 1000,
  addProseMirrorPlugins: () => [
    new Plugin({ props: { handleDOMEvents: { keydown: readCursor, keyup: readCursor } } }),
  ],
});

/** Within a composition the browser alone knows where it stands. */
function readCursor(_view: EditorView, event: KeyboardEvent): false {
  if (!event.isComposing) document.dispatchEvent(new Event('selectionchange'));
  return false;
}
