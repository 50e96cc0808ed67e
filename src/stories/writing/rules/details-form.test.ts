import { describe, expect, it } from 'vitest';
import type { DraftText } from '../words.ts';
import { detailsFrom } from './details-form.ts';

const text: DraftText = {
  ...{ title: 'The ferry', standfirst: 'It runs.', slug: 'ferry', language: 'fr', visibility: 'public' },
  ...{ sectionIds: ['news'], tagIds: ['boats'], authorIds: ['bo', 'ada'], leadPictureId: 'p1' },
  document: { type: 'doc', content: [] },
};
const known = { sectionIds: ['news', 'sport'], authorIds: ['ada', 'bo', 'cleo'], tagIds: null };
const read = (form: Record<string, string>) => detailsFrom(new Map(Object.entries(form)), text, known);

describe('The form of what stands around a text', () => {
  it('says what it says, and leaves the text and all else alone', () => {
    const form = { title: 'A ferry', standfirst: '', slug: ' a-ferry ', language: '', visibility: 'private' };
    expect(read({ ...form, section: 'sport', 'section-news': 'yes' })).toEqual({
      ...{ ...text, ...form, slug: 'a-ferry', language: null, sectionIds: ['sport', 'news'], authorIds: [] },
    });
  });

  it('keeps the order of bylines, and puts a new one last', () => {
    expect(read({ 'author-ada': 'yes', 'author-bo': 'yes', 'author-cleo': 'yes' }).authorIds).toEqual([
      'bo',
      'ada',
      'cleo',
    ]);
    expect(read({ 'author-ada': 'yes' }).authorIds).toEqual(['ada']);
  });

  it('chooses nothing that there is not', () => {
    expect(read({ section: 'gone', 'author-eve': 'yes', visibility: 'all' })).toMatchObject({
      ...{ sectionIds: [], authorIds: [], visibility: 'public' },
    });
  });
});
