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

/** Once, or again and again. */
export const RHYTHMS = ['once', 'monthly', 'yearly'] as const;
export type Rhythm = (typeof RHYTHMS)[number];

/** A code that is given to a wallet's own app, an Interac e-Transfer, a transfer to a bank account. */
export const WAY_KINDS = ['wallet-code', 'interac', 'bank'] as const;
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

export type WayDetails = WalletCode | InteracAddress | BankAccount;

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
] as const;
export type WayProblem = (typeof WAY_PROBLEMS)[number];

/** Why a way does not work from a country. */
export type WhyNot =
  /** Interac: the sender needs a Canadian bank account. */
  | { readonly code: 'canada-only' }
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
export type ChangedPart = 'label' | 'details' | 'countries' | 'currencies' | 'needs' | 'position';

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
