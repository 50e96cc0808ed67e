import { instantOf } from '#platform/clock';
import { hashOf } from '../secret.ts';
import { secretOfAsked } from './actions/ask-link.ts';
import type { AccessNeeds } from './actions/needs.ts';
import { codeOf } from './actions/prove-again.ts';
import { CHANGES } from './actions/tell-person.ts';
import { changeLetter } from './mails/change-letter.ts';
import { invitationLetter } from './mails/invitation-letter.ts';
import { proofLetter } from './mails/proof-letter.ts';
import { signInLetter } from './mails/sign-in-letter.ts';
import { findPerson, findProofCode, findUsableLink } from './store/index.ts';

/** The letters with links and codes. Used or too old meanwhile, none is sent any more. */
export function carryOutStaffLetters(needs: AccessNeeds): void {
  const { database, clock, mail, outbox } = needs;
  const now = () => instantOf(clock.now());
  const newsroom = async () => (await needs.site()).name;
  const atWork = async (id: string) => {
    const person = await findPerson(database, { id });
    return person?.left_at === null ? person : undefined;
  };

  /** For whom a mailed link is, while it can be used. */
  async function linked(askedId: string, purpose: 'sign-in' | 'invitation') {
    const secret = secretOfAsked(askedId, needs);
    const link = await findUsableLink(database, { hash: hashOf(secret), purpose, now: now() });
    const person = link?.staff_id ? await atWork(link.staff_id) : undefined;
    return person && { person, address: `${needs.origin()}/desk/${purpose}/${secret}` };
  }

  outbox.on('staff-link-asked', async (payload) => {
    const askedId = String(payload['askedId']);
    const found = await linked(askedId, 'sign-in');
    if (!found) return;
    const { address, person } = found;
    await mail.post(signInLetter({ askedId, to: person.email, newsroom: await newsroom(), address }));
  });
  outbox.on('staff-invited', async (payload) => {
    const askedId = String(payload['askedId']);
    const found = await linked(askedId, 'invitation');
    if (!found) return;
    const { address, person } = found;
    const inviter = (await atWork(String(payload['by'])))?.name ?? null;
    await mail.post(
      invitationLetter({ ...{ askedId, to: person.email, address, inviter }, newsroom: await newsroom() }),
    );
  });
  outbox.on('staff-access-changed', async (payload) => {
    const person = await atWork(String(payload['staffId']));
    const change = CHANGES.find((one) => one === payload['change']);
    if (!person || !change) return;
    await mail.post(
      changeLetter({
        ...{ noticeId: String(payload['noticeId']), to: person.email, change },
        ...{ newsroom: await newsroom(), desk: `${needs.origin()}/desk/you` },
      }),
    );
  });
  outbox.on('staff-proof-asked', async (payload) => {
    const proofId = String(payload['proofId']);
    const code = await findProofCode(database, { id: proofId, now: now() });
    if (!code) return;
    const letter = { proofId, newsroom: await newsroom(), to: code.email, code: codeOf(proofId, needs) };
    await mail.post(proofLetter(letter));
  });
}
