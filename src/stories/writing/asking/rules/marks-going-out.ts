import type { StoryDocument } from '../../../document/words.ts';
import { piecesOf } from '../../../passages/rules/pieces.ts';
import { withoutMarks } from '../../../passages/rules/with-marks.ts';
import { withoutNotes } from '../../notes/rules/carry-notes.ts';

export interface AnchorsInForce {
  /** Passages that the story has already: of published questions, of an import. */
  readonly known: ReadonlySet<string>;
  /** Passages on which a question is asked once the text goes out. */
  readonly asked: ReadonlySet<string>;
  /** Passages whose questions are asked no more then. */
  readonly takenBack: ReadonlySet<string>;
}

/**
 * A text as it goes out: without notes, and with the marks of those passages alone on which something hangs by then. A
 * mark of which nobody knows is what somebody began and left.
 */
export function marksGoingOut(
  document: StoryDocument,
  { known, asked, takenBack }: AnchorsInForce,
): StoryDocument {
  const bare = withoutNotes(document);
  const left = [...piecesOf(bare).keys()].filter(
    (id) => takenBack.has(id) || !(known.has(id) || asked.has(id)),
  );
  return withoutMarks(bare, new Set(left));
}
