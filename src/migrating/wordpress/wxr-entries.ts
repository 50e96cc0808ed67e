import { slugOf } from '#platform/text';
import type { ExportElement } from './export-elements.ts';
import type {
  WxrAuthor,
  WxrCategory,
  WxrComment,
  WxrItem,
  WxrMeta,
  WxrTag,
  WxrTerm,
  WxrTermReference,
} from './words.ts';

type WxrRecord = WxrAuthor | WxrCategory | WxrTag | WxrTerm | WxrItem;

/** The entry that an element of the channel stands for; nothing for what is not one. */
export function entryOf(element: ExportElement): WxrRecord | undefined {
  switch (element.name) {
    case 'wp:author':
      return author(element);
    case 'wp:category':
      return category(element);
    case 'wp:tag':
      return tag(element);
    case 'wp:term':
      return term(element);
    case 'item':
      return item(element);
    default:
      return undefined;
  }
}

function author(element: ExportElement): WxrAuthor {
  return {
    kind: 'author',
    line: element.line,
    id: optionalNumber(element, 'wp:author_id'),
    login: word(element, 'wp:author_login'),
    email: word(element, 'wp:author_email'),
    displayName: word(element, 'wp:author_display_name'),
    firstName: word(element, 'wp:author_first_name'),
    lastName: word(element, 'wp:author_last_name'),
  };
}

function category(element: ExportElement): WxrCategory {
  return {
    kind: 'category',
    line: element.line,
    id: optionalNumber(element, 'wp:term_id'),
    slug: word(element, 'wp:category_nicename'),
    name: word(element, 'wp:cat_name'),
    description: word(element, 'wp:category_description'),
    parentSlug: word(element, 'wp:category_parent'),
    meta: meta(element, 'wp:termmeta'),
  };
}

function tag(element: ExportElement): WxrTag {
  return {
    kind: 'tag',
    line: element.line,
    id: optionalNumber(element, 'wp:term_id'),
    slug: word(element, 'wp:tag_slug'),
    name: word(element, 'wp:tag_name'),
    description: word(element, 'wp:tag_description'),
    meta: meta(element, 'wp:termmeta'),
  };
}

function term(element: ExportElement): WxrTerm {
  return {
    kind: 'term',
    line: element.line,
    id: optionalNumber(element, 'wp:term_id'),
    taxonomy: word(element, 'wp:term_taxonomy'),
    slug: word(element, 'wp:term_slug'),
    name: word(element, 'wp:term_name'),
    description: word(element, 'wp:term_description'),
    parentSlug: word(element, 'wp:term_parent'),
    meta: meta(element, 'wp:termmeta'),
  };
}

function item(element: ExportElement): WxrItem {
  return {
    kind: 'item',
    line: element.line,
    id: optionalNumber(element, 'wp:post_id') ?? 0,
    type: word(element, 'wp:post_type') || 'post',
    status: word(element, 'wp:status'),
    title: word(element, 'title'),
    link: word(element, 'link'),
    guid: word(element, 'guid'),
    // Some exporters leave a bracket before it.
    creator: word(element, 'dc:creator').replace(/^[<>\s]+/, ''),
    content: text(element, 'content:encoded'),
    excerpt: text(element, 'excerpt:encoded'),
    pubDate: word(element, 'pubDate'),
    date: word(element, 'wp:post_date'),
    dateGmt: word(element, 'wp:post_date_gmt'),
    modified: word(element, 'wp:post_modified'),
    modifiedGmt: word(element, 'wp:post_modified_gmt'),
    slug: word(element, 'wp:post_name'),
    parentId: optionalNumber(element, 'wp:post_parent') ?? 0,
    menuOrder: optionalNumber(element, 'wp:menu_order') ?? 0,
    password: word(element, 'wp:post_password'),
    sticky: word(element, 'wp:is_sticky') === '1',
    commentStatus: word(element, 'wp:comment_status'),
    pingStatus: word(element, 'wp:ping_status'),
    attachmentUrl: word(element, 'wp:attachment_url'),
    terms: termReferences(element.children.filter((child) => child.name === 'category')),
    meta: meta(element, 'wp:postmeta'),
    comments: element.children.filter((child) => child.name === 'wp:comment').map(comment),
  };
}

/**
 * The terms of an item, each once. WXR 1.0 names each category and tag a second time, by its name alone; where that
 * is all, its word follows from the name.
 */
function termReferences(elements: readonly ExportElement[]): readonly WxrTermReference[] {
  const all = elements.map(termReference);
  const keyed = new Map<string, WxrTermReference>();
  for (const term of all) if (term.slug !== '') keyed.set(`${term.domain}/${term.slug}`, term);
  const named = new Set([...keyed.values()].map(({ domain, name }) => `${domain}/${name}`));
  for (const term of all) {
    const slug = slugOf(term.name);
    if (term.slug !== '' || slug === '' || named.has(`${term.domain}/${term.name}`)) continue;
    if (!keyed.has(`${term.domain}/${slug}`)) keyed.set(`${term.domain}/${slug}`, { ...term, slug });
  }
  return [...keyed.values()];
}

function termReference(element: ExportElement): WxrTermReference {
  return {
    domain: (element.attributes['domain'] ?? 'category').replace(/^tag$/, 'post_tag'),
    slug: element.attributes['nicename'] ?? '',
    name: element.text.trim(),
  };
}

function comment(element: ExportElement): WxrComment {
  return {
    line: element.line,
    id: optionalNumber(element, 'wp:comment_id') ?? 0,
    parentId: optionalNumber(element, 'wp:comment_parent') ?? 0,
    author: word(element, 'wp:comment_author'),
    authorEmail: word(element, 'wp:comment_author_email'),
    authorUrl: word(element, 'wp:comment_author_url'),
    authorIp: word(element, 'wp:comment_author_IP'),
    date: word(element, 'wp:comment_date'),
    dateGmt: word(element, 'wp:comment_date_gmt'),
    content: text(element, 'wp:comment_content'),
    approved: word(element, 'wp:comment_approved'),
    type: word(element, 'wp:comment_type'),
    userId: optionalNumber(element, 'wp:comment_user_id') ?? 0,
    meta: meta(element, 'wp:commentmeta'),
  };
}

function meta(element: ExportElement, name: string): readonly WxrMeta[] {
  return element.children
    .filter((child) => child.name === name)
    .map((child) => ({ key: word(child, 'wp:meta_key'), value: text(child, 'wp:meta_value') }));
}

/** The text of the first child of that name, as it stands; empty when there is none. */
export function text(element: ExportElement, name: string): string {
  return element.children.find((child) => child.name === name)?.text ?? '';
}

function word(element: ExportElement, name: string): string {
  return text(element, name).trim();
}

function optionalNumber(element: ExportElement, name: string): number | null {
  const digits = word(element, name);
  return /^-?\d{1,15}$/.test(digits) ? Number(digits) : null;
}
