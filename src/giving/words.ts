import type { Instant } from '#platform/clock';

/** Where gifts go that were given for nothing in particular. */
export const GENERAL_FUND = 'general';

/** Whom a gift honours, or whose memory. */
export interface Tribute {
  readonly kind: 'honour' | 'memory';
  readonly name: string;
}

/** What a gift is for, and what of it others may see: the same for a promise and for what came of it. */
export interface GiftTerms {
  /** The id of a fund; `GENERAL_FUND` where none was named. */
  readonly fundId: string;
  readonly campaignId: string | null;
  readonly tribute: Tribute | null;
  /** When the giver agreed to be named among the givers; null: they did not. */
  readonly namedSince: Instant | null;
}

/** Something that a gift may be given for today. */
export interface Purpose {
  /** As a form names it: `campaign:ID`, `fund:ID`. */
  readonly key: string;
  /** As givers read it. */
  readonly label: string;
  readonly fundId: string;
  readonly campaignId: string | null;
}

/** Once, or again and again. */
export const RHYTHMS = ['once', 'monthly', 'yearly'] as const;
export type Rhythm = (typeof RHYTHMS)[number];

/**
 * Cards by hosted checkout, a code that is given to a wallet's own app, an Interac e-Transfer, a transfer to a bank
 * account, PIX, UPI, PayPal by its own page, a cheque, cash, and whatever a few words can say.
 */
export const WAY_KINDS = [
  'card',
  'wallet-code',
  'interac',
  'bank',
  'pix',
  'upi',
  'paypal',
  'cheque',
  'cash',
  'free',
] as const;
export type WayKind = (typeof WAY_KINDS)[number];

/** ISO 3166-1 alpha-2 codes, or no limit at all. */
export type Countries = readonly string[] | 'everywhere';

export interface WalletCode {
  readonly kind: 'wallet-code';
  /** The name of the wallet. */
  readonly wallet: string;
  /** What the giver types into the wallet. */
  readonly code: string;
  /** https, or empty. */
  readonly link: string;
}

/** Push only, Canadian dollars, from one Canadian account to another. */
export interface InteracAddress {
  readonly kind: 'interac';
  /** An e-mail address or a Canadian telephone number. */
  readonly address: string;
  /** The bank deposits what arrives without a security question. */
  readonly autodeposit: boolean;
  /** What the giver sets as question and answer where there is no Autodeposit; else empty. */
  readonly question: string;
}

/** How accounts are named: internationally, by the custom of a country, or in free words. */
export const ACCOUNT_FORMS = ['IBAN', 'CA', 'US', 'GB', 'NG', 'IN', 'KR', 'free'] as const;
export type AccountForm = (typeof ACCOUNT_FORMS)[number];

/** An account's own fields, as they stand on paper; which of them a form has is said by `ACCOUNT_FIELDS`. */
export const ACCOUNT_FIELDS = {
  IBAN: ['iban', 'bic'],
  CA: ['institution', 'transit', 'account'],
  US: ['routing', 'account'],
  GB: ['sortCode', 'account'],
  NG: ['account'],
  IN: ['ifsc', 'account'],
  KR: ['account'],
  free: ['lines'],
} as const satisfies Record<AccountForm, readonly string[]>;
export type AccountField = (typeof ACCOUNT_FIELDS)[AccountForm][number];

export interface BankAccount {
  readonly kind: 'bank';
  readonly form: AccountForm;
  /** Who holds the account, as the bank knows them. */
  readonly holder: string;
  /** The bank's name; may be empty where the numbers say it. */
  readonly bank: string;
  /** Without spaces, except in `lines`. */
  readonly fields: Readonly<Partial<Record<AccountField, string>>>;
}

/** Cards and what is paid like them: the module of cards answers for it, there are no details to show. */
export interface CardCheckout {
  readonly kind: 'card';
}

/** Reais, from one Brazilian account to another. */
export interface PixKey {
  readonly kind: 'pix';
  /** As the bank knows it: an address, a telephone number with +55, a CPF or CNPJ, or a random key. */
  readonly key: string;
  /** At most 25 letters without accents. */
  readonly holder: string;
  /** At most 15 letters without accents. */
  readonly city: string;
}

/** Rupees, from one Indian account to another. */
export interface UpiPayee {
  readonly kind: 'upi';
  /** `name@bank` */
  readonly vpa: string;
  readonly holder: string;
}

/** The newsroom's own page at PayPal. */
export interface PayPalPage {
  readonly kind: 'paypal';
  /** https, on PayPal's own hosts. */
  readonly link: string;
}

export interface ChequeByPost {
  readonly kind: 'cheque';
  readonly payableTo: string;
  /** Where it is sent, line by line. */
  readonly lines: string;
}

export interface CashByHand {
  readonly kind: 'cash';
  /** Where and when, line by line. */
  readonly lines: string;
}

/** Any other way, in the newsroom's own words. */
export interface FreeWords {
  readonly kind: 'free';
  readonly lines: string;
}

export type WayDetails =
  | CardCheckout
  | WalletCode
  | InteracAddress
  | BankAccount
  | PixKey
  | UpiPayee
  | PayPalPage
  | ChequeByPost
  | CashByHand
  | FreeWords;

/** The least and the most that one gift may be, in minor units; null: no such limit. */
export interface AmountLimits {
  readonly least: number | null;
  readonly most: number | null;
}

/** By ISO 4217 code. */
export type WayLimits = Readonly<Record<string, AmountLimits>>;

/** What a rail takes of a gift: hundredths of a percent, and a fixed part by ISO 4217 code, in minor units. */
export interface WayFee {
  readonly basisPoints: number;
  readonly fixed: Readonly<Record<string, number>>;
}

/** A way to give, as the newsroom has laid it down. */
export interface Way {
  readonly id: string;
  readonly label: string;
  /** Small numbers stand first. */
  readonly position: number;
  readonly countries: Countries;
  /** ISO 4217 codes; none where the way itself decides. */
  readonly currencies: readonly string[];
  /** What the giver must have, in a few words; may be empty. */
  readonly needs: string;
  readonly limits: WayLimits;
  /** Null: nobody has said what it takes. */
  readonly fee: WayFee | null;
  readonly details: WayDetails;
  /** Belongs to the sample newsroom: nobody is to send money there. */
  readonly sample: boolean;
  readonly switchedOffAt: string | null;
}

/** What can be wrong with a field of a way. */
export const WAY_PROBLEMS = [
  'missing',
  'too-long',
  'not-understood',
  'not-an-iban',
  'not-a-bic',
  'not-a-routing-number',
  'not-an-ifsc',
  'not-such-a-number',
  'not-an-address',
  'not-https',
  'not-a-country',
  'not-a-currency',
  'not-a-position',
  'not-a-pix-key',
  'not-plain-letters',
  'not-a-upi-address',
  'not-paypal',
  'not-an-amount',
  'less-than-least',
  'not-a-percentage',
  /** The way stands already, as one of another kind. */
  'other-kind',
] as const;
export type WayProblem = (typeof WAY_PROBLEMS)[number];

/** Why a way does not work from a country. */
export type WhyNot =
  /** Interac: the sender needs a Canadian bank account. */
  | { readonly code: 'canada-only' }
  /** PIX: the sender needs a Brazilian bank account. */
  | { readonly code: 'brazil-only' }
  /** UPI: the sender needs an Indian bank account. */
  | { readonly code: 'india-only' }
  | { readonly code: 'these-countries-only'; readonly countries: readonly string[] }
  /** Euro transfers: the sender needs an account in the single euro payments area. */
  | { readonly code: 'sepa-only' };

/** A way as it looks from one country. `whyNot` is null where it works. */
export interface WayFrom {
  readonly way: Way;
  readonly whyNot: WhyNot | null;
}

export const WAY_DEEDS = ['added', 'changed', 'switched-off', 'switched-on'] as const;
export type WayDeed = (typeof WAY_DEEDS)[number];

/** What of a way changed, as the public log names it; never the old or the new words themselves. */
export const CHANGED_PARTS = [
  'label',
  'details',
  'countries',
  'currencies',
  'needs',
  'limits',
  'fee',
  'position',
] as const;
export type ChangedPart = (typeof CHANGED_PARTS)[number];

/** One line of the public log of changes to the payment details. */
export interface PayeeChange {
  readonly id: string;
  readonly at: string;
  /** The name of who did it, for the desk alone. */
  readonly by: string;
  readonly wayId: string;
  readonly label: string;
  readonly deed: WayDeed;
  readonly parts: readonly ChangedPart[];
}
