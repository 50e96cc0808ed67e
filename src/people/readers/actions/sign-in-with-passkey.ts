import type { PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/server';
import { instantOf } from '#platform/clock';
import type { SetCookie } from '#platform/http';
import type { ReaderNeeds } from '../needs.ts';
import { challengeIn, type PasskeySigned } from '../rules/passkey-answer.ts';
import { findPasskey, usePasskey } from '../store/index.ts';
import { type Browser, knowBrowser } from './know-browser.ts';
import { ANSWERED_WITHIN, makeChallenge, passkeyHost, takeChallenge } from './passkey-challenge.ts';

/** What the browser is asked, so that a passkey signs. It names nobody: the passkey itself says whose it is. */
export async function askPasskeyToSign(needs: ReaderNeeds): Promise<PublicKeyCredentialRequestOptionsJSON> {
  const { generateAuthenticationOptions } = await import('@simplewebauthn/server');
  const challenge = await makeChallenge({ purpose: 'sign-in', readerId: null }, needs);
  return generateAuthenticationOptions({
    ...{ rpID: passkeyHost(needs), timeout: ANSWERED_WITHIN, userVerification: 'required' },
    challenge: new Uint8Array(Buffer.from(challenge, 'base64url')),
  });
}

/** Makes a browser known as the reader whose passkey signed. Null: it did not sign what was asked here. */
export async function signInWithPasskey(
  { signed, browser }: { readonly signed: PasskeySigned; readonly browser: Browser },
  needs: ReaderNeeds,
): Promise<readonly SetCookie[] | null> {
  const { verifyAuthenticationResponse } = await import('@simplewebauthn/server');
  const challenge = challengeIn(signed);
  const wanted = { purpose: 'sign-in', readerId: null, challenge } as const;
  if (!(await needs.database.write((writer) => takeChallenge(writer, wanted, needs)))) return null;
  const passkey = await findPasskey(needs.database, signed.id);
  if (!passkey) return null;
  const proved = await verifyAuthenticationResponse({
    ...{ response: signed, expectedChallenge: challenge, requireUserVerification: true },
    ...{ expectedOrigin: needs.origin(), expectedRPID: passkeyHost(needs) },
    credential: {
      ...{ id: passkey.id, counter: Number(passkey.counter) },
      publicKey: new Uint8Array(Buffer.from(passkey.public_key, 'base64url')),
    },
  }).catch(() => null);
  if (!proved?.verified) return null;
  const used = { id: passkey.id, counter: proved.authenticationInfo.newCounter };
  return needs.database.write(async (writer) => {
    if (!(await usePasskey(writer, { ...used, now: instantOf(needs.clock.now()) }))) return null;
    const known = { readerId: passkey.reader_id, cameBy: 'passkey', browser } as const;
    return (await knowBrowser(writer, known, needs)).cookies;
  });
}
