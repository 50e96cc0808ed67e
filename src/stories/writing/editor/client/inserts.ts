import type { Editor } from '@tiptap/core';
import { linkAddress, webAddress } from '#platform/text';
import { askBox, takesBoxes } from './boxes/ask-box.ts';
import { element, labelled } from './dom.ts';
import type { Panel } from './panel.ts';
import { putGallery, putPicture } from './pictures/put-pictures.ts';
import { putBlock } from './put-block.ts';
import { SAYS } from './says.ts';
import { goToCaption } from './views/quote-view.ts';

/** Something that the menu puts into the text. */
export interface Insert {
  readonly name: string;
  readonly label: string;
  /** Other words under which it is looked for. */
  readonly alike: string;
  readonly run: (editor: Editor, panel: Panel) => void;
  /** Where it is offered; left out, everywhere. */
  readonly isOffered?: (editor: Editor) => boolean;
}

const inTable = (editor: Editor) => editor.isActive('table');
const notInTable = (editor: Editor) => !inTable(editor);

/** What can be done with the table in which the cursor is. */
const TABLE_DEEDS: readonly Insert[] = [
  {
    ...{ name: 'row', label: 'Row', alike: 'line below', isOffered: inTable },
    run: (editor) => editor.chain().addRowAfter().run(),
  },
  {
    ...{ name: 'column', label: 'Column', alike: 'beside', isOffered: inTable },
    run: (editor) => editor.chain().addColumnAfter().run(),
  },
  {
    ...{ name: 'row-out', label: 'Take out this row', alike: 'delete remove', isOffered: inTable },
    run: (editor) => editor.chain().deleteRow().run(),
  },
  {
    ...{ name: 'column-out', label: 'Take out this column', alike: 'delete remove', isOffered: inTable },
    run: (editor) => editor.chain().deleteColumn().run(),
  },
  {
    ...{ name: 'heads', label: 'Headings in the first row', alike: 'header', isOffered: inTable },
    run: (editor) => editor.chain().toggleHeaderRow().run(),
  },
  {
    ...{ name: 'caption', label: 'Caption of the table', alike: 'legend', isOffered: inTable },
    run: goToCaption,
  },
  {
    ...{ name: 'table-out', label: 'Take out the table', alike: 'delete remove', isOffered: inTable },
    run: (editor) => editor.chain().deleteTable().run(),
  },
];

const INSERTS: readonly Insert[] = [
  ...TABLE_DEEDS,
  { name: 'heading', label: 'Heading', alike: 'title section h2', run: (editor) => heading(editor, 2) },
  {
    name: 'subheading',
    label: 'Smaller heading',
    alike: 'subheading h3',
    run: (editor) => heading(editor, 3),
  },
  {
    name: 'list',
    label: 'List',
    alike: 'bullet points',
    run: (editor) => editor.chain().focus().toggleBulletList().run(),
  },
  {
    name: 'numbers',
    label: 'Numbered list',
    alike: 'ordered steps',
    run: (editor) => editor.chain().focus().toggleOrderedList().run(),
  },
  { name: 'quote', label: 'Quote', alike: 'citation blockquote', run: (editor) => quote(editor, 'block') },
  { name: 'pull-quote', label: 'Pull quote', alike: 'lifted out', run: (editor) => quote(editor, 'pull') },
  {
    ...{ name: 'picture', label: 'Picture', alike: 'image photo upload' },
    run: (editor) => void putPicture(editor),
  },
  {
    ...{ name: 'gallery', label: 'Gallery', alike: 'images photos pictures' },
    run: (editor) => void putGallery(editor),
  },
  {
    ...{ name: 'box', label: SAYS.box, alike: 'explainer info shared', isOffered: takesBoxes },
    run: askBox,
  },
  { name: 'embed', label: 'Embed', alike: 'video map post address', run: askEmbed },
  {
    ...{ name: 'table', label: 'Table', alike: 'grid', isOffered: notInTable },
    run: (editor) => editor.chain().focus().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run(),
  },
  {
    name: 'code',
    label: 'Code',
    alike: 'program pre',
    run: (editor) => editor.chain().focus().toggleCodeBlock().run(),
  },
  {
    name: 'separator',
    label: 'Separator',
    alike: 'line break rule hr',
    run: (editor) => putBlock(editor, { type: 'separator' }),
  },
];

/** What is offered where the cursor is, if its name or one of its words begins with what was asked for. */
export function insertsFor(asked: string, editor: Editor): readonly Insert[] {
  const words = asked.trim().toLowerCase();
  return INSERTS.filter(({ label, alike, isOffered }) => {
    const names = [label, ...`${label} ${alike}`.split(' ')].map((name) => name.toLowerCase());
    return names.some((name) => name.startsWith(words)) && (isOffered?.(editor) ?? true);
  });
}

function heading(editor: Editor, level: 2 | 3): void {
  editor.chain().focus().toggleHeading({ level }).run();
}

function quote(editor: Editor, kind: 'block' | 'pull'): void {
  const isOther = editor.isActive('quote') && !editor.isActive('quote', { kind });
  if (isOther) editor.chain().focus().updateAttributes('quote', { kind }).run();
  else editor.chain().focus().toggleWrap('quote', { kind }).run();
}

function askEmbed(editor: Editor, panel: Panel): void {
  const address = element('input', { type: 'url', inputmode: 'url', autocomplete: 'off' });
  panel.open({
    title: SAYS['embed-title'],
    fields: [labelled(SAYS['embed-address'], address)],
    act: {
      label: SAYS['put-in'],
      run() {
        const url = webAddress(address.value);
        if (url === undefined) return SAYS['address-wrong'];
        putBlock(editor, { type: 'embed', attrs: { url } });
        return null;
      },
    },
  });
}

/** Asks where the chosen words lead. */
export function askLink(editor: Editor, panel: Panel): void {
  const old = String(editor.getAttributes('link')['href'] ?? '');
  const address = element('input', { type: 'text', inputmode: 'url', autocomplete: 'off', value: old });
  panel.open({
    title: SAYS['link-title'],
    fields: [labelled(SAYS.address, address)],
    act: {
      label: SAYS['put-in'],
      run() {
        const href = linkAddress(withScheme(address.value.trim()));
        if (href === undefined) return SAYS['address-wrong'];
        const { empty } = editor.state.selection;
        // The panel gives the focus back at once; the command would do so a frame later, and take the cursor back with it.
        const chain = editor.chain().extendMarkRange('link');
        if (empty && old === '')
          chain.insertContent({ type: 'text', text: href, marks: [{ type: 'link', attrs: { href } }] }).run();
        else chain.setLink({ href }).run();
        return null;
      },
    },
    beside:
      old === ''
        ? []
        : [
            {
              label: SAYS['take-off'],
              run: () => editor.chain().extendMarkRange('link').unsetLink().run(),
            },
          ],
  });
}

/** People write `example.org/ferry`, and mean the web. */
function withScheme(said: string): string {
  return /^[\w-]+(\.[\w-]+)+([/?#]|$)/.test(said) ? `https://${said}` : said;
}
