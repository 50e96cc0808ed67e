import { type Answer, json, seeOther } from '#platform/http';
import type { StoryContext } from '#stories';
import type { Posted } from '../actions/post-comment.ts';
import { pictureFrom } from '../pictures/rules/comment-picture.ts';
import { commentHtml } from '../rules/comment-text.ts';
import { commentAnchor, hrefBaseOf, permalinkOf, pictureHref, storyHref } from '../rules/hrefs.ts';
import type { Comment } from '../words.ts';
import type { AnsweringNeeds, Asking } from './needs.ts';
import { postedFragment } from './posted-fragment.ts';

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
      return json(await postedFragment({ id: comment.id, comment }, story, needs), 201, cookies);
  }
}

/** A comment as programs get it: what its readers see of it, and where it stands. */
function jsonOf(comment: Comment, story: StoryContext) {
  const picture = pictureFrom(comment.picture);
  return {
    id: comment.id,
    story: comment.storyId,
    parent: comment.parentId,
    name: comment.authorName,
    website: comment.website,
    body: comment.body,
    html: commentHtml(comment),
    picture: picture && {
      url: pictureHref(hrefBaseOf(story), comment.id, picture),
      ...{ width: picture.width, height: picture.height, alt: picture.alt },
    },
    createdAt: comment.createdAt,
    state: comment.state,
    score: comment.score,
    replies: comment.replies,
    url: permalinkOf(hrefBaseOf(story), comment.id),
  };
}
