import type { PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/server';
import { instantOf } from '#platform/clock';
import type { SetCookie } from '#platform/http';
import { askToSign, proveSigned } from '../../passkeys/ceremony.ts';
import type { PasskeySigned } from '../../passkeys/rules/passkey-answer.ts';
import type { ReaderNeeds } from '../needs.ts';
import { findPasskey, usePasskey } from '../store/index.ts';
import { type Browser, knowBrowser } from './know-browser.ts';

/** What the browser is asked, so that a passkey signs. */
export async function askPasskeyToSign(needs: ReaderNeeds): Promise<PublicKeyCredentialRequestOptionsJSON> {
  return askToSign('sign-in', needs);
}

/** Makes a browser known as the reader whose passkey signed. Null: it did not sign what was asked here. */
export async function signInWithPasskey(
  { signed, browser }: { readonly signed: PasskeySigned; readonly browser: Browser },
  needs: ReaderNeeds,
): Promise<readonly SetCookie[] | null> {
  const answer = { signed, purpose: 'sign-in' } as const;
  const proved = await proveSigned(answer, (id) => findPasskey(needs.database, id), needs);
  if (!proved) return null;
  const used = { id: proved.passkey.id, counter: proved.counter, now: instantOf(needs.clock.now()) };
  return needs.database.write(async (writer) => {
    if (!(await usePasskey(writer, used))) return null;
    const known = { readerId: proved.passkey.reader_id, cameBy: 'passkey', browser } as const;
    return (await knowBrowser(writer, known, needs)).cookies;
  });
}
