import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ALL_EDITS,
  anEdit,
  aStretch,
  aText,
  createEditor,
  documentFrom,
  lettersAt,
  marking,
} from '../../../../test/edited-text.ts';
import { inlineOf, markedText } from '../../../../test/marked-text.ts';
import type { StoryDocument } from '../../document/words.ts';
import type { PassageFate, PassagePlace } from '../words.ts';
import { carry } from './carry.ts';

/** Texts are short here, and a wrong place is rare. */
const TRIES = { numRuns: Math.max(1000, fc.readConfigureGlobal()?.numRuns ?? 0) };

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
        TRIES,
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
      TRIES,
    );
  });

  const passage = { id: 'q', words: 'the ferry', place: at(5, 14) };
  const before = markedText(['When the ferry stops, we walk.'], ['The ferry is the ferry.']);

  it.each<[string, string, PassageFate['state']]>([
    ['nothing was done', 'When the ferry stops, we walk.', 'placed'],
    ['words came before it', 'And when, one day, the ferry stops, we walk.', 'placed'],
    ['its end is another', 'When the ferry stops, nobody walks.', 'placed'],
    ['it says the contrary', 'When the last ferry stops, we walk.', 'gone'],
    ['the same words came twice', 'When the ferry, the ferry stops, we walk.', 'gone'],
    ['it was taken out', 'When stops, we walk.', 'gone'],
  ])('when %s', (_, now, state) => {
    const after = markedText([now], ['The ferry is the ferry.']);
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
      content: [inlineOf('When the ferry stops, we walk.')],
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
    const shifted = markedText(
      ['A new beginning.'],
      ['When the ferry stops, we walk.'],
      ['The ferry is the ferry.'],
    );
    expect(
      carry({ id: 'q', words: 'ferry', place: { blockId: 'block001', start: 4, end: 9 } }, shifted, before),
    ).toEqual({
      state: 'gone',
    });
  });

  it('is gone where the text is too long to be sure', () => {
    const long = 'word '.repeat(500);
    const after = markedText([`${long}the ferry and more`]);
    const place = at(long.length, long.length + 9);
    const passage = { id: 'q', words: 'the ferry', place };
    expect(carry(passage, after, markedText([`${long}the ferry`])).state).toBe('gone');
    expect(carry(passage, after, after).state).toBe('placed');
  });
});

function at(start: number, end: number): PassagePlace {
  return { blockId: 'block000', start, end };
}
