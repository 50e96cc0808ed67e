import type { Visitor } from '#stories';
import { Button, Field, Notice, PrivacyLink, Select, TextArea } from '#ui';
import { PictureField } from '../pictures/views/picture-field.tsx';
import { postHref } from '../rules/hrefs.ts';
import type { ConversationSettings } from '../settings.ts';
import type { Notify } from '../subscribing/words.ts';
import type { DraftField, Reason } from '../words.ts';
import { WritingTools } from '../writing/views/writing-tools.tsx';
import type { Speech } from './speech.ts';
import { TrapField } from './trap-field.tsx';

/** What stands in the fields. */
export interface FormValues {
  readonly name: string;
  readonly email: string;
  readonly website: string;
  readonly body: string;
  /** What the picture shows. */
  readonly alt: string;
  /** The name is that of an account at the desk: a comment of staff bears no other. */
  readonly isAccount?: boolean;
}

/** What stands in the form of somebody who is known; nothing for anybody else. */
export function signatureOf(visitor: Visitor | null): FormValues {
  const { name, email } = visitor?.staff ?? visitor?.reader ?? { name: '', email: '' };
  const isAccount = (visitor?.staff ?? null) !== null;
  return { name, email, website: visitor?.reader?.website ?? '', body: '', alt: '', isAccount };
}

export interface CommentFormProps {
  readonly story: { readonly href: string };
  readonly settings: Pick<
    ConversationSettings,
    'email' | 'website' | 'pictures' | 'guidelines' | 'proofOfWork' | 'longest'
  >;
  readonly speech: Speech;
  readonly values: FormValues;
  /** Whether all that is sent here is read before it appears. */
  readonly waits?: boolean;
  /** Whether the words are shown to a checker of spam elsewhere. */
  readonly checkedElsewhere?: boolean;
  /** Where readers read what is kept of it. */
  readonly privacyHref?: string | null;
  /** Of what the form offers to tell by mail; nothing where there is no such letter. */
  readonly notify?: { readonly offered: readonly Notify[]; readonly chosen: Notify };
  /** Why what was sent was refused. */
  readonly reasons?: readonly Reason[];
  readonly parentId?: string | null;
  readonly passageId?: string | null;
  /** By what the picture of a refused comment is found again. */
  readonly keptPicture?: string | null;
  /** Only on a page for one person: makes sending twice one post, and tells how long it was open. */
  readonly once?: { readonly key: string; readonly opened: string; readonly slip?: string | undefined };
}

/** The form with which a comment or a reply is written. */
export function CommentForm(props: CommentFormProps) {
  const { settings, speech, reasons = [], parentId = null, passageId = null, once } = props;
  const { say } = speech;
  const guidelines = settings.guidelines ?? say('guidelines');
  const general = reasons.filter((reason) => reason.field === undefined);
  const kind = parentId !== null ? 'reply' : passageId !== null ? 'answer' : 'comment';
  return (
    <form
      class="form comment-form"
      method="post"
      action={postHref(props.story)}
      enctype={settings.pictures === 'on' ? 'multipart/form-data' : undefined}
      data-enhance="comment-form"
      data-proves={settings.proofOfWork === 'guests' ? '' : undefined}
    >
      {guidelines !== '' && (
        <p class="comment-form__guidelines" dir="auto">
          {guidelines}
        </p>
      )}
      {props.waits && <p class="comment-form__guidelines">{say('form-waits')}</p>}
      {props.checkedElsewhere && <p class="comment-form__guidelines">{say('akismet-line')}</p>}
      {general.length > 0 && (
        <Notice kind="error">
          {general.map((reason) => (
            <p>{say(`reason-${reason.code}`, reason.facts)}</p>
          ))}
        </Notice>
      )}
      {parentId !== null && <input type="hidden" name="parent" value={parentId} />}
      {passageId !== null && <input type="hidden" name="passage" value={passageId} />}
      {once && <input type="hidden" name="key" value={once.key} />}
      {once && <input type="hidden" name="opened" value={once.opened} />}
      {once?.slip && <input type="hidden" name="slip" value={once.slip} />}
      <TextArea
        id={idOf(props, 'body')}
        name="body"
        label={say(BODY[kind])}
        hint={<bdi>{marksWith(say('body-hint'))}</bdi>}
        value={props.values.body}
        error={errorAt(props, 'body')}
        rows={kind === 'comment' ? 3 : 4}
        dir="auto"
        required
      />
      <WritingTools
        story={props.story}
        fieldId={idOf(props, 'body')}
        longest={settings.longest}
        speech={speech}
      />
      {settings.pictures === 'on' && (
        <PictureField
          idOf={(field) => idOf(props, field)}
          errorAt={(field) => errorAt(props, field)}
          alt={props.values.alt}
          kept={props.keptPicture ?? null}
          speech={speech}
        />
      )}
      <div class="comment-form__who">
        <Signing {...props} />
      </div>
      <NotifyOf {...props} />
      <TrapField speech={speech} />
      <PrivacyLink href={props.privacyHref ?? null} language={speech.site.language} />
      <Button>{say(SEND[kind])}</Button>
    </form>
  );
}

const BODY = { comment: 'body', reply: 'body-reply', answer: 'body-answer' } as const;
const SEND = { comment: 'send', reply: 'send-reply', answer: 'send-answer' } as const;

/** A mark that begins a line stays with the word after it. */
function marksWith(hint: string): string {
  return hint.replaceAll(/([>-]) /g, '$1\u00a0');
}

function Signing(props: CommentFormProps) {
  const { settings, values } = props;
  const { say } = props.speech;
  const optional = (label: string) => say('optional', { label });
  const isRequired = settings.email === 'required';
  return (
    <>
      <Field
        id={idOf(props, 'name')}
        name="name"
        label={say('name')}
        hint={values.isAccount ? say('name-of-account') : undefined}
        readonly={values.isAccount}
        value={values.name}
        error={errorAt(props, 'name')}
        autocomplete="name"
        dir="auto"
        required
      />
      {settings.email !== 'off' && (
        <Field
          id={idOf(props, 'email')}
          name="email"
          type="email"
          label={isRequired ? say('email') : optional(say('email'))}
          value={values.email}
          error={errorAt(props, 'email')}
          autocomplete="email"
          required={isRequired}
        />
      )}
      {settings.website === 'on' && (
        <Field
          id={idOf(props, 'website')}
          name="website"
          inputmode="url"
          label={optional(say('website'))}
          value={values.website}
          error={errorAt(props, 'website')}
          autocomplete="url"
        />
      )}
    </>
  );
}

function NotifyOf(props: CommentFormProps) {
  const { notify, speech } = props;
  if (!notify || notify.offered.length === 0) return null;
  return (
    <Select
      id={idOf(props, 'notify')}
      name="notify"
      label={speech.say('notify')}
      hint={speech.say('notify-hint')}
      value={notify.chosen}
      options={notify.offered.map((one) => ({ value: one, label: speech.say(`notify-${one}`) }))}
    />
  );
}

/** Several forms may stand on one page: each reply and each answer has fields of its own. */
function idOf({ parentId, passageId }: CommentFormProps, field: DraftField | 'notify'): string {
  if (!parentId && passageId) return `answer-${passageId}-${field}`;
  return parentId ? `reply-${parentId}-${field}` : `comment-form-${field}`;
}

function errorAt({ reasons = [], speech }: CommentFormProps, field: DraftField): string | undefined {
  const reason = reasons.find((one) => one.field === field);
  return reason && speech.say(`reason-${reason.code}`, reason.facts);
}
