import {
  Editor,
  Extension,
  type JSONContent,
  type Node,
  nodeInputRule,
  textblockTypeInputRule,
  wrappingInputRule,
} from '@tiptap/core';
import { Placeholder } from '@tiptap/extensions';
import type { NodeView } from '@tiptap/pm/view';
import type { EditorNode } from '../rules/editor-json.ts';
import { CursorFirst } from './cursor-first.ts';
import { EmptyHeaders } from './empty-headers.ts';
import { HangingOnWords } from './hanging.ts';
import { Here } from './here.ts';
import { askLink } from './inserts.ts';
import { MetBlocks } from './met-blocks.ts';
import type { Panel } from './panel.ts';
import { Pasting } from './pasting.ts';
import { Dropping } from './pictures/dropping.ts';
import { WriteAfter } from './put-block.ts';
import { SAYS } from './says.ts';
import { SCHEMA } from './schema.ts';
import { Slash } from './slash.ts';
import { StableIds } from './stable-ids.ts';
import { boxView } from './views/box-view.ts';
import type { Shown } from './views/fields.ts';
import { galleryView } from './views/gallery-view.ts';
import { embedView, lockedView } from './views/locked-views.ts';
import { pictureView } from './views/picture-view.ts';
import { quoteView, tableView } from './views/quote-view.ts';

const VIEWS: Readonly<Record<string, (shown: Shown) => NodeView>> = {
  quote: quoteView,
  table: tableView,
  picture: pictureView,
  gallery: galleryView,
  embed: embedView,
  recording: embedView,
  box: boxView,
  island: lockedView,
  kept: lockedView,
};

/** The marks of Markdown that are not there already, and the keys. */
function shortcuts(panel: Panel) {
  return Extension.create({
    name: 'shortcuts',
    addInputRules() {
      const { heading, quote, separator } = this.editor.schema.nodes;
      return [
        ...(heading
          ? [textblockTypeInputRule({ find: /^#\s$/, type: heading, getAttributes: { level: 2 } })]
          : []),
        ...(quote ? [wrappingInputRule({ find: /^\s*>\s$/, type: quote })] : []),
        ...(separator ? [nodeInputRule({ find: /^(?:---|—-|\*\*\*)$/, type: separator })] : []),
      ];
    },
    addKeyboardShortcuts() {
      return {
        'Mod-k': () => {
          askLink(this.editor, panel);
          return true;
        },
      };
    },
  });
}

/** The editor of a text, in `into`. `frame` is what the menu stands in. */
export function makeEditor(wish: {
  readonly into: HTMLElement;
  readonly frame: HTMLElement;
  readonly content: EditorNode;
  readonly language: string | null;
  readonly panel: Panel;
  readonly leftOut: (pictures: number) => void;
  /** Somebody has decided which of two texts that met there stands. */
  readonly settled: (blockId: string) => void;
}): Editor {
  const { into, frame, content, panel } = wish;
  const extensions = SCHEMA.map((extension) => {
    const view = VIEWS[extension.name];
    if (!view) return extension;
    return (extension as Node).extend({ addNodeView: () => (shown) => view(shown as Shown) });
  });
  return new Editor({
    element: into,
    injectCSS: false,
    extensions: [
      ...extensions,
      CursorFirst,
      StableIds,
      WriteAfter,
      Here,
      EmptyHeaders,
      HangingOnWords,
      shortcuts(panel),
      Placeholder.configure({
        placeholder: ({ node, editor }) =>
          node.type.name === 'heading' ? SAYS.heading : editor.isEmpty ? SAYS['text-empty'] : '',
      }),
      Dropping,
      MetBlocks.configure({ settled: wish.settled }),
      Pasting.configure({ leftOut: wish.leftOut }),
      Slash.configure({ into: frame, run: (editor, insert) => insert.run(editor, panel) }),
    ],
    content: content as JSONContent,
    editorProps: {
      attributes: {
        ...{ class: 'prose', role: 'textbox', 'aria-multiline': 'true', 'aria-label': SAYS.text },
        ...(wish.language === null ? {} : { lang: wish.language }),
      },
    },
  });
}
