import type { PublicKeyCredentialCreationOptionsJSON } from '@simplewebauthn/server';
import { instantOf } from '#platform/clock';
import type { ReaderNeeds } from '../needs.ts';
import { challengeIn, type PasskeyMade } from '../rules/passkey-answer.ts';
import { findPasskey, findPasskeys, insertPasskey } from '../store/index.ts';
import type { KnownReader } from '../words.ts';
import { ANSWERED_WITHIN, makeChallenge, passkeyHost, takeChallenge } from './passkey-challenge.ts';

/** What the browser is asked, so that a passkey is made for this reader. */
export async function askForPasskey(
  reader: KnownReader,
  needs: ReaderNeeds,
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  const { generateRegistrationOptions } = await import('@simplewebauthn/server');
  const site = await needs.site();
  const challenge = await makeChallenge({ purpose: 'add', readerId: reader.id }, needs);
  const known = await findPasskeys(needs.database, reader.id);
  return generateRegistrationOptions({
    ...{ rpName: site.name, rpID: passkeyHost(needs), timeout: ANSWERED_WITHIN },
    userID: new Uint8Array(Buffer.from(reader.id)),
    userName: reader.provedEmail ?? (reader.name === '' ? site.name : reader.name),
    challenge: new Uint8Array(Buffer.from(challenge, 'base64url')),
    excludeCredentials: known.map(({ id }) => ({ id })),
    // It stands for name and proof at once, so it must be found without a name and unlocked by its person.
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
}

/** Keeps a passkey that the browser has made. False: it does not answer what was asked here. */
export async function addPasskey(
  reader: KnownReader,
  made: PasskeyMade,
  needs: ReaderNeeds,
): Promise<boolean> {
  const { verifyRegistrationResponse } = await import('@simplewebauthn/server');
  const challenge = challengeIn(made);
  const wanted = { purpose: 'add', readerId: reader.id, challenge } as const;
  if (!(await needs.database.write((writer) => takeChallenge(writer, wanted, needs)))) return false;
  const proved = await verifyRegistrationResponse({
    ...{ response: made, expectedChallenge: challenge, requireUserVerification: true },
    ...{ expectedOrigin: needs.origin(), expectedRPID: passkeyHost(needs) },
  }).catch(() => null);
  if (!proved?.verified) return false;
  const { id, publicKey, counter } = proved.registrationInfo.credential;
  const now = instantOf(needs.clock.now());
  return needs.database.write(async (writer) => {
    if (await findPasskey(writer, id)) return false;
    await insertPasskey(writer, {
      ...{ id, reader_id: reader.id, public_key: Buffer.from(publicKey).toString('base64url'), counter },
      ...{ transports: JSON.stringify(made.response.transports), made_at: now, seen_at: now },
    });
    return true;
  });
}
