import { amountInWords } from '#platform/money';
import { say } from '../../messages.ts';
import type { Pledge } from '../words.ts';

/** What a gift is for, for whom, and what of it covers the fees; nothing where it is plain. */
export function PledgeTerms(props: {
  readonly pledge: Pledge;
  /** The name of its campaign or fund; null: it is for nothing in particular. */
  readonly purpose: string | null;
  readonly language: string;
}) {
  const { pledge, purpose, language } = props;
  const { coveredMinor, currency, tribute } = pledge;
  const written = (minor: number) => amountInWords({ minor, currency }, language);
  const lines = [
    coveredMinor > 0 &&
      say(language, 'pledge-covered', {
        ...{ gift: written(pledge.minor - coveredMinor), covered: written(coveredMinor) },
      }),
    purpose !== null && say(language, 'pledge-for', { purpose }),
    tribute !== null && say(language, `pledge-${tribute.kind}`, { name: tribute.name }),
    pledge.namedSince !== null && say(language, 'pledge-named'),
  ].filter((line) => line !== false);
  if (lines.length === 0) return null;
  return (
    <ul class="pledge-terms">
      {lines.map((line) => (
        <li dir="auto">{line}</li>
      ))}
    </ul>
  );
}
