import { describe, expect, it } from 'vitest';
import type { Block, StoryDocument } from '../../document/words.ts';
import { compareDocuments } from './compare.ts';

describe('Two texts of a story, compared', () => {
  const before = text('a:The ferry runs.', 'b:The crane stands.', 'c:The end.');

  it('differ in nothing when they are the same', () => {
    expect(kinds(before, before)).toEqual(['a kept', 'b kept', 'c kept']);
  });

  it('differ word by word where a block was changed', () => {
    const [first] = compareDocuments(
      before,
      text('a:The last ferry runs.', 'b:The crane stands.', 'c:The end.'),
    );
    expect(first).toMatchObject({
      kind: 'changed',
      changes: [
        { kind: 'kept', text: 'The ' },
        { kind: 'added', text: 'last ' },
        { kind: 'kept', text: 'ferry runs.' },
      ],
    });
  });

  it('show what was lost where it stood, and what is new where it stands', () => {
    expect(kinds(before, text('a:The ferry runs.', 'n:New.', 'c:The end.'))).toEqual([
      'a kept',
      'b removed',
      'n added',
      'c kept',
    ]);
    expect(kinds(before, text('c:The end.'))).toEqual(['a removed', 'b removed', 'c kept']);
    expect(kinds(text('a:x'), text())).toEqual(['a removed']);
  });

  it('name the block that was moved, not those that made room for it', () => {
    expect(kinds(before, text('c:The end.', 'a:The ferry runs.', 'b:The crane stands.'))).toEqual([
      'c moved',
      'a kept',
      'b kept',
    ]);
  });

  it('say so where the words are the same and their look is not', () => {
    const content: Block['type'] = 'paragraph';
    const bold: StoryDocument = {
      type: 'doc',
      content: [
        {
          type: content,
          attrs: { id: 'a' },
          content: [{ type: 'text', text: 'x', marks: [{ type: 'bold' }] }],
        },
      ],
    };
    expect(kinds(text('a:x'), bold)).toEqual(['a changed-otherwise']);
  });
});

function kinds(before: StoryDocument, after: StoryDocument): readonly string[] {
  return compareDocuments(before, after).map(({ blockId, kind }) => `${blockId} ${kind}`);
}

function text(...blocks: readonly string[]): StoryDocument {
  return {
    type: 'doc',
    content: blocks.map((block) => ({
      type: 'paragraph',
      attrs: { id: block.split(':')[0] ?? '' },
      content: [{ type: 'text', text: block.split(':')[1] ?? '' }],
    })),
  };
}
