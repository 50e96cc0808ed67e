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

export type DrawThreads = (threads: readonly Thread<Comment>[], context: ThreadsContext) => string;

/**
 * Draws threads as list items. A comment is drawn once and kept while nothing of it changes: a page of 200 is
 * then joined from ready pieces.
 */
export function createThreadDrawing(): DrawThreads {
  const kept = keepHtml<Comment>(MOST_CHARACTERS);

  function commentOf({ comment, answers }: Thread<Comment>, around: Around): string {
    const takesReplies = around.takesReplies && comment.state === 'published';
    const answered = answers ? ` ${answers.id} ${answers.authorName}` : '';
    return kept.of(comment.id, { value: comment, around: around.said + answered }, () =>
      renderToString(
        <CommentView
          comment={comment}
          answers={answers}
          story={around.story}
          speech={around.speech}
          takesReplies={takesReplies}
        />,
      ),
    );
  }

  function threadOf(thread: Thread<Comment>, around: Around): string {
    const replies = joined(thread.replies, (reply) => threadOf(reply, around));
    const more = thread.level === 1 && !around.whole ? moreReplies(thread, around) : '';
    const below = replies === '' ? '' : `<ol class="thread">${replies}</ol>`;
    return `<li>${commentOf(thread, around)}${below}${more}</li>`;
  }

  return (threads, context) => {
    const open = aroundOf(context, true);
    const closed = aroundOf(context, false);
    return joined(threads, (thread) =>
      threadOf(thread, thread.comment.threadClosedAt === null ? open : closed),
    );
  };
}

/** Grows one string: `join` would copy the whole at each level, which is what a long page costs most. */
function joined<Item>(items: readonly Item[], draw: (item: Item) => string): string {
  let html = '';
  for (const item of items) html += draw(item);
  return html;
}

/** What stands around a comment and changes how it is drawn, also as one text to be compared. */
interface Around extends ThreadsContext {
  readonly takesReplies: boolean;
  readonly said: string;
}

function aroundOf(context: ThreadsContext, threadIsOpen: boolean): Around {
  const { story, speech, isOpen } = context;
  const takesReplies = isOpen && threadIsOpen;
  const { language, timeZone } = speech.site;
  return {
    ...context,
    takesReplies,
    said: [takesReplies, story.guarded, language, timeZone, story.href].join(' '),
  };
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
