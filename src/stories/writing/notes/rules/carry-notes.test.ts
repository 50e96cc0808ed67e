import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ALL_EDITS,
  anEdit,
  aStretch,
  aText,
  createEditor,
  documentFrom,
  markedAs,
  marking,
} from '../../../../../test/edited-text.ts';
import { markedText } from '../../../../../test/marked-text.ts';
import { textOf } from '../../../document/text.ts';
import type { StoryDocument } from '../../../document/words.ts';
import { markWords } from '../../../passages/rules/mark-words.ts';
import { piecesOf } from '../../../passages/rules/pieces.ts';
import { placesLeft, withNotes, withoutNotes } from './carry-notes.ts';

const note = (words: string, left: Parameters<typeof withNotes>[1][number]['left'] = null) => ({
  ...{ id: 'n', words, left },
});
const words = (document: ReturnType<typeof markedText>) =>
  [...piecesOf(document, 'note').values()].flat().map(({ blockId, text }) => [blockId, text]);

describe('A note', () => {
  it('goes out of a text and comes back to the very words, whatever they are', () => {
    const texts = fc.array(fc.string({ minLength: 1, maxLength: 30 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), fc.nat(), (paragraphs, block, from, length) => {
        const plain = markedText(...paragraphs.map((text) => [text]));
        const at = block % paragraphs.length;
        const text = paragraphs[at] ?? '';
        const start = from % text.length;
        const end = Math.min(text.length, start + 1 + (length % 8));
        const place = { blockId: `block00${at}`, start, end };
        const marked = markWords(plain, { id: 'n', place, words: text.slice(start, end) }, 'note');
        if (marked === null) return;
        expect(withoutNotes(marked)).toEqual(plain);
        const left = placesLeft(marked).get('n') ?? null;
        expect(withNotes(plain, [note(text.slice(start, end), left)])).toEqual(marked);
      }),
    );
  });

  it('stands once at most, on words that bore it, whatever is typed, cut, copied, split, joined and moved', () => {
    const edits = fc.array(anEdit(ALL_EDITS), { maxLength: 10 });
    fc.assert(
      fc.property(aText, aStretch, edits, (paragraphs, stretch, done) => {
        const { begin, edited } = createEditor(paragraphs);
        const its = marking(begin, stretch, 'n');
        const written = done.reduce(edited, markedAs(begin, 'n', its.place));
        const document = asNote(documentFrom(written, 'with-marks'));
        const carried = withNotes(document, [note(its.words)]);
        expect(textOf(carried)).toEqual(textOf(document));
        const bore = piecesOf(document, 'note').get('n') ?? [];
        const stands = piecesOf(carried, 'note').get('n') ?? [];
        if (bore.length > 0) expect(stands).toEqual(bore.slice(0, 1));
        else expect(stands.map(({ text }) => text)).toEqual(stands.length === 0 ? [] : [its.words]);
        // What goes out and is written on comes back as it was.
        const left = placesLeft(carried).get('n') ?? null;
        const back = withNotes(withoutNotes(carried), left ? [note(its.words, left)] : []);
        expect([textOf(back), piecesOf(back, 'note')]).toEqual([textOf(carried), piecesOf(carried, 'note')]);
      }),
    );
  });

  it('is found by its words where they stand once, and nowhere where they stand twice', () => {
    const once = markedText(['The ferry runs.'], ['A quay.']);
    expect(words(withNotes(once, [note('ferry')]))).toEqual([['block000', 'ferry']]);
    expect(words(withNotes(markedText(['A ferry.'], ['A ferry.']), [note('ferry')]))).toEqual([]);
    expect(words(withNotes(markedText(['No boat.']), [note('ferry')]))).toEqual([]);
  });

  it('stands where it was left only while the very words still do', () => {
    const left = { blockId: 'block001', start: 2, words: 'ferry' };
    const twice = markedText(['A ferry.'], ['A ferry.']);
    expect(words(withNotes(twice, [note('boat', left)]))).toEqual([['block001', 'ferry']]);
    const moved = markedText(['A ferry.'], ['The quay.']);
    expect(words(withNotes(moved, [note('boat', left)]))).toEqual([['block000', 'ferry']]);
  });

  it('that nobody has open any more leaves no mark', () => {
    const place = { blockId: 'block000', start: 4, end: 9 };
    const marked = markWords(markedText(['The ferry.']), { id: 'gone', place, words: 'ferry' }, 'note');
    expect(marked && withNotes(marked, [])).toEqual(markedText(['The ferry.']));
  });
});

/** The marks of a text, as those of notes. */
function asNote(document: StoryDocument): StoryDocument {
  return JSON.parse(
    JSON.stringify(document).replaceAll('"passage","attrs":{"passageId"', '"note","attrs":{"noteId"'),
  ) as StoryDocument;
}
