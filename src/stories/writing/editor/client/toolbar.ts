import type { Editor } from '@tiptap/core';
import { drawing, element } from './dom.ts';
import { askReaders, writeNote } from './hanging.ts';
import { askLink } from './inserts.ts';
import type { Panel } from './panel.ts';
import { SAYS } from './says.ts';

interface Tool {
  readonly label: string;
  /** As people write it. */
  readonly keys?: string;
  readonly path: string;
  readonly isOn?: (editor: Editor) => boolean;
  readonly can?: (editor: Editor) => boolean;
  readonly run: (editor: Editor, panel: Panel) => void;
}

const TOOLS: readonly Tool[] = [
  {
    ...{
      label: SAYS.bold,
      keys: 'Ctrl+B',
      path: 'M8 5h5.5a3.5 3.5 0 0 1 0 7H8zM8 12h6.5a3.5 3.5 0 0 1 0 7H8z',
    },
    isOn: (editor) => editor.isActive('bold'),
    run: (editor) => editor.chain().focus().toggleBold().run(),
  },
  {
    ...{ label: SAYS.italic, keys: 'Ctrl+I', path: 'M10 5h7M7 19h7M14 5l-4 14' },
    isOn: (editor) => editor.isActive('italic'),
    run: (editor) => editor.chain().focus().toggleItalic().run(),
  },
  {
    ...{ label: SAYS.link, keys: 'Ctrl+K' },
    path: 'M10 14a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.7-5.7l-1.3 1.3M14 10a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.7 5.7l1.3-1.3',
    isOn: (editor) => editor.isActive('link'),
    run: askLink,
  },
  {
    ...{ label: SAYS.question, path: 'M9 9a3 3 0 1 1 4.5 2.6c-1 .6-1.5 1.2-1.5 2.4M12 17.5v.01' },
    isOn: (editor) => editor.isActive('passage'),
    run: askReaders,
  },
  {
    ...{ label: SAYS.note, path: 'M5 5h14v10h-7l-4 4v-4H5z' },
    isOn: (editor) => editor.isActive('note'),
    run: writeNote,
  },
  {
    ...{ label: SAYS.heading, path: 'M6 5v14M18 5v14M6 12h12' },
    isOn: (editor) => editor.isActive('heading'),
    run: (editor) => editor.chain().focus().toggleHeading({ level: 2 }).run(),
  },
  {
    ...{ label: SAYS.list, path: 'M5 7h.01M5 12h.01M5 17h.01M9 7h10M9 12h10M9 17h10' },
    isOn: (editor) => editor.isActive('bulletList'),
    run: (editor) => editor.chain().focus().toggleBulletList().run(),
  },
  {
    ...{ label: SAYS.quote, path: 'M5 6v12M9 8h10M9 12h10M9 16h6' },
    isOn: (editor) => editor.isActive('quote'),
    run: (editor) => editor.chain().focus().toggleWrap('quote', { kind: 'block' }).run(),
  },
  {
    ...{ label: SAYS.more, keys: '/', path: 'M12 5v14M5 12h14' },
    run: (editor) => (editor.storage as { slash?: { open: () => void } }).slash?.open(),
  },
  {
    ...{ label: SAYS.undo, keys: 'Ctrl+Z', path: 'M9 7L4 12l5 5M4 12h10a6 6 0 0 1 6 6' },
    can: (editor) => editor.can().undo(),
    run: (editor) => editor.chain().focus().undo().run(),
  },
  {
    ...{ label: SAYS.redo, keys: 'Ctrl+Shift+Z', path: 'M15 7l5 5-5 5M20 12H10a6 6 0 0 0-6 6' },
    can: (editor) => editor.can().redo(),
    run: (editor) => editor.chain().focus().redo().run(),
  },
];

/** The quiet row of tools: one stop of the Tab key, and arrows within (WAI-ARIA, toolbar pattern). */
export function createToolbar(editor: Editor, panel: Panel): HTMLElement {
  const buttons = TOOLS.map(({ label, keys, path, run }) =>
    element(
      'button',
      {
        ...{ type: 'button', class: 'editor-tool', 'aria-label': label, tabindex: '-1' },
        title: keys === undefined ? label : `${label} (${keys})`,
        mousedown: (event) => event.preventDefault(),
        click: () => {
          run(editor, panel);
          if (!panel.isOpen) editor.view.focus();
        },
      },
      drawing(path),
    ),
  );
  const bar = element(
    'div',
    { class: 'editor-tools', role: 'toolbar', 'aria-label': SAYS.tools },
    ...buttons,
  );
  let stop = 0;
  const stopAt = (next: number) => {
    stop = (next + buttons.length) % buttons.length;
    for (const [at, button] of buttons.entries()) button.setAttribute('tabindex', at === stop ? '0' : '-1');
  };
  stopAt(0);
  bar.addEventListener('keydown', (event) => {
    const to = { ArrowRight: stop + 1, ArrowLeft: stop - 1, Home: 0, End: buttons.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    stopAt(to);
    buttons[stop]?.focus();
  });
  followEditor(editor, buttons);
  return bar;
}

/** What is on, and what can be done, once a frame at most. */
function followEditor(editor: Editor, buttons: readonly HTMLButtonElement[]): void {
  let isDue = false;
  const draw = () => {
    isDue = false;
    if (editor.isDestroyed) return;
    TOOLS.forEach(({ isOn, can }, at) => {
      const button = buttons[at];
      if (isOn) button?.setAttribute('aria-pressed', String(isOn(editor)));
      if (can) button?.setAttribute('aria-disabled', String(!can(editor)));
    });
  };
  draw();
  editor.on('transaction', () => {
    if (isDue) return;
    isDue = true;
    requestAnimationFrame(draw);
  });
}
