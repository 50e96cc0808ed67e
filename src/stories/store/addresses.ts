import { type Places, prepared, type Reader, type Writer } from '#platform/database';
import { withoutTrailingSlashes } from '#platform/text';
import type { StoriesTables } from '../tables.ts';

export type AddressTarget = 'story' | 'section' | 'tag' | 'author' | 'elsewhere';

export interface Address {
  readonly target: AddressTarget;
  /** For `elsewhere` the address to go to, else an id. */
  readonly targetId: string;
  readonly kind: 'canonical' | 'moved';
}

/** A path as the table knows it: decoded, NFC, no slash doubled and none at the end. `/` stays. */
export function addressKey(path: string): string {
  const plain = withoutTrailingSlashes(path.normalize('NFC').replace(/\/{2,}/g, '/'));
  return plain === '' ? '/' : plain;
}

export async function findAddress(reader: Reader, path: string): Promise<Address | null> {
  const [address] = await addressAt(reader, { key: addressKey(path) });
  return address ?? null;
}

const addressAt = prepared((reader: Reader, at: Places<{ key: string }>) =>
  reader
    .tables<StoriesTables>()
    .selectFrom('addresses')
    .select(['target', 'target_id as targetId', 'kind'])
    .where('path', '=', at.key),
);

/** Gives `path` to a target, unless another target has it already. Returns whether the path is the target's now. */
export async function keepAddress(writer: Writer, path: string, address: Address): Promise<boolean> {
  const key = addressKey(path);
  const known = await findAddress(writer, key);
  if (known && (known.targetId !== address.targetId || known.target !== address.target)) {
    if (known.kind === 'canonical' || address.kind === 'moved') return false;
  }
  const row = { path: key, target: address.target, target_id: address.targetId, kind: address.kind };
  await addressKept(writer, row);
  return true;
}

const addressKept = prepared((writer: Writer, at: Places<StoriesTables['addresses']>) =>
  writer
    .tables<StoriesTables>()
    .insertInto('addresses')
    .values(at)
    .onConflict((conflict) => conflict.column('path').doUpdateSet(at)),
);
