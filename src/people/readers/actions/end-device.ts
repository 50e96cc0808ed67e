import type { ReaderNeeds } from '../needs.ts';
import { deletePasskey, deleteSecret } from '../store/index.ts';
import type { KnownReader } from '../words.ts';

/** Ends one browser of a reader. The others go on. */
export async function endDevice(reader: KnownReader, secretId: string, needs: ReaderNeeds): Promise<void> {
  await needs.database.write((writer) => deleteSecret(writer, secretId, reader.id));
}

export async function endPasskey(reader: KnownReader, passkeyId: string, needs: ReaderNeeds): Promise<void> {
  await needs.database.write((writer) => deletePasskey(writer, passkeyId, reader.id));
}
