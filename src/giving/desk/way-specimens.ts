import type { Way, WayDetails } from '../words.ts';

/** One real way of each kind that the sample does not have, for the gallery. */
const KINDS: readonly (readonly [label: string, details: WayDetails, more?: Partial<Way>])[] = [
  [
    'PIX',
    { kind: 'pix', key: 'gifts@lantern.example.org', holder: 'Harbour Lantern', city: 'Sao Paulo' },
    { currencies: ['BRL'], countries: ['BR'], limits: { BRL: { least: 500, most: null } } },
  ],
  [
    'UPI',
    { kind: 'upi', vpa: 'lantern@okbank', holder: 'Harbour Lantern' },
    { currencies: ['INR'], countries: ['IN'], limits: { INR: { least: 10_000, most: 10_000_000 } } },
  ],
  [
    'PayPal',
    { kind: 'paypal', link: 'https://paypal.me/lantern' },
    { currencies: ['CAD', 'USD'], fee: { basisPoints: 290, fixed: { CAD: 30 } } },
  ],
  [
    'Cheque',
    {
      kind: 'cheque',
      payableTo: 'The Harbour Lantern',
      lines: 'The Harbour Lantern\n7 Quay Street\nHalifax NS',
    },
    { currencies: ['CAD'] },
  ],
  [
    'Cash at the office',
    { kind: 'cash', lines: '7 Quay Street\nTuesday to Friday, 10 to 4\nAsk for Olu' },
    { needs: 'You get a receipt at once.' },
  ],
  [
    'By standing order at work',
    { kind: 'free', lines: 'Ask your payroll office for code HL.\nTell us afterwards.' },
  ],
];

export const MORE_WAYS: readonly Way[] = KINDS.map(([label, details, more = {}], at) => ({
  ...{ id: details.kind, label, position: at, countries: 'everywhere', currencies: [], needs: '' },
  ...{ limits: {}, fee: null, sample: false, switchedOffAt: null, details, ...more },
}));
