import { renderToString } from 'preact-render-to-string';
import { type Answer, json, seeOther } from '#platform/http';
import type { StoryContext } from '#stories';
import type { Posted } from '../actions/post-comment.ts';
import { commentHtml } from '../rules/comment-text.ts';
import { commentAnchor, hrefBaseOf, permalinkOf, storyHref } from '../rules/hrefs.ts';
import { conversationSettings } from '../settings.ts';
import { countComments } from '../store/reading.ts';
import { CommentView } from '../views/comment.tsx';
import { speechOf } from '../views/speech.ts';
import type { Comment, PostedFragment } from '../words.ts';
import type { AnsweringNeeds, Asking } from './needs.ts';

/** The comment stands: a browser is led to it, a program gets it, our script gets what it puts in place. */
export async function answerPosted(
  { comment, cookies }: Extract<Posted, { outcome: 'posted' }>,
  { story, request }: Asking,
  needs: AnsweringNeeds,
): Promise<Answer> {
  switch (request.wants) {
    case 'page':
      return seeOther(storyHref(story, { me: true }, commentAnchor(comment.id)), cookies);
    case 'json':
      return json(jsonOf(comment, story), 201, cookies);
    case 'fragment':
      return json(await fragmentOf(comment, story, needs), 201, cookies);
  }
}

async function fragmentOf(
  comment: Comment,
  story: StoryContext,
  { site, database, settings }: AnsweringNeeds,
): Promise<PostedFragment> {
  const speech = speechOf(await site());
  const { votes: voting, votesShown: shown } = await settings.read(database, conversationSettings);
  const count = await countComments(database, story);
  const { id, parentId } = comment;
  const html = renderToString(
    <CommentView
      comment={comment}
      story={hrefBaseOf(story)}
      speech={speech}
      takesReplies={comment.state === 'published'}
      votes={{ voting, shown }}
    />,
  );
  return { id, parentId, html, heading: speech.say('count', { count }) };
}

/** A comment as programs get it: what its readers see of it, and where it stands. */
function jsonOf(comment: Comment, story: StoryContext) {
  return {
    id: comment.id,
    story: comment.storyId,
    parent: comment.parentId,
    name: comment.authorName,
    website: comment.website,
    body: comment.body,
    html: commentHtml(comment),
    createdAt: comment.createdAt,
    state: comment.state,
    score: comment.score,
    replies: comment.replies,
    url: permalinkOf(hrefBaseOf(story), comment.id),
  };
}
