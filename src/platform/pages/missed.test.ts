import { describe, expect, it } from 'vitest';
import { KEPT_FOR, mayHaveMissed } from './missed.ts';

const last = { server: '1767225600.5', snapshot: '700:740:712,731', at: Date.parse('2026-03-02T08:00:00Z') };
const mayMissBefore = (now: Partial<typeof last>) =>
  mayHaveMissed(last, { ...last, snapshot: '731:745:731', at: last.at + 400, ...now });

describe('Between two looks nothing was missed', () => {
  it('on one server whose transactions went on, or did not', () => {
    expect(mayMissBefore({})).toBe(false);
    expect(mayMissBefore({ snapshot: last.snapshot })).toBe(false);
    expect(mayMissBefore({ snapshot: '731:18446744073709551615:' })).toBe(false);
  });

  it('but may have been where another server took over, or the same one lacks what it had', () => {
    expect(mayMissBefore({ server: '1767225600.6' })).toBe(true);
    expect(mayMissBefore({ snapshot: '700:739:' })).toBe(true);
    expect(mayMissBefore({ snapshot: '99:99:' })).toBe(true);
  });

  it('but may have been where they are further apart than changes are surely kept, or nobody knows how far', () => {
    expect(mayMissBefore({ at: last.at + KEPT_FOR / 2 })).toBe(false);
    expect(mayMissBefore({ at: last.at + KEPT_FOR / 2 + 1 })).toBe(true);
    expect(mayMissBefore({ at: last.at - KEPT_FOR })).toBe(true);
  });
});
