import { type AmountProblem, isCurrency, type Money, readAmount } from '#platform/money';
import { isEmailAddress, isWithin, normalisedEmail, oneLine, severalLines } from '#platform/text';
import { askedCountry } from '../../rules/country.ts';
import { LONGEST_NAME, LONGEST_WORD } from '../../rules/text-limits.ts';
import type { Tribute } from '../../words.ts';
import { isPastDay } from './arrival-form.ts';

/** What a form of a gift without a promise can be wrong about, at its field. */
export type GiftProblem =
  | AmountProblem
  | 'doubt'
  | 'day'
  | 'way'
  | 'currency'
  | 'email'
  | 'fund'
  | 'campaign'
  | 'story'
  | 'country'
  | 'too-long'
  | 'count'
  | 'tribute-name';
export type GiftProblems = ReadonlyMap<string, GiftProblem>;

/** What a gift can be given over and for: what a form names must be among them. */
export interface Choices {
  readonly wayIds: readonly string[];
  readonly fundIds: readonly string[];
  readonly campaignIds: readonly string[];
  /** `2026-11-26`, in the newsroom's time zone. */
  readonly today: string;
  /** What the story's address leads to; null: nothing is there, undefined: none was typed. */
  readonly storyId: string | null | undefined;
}

export interface TypedGift extends Money {
  readonly wayId: string;
  readonly day: string;
  readonly email: string | null;
  readonly name: string;
  readonly fundId: string;
  readonly campaignId: string | null;
  readonly storyId: string | null;
  readonly country: string | null;
  readonly tribute: Tribute | null;
  readonly word: string;
}

/** Reads the form of a gift without a promise, with every problem at its field. */
export function typedGift(
  form: ReadonlyMap<string, string>,
  choices: Choices,
): { readonly gift: TypedGift } | { readonly problems: GiftProblems } {
  const field = (name: string) => form.get(name)?.trim() ?? '';
  const problems = new Map<string, GiftProblem>();
  const among = (name: 'way' | 'fund' | 'campaign', all: readonly string[]) => {
    if (!all.includes(field(name))) problems.set(name, name);
    return field(name);
  };
  const currency = field('currency');
  const minor = readMinor({ typed: field('amount'), currency }, problems);
  const day = field('day');
  if (!isPastDay(day, choices.today)) problems.set('day', 'day');
  const email = normalisedEmail(field('email'));
  if (email !== '' && !isEmailAddress(email)) problems.set('email', 'email');
  if (choices.storyId === null) problems.set('story', 'story');
  const campaignId = field('campaign') === '' ? null : among('campaign', choices.campaignIds);
  const gift: TypedGift = {
    ...{ minor, currency, day, wayId: among('way', choices.wayIds), fundId: among('fund', choices.fundIds) },
    ...{ email: email === '' ? null : email, campaignId, storyId: choices.storyId ?? null },
    ...{ country: readCountry(field('country'), problems) },
    ...{ name: oneLine(field('name')), tribute: readTribute(field, problems) },
    word: severalLines(form.get('word') ?? ''),
  };
  if (!isWithin(gift.name, LONGEST_NAME)) problems.set('name', 'too-long');
  if (!isWithin(gift.word, LONGEST_WORD)) problems.set('word', 'too-long');
  return problems.size > 0 ? { problems } : { gift };
}

/** The amount that was typed in a currency that was chosen; nothing where it cannot be read, which is noted. */
export function readMinor(
  { typed, currency }: { readonly typed: string; readonly currency: string },
  problems: Map<string, GiftProblem>,
): number {
  if (!isCurrency(currency)) {
    problems.set('currency', 'currency');
    return 0;
  }
  const read = readAmount(typed, currency);
  if (read.outcome === 'read') return read.minor;
  problems.set('amount', read.outcome === 'doubt' ? 'doubt' : read.problem);
  return 0;
}

function readCountry(typed: string, problems: Map<string, GiftProblem>): string | null {
  if (typed === '') return null;
  const country = askedCountry(typed);
  if (country === null) problems.set('country', 'country');
  return country;
}

function readTribute(field: (name: string) => string, problems: Map<string, GiftProblem>): Tribute | null {
  const kind = field('tribute');
  if (kind !== 'honour' && kind !== 'memory') return null;
  const name = oneLine(field('tributeName'));
  if (name === '') problems.set('tributeName', 'tribute-name');
  if (!isWithin(name, LONGEST_NAME)) problems.set('tributeName', 'too-long');
  return { kind, name };
}
