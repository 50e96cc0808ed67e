import { type Editor, Extension } from '@tiptap/core';
import { type EditorState, Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import type { Insert } from './inserts.ts';
import { createMenu } from './menu.ts';

/** What of the text the menu answers to: the slash and the words after it. */
interface Asked {
  readonly words: string;
  readonly from: number;
  readonly to: number;
}

export interface SlashOptions {
  readonly run: (editor: Editor, insert: Insert) => void;
  /** Where the list is put: beside the text. */
  readonly into: HTMLElement;
}

/** The menu at the cursor: `/` and a few letters, or the button for it. */
export const Slash = Extension.create<SlashOptions, { open: () => void }>({
  name: 'slash',
  priority: 1_100, // before Enter makes a line
  addStorage: () => ({ open: () => {} }),
  addProseMirrorPlugins() {
    const { editor, options, storage } = this;
    /** Opened by the button: no slash stands in the text. `dismissed`: where a slash is meant as one. */
    let [isAsked, dismissed] = [false, -1];
    const menu = createMenu(editor, choose);
    options.into.append(menu.element);

    function askedIn(state: EditorState): Asked | null {
      const asked = askedAt(state);
      if (asked) return asked.from === dismissed ? null : asked;
      const { from } = state.selection;
      return isAsked ? { words: '', from, to: from } : null;
    }

    function choose(insert: Insert): void {
      const asked = askedIn(editor.state);
      isAsked = false;
      menu.hide();
      if (asked && asked.to > asked.from) editor.commands.deleteRange(asked);
      options.run(editor, insert);
    }

    function follow(view: EditorView): void {
      const asked = view.hasFocus() || isAsked ? askedIn(view.state) : null;
      if (!asked) {
        menu.hide();
        return;
      }
      const cursor = view.coordsAtPos(asked.from);
      const frame = options.into.getBoundingClientRect();
      const left = Math.max(0, Math.min(cursor.left - frame.left, frame.width - 240));
      menu.show(asked.words, {
        left,
        below: cursor.bottom - frame.top,
        above: cursor.top - frame.top,
        room: innerHeight - cursor.bottom,
      });
    }

    storage.open = () => {
      isAsked = true;
      editor.view.focus();
      follow(editor.view);
    };

    return [
      new Plugin({
        view: () => ({
          update(view, before) {
            if (view.state.doc.eq(before.doc) && view.state.selection.eq(before.selection)) return;
            if (isAsked && !view.state.doc.eq(before.doc)) isAsked = false;
            follow(view);
          },
          destroy: () => menu.element.remove(),
        }),
        props: {
          handleKeyDown(view, event) {
            if (!menu.isOpen) return false;
            if (event.key === 'ArrowDown') menu.move(1);
            else if (event.key === 'ArrowUp') menu.move(-1);
            else if (event.key === 'Escape') {
              dismissed = askedAt(view.state)?.from ?? -1;
              isAsked = false;
              menu.hide();
            } else if (event.key === 'Enter' || event.key === 'Tab') {
              const insert = menu.chosen();
              if (insert) choose(insert);
            } else return false;
            return true;
          },
          handleDOMEvents: {
            blur: () => {
              isAsked = false;
              menu.hide();
              return false;
            },
          },
        },
      }),
    ];
  },
});

/** A slash at the beginning of a line or after a blank, with the cursor right behind its words. */
function askedAt({ selection }: EditorState): Asked | null {
  const { $from, empty } = selection;
  if (!empty || !$from.parent.isTextblock || $from.parent.type.spec.code) return null;
  const before = $from.parent.textBetween(
    Math.max(0, $from.parentOffset - 30),
    $from.parentOffset,
    null,
    '\n',
  );
  const found = /(?:^|\s)\/((?:\p{L}[\p{L} ]*)?)$/u.exec(before);
  if (!found) return null;
  const words = found[1] ?? '';
  return { words, from: $from.pos - words.length - 1, to: $from.pos };
}
