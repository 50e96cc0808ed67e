/** A block as far as its id is concerned. Those of a text come in its order. */
export interface BlockIdentity {
  readonly id: string | null;
  readonly isEmpty: boolean;
  /** Its kind lets the editor put it where the document has nothing. */
  readonly isParagraph: boolean;
}

/**
 * Which of the blocks need an id of their own, as their places in `blocks`. Of several with the same id the first one
 * keeps it, unless it is what a split left empty: then the words keep theirs. `FILLING` stays until somebody writes.
 */
export function withoutOwnId(blocks: readonly BlockIdentity[]): readonly number[] {
  const keepers = new Map<string, number>();
  blocks.forEach(({ id, isEmpty }, at) => {
    if (id === null || id === '') return;
    const keeper = keepers.get(id);
    if (keeper === undefined || (blocks[keeper]?.isEmpty && !isEmpty)) keepers.set(id, at);
  });
  return blocks.flatMap(({ id, isEmpty, isParagraph }, at) => {
    if (id === '') return isEmpty && isParagraph ? [] : [at];
    return id !== null && keepers.get(id) === at ? [] : [at];
  });
}
