import type { StoryPicture } from '../words.ts';

/** Where the library stands at the desk, and its pictures below it: those too that readers do not see. */
export const LIBRARY = '/desk/pictures';

/** A picture as the library shows it. */
export interface LibraryPicture extends StoryPicture {
  readonly fileName: string;
  readonly bytes: number;
  /** Under what terms it may be shown. What readers are told of it: `toldLicence`. */
  readonly licence: string;
  /** Somebody has said that it needs no words. */
  readonly isDecorative: boolean;
  readonly uploadedAt: string;
  /** Of the staff; null for what an import, the sample or a campaign brought. */
  readonly uploadedBy: string | null;
  /** Since when it has been in what was published, also if it is not any more; null: never. */
  readonly shownAt: string | null;
}

/** Pictures that want something done: no story or campaign shows them, or nothing says what they show. */
export const LACKS = ['unused', 'unsaid'] as const;
export type Lack = (typeof LACKS)[number];

/** Which pictures somebody wants to see. */
export interface AskedPictures {
  readonly words: string;
  readonly only: Lack | null;
}

/** A place at which a picture stands. */
export interface PictureUse {
  readonly label: string;
  /** Null where the person may not go there. */
  readonly href: string | null;
  readonly kind: 'public' | 'unpublished' | 'draft' | 'campaign';
}

export interface PictureUses {
  readonly shown: readonly PictureUse[];
  /** So many more, which are not listed: there are too many, or the person may not know of them. */
  readonly others: number;
}

/** What became of a file that was sent. */
export type UploadOutcome =
  /** `known`: the same bytes are in the library already. */
  | { readonly fileName: string; readonly outcome: 'kept' | 'known'; readonly id: string }
  | { readonly fileName: string; readonly outcome: 'refused'; readonly says: string };
