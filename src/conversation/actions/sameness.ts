import { createHash } from 'node:crypto';
import type { Draft } from '../words.ts';

/** How long the same words at the same place are taken for the same comment, in milliseconds. */
export const REPEATED_WITHIN = 10 * 60 * 1_000;

/** Equal for the same words under the same name at the same place from the same network. */
export function wordsHashOf(
  draft: Pick<Draft, 'body' | 'name' | 'parentId'>,
  at: { readonly storyId: string; readonly network: string },
): string {
  const words = draft.body.replace(/\s+/g, ' ').toLowerCase();
  return hashOf(['words', at.storyId, draft.parentId ?? '', at.network, draft.name.toLowerCase(), words]);
}

/** Equal for what one form sends twice; null where the form made no key. */
export function postKeyOf(draft: Pick<Draft, 'key'>, storyId: string): string | null {
  return draft.key === null ? null : hashOf(['key', storyId, draft.key]);
}

function hashOf(parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
}
