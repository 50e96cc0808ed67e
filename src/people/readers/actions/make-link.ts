import { type Instant, instantOf } from '#platform/clock';
import type { Writer } from '#platform/database';
import { derivedSecret, hashOf } from '../../secret.ts';
import type { ReaderNeeds } from '../needs.ts';
import { insertLink } from '../store/index.ts';
import type { ReaderLinkPurpose } from '../tables.ts';

/** The secret in a link: it follows from the link's id, so that a letter sent again carries the same. */
export function secretOfLink(
  link: { readonly id: string; readonly purpose: ReaderLinkPurpose },
  { secret }: Pick<ReaderNeeds, 'secret'>,
): string {
  return derivedSecret(secret, `reader-link ${link.purpose} ${link.id}`);
}

/** The path of a link. */
export function pathOfLink(
  link: { readonly id: string; readonly purpose: ReaderLinkPurpose },
  needs: Pick<ReaderNeeds, 'secret'>,
): string {
  return `/${link.purpose}/${secretOfLink(link, needs)}`;
}

/** Makes a link. Returns its id. */
export async function makeLink(
  writer: Writer,
  link: {
    readonly purpose: ReaderLinkPurpose;
    readonly readerId: string | null;
    readonly email: string | null;
    readonly endsAt: Instant | null;
  },
  needs: Pick<ReaderNeeds, 'clock' | 'newId' | 'secret'>,
): Promise<string> {
  const id = needs.newId();
  await insertLink(writer, {
    ...{ id, purpose: link.purpose, hash: hashOf(secretOfLink({ id, purpose: link.purpose }, needs)) },
    ...{ reader_id: link.readerId, email: link.email, ends_at: link.endsAt },
    made_at: instantOf(needs.clock.now()),
  });
  return id;
}
