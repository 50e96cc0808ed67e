import { renderToString } from 'preact-render-to-string';
import {
  type Answer,
  json,
  nothingHere,
  page,
  post,
  Refusal,
  type Request,
  type Route,
  seeOther,
} from '#platform/http';
import { type CountTry, limitTries } from '#platform/limits';
import type { StoryPartRoute } from '#stories';
import { type BroughtProof, broughtIn, isHasty } from '../actions/brought-proof.ts';
import { askingOf, commentAt, commentUnder } from '../answers/asking.ts';
import type { CommentRequest } from '../answers/needs.ts';
import type { ConversationNeeds } from '../needs.ts';
import { deedHref, hrefBaseOf, permalinkOf } from '../rules/hrefs.ts';
import { conversationSettings } from '../settings.ts';
import { commentFrom } from '../store/columns.ts';
import { findInThread } from '../store/reading.ts';
import { speechOf } from '../views/speech.ts';
import { type Cast, createCastVote } from './actions/cast-vote.ts';
import { voteFrom } from './rules/next-vote.ts';
import { wayBack } from './rules/way-back.ts';
import { VoteForm } from './views/vote-form.tsx';
import { VotePage } from './views/vote-page.tsx';
import type { VotedFragment, VoteValue } from './words.ts';

/** Votes of one network within a minute: a classroom stays below it. */
const MOST_VOTES = 60;
/** To our script, which then brings one: nothing has failed, and nothing is done yet (RFC 9110, 15.3.3). */
const PROOF_WANTED = 202;
/** Nobody looks at a page in less, in milliseconds. */
const SHORTEST_LOOK = 1_000;

/** The addresses of votes. */
export function votesRoutes(needs: ConversationNeeds & { readonly countPage: CountTry }): {
  readonly own: readonly Route[];
  readonly underStory: readonly StoryPartRoute[];
} {
  const castVote = createCastVote(needs);
  const countVote = limitTries(needs.limits, { most: MOST_VOTES, withinSeconds: 60 });
  const answer = async (request: Request, asked: () => CommentRequest | Promise<CommentRequest>) => {
    if (!(await countVote(request.network))) throw await refusalOf('vote-too-many', 429, needs);
    return answerVote(await asked(), { ...needs, castVote });
  };
  return {
    own: [post('/comments/:id/vote', (request) => answer(request, () => commentAt(request, needs)))],
    underStory: [
      {
        method: 'POST',
        suffix: 'vote',
        answer: (story, request) => answer(request, () => commentUnder(story, request)),
      },
    ],
  };
}

type VotingNeeds = ConversationNeeds & {
  readonly castVote: ReturnType<typeof createCastVote>;
  readonly countPage: CountTry;
};

async function answerVote(asked: CommentRequest, needs: VotingNeeds): Promise<Answer> {
  const { story, commentId, request } = asked;
  const value = voteFrom(request.form.get('value'));
  // What nobody sees is told by no other answer than what is not there.
  if (value === null && !(await findInThread(needs.database, story, commentId))) throw nothingHere();
  if (value === null) throw await refusalOf('vote-malformed', 422, needs);
  const { visitor } = await askingOf(asked, needs);
  const brought = await broughtBy(asked, value, needs);
  if (brought.isOneOfMany) throw await refusalOf('vote-pages-too-many', 429, needs);
  const { network } = request;
  const cast = await needs.castVote({ ...visitor, story, commentId, value, network, brought });
  switch (cast.outcome) {
    case 'refused':
      throw await refusalOf(cast.why, 403, needs);
    case 'unproved':
      if (request.wants === 'fragment') return json({}, PROOF_WANTED);
      if (request.wants !== 'page' || value === 0) throw await refusalOf('vote-unproved', 403, needs);
      return answerWithPage(asked, value, needs);
    case 'cast':
      return answerCast(asked, cast, needs);
  }
}

/** What a slip is made out for: this vote and no other. */
function matterOf(commentId: string, value: number): string {
  return `vote ${commentId} ${value}`;
}

/** What is sent in haste proves nothing. */
async function broughtBy(
  { commentId, request }: CommentRequest,
  value: number,
  { challenges, countPage }: VotingNeeds,
): Promise<BroughtProof> {
  const brought = await broughtIn(request.form, {
    ...{ about: matterOf(commentId, value), challenges, shortest: SHORTEST_LOOK },
    countPage: () => countPage(request.network),
  });
  return isHasty(brought, SHORTEST_LOOK) ? { kind: 'page', checked: { outcome: 'wrong' } } : brought;
}

/** The vote stands: a browser is led back, our script gets the buttons as they are now, a program the numbers. */
async function answerCast(
  { story, commentId, request }: CommentRequest,
  { comment, mine, cookies }: Extract<Cast, { outcome: 'cast' }>,
  needs: VotingNeeds,
): Promise<Answer> {
  const base = hrefBaseOf(story);
  if (request.wants === 'page') {
    const from = request.form.get('from') ?? request.header('referer');
    return seeOther(wayBack(base, commentId, from), cookies);
  }
  const { id, up, down, score } = comment;
  if (request.wants === 'json') return json({ id, up, down, score, mine: mine ?? 0 }, 200, cookies);
  const { votes, votesShown } = await needs.settings.read(needs.database, conversationSettings);
  const view = { comment, mine, story: base, speech: speechOf(await needs.site()) };
  const html = renderToString(<VoteForm {...view} voting={votes} shown={votesShown} />);
  return json({ html } satisfies VotedFragment, 200, cookies);
}

/** The small page. One that is sent in haste comes back with the slip that it had. */
async function answerWithPage(
  { story, commentId, request }: CommentRequest,
  value: VoteValue,
  needs: VotingNeeds,
): Promise<Answer> {
  const there = await findInThread(needs.database, story, commentId);
  if (there === null) throw await refusalOf('vote-closed', 403, needs);
  const { challenges, frame } = needs;
  const speech = speechOf(await needs.site());
  const base = hrefBaseOf(story);
  const about = matterOf(commentId, value);
  const brought = request.form.get('slip');
  const checked = challenges.readSlip(brought, about);
  const children = (
    <VotePage
      comment={commentFrom(there.comment)}
      story={base}
      value={value}
      action={deedHref(base, commentId, 'vote')}
      slip={
        brought !== undefined && isHasty({ kind: 'page', checked }, SHORTEST_LOOK)
          ? brought
          : challenges.slip(about)
      }
      from={request.form.get('from') ?? request.header('referer')}
      back={{ href: permalinkOf(base, commentId), title: story.title }}
      speech={speech}
    />
  );
  return page(await frame({ title: speech.say('vote-page'), look: 'quiet', children }));
}

async function refusalOf(
  code: Parameters<ReturnType<typeof speechOf>['say']>[0],
  status: number,
  { site }: ConversationNeeds,
): Promise<Refusal> {
  return new Refusal(code, { status, says: speechOf(await site()).say(code) });
}
