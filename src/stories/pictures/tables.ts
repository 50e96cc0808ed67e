import type { PictureMime } from './rules/picture-kind.ts';

/** The tables of pictures, recordings and documents. Their bytes stand in the file store under `file_key`. */
export interface PicturesTables {
  pictures: {
    id: string;
    /** Of the original, as it came in. One picture per content. */
    file_key: string;
    file_name: string;
    mime: PictureMime;
    bytes: number;
    /** In pixels, upright. */
    width: number;
    height: number;
    /** Per mille from the top left. */
    focal_x: number;
    focal_y: number;
    alt: string;
    caption: string;
    credit: string;
    /** Under what terms it may be shown. Readers are told a public licence or a line about copyright, and no more. */
    licence: string;
    /** Since when somebody has said that it needs no words. */
    decorative_at: string | null;
    /** Average colour, `#rrggbb`. */
    tone: string;
    uploaded_at: string;
    /** Of the staff; null for what an import, the sample or a campaign brought. */
    uploaded_by: string | null;
    /** Since when it has been in what was published, also if it is not any more; null: never. */
    shown_at: string | null;
    /** Stands in its addresses from when another file took its place: of the new one's hash. Empty before. */
    mark: string;
    /** What it is found by: words as the search knows them, each after a space. */
    words: string;
  };
  /** Recordings and documents. */
  files: {
    id: string;
    file_key: string;
    file_name: string;
    mime: string;
    bytes: number;
    uploaded_at: string;
  };
  /** Where a picture or file stood before it came to us; several places may have held the same bytes. */
  media_sources: {
    /** Decoded, NFC, without host. */
    path: string;
    media_id: string;
    /** The whole address, as it came. */
    url: string;
  };
  /** Which story's current revision uses which picture, file or background box. */
  media_uses: { media_id: string; story_id: string };
}
