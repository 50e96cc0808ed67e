import type { Files } from './words.ts';

/** So many keys are asked for at the same time. */
const AT_ONCE = 16;

/** Something that rests on bytes in the file store. */
export interface Resting {
  readonly id: string;
  readonly key: string;
}

/** Reads what rests on bytes and comes after an id, at most so many, in the order of the ids. */
export type RestingAfter = (after: string, most: number) => Promise<readonly Resting[]>;

/**
 * Asks the file store for the bytes of everything that rests on them, kind by kind. Returns how many there are, and
 * the ids of those without their bytes. Throws a `Refusal` where the store cannot be asked.
 */
export async function lookForBytes(
  files: Pick<Files, 'holds'>,
  kinds: readonly RestingAfter[],
): Promise<{ readonly seen: number; readonly lost: readonly string[] }> {
  let seen = 0;
  const lost: string[] = [];
  for (const next of kinds) {
    for (let after: string | undefined = ''; after !== undefined; ) {
      const some: readonly Resting[] = await next(after, AT_ONCE);
      const held = await Promise.all(some.map(({ key }) => files.holds(key)));
      lost.push(...some.flatMap(({ id }, at) => (held[at] ? [] : [id])));
      seen += some.length;
      after = some.length < AT_ONCE ? undefined : some.at(-1)?.id;
    }
  }
  return { seen, lost };
}

/** What was found, as one line for a person; empty where there is nothing of it. */
export function sayOfBytes(
  { seen, lost }: { readonly seen: number; readonly lost: readonly string[] },
  { one, many }: { readonly one: string; readonly many: string },
): { readonly isWell: boolean; readonly says: string } {
  const isWell = lost.length === 0;
  if (seen === 0) return { isWell, says: '' };
  if (isWell) {
    return {
      isWell,
      says: seen === 1 ? `The one ${one} has its bytes.` : `All ${seen} ${many} have their bytes.`,
    };
  }
  if (seen === 1) return { isWell, says: `The one ${one} has lost its bytes: ${lost[0]}.` };
  const have =
    lost.length === 1 ? `has lost its bytes: ${lost[0]}` : `have lost their bytes; the first is ${lost[0]}`;
  return { isWell, says: `${lost.length} of ${seen} ${many} ${have}.` };
}
