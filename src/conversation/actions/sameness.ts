import { createHash } from 'node:crypto';
import type { Draft } from '../words.ts';

/** What is said, and where: the words, and the print of the picture that comes with them. */
type Said = Pick<Draft, 'body' | 'name' | 'parentId'> & { readonly picture: string | null };

/** How long the same words at the same place are taken for the same comment, in milliseconds. */
export const REPEATED_WITHIN = 10 * 60 * 1_000;

/**
 * Equal for the same words under the same name and address at the same place from the same network. A network may be
 * a whole house: of two there who sign alike, the address tells who is who, and so do their return secrets.
 */
export function wordsHashOf(
  draft: Said & Pick<Draft, 'email'>,
  at: { readonly storyId: string; readonly network: string },
): string {
  return hashOf(['words', at.storyId, at.network, draft.email, ...saidIn(draft)]);
}

/**
 * Equal for what one form sends twice; null where the form made no key. Under the same key other words are another
 * comment: who goes back, changes the text and sends it again must not lose what they wrote.
 */
export function postKeyOf(draft: Said & Pick<Draft, 'key'>, storyId: string): string | null {
  return draft.key === null ? null : hashOf(['key', storyId, draft.key, ...saidIn(draft)]);
}

function saidIn({ body, name, parentId, picture }: Said): readonly string[] {
  const words = [parentId ?? '', name.toLowerCase(), body.replace(/\s+/g, ' ').toLowerCase()];
  return picture === null ? words : [...words, picture];
}

function hashOf(parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
}
