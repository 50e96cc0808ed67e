import type { AuthorLetters } from './words.ts';

/** The tables of what authors are told. Instants are ISO 8601 UTC. */
export interface AuthorsTables {
  /** What a member of staff has decided; without a row it is once a day. */
  author_letters: { staff_id: string; often: AuthorLetters };
  /** Of which comment an author is told: once. Kept for a week. */
  author_news: {
    staff_id: string;
    comment_id: string;
    story_id: string;
    came_at: string;
    told_at: string | null;
  };
}
