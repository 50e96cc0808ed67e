import { type Answer, json, post, Refusal, type Request, type Route, seeOther } from '#platform/http';
import { limitTries } from '#platform/limits';
import { readPasskeyMade, readPasskeySigned } from '../../passkeys/rules/passkey-answer.ts';
import { addPasskey, askForPasskey } from '../actions/add-passkey.ts';
import { endPasskey } from '../actions/end-device.ts';
import { askPasskeyToSign, signInWithPasskey } from '../actions/sign-in-with-passkey.ts';
import type { ReaderNeeds } from '../needs.ts';
import { byReader } from './answering.tsx';

/** Each asks for a challenge and brings its answer; our script does both at the press of one button. */
export function passkeyRoutes(needs: ReaderNeeds): readonly Route[] {
  const mayTry = limitTries(needs.limits, { most: 60, withinSeconds: 600 });
  const limited = async (request: Request) => {
    if (!(await mayTry(request.network))) throw new Refusal('too-many', { status: 429 });
  };
  return [
    post(
      '/me/passkeys/challenge',
      byReader(needs, async (request, reader) => {
        await limited(request);
        return json(await askForPasskey(reader, needs));
      }),
    ),
    post(
      '/me/passkeys',
      byReader(needs, async (request, reader) => {
        const made = readPasskeyMade(request.form.get('answer'));
        return made && (await addPasskey(reader, made, needs)) ? json({ to: '/me#passkeys' }) : refused();
      }),
    ),
    post(
      '/me/passkeys/end',
      byReader(needs, async (request, reader) => {
        await endPasskey(reader, request.form.get('id') ?? '', needs);
        return seeOther('/me#passkeys');
      }),
    ),
    post('/sign-in/passkey/challenge', async (request) => {
      await limited(request);
      return json(await askPasskeyToSign(needs));
    }),
    post('/sign-in/passkey', async (request) => {
      const signed = readPasskeySigned(request.form.get('answer'));
      const cookies = signed ? await signInWithPasskey({ signed, browser: request }, needs) : null;
      return cookies ? json({ to: '/me' }, 200, cookies) : refused();
    }),
  ];
}

/** The same for every answer that does not prove what it should. */
function refused(): Answer {
  return json({ code: 'passkey-refused' }, 422);
}
