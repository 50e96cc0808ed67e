import { Button } from '#ui';
import { WORDING } from '../../moderating/words.ts';
import type { Speech } from '../../views/speech.ts';
import { MOST_BY_KEY, type SavedAnswer } from '../words.ts';

/** The saved answers that can be put under one comment, each by its button, the first ones by keys as well. */
export function Answering(props: {
  readonly comment: { readonly id: string; readonly name: string; readonly editedAt: string | null };
  /** It waits: to answer it is to approve it. */
  readonly isHeld: boolean;
  readonly answers: readonly SavedAnswer[];
  /** Where the desk leads back to. */
  readonly back: string;
  readonly speech: Speech;
}) {
  const { comment, isHeld, answers, back, speech } = props;
  const words = speech.say(isHeld ? 'answers-approve-and-answer' : 'answers-answer');
  return (
    <details class="acts__more">
      <summary aria-label={`${words}: ${comment.name}`}>{words}</summary>
      <form
        class="answering"
        method="post"
        action={`/desk/comments/${encodeURIComponent(comment.id)}/answer`}
      >
        <input type="hidden" name="back" value={back} />
        {comment.editedAt !== null && <input type="hidden" name={WORDING} value={comment.editedAt} />}
        <ul class="answering__list">
          {answers.map((answer, at) => (
            <li>
              <Button
                kind="quiet"
                {...{ name: 'saved', value: answer.id }}
                data-answer={at < MOST_BY_KEY ? String(at + 1) : undefined}
                aria-label={`${keyOf(at)}${answer.title}: ${words}, ${comment.name}`}
              >
                {keyOf(at)}
                <bdi>{answer.title}</bdi>
              </Button>
              <p dir="auto">{answer.body}</p>
            </li>
          ))}
        </ul>
      </form>
    </details>
  );
}

/** The key that puts it there, before its title. */
function keyOf(at: number): string {
  return at < MOST_BY_KEY ? `${at + 1} ` : '';
}
