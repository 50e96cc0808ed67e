import { type Clock, instantOf } from '#platform/clock';
import type { Database } from '#platform/database';
import type { Request } from '#platform/http';
import { hashOfBrought } from '../secret.ts';
import { SESSION_COOKIE } from './actions/sign-in.ts';
import { findMemberBySession, touchSession } from './store/index.ts';
import type { StaffMember } from './words.ts';

interface ReadingNeeds {
  readonly database: Database;
  readonly clock: Clock;
}

/** Whose session the request brings. */
export async function memberOf(
  request: Pick<Request, 'cookie'>,
  { database, clock }: ReadingNeeds,
): Promise<StaffMember | null> {
  const hash = hashOfBrought(request.cookie(SESSION_COOKIE));
  return hash === null ? null : findMemberBySession(database, hash, instantOf(clock.now()));
}

export async function noteSeen(
  request: Pick<Request, 'cookie'>,
  { database, clock }: ReadingNeeds,
): Promise<void> {
  const hash = hashOfBrought(request.cookie(SESSION_COOKIE));
  if (hash !== null) {
    await database.write((writer) => touchSession(writer, hash, instantOf(clock.now())));
  }
}
