import { describe, expect, it } from 'vitest';
import type { CheckedWay } from '../../rules/way-schema.ts';
import type { Way } from '../../words.ts';
import { guardedParts, mayCarryDetails, withGuarded, withoutGuarded } from './swap.ts';

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

  it.each([
    'gifts@thief.example',
    'https://thief.example',
    'Pay at thief.example',
    'DE89 3704 0044',
    'Call 416-555-0199',
    '１２３４５６',
    'gifts＠thief',
  ])('is read in %j', (text) => {
    expect(mayCarryDetails(text)).toBe(true);
  });

  it.each([
    '',
    'Bank transfer',
    'An account from which euros can be sent.',
    'Takes 2 to 3 days',
    'Fee: 1.5 %',
  ])('is not read in %j', (text) => {
    expect(mayCarryDetails(text)).toBe(false);
  });
});
