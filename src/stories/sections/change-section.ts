import type { Writer } from '#platform/database';
import { findSections, moveAddress } from '../store/index.ts';
import type { Section } from '../words.ts';
import type { ReadSection } from './rules/section-form.ts';
import { setSection } from './store.ts';

/**
 * Renames a section, and moves it where its word or its parent is another: its parts move with it, and each old
 * address leads to the new one for ever. Returns false, and is to be undone, where something else has one of the new
 * addresses. Runs in the writer's transaction.
 */
export async function changeSection(
  writer: Writer,
  section: Section,
  to: Pick<ReadSection, 'name' | 'slug' | 'parentId'>,
): Promise<boolean> {
  const sections = await findSections(writer);
  const stays = to.slug === section.slug && to.parentId === section.parentId;
  const parent = sections.find(({ id }) => id === to.parentId);
  const path = stays ? section.path : `${parent?.path ?? ''}/${to.slug}`;
  return place(writer, sections, { section, to: { ...to, path } });
}

async function place(
  writer: Writer,
  sections: readonly Section[],
  { section, to }: { readonly section: Section; readonly to: Omit<Section, 'id'> },
): Promise<boolean> {
  const isMoved = to.path !== section.path;
  const move = { target: 'section', targetId: section.id, from: section.path, to: to.path } as const;
  if (isMoved && !(await moveAddress(writer, move))) return false;
  await setSection(writer, section.id, to);
  if (!isMoved) return true;
  for (const part of sections.filter(({ parentId }) => parentId === section.id)) {
    const { id: _, ...before } = part;
    const moved = { section: part, to: { ...before, path: `${to.path}/${part.slug}` } };
    if (!(await place(writer, sections, moved))) return false;
  }
  return true;
}
