import { mergeDocuments } from '../../rules/merge-documents.ts';
import type { DraftText, Met } from '../../words.ts';

/** What is written in one line: where two people changed it, it cannot stand twice. */
export type LineName = 'title' | 'standfirst';

export interface MergedText {
  readonly text: DraftText;
  /** Where the two met now, in the order of the text; `text.met` has what is still open of earlier ones as well. */
  readonly meetings: readonly Met[];
  /** Lines that both changed: ours stands, and this is theirs. */
  readonly lines: readonly { readonly name: LineName; readonly theirs: string }[];
}

/** Two texts of a story that were made from the same one. No word of either is lost. */
export function mergeTexts({
  base,
  mine,
  theirs,
  by,
}: {
  readonly base: DraftText;
  readonly mine: DraftText;
  readonly theirs: DraftText;
  /** Whose theirs is, by name. */
  readonly by: string;
}): MergedText {
  const merged = mergeDocuments({
    base: base.document,
    mine: mine.document,
    theirs: theirs.document,
  });
  const { document } = merged;
  const meetings = merged.meetings.map((one) => ({ ...one, by }));
  const own = (name: LineName | 'leadPictureId') => mine[name] !== base[name];
  const lines = (['title', 'standfirst'] as const).flatMap((name) => {
    const isMet = own(name) && theirs[name] !== base[name] && theirs[name] !== mine[name];
    return isMet && theirs[name] !== '' ? [{ name, theirs: theirs[name] }] : [];
  });
  return {
    // What else stands around the text is not written here: theirs is the later word.
    text: {
      ...theirs,
      title: own('title') ? mine.title : theirs.title,
      standfirst: own('standfirst') ? mine.standfirst : theirs.standfirst,
      leadPictureId: own('leadPictureId') ? mine.leadPictureId : theirs.leadPictureId,
      document,
      met: [...metBefore({ base, mine, theirs }, meetings), ...meetings],
    },
    ...{ meetings, lines },
  };
}

/** What was open before on either side, and has been settled on neither. */
function metBefore(
  { base, mine, theirs }: { readonly base: DraftText; readonly mine: DraftText; readonly theirs: DraftText },
  now: readonly Met[],
): readonly Met[] {
  const idsOf = ({ met = [] }: DraftText) => new Set(met.map(({ blockId }) => blockId));
  const [before, ours, others, again] = [
    idsOf(base),
    idsOf(mine),
    idsOf(theirs),
    idsOf({ ...base, met: now }),
  ];
  const isSettled = (id: string) => before.has(id) && !(ours.has(id) && others.has(id));
  const all = [...(theirs.met ?? []), ...(mine.met ?? []).filter(({ blockId }) => !others.has(blockId))];
  return all.filter(({ blockId }) => !isSettled(blockId) && !again.has(blockId));
}
