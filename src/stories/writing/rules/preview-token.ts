/** How long a link to a preview works. Milliseconds. */
export const PREVIEW_LASTS = 7 * 24 * 60 * 60_000;
/** For what a preview link is signed: it opens nothing else. */
export const PREVIEW = ['stories', 'preview'] as const;

/** What is signed in a link to a preview: the story, and until when it may be seen (in milliseconds since 1970). */
export function previewId(storyId: string, until: number): string {
  return `${storyId}_${Math.floor(until / 1_000).toString(36)}`;
}

/** The story of a preview link; null once its time is over. */
export function previewedStory(id: string, now: number): string | null {
  const at = id.lastIndexOf('_');
  const until = Number.parseInt(id.slice(at + 1), 36) * 1_000;
  return at > 0 && now < until ? id.slice(0, at) : null;
}
