import type { ComponentChildren } from 'preact';
import type { ProofState, ProofWays } from './actions/prove-again.ts';
import { say } from './messages.ts';
import { Invitation } from './views/invitation.tsx';
import { ProveAgain } from './views/prove-again.tsx';
import { SecondStep } from './views/second-step.tsx';
import { DeadLink, LinkAsked, SignInExplained, SignInOffer } from './views/sign-in.tsx';
import { TakeOverForm } from './views/take-over.tsx';

const none = new Map<string, string>();

const one = (name: string, state: string, children: ComponentChildren) => ({
  name: `staff: ${name}`,
  state,
  draw: () => children,
});

interface Again {
  readonly mailWorks?: boolean;
  readonly ways?: ProofWays;
}

const nothing = { password: false, passkey: false };
const both = { password: true, passkey: true };
const again = (state: string, proof: ProofState, { mailWorks = true, ways = nothing }: Again = {}) => ({
  ...{ name: 'staff: prove again who one is', state, look: 'desk' as const },
  draw: () => (
    <ProveAgain
      {...{ state: proof, ways, mailWorks, email: 'ada@lantern.example.org', action: '/desk', held: none }}
    />
  ),
});

const invitation = {
  ...{ newsroom: 'The Harbour Lantern', email: 'ines@lantern.example.org', name: 'Inés' },
  ...{ path: '/desk/invitation/x', errors: none, mailWorks: true },
};

/** The pages at which staff come in, in each of their states, for the gallery. */
export const staffSpecimens = [
  one('sign in', 'without a link', <SignInExplained mailWorks />),
  one('sign in', 'without a link and without mail', <SignInExplained mailWorks={false} />),
  one(
    'sign in',
    'address refused',
    <SignInExplained mailWorks email="ada" errors={{ email: say('email-wrong') }} />,
  ),
  one(
    'sign in',
    'password refused',
    <SignInExplained mailWorks email="ada@bay.example" errors={{ password: say('sign-in-wrong') }} />,
  ),
  one(
    'sign in',
    'passkey refused',
    <SignInExplained mailWorks errors={{ answer: say('passkey-refused') }} />,
  ),
  one('second step', 'code or passkey', <SecondStep step="x" ways={{ code: true, passkey: true }} />),
  one(
    'second step',
    'wrong code',
    <SecondStep step="x" ways={{ code: true, passkey: false }} wrong={say('code-wrong')} />,
  ),
  one(
    'second step',
    'wrong passkey',
    <SecondStep step="x" ways={{ code: false, passkey: true }} wrongPasskey={say('proof-passkey-wrong')} />,
  ),
  one('invitation', 'as it comes', <Invitation {...invitation} />),
  one(
    'invitation',
    'refused, without mail',
    <Invitation
      {...{ ...invitation, mailWorks: false, name: '' }}
      errors={
        new Map([
          ['name', say('name-missing')],
          ['password', say('way-in-missing')],
          ['answer', say('passkey-refused')],
        ])
      }
    />,
  ),
  one('sign in', 'letter asked for', <LinkAsked email="ada@lantern.example.org" />),
  one('sign in', 'with a link', <SignInOffer name="Ada Quay" />),
  one('sign in', 'with a link that does not work', <DeadLink />),
  one('take over', 'empty', <TakeOverForm values={none} errors={none} parts={[]} />),
  one(
    'take over',
    'refused',
    <TakeOverForm
      values={new Map([['email', 'ada']])}
      errors={
        new Map([
          ['name', say('name-missing')],
          ['email', say('email-wrong')],
        ])
      }
      parts={[]}
    />,
  ),
  again('asked', 'asked'),
  again('a code was mailed', 'mailed'),
  again('wrong code', 'wrong-code'),
  again('too many letters', 'too-many'),
  again('without mail', 'asked', { mailWorks: false }),
  again('by password or passkey', 'asked', { ways: both }),
  again('wrong password', 'wrong-password', { ways: both }),
  again('wrong passkey', 'wrong-passkey', { ways: both }),
  again('tried often', 'tried-often', { ways: both }),
];
