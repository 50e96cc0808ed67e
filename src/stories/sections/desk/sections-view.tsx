import type { FieldErrors } from '#people';
import { Button, Field, Icon, Notice, Select } from '#ui';
import { hrefOf } from '../../rules/address.ts';
import type { Section } from '../../words.ts';
import { saySections } from '../messages.ts';
import { LONGEST_SECTION } from '../rules/section-form.ts';
import { inTree, isWithin, type SectionAt } from '../rules/section-order.ts';

export const SECTIONS = '/desk/sections';

interface FormProps {
  readonly values?: ReadonlyMap<string, string>;
  readonly errors?: FieldErrors;
}

const NOTHING: FieldErrors = new Map();

export interface SectionsProps extends FormProps {
  readonly sections: readonly Section[];
  /** How many stories each holds. */
  readonly counts: ReadonlyMap<string, number>;
  /** Of the one that may be added: sent twice, it is one. */
  readonly id: string;
}

/** All sections as a tree, in the order of the menu, and a form for another one. */
export function SectionsView({ sections, counts, id, values = NOTHING, errors = NOTHING }: SectionsProps) {
  const rows = inTree(sections);
  return (
    <>
      {errors.size > 0 && <Notice kind="error">{saySections('refused')}</Notice>}
      <p class="desk-text">{saySections(rows.length === 0 ? 'none' : 'lead')}</p>
      {rows.length > 0 && (
        <ul class="desk-lines">
          {rows.map((row) => (
            <Row {...row} stories={counts.get(row.section.id) ?? 0} />
          ))}
        </ul>
      )}
      <form class="form desk-apart-form" method="post" action={SECTIONS} aria-labelledby="add-section">
        <h2 id="add-section">{saySections('add')}</h2>
        <input type="hidden" name="id" value={id} />
        <SectionFields sections={sections} values={values} errors={errors} self={null} />
        <Button>{saySections('add-do')}</Button>
      </form>
    </>
  );
}

function Row({ section, depth, stories }: SectionAt & { readonly stories: number }) {
  return (
    <li class={`desk-line sections-line--${Math.min(depth, 3)}`}>
      <div>
        <a class="desk-line__name" href={`${SECTIONS}/${section.id}`} dir="auto">
          {section.name}
        </a>
        <p class="desk-soft">
          <a href={hrefOf(section.path)}>{section.path}</a> · {saySections('stories', { count: stories })}
        </p>
      </div>
      <form class="desk-order" method="post" action={`${SECTIONS}/${section.id}/order`}>
        {(['up', 'down'] as const).map((to) => (
          <button class="button button--quiet" name="to" value={to} type="submit">
            <Icon name={to} />
            <span class="hidden-text">{saySections(`move-${to}`, { name: section.name })}</span>
          </button>
        ))}
      </form>
    </li>
  );
}

export interface SectionProps extends FormProps {
  readonly section: Section;
  readonly sections: readonly Section[];
  /** Whether nothing stands in it. */
  readonly isEmpty: boolean;
  readonly isSaved?: boolean;
}

/** One section: its name, its address, where it stands. */
export function SectionView(props: SectionProps) {
  const { section, sections, isEmpty, isSaved, errors = NOTHING } = props;
  const written = { name: section.name, parent: section.parentId ?? '', word: section.slug };
  const values = props.values ?? new Map(Object.entries(written));
  const href = `${SECTIONS}/${section.id}`;
  return (
    <>
      {isSaved && <Notice kind="good">{saySections('saved')}</Notice>}
      {errors.size > 0 && <Notice kind="error">{saySections('refused')}</Notice>}
      <p class="desk-text">
        <a href={SECTIONS}>{saySections('back')}</a>
      </p>
      <form class="form" method="post" action={href}>
        <SectionFields sections={sections} values={values} errors={errors} self={section} />
        <Button>{saySections('save')}</Button>
      </form>
      <form class="form desk-apart-form" method="post" action={`${href}/remove`}>
        <p class="field__hint">{saySections(isEmpty ? 'remove-why' : 'remove-not')}</p>
        {isEmpty && <Button kind="danger">{saySections('remove')}</Button>}
      </form>
    </>
  );
}

function SectionFields(
  props: Required<FormProps> & { readonly sections: readonly Section[]; readonly self: Section | null },
) {
  const { sections, values, errors, self } = props;
  const of = (name: string) => ({ name, value: values.get(name), error: errors.get(name) });
  const parents = inTree(sections).filter(({ section }) => !self || !isWithin(sections, section.id, self.id));
  return (
    <>
      <Field {...of('name')} label={saySections('name')} maxlength={LONGEST_SECTION} dir="auto" required />
      <Select
        {...of('parent')}
        label={saySections('parent')}
        options={[
          { value: '', label: saySections('no-parent') },
          ...parents.map(({ section: { id, name }, depth }) => ({
            value: id,
            label: `${'— '.repeat(depth)}${name}`,
          })),
        ]}
      />
      {self && (
        <Field
          {...of('word')}
          label={saySections('word')}
          hint={saySections('word-hint')}
          maxlength={100}
          autocomplete="off"
          spellcheck={false}
          required
        />
      )}
    </>
  );
}
