import { Button, Moment } from '#ui';
import { hrefBaseOf, permalinkOf } from '../rules/hrefs.ts';
import type { Comment, ReasonCode } from '../words.ts';
import { AuthorName, CommentWords } from './comment.tsx';
import type { Speech } from './speech.ts';

/** A comment on the moderators' page, with the story that it stands under. */
export interface JudgedComment {
  readonly comment: Comment;
  readonly story: Parameters<typeof hrefBaseOf>[0] & { readonly title: string };
  /** Why it waits. */
  readonly reasons: readonly ReasonCode[];
}

export interface DeskCommentsProps {
  readonly held: readonly JudgedComment[];
  /** How many wait in all. */
  readonly waiting: number;
  readonly recent: readonly JudgedComment[];
  readonly speech: Speech;
}

/** What waits for a moderator, and what has come out lately. */
export function DeskComments({ held, waiting, recent, speech }: DeskCommentsProps) {
  const { say } = speech;
  return (
    <div class="desk-comments">
      <section aria-labelledby="desk-held">
        <h2 id="desk-held">
          {say('desk-held')} <span class="desk-comments__number">{waiting}</span>
        </h2>
        {held.length === 0 && <p>{say('desk-none-held')}</p>}
        {held.length < waiting && <p>{say('desk-more', { count: held.length })}</p>}
        <ul class="desk-comments__list">
          {held.map((one) => (
            <Judged {...one} speech={speech} />
          ))}
        </ul>
      </section>
      <section aria-labelledby="desk-recent">
        <h2 id="desk-recent">{say('desk-recent')}</h2>
        {recent.length === 0 && <p>{say('desk-none-recent')}</p>}
        <ul class="desk-comments__list">
          {recent.map((one) => (
            <Judged {...one} speech={speech} />
          ))}
        </ul>
      </section>
    </div>
  );
}

function Judged({ comment, story, reasons, speech }: JudgedComment & { readonly speech: Speech }) {
  const { say } = speech;
  const isHeld = comment.state === 'held';
  return (
    <li class="desk-comments__one" id={`judge-${comment.id}`}>
      <p class="desk-comments__about">
        <AuthorName comment={comment} />{' '}
        <Moment at={comment.createdAt} site={speech.site} detail="date-and-time" /> {say('desk-on')}{' '}
        <a href={isHeld ? story.href : permalinkOf(hrefBaseOf(story), comment.id)}>{story.title}</a>
      </p>
      <CommentWords comment={comment} speech={speech} />
      {reasons.length > 0 && (
        <p class="desk-comments__reasons">
          {say('desk-why')}: {reasons.map((code) => say(`reason-${code}`)).join(' ')}
        </p>
      )}
      <div class="desk-comments__deeds">
        {isHeld && <Deed to="approve" comment={comment} label={say('desk-approve')} kind="main" />}
        <Deed
          to="reject"
          comment={comment}
          label={say(isHeld ? 'desk-reject' : 'desk-remove')}
          kind="danger"
        />
      </div>
    </li>
  );
}

function Deed(props: {
  readonly to: 'approve' | 'reject';
  readonly comment: Comment;
  readonly label: string;
  readonly kind: 'main' | 'danger';
}) {
  const { to, comment, label, kind } = props;
  return (
    <form method="post" action={`/desk/comments/${encodeURIComponent(comment.id)}/${to}`}>
      <Button kind={kind} aria-label={`${label}: ${comment.authorName}`}>
        {label}
      </Button>
    </form>
  );
}
