import { getSchema } from '@tiptap/core';
import { splitBlock } from '@tiptap/pm/commands';
import { Slice } from '@tiptap/pm/model';
import { EditorState, TextSelection, type Transaction } from '@tiptap/pm/state';
import { describe, expect, it } from 'vitest';
import { markedText } from '../../../../test/marked-text.ts';
import { SCHEMA } from './client/schema.ts';
import { idsGiven } from './client/stable-ids.ts';
import { documentFromEditor } from './rules/from-editor.ts';
import { withoutOwnId } from './rules/stable-ids.ts';
import { documentToEditor } from './rules/to-editor.ts';

const schema = getSchema([...SCHEMA]);

describe('A block’s id', () => {
  it('stays with the first half of a split, and the second half gets a new one', () => {
    expect(edited(['It runs again.'], split(8))).toEqual([
      ['block000', 'It runs'],
      ['new1', ' again.'],
    ]);
  });

  it('stays with the words where a line was put before them', () => {
    expect(edited(['It runs again.'], split(1))).toEqual([
      ['new1', ''],
      ['block000', 'It runs again.'],
    ]);
  });

  it('is the first one’s where two blocks are joined', () => {
    const joined = edited(['It runs', ' again.'], (state) => state.tr.join(9));
    expect(joined).toEqual([['block000', 'It runs again.']]);
  });

  it('is there once, though the whole text is put behind itself', () => {
    const doubled = edited(['One', 'Two'], ({ doc, tr }) =>
      tr.replace(doc.content.size, doc.content.size, new Slice(doc.content, 0, 0)),
    );
    expect(doubled).toEqual([
      ['block000', 'One'],
      ['block001', 'Two'],
      ['new1', 'One'],
      ['new2', 'Two'],
    ]);
  });

  it('is not given to the line that stands where the document has nothing, until somebody writes in it', () => {
    expect(withoutOwnId([{ id: '', isEmpty: true, isParagraph: true }])).toEqual([]);
    expect(withoutOwnId([{ id: '', isEmpty: false, isParagraph: true }])).toEqual([0]);
    expect(withoutOwnId([{ id: '', isEmpty: true, isParagraph: false }])).toEqual([0]);
  });
});

type Edit = (state: EditorState) => Transaction;

function split(at: number): Edit {
  return (state) => {
    const there = state.apply(state.tr.setSelection(TextSelection.create(state.doc, at)));
    let done = there.tr;
    splitBlock(there, (transaction) => {
      done = transaction;
    });
    return done;
  };
}

/** Ids and words of the paragraphs after an edit. */
function edited(words: readonly string[], edit: Edit): readonly (readonly [string, string])[] {
  const doc = schema.nodeFromJSON(documentToEditor(markedText(...words.map((one) => [one]))));
  const before = EditorState.create({ doc });
  const after = edit(before);
  const state = EditorState.create({ doc: after.doc });
  let number = 0;
  const given = idsGiven(state, () => `new${++number}`);
  const { content } = documentFromEditor((given ?? state.tr).doc.toJSON());
  return content.map((block) => {
    if (block.type !== 'paragraph') throw new Error(`A ${block.type} came out.`);
    return [
      block.attrs.id,
      (block.content ?? []).map((one) => (one.type === 'text' ? one.text : '\n')).join(''),
    ];
  });
}
