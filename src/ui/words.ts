import type { ComponentChildren } from 'preact';
import type { SiteLook } from './rules/look.ts';

/** A page that stands in the site's frame (masthead, navigation, foot). */
export interface FramedPage {
  /** Plain text; the frame adds the newsroom's name. */
  readonly title: string;
  readonly children: ComponentChildren;
  /** Further elements of the head. */
  readonly head?: ComponentChildren;
  /** BCP 47; the site's language unless given. Direction follows from it. */
  readonly language?: string | undefined;
  /** Path of the canonical address; left out for pages that nobody should index. */
  readonly canonical?: string | undefined;
  readonly description?: string | undefined;
  /** Path of the section that the navigation marks as current. */
  readonly section?: string | undefined;
  /** `quiet`: masthead small, no navigation beside it (forms, receipts). */
  readonly look?: 'front' | 'story' | 'list' | 'quiet';
  /** Style sheets beside that of every page, by their names in the source: `give.entry.css`. */
  readonly sheets?: readonly string[];
}

/** What a feature hangs on every page: the way to the gifts, a menu. */
export interface SitePart {
  /** In the foot a part is one or more list items. */
  readonly place: 'masthead' | 'foot';
  draw(): Promise<ComponentChildren>;
}

/** Where what browsers load stands: `/assets/reader-ABC.css` for `reader.css`. */
export interface AssetAddresses {
  address(name: string): string | undefined;
}

/** Draws a whole HTML document. Features are handed one; the root makes it. */
export type Frame = (page: FramedPage) => Promise<string>;

/** What the site says of itself on every page. */
export interface SiteFacts {
  readonly name: string;
  readonly tagline: string;
  /** BCP 47. */
  readonly language: string;
  /** IANA name. */
  readonly timeZone: string;
  /** ISO 4217; what gifts are asked in unless the reader chooses otherwise. */
  readonly currency: string;
  /** Origin without a trailing slash; empty while the newsroom has no public address. */
  readonly origin: string;
  /** Left out: the usual one. */
  readonly look?: SiteLook;
  /** Left out: the newsroom has none, and its name stands in letters. */
  readonly logo?: SiteLogo;
}

/** A picture at a path of its own, which changes with its content. Sizes in pixels. */
export interface SitePicture {
  readonly href: string;
  readonly width: number;
  readonly height: number;
}

/** What a newsroom is known by beside its name. Each is null where there is none. */
export interface SiteLogo {
  readonly masthead: {
    readonly light: SitePicture;
    /** In its stead on dark ground. */
    readonly dark: SitePicture | null;
    /** On dark ground it lies on a light plate. */
    readonly hasPlate: boolean;
  } | null;
  /** For the tabs of browsers, and for the start screens of telephones. */
  readonly icon: { readonly small: SitePicture; readonly large: SitePicture } | null;
  /** Beside links on other sites, where there is no other picture (1200 x 630). */
  readonly share: SitePicture | null;
  /** In readers of feeds, as small as RSS 2.0 wants it. */
  readonly feed: SitePicture | null;
}

/** Where somebody is in a list of several pages, each with an address of its own. */
export interface PageNumbers {
  /** From 1. */
  readonly page: number;
  /** The last page, as far as pages are counted. */
  readonly last: number;
  /** There are more pages than were counted. */
  readonly goesOn?: boolean;
  hrefOf(page: number): string;
}
