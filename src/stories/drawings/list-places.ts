import type { Reader } from '#platform/database';
import { nothingHere } from '#platform/http';
import type { SiteFacts } from '#ui';
import { hrefOf } from '../rules/address.ts';
import { instantsOf, nameOf, type Period } from '../rules/period.ts';
import { findAuthorBySlug, findSections, findTagBySlug, type ListOf } from '../store/index.ts';
import type { ListedBy } from '../views/index.ts';
import type { Author, Section } from '../words.ts';

/** A list that has a page of its own: what it holds, what it is called, where it stands. */
export interface ListPlace {
  readonly of: ListOf;
  readonly by: ListedBy;
  readonly title: string;
  /** As it stands in links. */
  readonly href: string;
}

/** The list of a tag. Throws the 404 when there is no such tag. */
export async function tagList(reader: Reader, slug: string): Promise<ListPlace> {
  const tag = await findTagBySlug(reader, slug.normalize('NFC'));
  if (!tag) throw nothingHere();
  const href = `/tag/${encodeURIComponent(tag.slug)}`;
  return { of: { kind: 'tag', tagId: tag.id }, by: { kind: 'tag', tag }, title: tag.name, href };
}

/** The list of an author's stories. Throws the 404 when there is no such author. */
export async function authorList(reader: Reader, slug: string): Promise<ListPlace> {
  const author = await findAuthorBySlug(reader, slug.normalize('NFC'));
  if (!author) throw nothingHere();
  return {
    of: { kind: 'author', authorId: author.id },
    by: { kind: 'author', author },
    title: author.name,
    href: hrefOfAuthor(author),
  };
}

/** The list of a section, with the sections above and below it. */
export async function sectionList(reader: Reader, section: Section): Promise<ListPlace> {
  const all = await findSections(reader);
  return {
    of: { kind: 'section', sectionId: section.id },
    by: {
      kind: 'section',
      section,
      above: sectionsAbove(section, all),
      below: all.filter((one) => one.parentId === section.id),
    },
    title: section.name,
    href: hrefOf(section.path),
  };
}

/** What was published in a year, a month or a day: an address that WordPress has given out. */
export function periodList(
  period: Period,
  { language, timeZone }: Pick<SiteFacts, 'language' | 'timeZone'>,
): ListPlace {
  const title = nameOf(period, language);
  const of = { kind: 'period', ...instantsOf(period, timeZone) } as const;
  return { of, by: { kind: 'period', title }, title, href: period.href };
}

function sectionsAbove(section: Section, all: readonly Section[]): readonly Section[] {
  const parent = all.find((one) => one.id === section.parentId);
  return parent ? [...sectionsAbove(parent, all), parent] : [];
}

export function hrefOfAuthor(author: Pick<Author, 'slug'>): string {
  return `/by/${encodeURIComponent(author.slug)}`;
}
