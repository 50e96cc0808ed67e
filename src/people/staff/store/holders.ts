import type { Reader } from '#platform/database';
import type { Holder, Role } from '../words.ts';
import type { StaffTables } from './tables.ts';

/** Who works here in one of these roles, those who have held it longest first. */
export async function findHolders(reader: Reader, roles: readonly Role[]): Promise<readonly Holder[]> {
  const people = await reader
    .tables<StaffTables>()
    .selectFrom('staff_roles')
    .innerJoin('staff', 'staff.id', 'staff_roles.staff_id')
    .select(['staff.id', 'staff.name', 'staff.email'])
    .select((row) => row.fn.min('staff_roles.given_at').as('since'))
    .where('staff_roles.role', 'in', roles)
    .where('staff.left_at', 'is', null)
    .groupBy(['staff.id', 'staff.name', 'staff.email'])
    .orderBy('since')
    .orderBy('staff.id')
    .execute();
  const links = await linksByOthers(
    reader,
    people.map(({ id }) => id),
  );
  return people.map(({ since, ...person }) => {
    const own = [since, ...links.filter(({ id }) => id === person.id).map(({ at }) => at)].sort();
    return { ...person, ownSince: own.at(-1) ?? since };
  });
}

/** When somebody else was given a link with which one comes in as one of these people. */
async function linksByOthers(reader: Reader, ids: readonly string[]) {
  if (ids.length === 0) return [];
  const rows = await reader
    .tables<StaffTables>()
    .selectFrom('staff_acts')
    .select(['at', 'staff_id', 'subject'])
    .where('subject', 'in', ids.map(subjectOf))
    .where((act) =>
      act.or([act('act', '=', 'link-made'), act('act', 'like', 'added-%'), act('act', 'like', 'invited-%')]),
    )
    .execute();
  return ids.flatMap((id) =>
    rows
      .filter(({ subject, staff_id }) => subject === subjectOf(id) && staff_id !== id)
      .map(({ at }) => ({ id, at })),
  );
}

const subjectOf = (id: string) => `staff:${id}`;
