import type { CampaignToKeep, WayToKeep } from '#giving';
import { wordsOfPicture } from './pictures.ts';

/** How the sample newsroom is called, and the language that it writes. */
export const SITE = {
  name: 'The Harbour Lantern',
  tagline: 'News of Skerrymouth and its islands',
  language: 'en-GB',
} as const;

export const SECTIONS = [
  { slug: 'politics', name: 'Politics' },
  { slug: 'harbour', name: 'Harbour' },
  { slug: 'town', name: 'Town' },
  { slug: 'culture', name: 'Culture' },
] as const;

export const TAGS = [
  { slug: 'ferries', name: 'Ferries' },
  { slug: 'northgate-yard', name: 'Northgate yard' },
  { slug: 'public-money', name: 'Public money' },
  { slug: 'schools', name: 'Schools' },
  { slug: 'music', name: 'Music' },
  { slug: 'gull-island', name: 'Gull Island' },
  { slug: 'crafts', name: 'Crafts' },
] as const;

/** They show what giving looks like. Each says that it is a sample, and none leads to anybody's account. */
export const WAYS: readonly WayToKeep[] = [
  {
    label: 'Lantern Wallet (sample)',
    position: 1,
    countries: 'everywhere',
    currencies: [],
    needs: 'The app of the wallet. This one is invented: a sample, not a real way to give.',
    details: {
      kind: 'wallet-code',
      wallet: 'Lantern Wallet (sample)',
      code: 'SAMPLE-LANTERN',
      link: 'https://wallet.example.org/give/sample-lantern',
    },
    sample: true,
  },
  {
    label: 'Interac e-Transfer (sample)',
    position: 2,
    countries: ['CA'],
    currencies: ['CAD'],
    needs: 'A Canadian bank account. The address is a sample: nobody receives what is sent there.',
    details: {
      kind: 'interac',
      address: 'sample-gifts@example.org',
      autodeposit: true,
      question: '',
    },
    sample: true,
  },
  {
    label: 'Bank transfer (sample)',
    position: 3,
    countries: 'everywhere',
    currencies: ['EUR'],
    needs:
      'An account from which euros can be sent. The number is a sample from textbooks: send nothing to it.',
    details: {
      kind: 'bank',
      form: 'IBAN',
      holder: 'The Harbour Lantern (sample)',
      bank: 'Sample bank',
      fields: { iban: 'DE89370400440532013000' },
    },
    sample: true,
  },
];

/** It shows what a campaign looks like: with nothing received, as nothing was. */
export const CAMPAIGN: Omit<CampaignToKeep, 'pictureId'> = {
  slug: 'a-winter-of-ferries',
  title: 'A winter of ferries (sample)',
  standfirst:
    'Four months of reporting from the boats that the islands live by, and from the quays where they wait.',
  text: [
    'From November to March the crossings are cancelled one day in five. Who decides, and on what figures, nobody has written down. We want to be on board, every week, with a notebook and a wind gauge.',
    'The money pays one reporter three days a week, their passages, and a lawyer for the questions that the harbour authority does not answer. What is left over stays with the islands desk.',
    'This campaign is a sample: it shows a newsroom what such a page looks like, and takes no money.',
  ].join('\n\n'),
  pictureAlt: wordsOfPicture('ferry').alt,
  ...{ goalMinor: 1_000_000, currency: 'EUR', endsOn: null, hasWall: true, sample: true },
};
