import type { Scratch } from '#platform/database';
import { withoutTrailingSlashes } from '#platform/text';
import { oldSiteOf } from '#stories';
import { hostsOf, pathOnSite, uploadPath } from '../rules/old-address.ts';
import { offsetOfDates } from '../rules/old-dates.ts';
import { fateOfTerms, ownTagId } from '../rules/term-fate.ts';
import { CoAuthors } from './co-authors.ts';
import { parsePhpSerialized } from './php-serialized.ts';
import {
  type Attachment,
  keepAttachment,
  keepClaimed,
  keepFieldKind,
  keepNumber,
  keepPattern,
} from './shelves.ts';
import type {
  WxrAuthor,
  WxrCategory,
  WxrEntry,
  WxrItem,
  WxrSite,
  WxrTag,
  WxrTermReference,
} from './words.ts';

/**
 * What has to be known of the whole file before its first story can be written, and does not grow with the number of
 * its stories; what does stands on `Shelves`.
 */
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
  /** Of what kinds its texts are, and between which numbers its items lie. */
  readonly holds: { readonly kinds: ReadonlySet<string>; readonly first: number; readonly last: number };
}

/** Is shown a whole export once and keeps what points forward. */
export class Surveyor {
  readonly #scratch: Scratch;
  #items = 0;
  #site: WxrSite | undefined;
  readonly #authors = new Map<string, WxrAuthor>();
  readonly #categories = new Map<string, WxrCategory>();
  readonly #tags = new Map<string, WxrTag>();
  readonly #ownTags = new Map<string, WxrTermReference>();
  readonly #coAuthors = new CoAuthors();
  readonly #offsets = new Map<number, number>();
  readonly #kinds = new Set<string>();
  #first = Number.POSITIVE_INFINITY;
  #last = 0;

  constructor(scratch: Scratch) {
    this.#scratch = scratch;
  }

  /** How many items were seen. */
  get items(): number {
    return this.#items;
  }

  see(entry: WxrEntry): void {
    if (entry.kind === 'site') this.#site = detached(entry);
    if (entry.kind === 'author') keep(this.#authors, entry.login, entry);
    if (entry.kind === 'category') keep(this.#categories, entry.slug, entry);
    if (entry.kind === 'tag') keep(this.#tags, entry.slug, entry);
    if (entry.kind === 'item') this.#seeItem(entry);
  }

  /** What was seen; nothing when the file had no site at all. */
  survey(): Survey | undefined {
    const site = this.#site;
    if (!site) return undefined;
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
      holds: { kinds: this.#kinds, first: this.#first, last: this.#last },
    };
  }

  #seeItem(item: WxrItem): void {
    this.#items += 1;
    if (item.id === 0) return;
    this.#first = Math.min(this.#first, item.id);
    this.#last = Math.max(this.#last, item.id);
    if (item.type === 'wp_block') keepPattern(this.#scratch, item.id, item.content);
    if (item.type === 'acf-field') this.#seeField(item);
    if (item.type === 'attachment')
      keepAttachment(this.#scratch, attachmentOf(item, this.#site?.blogUrl ?? ''), this.#items);
    this.#coAuthors.see(item);
    if (isText(item)) {
      this.#kinds.add(detached(item.type));
      keepNumber(this.#scratch, item.id, this.#items);
      this.#seePath(item);
      this.#seeCreator(item.creator);
    }
    const offset = offsetOfDates({ gmt: item.dateGmt, local: item.date });
    if (offset !== undefined) this.#offsets.set(offset, (this.#offsets.get(offset) ?? 0) + 1);
    for (const term of item.terms) this.#seeTerm(term, item);
  }

  /** A field of blocks: its word is its key, and its text is data that says its kind. */
  #seeField({ slug, content }: WxrItem): void {
    const says = parsePhpSerialized(content.trim());
    const kind = says instanceof Map ? says.get('type') : undefined;
    if (typeof kind === 'string') keepFieldKind(this.#scratch, slug, kind);
  }

  /** Where it stood, it will stand: no section takes that path. */
  #seePath(item: WxrItem): void {
    const { blogUrl = '', siteUrl = '' } = this.#site ?? {};
    const path = pathOnSite(item.link, hostsOf([blogUrl, siteUrl]));
    if (path !== undefined && ['publish', 'private'].includes(item.status))
      keepClaimed(this.#scratch, withoutTrailingSlashes(path));
  }

  /** Somebody who wrote an item and whom the head of the file does not list. */
  #seeCreator(login: string): void {
    if (login === '' || this.#authors.has(login)) return;
    const unsaid = { id: null, email: '', displayName: '', firstName: '', lastName: '' };
    keep(this.#authors, login, { kind: 'author', line: 0, login, ...unsaid });
  }

  /** A term that an item names and the head of the file does not: exports of a part of a site have such. */
  #seeTerm(term: WxrTermReference, item: WxrItem): void {
    const common = { line: 0, id: null, slug: term.slug, name: term.name, description: '', meta: [] };
    if (term.domain === 'category' && !this.#categories.has(term.slug)) {
      keep(this.#categories, term.slug, { kind: 'category', parentSlug: '', ...common });
    }
    if (term.domain === 'post_tag' && !this.#tags.has(term.slug)) {
      keep(this.#tags, term.slug, { kind: 'tag', ...common });
    }
    if (!isText(item) || fateOfTerms(term.domain) !== 'own-tag') return;
    if (!this.#ownTags.has(ownTagId(term))) keep(this.#ownTags, ownTagId(term), term);
  }
}

/** Whether an item is a text of its own, with a number of its own. */
export function isText({ type }: Pick<WxrItem, 'type'>): boolean {
  return type === 'post' || type === 'page';
}

function attachmentOf(item: WxrItem, blogUrl: string): Attachment {
  const { id, parentId, title, link, excerpt: caption } = item;
  const said = (name: string) => item.meta.find(({ key }) => key === name)?.value ?? '';
  const [alt, file] = [said('_wp_attachment_image_alt'), said('_wp_attached_file')];
  const address = item.attachmentUrl || item.guid;
  // Where a plugin says the address of another host, its name in the folder stands beside it.
  const isElsewhere = uploadPath(address) === undefined && /^[^/:][^:]*$/.test(file);
  const url = isElsewhere ? `${blogUrl}/wp-content/uploads/${encodeURI(file)}` : address;
  return { id, parentId, title, link, caption, alt, url };
}

/**
 * A copy of its own. What is read is a part of the text that was read at once, 64 KB of it, and would hold all of that
 * in memory for as long as it is kept.
 */
export function detached<Value>(value: Value): Value {
  return structuredClone(value);
}

function keep<Value>(map: Map<string, Value>, key: string, value: Value): void {
  map.set(detached(key), detached(value));
}

/** Nobody files deeper, and an address that names more of them has no end. */
const DEEPEST = 10;

/**
 * Each category after its parent; one whose parent is missing, or is its own ancestor, stands at the top, and one that
 * is too deep beside its parent.
 */
export function parentsFirst(categories: readonly WxrCategory[]): readonly WxrCategory[] {
  const bySlug = new Map(categories.map((one) => [one.slug, one]));
  const ordered = new Map<string, { readonly category: WxrCategory; readonly depth: number }>();
  const place = (one: WxrCategory): void => {
    const above = ordered.get(one.parentSlug);
    const isDeep = above !== undefined && above.depth >= DEEPEST;
    const parentSlug = isDeep ? above.category.parentSlug : above ? one.parentSlug : '';
    const depth = isDeep ? above.depth : (above?.depth ?? 0) + 1;
    ordered.set(one.slug, { category: { ...one, parentSlug }, depth });
  };
  for (const one of categories) {
    const waiting = new Map<string, WxrCategory>();
    let next: WxrCategory | undefined = one;
    while (next && !ordered.has(next.slug) && !waiting.has(next.slug)) {
      waiting.set(next.slug, next);
      next = bySlug.get(next.parentSlug);
    }
    for (const each of [...waiting.values()].reverse()) place(each);
  }
  return [...ordered.values()].map(({ category }) => category);
}
