import type { Section } from '#stories';

/** The section and those that it lies in, the nearest first. A circle, which nobody means, ends where it closes. */
export function sectionsAround(
  section: Pick<Section, 'id' | 'parentId'> | null,
  all: readonly Pick<Section, 'id' | 'parentId'>[],
): readonly string[] {
  const byId = new Map(all.map((one) => [one.id, one]));
  const ids = new Set<string>();
  let next: Pick<Section, 'id' | 'parentId'> | null | undefined = section;
  while (next && !ids.has(next.id)) {
    ids.add(next.id);
    next = next.parentId === null ? null : byId.get(next.parentId);
  }
  return [...ids];
}
