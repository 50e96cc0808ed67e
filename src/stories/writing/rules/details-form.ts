import type { DraftText } from '../words.ts';

/** The name under which the form of details says what stood in it when it was drawn; what a form with it says is all of them. */
export const DRAWN = 'drawn';

type Form = ReadonlyMap<string, string>;

/** What stands in the fields of details that are chosen or named, as their form sends it. */
export function drawnDetails(
  text: DraftText,
  shown: {
    readonly sectionIds: readonly string[];
    readonly authorIds: readonly string[];
    readonly tags: string;
    /** When it goes out, as the field of that shows it. */
    readonly at: string;
  },
): string {
  const [main = '', ...more] = text.sectionIds;
  const among = (ids: readonly string[], known: readonly string[]) => ids.filter((id) => known.includes(id));
  return new URLSearchParams([
    ...among([main], shown.sectionIds).map((id) => ['section', id]),
    ...among(more, shown.sectionIds).map((id) => [`section-${id}`, 'yes']),
    ...among(text.authorIds, shown.authorIds).map((id) => [`author-${id}`, 'yes']),
    ['tags', shown.tags],
    ['slug', text.slug],
    ['language', text.language ?? ''],
    ['visibility', text.visibility],
    ['at', shown.at],
  ]).toString();
}

/**
 * Whether a field of the form was left as it was drawn: then what stands by now stays, whoever changed it meanwhile.
 * Title and standfirst are none of them: where they stand in the editor as well, the form says what is written there.
 */
export function leftAlone(form: Form): (field: string) => boolean {
  const drawn = form.get(DRAWN);
  if (drawn === undefined) return () => false;
  const before = new URLSearchParams(drawn);
  return (field) =>
    [...form.keys(), ...before.keys()]
      .filter((name) => name === field || name.startsWith(`${field}-`))
      .every((name) => (form.get(name) ?? '') === (before.get(name) ?? ''));
}

/** What stands around the text as a form says it, over what was written before; its document stays. */
export function detailsFrom(
  form: Form,
  text: DraftText,
  known: {
    readonly sectionIds: readonly string[];
    readonly authorIds: readonly string[];
    /** Those that the form names; null where it says nothing of tags. */
    readonly tagIds: readonly string[] | null;
  },
): DraftText {
  const isLeft = leftAlone(form);
  const said = (name: string, before: string) => (isLeft(name) ? before : (form.get(name) ?? before));
  const chosen = (prefix: string, ids: readonly string[]) =>
    ids.filter((id) => form.get(`${prefix}-${id}`) === 'yes');
  const main = form.get('section') ?? '';
  const visibility = said('visibility', text.visibility);
  const authors = chosen('author', known.authorIds);
  return {
    ...text,
    ...{ title: said('title', text.title), standfirst: said('standfirst', text.standfirst) },
    slug: said('slug', text.slug).trim(),
    language: said('language', text.language ?? '').trim() || null,
    visibility: visibility === 'private' || visibility === 'password' ? visibility : 'public',
    sectionIds: isLeft('section')
      ? text.sectionIds
      : [
          ...new Set([
            ...known.sectionIds.filter((id) => id === main),
            ...chosen('section', known.sectionIds),
          ]),
        ],
    tagIds: known.tagIds ?? text.tagIds,
    // Whoever was named first stays first.
    authorIds: isLeft('author')
      ? text.authorIds
      : [
          ...text.authorIds.filter((id) => authors.includes(id)),
          ...authors.filter((id) => !text.authorIds.includes(id)),
        ],
  };
}
