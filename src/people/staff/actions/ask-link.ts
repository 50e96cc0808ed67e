import { instantOf, laterBy } from '#platform/clock';
import { derivedSecret, hashOf } from '../../secret.ts';
import { findPerson, insertLink } from '../store/index.ts';
import type { AccessNeeds } from './needs.ts';

/** In milliseconds: a stranger can ask for it too, so it lives shorter than a link that the owner makes. */
const SIGN_IN_WITHIN = 60 * 60 * 1_000;

/** The secret of a link that was asked for by mail: a letter sent again carries the same. */
export function secretOfAsked(askedId: string, { secret }: Pick<AccessNeeds, 'secret'>): string {
  return derivedSecret(secret, `staff-link ${askedId}`);
}

/**
 * Owes a letter with a sign-in link to this address, if somebody who works here has it. Who asks learns nothing
 * of that. The links that they have already go on working: a stranger could have asked.
 */
export async function askLinkByMail(
  asked: { readonly email: string; readonly network: string },
  needs: AccessNeeds,
): Promise<void> {
  await needs.database.write(async (writer) => {
    const occasion = { purpose: 'desk', address: asked.email, network: asked.network } as const;
    if (!(await needs.mail.mayAsk(writer, occasion))) return;
    const person = await findPerson(writer, { email: asked.email });
    if (!person || person.left_at !== null) return;
    const askedId = needs.newId();
    await insertLink(writer, {
      ...{ hash: hashOf(secretOfAsked(askedId, needs)), staffId: person.id, purpose: 'sign-in' },
      now: instantOf(needs.clock.now()),
      endsAt: laterBy(needs.clock.now(), SIGN_IN_WITHIN),
    });
    await needs.outbox.put(writer, { topic: 'staff-link-asked', payload: { askedId } });
  });
}
