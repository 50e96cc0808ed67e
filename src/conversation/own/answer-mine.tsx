import { renderToString } from 'preact-render-to-string';
import { type Answer, json, type Request } from '#platform/http';
import type { StoryContext } from '#stories';
import { askingOf } from '../answers/asking.ts';
import type { AnsweringNeeds, Asking } from '../answers/needs.ts';
import { drawInPlace } from '../moderating/in-place.tsx';
import { readState } from '../moderating/read-state.ts';
import { reportedBy } from '../moderating/reporter.ts';
import type { ConversationNeeds } from '../needs.ts';
import { findQuoted } from '../questions/find-quoted.ts';
import { hrefBaseOf, storyHref } from '../rules/hrefs.ts';
import { mayComment, mayModerate } from '../rules/may.ts';
import { conversationSettings } from '../settings.ts';
import { commentFrom } from '../store/columns.ts';
import { CommentView } from '../views/comment.tsx';
import { signatureOf } from '../views/comment-form.tsx';
import { speechOf } from '../views/speech.ts';
import { votersOf } from '../votes/rules/voters.ts';
import { votesOf } from '../votes/store/index.ts';
import type { Mine, OwnFragment } from '../words.ts';
import { ownUnder, windowsOf } from './own-marks.ts';
import { ModerateLink, OwnLinks } from './views/own-links.tsx';

type MineNeeds = AnsweringNeeds & Pick<ConversationNeeds, 'readers' | 'staff' | 'secret'>;

/**
 * The second, personal response: what the shared page cannot hold, for the browser that brings a secret. Nothing
 * in it is anybody else's, and nobody keeps it.
 */
export async function answerMine(story: StoryContext, request: Request, needs: MineNeeds): Promise<Answer> {
  const asking = await askingOf({ story, request }, needs);
  const { visitor } = asking;
  const { name, email, website } = signatureOf(visitor);
  const { reader, staff } = visitor;
  const speech = speechOf(await needs.site());
  const href = storyHref(story, { me: true }, 'comments');
  const mine: Mine = {
    comments: await ownFragments(asking, needs),
    notes: (await drawInPlace({ reader, staff: null }, story, { ...needs, speech })).notes,
    signature: { name, email, website },
    votes: Object.fromEntries(
      await votesOf(needs.database, { voters: votersOf(visitor), storyId: story.id }),
    ),
    reported: {
      ids: [...(await reportedBy(visitor, { story, ids: null }, needs))],
      words: speech.say('you-reported'),
    },
    moderate: mayModerate(staff) ? renderToString(<ModerateLink href={href} speech={speech} />) : '',
  };
  return json(mine);
}

/** Each own comment with what can be done with it, and those that wait as they are drawn: no shared page has them. */
async function ownFragments({ story, visitor }: Asking, needs: MineNeeds): Promise<readonly OwnFragment[]> {
  const { database, settings } = needs;
  const speech = speechOf(await needs.site());
  const base = hrefBaseOf(story);
  const now = await readState(database, story, needs);
  const { votes: voting, votesShown: shown } = await settings.read(database, conversationSettings);
  const comments = (await ownUnder(visitor, story, needs)).map(commentFrom).reverse();
  const isOpen = mayComment(now.state);
  const windows = await windowsOf(comments, { story, isOpen }, needs);
  const quoted = new Map(
    await Promise.all(
      comments.map(
        async ({ id, state, passageId }) =>
          [id, state === 'held' ? await findQuoted(passageId, needs) : undefined] as const,
      ),
    ),
  );
  return comments.map((comment) => {
    const { id, parentId, state } = comment;
    const editUntil = windows.get(id)?.until ?? null;
    return {
      ...{ id, parentId },
      own: renderToString(<OwnLinks id={id} editUntil={editUntil} story={base} speech={speech} />),
      html:
        state === 'held'
          ? renderToString(
              <CommentView
                comment={comment}
                story={base}
                speech={speech}
                isOpen={isOpen}
                votes={{ voting, shown }}
                passage={quoted.get(id)}
              />,
            )
          : '',
    };
  });
}
