import { Extension } from '@tiptap/core';
import { Fragment, type Schema, Slice } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import type { Block } from '../../../document/words.ts';
import { cleanPaste } from '../rules/paste/clean-paste.ts';
import type { Pasted } from '../rules/paste/pasted.ts';
import { blockToEditor } from '../rules/to-editor.ts';
import { newBlockId, withNewIds } from './stable-ids.ts';

export interface PastingOptions {
  /** So many pictures of elsewhere were not taken along. */
  readonly leftOut: (pictures: number) => void;
}

/**
 * What is pasted or dropped from elsewhere goes through the cleaning; what was copied in this window comes back as it
 * was, with what no HTML expresses.
 */
export const Pasting = Extension.create<PastingOptions>({
  name: 'pasting',
  priority: 1_100,
  addOptions: () => ({ leftOut: () => {} }),
  addProseMirrorPlugins() {
    const { leftOut } = this.options;
    let copied: { readonly html: string; readonly slice: Slice } | null = null;
    const remember = (view: EditorView, event: Event) => {
      const { selection } = view.state;
      const slice = selection.content();
      // The clipboard is filled by the editor itself, right after this.
      queueMicrotask(() => {
        const html = (event as ClipboardEvent).clipboardData?.getData('text/html') ?? '';
        copied = html === '' ? null : { html, slice };
      });
      return false;
    };
    const cleaned = (view: EditorView, html: string): Slice => {
      if (copied?.html === html) return withNewIds(copied.slice, view.state.doc);
      const { blocks, picturesLeftOut } = cleanPaste(readHtml(html), {
        newId: newBlockId,
        origin: location.origin,
      });
      if (picturesLeftOut > 0) leftOut(picturesLeftOut);
      return sliceOf(view.state.schema, blocks);
    };
    return [
      new Plugin({
        props: {
          // Before the editor reads the HTML itself: it would do so in a page to which our content policy holds.
          handleDOMEvents: {
            copy: remember,
            cut: remember,
            paste(view, event) {
              const html = event.clipboardData?.getData('text/html') ?? '';
              if (html === '' || !view.editable || view.state.selection.$from.parent.type.spec.code)
                return false;
              event.preventDefault();
              const slice = cleaned(view, html);
              view.dispatch(view.state.tr.replaceSelection(slice).scrollIntoView().setMeta('paste', true));
              return true;
            },
            drop(view, event) {
              const html = event.dataTransfer?.getData('text/html') ?? '';
              if (html === '' || !view.editable || view.dragging) return false;
              const at = view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos;
              if (at === undefined) return false;
              event.preventDefault();
              view.dispatch(view.state.tr.replace(at, at, cleaned(view, html)).setMeta('paste', true));
              return true;
            },
          },
        },
      }),
    ];
  },
});

/** Blocks as a piece of text: its first and last lines join the words between which it is put. */
function sliceOf(schema: Schema, blocks: readonly Block[]): Slice {
  const nodes = blocks.map((block) => schema.nodeFromJSON(blockToEditor(block)));
  const open = (block: Block | undefined) => (block?.type === 'paragraph' ? 1 : 0);
  return new Slice(Fragment.from(nodes), open(blocks[0]), open(blocks.at(-1)));
}

/**
 * Read apart from the page: nothing in it runs, and nothing of it is loaded. Styles are read and never applied, so they
 * go by another name, under which the content policy has nothing to say of them.
 */
function readHtml(html: string): readonly Pasted[] {
  const plain = html
    .replace(/<[a-z][^<>]*>/gi, (tag) => tag.replace(/([\s"'/])style\s*=/gi, `$1${STYLE}=`))
    .replace(/<(\/?)style\b/gi, '<$1noscript');
  const { head, body } = new DOMParser().parseFromString(plain, 'text/html');
  head.remove();
  return [...body.childNodes].flatMap(read);
}

const STYLE = 'data-style';

function read(node: ChildNode): readonly Pasted[] {
  if (node.nodeType === Node.TEXT_NODE) return [node.nodeValue ?? ''];
  if (!(node instanceof Element)) return [];
  const attrs = Object.fromEntries(
    [...node.attributes].map(({ name, value }) => [name === STYLE ? 'style' : name.toLowerCase(), value]),
  );
  return [{ name: node.nodeName.toLowerCase(), attrs, children: [...node.childNodes].flatMap(read) }];
}
