import type { PublicKeyCredentialCreationOptionsJSON } from '@simplewebauthn/server';
import { instantOf } from '#platform/clock';
import { askToMake, proveMade } from '../../passkeys/ceremony.ts';
import type { PasskeyMade } from '../../passkeys/rules/passkey-answer.ts';
import type { ReaderNeeds } from '../needs.ts';
import { findPasskey, findPasskeys, insertPasskey } from '../store/index.ts';
import type { KnownReader } from '../words.ts';

/** What the browser is asked, so that a passkey is made for this reader. */
export async function askForPasskey(
  reader: KnownReader,
  needs: ReaderNeeds,
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  const site = await needs.site();
  const known = await findPasskeys(needs.database, reader.id);
  const name = reader.provedEmail ?? (reader.name === '' ? site.name : reader.name);
  const person = { id: reader.id, name };
  return askToMake({ purpose: 'add', person, known: known.map(({ id }) => id) }, needs);
}

/** Keeps a passkey that the browser has made. False: it does not answer what was asked here. */
export async function addPasskey(
  reader: KnownReader,
  made: PasskeyMade,
  needs: ReaderNeeds,
): Promise<boolean> {
  const passkey = await proveMade(made, { purpose: 'add', personId: reader.id }, needs);
  if (!passkey) return false;
  const now = instantOf(needs.clock.now());
  return needs.database.write(async (writer) => {
    if (await findPasskey(writer, passkey.id)) return false;
    await insertPasskey(writer, { ...passkey, reader_id: reader.id, made_at: now, seen_at: now });
    return true;
  });
}
