import { listIn } from '#platform/messages';
import { amountInWords, plainAmount } from '#platform/money';
import { say } from '../../messages.ts';
import { exampleOf } from '../rules/pledge-form.ts';
import type { PledgeProblem } from '../words.ts';

/** What a sentence on an amount speaks of. */
interface Spoken {
  readonly language: string;
  /** What was chosen, or could have been. */
  readonly currency: string;
  /** All that may be given in; left out: that one alone. */
  readonly currencies?: readonly string[];
}

/** Why a field of a form was refused, as a sentence. */
export function problemText(problem: PledgeProblem, spoken: Spoken): string {
  const { language } = spoken;
  if (problem.code === 'too-long') return say(language, 'name-too-long', { longest: problem.longest });
  switch (problem.field) {
    case 'amount':
      return amountProblem(problem, spoken);
    case 'email':
      return say(language, 'email-wrong');
    case 'purpose':
      return say(language, 'purpose-closed');
    case 'tribute':
      return say(language, `tribute-${problem.code}`);
    default:
      return say(language, 'named-without-name');
  }
}

function amountProblem(
  problem: Extract<PledgeProblem, { field: 'amount' }>,
  { language, currency, currencies = [currency] }: Spoken,
): string {
  if (problem.code === 'doubt') {
    const [more, less] = problem.readings.map((minor) => amountInWords({ minor, currency }, language));
    return say(language, 'amount-doubt', { more: more ?? '', less: less ?? '' });
  }
  if (problem.code === 'two') {
    const chosen = amountInWords(problem.chosen, language);
    return say(language, 'amount-two', { chosen, written: problem.written });
  }
  if ('minor' in problem) {
    const amount = amountInWords({ minor: problem.minor, currency }, language);
    return say(language, `amount-${problem.code}`, { amount });
  }
  if (problem.code === 'other-currency') {
    return say(language, 'amount-other-currency', {
      currencies: listIn(language, currencies),
    });
  }
  const example = plainAmount(exampleOf(currency));
  return say(language, `amount-${problem.code}`, { currency, example });
}
