import type { Instant } from '#platform/clock';
import type { Writer } from '#platform/database';
import type { ReaderNeeds } from '../needs.ts';
import { deleteReader, findReader, setSignature } from '../store/index.ts';
import type { KnownReader } from '../words.ts';

/**
 * Makes a guest the reader of an account. The guest's other browsers, return links and passkeys end: whoever has
 * them has not proved the address.
 */
export async function mergeReaders(
  writer: Writer,
  { guest, into, now }: { readonly guest: KnownReader; readonly into: string; readonly now: Instant },
  needs: Pick<ReaderNeeds, 'merges'>,
): Promise<void> {
  for (const merge of needs.merges()) await merge.merge(writer, { from: guest.id, into });
  const account = await findReader(writer, into);
  if (account?.name === '') {
    const website = account.website === '' ? guest.website : account.website;
    await setSignature(writer, { id: into, name: guest.name, email: account.email, website, now });
  }
  await deleteReader(writer, guest.id);
}
