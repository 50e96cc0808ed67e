import type { Money } from '#platform/money';
import type { CardEvent, CardMode, ReviewReason } from '../words.ts';

/** Whether an event is of our account and of the mode that our key is for; null: it is. */
export function judgedEvent(
  event: Pick<CardEvent, 'mode' | 'account'>,
  ours: CardMode,
): Extract<ReviewReason, 'other-mode' | 'other-account'> | null {
  if (event.account !== null) return 'other-account';
  return event.mode === ours ? null : 'other-mode';
}

/** Whether what was paid is what was promised; null: it is. What is not goes to a person, never into the books. */
export function judgedPayment(
  paid: Money,
  pledge: Money | null,
): Extract<ReviewReason, 'unknown-pledge' | 'other-amount' | 'other-currency'> | null {
  if (pledge === null) return 'unknown-pledge';
  if (paid.currency !== pledge.currency) return 'other-currency';
  return paid.minor === pledge.minor ? null : 'other-amount';
}
