import { describe, expect, it } from 'vitest';
import { upiLink } from './upi-link.ts';

const FACTS = { address: 'lantern@okbank', holder: 'The Lantern & Sons' };

describe('A UPI link', () => {
  it('names payee, amount, currency, note and reference, each encoded', () => {
    const link = upiLink({ ...FACTS, paise: 1_005, reference: 'RF18539007QX', note: 'For the news' });
    expect(link).toBe(
      'upi://pay?pa=lantern@okbank&pn=The%20Lantern%20%26%20Sons&am=10.05&cu=INR&tn=For%20the%20news&tr=RF18539007QX',
    );
  });

  it('A20: takes nothing that would be a parameter of its own', () => {
    const link = upiLink({ ...FACTS, holder: 'A&pa=thief@bank#', note: 'x&am=1' }) ?? '';
    expect([...new URL(link).searchParams.keys()]).toEqual(['pa', 'pn', 'cu', 'tn']);
    expect(new URL(link).searchParams.get('pa')).toBe('lantern@okbank');
  });

  it.each([
    [{ address: 'nobody' }],
    [{ address: 'a@b&pa=c' }],
    [{ holder: ' ' }],
    [{ note: 'x'.repeat(51) }],
    [{ reference: 'RF 18' }],
    [{ paise: -1 }],
  ])('is none where %j has no room in it', (change) => {
    expect(upiLink({ ...FACTS, ...change })).toBeNull();
  });
});
