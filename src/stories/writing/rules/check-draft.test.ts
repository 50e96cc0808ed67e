import { describe, expect, it } from 'vitest';
import { standingIn } from '../../document/check.ts';
import { checkDraft, LONGEST_TITLE } from './check-draft.ts';

const sent = {
  ...{ title: 'The ferry', standfirst: 'It runs.', slug: '', language: null, visibility: 'public' },
  ...{ sectionIds: ['news', 'news'], tagIds: [], authorIds: [], leadPictureId: null },
  document: { type: 'doc', content: [{ type: 'paragraph', attrs: { id: 'block001' } }] },
};
const needs = { newId: () => '0195813c-0000-7000-8000-000000000000', standing: standingIn([]) };
const check = (more: object) => checkDraft({ ...sent, ...more }, needs);

describe('What an editor sends of a story', () => {
  it('is taken when it is whole, each place in it once', () => {
    expect(check({})).toEqual({ text: { ...sent, sectionIds: ['news'] }, mended: [] });
  });

  it('has a title of one line that is no longer than any', () => {
    expect(check({ title: 'One\r\n  two\u0000' })).toMatchObject({ text: { title: 'One two' } });
    expect(check({ title: 'x'.repeat(5_000) })).toMatchObject({ text: { title: 'x'.repeat(LONGEST_TITLE) } });
  });

  it('says where it is not understood', () => {
    expect(check({ title: 7 })).toEqual({ refused: { path: 'title', reason: 'not-understood' } });
    expect(check({ language: '<b>' })).toMatchObject({ refused: { path: 'language' } });
    expect(check({ visibility: 'everybody' })).toMatchObject({ refused: { path: 'visibility' } });
    expect(check({ document: undefined })).toMatchObject({ refused: { path: 'document' } });
    expect(check({ document: { type: 'doc', content: [{ type: 'x' }] } })).toEqual({
      refused: { path: 'document.content.0.type', reason: 'not-understood' },
    });
    expect(checkDraft(null, needs)).toMatchObject({ refused: { reason: 'not-understood' } });
  });
});
