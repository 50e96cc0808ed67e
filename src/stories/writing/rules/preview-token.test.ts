import { describe, expect, it } from 'vitest';
import { PREVIEW_LASTS, previewedDraft, previewId } from './preview-token.ts';

describe('A link to a preview', () => {
  const now = Date.UTC(2026, 2, 10, 8);
  const draft = {
    ...{ storyId: '0195813c-4f2a-7000-8000-3f7c1d2e4b5a', begunAt: '2026-03-10T07:59:58.123Z' },
    staffId: '0195813c-4f2a-7000-8000-3f7c1d2e4b5b',
  };
  const id = previewId(draft, now + PREVIEW_LASTS);

  it('shows its draft until its time is over, and not a moment longer', () => {
    expect(previewedDraft(id, now)).toEqual({ ...draft, madeAt: '2026-03-10T08:00:00.000Z' });
    expect(previewedDraft(id, now + PREVIEW_LASTS - 1)).not.toBeNull();
    expect(previewedDraft(id, now + PREVIEW_LASTS)).toBeNull();
  });

  it('is short enough to be signed, and nothing where it says nothing', () => {
    expect(id).toMatch(/^[\w-]{1,100}$/);
    for (const none of [
      '',
      '_',
      '___',
      'story',
      'story_',
      'story_1_zzzzzz',
      '_ada_1_zzzzzz',
      'story_ada_1_zzzzzzzzzz',
    ])
      expect(previewedDraft(none, now), none).toBeNull();
  });
});
