import type { Money } from '#platform/money';
import { isEmailAddress, isWithin } from '#platform/text';
import { withFeesCovered } from '../../rules/fee-cover.ts';
import { LONGEST_NAME, LONGEST_WORD } from '../../rules/text-limits.ts';
import { feeIn, limitsIn } from '../../rules/way-limits.ts';
import { GENERAL_FUND, type GiftTerms, type Purpose, type Way } from '../../words.ts';
import type { PledgeForm, PledgeProblem, Promised } from '../words.ts';
import { askedAmount } from './asked-amount.ts';
import { currenciesOf } from './pledge-form.ts';

/** What of a way counts for what may be promised in it. */
export type JudgedWay = Pick<Way, 'currencies' | 'limits' | 'fee'>;

/** What a form promises, or every problem of it at its field. */
export function judgedPledge(
  form: PledgeForm,
  way: JudgedWay,
  { siteCurrency, purposes }: { readonly siteCurrency: string; readonly purposes: readonly Purpose[] },
): { readonly promised: Promised } | { readonly problems: readonly PledgeProblem[] } {
  const asked = givenAmount(form, way, siteCurrency);
  const purpose = askedPurpose(form, purposes);
  const problems: PledgeProblem[] = 'code' in asked ? [asked] : [];
  if (purpose === null) problems.push({ field: 'purpose', code: 'closed' });
  problems.push(...problemsOfNames(form), ...problemsOfTribute(form));
  if (form.email !== '' && !isEmailAddress(form.email)) problems.push({ field: 'email', code: 'wrong' });
  if ('code' in asked || purpose === null || problems.length > 0) return { problems };
  const { tribute: kind, tributeName } = form;
  const tribute = kind === null ? null : { kind, name: tributeName };
  return { promised: { ...asked, ...purpose, tribute } };
}

/** null: there is no such purpose, or it takes no gifts. */
function askedPurpose(
  { purpose: key }: PledgeForm,
  purposes: readonly Purpose[],
): Pick<GiftTerms, 'fundId' | 'campaignId'> | null {
  if (key === '') return { fundId: GENERAL_FUND, campaignId: null };
  const found = purposes.find((purpose) => purpose.key === key);
  return found ? { fundId: found.fundId, campaignId: found.campaignId } : null;
}

function problemsOfNames(form: PledgeForm): PledgeProblem[] {
  const problems: PledgeProblem[] = [];
  if (!isWithin(form.name, LONGEST_NAME)) {
    problems.push({ field: 'name', code: 'too-long', longest: LONGEST_NAME });
  }
  if (form.isNamed && form.name === '') problems.push({ field: 'name', code: 'missing' });
  if (!isWithin(form.word, LONGEST_WORD)) {
    problems.push({ field: 'word', code: 'too-long', longest: LONGEST_WORD });
  }
  return problems;
}

function problemsOfTribute({ tribute, tributeName }: PledgeForm): PledgeProblem[] {
  if (tribute !== null && tributeName === '') return [{ field: 'tribute', code: 'name-missing' }];
  if (tribute === null && tributeName !== '') return [{ field: 'tribute', code: 'kind-missing' }];
  if (isWithin(tributeName, LONGEST_NAME)) return [];
  return [{ field: 'tribute', code: 'too-long', longest: LONGEST_NAME }];
}

function givenAmount(form: PledgeForm, way: JudgedWay, siteCurrency: string) {
  const asked = askedAmount(form, currenciesOf(way, siteCurrency));
  return 'code' in asked ? asked : heldAmount(asked, form.coversFees, way);
}

/**
 * The amount that is given: with the fees, where the giver covers them and the way takes any. All of it is held to the
 * least and the most of the way.
 */
export function heldAmount(
  asked: Money,
  coversFees: boolean,
  way: Pick<Way, 'limits' | 'fee'>,
): (Money & Pick<Promised, 'coveredMinor'>) | Extract<PledgeProblem, { field: 'amount' }> {
  const fee = coversFees ? feeIn(way, asked.currency) : null;
  const minor = fee === null ? asked.minor : withFeesCovered(asked.minor, fee);
  const { least, most } = limitsIn(way, asked.currency);
  if (least !== null && minor < least) return { field: 'amount', code: 'less-than-least', minor: least };
  if (most !== null && minor > most) return { field: 'amount', code: 'more-than-most', minor: most };
  return { minor, currency: asked.currency, coveredMinor: minor - asked.minor };
}
