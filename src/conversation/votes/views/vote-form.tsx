import type { HrefBase } from '../../rules/hrefs.ts';
import { deedHref } from '../../rules/hrefs.ts';
import type { Speech } from '../../views/speech.ts';
import type { Comment } from '../../words.ts';
import { wantOf } from '../rules/next-vote.ts';
import type { VotesShown, VoteValue, Voting } from '../words.ts';

export interface VoteFormProps {
  readonly comment: Pick<Comment, 'id' | 'authorName' | 'score' | 'up' | 'down'>;
  readonly story: HrefBase;
  readonly speech: Speech;
  /** `off`: the numbers alone, where there are any. */
  readonly voting: Voting;
  readonly shown: VotesShown;
  /** How the person of a private page has voted; left out where nothing is known of anybody. */
  readonly mine?: VoteValue | null | undefined;
}

/** The votes of a comment: the numbers, and a button for each way to vote. The one that is pressed takes it back. */
export function VoteForm(props: VoteFormProps) {
  const { comment, story, voting, shown, speech } = props;
  if (voting === 'off') return <Numbers {...props} />;
  return (
    <form class="vote" method="post" action={deedHref(story, comment.id, 'vote')}>
      <VoteButton {...props} value={1} />
      {shown === 'sum' && <Sum score={comment.score} speech={speech} />}
      {voting === 'up-and-down' && <VoteButton {...props} value={-1} />}
    </form>
  );
}

function VoteButton({ comment, speech, shown, mine, value }: VoteFormProps & { readonly value: VoteValue }) {
  const many = value === 1 ? comment.up : comment.down;
  const label = speech.say(value === 1 ? 'vote-for' : 'vote-against', { name: comment.authorName });
  return (
    <button
      type="submit"
      name="value"
      value={wantOf(value, mine ?? null)}
      aria-label={shown === 'apart' ? `${label}: ${many}` : label}
      aria-pressed={mine === undefined ? undefined : mine === value}
    >
      {value === 1 ? '▲' : '▼'}
      {shown === 'apart' && <span class="vote__many">{many}</span>}
    </button>
  );
}

function Numbers({ comment, shown, speech }: VoteFormProps) {
  const { score, up, down } = comment;
  if (up === 0 && down === 0) return null;
  const words =
    shown === 'sum' ? speech.say('score', { score: signed(score) }) : speech.say('votes-apart', { up, down });
  return <span class="comment__score">{words}</span>;
}

function Sum({ score, speech }: { readonly score: number; readonly speech: Speech }) {
  return (
    <span class="vote__sum" role="img" dir="ltr" aria-label={speech.say('score', { score: signed(score) })}>
      {signed(score)}
    </span>
  );
}

function signed(score: number): string {
  return score > 0 ? `+${score}` : score < 0 ? `−${-score}` : '0';
}
