import type { ReaderNeeds } from '../needs.ts';
import { deleteOtherSecrets, deletePasskey, deleteSecret } from '../store/index.ts';
import type { KnownReader } from '../words.ts';

/** Ends one browser of a reader. The others go on. */
export async function endDevice(reader: KnownReader, secretId: string, needs: ReaderNeeds): Promise<void> {
  await needs.database.write((writer) => deleteSecret(writer, secretId, reader.id));
}

/** Ends every browser of a reader but this one. Return link and passkeys stay. */
export async function endOtherDevices(reader: KnownReader, needs: ReaderNeeds): Promise<void> {
  await needs.database.write((writer) => deleteOtherSecrets(writer, reader.secretId, reader.id));
}

export async function endPasskey(reader: KnownReader, passkeyId: string, needs: ReaderNeeds): Promise<void> {
  await needs.database.write((writer) => deletePasskey(writer, passkeyId, reader.id));
}
