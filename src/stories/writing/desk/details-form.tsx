import { Button, Check, Field, Notice, Select, TextArea } from '#ui';
import { languageChoices } from '../../site/rules/site-form.ts';
import { sayWriting } from '../messages.ts';
import { LONGEST_STANDFIRST, LONGEST_TITLE } from '../rules/check-draft.ts';
import { DRAWN, drawnDetails } from '../rules/details-form.ts';
import { maySayWhoReads } from '../rules/may-write.ts';
import type { DraftText } from '../words.ts';
import { LeadPicture } from './lead-picture.tsx';
import { storyPath } from './paths.ts';
import { DETAILS_FORM, drawnTime, hangs, refusedDetails, type StoryViewProps } from './story-props.ts';
import { WhoReads } from './who-reads.tsx';

/** The fields of a form as they stand now: what was sent and refused, else what is written. */
type Values = (name: string, written: string) => string;

/** Title, standfirst, address, sections and bylines. */
export function DetailsForm(props: StoryViewProps) {
  const { story, text, refused } = props;
  const { draft, row } = story;
  const own = refusedDetails(refused);
  const value: Values = (name, written) => own?.values.get(name) ?? written;
  const error = (name: string) => (own?.field === name ? own.says : undefined);
  return (
    <form
      {...{ class: 'form', id: DETAILS_FORM, method: 'post', action: `${storyPath(row.id)}/details` }}
      aria-labelledby="details-title"
    >
      <h2 id="details-title">{sayWriting('details')}</h2>
      {own && own.field !== null && !hangs(own.deed) && (
        <Notice kind="error">
          <p>{sayWriting('refused')}</p>
        </Notice>
      )}
      <input type="hidden" name="version" value={draft?.version} />
      <input type="hidden" name={DRAWN} value={value(DRAWN, drawnOf(props))} />
      <Field
        {...{ name: 'title', label: sayWriting('title'), maxlength: LONGEST_TITLE, dir: 'auto' }}
        {...{ value: value('title', text.title), error: error('title') }}
        hint={<NowThere {...props} field="title" />}
      />
      {row.kind !== 'box' && <AroundText {...props} value={value} error={error} />}
      <Field
        {...{ name: 'language', label: sayWriting('language'), maxlength: 35, autocomplete: 'off' }}
        list="languages"
        {...{ value: value('language', text.language ?? ''), error: error('language') }}
        hint={sayWriting('language-hint')}
      />
      <datalist id="languages">
        {languageChoices(text.language ?? '', (name) => name).map(({ value, label }) => (
          <option value={value} label={label} />
        ))}
      </datalist>
      {row.kind !== 'box' && <Visibility {...props} />}
      <Button>{sayWriting('save')}</Button>
    </form>
  );
}

/** A background box is asked for neither: what it has of them stays. */
function drawnOf(props: StoryViewProps): string {
  const { text, sections, bylines, story } = props;
  const at = drawnTime(props);
  const ids = (all: readonly { readonly id: string }[]) =>
    story.row.kind === 'box' ? [] : all.map(({ id }) => id);
  return drawnDetails(text, { sectionIds: ids(sections), authorIds: ids(bylines), tags: tagLine(props), at });
}

const tagLine = ({ tags }: Pick<StoryViewProps, 'tags'>) => tags.map(({ name }) => name).join(', ');

interface FieldsProps extends StoryViewProps {
  readonly value: Values;
  readonly error: (name: string) => string | undefined;
}

/** What a background box has none of: it stands in the texts of others. */
function AroundText({ value, error, ...props }: FieldsProps) {
  const { text, story } = props;
  const { row } = story;
  return (
    <>
      <TextArea
        {...{
          name: 'standfirst',
          label: sayWriting('standfirst'),
          maxlength: LONGEST_STANDFIRST,
          dir: 'auto',
          rows: 3,
        }}
        {...{ value: value('standfirst', text.standfirst), error: error('standfirst') }}
        hint={
          <>
            {sayWriting('standfirst-hint')} <NowThere {...props} field="standfirst" />
          </>
        }
      />
      <LeadPicture {...props} />
      <Shelves {...props} value={value} />
      <Field
        {...{ name: 'tags', label: sayWriting('tags'), hint: sayWriting('tags-hint'), dir: 'auto' }}
        {...{ value: value('tags', tagLine(props)), error: error('tags') }}
        {...{ maxlength: 2_000, autocomplete: 'off' }}
      />
      <Field
        {...{
          name: 'slug',
          label: sayWriting('slug'),
          maxlength: 200,
          autocomplete: 'off',
          spellcheck: false,
        }}
        {...{ value: value('slug', text.slug), error: error('slug') }}
        hint={
          <>
            {sayWriting(row.href === null ? 'slug-hint' : 'slug-hint-public')}{' '}
            <NowThere {...props} field="slug" />
          </>
        }
      />
    </>
  );
}

/** Who may read it. A password that was sent and not kept, as something else was refused, is asked for again. */
function Visibility({ text, story, staff, hasPassword, refused }: StoryViewProps) {
  const own = refusedDetails(refused);
  const isLost = (own?.values.get('password') ?? '').trim() !== '';
  const again = isLost ? sayWriting('password-again') : undefined;
  return (
    <WhoReads
      {...{ visibility: text.visibility, hasPassword, chosen: own?.values.get('visibility') }}
      isTheirs={maySayWhoReads(staff, { isPublished: story.row.first_published_at !== null })}
      error={own?.field === 'password' ? own.says : again}
    />
  );
}

/** What somebody else has saved meanwhile, where it is not what was sent. */
function NowThere({
  refused,
  story,
  names,
  field,
}: StoryViewProps & { readonly field: 'title' | 'standfirst' | 'slug' }) {
  const { draft } = story;
  const sent = refusedDetails(refused)?.values.get(field);
  if (!draft || sent === undefined || sent === draft[field]) return null;
  const name = names.get(draft.savedBy ?? '') ?? '';
  return <bdi>{sayWriting('now-there', { name, text: draft[field] || sayWriting('empty') })}</bdi>;
}

function Shelves({ sections, bylines, text, refused, value }: StoryViewProps & { readonly value: Values }) {
  const sent = refusedDetails(refused)?.values;
  const isChosen = (prefix: 'section' | 'author', id: string, written: readonly string[]) =>
    sent ? sent.get(`${prefix}-${id}`) === 'yes' : written.includes(id);
  const main = value('section', text.sectionIds[0] ?? '');
  return (
    <>
      <Select
        {...{ name: 'section', label: sayWriting('section'), value: main }}
        options={[
          { value: '', label: sayWriting('no-section') },
          ...sections.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      {sections.length > 1 && (
        <fieldset class="stories-choices">
          <legend>{sayWriting('more-sections')}</legend>
          {sections.map(({ id, name }) => (
            <Check
              name={`section-${id}`}
              label={name}
              checked={isChosen('section', id, text.sectionIds.slice(1))}
            />
          ))}
        </fieldset>
      )}
      <fieldset class="stories-choices">
        <legend>{sayWriting('bylines')}</legend>
        {bylines.length === 0 && <p class="desk-soft">{sayWriting('by-none')}</p>}
        {inOrder(bylines, text).map(({ id, name }) => (
          <Check name={`author-${id}`} label={name} checked={isChosen('author', id, text.authorIds)} />
        ))}
      </fieldset>
    </>
  );
}

/** Those of the story first, in their order. */
function inOrder<One extends { readonly id: string }>(
  all: readonly One[],
  { authorIds }: DraftText,
): readonly One[] {
  const place = ({ id }: One) => (authorIds.includes(id) ? authorIds.indexOf(id) : authorIds.length);
  return [...all].sort((one, other) => place(one) - place(other));
}
