import { describe, expect, it } from 'vitest';
import type { CheckedWay } from '../../rules/way-schema.ts';
import type { Way } from '../../words.ts';
import { guardedParts, withGuarded, withoutGuarded } from './swap.ts';

const OURS = { kind: 'wallet-code', wallet: 'W', code: 'OURS', link: '' } as const;
const STANDS: CheckedWay = {
  ...({ label: 'The way', position: 1, countries: 'everywhere', currencies: [], needs: '' } as const),
  ...{ limits: {}, fee: null, details: OURS },
};
const BEFORE: Way = { ...STANDS, id: 'way', sample: false, switchedOffAt: null };
const THEIRS = { ...OURS, code: 'THEIRS' };

describe('What could send givers’ money elsewhere', () => {
  it('is where it goes, and a name or a note that could carry another account', () => {
    expect(guardedParts(BEFORE, { ...STANDS, details: THEIRS })).toEqual(['details']);
    expect(guardedParts(BEFORE, { ...STANDS, label: 'Pay a@b.example', needs: 'An app' })).toEqual(['label']);
    const harmless = { label: 'New', needs: 'An app', position: 9, currencies: ['EUR'], countries: ['CA'] };
    const fee = { basisPoints: 100, fixed: {} };
    const limits = { EUR: { least: 1, most: null } };
    expect(guardedParts(BEFORE, { ...STANDS, ...harmless, fee, limits })).toEqual([]);
  });

  it('waits, while all else of the same change holds', () => {
    const after = { ...STANDS, label: 'New', details: THEIRS };
    expect(withoutGuarded(BEFORE, after, ['details'])).toEqual({ ...STANDS, label: 'New' });
    const now = { ...BEFORE, label: 'Newest' };
    expect(withGuarded(now, after, ['details'])).toEqual({ ...STANDS, label: 'Newest', details: THEIRS });
  });

  it('A6: is a name or a note with a code, a number in any digits, or an address', () => {
    for (const needs of [
      'Use code EVIL-FOUR',
      'ELSEWHERE',
      '4711-ABC',
      'رقم ٣٧٠٤٠٠٤٤',
      'Pay at thief.example',
    ]) {
      expect(guardedParts(BEFORE, { ...STANDS, needs }), needs).toEqual(['needs']);
    }
    for (const needs of ['PIX', 'SEPA', 'A PayPal account', 'Takes 2 to 3 days']) {
      expect(guardedParts(BEFORE, { ...STANDS, needs }), needs).toEqual([]);
    }
  });
});
