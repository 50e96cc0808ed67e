import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/server';
import { type Clock, instantOf, laterBy } from '#platform/clock';
import type { Database } from '#platform/database';
import type { SiteFacts } from '#ui';
import { hashOf } from '../secret.ts';
import { challengeIn, type PasskeyMade, type PasskeySigned } from './rules/passkey-answer.ts';
import { insertChallenge, useChallenge } from './store.ts';
import type { ChallengePurpose } from './tables.ts';

/** In milliseconds. */
const ANSWERED_WITHIN = 5 * 60 * 1_000;

export interface PasskeyNeeds {
  readonly database: Database;
  readonly clock: Clock;
  readonly newSecret: () => string;
  /** Where the newsroom is reached, without a trailing slash. */
  readonly origin: () => string;
  readonly site: () => Promise<SiteFacts>;
}

/** For what a challenge is, and for whom: null for whoever comes. */
export interface ChallengeFor {
  readonly purpose: ChallengePurpose;
  readonly personId: string | null;
}

/** What is kept of a passkey to prove its signatures with. */
export interface KeptPasskey {
  /** The credential's id, base64url. */
  readonly id: string;
  /** COSE key, base64url. */
  readonly public_key: string;
  /** Of signatures, as far as the authenticator counts them. */
  readonly counter: number | string;
}

/** A passkey that was made as asked. */
export interface NewPasskey extends KeptPasskey {
  readonly counter: number;
  /** How a browser reaches it, as a JSON list. */
  readonly transports: string;
}

/** What the browser is asked, so that a passkey is made for this person. */
export async function askToMake(
  asked: {
    readonly purpose: ChallengePurpose;
    readonly person: { readonly id: string; readonly name: string };
    /** The ids of the passkeys that they have. */
    readonly known: readonly string[];
  },
  needs: PasskeyNeeds,
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  const { generateRegistrationOptions } = await import('@simplewebauthn/server');
  const { purpose, person, known } = asked;
  return generateRegistrationOptions({
    ...{ rpName: (await needs.site()).name, rpID: passkeyHost(needs), timeout: ANSWERED_WITHIN },
    ...{ userID: new Uint8Array(Buffer.from(person.id)), userName: person.name },
    challenge: await makeChallenge({ purpose, personId: person.id }, needs),
    excludeCredentials: known.map((id) => ({ id })),
    // It stands for name and proof at once, so it must be found without a name and unlocked by its person.
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
}

/** A passkey that the browser has made. Null: it does not answer what was asked here. */
export async function proveMade(
  made: PasskeyMade,
  wanted: ChallengeFor,
  needs: PasskeyNeeds,
): Promise<NewPasskey | null> {
  const { verifyRegistrationResponse } = await import('@simplewebauthn/server');
  const challenge = challengeIn(made);
  if (!(await takeChallenge(challenge, wanted, needs))) return null;
  const proved = await verifyRegistrationResponse({
    ...{ response: made, expectedChallenge: challenge, requireUserVerification: true },
    ...{ expectedOrigin: needs.origin(), expectedRPID: passkeyHost(needs) },
  }).catch(() => null);
  if (!proved?.verified) return null;
  const { id, publicKey, counter } = proved.registrationInfo.credential;
  return {
    ...{ id, counter, public_key: Buffer.from(publicKey).toString('base64url') },
    transports: JSON.stringify(made.response.transports),
  };
}

/** What the browser is asked, so that a passkey signs. It names nobody: the passkey itself says whose it is. */
export async function askToSign(
  purpose: ChallengePurpose,
  needs: PasskeyNeeds,
): Promise<PublicKeyCredentialRequestOptionsJSON> {
  const { generateAuthenticationOptions } = await import('@simplewebauthn/server');
  return generateAuthenticationOptions({
    ...{ rpID: passkeyHost(needs), timeout: ANSWERED_WITHIN, userVerification: 'required' },
    challenge: await makeChallenge({ purpose, personId: null }, needs),
  });
}

/** The passkey that signed what was asked, as it is kept, and its new counter. Null: nothing was proved. */
export async function proveSigned<Passkey extends KeptPasskey>(
  { signed, purpose }: { readonly signed: PasskeySigned; readonly purpose: ChallengePurpose },
  find: (id: string) => Promise<Passkey | undefined>,
  needs: PasskeyNeeds,
): Promise<{ readonly passkey: Passkey; readonly counter: number } | null> {
  const { verifyAuthenticationResponse } = await import('@simplewebauthn/server');
  const challenge = challengeIn(signed);
  if (!(await takeChallenge(challenge, { purpose, personId: null }, needs))) return null;
  const passkey = await find(signed.id);
  if (!passkey) return null;
  const proved = await verifyAuthenticationResponse({
    ...{ response: signed, expectedChallenge: challenge, requireUserVerification: true },
    ...{ expectedOrigin: needs.origin(), expectedRPID: passkeyHost(needs) },
    credential: {
      ...{ id: passkey.id, counter: Number(passkey.counter) },
      publicKey: new Uint8Array(Buffer.from(passkey.public_key, 'base64url')),
    },
  }).catch(() => null);
  return proved?.verified ? { passkey, counter: proved.authenticationInfo.newCounter } : null;
}

/** The name that passkeys are bound to: the host of the newsroom's address. `localhost` is one, 127.0.0.1 is not. */
function passkeyHost({ origin }: Pick<PasskeyNeeds, 'origin'>): string {
  return new URL(origin()).hostname;
}

/** A new challenge of 256 bits. The database keeps the hash of its base64url alone. */
async function makeChallenge(wanted: ChallengeFor, needs: PasskeyNeeds): Promise<Uint8Array<ArrayBuffer>> {
  const challenge = needs.newSecret();
  const now = needs.clock.now();
  const row = {
    ...{ hash: hashOf(challenge), purpose: wanted.purpose, person_id: wanted.personId },
    ends_at: laterBy(now, ANSWERED_WITHIN),
  };
  await needs.database.write((writer) => insertChallenge(writer, row, instantOf(now)));
  return new Uint8Array(Buffer.from(challenge, 'base64url'));
}

/** Whether the challenge was ours, for this, and still open. It is used up, whatever comes of the answer. */
async function takeChallenge(
  challenge: string,
  wanted: ChallengeFor,
  { database, clock }: PasskeyNeeds,
): Promise<boolean> {
  const asked = { ...wanted, hash: hashOf(challenge), now: instantOf(clock.now()) };
  return database.write((writer) => useChallenge(writer, asked));
}
