import type { BoxToChoose } from '../../../../boxes/words.ts';
import { getJson } from '../send.ts';

let found: Promise<readonly BoxToChoose[] | null> | undefined;

/** The background boxes that can stand in a story; null where the server could not be reached. */
export async function findBoxes(): Promise<readonly BoxToChoose[] | null> {
  const asked = getJson('/desk/boxes').then((answered) =>
    answered?.status === 200 ? (answered.body as { readonly boxes: readonly BoxToChoose[] }).boxes : null,
  );
  found = asked;
  const boxes = await asked;
  if (boxes === null) found = undefined;
  return boxes;
}

/** The same, as they were found last: a text shows each of its boxes, and asks once for all of them. */
export function knownBoxes(): Promise<readonly BoxToChoose[] | null> {
  return found ?? findBoxes();
}
