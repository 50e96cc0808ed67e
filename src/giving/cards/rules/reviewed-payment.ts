import type { Review } from '../words.ts';

/**
 * Whether what a person looks at is a payment that came, and which can be entered as a gift of the amount that came:
 * `promised` keeps its promise, `unpromised` is for none, or came in another currency than its promise. null: it is no
 * payment, or none of ours: one of another account, or no real money.
 */
export function reviewedPayment({
  reason,
  money,
  outsideId,
  pledgeId,
}: Pick<Review, 'reason' | 'money' | 'outsideId' | 'pledgeId'>): 'promised' | 'unpromised' | null {
  if (money === null || outsideId === null || pledgeId === null) return null;
  if (reason === 'other-amount') return 'promised';
  return reason === 'other-currency' || reason === 'unknown-pledge' ? 'unpromised' : null;
}
