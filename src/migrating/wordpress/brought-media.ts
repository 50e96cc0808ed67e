import { urlFrom } from '#platform/text';
import { uploadPath, withoutSize } from '../rules/old-address.ts';
import type { Survey } from './survey.ts';

/** What became of the site's attachments whose bytes are here: ids of pictures, addresses of files. */
export interface BroughtMedia {
  readonly pictures: ReadonlyMap<number, string>;
  readonly files: ReadonlyMap<number, string>;
}

/** Turns the picture references of converted texts into the ids that pictures have here. */
export interface BroughtPictures {
  /** `wp:17` or `src:https://…` -> an id here; nothing while the bytes are missing. */
  idOf(reference: string): string | undefined;
  ofAttachment(attachmentId: number): string | undefined;
  /** Where an old upload's address leads here; nothing while its bytes are missing. */
  hrefOf(address: string): string | undefined;
}

export function picturesOf(survey: Survey, { pictures, files }: BroughtMedia): BroughtPictures {
  return {
    hrefOf(address) {
      const attachment = attachmentAt(address);
      if (attachment === undefined) return undefined;
      return files.get(attachment) ?? (pictures.has(attachment) ? pathOf(address) : undefined);
    },
    ofAttachment: (attachmentId) => pictures.get(attachmentId),
    idOf(reference) {
      if (reference.startsWith('wp:')) return pictures.get(Number(reference.slice(3)));
      const attachment = attachmentAt(reference.replace(/^src:/, ''));
      return attachment === undefined ? undefined : pictures.get(attachment);
    },
  };

  function attachmentAt(address: string): number | undefined {
    const upload = uploadPath(address);
    return upload === undefined ? undefined : survey.attachmentsByUpload.get(withoutSize(upload));
  }
}

function pathOf(address: string): string {
  return urlFrom(address, 'https://newsroom.invalid')?.pathname ?? address;
}
