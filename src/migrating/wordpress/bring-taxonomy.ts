import type { LossReport } from '../report.ts';
import { nicenameOf } from '../rules/nicename.ts';
import { ownTagId } from '../rules/term-fate.ts';
import { bringThing, type Thing } from './bring-thing.ts';
import type { ImportNeeds } from './needs.ts';
import type { Shelves } from './shelves.ts';
import type { Survey } from './survey.ts';
import type { WxrAuthor, WxrCategory, WxrTag, WxrTermReference } from './words.ts';

/** Ids here of what items name: sections and tags by slug, terms of own taxonomies as `ownTagId`, authors by login. */
export interface Taxonomy {
  readonly sections: ReadonlyMap<string, string>;
  readonly tags: ReadonlyMap<string, string>;
  readonly authors: ReadonlyMap<string, string>;
}

/** Brings authors, sections (parents first) and tags over, and their old addresses. */
export async function bringTaxonomy(
  survey: Survey,
  needs: ImportNeeds,
  { report, shelves }: { readonly report: LossReport; readonly shelves: Shelves },
): Promise<Taxonomy> {
  const sections = new Map<string, string>();
  const tags = new Map<string, string>();
  const authors = new Map<string, string>();
  for (const author of survey.authors) put(authors, author.login, await bring(authorOf(author)));
  const paths = pathsOf(survey);
  for (const category of survey.categories) {
    const place = { parentId: sections.get(category.parentSlug) ?? null, path: paths.get(category.slug) };
    put(sections, category.slug, await bring(sectionOf(category, place)));
  }
  for (const tag of survey.tags) put(tags, tag.slug, await bring(tagOf(tag)));
  for (const term of survey.ownTags) put(tags, ownTagId(term), await bring(ownTagOf(term)));
  return { sections, tags, authors };

  function bring(term: Term): Promise<string | undefined> {
    const { kind, foreignId } = term;
    report.kinds[kind].found += 1;
    const slug = foreignId.replace('/', '-');
    const now: Thing['now'] = (reader, id) => needs.stories.findTerm(reader, { kind, id, slug });
    return bringThing({ ...term, says: { ...term.says, line: 0 }, now }, { survey, needs, report });
  }

  function ofSite(paths: readonly string[]) {
    return paths.map((path) => ({ path, site: survey.oldSite }));
  }

  function authorOf(author: WxrAuthor): Term {
    const { login: slug, displayName, id } = author;
    const words = new Set([slug, nicenameOf(slug)].filter((word) => word !== ''));
    const oldPaths = [
      ...[...words].map((word) => `${survey.base}/author/${word}`),
      ...(id === null ? [] : [`/?author=${id}`]),
    ];
    return {
      ...{ kind: 'author', foreignId: slug, says: author, isConcluded: isConcluded(author) },
      keep: (writer, own) =>
        needs.stories.keepAuthor(writer, {
          ...{ id: own, slug, name: displayName || slug, about: '' },
          oldPaths: ofSite(oldPaths),
        }),
    };
  }

  function sectionOf(
    category: WxrCategory,
    place: { parentId: string | null; path: string | undefined },
  ): Term {
    const { slug, name, id } = category;
    const oldPaths = [
      ...(place.path === undefined ? [] : [place.path]),
      `${survey.base}/category/${slug}`,
      ...(id === null ? [] : [`/?cat=${id}`]),
    ];
    const { parentId } = place;
    return {
      ...{ kind: 'section', foreignId: slug, says: category, isConcluded: isConcluded(category) },
      keep: (writer, own) =>
        needs.stories.keepSection(writer, {
          ...{ id: own, slug, name: name || slug, parentId, leavesFree: shelves.isClaimed },
          oldPaths: ofSite(oldPaths),
        }),
    };
  }

  function tagOf(tag: WxrTag): Term {
    const { slug, name } = tag;
    const oldPaths = ofSite([`${survey.base}/tag/${slug}`]);
    return {
      ...{ kind: 'tag', foreignId: slug, says: tag, isConcluded: isConcluded(tag) },
      keep: (writer, own) => needs.stories.keepTag(writer, { id: own, slug, name: name || slug, oldPaths }),
    };
  }

  /** Its word here says of which taxonomy it is, so that it takes none of a tag's. */
  function ownTagOf(term: WxrTermReference): Term {
    const { domain, slug, name } = term;
    const oldPaths = ofSite([`${survey.base}/${domain}/${slug}`]);
    return {
      ...{ kind: 'tag', foreignId: ownTagId(term), says: term },
      keep: (writer, own) =>
        needs.stories.keepTag(writer, { id: own, slug: `${domain}-${slug}`, name: name || slug, oldPaths }),
    };
  }
}

type Term = Thing & { readonly kind: 'section' | 'tag' | 'author' };

function put(ids: Map<string, string>, name: string, id: string | undefined): void {
  if (id !== undefined) ids.set(name, id);
}

/** What only an item names stands on no line of its own. */
function isConcluded({ line }: { readonly line: number }): boolean {
  return line === 0;
}

/** Where each category stood, under those above it. */
function pathsOf({ categories, base }: Survey): ReadonlyMap<string, string> {
  const paths = new Map<string, string>();
  for (const { slug, parentSlug } of categories) {
    paths.set(slug, `${paths.get(parentSlug) ?? `${base}/category`}/${slug}`);
  }
  return paths;
}
