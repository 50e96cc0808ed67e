import { type Clock, instantOf } from '#platform/clock';
import type { Database } from '#platform/database';
import type { Request } from '#platform/http';
import { sessionHashOf } from '../cookies.ts';
import { lacksSecond } from './actions/means.ts';
import type { AccessNeeds } from './actions/needs.ts';
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
  const hash = sessionHashOf(request);
  return hash === null ? null : findMemberBySession(database, hash, instantOf(clock.now()));
}

/** The same, unless they lack the second factor that the newsroom demands of them: then they are what everybody is. */
export async function visitingMember(
  request: Pick<Request, 'cookie'>,
  needs: ReadingNeeds & Pick<AccessNeeds, 'settings'>,
): Promise<StaffMember | null> {
  const member = await memberOf(request, needs);
  return member && (await lacksSecond(needs.database, member, needs)) ? null : member;
}

export async function noteSeen(
  request: Pick<Request, 'cookie'>,
  { database, clock }: ReadingNeeds,
): Promise<void> {
  const hash = sessionHashOf(request);
  if (hash !== null) {
    await database.write((writer) => touchSession(writer, hash, instantOf(clock.now())));
  }
}
