import { type AnyExtension, Extension, Mark, markInputRule, mergeAttributes, Node } from '@tiptap/core';
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table';
import { StarterKit } from '@tiptap/starter-kit';
import { linkAddress } from '#platform/text';
import { BLOCK_ATTRS, CODE_BLOCK, KEPT, MARK_ATTRS } from '../rules/editor-json.ts';

/** Every block has an id, whatever its node is called here. Nothing that is pasted brings one: see `stable-ids.ts`. */
const ID_TYPES = [...Object.keys(BLOCK_ATTRS).map((type) => (type === 'code' ? CODE_BLOCK : type)), KEPT];

const Ids = Extension.create({
  name: 'ids',
  addGlobalAttributes: () => [
    {
      types: ID_TYPES,
      attributes: {
        id: {
          default: null,
          parseHTML: (element) => element.getAttribute('data-block'),
          renderHTML: ({ id }) => ({ 'data-block': id }),
        },
      },
    },
    { types: ['bulletList'], attributes: held('start') },
  ],
});

/** Attributes that are held and not written into the page: the node's view shows them. */
function held(...names: readonly string[]) {
  const attribute = { default: null, rendered: false, parseHTML: () => null };
  return Object.fromEntries(names.map((name) => [name, attribute]));
}

const Quote = Node.create({
  name: 'quote',
  group: 'block',
  content: 'block+',
  defining: true,
  addAttributes: () => ({
    ...held('cite'),
    kind: {
      default: 'block',
      parseHTML: (element) => (element.classList.contains('pull-quote') ? 'pull' : 'block'),
      renderHTML: ({ kind }) => ({ class: kind === 'pull' ? 'pull-quote' : 'quote' }),
    },
  }),
  parseHTML: () => [{ tag: 'figure.quote' }, { tag: 'figure.pull-quote' }, { tag: 'blockquote' }],
  renderHTML: ({ HTMLAttributes }) => ['figure', HTMLAttributes, ['blockquote', 0]],
});

/** A block without words of its own in the text: it is chosen as a whole, and its view has fields. */
function whole(name: string, attributes: readonly string[], tag = 'figure') {
  return Node.create({
    name,
    group: 'block',
    atom: true,
    draggable: true,
    addAttributes: () => held(...attributes.filter((one) => one !== 'id')),
    renderHTML: ({ HTMLAttributes }) => [tag, mergeAttributes({ class: name }, HTMLAttributes)],
  });
}

const Separator = whole('separator', [], 'hr').extend({ parseHTML: () => [{ tag: 'hr' }] });

/** A mark that a text may bear more than once: two passages that overlap. */
function overlapping(
  name: keyof typeof MARK_ATTRS,
  html: { readonly class?: string; readonly attr: string },
) {
  const [attribute = ''] = MARK_ATTRS[name];
  return Mark.create({
    name,
    excludes: '',
    inclusive: false,
    priority: { passage: 1_200, note: 1_150 }[name as string] ?? 900,
    addAttributes: () => ({
      [attribute]: {
        default: null,
        parseHTML: (element: HTMLElement) => element.getAttribute(html.attr),
        renderHTML: (attrs: Record<string, unknown>) => ({ [html.attr]: attrs[attribute] }),
      },
    }),
    parseHTML: () => [{ tag: `span[${html.attr}]` }],
    renderHTML: ({ HTMLAttributes }) => [
      'span',
      html.class === undefined ? HTMLAttributes : { ...HTMLAttributes, class: html.class },
      0,
    ],
  });
}

/** An item may begin with any block: imported ones do. */
const ListItem = Node.create({
  name: 'listItem',
  content: 'block+',
  defining: true,
  parseHTML: () => [{ tag: 'li' }],
  renderHTML: () => ['li', 0],
  addKeyboardShortcuts() {
    return {
      Enter: () => this.editor.commands.splitListItem('listItem'),
      Tab: () => this.editor.commands.sinkListItem('listItem'),
      'Shift-Tab': () => this.editor.commands.liftListItem('listItem'),
    };
  },
});

/** Beside bold, a link or a passage: the ready-made one drives out all others. */
const Code = Mark.create({
  name: 'code',
  priority: 50,
  code: true,
  exitable: true,
  parseHTML: () => [{ tag: 'code' }],
  renderHTML: () => ['code', 0],
  addKeyboardShortcuts() {
    return { 'Mod-e': () => this.editor.commands.toggleMark('code') };
  },
  addInputRules() {
    return [markInputRule({ find: /(?:^|\s)(`([^`\s][^`]*)`)$/, type: this.type })];
  },
});

/** Imported texts have these; nobody makes them here, and nobody loses them. */
function plainMark(name: string, tag: string, priority: number) {
  return Mark.create({
    ...{ name, priority },
    parseHTML: () => [{ tag }],
    renderHTML: () => [tag, 0],
  });
}

const StoryTable = Table.extend({
  addAttributes: () => held('caption'),
  renderHTML: ({ HTMLAttributes }) => ['div', { ...HTMLAttributes, class: 'table' }, ['table', ['tbody', 0]]],
}).configure({ resizable: false });

/** The kinds of blocks and marks, as the editor knows them. They need no page: tests make a schema of them. */
export const SCHEMA: readonly AnyExtension[] = [
  StarterKit.configure({
    blockquote: false,
    code: false,
    listItem: false,
    listKeymap: false,
    horizontalRule: false,
    trailingNode: false,
    heading: { levels: [2, 3, 4] },
    codeBlock: { enableTabIndentation: false },
    dropcursor: { class: 'editor-drop', color: false },
    undoRedo: { depth: 1_000 },
    link: {
      openOnClick: false,
      protocols: ['mailto', 'tel'],
      HTMLAttributes: { target: null, rel: null, class: null },
      isAllowedUri: (address) => linkAddress(address ?? '') !== undefined,
    },
  }),
  Ids,
  ...[Quote, Separator, ListItem, Code],
  ...(['picture', 'gallery', 'embed', 'recording', 'box', 'island'] as const).map((name) =>
    whole(name, BLOCK_ATTRS[name]),
  ),
  whole(KEPT, ['block']),
  ...[StoryTable, TableRow, TableCell, TableHeader],
  overlapping('passage', { attr: 'data-passage', class: 'passage' }),
  overlapping('note', { attr: 'data-note', class: 'editor-note' }),
  overlapping('language', { attr: 'lang' }),
  ...[
    plainMark('highlight', 'mark', 850),
    plainMark('subscript', 'sub', 70),
    plainMark('superscript', 'sup', 60),
  ],
];
