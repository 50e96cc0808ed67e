import { mayCarryDetails } from '../../rules/carried-details.ts';
import { changedParts } from '../../rules/changed-parts.ts';
import type { CheckedWay } from '../../rules/way-schema.ts';
import type { ChangedPart, Way } from '../../words.ts';

/**
 * Which parts of a change could send givers' money elsewhere, and so are only proposed: the payment details themselves,
 * and words that could carry others beside them ("we have moved: send it to …").
 */
export function guardedParts(before: Way, after: CheckedWay): readonly ChangedPart[] {
  return changedParts(before, after).filter((part) => {
    if (part === 'details') return true;
    return (part === 'label' || part === 'needs') && mayCarryOthers(after[part]);
  });
}

/** What a wallet's code looks like: capitals, digits and hyphens, five or more. */
const CODE = /(?<![\p{L}\p{Nd}])(?=[\p{Nd}-]*\p{Lu})[\p{Lu}\p{Nd}][\p{Lu}\p{Nd}-]{4,}/u;

function mayCarryOthers(text: string): boolean {
  return mayCarryDetails(text) || CODE.test(text.normalize('NFKC'));
}

/** How the way will stand: as it is now, with the guarded parts of a proposal. */
export function withGuarded(now: Way, proposed: CheckedWay, parts: readonly ChangedPart[]): CheckedWay {
  const { id: _id, sample: _sample, switchedOffAt: _off, ...stands } = now;
  return { ...stands, ...partsOf(proposed, parts) };
}

/** What may be done at once of a change: all but its guarded parts, which stay as they are. */
export function withoutGuarded(before: Way, after: CheckedWay, parts: readonly ChangedPart[]): CheckedWay {
  return { ...after, ...partsOf(before, parts) };
}

function partsOf(way: CheckedWay, parts: readonly ChangedPart[]): Partial<CheckedWay> {
  return Object.fromEntries(parts.map((part) => [part, way[part]]));
}
