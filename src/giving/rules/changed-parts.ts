import { CHANGED_PARTS, type ChangedPart, type Way } from '../words.ts';
import type { CheckedWay } from './way-schema.ts';

/** What givers would see changed; where a way stands in the list is not among it. */
const PARTS = CHANGED_PARTS.filter((part) => part !== 'position');

/** Which parts of a way differ between what stood and what is to stand. */
export function changedParts(before: Way, after: CheckedWay): readonly ChangedPart[] {
  return PARTS.filter((part) => inOrder(before[part]) !== inOrder(after[part]));
}

/** As text, whatever the order in which an object names its members. */
function inOrder(value: unknown): string {
  return JSON.stringify(value, (_name, member: unknown) =>
    typeof member === 'object' && member !== null && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).sort(([one], [other]) => (one < other ? -1 : 1)))
      : member,
  );
}
