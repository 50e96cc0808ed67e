import { instantOf } from '#platform/clock';
import type { SiteFacts } from '#ui';
import { hashOf } from '../secret.ts';
import { type AskLinkNeeds, secretOfAsked } from './actions/ask-link.ts';
import { codeOf } from './actions/prove-again.ts';
import { proofLetter } from './mails/proof-letter.ts';
import { signInLetter } from './mails/sign-in-letter.ts';
import { findPerson, findProofCode, findUsableLink } from './store/index.ts';

/** The letters with links and codes. Used or too old meanwhile, none is sent any more. */
export function carryOutStaffLetters(
  needs: AskLinkNeeds & {
    readonly origin: () => string;
    readonly site: () => Promise<SiteFacts>;
  },
): void {
  const { database, clock, mail, outbox } = needs;
  outbox.on('staff-link-asked', async ({ askedId }) => {
    const secret = secretOfAsked(String(askedId), needs);
    const asked = { hash: hashOf(secret), purpose: 'sign-in', now: instantOf(clock.now()) } as const;
    const link = await findUsableLink(database, asked);
    const person = link?.staff_id ? await findPerson(database, { id: link.staff_id }) : undefined;
    if (!person || person.left_at !== null) return;
    await mail.post(
      signInLetter({
        ...{ askedId: String(askedId), to: person.email, newsroom: (await needs.site()).name },
        address: `${needs.origin()}/desk/sign-in/${secret}`,
      }),
    );
  });
  outbox.on('staff-proof-asked', async (payload) => {
    const proofId = String(payload['proofId']);
    const code = await findProofCode(database, { id: proofId, now: instantOf(clock.now()) });
    if (!code) return;
    const newsroom = (await needs.site()).name;
    await mail.post(proofLetter({ proofId, newsroom, to: code.email, code: codeOf(proofId, needs) }));
  });
}
