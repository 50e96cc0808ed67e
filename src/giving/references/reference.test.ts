import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isReference, newReference, printedReference, referencesIn } from './reference.ts';

describe('A reference', () => {
  it('is an ISO 11649 creditor reference that fits the memo of every rail', () => {
    for (let round = 0; round < 200; round += 1) {
      const reference = newReference();
      expect(reference).toMatch(/^RF\d{2}[0-9A-Z]{8}$/);
      expect(isReference(reference)).toBe(true);
    }
  });

  it('has the check digits of ISO 7064, reckoned otherwise: as one long number', () => {
    const rest = (reference: string) => {
      const digits = [...reference.slice(4), ...reference.slice(0, 4)].map((sign) =>
        Number.parseInt(sign, 36),
      );
      return BigInt(digits.join('')) % 97n;
    };
    // One of another maker, by which the reckoning is held.
    expect(rest('RF18539007547034')).toBe(1n);
    expect(rest('RF19539007547034')).not.toBe(1n);
    for (let round = 0; round < 200; round += 1) expect(rest(newReference())).toBe(1n);
  });

  it('is not one with a digit wrong', () => {
    const reference = newReference();
    const digit = Number(reference[2]);
    expect(isReference(`RF${(digit + 1) % 10}${reference.slice(3)}`)).toBe(false);
    for (const other of ['', 'RF18539007547034', 'rf18539007547', reference.slice(1)]) {
      expect(isReference(other)).toBe(false);
    }
  });

  it('notices nearly every slip of one sign, and nearly every two that changed places', () => {
    const slips = { made: 0, missed: 0 };
    for (let round = 0; round < 300; round += 1) {
      const signs = [...newReference()];
      for (let at = 4; at < 11; at += 1) {
        const swapped = signs
          .with(at, signs[at + 1] ?? '')
          .with(at + 1, signs[at] ?? '')
          .join('');
        const changed = signs.with(at, signs[at] === '7' ? '9' : '7').join('');
        for (const slip of [swapped, changed]) {
          if (slip === signs.join('')) continue;
          slips.made += 1;
          slips.missed += isReference(slip) ? 1 : 0;
        }
      }
    }
    expect(slips.missed / slips.made).toBeLessThan(0.03);
  });

  it('is found in whatever banks and hands make of a memo, and nothing else is', () => {
    const reference = fc.constantFrom(...Array.from({ length: 50 }, newReference));
    const words = fc.constantFrom('', 'donation', 'Gift for ', 'merci!', '…', '¿?');
    fc.assert(
      fc.property(
        reference,
        words,
        words,
        fc.constantFrom(' ', '', '-', '/'),
        (one, before, after, between) => {
          const written = printedReference(one).replaceAll(' ', between).replaceAll('0', 'O').toLowerCase();
          expect(referencesIn(`${before} ${written} ${after}`)).toEqual([one]);
        },
      ),
    );
    for (const memo of ['', 'for the newsroom', 'RF00 0000 0000', 'invoice 2026-11']) {
      expect(referencesIn(memo)).toEqual([]);
    }
  });

  it('A14: is told apart where two stand in one memo', () => {
    const [one, other] = [newReference(), newReference()];
    expect(referencesIn(`${one} and ${other}, ${one}`)).toEqual([one, other]);
  });

  it('is printed in groups of four', () => {
    expect(printedReference('RF18539007QX')).toBe('RF18 5390 07QX');
  });
});
