import { shortened } from '#platform/text';
import { commentHtml } from '../../rules/comment-text.ts';
import type { Comment } from '../../words.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&amp;': '&',
};

/** The beginning of what a comment says, as plain text of at most `most` characters. */
export function excerptOf(comment: Pick<Comment, 'body' | 'bodyKind'>, most: number): string {
  // The HTML is our own: a ">" within an attribute is spelled as an entity.
  const text = commentHtml(comment).replace(/<[^>]*>/g, ' ');
  return shortened(
    text.replace(/&(?:lt|gt|quot|#39|amp);/g, (entity) => ENTITIES[entity] ?? entity),
    most,
  );
}
