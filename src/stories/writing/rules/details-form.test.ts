import { describe, expect, it } from 'vitest';
import type { DraftText } from '../words.ts';
import { detailsFrom, drawnDetails, leftAlone } from './details-form.ts';

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

  it('knows what was left as it was drawn, and keeps what another put there since', () => {
    const shown = { sectionIds: known.sectionIds, authorIds: known.authorIds, tags: 'Boats', at: '' };
    const as = { slug: 'ferry', language: 'fr', visibility: 'public', section: 'news', tags: 'Boats' };
    const form = { ...as, 'author-ada': 'yes', 'author-bo': 'yes', drawn: drawnDetails(text, shown) };
    const left = leftAlone(new Map(Object.entries({ ...form, slug: 'mine' })));
    const fields = ['section', 'author', 'tags', 'slug', 'language', 'visibility', 'at'];
    expect(fields.filter((field) => !left(field))).toEqual(['slug']);
    const now = { ...text, sectionIds: ['sport'], authorIds: ['cleo'], language: 'de', slug: 'theirs' };
    const read = (change: Record<string, string>) =>
      detailsFrom(new Map(Object.entries({ ...form, ...change })), now, known);
    expect(read({ slug: 'mine' })).toEqual({ ...now, slug: 'mine' });
    expect(read({ 'section-sport': 'yes' }).sectionIds).toEqual(['news', 'sport']);
    expect(read({ 'author-ada': '' }).authorIds).toEqual(['bo']);
  });

  it('chooses nothing that there is not', () => {
    expect(read({ section: 'gone', 'author-eve': 'yes', visibility: 'all' })).toMatchObject({
      ...{ sectionIds: [], authorIds: [], visibility: 'public' },
    });
  });
});
