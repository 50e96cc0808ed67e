import { forgetOldest } from '#platform/memory';
import type { News } from './read-news.tsx';

/** What decides about the news that somebody gets who comes. */
export interface NewsFor {
  readonly storyId: string;
  /** The version up to which they know everything; null: it is none of this story's. */
  readonly since: number | null;
  /** The story's version now. */
  readonly version: number;
  /** Whether the conversation takes comments: that ends with the time too, and raises no version. */
  readonly isOpen: boolean;
}

export interface KeptNews {
  /** The news as they were read for another listener, else as `read` brings them. */
  of(wanted: NewsFor, read: () => Promise<News>): Promise<News>;
  /** Forgets what was read of the story; without one, everything. */
  forget(storyId?: string): void;
}

/**
 * Shares what is read and drawn for those who come: of listeners who miss the same, however many come at once, the
 * first has it read. Of `most` readings the latest used stay.
 */
export function keepNews(most: number): KeptNews {
  const kept = new Map<string, { readonly storyId: string; readonly news: Promise<News> }>();
  return {
    of({ storyId, since, version, isOpen }, read) {
      const key = `${storyId} ${since} ${version} ${isOpen}`;
      const reading = kept.get(key) ?? { storyId, news: read() };
      kept.delete(key);
      kept.set(key, reading);
      // What failed is asked again.
      reading.news.catch(() => kept.get(key) === reading && kept.delete(key));
      forgetOldest(kept, most);
      return reading.news;
    },
    forget(storyId) {
      for (const [key, reading] of kept) {
        if (storyId === undefined || reading.storyId === storyId) kept.delete(key);
      }
    },
  };
}
