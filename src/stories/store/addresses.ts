import { type Places, prepared, type Reader, type Writer } from '#platform/database';
import { withoutTrailingSlashes } from '#platform/text';
import type { StoriesTables } from '../tables.ts';

export type AddressTarget = 'story' | 'section' | 'tag' | 'author' | 'elsewhere';

export interface Address {
  readonly target: AddressTarget;
  /** For `elsewhere` the address to go to, else an id. */
  readonly targetId: string;
  readonly kind: StoriesTables['addresses']['kind'];
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

/**
 * Gives `path` to a target, unless another target has it already: only its own place may take the place of an old way.
 * Two who want it at once do not both have it. Returns whether the path is the target's now.
 */
export async function keepAddress(writer: Writer, path: string, address: Address): Promise<boolean> {
  const key = addressKey(path);
  const { target, targetId, kind } = address;
  if ((await addressKept(writer, { path: key, target, target_id: targetId, kind })).length > 0) return true;
  const known = await findAddress(writer, key);
  return known?.target === target && known.targetId === targetId;
}

const addressKept = prepared((writer: Writer, at: Places<StoriesTables['addresses']>) =>
  writer
    .tables<StoriesTables>()
    .insertInto('addresses')
    .values(at)
    .onConflict((conflict) =>
      conflict
        .column('path')
        .doUpdateSet(at)
        .where((row) =>
          row.and([row('addresses.kind', '=', 'moved'), row('excluded.kind', '=', 'canonical')]),
        ),
    )
    .returning('path'),
);

/**
 * Gives a story or a section `to` as its own place, and leads there from `from`, its place until now, for ever.
 * Returns false, and changes nothing, where something else has `to`. A redirect leads to the story, not to a path: it
 * cannot lead in a circle.
 */
export async function moveAddress(
  writer: Writer,
  move: {
    readonly target: 'story' | 'section';
    readonly targetId: string;
    readonly from: string;
    readonly to: string;
  },
): Promise<boolean> {
  const [from, to] = [addressKey(move.from), addressKey(move.to)];
  const known = await findAddress(writer, to);
  if (known && (known.target !== move.target || known.targetId !== move.targetId)) return false;
  const addresses = writer.tables<StoriesTables>();
  await addresses.updateTable('addresses').set({ kind: 'left' }).where('path', '=', from).execute();
  const row = { path: to, target: move.target, target_id: move.targetId, kind: 'canonical' } as const;
  await addresses
    .insertInto('addresses')
    .values(row)
    .onConflict((conflict) => conflict.column('path').doUpdateSet(row))
    .execute();
  return true;
}
