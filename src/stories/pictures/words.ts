import type { PictureMime } from './rules/picture-kind.ts';
import type { SaidInFile } from './rules/said-in-file.ts';

/** Why a picture is not taken. */
export type PictureRefusal =
  /** SVG: it can hold script. The person can save it as PNG. */
  | 'picture-is-a-drawing'
  /** Not one of the formats that are taken. */
  | 'picture-unknown'
  /** The bytes are damaged or cut off. */
  | 'picture-damaged'
  /** More pixels or bytes than can be worked with. Facts: `most`, in megapixels or megabytes. */
  | 'picture-too-large';

/** A picture's original after it was looked at and its bytes were kept: all that follows from the bytes. */
export interface StoredPicture {
  readonly fileKey: string;
  readonly mime: PictureMime;
  readonly bytes: number;
  /** In pixels, upright. */
  readonly width: number;
  readonly height: number;
  /** Average colour, `#rrggbb`. */
  readonly tone: string;
}

/** The same, with what the file says of itself. */
export interface ReceivedPicture extends StoredPicture {
  readonly said: SaidInFile;
}

/** Bytes that no picture has any more, and how they were framed: what was made of them goes too. */
export interface LetGoBytes {
  readonly fileKey: string;
  readonly width: number;
  readonly height: number;
  readonly focalX: number;
  readonly focalY: number;
}

/** Something else than a story that shows a picture: a campaign. */
export interface PictureElsewhere {
  readonly pictureId: string;
  readonly label: string;
  readonly href: string;
  /** Whether everybody sees it there. */
  readonly isPublic: boolean;
}

/** What people say about a picture. Plain text. */
export interface PictureFacts {
  readonly fileName: string;
  readonly alt: string;
  readonly caption: string;
  readonly credit: string;
  /** Where it stood before: an address there is answered with the picture from then on. */
  readonly sourceUrl?: string | undefined;
  /** A picture that holds these bytes already stays as it is: whoever brings them does not answer for its words. */
  readonly leavesKnown?: true;
}

/** How much of a stranger's picture is drawn anew. */
export interface RedrawLimits {
  /** One of more is not decoded. */
  readonly mostMegapixels: number;
  /** In pixels; one that is larger is made smaller. */
  readonly longestSide: number;
}

/** A picture as we have drawn it. */
export interface RedrawnPicture {
  readonly bytes: Uint8Array;
  readonly mime: 'image/webp';
  readonly width: number;
  readonly height: number;
}

/** A logo as we have drawn it. */
export interface DrawnLogo extends RedrawnPicture {
  /** Of what is seen of it, from 0 (black) to 1: its mean relative luminance. */
  readonly luminance: number;
  /** How much of its box is not transparent, from 0 to 1. */
  readonly cover: number;
}

/** Where a logo is put. Sizes in pixels. */
export interface LogoPlace {
  readonly whole: { readonly width: number; readonly height: number };
  /** The room in the middle of it. */
  readonly within: { readonly width: number; readonly height: number };
  /** It becomes at most so many times as large as it is. */
  readonly enlarged: number;
  /** The colour around it, `#rrggbb`; null: nothing. */
  readonly ground: string | null;
  readonly format: 'png' | 'jpg';
}

/** What a story's current revision uses. */
export interface MediaUses {
  readonly mediaIds: readonly string[];
  /** Since when readers see it, as an instant; null: it is not published. */
  readonly shownAt: string | null;
}
