import { Extension } from '@tiptap/core';
import type { Node as EditorNode } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey, TextSelection } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import type { Met } from '../../words.ts';
import { element, quietButton } from './dom.ts';
import { SAYS } from './says.ts';

interface Marked extends Met {
  /** They met in this window: the one text is that of who sits here. */
  readonly isHere: boolean;
}

type Change = { readonly all: readonly Marked[] } | { readonly settled: string };

const MET = new PluginKey<readonly Marked[]>('met');

/** Marks blocks in which two texts met: whose each is, and buttons that keep the one, the other, or both. */
export const MetBlocks = Extension.create<{ readonly settled: (blockId: string) => void }>({
  name: 'metBlocks',
  addOptions: () => ({ settled: () => {} }),
  addProseMirrorPlugins() {
    const { settled } = this.options;
    return [
      new Plugin<readonly Marked[]>({
        key: MET,
        state: {
          init: () => [],
          apply(transaction, all) {
            const change = transaction.getMeta(MET) as Change | undefined;
            if (!change) return all;
            return 'settled' in change ? all.filter(({ blockId }) => blockId !== change.settled) : change.all;
          },
        },
        props: {
          decorations(state) {
            const all = MET.getState(state) ?? [];
            const marks = all.flatMap((met) => marksOf(state.doc, met, settled));
            return all.length === 0 ? null : DecorationSet.create(state.doc, marks);
          },
        },
      }),
    ];
  },
});

/** Marks where texts met and nobody has chosen yet: all of them, and those that met just now in this window. */
export function showMet(view: EditorView, all: readonly Met[], now: readonly Met[]): void {
  const before = MET.getState(view.state) ?? [];
  if (all.length === 0 && before.length === 0) return;
  const here = new Set([...before.filter(({ isHere }) => isHere), ...now].map(({ blockId }) => blockId));
  const marked = all.map((one) => ({ ...one, isHere: here.has(one.blockId) }));
  view.dispatch(view.state.tr.setMeta(MET, { all: marked } satisfies Change));
}

/** Where texts met and nobody has chosen yet. */
export function metIn(state: EditorState): readonly Met[] {
  return (MET.getState(state) ?? []).map(({ isHere: _, ...met }) => met);
}

/** Puts the focus on the first button of a meeting; false where it is marked no more. */
export function focusMet(view: EditorView, blockId: string): boolean {
  const button = view.dom.querySelector<HTMLElement>(`[data-met="${CSS.escape(blockId)}"] button`);
  button?.scrollIntoView({ block: 'center' });
  button?.focus({ preventScroll: true });
  return button !== null;
}

/** Nothing where a text of it is gone: whoever took it out has decided. */
function marksOf(doc: EditorNode, met: Marked, settled: (blockId: string) => void): readonly Decoration[] {
  const { kind, blockId, oursId, by, isHere } = met;
  const [theirs, ours] = [placeOf(doc, blockId), oursId === null ? null : placeOf(doc, oursId)];
  if (!theirs || (kind === 'both-changed' && !ours)) return [];
  if (!ours) {
    const deeds = [
      [SAYS['keep-it'], null],
      [SAYS['take-out'], blockId],
    ] as const;
    return markOf({
      ...theirs,
      met,
      says: SAYS[kind === 'we-removed' ? kind : 'they-removed'],
      deeds,
      settled,
    });
  }
  const keeps = SAYS['keep-this'];
  const ofOurs = [
    [keeps, blockId],
    [SAYS['keep-both'], null],
  ] as const;
  return [
    ...markOf({ ...theirs, met, says: SAYS['text-of'](by), deeds: [[keeps, oursId]], settled }),
    ...markOf({ ...ours, met, says: SAYS[isHere ? 'text-own' : 'text-other'], deeds: ofOurs, settled }),
  ];
}

interface Place {
  readonly from: number;
  readonly to: number;
}

interface MarkWish extends Place {
  readonly met: Met;
  readonly says: string;
  /** Each with the id of the block that it takes out. */
  readonly deeds: readonly (readonly [label: string, takesOut: string | null])[];
  readonly settled: (blockId: string) => void;
}

function markOf({ from, to, met, says, deeds, settled }: MarkWish): readonly Decoration[] {
  const bar = (view: EditorView) =>
    element(
      'div',
      { class: 'editor-met-bar', contenteditable: 'false', 'data-met': met.blockId },
      element('span', {}, says),
      ...deeds.map(([label, takesOut]) => {
        const button = quietButton(label, () => {
          settle(view, met, takesOut);
          settled(met.blockId);
        });
        button.setAttribute('aria-label', `${label}: ${says}`);
        return button;
      }),
    );
  const key = `${met.blockId} ${says}`;
  return [
    Decoration.widget(from, bar, { key, side: -1, stopEvent: () => true, ignoreSelection: true }),
    Decoration.node(from, to, { class: 'editor-met-block' }),
  ];
}

/** Takes a block out, or none; the cursor goes into what is kept. It can be undone. */
function settle(view: EditorView, { blockId, oursId }: Met, takesOut: string | null): void {
  const { tr } = view.state;
  const out = takesOut === null ? null : placeOf(tr.doc, takesOut);
  if (out) tr.delete(out.from, out.to);
  const kept = placeOf(tr.doc, takesOut === blockId ? (oursId ?? '') : blockId);
  tr.setSelection(TextSelection.near(tr.doc.resolve(kept ? kept.to - 1 : (out?.from ?? 0)), -1));
  view.dispatch(tr.setMeta(MET, { settled: blockId } satisfies Change).scrollIntoView());
  view.focus();
}

function placeOf(doc: EditorNode, id: string): Place | null {
  let place: Place | null = null;
  doc.forEach((node, from) => {
    if (node.attrs['id'] === id) place = { from, to: from + node.nodeSize };
  });
  return place;
}
