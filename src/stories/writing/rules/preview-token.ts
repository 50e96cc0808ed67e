import { DAY } from '#platform/clock';

/** How long a link to a preview works. Milliseconds. */
export const PREVIEW_LASTS = 7 * DAY;
/** For what a preview link is signed: it opens nothing else. */
export const PREVIEW = ['stories', 'preview'] as const;

/** Which draft a link shows, and who made it: of a story that is changed again later the next draft begins at another time. */
export interface PreviewedDraft {
  readonly storyId: string;
  /** ISO 8601. */
  readonly begunAt: string;
  /** Of whoever made the link: it lasts no longer than they send stories out. */
  readonly staffId: string;
}

/** What is signed in a link to a preview: the draft, who made it, and until when it may be seen (in milliseconds since 1970). */
export function previewId({ storyId, begunAt, staffId }: PreviewedDraft, until: number): string {
  return `${storyId}_${staffId}_${Date.parse(begunAt).toString(36)}_${Math.floor(until / 1_000).toString(36)}`;
}

/** The draft of a preview link, and when the link was made, to the second; null once its time is over. */
export function previewedDraft(
  id: string,
  now: number,
): (PreviewedDraft & { readonly madeAt: string }) | null {
  const [, storyId, staffId, begun, until] =
    /^([^_]+)_([^_]+)_([0-9a-z]{1,9})_([0-9a-z]{1,9})$/.exec(id) ?? [];
  if (!storyId || !staffId || !begun || !until) return null;
  const end = Number.parseInt(until, 36) * 1_000;
  if (now >= end) return null;
  const [begunAt, madeAt] = [Number.parseInt(begun, 36), end - PREVIEW_LASTS];
  return {
    storyId,
    staffId,
    begunAt: new Date(begunAt).toISOString(),
    madeAt: new Date(madeAt).toISOString(),
  };
}
