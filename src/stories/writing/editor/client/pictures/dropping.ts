import { Extension } from '@tiptap/core';
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import type { PictureInPlace } from '../../../../document/words.ts';
import type { PictureToChoose } from '../../../words.ts';
import { pictureFiles, pictureSending } from './picture-sending.ts';
import { placeOf } from './put-pictures.ts';

/** A file that comes into the text, and where: in a gallery, or before the block that begins there. */
interface Coming {
  readonly row: HTMLElement;
  readonly at: number;
}

interface Change {
  readonly comes?: Coming;
  /** The row of one that is there, or will not come. */
  readonly goes?: HTMLElement;
}

const COMING = new PluginKey<DecorationSet>('coming');

/**
 * Pictures that are dropped into the text or pasted: each is sent into the library, shows at its place how far it is,
 * and stands there once it has arrived. On a gallery they are added to it. Whoever writes goes on meanwhile.
 */
export const Dropping = Extension.create({
  name: 'dropping',
  // Before `Pasting`: a picture that is copied from a page brings HTML along, which names a file of elsewhere.
  priority: 1_200,
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      key: COMING,
      state: { init: () => DecorationSet.empty, apply: follow },
      props: {
        decorations: (state) => COMING.getState(state),
        handleDOMEvents: {
          paste(view, event) {
            const files = pictureFiles(event.clipboardData);
            const html = event.clipboardData?.getData('text/html') ?? '';
            if (files.length === 0 || !view.editable || hasWords(html)) return false;
            event.preventDefault();
            bringIn(view, files, placeAt(view.state, view.state.selection.to));
            return true;
          },
          drop(view, event) {
            const files = pictureFiles(event.dataTransfer);
            if (files.length === 0 || !view.editable || view.dragging) return false;
            event.preventDefault();
            const at = view.posAtCoords({ left: event.clientX, top: event.clientY });
            const place = at ? (at.inside >= 0 ? at.inside : at.pos) : view.state.doc.content.size;
            bringIn(view, files, placeAt(view.state, place));
            return true;
          },
        },
      },
    }),
  ],
});

function follow(transaction: Transaction, set: DecorationSet): DecorationSet {
  const mapped = set.map(transaction.mapping, transaction.doc);
  const change = transaction.getMeta(COMING) as Change | undefined;
  if (change?.goes) return mapped.remove(mapped.find(undefined, undefined, ({ row }) => row === change.goes));
  if (!change?.comes) return mapped;
  const { row, at } = change.comes;
  const wish = { row, side: 1, stopEvent: () => true, ignoreSelection: true };
  return mapped.add(transaction.doc, [Decoration.widget(at, row, wish)]);
}

/** A page, unlike a picture out of one, has words. */
function hasWords(html: string): boolean {
  return (new DOMParser().parseFromString(html, 'text/html').body.textContent ?? '').trim() !== '';
}

interface Place {
  readonly at: number;
  /** The id of the gallery to which it belongs. */
  readonly galleryId: string | null;
}

/** Between two blocks of the first level: after the one at the position, before it where that is an empty line. */
function placeAt({ doc }: EditorState, position: number): Place {
  const $at = doc.resolve(position);
  const here = $at.depth > 0 ? $at.node(1) : $at.nodeAfter;
  if (!here) return { at: position, galleryId: null };
  const start = $at.depth > 0 ? $at.before(1) : position;
  if (here.type.name === 'gallery') return { at: start + here.nodeSize, galleryId: idOf(here.attrs) };
  const isEmptyLine = here.isTextblock && here.content.size === 0;
  return { at: isEmptyLine ? start : start + here.nodeSize, galleryId: null };
}

const idOf = ({ id }: Readonly<Record<string, unknown>>) => (typeof id === 'string' ? id : null);

function bringIn(view: EditorView, files: readonly File[], { at, galleryId }: Place): void {
  for (const file of files) {
    const change = (goes: Change, transaction = view.state.tr) => {
      if (!view.isDestroyed) view.dispatch(transaction.setMeta(COMING, goes));
    };
    const sending = pictureSending({
      file,
      arrived: (picture) => {
        const row = sending.element;
        change({ goes: row }, withPicture(view.state, picture, { row, galleryId }));
      },
      over: () => {
        change({ goes: sending.element });
        view.focus();
      },
    });
    change({ comes: { row: sending.element, at } });
    void sending.start();
  }
}

/** Where its row stands now; at the end, where the text round it is gone. */
function withPicture(
  state: EditorState,
  picture: PictureToChoose,
  { row, galleryId }: { readonly row: HTMLElement; readonly galleryId: string | null },
): Transaction {
  const { doc, tr, schema } = state;
  const [there] = COMING.getState(state)?.find(undefined, undefined, (spec) => spec['row'] === row) ?? [];
  let galleryAt = -1;
  doc.forEach((node, at) => {
    if (galleryId !== null && node.attrs['id'] === galleryId && node.type.name === 'gallery') galleryAt = at;
  });
  const place = placeOf(picture);
  const gallery = galleryAt < 0 ? null : doc.nodeAt(galleryAt);
  if (gallery) {
    const pictures = gallery.attrs['pictures'] as readonly PictureInPlace[];
    return tr.setNodeAttribute(galleryAt, 'pictures', [...pictures, place]);
  }
  const node = schema.nodes['picture']?.create(place);
  return node ? tr.insert(there?.from ?? doc.content.size, node) : tr;
}
