import { Button, Check, Moment, Notice, TextArea } from '#ui';
import { AltField } from '../../pictures/views/picture-field.tsx';
import { deedHref, type HrefBase } from '../../rules/hrefs.ts';
import { AboutComment, SmallPage, toStory } from '../../views/small-page.tsx';
import type { Speech } from '../../views/speech.ts';
import type { Comment, Reason } from '../../words.ts';
import { WritingTools } from '../../writing/views/writing-tools.tsx';

export interface EditFormProps {
  readonly id: string;
  readonly story: HrefBase;
  readonly body: string;
  /** What is said of its picture, which can be taken away; null: it has none. */
  readonly alt: string | null;
  /** Until when it may be changed; null: no longer, and the words stand there to be copied. */
  readonly until: string | null;
  readonly reasons?: readonly Reason[];
  /** In characters that a person would count. */
  readonly longest: number;
  readonly speech: Speech;
}

/** The form with which an author changes a comment. */
export function EditForm(props: EditFormProps) {
  const { id, story, body, alt, until, longest, reasons = [], speech } = props;
  const { say } = speech;
  const said = ({ code, facts }: Reason) => say(`reason-${code}`, facts);
  const isAtField = ({ field }: Reason) => field === 'body' || (field === 'alt' && alt !== null);
  const general = reasons.filter((reason) => !isAtField(reason));
  const errorAt = (name: Reason['field']) =>
    reasons
      .filter(({ field }) => field === name)
      .map(said)
      .join(' ') || undefined;
  return (
    <form
      class="form comment-form"
      method="post"
      action={deedHref(story, id, 'edit')}
      data-enhance="comment-form"
    >
      {until !== null && (
        <p class="comment-form__guidelines">
          {say('edit-about')} <Moment at={until} site={speech.site} detail="time" />. {say('edit-marked')}
        </p>
      )}
      {general.length > 0 && (
        <Notice kind="error">
          {general.map((reason) => (
            <p>{said(reason)}</p>
          ))}
        </Notice>
      )}
      <TextArea
        id={`edit-${id}`}
        name="body"
        label={say('body')}
        hint={say('body-hint')}
        value={body}
        error={errorAt('body')}
        rows={6}
        dir="auto"
        required
      />
      <WritingTools story={story} fieldId={`edit-${id}`} longest={longest} speech={speech} />
      {until !== null && alt !== null && (
        <>
          <AltField id={`edit-${id}-alt`} alt={alt} error={errorAt('alt')} speech={speech} />
          <Check name="no-picture" label={say('picture-take-away')} />
        </>
      )}
      {until !== null && <Button>{say('edit-save')}</Button>}
    </form>
  );
}

export interface DeleteFormProps {
  readonly id: string;
  readonly story: HrefBase;
  readonly speech: Speech;
}

/** The one button that takes a comment back. */
export function DeleteForm({ id, story, speech }: DeleteFormProps) {
  const { say } = speech;
  return (
    <form class="form" method="post" action={deedHref(story, id, 'delete')} data-enhance="comment-form">
      <p>{say('delete-about')}</p>
      <Button kind="danger">{say('delete-button')}</Button>
    </form>
  );
}

/** The small page around either form. */
export function OwnPage(props: {
  readonly title: string;
  /** What is to be deleted, to be seen once more. */
  readonly comment?: Comment;
  readonly form: ReturnType<typeof EditForm>;
  readonly back: { readonly href: string; readonly title: string };
  readonly speech: Speech;
}) {
  const { title, comment, form, back, speech } = props;
  return (
    <SmallPage title={title} back={toStory(back, speech)}>
      {comment && <AboutComment comment={comment} speech={speech} />}
      {form}
    </SmallPage>
  );
}
