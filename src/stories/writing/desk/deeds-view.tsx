import type { ComponentChildren } from 'preact';
import { Button, Check, Field, TextArea } from '#ui';
import { sayWriting } from '../messages.ts';
import type { WritingDeed } from '../words.ts';
import { storyPath } from './paths.ts';
import { DETAILS_FORM, drawnTime, type StoryViewProps, sentTo } from './story-props.ts';

/**
 * What can happen with a story next: only what this person may do, as it stands now. What leaves the draft alone or
 * sends it out is decided in the form of details, so what was chosen there goes along.
 */
export function StoryDeeds(props: StoryViewProps) {
  const { may, story } = props;
  const { row, draft } = story;
  const isChange = draft !== null && row.first_published_at !== null;
  const isAny = (
    [
      ...(['send-in', 'ready', 'publish', 'send-back', 'schedule', 'discard'] as const),
      ...(['throw-away', 'withdraw', 'bring-back'] as const),
    ] as const
  ).some(may);
  if (!isAny) return null;
  return (
    <section class="stories-deeds" aria-labelledby="deeds-title">
      <h2 id="deeds-title">{sayWriting('deeds')}</h2>
      <div class="desk-access__deeds stories-deeds__plain">
        {may('publish') && (
          <Deed {...props} deed="publish" label={isChange ? 'publish-change' : 'publish'} main />
        )}
        {may('ready') && <Deed {...props} deed="ready" label="ready" />}
        {may('send-in') && <Deed {...props} deed="send-in" label="send-in" />}
        {may('unschedule') && <Deed {...props} deed="unschedule" label="unschedule" />}
        {may('bring-back') && <Deed {...props} deed="bring-back" label="bring-back" />}
        {may('publish') && <Deed {...props} deed="preview-link" label="preview-link" />}
      </div>
      {may('schedule') && <Schedule {...props} />}
      {may('send-back') && <SendBack {...props} />}
      {may('discard') && (
        <Deed {...props} deed="discard" label="discard" danger>
          <p class="desk-soft">{sayWriting('discard-hint')}</p>
        </Deed>
      )}
      {may('throw-away') && <ThrowAway {...props} />}
      {may('withdraw') && (
        <Deed {...props} deed="withdraw" label="withdraw" danger>
          {row.kind === 'box' ? (
            <p class="desk-soft">{sayWriting('withdraw-box')}</p>
          ) : (
            <Field
              {...sentTo(props.refused, 'withdraw', 'reason')}
              {...{
                label: sayWriting('withdraw-reason'),
                hint: sayWriting('withdraw-hint'),
                dir: 'auto',
                maxlength: 500,
              }}
            />
          )}
        </Deed>
      )}
    </section>
  );
}

interface DeedProps extends StoryViewProps {
  readonly deed: WritingDeed | 'preview-link';
  readonly label: Parameters<typeof sayWriting>[0];
  readonly main?: boolean;
  readonly danger?: boolean;
  readonly children?: ComponentChildren;
}

/** What comes after these, details cannot be saved to: they end what is written, or have none. */
const ENDING: readonly string[] = ['discard', 'throw-away', 'withdraw', 'bring-back'];

/** A field belongs to the form of details where there is one. */
const inDetails = ({ may }: StoryViewProps) => ({ form: may('save') ? DETAILS_FORM : undefined });

/** A deed: a button of the form of details, else a form that says on which save of the text it was decided. */
function Deed({ deed, label, main, danger, children, ...props }: DeedProps) {
  const { row, draft } = props.story;
  const look = children ? 'desk-apart stories-deed' : undefined;
  const kind = main ? 'main' : danger ? 'danger' : 'quiet';
  const action = `${storyPath(row.id)}/${deed}`;
  if (props.may('save') && !ENDING.includes(deed)) {
    const button = (
      <Button kind={kind} form={DETAILS_FORM} formaction={action}>
        {sayWriting(label)}
      </Button>
    );
    return children ? (
      <div class={look}>
        {children}
        {button}
      </div>
    ) : (
      button
    );
  }
  return (
    <form class={look} method="post" action={action}>
      {draft && <input type="hidden" name="version" value={draft.version} />}
      {children}
      <Button kind={kind}>{sayWriting(label)}</Button>
    </form>
  );
}

function SendBack(props: StoryViewProps) {
  const { value = props.unsent?.get('word'), ...field } = sentTo(props.refused, 'send-back', 'word');
  return (
    <Deed {...props} deed="send-back" label="send-back">
      <TextArea
        {...{ ...field, ...inDetails(props), value }}
        {...{ rows: 2, label: sayWriting('send-back-word'), dir: 'auto' }}
      />
    </Deed>
  );
}

/** Behind a line of its own: it is the one deed here that cannot be undone. */
function ThrowAway(props: StoryViewProps) {
  const { error, name } = sentTo(props.refused, 'throw-away', 'sure');
  return (
    <details open={error !== undefined}>
      <summary>{sayWriting('throw-away')}</summary>
      <Deed {...props} deed="throw-away" label="throw-away" danger>
        <p class="desk-soft">{sayWriting('throw-away-hint')}</p>
        {error && (
          <p class="field__error" id="not-sure">
            {error}
          </p>
        )}
        <Check name={name} label={sayWriting('throw-away-sure')} aria-describedby={error && 'not-sure'} />
      </Deed>
    </details>
  );
}

function Schedule(props: StoryViewProps) {
  const { site, may, unsent } = props;
  const { value, ...field } = sentTo(props.refused, 'schedule', 'at');
  return (
    <Deed {...props} deed="schedule" label="schedule">
      <Field
        {...field}
        {...inDetails(props)}
        value={value ?? unsent?.get('at') ?? drawnTime(props)}
        {...{ type: 'datetime-local', label: sayWriting('schedule-at'), required: !may('save') }}
        hint={sayWriting('schedule-hint', { zone: site.timeZone })}
      />
    </Deed>
  );
}
