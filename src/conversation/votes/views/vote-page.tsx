import { Button } from '#ui';
import type { HrefBase } from '../../rules/hrefs.ts';
import { AboutComment, SmallPage, toStory } from '../../views/small-page.tsx';
import type { Speech } from '../../views/speech.ts';
import type { Comment } from '../../words.ts';
import type { VoteValue } from '../words.ts';

export interface VotePageProps {
  readonly comment: Comment;
  readonly story: HrefBase;
  readonly value: VoteValue;
  /** Where the form is sent. */
  readonly action: string;
  /** Tells when this page was opened, and counts once. */
  readonly slip: string;
  /** Where the person came from. */
  readonly from: string | undefined;
  readonly back: { readonly href: string; readonly title: string };
  readonly speech: Speech;
}

/** The small page over which a guest votes whom nobody knows yet: it stands in for the work of a browser. */
export function VotePage(props: VotePageProps) {
  const { comment, story, value, action, slip, from, back, speech } = props;
  const { say } = speech;
  return (
    <SmallPage title={say('vote-page')} back={toStory(back, speech)}>
      <p>{say('vote-page-why')}</p>
      <AboutComment comment={comment} story={story} speech={speech} />
      <form class="form" method="post" action={action}>
        <input type="hidden" name="value" value={value} />
        <input type="hidden" name="slip" value={slip} />
        {from !== undefined && <input type="hidden" name="from" value={from} />}
        <Button>
          {say(value === 1 ? 'vote-send-for' : 'vote-send-against', { name: comment.authorName })}
        </Button>
      </form>
    </SmallPage>
  );
}
