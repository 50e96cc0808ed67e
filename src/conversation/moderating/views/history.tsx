import { Moment } from '#ui';
import { beginningOf } from '../../live/rules/beginning.ts';
import { commentHtml } from '../../rules/comment-text.ts';
import { ANYWHERE, permalinkOf } from '../../rules/hrefs.ts';
import type { Speech } from '../../views/speech.ts';
import type { History } from '../find-histories.ts';

/** Of each of the last comments, in characters. */
const LONGEST_BEGINNING = 120;

/** Who wrote it: since when, what they have proved, how their comments stand, and the last ones to unfold. */
export function HistoryFact(props: {
  readonly history: History;
  /** All by this person. */
  readonly href: string;
  readonly speech: Speech;
}) {
  const { history, href, speech } = props;
  const { tally, last, known } = history;
  const { say } = speech;
  const all = tally.published + tally.held + tally.rejected;
  return (
    <>
      <li>
        {known && (
          <>
            {say('queue-since')} <Moment at={known.since} site={speech.site} detail="date" />
            {'. '}
            {say(proofOf(known))}{' '}
          </>
        )}
        {all > 1 ? (
          <>
            <a href={href}>{say('queue-person', { count: all - 1 })}</a>
            {': '}
            {say('queue-tally', { ...tally })}
          </>
        ) : (
          say('queue-first')
        )}
      </li>
      {last.length > 0 && (
        <li>
          <details class="wording">
            <summary>{say('queue-last', { count: last.length })}</summary>
            <ul class="desk-comments__last">
              {last.map(({ comment, stood }) => (
                <li>
                  <Moment at={comment.createdAt} site={speech.site} detail="date-and-time" />
                  {', '}
                  {say(`queue-stood-${stood}`)}
                  {': '}
                  <bdi>
                    {stood === 'published' ? (
                      <a href={permalinkOf(ANYWHERE, comment.id)}>{beginning(comment)}</a>
                    ) : (
                      beginning(comment)
                    )}
                  </bdi>
                </li>
              ))}
            </ul>
          </details>
        </li>
      )}
    </>
  );
}

function beginning(comment: History['last'][number]['comment']): string {
  return beginningOf(commentHtml(comment), LONGEST_BEGINNING);
}

function proofOf({ hasProvedAddress, hasPasskey }: NonNullable<History['known']>) {
  if (hasPasskey) return 'queue-proved-passkey';
  return hasProvedAddress ? 'queue-proved-address' : 'queue-proved-nothing';
}
