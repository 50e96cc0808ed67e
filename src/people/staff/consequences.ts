import { instantOf } from '#platform/clock';
import type { SiteFacts } from '#ui';
import { hashOf } from '../secret.ts';
import { type AskLinkNeeds, secretOfAsked } from './actions/ask-link.ts';
import { signInLetter } from './mails/sign-in-letter.ts';
import { findPerson, findUsableLink } from './store/index.ts';

/** The letters with sign-in links. Used or too old meanwhile, a link is not sent any more. */
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
}
