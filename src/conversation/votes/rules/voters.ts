import type { Visitor } from '#stories';

interface Person {
  readonly reader: Pick<NonNullable<Visitor['reader']>, 'id'> | null;
  readonly staff: Pick<NonNullable<Visitor['staff']>, 'id'> | null;
}

/**
 * Under whom the votes of a person stand, that of their next one first: a member of staff is one voter on all their
 * devices, by the account. What this browser voted before it was signed in is theirs as well. Nobody: an empty list.
 *
 *     votersOf({ reader: { id: 'r1' }, staff: { id: 's1' } }) // ['staff:s1', 'r1']
 */
export function votersOf({ reader, staff }: Person): readonly string[] {
  return [...(staff === null ? [] : [`staff:${staff.id}`]), ...(reader === null ? [] : [reader.id])];
}
