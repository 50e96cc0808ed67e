import { Button, Field, Select } from '#ui';
import type { Speech } from '../../views/speech.ts';
import { type Act, BLOCK_TERMS, REJECTED_FOR } from '../words.ts';

/** What the buttons under one comment need to know of it. */
export interface ActFacts {
  readonly id: string;
  readonly name: string;
  readonly state: 'published' | 'held' | 'rejected';
  readonly isRoot: boolean;
  readonly isPinned: boolean;
  readonly isPicked: boolean;
  readonly isThreadClosed: boolean;
  readonly isReported: boolean;
  /** Whether there is somebody to keep out: staff and imported comments have nobody. */
  readonly canBlock: boolean;
}

export interface ActButtonsProps {
  readonly comment: ActFacts;
  /** `/comments` in place, `/desk/comments` in the desk. */
  readonly base: string;
  /** Where the desk leads back to; in place the story itself. */
  readonly back?: string;
  readonly speech: Speech;
}

/** Every act on one comment, as buttons of one plain form. */
export function ActButtons({ comment, base, back, speech }: ActButtonsProps) {
  const { say } = speech;
  const to = (act: Act) => `${base}/${encodeURIComponent(comment.id)}/${act}`;
  const button = (act: Act, kind: 'main' | 'quiet' | 'danger' = 'quiet') => (
    <Button kind={kind} formaction={to(act)} aria-label={`${say(`act-${act}`)}: ${comment.name}`}>
      {say(`act-${act}`)}
    </Button>
  );
  return (
    <form class="acts" method="post" action={to(comment.state === 'published' ? 'hold' : 'approve')}>
      {back !== undefined && <input type="hidden" name="back" value={back} />}
      <div class="acts__row">
        {comment.state !== 'published' && button('approve', 'main')}
        {comment.isReported && button('settle', 'main')}
        {comment.state !== 'held' && button('hold')}
        {comment.state !== 'rejected' && button('reject', 'danger')}
      </div>
      <details class="acts__more">
        <summary>{say('acts-more')}</summary>
        <div class="acts__row">
          {button(comment.isPicked ? 'unpick' : 'pick')}
          {comment.isRoot && button(comment.isPinned ? 'unpin' : 'pin')}
          {comment.isRoot && button(comment.isThreadClosed ? 'reopen-thread' : 'close-thread')}
        </div>
        <Reasons id={comment.id} speech={speech} />
        {comment.canBlock && (
          <div class="acts__row">
            <Select
              id={`term-${comment.id}`}
              name="term"
              label={say('block-term')}
              options={Object.keys(BLOCK_TERMS).map((term) => ({
                value: term,
                label: say(`block-term-${term as keyof typeof BLOCK_TERMS}`),
              }))}
              value="week"
            />
            {button('block-person', 'danger')}
            {button('block-network', 'danger')}
          </div>
        )}
      </details>
    </form>
  );
}

function Reasons({ id, speech }: { readonly id: string; readonly speech: Speech }) {
  const { say } = speech;
  return (
    <div class="acts__row">
      <Select
        id={`because-${id}`}
        name="because"
        label={say('because')}
        options={[
          { value: '', label: say('because-none') },
          ...REJECTED_FOR.map((one) => ({ value: one, label: say(`because-${one}`) })),
        ]}
      />
      <Field id={`words-${id}`} name="words" label={say('because-words')} maxlength={500} dir="auto" />
    </div>
  );
}
