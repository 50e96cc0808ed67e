import { Button, Check, Moment, Notice, TextArea } from '#ui';
import { deedHref, type HrefBase } from '../../rules/hrefs.ts';
import { AboutComment, SmallPage, toStory } from '../../views/small-page.tsx';
import type { Speech } from '../../views/speech.ts';
import type { Comment, Reason } from '../../words.ts';
import { WritingTools } from '../../writing/views/writing-tools.tsx';

export interface EditFormProps {
  readonly id: string;
  readonly story: HrefBase;
  readonly body: string;
  /** Whether it has a picture, which can be taken away. */
  readonly hasPicture?: boolean;
  /** Until when it may be changed; null: no longer, and the words stand there to be copied. */
  readonly until: string | null;
  readonly reasons?: readonly Reason[];
  /** In characters that a person would count. */
  readonly longest: number;
  readonly speech: Speech;
}

/** The form with which an author changes a comment. */
export function EditForm(props: EditFormProps) {
  const { id, story, body, until, longest, reasons = [], speech } = props;
  const { say } = speech;
  const said = ({ code, facts }: Reason) => say(`reason-${code}`, facts);
  const general = reasons.filter(({ field }) => field !== 'body');
  const atBody = reasons.filter(({ field }) => field === 'body').map(said);
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
        error={atBody.length === 0 ? undefined : atBody.join(' ')}
        rows={6}
        dir="auto"
        required
      />
      <WritingTools story={story} fieldId={`edit-${id}`} longest={longest} speech={speech} />
      {until !== null && props.hasPicture && <Check name="no-picture" label={say('picture-take-away')} />}
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
