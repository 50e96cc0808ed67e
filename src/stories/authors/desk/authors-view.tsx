import type { ComponentChildren } from 'preact';
import type { FieldErrors } from '#people';
import { Button, Field, Notice, TextArea } from '#ui';
import { hrefOfAuthor } from '../../drawings/list-places.ts';
import { LONGEST_ABOUT, LONGEST_NAME } from '../author-form.ts';
import { sayAuthors } from '../messages.ts';
import type { CountedAuthor } from '../store.ts';

export const AUTHORS = '/desk/authors';

/** What was sent and refused: of one author, or (null) of a new one. */
export interface RefusedAuthor {
  readonly id: string | null;
  readonly values: ReadonlyMap<string, string>;
  readonly errors: FieldErrors;
}

export interface AuthorsProps {
  /** null for those who may not change them. */
  readonly authors: readonly CountedAuthor[] | null;
  /** Of the one that may be added: sent twice, it is one. */
  readonly id: string;
  readonly refused?: RefusedAuthor | undefined;
  readonly isSaved?: boolean;
  /** What other features show of them. */
  readonly beside: ComponentChildren;
}

/** All authors, each with a form, a form for another one, and what other features show of them. */
export function AuthorsView({ authors, id, refused, isSaved, beside }: AuthorsProps) {
  return (
    <>
      {isSaved && <Notice kind="good">{sayAuthors('saved')}</Notice>}
      {refused && <Notice kind="error">{sayAuthors('refused')}</Notice>}
      {authors && <Names {...{ authors, id, refused }} />}
      {beside}
    </>
  );
}

interface NamesProps {
  readonly authors: readonly CountedAuthor[];
  readonly id: string;
  readonly refused: RefusedAuthor | undefined;
}

function Names({ authors, id, refused }: NamesProps) {
  return (
    <>
      <p class="desk-text">{sayAuthors('lead')}</p>
      {authors.length === 0 && <p class="desk-soft">{sayAuthors('none')}</p>}
      <ul class="desk-lines">
        {authors.map((author) => (
          <Row author={author} refused={refused?.id === author.id ? refused : undefined} />
        ))}
      </ul>
      <form class="form desk-apart-form" method="post" action={AUTHORS} aria-labelledby="add-author">
        <h2 id="add-author">{sayAuthors('add')}</h2>
        <input type="hidden" name="id" value={id} />
        <AuthorFields id="new" author={null} refused={refused?.id === null ? refused : undefined} />
        <Button>{sayAuthors('add-do')}</Button>
      </form>
    </>
  );
}

interface OfAuthor<Author> {
  readonly author: Author;
  readonly refused: RefusedAuthor | undefined;
}

function Row({ author, refused }: OfAuthor<CountedAuthor>) {
  const { id, name, stories } = author;
  return (
    <li class="desk-fold">
      <p>
        <a class="desk-line__name" href={hrefOfAuthor(author)} dir="auto">
          {name}
        </a>{' '}
        <span class="desk-soft">{sayAuthors('stories', { count: stories })}</span>
      </p>
      <details open={refused !== undefined}>
        <summary aria-label={`${sayAuthors('change')}: ${name}`}>{sayAuthors('change')}</summary>
        <form class="form" method="post" action={`${AUTHORS}/${id}`}>
          <AuthorFields id={id} author={author} refused={refused} />
          <Button aria-label={`${sayAuthors('save')}: ${name}`}>{sayAuthors('save')}</Button>
        </form>
      </details>
    </li>
  );
}

function AuthorFields({ id, author, refused }: OfAuthor<CountedAuthor | null> & { readonly id: string }) {
  const of = (name: 'name' | 'about') => ({
    ...{ id: `${name}-${id}`, name, error: refused?.errors.get(name), dir: 'auto' as const },
    value: refused?.values.get(name) ?? author?.[name] ?? '',
  });
  return (
    <>
      <Field {...of('name')} label={sayAuthors('name')} maxlength={LONGEST_NAME} required />
      <TextArea
        {...{ ...of('about'), label: sayAuthors('about'), hint: sayAuthors('about-hint') }}
        {...{ rows: 4, maxlength: LONGEST_ABOUT }}
      />
    </>
  );
}
