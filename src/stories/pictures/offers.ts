import type { Reader, Writer } from '#platform/database';
import type { Content } from '#platform/files';
import type { Answer, Route } from '#platform/http';
import type { StoryPicture, Viewer } from '../words.ts';
import type {
  DrawnLogo,
  LetGoBytes,
  LogoPlace,
  MediaUses,
  PictureElsewhere,
  PictureFacts,
  ReceivedPicture,
  RedrawLimits,
  RedrawnPicture,
} from './words.ts';

/** What can be done with pictures, recordings and documents. */
export interface Pictures {
  /** `/pictures/…`, `/files/…`: public only while a visible story (or campaign) uses them; else the same 404 as for none. */
  readonly routes: readonly Route[];
  /**
   * Looks at the bytes, keeps them and their facts. The same bytes again are the same picture, whose words are
   * brought up to date. Throws a `Refusal` with a `PictureRefusal` as its code.
   */
  keepPicture(bytes: Uint8Array, facts: PictureFacts): Promise<StoryPicture>;
  /** Looks at the bytes and keeps them, for the library, which records the picture. Throws as `keepPicture`. */
  receive(bytes: Uint8Array): Promise<ReceivedPicture>;
  /** Keeps the bytes once more, if they were deleted between `receive` and now. */
  stillKept(fileKey: string, bytes: Uint8Array): Promise<void>;
  /** Nothing has these bytes any more: they are deleted in a day. */
  letGo(writer: Writer, bytes: LetGoBytes): Promise<void>;
  /** What else than stories shows pictures. */
  elsewhere(reader: Reader): Promise<readonly PictureElsewhere[]>;
  /** A stranger's picture drawn anew, for whoever keeps it elsewhere. Throws as `keepPicture`. */
  redraw(bytes: Uint8Array, limits: RedrawLimits): Promise<RedrawnPicture>;
  /** A newsroom's logo drawn anew, at most so high; null where nothing in it is seen. Throws as `keepPicture`. */
  drawLogo(
    bytes: Uint8Array,
    limits: RedrawLimits & { readonly mostHeight: number },
  ): Promise<DrawnLogo | null>;
  /** The bytes of a logo of ours in the middle of a picture of another size. */
  placeLogo(
    logo: { readonly bytes: Uint8Array; readonly width: number; readonly height: number },
    place: LogoPlace,
  ): Promise<Uint8Array>;
  keepFile(
    content: Content,
    facts: { fileName: string; mime: string; sourceUrl?: string },
  ): Promise<{ id: string; href: string }>;
  findPictures(reader: Reader, ids: readonly string[]): Promise<ReadonlyMap<string, StoryPicture>>;
  setUses(writer: Writer, storyId: string, uses: MediaUses): Promise<void>;
  /** Notes that readers see these pictures from `at` on, elsewhere than in a story. */
  markShown(writer: Writer, ids: readonly string[], at: string): Promise<void>;
  /**
   * Where an old upload's address leads now, as a path; null for one that is not known. Asked on behalf of a
   * `viewer`, null as well for what no story shows them.
   */
  newAddressOf(reader: Reader, oldAddress: string, viewer?: Viewer): Promise<string | null>;
  /** One form of a picture (`640.webp`) for somebody who was found to be one who may see it; nobody keeps it. */
  answerUnpublished(asked: { readonly id: string; readonly form: string }): Promise<Answer>;
  /** Whether all pictures and files have their bytes: one line for a person. Throws a `Refusal` if that cannot be asked. */
  checkFiles(): Promise<{ readonly isWell: boolean; readonly says: string }>;
  /** Ids of all pictures and files that a document (as JSON) names by id or by address. */
  mediaIdsIn(text: string): readonly string[];
}
