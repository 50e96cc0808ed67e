import fc from 'fast-check';
import type { Inline, PassagePlace, StoryDocument } from '#stories';

/** A letter that knows where it comes from, whatever is done to the text around it. */
export interface Letter {
  readonly text: string;
  /** The letter that was typed once; its copies have the same. */
  readonly origin: number;
  readonly copied: boolean;
  readonly passages: ReadonlySet<string>;
}

interface EditedBlock {
  readonly id: string;
  readonly letters: readonly Letter[];
}

export type EditedText = readonly EditedBlock[];

/** `at`, `until` and `to` are taken by the rest of a division, so that any number fits any text. */
export interface Edit {
  readonly kind: EditKind;
  readonly block: number;
  readonly at: number;
  readonly length: number;
  readonly toBlock: number;
  readonly to: number;
  readonly text: string;
}

export type EditKind =
  | 'type'
  | 'look-alike'
  | 'delete'
  | 'cut-and-paste'
  | 'copy-and-paste'
  | 'unmark'
  | 'split'
  | 'split-upwards'
  | 'join'
  | 'move-block'
  | 'delete-block'
  | 'new-block';

export const ALL_EDITS: readonly EditKind[] = [
  ...(['type', 'look-alike', 'delete', 'cut-and-paste', 'copy-and-paste', 'unmark'] as const),
  ...(['split', 'split-upwards', 'join', 'move-block', 'delete-block', 'new-block'] as const),
];

/** Few letters, so that what looks alike is everywhere. */
const LETTERS = 'ab ';

export const aText = fc.array(fc.string({ unit: fc.constantFrom(...LETTERS), minLength: 1, maxLength: 8 }), {
  minLength: 1,
  maxLength: 4,
});

export const anEdit = (kinds: readonly EditKind[]): fc.Arbitrary<Edit> =>
  fc.record({
    kind: fc.constantFrom(...kinds),
    block: fc.nat(5),
    at: fc.nat(9),
    length: fc.integer({ min: 1, max: 5 }),
    toBlock: fc.nat(5),
    to: fc.nat(9),
    text: fc.string({ unit: fc.constantFrom(...LETTERS), minLength: 1, maxLength: 5 }),
  });

export const aStretch = fc.record({
  block: fc.nat(3),
  at: fc.nat(7),
  length: fc.integer({ min: 1, max: 6 }),
});

/** A passage, and the letters that are its own. */
export interface Tracked {
  readonly id: string;
  readonly words: string;
  readonly place: PassagePlace;
  readonly origins: readonly number[];
}

export function marking(
  text: EditedText,
  stretch: { block: number; at: number; length: number },
  id: string,
): Tracked {
  const block = text[stretch.block % text.length];
  if (!block) throw new Error('A text has blocks.');
  const start = stretch.at % block.letters.length;
  const letters = block.letters.slice(start, start + stretch.length);
  const place = { blockId: block.id, start, end: start + letters.length };
  return {
    ...{ id, place, words: letters.map((letter) => letter.text).join('') },
    origins: letters.map(({ origin }) => origin),
  };
}

/** Makes texts of which each letter is known. */
export function createEditor(paragraphs: readonly string[]) {
  let letters = 0;
  let blocks = 0;
  const typed = (text: string, passages: ReadonlySet<string> = new Set()): Letter[] =>
    [...text].map((one) => {
      letters += 1;
      return { text: one, origin: letters, copied: false, passages };
    });
  const newBlock = (its: readonly Letter[]): EditedBlock => {
    blocks += 1;
    return { id: `block${String(blocks).padStart(4, '0')}`, letters: its };
  };
  const begin: EditedText = paragraphs.map((text) => newBlock(typed(text)));

  function edited(text: EditedText, edit: Edit): EditedText {
    const [here, there] = [edit.block % (text.length || 1), edit.toBlock % (text.length || 1)];
    const block = text[here];
    if (!block) return edit.kind === 'new-block' ? [newBlock(typed(edit.text))] : text;
    const at = edit.at % (block.letters.length + 1);
    const [before, cut, after] = cutOut(block.letters, at, at + edit.length);
    const rest = [...cut, ...after];
    switch (edit.kind) {
      case 'type': {
        // What is typed is nowhere else in the text; within a passage and at its end it gets the mark.
        const own = before.at(-1)?.passages ?? new Set<string>();
        return put(text, here, [...before, ...typed(edit.text.replace(/./g, '7'), own), ...rest]);
      }
      case 'look-alike':
        if (isWithin(before, rest)) return text;
        return put(text, here, [...before, ...typed(edit.text), ...rest]);
      case 'delete':
        return put(text, here, [...before, ...after]);
      case 'cut-and-paste':
        return pasted(put(text, here, [...before, ...after]), there, { at: edit.to, letters: cut });
      case 'copy-and-paste': {
        const copies = cut.map((letter) => ({ ...letter, copied: true }));
        return pasted(text, there, { at: edit.to, letters: copies });
      }
      case 'unmark': {
        const plain = cut.map((letter) => ({ ...letter, passages: new Set<string>() }));
        return put(text, here, [...before, ...plain, ...after]);
      }
      case 'split':
        return text.flatMap((one) => (one === block ? [{ ...one, letters: before }, newBlock(rest)] : [one]));
      case 'split-upwards':
        return text.flatMap((one) => (one === block ? [newBlock(before), { ...one, letters: rest }] : [one]));
      case 'join': {
        const above = text[here - 1];
        if (!above) return text;
        const joined = put(text, here - 1, [...above.letters, ...block.letters]);
        return joined.filter((one) => one !== block);
      }
      case 'move-block': {
        const others = text.filter((one) => one !== block);
        return [...others.slice(0, there), block, ...others.slice(there)];
      }
      case 'delete-block':
        return text.filter((one) => one !== block);
      case 'new-block':
        return [...text.slice(0, there), newBlock(typed(edit.text)), ...text.slice(there)];
    }
  }
  return { begin, edited };
}

/** The text with a passage's mark on these letters and on no others. */
export function markedAs(text: EditedText, id: string, place: PassagePlace | null): EditedText {
  return text.map((block) => ({
    ...block,
    letters: block.letters.map((letter, at) => {
      const isIts = place?.blockId === block.id && place.start <= at && at < place.end;
      const others = [...letter.passages].filter((one) => one !== id);
      return {
        ...letter,
        copied: isIts ? false : letter.copied,
        passages: new Set(isIts ? [...others, id] : others),
      };
    }),
  }));
}

export function lettersAt(text: EditedText, place: PassagePlace): readonly Letter[] {
  return text.find(({ id }) => id === place.blockId)?.letters.slice(place.start, place.end) ?? [];
}

/** As an editor hands it over; without marks, as a text that comes from elsewhere. */
export function documentFrom(text: EditedText, marks: 'with-marks' | 'without-marks'): StoryDocument {
  return {
    type: 'doc',
    content: text.map(({ id, letters }) => ({
      type: 'paragraph',
      attrs: { id },
      content: letters.map((letter): Inline => {
        const passages = marks === 'with-marks' ? [...letter.passages] : [];
        return {
          type: 'text',
          text: letter.text,
          marks: passages.map((passageId) => ({ type: 'passage', attrs: { passageId } })),
        };
      }),
    })),
  };
}

function cutOut(letters: readonly Letter[], from: number, to: number) {
  return [letters.slice(0, from), letters.slice(from, to), letters.slice(to)] as const;
}

function put(text: EditedText, at: number, letters: readonly Letter[]): EditedText {
  return text.map((block, index) => (index === at ? { ...block, letters } : block));
}

function pasted(
  text: EditedText,
  block: number,
  what: { readonly at: number; readonly letters: readonly Letter[] },
): EditedText {
  const letters = text[block]?.letters ?? [];
  const at = what.at % (letters.length + 1);
  return put(text, block, [...letters.slice(0, at), ...what.letters, ...letters.slice(at)]);
}

/** Whether what stands between these two stands within a passage. */
function isWithin(before: readonly Letter[], after: readonly Letter[]): boolean {
  const next = after[0]?.passages ?? new Set<string>();
  return [...(before.at(-1)?.passages ?? [])].some((id) => next.has(id));
}
