import { Button, Moment, Select } from '#ui';
import type { Speech } from '../../views/speech.ts';
import type { ConversationState } from '../../words.ts';
import type { RejectedFor } from '../words.ts';

/** How staff decide about the whole conversation of one story: in the story itself, or in the desk. */
export function StateForm(props: {
  readonly action: string;
  readonly id: string;
  readonly label: string;
  /** What is decided here; null: nothing. */
  readonly decided: ConversationState | null;
  readonly speech: Speech;
}) {
  const { action, id, label, decided, speech } = props;
  const { say } = speech;
  return (
    <form class="state-form" method="post" action={action}>
      <Select
        id={id}
        name="state"
        label={label}
        value={decided ?? ''}
        options={[
          { value: '', label: say('state-as-usual') },
          ...(['open', 'held', 'closed'] as const).map((one) => ({ value: one, label: say(`state-${one}`) })),
        ]}
      />
      <Button kind="quiet" aria-label={`${say('state-change')}: ${label}`}>
        {say('state-change')}
      </Button>
    </form>
  );
}

/** What somebody may know of a comment of theirs that was rejected: when it was written, and why it is gone. */
export interface OwnRejected {
  readonly createdAt: string;
  readonly because: RejectedFor | null;
  readonly words: string;
}

/** The statement of reasons, in the author's own view alone. */
export function RejectedNotes(props: { readonly rejected: readonly OwnRejected[]; readonly speech: Speech }) {
  const { rejected, speech } = props;
  const { say } = speech;
  return (
    <>
      {rejected.map(({ createdAt, because, words }) => (
        <li>
          <p class="comment__waiting">
            {say('own-rejected')} <Moment at={createdAt} site={speech.site} detail="date-and-time" />.
            {because !== null && ` ${say('own-rejected-for', { reason: say(`because-${because}`) })}`}
            {words !== '' && <> “{words}”</>}
          </p>
        </li>
      ))}
    </>
  );
}
