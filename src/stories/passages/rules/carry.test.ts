import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ALL_EDITS,
  anEdit,
  aStretch,
  aText,
  createEditor,
  documentFrom,
  type Edit,
  type EditedText,
  type EditKind,
  lettersAt,
  markedAs,
  marking,
  type Tracked,
} from '../../../../test/edited-text.ts';
import { inlineOf, markedText, markOf } from '../../../../test/marked-text.ts';
import type { StoryDocument } from '../../document/words.ts';
import type { PassageFate, PassagePlace } from '../words.ts';
import { carry } from './carry.ts';
import { piecesOf, textBlocksOf, textOfTextBlock } from './pieces.ts';
import { withMarks } from './with-marks.ts';

const someStretches = fc.array(aStretch, { minLength: 1, maxLength: 3 });
/** Sessions of edits, each of which ends with a new revision. */
const sessionsOf = (kinds: readonly EditKind[]) =>
  fc.array(fc.array(anEdit(kinds), { maxLength: 6 }), { minLength: 1, maxLength: 4 });
const without = (...kinds: EditKind[]) => ALL_EDITS.filter((kind) => !kinds.includes(kind));

describe('A passage whose mark travels with its text', () => {
  it('never stands on letters that are not its own, whatever is done to the text', () => {
    afterEverySession(ALL_EDITS, ({ text, fate, passage }) => {
      if (fate.state !== 'placed') return;
      const letters = lettersAt(text, fate.place);
      expect(letters.map((letter) => letter.text).join('')).toBe(passage.words);
      for (const { origin } of letters) expect(passage.origins).toContain(origin);
    });
  });

  for (const [said, others] of [
    ['nothing changes its place', ['move-block']],
    ['blocks are moved as a whole', ['split', 'split-upwards']],
  ] as const) {
    it(`stands on the very same letters in the very same order, as long as ${said}`, () => {
      const kinds = without('cut-and-paste', 'copy-and-paste', ...others);
      afterEverySession(kinds, ({ text, fate, passage }) => {
        if (fate.state !== 'placed') return;
        expect(lettersAt(text, fate.place).map(({ origin }) => origin)).toEqual(passage.origins);
      });
    });
  }

  it('is not taken over by a copy while the original has its mark, unless its block was split', () => {
    const kinds = without('cut-and-paste', 'split', 'split-upwards');
    afterEverySession(kinds, ({ text, fate, passage }) => {
      if (fate.state !== 'placed' || lettersAt(text, fate.place).some(({ copied }) => !copied)) return;
      const original = text.flatMap(({ letters }) =>
        letters.filter(({ copied, passages }) => !copied && passages.has(passage.id)),
      );
      expect(original).toEqual([]);
    });
  });

  it('is marked in one place alone afterwards, and no letter of the text is changed', () => {
    afterEverySession(ALL_EDITS, ({ text, fate, passage, kept }) => {
      const pieces = (piecesOf(kept).get(passage.id) ?? []).map(({ text: _, ...place }) => place);
      expect(pieces).toEqual(fate.state === 'gone' ? [] : [fate.place]);
      expect(textBlocksOf(kept).map(textOfTextBlock)).toEqual(
        text.map(({ letters }) => letters.map((letter) => letter.text).join('')),
      );
    });
  });

  it('stays where it is through all that is done around it', () => {
    const around = ['look-alike', 'join', 'move-block', 'new-block'] as const;
    afterEverySession(around, ({ text, fate, passage }) => {
      expect(fate.state).toBe('placed');
      if (fate.state !== 'placed') return;
      expect(lettersAt(text, fate.place).map(({ origin }) => origin)).toEqual(passage.origins);
    });
  });

  it('says the words that stand there now, when they are others', () => {
    const fate = carry({ id: 'q', words: 'stay', place: at(0, 4) }, markedText([['not stay', 'q']]), null);
    expect(fate).toEqual({ state: 'changed', place: at(0, 8), wordsNow: 'not stay' });
  });

  it('is one passage over a line break, and over letters of another look', () => {
    const content = [
      { type: 'text' as const, text: 'one', marks: [{ type: 'bold' as const }, markOf('q')] },
      { type: 'hardBreak' as const },
      inlineOf(['two', 'q']),
      inlineOf(' three'),
    ];
    const broken: StoryDocument = {
      type: 'doc',
      content: [{ type: 'paragraph', attrs: { id: 'block000' }, content }],
    };
    expect(carry({ id: 'q', words: 'one\ntwo', place: null }, broken, null).state).toBe('placed');
  });

  it('is changed when its block was split within it, and when other words came between', () => {
    const split = markedText([['fer', 'q']], [['ry', 'q'], ' runs']);
    expect(carry({ id: 'q', words: 'ferry', place: at(0, 5) }, split, null)).toMatchObject({
      state: 'changed',
      wordsNow: 'fer',
    });
    const parted = markedText([['fer', 'q'], ' and ', ['ry', 'q']]);
    expect(carry({ id: 'q', words: 'ferry', place: at(0, 5) }, parted, null)).toMatchObject({
      state: 'changed',
      wordsNow: 'fer',
    });
  });

  it('is gone when it cannot be told which of two it is', () => {
    const passage = { id: 'q', words: 'ferry', place: at(0, 5) };
    expect(carry(passage, markedText([['ferry', 'q'], ' or ', ['ferry', 'q']]), null).state).toBe('gone');
    const elsewhere = markedText(['nothing'], [['ferry', 'q']], [['ferry', 'q']]);
    expect(carry(passage, elsewhere, null).state).toBe('gone');
    const twice = markedText([['ferry', 'q']]);
    const sameIds = { ...twice, content: [...twice.content, ...twice.content] };
    expect(carry(passage, sameIds, null).state).toBe('gone');
  });

  it('keeps the one in its own block of two copies, though that alone was edited', () => {
    const edited = markedText([['ferries', 'q']], [['ferry', 'q']]);
    expect(carry({ id: 'q', words: 'ferry', place: at(0, 5) }, edited, null)).toMatchObject({
      state: 'changed',
      wordsNow: 'ferries',
    });
  });
});

interface Kept {
  readonly text: EditedText;
  readonly kept: StoryDocument;
  readonly passage: Tracked;
  readonly fate: PassageFate;
}

/** Edits random texts with random passages, and looks at each passage each time that a revision is made. */
function afterEverySession(kinds: readonly EditKind[], look: (kept: Kept) => void): void {
  fc.assert(
    fc.property(aText, someStretches, sessionsOf(kinds), (paragraphs, stretches, sessions) => {
      const editor = createEditor(paragraphs);
      let passages = stretches.map((stretch, at) => marking(editor.begin, stretch, `q${at}`));
      let text = passages.reduce((all, { id, place }) => markedAs(all, id, place), editor.begin);
      for (const session of sessions) {
        text = session.reduce((now: EditedText, edit: Edit) => editor.edited(now, edit), text);
        const document = documentFrom(text, 'with-marks');
        const fates = passages.map((passage) => ({ passage, fate: carry(passage, document, null) }));
        const places = fates.flatMap(({ passage, fate }) =>
          fate.state === 'gone' ? [] : [[passage.id, fate.place] as const],
        );
        const kept = withMarks(document, new Map(places));
        for (const { passage, fate } of fates) look({ text, kept, passage, fate });
        for (const { passage, fate } of fates) {
          text = markedAs(text, passage.id, fate.state === 'gone' ? null : fate.place);
        }
        passages = fates.map(({ passage, fate }) =>
          fate.state === 'gone' ? passage : { ...passage, place: fate.place },
        );
      }
    }),
    { numRuns: Math.max(1000, fc.readConfigureGlobal()?.numRuns ?? 0) },
  );
}

function at(start: number, end: number): PassagePlace {
  return { blockId: 'block000', start, end };
}
