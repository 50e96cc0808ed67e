import type { StaffMember } from '#people';
import type { Reader } from '#platform/database';
import { Refusal } from '#platform/http';
import { hashOfPassword, opens } from '../../password.ts';
import type { StoryVisibility } from '../../words.ts';
import { sayWriting } from '../messages.ts';
import { maySayWhoReads } from '../rules/may-write.ts';
import { LONGEST_PASSWORD, SHORTEST_PASSWORD, typedPassword } from '../rules/typed-password.ts';
import { findPasswordHash, type StoryAtDesk } from '../store/index.ts';

/**
 * The hash of the password that the form of details sets; null where the story keeps the one that it has, which the same
 * one typed again is too: its readers stay. Throws a `Refusal` at the field `password`.
 */
export async function newPasswordHash(
  reader: Reader,
  sent: {
    readonly story: StoryAtDesk;
    readonly by: StaffMember;
    readonly visibility: StoryVisibility;
    readonly line: string;
  },
): Promise<string | null> {
  const { row } = sent.story;
  const isTheirs = maySayWhoReads(sent.by, { isPublished: row.first_published_at !== null });
  if (row.kind === 'box' || !isTheirs) return null;
  const kept = await findPasswordHash(reader, row);
  const typed = typedPassword(sent.line, { visibility: sent.visibility, hasOne: kept !== null });
  if ('refused' in typed) {
    const says = sayWriting(typed.refused, { least: SHORTEST_PASSWORD, most: LONGEST_PASSWORD });
    throw new Refusal(typed.refused, { field: 'password', says });
  }
  const { password } = typed;
  if (password === null || (kept !== null && (await opens(kept, password)))) return null;
  return hashOfPassword(password);
}
