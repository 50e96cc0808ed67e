import { Moment } from '#ui';
import { CommentPicture } from '../pictures/views/comment-picture.tsx';
import { PassageQuote } from '../questions/views/passage-quote.tsx';
import type { QuotedPassage } from '../questions/words.ts';
import { commentHtml } from '../rules/comment-text.ts';
import { commentAnchor, deedHref, type HrefBase, permalinkOf } from '../rules/hrefs.ts';
import { takes } from '../rules/takes.ts';
import { VoteForm } from '../votes/views/vote-form.tsx';
import type { VotesShown, VoteValue, Voting } from '../votes/words.ts';
import type { Comment } from '../words.ts';
import type { Speech } from './speech.ts';

export interface CommentViewProps {
  readonly comment: Comment;
  /** Whom it answers, where its place does not say so. */
  readonly answers?: Pick<Comment, 'id' | 'authorName'> | undefined;
  /** It stands out of its thread: what it answers is elsewhere. */
  readonly alone?: boolean;
  readonly story: HrefBase;
  readonly speech: Speech;
  /** Whether conversation and thread take anything. */
  readonly isOpen: boolean;
  readonly votes: VotesContext;
  /** What became of the words of the story that it speaks about. */
  readonly passage?: QuotedPassage | undefined;
  /** How the person of a private page has voted on it; left out on the page of everybody. */
  readonly mine?: VoteValue | null | undefined;
  /** Whether they have reported it. */
  readonly isReported?: boolean | undefined;
}

/** How votes are taken and shown under a comment. */
export interface VotesContext {
  readonly voting: Voting;
  readonly shown: VotesShown;
}

/** One comment, without its replies. Everybody gets the same, but for the author of one that is held. */
export function CommentView(props: CommentViewProps) {
  const { comment, answers, story, votes } = props;
  const { say } = props.speech;
  const isHeld = comment.state === 'held';
  const taken = takes({ isOpen: props.isOpen, state: comment.state, voting: votes.voting });
  if (comment.state === 'withdrawn') return <Stone comment={comment} words={say('stone')} />;
  return (
    <article class={classOf(comment)} id={commentAnchor(comment.id)}>
      <Alias {...comment} />
      <Signature {...props} />
      {isHeld && <p class="comment__waiting">{say('waiting')}</p>}
      {answers && (
        <p class="comment__answers">
          <a href={props.alone ? permalinkOf(story, answers.id) : `#${commentAnchor(answers.id)}`}>
            {say('in-reply-to', { name: answers.authorName })}
          </a>
        </p>
      )}
      <CommentWords comment={comment} passage={props.passage} story={story} speech={props.speech} />
      {!isHeld && (
        <footer class="comment__actions">
          <VoteForm {...props} {...votes} voting={taken.voting} />
          {taken.replies && (
            <a
              href={deedHref(story, comment.id, 'reply')}
              data-opens
              rel="nofollow"
              aria-label={say('reply-to', { name: comment.authorName })}
            >
              {say('reply')}
            </a>
          )}
          <ReportLink {...props} />
        </footer>
      )}
    </article>
  );
}

/** Where replies hang on a comment that its author took back: its place, and nothing of it. */
function Stone({ comment, words }: { readonly comment: Comment; readonly words: string }) {
  return (
    <article class="comment comment--stone" id={commentAnchor(comment.id)}>
      <Alias {...comment} />
      <p class="comment__waiting">{words}</p>
    </article>
  );
}

/** Where an old address that names the comment otherwise leads to. */
function Alias({ alias }: Pick<Comment, 'alias'>) {
  return alias === null ? null : <span class="comment__alias" id={commentAnchor(alias)} />;
}

function ReportLink({ comment, story, speech, isReported }: CommentViewProps) {
  return (
    <a
      class="comment__report"
      href={deedHref(story, comment.id, 'report')}
      data-opens
      rel="nofollow"
      aria-label={isReported ? undefined : speech.say('report-of', { name: comment.authorName })}
    >
      {speech.say(isReported ? 'you-reported' : 'report-link')}
    </a>
  );
}

function Signature({ comment, story, speech }: CommentViewProps) {
  const { say } = speech;
  return (
    <header class="comment__signature">
      <AuthorName comment={comment} />
      {comment.badge !== null && <span class="comment__badge">{say(comment.badge)}</span>}
      {comment.pinnedAt !== null && <span class="comment__badge">{say('pinned')}</span>}
      <a class="comment__time" href={permalinkOf(story, comment.id)} rel="nofollow">
        <Moment at={comment.createdAt} site={speech.site} detail="date-and-time" />
      </a>
      {comment.editedAt !== null && <span class="comment__edited">{say('edited')}</span>}
    </header>
  );
}

/** The name as its owner wrote it, linked to their website. Its direction disturbs nothing around it. */
export function AuthorName({ comment }: { readonly comment: Pick<Comment, 'authorName' | 'website'> }) {
  const name = <bdi>{comment.authorName}</bdi>;
  return (
    <span class="comment__author">
      {comment.website === '' ? (
        name
      ) : (
        <a href={comment.website} rel="nofollow ugc noopener">
          {name}
        </a>
      )}
    </span>
  );
}

/** The passage that the comment speaks about, what it says, and its picture. */
export function CommentWords(props: {
  readonly comment: Pick<Comment, 'body' | 'bodyKind' | 'passageWords'> &
    Partial<Pick<Comment, 'id' | 'authorName' | 'mentions' | 'picture'>>;
  readonly passage?: QuotedPassage | undefined;
  /** Where the people are whom it names; left out, their names are words. */
  readonly story?: HrefBase;
  readonly speech: Speech;
}) {
  const { comment, passage, story, speech } = props;
  const { id = '', authorName = '', picture = '' } = comment;
  const html = commentHtml(comment, {
    spoiler: speech.say('spoiler'),
    ...(story && { hrefOf: (id: string) => permalinkOf(story, id) }),
  });
  return (
    <>
      {comment.passageWords !== null && (
        <PassageQuote words={comment.passageWords} passage={passage} speech={speech} />
      )}
      <div class="comment__text" dir="auto" dangerouslySetInnerHTML={{ __html: html }} />
      <CommentPicture comment={{ id, authorName, picture }} story={story} speech={speech} />
    </>
  );
}

function classOf(comment: Comment): string {
  return ['comment', comment.state === 'held' && 'comment--held', comment.byStaff && 'comment--staff']
    .filter(Boolean)
    .join(' ');
}
