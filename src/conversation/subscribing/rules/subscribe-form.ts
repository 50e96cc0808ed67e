import { isEmailAddress, normalisedEmail } from '#platform/text';
import type { SubscriptionKind } from '../words.ts';

/** What Subscribe on its own offers: a thread is followed where it is answered. */
export const OFFERED = ['story', 'replies'] as const satisfies readonly SubscriptionKind[];

export type SubscribeForm =
  | { readonly email: string; readonly kind: (typeof OFFERED)[number] }
  | { readonly wrong: 'email-missing' | 'email-malformed' };

/** Reads the form of Subscribe. What is not offered is taken as the whole story. */
export function subscribeFormFrom(form: ReadonlyMap<string, string>): SubscribeForm {
  const email = normalisedEmail(form.get('email') ?? '');
  if (email === '') return { wrong: 'email-missing' };
  if (!isEmailAddress(email)) return { wrong: 'email-malformed' };
  return { email, kind: OFFERED.find((one) => one === form.get('notify')) ?? 'story' };
}
