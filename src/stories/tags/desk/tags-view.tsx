import { Button, Field } from '#ui';
import { sayTags } from '../messages.ts';
import type { CountedTag } from '../store.ts';

export const TAGS = '/desk/tags';
export const LONGEST_TAG = 60;

/** What was sent of one tag and refused. */
export interface RefusedTag {
  readonly tagId: string;
  readonly field: 'name' | 'into';
  readonly typed: string;
  readonly says: string;
}

export interface TagsProps {
  readonly tags: readonly CountedTag[];
  readonly begins: string;
  /** The word after which more of them stand. */
  readonly after: string | null;
  readonly refused?: RefusedTag | undefined;
}

/** All tags, each with what can be done with it. */
export function TagsView({ tags, begins, after, refused }: TagsProps) {
  return (
    <>
      <p class="desk-text">{sayTags('lead')}</p>
      <form class="desk-find" method="get" action={TAGS}>
        <Field {...{ name: 'begins', label: sayTags('begins'), value: begins, maxlength: LONGEST_TAG }} />
        <Button kind="quiet">{sayTags('show')}</Button>
      </form>
      {tags.length === 0 && <p class="desk-soft">{sayTags('none')}</p>}
      <ul class="desk-lines">
        {tags.map((tag) => (
          <Row tag={tag} refused={refused?.tagId === tag.id ? refused : undefined} />
        ))}
      </ul>
      {after !== null && (
        <p>
          <a href={`${TAGS}?${new URLSearchParams({ begins, after })}`}>{sayTags('more')}</a>
        </p>
      )}
    </>
  );
}

function Row({ tag, refused }: { readonly tag: CountedTag; readonly refused: RefusedTag | undefined }) {
  const { id, slug, name, stories } = tag;
  const value = (field: RefusedTag['field'], written: string) => ({
    value: refused?.field === field ? refused.typed : written,
    error: refused?.field === field ? refused.says : undefined,
  });
  return (
    <li class="desk-fold">
      <p>
        <a class="desk-line__name" href={`/tag/${encodeURIComponent(slug)}`} dir="auto">
          {name}
        </a>{' '}
        <span class="desk-soft">{sayTags('stories', { count: stories })}</span>
      </p>
      <details open={refused !== undefined}>
        <summary aria-label={`${sayTags('change')}: ${name}`}>{sayTags('change')}</summary>
        <form class="form" method="post" action={`${TAGS}/${id}`}>
          <Field
            {...{ id: `name-${id}`, name: 'name', label: sayTags('name'), maxlength: LONGEST_TAG }}
            {...{ ...value('name', name), dir: 'auto', required: true }}
          />
          <Button aria-label={`${sayTags('save')}: ${name}`}>{sayTags('save')}</Button>
        </form>
        <form class="form" method="post" action={`${TAGS}/${id}/merge`}>
          <Field
            {...{ id: `into-${id}`, name: 'into', label: sayTags('into'), hint: sayTags('into-hint') }}
            {...{ ...value('into', ''), dir: 'auto', required: true, autocomplete: 'off' }}
          />
          <Button kind="danger" aria-label={`${sayTags('merge-do')}: ${name}`}>
            {sayTags('merge-do')}
          </Button>
        </form>
      </details>
    </li>
  );
}
