import type { StoryDocument } from '#stories';

/**
 * What a WordPress export (WXR 1.0 to 1.2) says, entry by entry, in the order of the file. Texts are as they
 * stand there: dates unparsed, numbers that identify something as numbers, absent elements as empty strings.
 */
export type WxrEntry = WxrSite | WxrAuthor | WxrCategory | WxrTag | WxrTerm | WxrItem | WxrEnd;

/** Always the first entry. */
export interface WxrSite {
  readonly kind: 'site';
  readonly line: number;
  readonly title: string;
  /** Address of the network's root; for a single site the same as `blogUrl`. */
  readonly siteUrl: string;
  /** Where the blog itself stands: `https://example.org/blog`. Without a trailing slash. */
  readonly blogUrl: string;
  readonly description: string;
  readonly language: string;
  readonly wxrVersion: string;
}

/** Somebody who wrote an exported item; those who only commented are not listed. */
export interface WxrAuthor {
  readonly kind: 'author';
  readonly line: number;
  /** Null in WXR 1.0 and some 1.1 files. */
  readonly id: number | null;
  readonly login: string;
  readonly email: string;
  readonly displayName: string;
  readonly firstName: string;
  readonly lastName: string;
}

export interface WxrCategory {
  readonly kind: 'category';
  readonly line: number;
  readonly id: number | null;
  readonly slug: string;
  readonly name: string;
  readonly description: string;
  /** Empty at the top of the tree. The parent may stand later in the file. */
  readonly parentSlug: string;
  readonly meta: readonly WxrMeta[];
}

export interface WxrTag {
  readonly kind: 'tag';
  readonly line: number;
  readonly id: number | null;
  readonly slug: string;
  readonly name: string;
  readonly description: string;
  readonly meta: readonly WxrMeta[];
}

/** A term of any other taxonomy (menus, formats, own ones); newer files repeat categories and tags as terms. */
export interface WxrTerm {
  readonly kind: 'term';
  readonly line: number;
  readonly id: number | null;
  readonly taxonomy: string;
  readonly slug: string;
  readonly name: string;
  readonly description: string;
  readonly parentSlug: string;
  readonly meta: readonly WxrMeta[];
}

export interface WxrItem {
  readonly kind: 'item';
  readonly line: number;
  /** 0 for none: the item cannot be told from others, and is not taken. So is that of a comment. */
  readonly id: number;
  /** `post`, `page`, `attachment`, `nav_menu_item`, or any other. */
  readonly type: string;
  /** `publish`, `draft`, `pending`, `future`, `private`, `inherit`, `trash`, `auto-draft`, or any other. */
  readonly status: string;
  readonly title: string;
  readonly link: string;
  readonly guid: string;
  /** The author's login. */
  readonly creator: string;
  readonly content: string;
  readonly excerpt: string;
  /** RFC 822. */
  readonly pubDate: string;
  /** `YYYY-MM-DD HH:MM:SS` in the site's time, or `0000-00-00 00:00:00`. So are the three below. */
  readonly date: string;
  readonly dateGmt: string;
  /** Since WordPress 5.7. */
  readonly modified: string;
  readonly modifiedGmt: string;
  /** As stored: percent-encoded when it is not Latin. */
  readonly slug: string;
  /** 0 for none. */
  readonly parentId: number;
  readonly menuOrder: number;
  readonly password: string;
  readonly sticky: boolean;
  /** `open` or `closed`. */
  readonly commentStatus: string;
  readonly pingStatus: string;
  /** Attachments only. */
  readonly attachmentUrl: string;
  readonly terms: readonly WxrTermReference[];
  readonly meta: readonly WxrMeta[];
  readonly comments: readonly WxrComment[];
}

export interface WxrTermReference {
  /** The taxonomy: `category`, `post_tag`, `post_format`, `nav_menu`, or any other. */
  readonly domain: string;
  readonly slug: string;
  readonly name: string;
}

export interface WxrMeta {
  readonly key: string;
  readonly value: string;
}

/** Comments stand in no order: a reply may come before what it answers. */
export interface WxrComment {
  readonly line: number;
  readonly id: number;
  /** 0 for none. */
  readonly parentId: number;
  readonly author: string;
  readonly authorEmail: string;
  readonly authorUrl: string;
  readonly authorIp: string;
  readonly date: string;
  readonly dateGmt: string;
  readonly content: string;
  /** `1`, `0`, `spam`, `trash` or `post-trashed`. */
  readonly approved: string;
  /** `` or `comment` for an ordinary one; see `commentKindOf`. */
  readonly type: string;
  /** 0 for a guest. */
  readonly userId: number;
  readonly meta: readonly WxrMeta[];
}

/** Always the last entry: the file was read to its end. */
export interface WxrEnd {
  readonly kind: 'end';
  readonly line: number;
  /** Control characters that XML forbids and that were left out. */
  readonly strippedCharacters: number;
}

export interface WxrLimits {
  /** The longest entry, in characters of the file. */
  readonly entryCharacters: number;
  /** The most elements directly inside one element, not counting the channel's own. */
  readonly children: number;
  readonly depth: number;
}

/** A note under the text: the block editor keeps it beside the text, by the id that its mark in the text bears. */
export interface Footnote {
  readonly id: string;
  /** HTML. */
  readonly content: string;
}

/** What the conversion of one item's HTML needs to know about it. */
export interface ConversionContext {
  /** The item's id in the export; block ids are made from it. */
  readonly itemId: number | string;
  /** Attachments whose parent is the item, in menu order: a `[gallery]` without ids shows these. */
  readonly attachedPictures?: readonly number[];
  /** What the media library says of an attachment; used where the text itself says nothing. */
  readonly describe?: (
    attachmentId: number,
  ) => { readonly alt?: string; readonly caption?: string } | undefined;
  /** Where the file of an attachment stands. */
  readonly addressOf?: (attachmentId: number) => string | undefined;
  /** The HTML of a pattern that several items share. */
  readonly patternOf?: (itemId: number) => string | undefined;
  /** The kind of a field of blocks, by its key. */
  readonly fieldKind?: (key: string) => string | undefined;
  readonly footnotes?: readonly Footnote[];
  /** An address as it works here. */
  readonly link?: (address: string) => string;
}

export interface Converted {
  /** Its `pictureId`s are those of `pictures`, its `passageId`s those of `passages`, until they are filled in. */
  readonly document: StoryDocument;
  /** Each needed picture once. */
  readonly pictures: readonly NeededPicture[];
  readonly passages: readonly FoundPassage[];
  /** Each loss or doubt once. */
  readonly reported: readonly Reported[];
}

export interface NeededPicture {
  /** `wp:{attachmentId}` when the attachment is known, else `src:{url}`. */
  readonly pictureId: string;
  readonly attachmentId?: number;
  /** http, https or relative; absent when only the attachment is named. */
  readonly url?: string;
}

/** Words that the author asked readers about: `[wpdiscuz-feedback]`. */
export interface FoundPassage {
  /** The shortcode's id. */
  readonly passageId: string;
  readonly question: string;
  readonly opened: boolean;
  readonly words: string;
  /** False when the words stand where no mark can (a caption, code, an island). */
  readonly placed: boolean;
}

export interface Reported {
  readonly kind: ReportedKind;
  /** The name or the text concerned, for the loss report. */
  readonly what: string;
}

export type ReportedKind =
  /** Kept as text. */
  | 'unknown-shortcode'
  /** Laid the page out: what it enclosed came, and it is gone. */
  | 'layout-shortcode'
  /** Understood but not carried over; `what` is its whole text. */
  | 'dropped-shortcode'
  /** Its HTML was converted as any other. */
  | 'unknown-block'
  /** Made its HTML only when shown (lists of posts, menus): nothing to carry over. */
  | 'block-without-content'
  /** Its theme drew it from fields: the words in them became paragraphs. */
  | 'block-fields-as-text'
  /** An element whose words were kept, or that had none. */
  | 'dropped-markup'
  /** Script, style and the like: gone with its content. */
  | 'dropped-code'
  /** An address of a kind that could do harm, or that is none. */
  | 'dropped-address'
  /** A frame of an unknown kind became a link. */
  | 'frame-as-link'
  | 'picture-without-address'
  | 'gallery-without-pictures'
  | 'page-break'
  /** So much is opened in it and never closed that it was read without these marks; `what` is the item. */
  | 'tangled'
  | 'island'
  /** A passage without an id, a second one of the same id, or one that no mark can hold. */
  | 'passage-not-placed';
