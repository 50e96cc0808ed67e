import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ALL_EDITS,
  anEdit,
  aText,
  createEditor,
  documentFrom,
  type Edit,
  type EditedText,
  type EditKind,
  lettersAt,
  markedAs,
} from '../../../../test/edited-text.ts';
import type { StoryDocument } from '../../document/words.ts';
import type { PassageFate, PassagePlace } from '../words.ts';
import { carry } from './carry.ts';
import { piecesOf, textBlocksOf, textOfTextBlock } from './pieces.ts';
import { withMarks } from './with-marks.ts';

interface Tracked {
  readonly id: string;
  readonly words: string;
  readonly place: PassagePlace | null;
  readonly origins: readonly number[];
}

const aStretch = fc.record({ block: fc.nat(3), at: fc.nat(7), length: fc.integer({ min: 1, max: 6 }) });
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

  it('stands on the very same letters in the very same order, as long as nothing is cut or copied', () => {
    afterEverySession(without('cut-and-paste', 'copy-and-paste'), ({ text, fate, passage }) => {
      if (fate.state !== 'placed') return;
      expect(lettersAt(text, fate.place).map(({ origin }) => origin)).toEqual(passage.origins);
    });
  });

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
    const fate = carry({ id: 'q', words: 'stay', place: at(0, 4) }, doc([['not stay', 'q']]), null);
    expect(fate).toEqual({ state: 'changed', place: at(0, 8), wordsNow: 'not stay' });
  });

  it('is one passage over a line break, and over letters of another look', () => {
    const content = [
      text('one', 'q', { type: 'bold' }),
      { type: 'hardBreak' as const },
      text('two', 'q'),
      text(' three'),
    ];
    const broken: StoryDocument = {
      type: 'doc',
      content: [{ type: 'paragraph', attrs: { id: 'block000' }, content }],
    };
    expect(carry({ id: 'q', words: 'one\ntwo', place: null }, broken, null).state).toBe('placed');
  });

  it('is changed when its block was split within it, and when other words came between', () => {
    const split = doc([['fer', 'q']], [['ry', 'q'], [' runs']]);
    expect(carry({ id: 'q', words: 'ferry', place: at(0, 5) }, split, null)).toMatchObject({
      state: 'changed',
      wordsNow: 'fer',
    });
    const parted = doc([['fer', 'q'], [' and '], ['ry', 'q']]);
    expect(carry({ id: 'q', words: 'ferry', place: at(0, 5) }, parted, null)).toMatchObject({
      state: 'changed',
      wordsNow: 'fer',
    });
  });

  it('is gone when it cannot be told which of two it is', () => {
    const passage = { id: 'q', words: 'ferry', place: at(0, 5) };
    expect(carry(passage, doc([['ferry', 'q'], [' or '], ['ferry', 'q']]), null).state).toBe('gone');
    const elsewhere = doc([['nothing']], [['ferry', 'q']], [['ferry', 'q']]);
    expect(carry(passage, elsewhere, null).state).toBe('gone');
    const twice = doc([['ferry', 'q']]);
    const sameIds = { ...twice, content: [...twice.content, ...twice.content] };
    expect(carry(passage, sameIds, null).state).toBe('gone');
  });

  it('keeps the one in its own block of two copies, though that alone was edited', () => {
    const edited = doc([['ferries', 'q']], [['ferry', 'q']]);
    expect(carry({ id: 'q', words: 'ferry', place: at(0, 5) }, edited, null)).toMatchObject({
      state: 'changed',
      wordsNow: 'ferries',
    });
  });
});

describe('A passage of a text that came without marks', () => {
  const moves = ['move-block'] as const;
  for (const [said, kinds] of [
    ['added', ['type', 'look-alike', 'new-block', ...moves]],
    ['taken away', ['delete', 'delete-block', ...moves]],
  ] as const) {
    it(`stands on the very same letters or nowhere, when text was only ${said}`, () => {
      fc.assert(
        fc.property(
          aText,
          aStretch,
          fc.array(anEdit(kinds), { maxLength: 8 }),
          (paragraphs, stretch, edits) => {
            const editor = createEditor(paragraphs);
            const passage = marking(editor.begin, stretch, 'q');
            const after = edits.reduce(editor.edited, editor.begin);
            const before = documentFrom(editor.begin, 'without-marks');
            const fate = carry(passage, documentFrom(after, 'without-marks'), before);
            expect(fate.state).not.toBe('changed');
            if (fate.state !== 'placed') return;
            expect(lettersAt(after, fate.place).map(({ origin }) => origin)).toEqual(passage.origins);
          },
        ),
      );
    });
  }

  it('stands on its quoted words or nowhere, whatever is done to the text', () => {
    fc.assert(
      fc.property(
        aText,
        aStretch,
        fc.array(anEdit(ALL_EDITS), { maxLength: 8 }),
        (paragraphs, stretch, edits) => {
          const editor = createEditor(paragraphs);
          const passage = marking(editor.begin, stretch, 'q');
          const after = edits.reduce(editor.edited, editor.begin);
          const before = documentFrom(editor.begin, 'without-marks');
          const fate = carry(passage, documentFrom(after, 'without-marks'), before);
          if (fate.state === 'gone') return;
          expect(fate.state).toBe('placed');
          const letters = lettersAt(after, fate.place);
          expect(letters.map((letter) => letter.text).join('')).toBe(passage.words);
        },
      ),
    );
  });

  const passage = { id: 'q', words: 'the ferry', place: at(5, 14) };
  const before = doc([['When the ferry stops, we walk.']], [['The ferry is the ferry.']]);

  it.each<[string, string, PassageFate['state']]>([
    ['nothing was done', 'When the ferry stops, we walk.', 'placed'],
    ['words came before it', 'And when, one day, the ferry stops, we walk.', 'placed'],
    ['its end is another', 'When the ferry stops, nobody walks.', 'placed'],
    ['it says the contrary', 'When the last ferry stops, we walk.', 'gone'],
    ['the same words came twice', 'When the ferry, the ferry stops, we walk.', 'gone'],
    ['it was taken out', 'When stops, we walk.', 'gone'],
  ])('when %s', (_, now, state) => {
    const after = doc([[now]], [['The ferry is the ferry.']]);
    expect(carry(passage, after, before).state).toBe(state);
  });

  it('is gone with its block, though a sentence that looks alike remains', () => {
    const left: StoryDocument = { type: 'doc', content: before.content.slice(1) };
    expect(carry(passage, left, before).state).toBe('gone');
  });

  it('is found in the one new block that says the same, and in none of two', () => {
    const other = before.content.slice(1);
    const anew = (id: string): StoryDocument['content'][number] => ({
      type: 'paragraph',
      attrs: { id },
      content: [text('When the ferry stops, we walk.')],
    });
    const one: StoryDocument = { type: 'doc', content: [anew('newblock'), ...other] };
    expect(carry(passage, one, before)).toEqual({
      state: 'placed',
      place: { ...at(5, 14), blockId: 'newblock' },
    });
    const two: StoryDocument = { type: 'doc', content: [anew('newblock'), anew('newblock2')] };
    expect(carry(passage, two, before).state).toBe('gone');
  });

  it('is gone where the blocks got their ids anew', () => {
    const shifted = doc(
      [['A new beginning.']],
      [['When the ferry stops, we walk.']],
      [['The ferry is the ferry.']],
    );
    expect(
      carry({ id: 'q', words: 'ferry', place: { blockId: 'block001', start: 4, end: 9 } }, shifted, before),
    ).toEqual({
      state: 'gone',
    });
  });

  it('is gone where the text is too long to be sure', () => {
    const long = 'word '.repeat(500);
    const after = doc([[`${long}the ferry and more`]]);
    const place = at(long.length, long.length + 9);
    const passage = { id: 'q', words: 'the ferry', place };
    expect(carry(passage, after, doc([[`${long}the ferry`]])).state).toBe('gone');
    expect(carry(passage, after, after).state).toBe('placed');
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

function marking(
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

function at(start: number, end: number): PassagePlace {
  return { blockId: 'block000', start, end };
}

function text(words: string, passageId?: string, ...marks: { type: 'bold' }[]) {
  const own = passageId === undefined ? [] : [{ type: 'passage' as const, attrs: { passageId } }];
  return { type: 'text' as const, text: words, marks: [...marks, ...own] };
}

/** Paragraphs of words, each with the passage that it is marked as. */
function doc(...paragraphs: (readonly [words: string, passageId?: string])[][]): StoryDocument {
  return {
    type: 'doc',
    content: paragraphs.map((pieces, index) => ({
      type: 'paragraph',
      attrs: { id: `block00${index}` },
      content: pieces.map(([words, passageId]) => text(words, passageId)),
    })),
  };
}
