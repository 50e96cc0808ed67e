import { type Clock, DAY, laterBy } from '#platform/clock';
import type { Database, Writer } from '#platform/database';
import type { Files } from '#platform/files';
import type { Outbox } from '#platform/outbox';
import { allVariants, planOf, variantKey } from './rules/variant.ts';
import { isHeld } from './store.ts';
import type { LetGoBytes } from './words.ts';

const LET_GO = 'picture-bytes-let-go';
/** Pages that were drawn before still show it so long. In milliseconds. */
const LATER = DAY;

/** No picture has these bytes any more: they are deleted, with all that was made of them, in a day. */
export async function letGo(
  writer: Writer,
  bytes: LetGoBytes,
  { clock, outbox }: { readonly clock: Clock; readonly outbox: Outbox },
): Promise<void> {
  const { fileKey, width, height, focalX, focalY } = bytes;
  await outbox.put(writer, {
    topic: LET_GO,
    payload: { fileKey, width, height, focalX, focalY },
    notBefore: laterBy(clock.now(), LATER),
  });
}

/** Deletes the bytes, unless somebody has brought the same ones again meanwhile. */
export function carryOutLettingGo(needs: {
  readonly database: Database;
  readonly files: Files;
  readonly outbox: Outbox;
}): void {
  const { database, files, outbox } = needs;
  outbox.on(LET_GO, async (payload) => {
    const fileKey = String(payload['fileKey']);
    if (await isHeld(database, fileKey)) return;
    const number = (name: string) => Number(payload[name]);
    const framing = {
      ...{ width: number('width'), height: number('height') },
      ...{ focalX: number('focalX'), focalY: number('focalY') },
    };
    const variants = allVariants().map((variant) => variantKey(fileKey, planOf(framing, variant)));
    for (const key of [...new Set(variants), fileKey]) await files.delete(key);
  });
}
