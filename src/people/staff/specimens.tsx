import type { ComponentChildren } from 'preact';
import type { ProofState } from './actions/prove-again.ts';
import { say } from './messages.ts';
import { ProveAgain } from './views/prove-again.tsx';
import { DeadLink, LinkAsked, SignInExplained, SignInOffer } from './views/sign-in.tsx';
import { TakeOverForm } from './views/take-over.tsx';

const none = new Map<string, string>();

const one = (name: string, state: string, children: ComponentChildren) => ({
  name: `staff: ${name}`,
  state,
  draw: () => children,
});

const again = (state: string, proof: ProofState, mailWorks = true) => ({
  ...{ name: 'staff: prove again who one is', state, look: 'desk' as const },
  draw: () => (
    <ProveAgain
      {...{ state: proof, mailWorks, email: 'ada@lantern.example.org', action: '/desk', held: none }}
    />
  ),
});

/** The pages at which staff come in, in each of their states, for the gallery. */
export const staffSpecimens = [
  one('sign in', 'without a link', <SignInExplained mailWorks />),
  one('sign in', 'without a link and without mail', <SignInExplained mailWorks={false} />),
  one('sign in', 'address refused', <SignInExplained mailWorks email="ada" error={say('email-wrong')} />),
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
  again('without mail', 'asked', false),
];
