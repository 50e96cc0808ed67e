import { found, get, nothingHere, post, type Request, type Route } from '#platform/http';
import type { CountTry } from '#platform/limits';
import type { StoryContext, StoryPartRoute } from '#stories';
import { matterOfComment, SHORTEST_LOOK } from './actions/ask-proof.ts';
import { broughtIn } from './actions/brought-proof.ts';
import { limitPages, limitPictures, limitPosts } from './actions/limit-posts.ts';
import type { PostComment } from './actions/post-comment.ts';
import { answerPosted } from './answers/answer-posted.tsx';
import { answerRefused, answerWithQuestionForm, answerWithReplyForm } from './answers/answer-with-form.tsx';
import { askingOf, commentAt, commentUnder, idOr404 } from './answers/asking.ts';
import type { Asking, CommentRequest } from './answers/needs.ts';
import type { Posting } from './create-posting.ts';
import { answerStoryFeed } from './feed.ts';
import { farewellRoutes } from './letters/farewell.tsx';
import { mentionRoutes } from './mentions/own-mentions.tsx';
import { moderatingRoutes } from './moderating/routes.tsx';
import type { ConversationNeeds } from './needs.ts';
import { ownRoutes } from './own/routes.ts';
import { keepPicturesToTryAgain } from './pictures/pictures-to-try-again.ts';
import { type ReceivingNeeds, receivePost } from './pictures/receive-picture.ts';
import { picturesRoutes } from './pictures/routes.ts';
import { draftFrom, signedBy } from './rules/draft.ts';
import { commentAnchor, storyHref } from './rules/hrefs.ts';
import { refuse } from './rules/verdict/facts.ts';
import { findStanding } from './store/moderating.ts';
import { findInThread } from './store/reading.ts';
import type { Subscribing } from './subscribing/create-subscribing.ts';
import { storyOf } from './visible.ts';
import { votesRoutes } from './votes/routes.tsx';
import { previewRoute } from './writing/preview.ts';

interface RoutesNeeds extends ConversationNeeds, ReceivingNeeds {
  readonly postComment: PostComment;
  readonly countPost: CountTry;
  readonly countPage: CountTry;
}

/** The addresses of the conversation: its own, and those under each story. */
export function conversationRoutes(
  needs: ConversationNeeds & Posting,
  subscribing: Subscribing,
): {
  readonly own: readonly Route[];
  readonly underStory: readonly StoryPartRoute[];
} {
  const given = {
    ...{ ...needs, countPost: limitPosts(needs.limits) },
    ...{ countPage: limitPages(needs.limits), countPicture: limitPictures(needs.limits) },
    ...{ picturesToTryAgain: keepPicturesToTryAgain(needs) },
  };
  const pictures = picturesRoutes(needs);
  const moderating = moderatingRoutes(needs);
  const votes = votesRoutes(given);
  const own = ownRoutes(given);
  return {
    own: [
      get('/comments/:id', (request) => answerPermalink(request, given)),
      get('/comments/:id/reply', async (request) => answerReplyForm(await commentAt(request, given), given)),
      { ...post('/comments/:id/reply', (request) => answerReply(request, given)), takesFile: true },
      ...pictures.own,
      ...votes.own,
      ...own.own,
      ...moderating.own,
      ...farewellRoutes(needs),
      ...mentionRoutes(needs),
      ...subscribing.routes.own,
    ],
    underStory: [
      {
        ...{ method: 'POST', suffix: 'comments', takesFile: true },
        answer: (story, request) => answerPost({ story, request }, given),
      },
      ...pictures.underStory,
      previewRoute(needs),
      {
        method: 'GET',
        suffix: 'reply',
        answer: async (story, request) => answerReplyForm(commentUnder(story, request), given),
      },
      ...votes.underStory,
      ...own.underStory,
      {
        method: 'GET',
        suffix: 'answer',
        answer: (story, request) => answerQuestionForm(story, request, given),
      },
      ...moderating.underStory,
      ...subscribing.routes.underStory,
      { method: 'GET', suffix: 'feed', answer: (story) => answerStoryFeed(story, given) },
    ],
  };
}

async function answerPost(
  { story, request: sent }: Pick<Asking, 'story' | 'request'>,
  needs: RoutesNeeds,
  to?: string,
) {
  const mayPost = await needs.countPost(sent.network);
  const { request, picture } = await receivePost(sent, { mayPost }, needs);
  const asking = await askingOf({ story, request }, needs);
  const { staff, reader } = asking.visitor;
  const draft = signedBy(draftFrom(request.form, to), staff);
  const refused = { ...asking, draft, picture };
  if (!mayPost) {
    const lost = picture && 'refused' in picture ? [picture.refused] : [];
    return answerRefused([refuse('too-many-posts'), ...lost], refused, needs);
  }
  const { challenges, countPage } = needs;
  const { network } = request;
  const brought = await broughtIn(request.form, {
    ...{ about: matterOfComment(story.id), challenges, shortest: SHORTEST_LOOK },
    countPage: () => countPage(network),
  });
  const posted = await needs.postComment(draft, { story, staff, reader, network, brought, picture });
  return posted.outcome === 'posted'
    ? answerPosted(posted, asking, needs)
    : answerRefused(posted.reasons, refused, needs);
}

async function answerReply(request: Request, needs: RoutesNeeds) {
  const asked = await commentAt(request, needs);
  // What nobody has ever seen is not even gone.
  if (!(await findStanding(needs.database, asked.commentId))?.hasComeOut) throw nothingHere();
  return answerPost(asked, needs, asked.commentId);
}

async function answerReplyForm(asked: CommentRequest, needs: RoutesNeeds) {
  return answerWithReplyForm(await askingOf(asked, needs), needs);
}

/** The small page on which a question is answered. */
async function answerQuestionForm(story: StoryContext, request: Request, needs: RoutesNeeds) {
  const passageId = idOr404(request.query.get('question'));
  return answerWithQuestionForm(passageId, await askingOf({ story, request }, needs), needs);
}

async function answerPermalink(request: Request, needs: RoutesNeeds) {
  const commentId = idOr404(request.params['id']);
  const story = await storyOf(needs.database, needs.stories(), { commentId, viewer: { kind: 'public' } });
  // The desk's links know a comment by its number alone. Of a story behind a password nobody else is told where it is.
  const isTold = story?.visibility === 'public' || (await needs.staff.visiting(request)) !== null;
  if (!story || !isTold || !(await findInThread(needs.database, story, commentId))) throw nothingHere();
  return found(storyHref(story, { thread: commentId }, commentAnchor(commentId)));
}
