import { isWithin, oneLine } from '#platform/text';
import { looksLikeDetails } from '../../rules/carried-details.ts';
import type { Fund, FundProblem } from '../words.ts';

export type FundField = 'name' | 'position';
export type FundProblems = ReadonlyMap<FundField, FundProblem>;

const LONGEST_NAME = 80;

/**
 * Reads the form of a fund, with every problem of it at its field.
 *
 * @param host of the newsroom's own site: a name that tells of another place to send money to is refused
 */
export function fundFrom(
  form: ReadonlyMap<string, string>,
  host: string,
): { readonly fund: Omit<Fund, 'id' | 'closedAt'> } | { readonly problems: FundProblems } {
  const problems = new Map<FundField, FundProblem>();
  const name = oneLine(form.get('name') ?? '');
  if (name === '') problems.set('name', 'missing');
  else if (!isWithin(name, LONGEST_NAME)) problems.set('name', 'too-long');
  else if (looksLikeDetails(name, host)) problems.set('name', 'carries-details');
  const place = oneLine(form.get('position') ?? '');
  if (!/^\d{1,4}$/.test(place)) problems.set('position', 'not-a-position');
  if (problems.size > 0) return { problems };
  return { fund: { name, isRestricted: form.get('restricted') === 'yes', position: Number(place) } };
}
