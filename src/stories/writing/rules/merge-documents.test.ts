import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textOf, textOfBlock } from '../../document/text.ts';
import type { StoryDocument } from '../../document/words.ts';
import { mergeDocuments } from './merge-documents.ts';

describe('Two texts that were made from one', () => {
  const base = text('a:Ferry', 'b:Harbour', 'c:Crane');

  it('become one that has what each side did', () => {
    const mine = text('a:Ferries', 'b:Harbour', 'n:New here', 'c:Crane');
    const theirs = text('a:Ferry', 'b:Harbours', 'c:Crane', 'm:New there');
    expect(merged(base, mine, theirs)).toBe('Ferries | Harbours | New here | Crane | New there');
  });

  it('lose what one side took out and the other left alone', () => {
    expect(merged(base, text('a:Ferry', 'c:Crane'), base)).toBe('Ferry | Crane');
    expect(merged(base, base, text('a:Ferry', 'c:Crane'))).toBe('Ferry | Crane');
  });

  it('both stand where they met, theirs first, and it is said', () => {
    const both = mergeDocuments({
      base,
      mine: text('a:Mine', 'b:Harbour', 'c:Crane'),
      theirs: text('a:Theirs', 'b:Harbour', 'c:Crane'),
    });
    expect(says(both.document)).toBe('Theirs | Mine | Harbour | Crane');
    expect(both.meetings).toEqual([{ kind: 'both-changed', blockId: 'a', oursId: 'ax1' }]);
  });

  it('are no meeting where both did the same', () => {
    const same = text('a:Same', 'b:Harbour', 'c:Crane');
    expect(mergeDocuments({ base, mine: same, theirs: same })).toEqual({ document: same, meetings: [] });
  });

  it('keep what one side took out while the other wrote on it', () => {
    const without = text('a:Ferry', 'c:Crane');
    const with_ = text('a:Ferry', 'b:Harbour wall', 'c:Crane');
    const kept = mergeDocuments({ base, mine: with_, theirs: without });
    expect(says(kept.document)).toBe('Ferry | Harbour wall | Crane');
    expect(kept.meetings).toEqual([{ kind: 'they-removed', blockId: 'b', oursId: null }]);
    expect(mergeDocuments({ base, mine: without, theirs: with_ }).meetings).toEqual([
      { kind: 'we-removed', blockId: 'b', oursId: null },
    ]);
  });

  it('have the order of the side that moved something', () => {
    const moved = text('c:Crane', 'a:Ferry', 'b:Harbour');
    expect(merged(base, moved, text('a:Ferry', 'b:Harbours', 'c:Crane', 'n:New'))).toBe(
      'Crane | New | Ferry | Harbours',
    );
    expect(merged(base, text('a:Ferry', 'b:Harbours', 'c:Crane'), moved)).toBe('Crane | Ferry | Harbours');
  });

  it('tell members of a block in another order from another block', () => {
    const mine: StoryDocument = {
      type: 'doc',
      content: [{ attrs: { id: 'a' }, content: [{ text: 'x', type: 'text' }], type: 'paragraph' }],
    };
    const theirs: StoryDocument = {
      type: 'doc',
      content: [{ type: 'paragraph', attrs: { id: 'a' }, content: [{ type: 'text', text: 'x' }] }],
    };
    expect(mergeDocuments({ base: text('a:y'), mine, theirs }).meetings).toEqual([]);
  });

  it('are the other text where one side is unchanged', () => {
    fc.assert(
      fc.property(aText, aText, (before, after) => {
        expect(mergeDocuments({ base: before, mine: before, theirs: after })).toEqual({
          document: after,
          meetings: [],
        });
        expect(mergeDocuments({ base: before, mine: after, theirs: before })).toEqual({
          document: after,
          meetings: [],
        });
      }),
    );
  });

  it('lose no block that either side typed, unless it was taken out and the other had not touched it', () => {
    fc.assert(
      fc.property(textsThatMeet, ({ before, mine, theirs }) => {
        const words = new Set(
          mergeDocuments({ base: before, mine, theirs }).document.content.map(textOfBlock),
        );
        const unchanged = new Map(before.content.map((block) => [block.attrs.id, textOfBlock(block)]));
        for (const block of [...mine.content, ...theirs.content]) {
          const said = textOfBlock(block);
          if (unchanged.get(block.attrs.id) !== said) expect(words).toContain(said);
        }
        for (const { attrs } of before.content) {
          const isEverywhere = [mine, theirs].every(({ content }) =>
            content.some((one) => one.attrs.id === attrs.id),
          );
          if (isEverywhere)
            expect(
              mergeDocuments({ base: before, mine, theirs }).document.content.map((one) => one.attrs.id),
            ).toContain(attrs.id);
        }
      }),
    );
  });

  it('are the same when they are merged again, and have each id once', () => {
    fc.assert(
      fc.property(textsThatMeet, ({ before, mine, theirs }) => {
        const { document } = mergeDocuments({ base: before, mine, theirs });
        const ids = document.content.map(({ attrs }) => attrs.id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(mergeDocuments({ base: before, mine: document, theirs }).document).toEqual(document);
        expect(mergeDocuments({ base: theirs, mine: document, theirs }).document).toEqual(document);
        expect(mergeDocuments({ base: document, mine: document, theirs: document }).document).toEqual(
          document,
        );
      }),
    );
  });

  it('keep the order in which the blocks of each side stood, as long as nothing was moved', () => {
    fc.assert(
      fc.property(textsThatMeet, ({ before, ...sides }) => {
        const [mine, theirs] = [unmoved(before, sides.mine), unmoved(before, sides.theirs)];
        const order = mergeDocuments({ base: before, mine, theirs }).document.content.map(
          ({ attrs }) => attrs.id,
        );
        for (const side of [mine, theirs]) {
          const own = side.content.map(({ attrs }) => attrs.id).filter((id) => order.includes(id));
          expect(order.filter((id) => own.includes(id))).toEqual(own);
        }
      }),
    );
  });
});

/** Blocks as `id:words`. */
function text(...blocks: readonly string[]): StoryDocument {
  return {
    type: 'doc',
    content: blocks.map((block) => {
      const at = block.indexOf(':');
      const content = [{ type: 'text' as const, text: block.slice(at + 1) }];
      return { type: 'paragraph', attrs: { id: block.slice(0, at) }, content };
    }),
  };
}

const says = (document: StoryDocument) => textOf(document).replaceAll('\n', ' | ');

function merged(base: StoryDocument, mine: StoryDocument, theirs: StoryDocument): string {
  return says(mergeDocuments({ base, mine, theirs }).document);
}

/** Few ids and few words, so that everything meets. What a side adds has an id that the other does not know. */
const textWith = (ids: string) =>
  fc
    .uniqueArray(fc.record({ id: fc.constantFrom(...ids), words: fc.constantFrom('one', 'two', 'three') }), {
      selector: ({ id }) => id,
      maxLength: 8,
    })
    .map((blocks) => text(...blocks.map(({ id, words }) => `${id}:${words}`)));
const aText = textWith('abcdef');
const textsThatMeet = fc
  .record({ before: aText, mine: textWith('abcdefMN'), theirs: textWith('abcdefTU') })
  .map(({ before, mine, theirs }) => {
    const known = before.content.map(({ attrs }) => attrs.id);
    const own = ({ content }: StoryDocument): StoryDocument => ({
      type: 'doc',
      content: content.filter(({ attrs }) => known.includes(attrs.id) || /[A-Z]/.test(attrs.id)),
    });
    return { before, mine: own(mine), theirs: own(theirs) };
  });

/** `side` with the blocks that it shares with `base` in the order in which they stand there; the new ones stay put. */
function unmoved(base: StoryDocument, side: StoryDocument): StoryDocument {
  const ids = base.content.map(({ attrs }) => attrs.id);
  const shared = side.content
    .filter(({ attrs }) => ids.includes(attrs.id))
    .sort((one, other) => ids.indexOf(one.attrs.id) - ids.indexOf(other.attrs.id));
  let next = 0;
  const content = side.content.flatMap((block) => {
    if (!ids.includes(block.attrs.id)) return [block];
    next += 1;
    return shared.slice(next - 1, next);
  });
  return { type: 'doc', content };
}
