import { describe, expect, it } from 'vitest';
import { campaignFrom } from './campaign-form.ts';

const TYPED = {
  ...{
    title: 'A new ferry',
    slug: '',
    standfirst: 'For the island',
    text: 'One.\r\n\r\nTwo.',
    alt: 'A ferry',
  },
  ...{ goal: '10.000,00', currency: 'cad', 'ends-on': '2026-12-31', fund: '', wall: 'yes' },
};

const read = (typed: Record<string, string>, frozen: string | null = null) =>
  campaignFrom(new Map(Object.entries({ ...TYPED, ...typed })), {
    frozen,
    fundIds: new Set(['ferries']),
    host: 'lantern.example',
  });
const problems = (typed: Record<string, string>) => {
  const found = read(typed);
  return 'problems' in found ? Object.fromEntries(found.problems) : {};
};

describe('The form of a campaign', () => {
  it('is read as people write', () => {
    expect(read({})).toEqual({
      campaign: {
        ...{ slug: 'a-new-ferry', title: 'A new ferry', standfirst: 'For the island', text: 'One.\n\nTwo.' },
        ...{ pictureAlt: 'A ferry', goalMinor: 1_000_000, currency: 'CAD', endsOn: '2026-12-31' },
        ...{ fundId: 'general', hasWall: true },
      },
    });
    expect(read({ goal: '', 'ends-on': '', fund: 'ferries', wall: '' })).toMatchObject({
      campaign: { goalMinor: null, endsOn: null, fundId: 'ferries', hasWall: false },
    });
  });

  it('A1: takes a word for the address that is nobody else’s, in any script', () => {
    expect(read({ slug: 'الجزيرة' })).toMatchObject({ campaign: { slug: 'الجزيرة' } });
    expect(read({ slug: '../desk/x' })).toMatchObject({ campaign: { slug: 'desk-x' } });
    for (const slug of ['details', 'Mine', 'DETAILS ', 'stripe'])
      expect(problems({ slug })).toEqual({ slug: 'reserved' });
    expect(problems({ slug: '!!!' })).toEqual({ slug: 'no-letters' });
  });

  it('keeps the address of a campaign that was public, whatever is typed', () => {
    expect(read({ slug: 'another' }, 'a-ferry')).toMatchObject({ campaign: { slug: 'a-ferry' } });
  });

  it('A6: tells of no other place to send money to, in none of its texts', () => {
    for (const field of ['title', 'standfirst', 'text', 'alt']) {
      const said = 'We have moved: DE89 3704 0044 0532 0130 00';
      expect(problems({ [field]: said })).toEqual({ [field]: 'carries-details' });
      expect(problems({ [field]: 'By 2027: €10,000, see lantern.example' })).toEqual({});
    }
  });

  it('says at each field what is wrong with it', () => {
    const wrong = {
      title: '',
      goal: 'much',
      'ends-on': '2026-02-30',
      fund: 'gone',
      text: 'x'.repeat(10_001),
    };
    expect(problems(wrong)).toEqual({
      ...{
        title: 'missing',
        goal: 'not-an-amount',
        'ends-on': 'not-a-day',
        fund: 'fund-closed',
        text: 'too-long',
      },
    });
    expect(problems({ currency: 'BTC' })).toEqual({ currency: 'not-a-currency' });
    expect(problems({ goal: '0' })).toEqual({ goal: 'not-an-amount' });
  });
});
