import type { Inline, StoryDocument } from '#stories';

/** Words of a paragraph; those that are a pair carry the mark of the passage. */
type Words = string | readonly [words: string, passageId: string];

/** Paragraphs `block000`, `block001` … of these words. */
export function markedText(...paragraphs: readonly (readonly Words[])[]): StoryDocument {
  return {
    type: 'doc',
    content: paragraphs.map((words, at) => ({
      type: 'paragraph',
      attrs: { id: `block00${at}` },
      content: words.map(inlineOf),
    })),
  };
}

export function inlineOf(words: Words): Inline {
  if (typeof words === 'string') return { type: 'text', text: words };
  return { type: 'text', text: words[0], marks: [markOf(words[1])] };
}

export function markOf(passageId: string) {
  return { type: 'passage' as const, attrs: { passageId } };
}
