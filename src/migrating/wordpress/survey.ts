import { oldSiteOf } from '#stories';
import { hostsOf, pathOnSite, uploadPath, withoutSize } from '../rules/old-address.ts';
import { offsetOfDates } from '../rules/old-dates.ts';
import { fateOfTerms, ownTagId } from '../rules/term-fate.ts';
import { CoAuthors } from './co-authors.ts';
import type {
  WxrAuthor,
  WxrCategory,
  WxrEntry,
  WxrItem,
  WxrSite,
  WxrTag,
  WxrTermReference,
} from './words.ts';

export interface Attachment {
  readonly id: number;
  readonly parentId: number;
  readonly url: string;
  readonly title: string;
  readonly link: string;
  readonly alt: string;
  readonly caption: string;
}

/** What has to be known of the whole file before its first story can be written. Small beside the file. */
export interface Survey {
  readonly site: WxrSite;
  /** Names the site in the table of what was imported: its address without the scheme. */
  readonly source: string;
  readonly hosts: readonly string[];
  /** Tells its old addresses from those of another site that came here. */
  readonly oldSite: string;
  /** The folder of its host that it stood in: `/blog`; empty for the root. */
  readonly base: string;
  /** Minutes east of Greenwich, as most dated items have it. */
  readonly offset: number;
  readonly authors: readonly WxrAuthor[];
  /** Parents before children. */
  readonly categories: readonly WxrCategory[];
  readonly tags: readonly WxrTag[];
  /** Terms of taxonomies that the old site made for itself, as far as stories have them. */
  readonly ownTags: readonly WxrTermReference[];
  /** The login behind each word of a co-author. */
  readonly coAuthors: ReadonlyMap<string, string>;
  readonly attachments: ReadonlyMap<number, Attachment>;
  readonly attachmentsByUpload: ReadonlyMap<string, number>;
  readonly attachedTo: ReadonlyMap<number, readonly number[]>;
  /** Texts that several items share, by their item's number. */
  readonly patterns: ReadonlyMap<number, string>;
}

/** Reads a whole export once and keeps what points forward. Ends with the reader's `BrokenExport`, if so. */
export class Surveyor {
  #site: WxrSite | undefined;
  readonly #authors = new Map<string, WxrAuthor>();
  readonly #categories = new Map<string, WxrCategory>();
  readonly #tags = new Map<string, WxrTag>();
  readonly #attachments = new Map<number, Attachment>();
  readonly #ownTags = new Map<string, WxrTermReference>();
  readonly #coAuthors = new CoAuthors();
  readonly #offsets = new Map<number, number>();
  readonly #patterns = new Map<number, string>();

  see(entry: WxrEntry): void {
    if (entry.kind === 'site') this.#site = entry;
    if (entry.kind === 'author') this.#authors.set(entry.login, entry);
    if (entry.kind === 'category') this.#categories.set(entry.slug, entry);
    if (entry.kind === 'tag') this.#tags.set(entry.slug, entry);
    if (entry.kind === 'item') this.#seeItem(entry);
  }

  /** What was seen; nothing when the file had no site at all. */
  survey(): Survey | undefined {
    const site = this.#site;
    if (!site) return undefined;
    const attachedTo = new Map<number, number[]>();
    const byUpload = new Map<string, number>();
    for (const one of this.#attachments.values()) {
      attachedTo.set(one.parentId, [...(attachedTo.get(one.parentId) ?? []), one.id]);
      const upload = uploadPath(one.url);
      if (upload !== undefined) byUpload.set(withoutSize(upload), one.id);
    }
    const authors = [...this.#authors.values()];
    const { logins, guests } = this.#coAuthors.among(authors);
    const hosts = hostsOf([site.blogUrl, site.siteUrl]);
    const base = (pathOnSite(site.blogUrl, hosts) ?? '').replace(/\/+$/, '');
    const offset = [...this.#offsets].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 0;
    return {
      site,
      source: (site.blogUrl || site.siteUrl).replace(/^https?:\/\//, '').replace(/\/+$/, ''),
      ...{ hosts, base, oldSite: oldSiteOf(hosts[0] ?? '', base) },
      offset,
      authors: [...authors, ...guests],
      categories: parentsFirst([...this.#categories.values()]),
      tags: [...this.#tags.values()],
      ownTags: [...this.#ownTags.values()],
      coAuthors: logins,
      attachments: this.#attachments,
      attachmentsByUpload: byUpload,
      attachedTo,
      patterns: this.#patterns,
    };
  }

  #seeItem(item: WxrItem): void {
    if (item.type === 'wp_block') this.#patterns.set(item.id, item.content);
    this.#coAuthors.see(item);
    if (item.type === 'post' || item.type === 'page') this.#seeCreator(item.creator);
    const offset = offsetOfDates({ gmt: item.dateGmt, local: item.date });
    if (offset !== undefined) this.#offsets.set(offset, (this.#offsets.get(offset) ?? 0) + 1);
    for (const term of item.terms) this.#seeTerm(term, item);
    if (item.type !== 'attachment') return;
    const meta = (key: string) => item.meta.find((one) => one.key === key)?.value ?? '';
    this.#attachments.set(item.id, {
      id: item.id,
      parentId: item.parentId,
      url: item.attachmentUrl || item.guid,
      title: item.title,
      link: item.link,
      alt: meta('_wp_attachment_image_alt'),
      caption: item.excerpt,
    });
  }

  /** Somebody who wrote an item and whom the head of the file does not list. */
  #seeCreator(login: string): void {
    if (login === '' || this.#authors.has(login)) return;
    const unsaid = { id: null, email: '', displayName: '', firstName: '', lastName: '' };
    this.#authors.set(login, { kind: 'author', line: 0, login, ...unsaid });
  }

  /** A term that an item names and the head of the file does not: exports of a part of a site have such. */
  #seeTerm(term: WxrTermReference, { type }: WxrItem): void {
    const common = { line: 0, id: null, slug: term.slug, name: term.name, description: '', meta: [] };
    if (term.domain === 'category' && !this.#categories.has(term.slug)) {
      this.#categories.set(term.slug, { kind: 'category', parentSlug: '', ...common });
    }
    if (term.domain === 'post_tag' && !this.#tags.has(term.slug)) {
      this.#tags.set(term.slug, { kind: 'tag', ...common });
    }
    const isRead = type === 'post' || type === 'page';
    if (isRead && fateOfTerms(term.domain) === 'own-tag') this.#ownTags.set(ownTagId(term), term);
  }
}

/** Each category after its parent; one whose parent is missing, or is its own ancestor, stands at the top. */
export function parentsFirst(categories: readonly WxrCategory[]): readonly WxrCategory[] {
  const bySlug = new Map(categories.map((one) => [one.slug, one]));
  const ordered = new Map<string, WxrCategory>();
  const visit = (one: WxrCategory, above: ReadonlySet<string>): void => {
    if (ordered.has(one.slug)) return;
    const parent = bySlug.get(one.parentSlug);
    if (parent && !above.has(parent.slug)) visit(parent, new Set([...above, one.slug]));
    const placed = parent !== undefined && ordered.has(parent.slug);
    ordered.set(one.slug, placed ? one : { ...one, parentSlug: '' });
  };
  for (const one of categories) visit(one, new Set([one.slug]));
  return [...ordered.values()];
}
