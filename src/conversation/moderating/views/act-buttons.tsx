import type { ComponentChildren } from 'preact';
import { Button, Field, Select } from '#ui';
import type { Speech } from '../../views/speech.ts';
import { type Act, BLOCK_TERMS, REJECTED_FOR, WORDING } from '../words.ts';

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
  readonly hasPicture: boolean;
  /** Its wording as shown here: when it was last edited. What its author changed meanwhile is not approved unread. */
  readonly editedAt: string | null;
  /** Whether there is somebody to keep out: staff and imported comments have nobody. */
  readonly canBlock: boolean;
  /** Whether the person who wrote it is kept out now. */
  readonly isBlocked: boolean;
}

export interface ActButtonsProps {
  readonly comment: ActFacts;
  /** `/comments` in place, `/desk/comments` in the desk. */
  readonly base: string;
  /** Where the desk leads back to; in place the story itself. */
  readonly back?: string;
  readonly speech: Speech;
}

/** Every act on one comment, as buttons of plain forms: Enter in a field does what stands beside it, and no more. */
export function ActButtons(props: ActButtonsProps) {
  const { comment, speech } = props;
  const { say } = speech;
  return (
    <div class="acts">
      <ActForm {...props}>
        {comment.editedAt !== null && <input type="hidden" name={WORDING} value={comment.editedAt} />}
        {comment.state !== 'published' && <ActButton {...props} act="approve" kind="main" />}
        {comment.isReported && <ActButton {...props} act="settle" kind="main" />}
        {comment.state !== 'held' && <ActButton {...props} act="hold" />}
        {comment.state !== 'rejected' && <ActButton {...props} act="reject" kind="danger" />}
      </ActForm>
      {comment.isBlocked && (
        <p>
          {say('person-is-blocked')} <a href="/desk/conversation/blocks">{say('blocks-see')}</a>
        </p>
      )}
      <details class="acts__more">
        <summary aria-label={`${say('acts-more')}: ${comment.name}`}>{say('acts-more')}</summary>
        <ActForm {...props}>
          <ActButton {...props} act={comment.isPicked ? 'unpick' : 'pick'} />
          {comment.isRoot && <ActButton {...props} act={comment.isPinned ? 'unpin' : 'pin'} />}
          {comment.isRoot && (
            <ActButton {...props} act={comment.isThreadClosed ? 'reopen-thread' : 'close-thread'} />
          )}
          {comment.hasPicture && <ActButton {...props} act="remove-picture" kind="danger" />}
        </ActForm>
        {comment.state !== 'rejected' && <Rejecting {...props} />}
        {comment.canBlock && <Blocking {...props} />}
      </details>
    </div>
  );
}

function ActForm(props: ActButtonsProps & { readonly children: ComponentChildren }) {
  const { back, children, comment } = props;
  return (
    <form class="acts__row" method="post">
      {back !== undefined && (
        <>
          <input type="hidden" name="back" value={back} />
          <input type="hidden" name="stood" value={comment.state} />
        </>
      )}
      {children}
    </form>
  );
}

function ActButton(
  props: ActButtonsProps & {
    readonly act: Act;
    readonly kind?: 'main' | 'quiet' | 'danger';
    /** What it says, where that is not simply the act. */
    readonly words?: string;
  },
) {
  const { comment, base, act, kind = 'quiet', speech } = props;
  const words = props.words ?? speech.say(`act-${act}`);
  return (
    <Button
      kind={kind}
      formaction={`${base}/${encodeURIComponent(comment.id)}/${act}`}
      aria-label={`${words}: ${comment.name}`}
    >
      {words}
    </Button>
  );
}

function Rejecting(props: ActButtonsProps) {
  const { id } = props.comment;
  const { say } = props.speech;
  return (
    <ActForm {...props}>
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
      <ActButton {...props} act="reject" kind="danger" words={say('reject-because')} />
    </ActForm>
  );
}

function Blocking(props: ActButtonsProps) {
  const { id } = props.comment;
  const { say } = props.speech;
  return (
    <ActForm {...props}>
      <Select
        id={`term-${id}`}
        name="term"
        label={say('block-term')}
        options={Object.keys(BLOCK_TERMS).map((term) => ({
          value: term,
          label: say(`block-term-${term as keyof typeof BLOCK_TERMS}`),
        }))}
        value="week"
      />
      <Field id={`block-words-${id}`} name="words" label={say('block-words')} maxlength={500} dir="auto" />
      <ActButton {...props} act="block-person" kind="danger" />
      <ActButton {...props} act="block-network" kind="danger" />
    </ActForm>
  );
}
