import { inPlaces, type Places, prepared, type Reader } from '#platform/database';
import { visibleStories } from '../visible.ts';
import type { StoryKind } from '../words.ts';

/** Where everybody can read these stories and pages, and what they are called; those hidden in any way are left out. */
export async function findReadable(
  reader: Reader,
  ids: readonly string[],
): Promise<ReadonlyMap<string, { readonly kind: StoryKind; readonly href: string; readonly title: string }>> {
  if (ids.length === 0) return new Map();
  const rows = await readable(reader, inPlaces(ids));
  return new Map(
    rows.flatMap(({ id, kind, href, title }) => (href === null ? [] : [[id, { kind, href, title }]])),
  );
}

const readable = prepared((reader: Reader, at: Places<Readonly<Record<string, string>>>) =>
  visibleStories(reader, { kind: 'public' }, 'addressed')
    .where('stories.visibility', '=', 'public')
    .where('stories.id', 'in', Object.values(at))
    .select(['stories.id', 'stories.kind', 'stories.href', 'stories.title']),
);

/** What pages are called that readers may not see, for who works at the desk. */
export async function findTitles(
  reader: Reader,
  staffId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await visibleStories(reader, { kind: 'staff', staffId })
    .where('stories.id', 'in', ids)
    .select(['stories.id', 'stories.title'])
    .execute();
  return new Map(rows.map(({ id, title }) => [id, title]));
}
