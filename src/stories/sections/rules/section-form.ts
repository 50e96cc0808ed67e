import { oneLine, slugOf } from '#platform/text';
import { isReserved } from '../../rules/address.ts';
import type { Section } from '../../words.ts';
import { isWithin } from './section-order.ts';

export const LONGEST_SECTION = 80;

type SectionWrong = 'name-wrong' | 'word-wrong' | 'word-reserved' | 'parent-wrong';

export interface ReadSection {
  readonly name: string;
  readonly parentId: string | null;
  /** The last word of its address. */
  readonly slug: string;
  readonly wrong: ReadonlyMap<'name' | 'parent' | 'word', SectionWrong>;
}

/**
 * A section as a form says it; `self` is the one that is changed, null for a new one. Without a word its name gives
 * one. Nothing stands within itself, and no section takes the place of the program's own pages.
 */
export function readSection(
  form: ReadonlyMap<string, string>,
  sections: readonly Section[],
  self: Section | null,
): ReadSection {
  const name = oneLine(form.get('name') ?? '');
  const parentId = form.get('parent') || null;
  const typed = (form.get('word') ?? '').trim();
  const slug = slugOf(typed) || (typed === '' ? slugOf(name) : '');
  const wrong = new Map<'name' | 'parent' | 'word', SectionWrong>();
  if (name === '' || name.length > LONGEST_SECTION) wrong.set('name', 'name-wrong');
  const isKnown = parentId === null || sections.some(({ id }) => id === parentId);
  if (!isKnown || (self && isWithin(sections, parentId, self.id))) wrong.set('parent', 'parent-wrong');
  if (slug === '') wrong.set('word', 'word-wrong');
  else if (parentId === null && isReserved(`/${slug}`)) wrong.set('word', 'word-reserved');
  return { name, parentId, slug, wrong };
}
