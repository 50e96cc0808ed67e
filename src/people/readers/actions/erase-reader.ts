import type { ReaderNeeds } from '../needs.ts';
import { proofOf } from '../rules/proof.ts';
import { deleteLinksTo, deleteReader } from '../store/index.ts';
import type { KnownReader } from '../words.ts';

/** Erases a reader: what each feature knows of them, then themselves, in one transaction. Staff are untouched. */
export async function eraseReader(reader: KnownReader, needs: ReaderNeeds): Promise<void> {
  await needs.database.write(async (writer) => {
    for (const eraser of needs.erasers()) await eraser.erase(writer, proofOf(reader));
    if (reader.provedEmail !== null) await deleteLinksTo(writer, reader.provedEmail);
    await deleteReader(writer, reader.id);
  });
}
