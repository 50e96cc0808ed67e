import type { Visitor } from '#stories';
import type { Author } from '../visible.ts';

/** By what somebody is known as the author of comments: a return secret, or the session of staff. */
export function authorOf({ reader, staff }: Visitor): Author {
  return { readerId: reader?.id ?? null, staffId: staff?.id ?? null };
}
