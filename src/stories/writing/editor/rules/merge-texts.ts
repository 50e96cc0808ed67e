import { type Meeting, mergeDocuments } from '../../rules/merge-documents.ts';
import type { DraftText } from '../../words.ts';

/** What is written in one line: where two people changed it, it cannot stand twice. */
export type LineName = 'title' | 'standfirst';

export interface MergedText {
  readonly text: DraftText;
  /** Blocks that both changed. */
  readonly meetings: readonly Meeting[];
  /** Lines that both changed: ours stands, and this is theirs. */
  readonly lines: readonly { readonly name: LineName; readonly theirs: string }[];
}

/** Two texts of a story that were made from the same one. No word of either is lost. */
export function mergeTexts({
  base,
  mine,
  theirs,
}: {
  readonly base: DraftText;
  readonly mine: DraftText;
  readonly theirs: DraftText;
}): MergedText {
  const { document, meetings } = mergeDocuments({
    base: base.document,
    mine: mine.document,
    theirs: theirs.document,
  });
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
    },
    ...{ meetings, lines },
  };
}
