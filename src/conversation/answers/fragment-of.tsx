import { renderToString } from 'preact-render-to-string';
import type { StoryContext } from '#stories';
import { readState } from '../moderating/read-state.ts';
import { windowsOf } from '../own/own-marks.ts';
import { OwnLinks } from '../own/views/own-links.tsx';
import { findQuoted } from '../questions/find-quoted.ts';
import { commentAnchor, hrefBaseOf, storyHref } from '../rules/hrefs.ts';
import { mayComment } from '../rules/may.ts';
import { threadIsClosed } from '../rules/takes.ts';
import { conversationSettings } from '../settings.ts';
import { countComments, findInThread } from '../store/reading.ts';
import { CommentView } from '../views/comment.tsx';
import { speechOf } from '../views/speech.ts';
import type { Comment, PostedFragment } from '../words.ts';
import type { AnsweringNeeds } from './needs.ts';

/** What our script puts in place of a comment that its author has posted, changed or taken back. */
export async function fragmentOf(
  of: {
    readonly id: string;
    readonly parentId: string | null;
    /** null: it has left nothing. */
    readonly comment: Comment | null;
    readonly isOwn: boolean;
  },
  story: StoryContext,
  needs: AnsweringNeeds,
): Promise<PostedFragment> {
  const { id, parentId, comment } = of;
  const speech = speechOf(await needs.site());
  const { votes: voting, votesShown: shown } = await needs.settings.read(
    needs.database,
    conversationSettings,
  );
  const count = await countComments(needs.database, story);
  const base = hrefBaseOf(story);
  const isOpen = mayComment((await readState(needs.database, story, needs)).state);
  const windows = comment && of.isOwn ? await windowsOf([comment], { story, isOpen }, needs) : new Map();
  const window = windows.get(id);
  const passage = await findQuoted(comment?.passageId ?? null, needs);
  const root = (await findInThread(needs.database, story, id))?.root;
  return {
    ...{ id, parentId, count, heading: speech.say('count', { count }) },
    href: storyHref(story, { me: true }, comment ? commentAnchor(id) : 'comments'),
    html: comment
      ? renderToString(
          <CommentView
            comment={comment}
            story={base}
            speech={speech}
            isOpen={isOpen && !threadIsClosed(root?.thread_closed_at)}
            votes={{ voting, shown }}
            passage={passage}
          />,
        )
      : '',
    own: window
      ? renderToString(<OwnLinks id={id} editUntil={window.until} story={base} speech={speech} />)
      : '',
  };
}
