import { lockByName, type Writer } from '#platform/database';
import type { Pages } from '#platform/pages';
import { slugOf } from '#platform/text';
import { tagOfWord } from '../merged-tag.ts';
import { isReserved, pathOfHref } from '../rules/address.ts';
import {
  findAddress,
  findAuthorBySlug,
  findSection,
  findTagBySlug,
  keepAddress,
  saveAuthor,
  saveSection,
  saveTag,
} from '../store/index.ts';
import type { Tag } from '../words.ts';
import { keepOldPath, type OldPath } from './keep-old-path.ts';

/**
 * Holds sections, tags and authors until the transaction ends: whoever looks for a word that is free takes it before
 * another looks.
 */
export const lockWords = (writer: Writer): Promise<void> => lockByName(writer, 'sections, tags, authors');

export interface SectionToKeep {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly parentId: string | null;
  readonly position?: number;
  /** Paths that are meant for something else: it takes none of them. Decoded, from the root. */
  readonly leavesFree?: (path: string) => boolean;
  /** Under which the world knows it from elsewhere; percent-encoded or not. */
  readonly oldPaths?: readonly OldPath[];
}

/** Writes a section. Its path is its parents' and its own word, or the next free one; a known one keeps its path. */
export async function keepSection(writer: Writer, section: SectionToKeep, pages: Pages): Promise<void> {
  await lockWords(writer);
  const known = await findSection(writer, section.id);
  const parent = section.parentId === null ? null : await findSection(writer, section.parentId);
  const slug = slugOf(pathOfHref(section.slug)) || slugOf(section.name) || section.id;
  const path = known?.path ?? (await freePath(writer, `${parent?.path ?? ''}/${slug}`, section));
  await saveSection(writer, {
    id: section.id,
    slug,
    name: section.name,
    parentId: section.parentId,
    path,
    position: section.position ?? 0,
  });
  await keepAddress(writer, path, { target: 'section', targetId: section.id, kind: 'canonical' });
  for (const old of section.oldPaths ?? []) {
    const path = pathOfHref(old.path);
    await keepOldPath(writer, { ...old, path }, { target: 'section', targetId: section.id });
  }
  await pages.touch(writer, 'site');
  await pages.touch(writer, 'lists');
}

async function freePath(
  writer: Writer,
  wished: string,
  { id, leavesFree }: Pick<SectionToKeep, 'id' | 'leavesFree'>,
): Promise<string> {
  const base = isReserved(wished) || leavesFree?.(wished) ? `${wished}-section` : wished;
  for (let number = 1; ; number += 1) {
    const path = number === 1 ? base : `${base}-${number}`;
    const taken = await findAddress(writer, path);
    if (!taken || taken.targetId === id || taken.kind === 'moved') return path;
  }
}

export interface TagToKeep extends Tag {
  readonly oldPaths?: readonly OldPath[];
}

/** Writes a tag, and the old addresses of its list; a word that another tag has already gets a number. */
export async function keepTag(writer: Writer, tag: TagToKeep, pages: Pages): Promise<void> {
  await lockWords(writer);
  const slug = await freeWord(slugOf(pathOfHref(tag.slug)) || slugOf(tag.name) || tag.id, tag.id, (word) =>
    findTagBySlug(writer, word),
  );
  await saveTag(writer, { id: tag.id, slug, name: tag.name });
  for (const old of tag.oldPaths ?? []) {
    const path = pathOfHref(old.path);
    await keepOldPath(writer, { ...old, path }, { target: 'tag', targetId: tag.id });
  }
  await pages.touch(writer, 'lists');
}

/** Writes a tag that somebody names for the first time; who named it a moment later gets that one. Returns its id. */
export async function keepNewTag(writer: Writer, tag: Tag, pages: Pages): Promise<string> {
  await lockWords(writer);
  const known = await tagOfWord(writer, tag.slug);
  if (known) return known.id;
  await keepTag(writer, tag, pages);
  return tag.id;
}

export interface AuthorToKeep {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly about: string;
  readonly oldPaths?: readonly OldPath[];
}

/** Writes an author, and the old addresses of their page. */
export async function keepAuthor(writer: Writer, author: AuthorToKeep, pages: Pages): Promise<void> {
  await lockWords(writer);
  const slug = await freeWord(
    slugOf(pathOfHref(author.slug)) || slugOf(author.name) || author.id,
    author.id,
    (word) => findAuthorBySlug(writer, word),
  );
  await saveAuthor(writer, { id: author.id, slug, name: author.name, about: author.about });
  for (const old of author.oldPaths ?? []) {
    const path = pathOfHref(old.path);
    await keepOldPath(writer, { ...old, path }, { target: 'author', targetId: author.id });
  }
  await pages.touch(writer, 'lists');
}

async function freeWord(
  wished: string,
  id: string,
  find: (word: string) => Promise<{ readonly id: string } | null>,
): Promise<string> {
  for (let number = 1; ; number += 1) {
    const word = number === 1 ? wished : `${wished}-${number}`;
    const taken = await find(word);
    if (!taken || taken.id === id) return word;
  }
}
