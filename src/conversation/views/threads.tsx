import { renderToString } from 'preact-render-to-string';
import type { QuotedPassages } from '../questions/words.ts';
import { drawn } from '../read-conversation.ts';
import type { HrefBase } from '../rules/hrefs.ts';
import { commentAnchor, storyHref } from '../rules/hrefs.ts';
import { threadIsClosed } from '../rules/takes.ts';
import type { Thread } from '../rules/thread-order.ts';
import type { OwnVotes } from '../votes/words.ts';
import type { Comment } from '../words.ts';
import { CommentView, type VotesContext } from './comment.tsx';
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
  readonly votes: VotesContext;
  /** How the one person has voted whom the page is drawn for; null on the page of everybody. */
  readonly mine: OwnVotes | null;
  /** Comments that this person has reported. */
  readonly reported?: ReadonlySet<string>;
  /** What became of the words that comments quote. */
  readonly passages?: QuotedPassages;
  /** What stands under each comment for one person alone; never kept. */
  readonly controls?: ((comment: Comment) => string) | undefined;
}

/** Draws threads as list items. */
export interface ThreadDrawing {
  html(threads: readonly Thread<Comment>[], context: ThreadsContext): string;
  /** The same as bytes, those of each thread by themselves. */
  bytes(threads: readonly Thread<Comment>[], context: ThreadsContext): readonly Buffer[];
}

/**
 * A comment is drawn once and kept while nothing of it changes, and so are the bytes of a thread: a page of 200 is
 * then joined from ready pieces. Turning a long text into bytes is what such a page costs most.
 */
export function createThreadDrawing(): ThreadDrawing {
  const kept = keepHtml<Comment>(MOST_CHARACTERS);
  const keptBytes = keepHtml<readonly string[], Buffer>(MOST_CHARACTERS);
  /** Of lists that are kept themselves, as long as they are. */
  const listed = new WeakMap<readonly Thread<Comment>[], Listed>();

  function commentOf({ comment, answers, level }: Thread<Comment>, around: Around): string {
    const mine = around.mine === null ? undefined : (around.mine.get(comment.id) ?? null);
    const answered = answers ? ` ${answers.id} ${answers.authorName} ${level === 1}` : '';
    const isReported = around.reported?.has(comment.id);
    const of = around.mine === null ? comment.id : `${comment.id} ${mine} ${isReported}`;
    const passage = around.passages?.get(comment.passageId ?? '');
    const quoted = passage ? ` ${passage.state} ${passage.words}` : '';
    return kept.of(of, { value: comment, around: around.said + answered + quoted }, () =>
      renderToString(
        <CommentView
          comment={comment}
          answers={answers}
          alone={level === 1}
          story={around.story}
          speech={around.speech}
          isOpen={around.isOpen && around.threadIsOpen}
          votes={around.votes}
          mine={mine}
          isReported={isReported}
          passage={passage}
        />,
      ),
    );
  }

  function* piecesOf(thread: Thread<Comment>, around: Around): Generator<string> {
    yield '<li>';
    yield commentOf(thread, around);
    if (around.controls) yield around.controls(thread.comment);
    if (thread.replies.length > 0) yield '<ol class="thread">';
    for (const reply of thread.replies) yield* piecesOf(reply, around);
    if (thread.replies.length > 0) yield '</ol>';
    if (thread.level === 1 && !around.whole) yield moreReplies(thread, around);
    yield '</li>';
  }

  function eachThread<Drawn>(
    threads: readonly Thread<Comment>[],
    context: ThreadsContext,
    draw: (pieces: readonly string[], thread: Thread<Comment>) => Drawn,
  ): readonly Drawn[] {
    const open = aroundOf(context, true);
    const closed = aroundOf(context, false);
    return threads.map((thread) =>
      draw([...piecesOf(thread, threadIsClosed(thread.comment.threadClosedAt) ? closed : open)], thread),
    );
  }

  return {
    html: (threads, context) => eachThread(threads, context, (pieces) => pieces.join('')).join(''),
    bytes(threads, context) {
      const around = `${context.whole} ${context.me} ${aroundOf(context, true).said}`;
      const before = listed.get(threads);
      const isShared = !context.controls && !context.mine?.size && !context.reported?.size;
      if (before?.around === around && isShared) return before.bytes;
      if (!isShared) return eachThread(threads, context, (pieces) => Buffer.from(pieces.join('')));
      const bytes = eachThread(threads, context, (pieces, { comment }) =>
        keptBytes.of(comment.id, { value: pieces, around: '' }, () => Buffer.from(pieces.join(''))),
      );
      listed.set(threads, { around, bytes });
      return bytes;
    },
  };
}

interface Listed {
  readonly around: string;
  readonly bytes: readonly Buffer[];
}

/** What stands around a comment and changes how it is drawn, also as one text to be compared. */
interface Around extends ThreadsContext {
  readonly threadIsOpen: boolean;
  readonly said: string;
}

function aroundOf(context: ThreadsContext, threadIsOpen: boolean): Around {
  const { story, speech, isOpen } = context;
  const { language, timeZone } = speech.site;
  const { voting, shown } = context.votes;
  return {
    ...context,
    threadIsOpen,
    said: [isOpen && threadIsOpen, story.guarded, language, timeZone, voting, shown, story.href].join(' '),
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
