import { shownCount } from '#desk';
import { Button, Moment, Notice, Pagination } from '#ui';
import type { Done } from '../../desk/queue-address.ts';
import { EarlierWordings } from '../../own/views/earlier-wordings.tsx';
import type { EarlierWording } from '../../own/words.ts';
import { hrefBaseOf, permalinkOf } from '../../rules/hrefs.ts';
import type { KeptReason } from '../../rules/kept-reasons.ts';
import { Answering } from '../../saved-answers/views/answering.tsx';
import type { SavedAnswer } from '../../saved-answers/words.ts';
import { AuthorName, CommentWords } from '../../views/comment.tsx';
import type { Speech } from '../../views/speech.ts';
import type { Comment } from '../../words.ts';
import type { History } from '../find-histories.ts';
import { MANY_ACTS, QUEUES, type Queue, type RejectedFor, type Report, WORDING } from '../words.ts';
import { ActButtons, type ActFacts } from './act-buttons.tsx';
import { HistoryFact } from './history.tsx';

/** The form that the boxes of the list belong to. */
const MANY = 'many';

/** A comment in the queue, with all that a moderator may want to know before deciding. */
export interface QueuedComment {
  readonly comment: Comment;
  readonly acts: ActFacts;
  /** null: gone, or not to be known of by who looks. */
  readonly story:
    | (Parameters<typeof hrefBaseOf>[0] & { readonly title: string; readonly standfirst: string })
    | null;
  /** How the one signed whom it answers. */
  readonly inReplyTo: string | null;
  /** Why it waits. */
  readonly reasons: readonly KeptReason[];
  readonly reports: readonly Report[];
  readonly rejectedFor: RejectedFor | null;
  readonly rejectedWords: string;
  /** Of the person who wrote it; null where nobody is known. */
  readonly history: History | null;
  /** What was asked about the words of the story that it answers; null: nothing. */
  readonly question: string | null;
  /** What it said before its author edited it. */
  readonly earlier: readonly EarlierWording[];
  readonly network: { readonly network: string; readonly others: number } | null;
}

export interface QueueProps {
  /** null: all by one person or from one network. */
  readonly queue: Queue | null;
  readonly counts: { readonly waiting: number; readonly reported: number };
  readonly comments: readonly QueuedComment[];
  readonly pages: { readonly page: number; readonly last: number; readonly hrefOf: (page: number) => string };
  /** The address of this part of the list, to which each act leads back. */
  readonly here: string;
  /** What was just done; null: nothing. */
  readonly done: Done | null;
  /** What can be put under a comment by one choice. */
  readonly answers: readonly SavedAnswer[];
  readonly speech: Speech;
}

/** The moderators' queue: one list at a time, each comment with its context and its buttons. */
export function QueueView(props: QueueProps) {
  const { queue, counts, comments, pages, here, done, answers, speech } = props;
  const { say } = speech;
  return (
    <div class="desk-comments">
      {done?.kind === 'one' && <DoneOne {...done} here={here} speech={speech} />}
      {done?.kind === 'many' && (
        <Notice kind={done.left > 0 ? 'warn' : 'good'}>
          <p>
            {say(`done-many-${done.act}`, { count: done.number })}{' '}
            {done.left > 0 && say('done-many-left', { count: done.left })}
          </p>
        </Notice>
      )}
      <nav class="desk-filters" aria-label={say('queue-label')}>
        {QUEUES.map((one) => (
          <a
            href={one === 'waiting' ? '/desk/comments' : `/desk/comments?show=${one}`}
            aria-current={one === queue ? 'page' : undefined}
          >
            {say(`queue-${one}`)}
            {(one === 'waiting' || one === 'reported') && ` (${shownCount(counts[one])})`}
          </a>
        ))}
      </nav>
      {queue === null && <h2>{say('queue-alike')}</h2>}
      {comments.length === 0 && <p>{say(queue === 'waiting' ? 'desk-none-held' : 'queue-empty')}</p>}
      {comments.length > 1 && <ForMany here={here} speech={speech} />}
      <ul class="desk-comments__list" data-enhance="queue-keys">
        {comments.map((one) => (
          <Queued {...one} here={here} answers={answers} speech={speech} />
        ))}
      </ul>
      <Pagination pages={pages} language={speech.site.language} />
    </div>
  );
}

function Queued(props: QueuedComment & Pick<QueueProps, 'here' | 'answers' | 'speech'>) {
  const { comment, acts, story, inReplyTo, here, answers, speech } = props;
  const { say } = speech;
  const isSeen = acts.state === 'published';
  return (
    <li class="desk-comments__one" id={`judge-${comment.id}`} data-judged>
      <p class="desk-comments__about">
        <input
          class="desk-choose"
          {...{ type: 'checkbox', form: MANY, name: `chosen-${comment.id}`, value: acts.editedAt ?? '' }}
          aria-label={say('choose', { name: comment.authorName })}
          data-choose
        />{' '}
        <AuthorName comment={comment} />{' '}
        <Moment at={comment.createdAt} site={speech.site} detail="date-and-time" /> {say('desk-on')}{' '}
        {story ? (
          <a href={isSeen ? permalinkOf(hrefBaseOf(story), comment.id) : story.href}>{story.title}</a>
        ) : (
          say('desk-on-hidden')
        )}
        {inReplyTo !== null && `, ${say('in-reply-to', { name: inReplyTo })}`}
      </p>
      <Beside comment={comment} story={story} question={props.question} speech={speech} />
      <CommentWords comment={comment} speech={speech} />
      <EarlierWordings wordings={props.earlier} speech={speech} />
      <Facts {...props} />
      <ActButtons comment={acts} base="/desk/comments" back={here} speech={speech} />
      {answers.length > 0 && acts.state !== 'rejected' && !acts.isThreadClosed && (
        <Answering {...{ comment: acts, answers, back: here, speech }} isHeld={acts.state === 'held'} />
      )}
    </li>
  );
}

/** What the comment speaks about: the question that it answers (its words stand as a quote above it), else the story. */
function Beside(props: Pick<QueuedComment, 'comment' | 'story' | 'question'> & { readonly speech: Speech }) {
  const { comment, story, question, speech } = props;
  if (question !== null) {
    return (
      <p class="desk-comments__beside">
        {speech.say('queue-question')} <bdi>{question}</bdi>
      </p>
    );
  }
  if (comment.passageWords !== null || !story?.standfirst) return null;
  return (
    <p class="desk-comments__beside desk-comments__beside--story" dir="auto">
      {story.standfirst}
    </p>
  );
}

/** What was done, with a way back for a minute. */
function DoneOne(props: Extract<Done, { kind: 'one' }> & Pick<QueueProps, 'here' | 'speech'>) {
  const { act, undo, here, speech } = props;
  return (
    <Notice kind="good">
      <form class="desk-comments__done" method="post">
        <span>{speech.say(`done-${act}`)}</span>
        {undo && (
          <>
            <input type="hidden" name="back" value={here} />
            {undo.wording !== '' && <input type="hidden" name={WORDING} value={undo.wording} />}
            <Button
              kind="quiet"
              formaction={`/desk/comments/${encodeURIComponent(undo.commentId)}/${undo.act}`}
            >
              {speech.say('undo')}
            </Button>
          </>
        )}
      </form>
    </Notice>
  );
}

/** One act for all that are chosen in the list below. */
function ForMany({ here, speech }: Pick<QueueProps, 'here' | 'speech'>) {
  return (
    <form class="desk-comments__many" id={MANY} method="post" aria-label={speech.say('many')}>
      <input type="hidden" name="back" value={here} />
      <span>{speech.say('many')}</span>
      {MANY_ACTS.map((act) => (
        <Button kind={act === 'reject' ? 'danger' : 'quiet'} formaction={`/desk/comments/many/${act}`}>
          {speech.say(`act-${act}`)}
        </Button>
      ))}
      <span class="desk-comments__keys">{speech.say('keys')}</span>
    </form>
  );
}

function Facts(props: QueuedComment & { readonly speech: Speech }) {
  const { comment, acts, reasons, reports, network, history, speech } = props;
  const { say } = speech;
  const alike = (by: 'person' | 'network') => `/desk/comments?alike=${by}&comment=${comment.id}`;
  return (
    <ul class="queue__facts">
      {acts.state === 'held' && reasons.length > 0 && (
        <li class="desk-comments__reasons">
          {say('desk-why')}:
          {reasons.map(({ code, detail }) => (
            <>
              {' '}
              {say(`reason-${code}`)}
              {detail !== '' && (
                <>
                  {' '}
                  “<bdi>{detail}</bdi>”
                </>
              )}
            </>
          ))}
        </li>
      )}
      {acts.state === 'rejected' && (
        <li>
          {say('queue-rejected')}
          {props.rejectedFor !== null && `: ${say(`because-${props.rejectedFor}`)}`}
          {props.rejectedWords !== '' && ` (${props.rejectedWords})`}
        </li>
      )}
      {reports.map(({ reason, words }) => (
        <li>
          {say('queue-report', { reason: say(`reported-${reason}`) })}
          {words !== '' && <> “{words}”</>}
        </li>
      ))}
      {history !== null && <HistoryFact history={history} href={alike('person')} speech={speech} />}
      {network !== null && (
        <li>
          {say('queue-network', { network: network.network })}{' '}
          {network.others > 0 && (
            <a href={alike('network')}>{say('queue-network-others', { count: network.others })}</a>
          )}
        </li>
      )}
    </ul>
  );
}
