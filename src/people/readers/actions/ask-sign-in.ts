import { instantOf, laterBy } from '#platform/clock';
import type { ReaderNeeds } from '../needs.ts';
import { deleteEndedLinks } from '../store/index.ts';
import { makeLink } from './make-link.ts';

/** In milliseconds: long enough for a slow mail server, too short for an old mailbox to be a key. */
const SIGN_IN_WITHIN = 60 * 60 * 1_000;

/**
 * Owes a letter with a sign-in link to whoever has the address. The same happens whether anybody is known by it
 * or not, so nobody learns which; above the budgets of address and network nothing happens.
 */
export async function askSignIn(
  asked: { readonly email: string; readonly network: string },
  needs: ReaderNeeds,
): Promise<void> {
  await needs.database.write(async (writer) => {
    await deleteEndedLinks(writer, instantOf(needs.clock.now()));
    const occasion = { purpose: 'sign-in', address: asked.email, network: asked.network } as const;
    if (!(await needs.mail.mayAsk(writer, occasion))) return;
    const linkId = await makeLink(
      writer,
      {
        ...{ purpose: 'sign-in', readerId: null, email: asked.email },
        endsAt: laterBy(needs.clock.now(), SIGN_IN_WITHIN),
      },
      needs,
    );
    await needs.outbox.put(writer, { topic: 'reader-link-asked', payload: { linkId } });
  });
}
