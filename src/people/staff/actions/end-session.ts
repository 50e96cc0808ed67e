import { nothingHere } from '#platform/http';
import { deleteOtherSessions, deleteSessionById } from '../store/index.ts';
import type { StaffMember } from '../words.ts';
import { type ActionNeeds, recordAct } from './needs.ts';

/** Ends one of one's own sessions. */
export async function endOwnSession(
  member: Pick<StaffMember, 'id'>,
  sessionId: string,
  needs: ActionNeeds,
): Promise<void> {
  await needs.database.write(async (writer) => {
    if (!(await deleteSessionById(writer, sessionId, member.id))) throw nothingHere();
    await recordAct(writer, { by: member.id, act: 'session-ended', subject: `staff:${member.id}` }, needs);
  });
}

/** Ends all of one's sessions but this one. */
export async function endOtherSessions(
  member: Pick<StaffMember, 'id'>,
  sessionHash: string,
  needs: ActionNeeds,
): Promise<void> {
  await needs.database.write(async (writer) => {
    await deleteOtherSessions(writer, sessionHash, member.id);
    const act = 'other-sessions-ended';
    await recordAct(writer, { by: member.id, act, subject: `staff:${member.id}` }, needs);
  });
}
