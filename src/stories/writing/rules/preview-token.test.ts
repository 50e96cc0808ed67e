import { describe, expect, it } from 'vitest';
import { PREVIEW_LASTS, previewedStory, previewId } from './preview-token.ts';

describe('A link to a preview', () => {
  const now = Date.UTC(2026, 2, 10, 8);
  const id = previewId('0195813c-4f2a-7000-8000-3f7c1d2e4b5a', now + PREVIEW_LASTS);

  it('shows its story until its time is over, and not a moment longer', () => {
    expect(previewedStory(id, now)).toBe('0195813c-4f2a-7000-8000-3f7c1d2e4b5a');
    expect(previewedStory(id, now + PREVIEW_LASTS - 1)).not.toBeNull();
    expect(previewedStory(id, now + PREVIEW_LASTS)).toBeNull();
  });

  it('is short enough to be signed, and nothing where it says nothing', () => {
    expect(id).toMatch(/^[\w-]{1,64}$/);
    for (const none of ['', '_', 'story', 'story_', '_zzz']) expect(previewedStory(none, now)).toBeNull();
  });
});
