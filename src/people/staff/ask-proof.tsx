import type { Request } from '#platform/http';
import { sessionHashOf } from '../cookies.ts';
import type { AccessNeeds } from './actions/needs.ts';
import { tryToProve } from './actions/prove-again.ts';
import { say } from './messages.ts';
import { withoutProof } from './rules/proof.ts';
import { ProveAgain } from './views/prove-again.tsx';
import type { ProofPage, StaffMember } from './words.ts';

/** Takes a proof, or asks for one. The page's form holds what was sent and goes where that was sent to. */
export async function askProof(
  request: Pick<Request, 'cookie' | 'form' | 'url'>,
  member: StaffMember,
  needs: AccessNeeds,
): Promise<ProofPage | null> {
  const sessionHash = sessionHashOf(request);
  if (sessionHash === null) throw new Error('Only a session can be proved again.');
  const { state, ways } = await tryToProve({ member, sessionHash }, request.form, needs);
  if (state === null) return null;
  const children = (
    <ProveAgain
      {...{ state, ways, email: member.email, mailWorks: needs.mail.works }}
      action={request.url}
      held={withoutProof(request.form)}
    />
  );
  const status =
    state === 'tried-often' || state === 'too-many' ? 429 : state.startsWith('wrong') ? 422 : 403;
  return { title: say('proof-title'), status, withPasskeys: ways.passkey, children };
}
