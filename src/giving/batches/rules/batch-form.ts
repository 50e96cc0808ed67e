import { isEmailAddress, isWithin, normalisedEmail, oneLine, severalLines } from '#platform/text';
import { isPastDay } from '../../gifts/rules/arrival-form.ts';
import { type GiftProblem, type GiftProblems, readMinor } from '../../gifts/rules/gift-form.ts';
import { LONGEST_NAME, LONGEST_WORD } from '../../rules/text-limits.ts';
import type { Batch, BatchLine } from '../words.ts';

/** More are entered as several batches: a page shows all of one, and they are entered in one transaction. */
export const MOST_LINES = 500;

export type BatchToOpen = Pick<Batch, 'name' | 'wayId' | 'currency' | 'day' | 'control'>;

/** Reads the form with which a batch is opened. */
export function batchFrom(
  form: ReadonlyMap<string, string>,
  { wayIds, today }: { readonly wayIds: readonly string[]; readonly today: string },
): { readonly batch: BatchToOpen } | { readonly problems: GiftProblems } {
  const field = (name: string) => form.get(name)?.trim() ?? '';
  const problems = new Map<string, GiftProblem>();
  const [wayId, currency, day, name] = [
    field('way'),
    field('currency'),
    field('day'),
    oneLine(field('name')),
  ];
  if (!wayIds.includes(wayId)) problems.set('way', 'way');
  if (!isPastDay(day, today)) problems.set('day', 'day');
  if (!isWithin(name, LONGEST_NAME)) problems.set('name', 'too-long');
  const control = {
    count: readCount(field('count'), problems),
    minor: readMinor({ typed: field('amount'), currency }, problems),
  };
  return problems.size > 0 ? { problems } : { batch: { wayId, currency, day, name: name || day, control } };
}

/** Reads the control total alone, which may be mended while the batch is open. */
export function controlFrom(
  form: ReadonlyMap<string, string>,
  currency: string,
): { readonly control: Batch['control'] } | { readonly problems: GiftProblems } {
  const problems = new Map<string, GiftProblem>();
  const typed = form.get('amount')?.trim() ?? '';
  const count = readCount(form.get('count')?.trim() ?? '', problems);
  const minor = readMinor({ typed, currency }, problems);
  return problems.size > 0 ? { problems } : { control: { count, minor } };
}

/** Reads one line of a batch. */
export function lineFrom(
  form: ReadonlyMap<string, string>,
  known: {
    readonly currency: string;
    readonly fundIds: readonly string[];
    readonly campaignIds: readonly string[];
  },
): { readonly line: Omit<BatchLine, 'id'> } | { readonly problems: GiftProblems } {
  const { currency } = known;
  const field = (name: string) => form.get(name)?.trim() ?? '';
  const problems = new Map<string, GiftProblem>();
  const minor = readMinor({ typed: field('amount'), currency }, problems);
  const email = normalisedEmail(field('email'));
  if (email !== '' && !isEmailAddress(email)) problems.set('email', 'email');
  const name = oneLine(field('name'));
  if (!isWithin(name, LONGEST_NAME)) problems.set('name', 'too-long');
  const word = severalLines(form.get('word') ?? '');
  if (!isWithin(word, LONGEST_WORD)) problems.set('word', 'too-long');
  const [fundId, campaignId] = [field('fund'), field('campaign') || null];
  if (!known.fundIds.includes(fundId)) problems.set('fund', 'fund');
  if (campaignId !== null && !known.campaignIds.includes(campaignId)) problems.set('campaign', 'campaign');
  if (problems.size > 0) return { problems };
  return { line: { minor, currency, name, email: email || null, word, fundId, campaignId } };
}

function readCount(typed: string, problems: Map<string, GiftProblem>): number {
  const count = /^\d{1,4}$/.test(typed) ? Number(typed) : 0;
  if (count < 1 || count > MOST_LINES) problems.set('count', 'count');
  return count;
}
