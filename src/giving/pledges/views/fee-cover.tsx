import { listIn, shareIn } from '#platform/messages';
import { amountInWords, roundAmountInWords } from '#platform/money';
import { Check } from '#ui';
import { say } from '../../messages.ts';
import { withFeesCovered } from '../../rules/fee-cover.ts';
import { feeIn } from '../../rules/way-limits.ts';
import { offeredAmounts } from './amount-choice.tsx';
import type { PartProps } from './form-part.ts';

/** Whether the giver adds what the way takes for itself, and what each offered amount then becomes. */
export function FeeCover(part: PartProps) {
  const { props, id, currencies } = part;
  const { language, way, values } = props;
  const [currency = props.siteCurrency] = currencies;
  const fee = feeIn(way, currency);
  if (fee === null || (fee.basisPoints === 0 && fee.fixedMinor === 0)) return null;
  const becomes = offeredAmounts(part)
    .flat()
    .map((money) => {
      const more = { ...money, minor: withFeesCovered(money.minor, feeIn(way, money.currency) ?? fee) };
      return say(language, 'cover-becomes', {
        ...{ amount: roundAmountInWords(money, language), more: amountInWords(more, language) },
      });
    });
  return (
    <div class="choice">
      <Check name="cover" label={say(language, 'cover')} checked={values?.coversFees ?? false} />
      <p class="field__hint" id={id('cover-hint')}>
        {say(language, fee.fixedMinor === 0 ? 'cover-hint-share' : 'cover-hint', {
          share: shareIn(language, fee.basisPoints / 10_000),
          fixed: amountInWords({ minor: fee.fixedMinor, currency }, language),
        })}{' '}
        {listIn(language, becomes, 'unit')}
      </p>
    </div>
  );
}
