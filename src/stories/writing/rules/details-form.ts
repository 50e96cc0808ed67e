import type { DraftText } from '../words.ts';

/** What stands around the text as a form says it, over what was written before; its document stays. */
export function detailsFrom(
  form: ReadonlyMap<string, string>,
  text: DraftText,
  known: {
    readonly sectionIds: readonly string[];
    readonly authorIds: readonly string[];
    /** Those that the form names; null where it says nothing of tags. */
    readonly tagIds: readonly string[] | null;
  },
): DraftText {
  const said = (name: string, before: string) => form.get(name) ?? before;
  const chosen = (prefix: string, ids: readonly string[]) =>
    ids.filter((id) => form.get(`${prefix}-${id}`) === 'yes');
  const main = said('section', '');
  const visibility = said('visibility', text.visibility);
  const authors = chosen('author', known.authorIds);
  return {
    ...text,
    ...{ title: said('title', text.title), standfirst: said('standfirst', text.standfirst) },
    slug: said('slug', text.slug).trim(),
    language: said('language', text.language ?? '').trim() || null,
    visibility: visibility === 'private' || visibility === 'password' ? visibility : 'public',
    sectionIds: [
      ...new Set([...known.sectionIds.filter((id) => id === main), ...chosen('section', known.sectionIds)]),
    ],
    tagIds: known.tagIds ?? text.tagIds,
    // Whoever was named first stays first.
    authorIds: [
      ...text.authorIds.filter((id) => authors.includes(id)),
      ...authors.filter((id) => !text.authorIds.includes(id)),
    ],
  };
}
