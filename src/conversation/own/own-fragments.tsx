import { renderToString } from 'preact-render-to-string';
import type { StoryContext } from '#stories';
import type { AnsweringNeeds } from '../answers/needs.ts';
import { readState } from '../moderating/read-state.ts';
import { findQuoted } from '../questions/find-quoted.ts';
import { hrefBaseOf } from '../rules/hrefs.ts';
import { mayComment } from '../rules/may.ts';
import { threadIsClosed } from '../rules/takes.ts';
import { conversationSettings } from '../settings.ts';
import { CommentView } from '../views/comment.tsx';
import { speechOf } from '../views/speech.ts';
import type { Comment, OwnFragment } from '../words.ts';
import { windowsOf } from './own-marks.ts';
import { threadClosedAt } from './store/editing.ts';
import { OwnLinks } from './views/own-links.tsx';

/** Comments for the page of their author: what can be done with each, and those of `isDrawn` as they are drawn. */
export async function ownFragments(
  comments: readonly Comment[],
  { story, isDrawn }: { readonly story: StoryContext; readonly isDrawn: (comment: Comment) => boolean },
  needs: AnsweringNeeds,
): Promise<readonly OwnFragment[]> {
  const { database } = needs;
  const shared = { story: hrefBaseOf(story), speech: speechOf(await needs.site()) };
  const { votes: voting, votesShown: shown } = await needs.settings.read(database, conversationSettings);
  const isOpen = mayComment((await readState(database, story, needs)).state);
  const windows = await windowsOf(comments, { story, isOpen }, needs);

  async function drawn(comment: Comment): Promise<string> {
    const passage = await findQuoted(comment.passageId, needs);
    const isClosed = threadIsClosed(await threadClosedAt(database, comment.rootId));
    const around = { ...shared, passage, isOpen: isOpen && !isClosed, votes: { voting, shown } };
    return renderToString(<CommentView {...around} comment={comment} />);
  }

  return Promise.all(
    comments.map(async (comment) => {
      const { id, parentId, state } = comment;
      const links = { ...shared, id, editUntil: windows.get(id)?.until ?? null };
      return {
        ...{ id, parentId },
        // Nobody is the author of a stone any more.
        own: state === 'withdrawn' ? '' : renderToString(<OwnLinks {...links} />),
        html: isDrawn(comment) ? await drawn(comment) : '',
      };
    }),
  );
}
