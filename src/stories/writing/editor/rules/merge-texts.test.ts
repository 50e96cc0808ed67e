import { describe, expect, it } from 'vitest';
import { markedText } from '../../../../../test/marked-text.ts';
import type { DraftText } from '../../words.ts';
import { mergeTexts } from './merge-texts.ts';

const base = text({});

describe('What two people wrote of one story', () => {
  it('is what each of them changed', () => {
    const { text: merged, lines } = mergeTexts({
      base,
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
    const merged = mergeTexts({ base, mine: text({ title: 'Ours' }), theirs: text({ title: 'Theirs' }) });
    expect(merged.text.title).toBe('Ours');
    expect(merged.lines).toEqual([{ name: 'title', theirs: 'Theirs' }]);
  });

  it('meets nowhere where both wrote the same, or one of them emptied a line', () => {
    const same = mergeTexts({ base, mine: text({ title: 'Same' }), theirs: text({ title: 'Same' }) });
    const emptied = mergeTexts({ base, mine: text({ title: 'Ours' }), theirs: text({ title: '' }) });
    expect([same.lines, emptied.lines, emptied.text.title]).toEqual([[], [], 'Ours']);
  });

  it('holds both where they wrote in one block', () => {
    const merged = mergeTexts({
      base,
      mine: text({ document: markedText(['Ours']) }),
      theirs: text({ document: markedText(['Theirs']) }),
    });
    expect(JSON.stringify(merged.text.document)).toMatch(/Theirs.+Ours/);
    expect(merged.meetings).toHaveLength(1);
  });
});

function text(change: Partial<DraftText>): DraftText {
  return {
    ...{ title: 'The ferry', standfirst: '', slug: '', language: null, document: markedText(['It runs.']) },
    ...{ sectionIds: [], tagIds: [], authorIds: [], leadPictureId: null, visibility: 'public', ...change },
  };
}
