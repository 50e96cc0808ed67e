import { renderToString } from 'preact-render-to-string';
import { drawn } from '../read-conversation.ts';
import type { HrefBase } from '../rules/hrefs.ts';
import { commentAnchor, storyHref } from '../rules/hrefs.ts';
import type { Thread } from '../rules/thread-order.ts';
import type { Comment } from '../words.ts';
import { CommentView } from './comment.tsx';
import { keepHtml } from './kept-html.ts';
import type { Speech } from './speech.ts';

/** About ten thousand comments. */
const MOST_CHARACTERS = 16 * 1024 * 1024;

/** What all comments of one drawing have in common. */
export interface ThreadsContext {
  readonly story: HrefBase;
  readonly speech: Speech;
  /** Whether the conversation takes comments at all. */
  readonly isOpen: boolean;
  /** Whether a thread is shown whole, or cut where the page has no more room. */
  readonly whole: boolean;
  readonly me: boolean;
}

/** What the HTML of one comment is made from, on one level, to be compared. */
type MadeFrom = Comment & {
  readonly answersId: string;
  readonly answersName: string;
  readonly takesReplies: boolean;
  readonly href: string;
  readonly guarded: boolean;
  readonly spoken: string;
};

export type DrawThreads = (threads: readonly Thread<Comment>[], context: ThreadsContext) => string;

/**
 * Draws threads as list items. A comment is drawn once and kept while nothing of it changes: a page of 200 is
 * then joined from ready pieces.
 */
export function createThreadDrawing(): DrawThreads {
  const kept = keepHtml<MadeFrom>(MOST_CHARACTERS);

  function commentOf(thread: Thread<Comment>, context: ThreadsContext, isClosed: boolean): string {
    const { comment, answers } = thread;
    const { story, speech } = context;
    const takesReplies = context.isOpen && !isClosed && comment.state === 'published';
    const madeFrom: MadeFrom = {
      ...comment,
      answersId: answers?.id ?? '',
      answersName: answers?.authorName ?? '',
      takesReplies,
      ...story,
      spoken: `${speech.site.language} ${speech.site.timeZone}`,
    };
    return kept.of(comment.id, madeFrom, () =>
      renderToString(
        <CommentView
          comment={comment}
          answers={answers}
          story={story}
          speech={speech}
          takesReplies={takesReplies}
        />,
      ),
    );
  }

  function threadOf(thread: Thread<Comment>, context: ThreadsContext, isClosed: boolean): string {
    const replies = thread.replies.map((reply) => threadOf(reply, context, isClosed)).join('');
    const more = thread.level === 1 && !context.whole ? moreReplies(thread, context) : '';
    const below = replies === '' ? '' : `<ol class="thread">${replies}</ol>`;
    return `<li>${commentOf(thread, context, isClosed)}${below}${more}</li>`;
  }

  return (threads, context) =>
    threads.map((thread) => threadOf(thread, context, thread.comment.threadClosedAt !== null)).join('');
}

function moreReplies({ comment, replies }: Thread<Comment>, context: ThreadsContext): string {
  const count = comment.replies - drawn(replies);
  if (count <= 0) return '';
  const { story, me, speech } = context;
  const href = storyHref(story, { me, thread: comment.id }, commentAnchor(comment.id));
  return renderToString(
    <p class="thread__more">
      <a href={href}>{speech.say('more-replies', { count })}</a>
    </p>,
  );
}
