import { renderToString } from 'preact-render-to-string';
import { type Answer, json, type Request } from '#platform/http';
import type { StoryContext } from '#stories';
import { askingOf } from '../answers/asking.ts';
import type { AnsweringNeeds } from '../answers/needs.ts';
import { drawInPlace } from '../moderating/in-place.tsx';
import { reportedBy } from '../moderating/reporter.ts';
import type { ConversationNeeds } from '../needs.ts';
import { storyHref } from '../rules/hrefs.ts';
import { mayModerate } from '../rules/may.ts';
import { commentFrom } from '../store/columns.ts';
import { signatureOf } from '../views/comment-form.tsx';
import { speechOf } from '../views/speech.ts';
import { votersOf } from '../votes/rules/voters.ts';
import { votesOf } from '../votes/store/index.ts';
import type { Mine } from '../words.ts';
import { ownFragments } from './own-fragments.tsx';
import { ownUnder } from './own-marks.ts';
import { ModerateLink } from './views/own-links.tsx';

type MineNeeds = AnsweringNeeds & Pick<ConversationNeeds, 'readers' | 'staff' | 'secret'>;

/**
 * The second, personal response: what the shared page cannot hold, for the browser that brings a secret. Nothing
 * in it is anybody else's, and nobody keeps it.
 */
export async function answerMine(story: StoryContext, request: Request, needs: MineNeeds): Promise<Answer> {
  const { visitor } = await askingOf({ story, request }, needs);
  const { name, email, website, isAccount = false } = signatureOf(visitor);
  const { reader, staff } = visitor;
  const speech = speechOf(await needs.site());
  const comments = (await ownUnder(visitor, story, needs)).map(commentFrom).reverse();
  const href = storyHref(story, { me: true }, 'comments');
  const mine: Mine = {
    // No shared page has those that wait.
    comments: await ownFragments(comments, { story, isDrawn: ({ state }) => state === 'held' }, needs),
    notes: (await drawInPlace({ reader, staff: null }, story, { ...needs, speech })).notes,
    signature: { name, email, website, nameHint: isAccount ? speech.say('name-of-account') : null },
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
