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
    return (part === 'label' || part === 'needs') && mayCarryDetails(after[part]);
  });
}

/** An address, a link, a number as long as an account's, or something built like an IBAN or a domain. */
const SUSPICIOUS = [/@/, /:\/\//, /(?:\d[\s.\-/]?){6}/, /\b[A-Z]{2}\d{2}/i, /[\p{L}\d]\.\p{L}{2,}/u];

export function mayCarryDetails(text: string): boolean {
  const plain = text.normalize('NFKC');
  return SUSPICIOUS.some((pattern) => pattern.test(plain));
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
