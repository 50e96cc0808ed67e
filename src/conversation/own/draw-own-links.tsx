import { renderToString } from 'preact-render-to-string';
import type { StoryContext, Visitor } from '#stories';
import type { HrefBase } from '../rules/hrefs.ts';
import type { Speech } from '../views/speech.ts';
import type { Comment } from '../words.ts';
import { type MarkNeeds, ownWindows } from './own-marks.ts';
import { OwnLinks } from './views/own-links.tsx';

/** Draws what a person can do with each comment of theirs; nothing where none is theirs. */
export async function drawOwnLinks(
  me: Visitor | null,
  shown: {
    readonly story: StoryContext;
    readonly base: HrefBase;
    readonly isOpen: boolean;
    readonly speech: Speech;
  },
  needs: MarkNeeds,
): Promise<((comment: Pick<Comment, 'id'>) => string) | undefined> {
  const windows = await ownWindows(me, shown, needs);
  if (windows.size === 0) return undefined;
  return ({ id }) => {
    const window = windows.get(id);
    if (window === undefined) return '';
    const { base, speech } = shown;
    return renderToString(<OwnLinks id={id} editUntil={window.until} story={base} speech={speech} />);
  };
}
