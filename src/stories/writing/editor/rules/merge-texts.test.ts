import { describe, expect, it } from 'vitest';
import { markedText } from '../../../../../test/marked-text.ts';
import type { DraftText, Met } from '../../words.ts';
import { mergeTexts } from './merge-texts.ts';

const base = text({});

describe('What two people wrote of one story', () => {
  it('is what each of them changed', () => {
    const { text: merged, lines } = mergeTexts({
      ...{ base, by: 'Bo' },
      mine: text({ title: 'The night ferry' }),
      theirs: text({ standfirst: 'It runs again.', sectionIds: ['news'] }),
    });
    expect([merged.title, merged.standfirst, merged.sectionIds]).toEqual([
      'The night ferry',
      'It runs again.',
      ['news'],
    ]);
    expect(lines).toEqual([]);
  });

  it('keeps ours in a line that both changed, and says what theirs was', () => {
    const merged = mergeTexts({
      ...{ base, mine: text({ title: 'Ours' }), theirs: text({ title: 'Theirs' }), by: 'Bo' },
    });
    expect(merged.text.title).toBe('Ours');
    expect(merged.lines).toEqual([{ name: 'title', theirs: 'Theirs' }]);
  });

  it('meets nowhere where both wrote the same, or one of them emptied a line', () => {
    const same = mergeTexts({
      ...{ base, mine: text({ title: 'Same' }), theirs: text({ title: 'Same' }), by: 'Bo' },
    });
    const emptied = mergeTexts({
      ...{ base, mine: text({ title: 'Ours' }), theirs: text({ title: '' }), by: 'Bo' },
    });
    expect([same.lines, emptied.lines, emptied.text.title]).toEqual([[], [], 'Ours']);
  });

  it('holds both where they wrote in one block', () => {
    const merged = mergeTexts({
      ...{ base, by: 'Bo' },
      mine: text({ document: markedText(['Ours']) }),
      theirs: text({ document: markedText(['Theirs']) }),
    });
    expect(JSON.stringify(merged.text.document)).toMatch(/Theirs.+Ours/);
    expect(merged.meetings).toHaveLength(1);
    expect(merged.text.met).toMatchObject([{ kind: 'both-changed', by: 'Bo' }]);
  });

  it('keeps where earlier texts met until one of them has chosen', () => {
    const [one, two, three] = ['one', 'two', 'three'].map(
      (blockId): Met => ({ kind: 'they-removed', blockId, oursId: null, by: 'Ada' }),
    );
    const met = (...all: readonly (Met | undefined)[]) => text({ met: all.flatMap((each) => each ?? []) });
    const { text: merged } = mergeTexts({
      ...{ base: met(one, two), mine: met(one, two, three), theirs: met(two), by: 'Bo' },
    });
    expect(merged.met).toEqual([two, three]);
  });
});

function text(change: Partial<DraftText>): DraftText {
  return {
    ...{ title: 'The ferry', standfirst: '', slug: '', language: null, document: markedText(['It runs.']) },
    ...{ sectionIds: [], tagIds: [], authorIds: [], leadPictureId: null, visibility: 'public', ...change },
  };
}
