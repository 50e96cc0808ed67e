import type { Section } from '../../words.ts';

/** A section where it stands in the tree: 0 for the first level. */
export interface SectionAt {
  readonly section: Section;
  readonly depth: number;
}

/** All sections as a tree is read: each followed by its parts. `sections` come in the order of their siblings. */
export function inTree(
  sections: readonly Section[],
  parentId: string | null = null,
  depth = 0,
): readonly SectionAt[] {
  return siblings(sections, parentId).flatMap((section) => [
    { section, depth },
    ...inTree(sections, section.id, depth + 1),
  ]);
}

/** The ids of a section's siblings, itself among them, after it has gone one place up or down. */
export function swapped(sections: readonly Section[], id: string, to: 'up' | 'down'): readonly string[] {
  const parentId = sections.find((one) => one.id === id)?.parentId ?? null;
  const ids = siblings(sections, parentId).map((one) => one.id);
  const at = ids.indexOf(id);
  const other = to === 'up' ? at - 1 : at + 1;
  if (at < 0 || other < 0 || other >= ids.length) return ids;
  return ids.map((one, place) => (place === at ? (ids[other] ?? one) : place === other ? id : one));
}

/** Whether `id` is the section itself or stands within it. */
export function isWithin(sections: readonly Section[], id: string | null, sectionId: string): boolean {
  for (let at = id; at !== null; at = sections.find((one) => one.id === at)?.parentId ?? null) {
    if (at === sectionId) return true;
  }
  return false;
}

function siblings(sections: readonly Section[], parentId: string | null): readonly Section[] {
  return sections.filter((one) => one.parentId === parentId);
}
