import { urlFrom } from '#platform/text';
import { uploadPath, withoutSize } from '../rules/old-address.ts';
import type { Shelves } from './shelves.ts';

/** Turns the picture references of converted texts into the ids that pictures have here. */
export interface BroughtPictures {
  /** `wp:17` or `src:https://…` -> an id here; nothing while the bytes are missing. */
  idOf(reference: string): string | undefined;
  ofAttachment(attachmentId: number): string | undefined;
  /** Where an old upload's address leads here; nothing while its bytes are missing. */
  hrefOf(address: string): string | undefined;
}

export function picturesOf(shelves: Shelves): BroughtPictures {
  return {
    hrefOf(address) {
      const attachment = attachmentAt(address);
      if (attachment === undefined) return undefined;
      const brought = shelves.broughtAs(attachment);
      if (brought === undefined) return undefined;
      return 'file' in brought ? brought.file : pathOf(address);
    },
    ofAttachment: pictureOf,
    idOf(reference) {
      if (reference.startsWith('wp:')) return pictureOf(Number(reference.slice(3)));
      const attachment = attachmentAt(reference.replace(/^src:/, ''));
      return attachment === undefined ? undefined : pictureOf(attachment);
    },
  };

  function pictureOf(attachmentId: number): string | undefined {
    const brought = shelves.broughtAs(attachmentId);
    return brought && 'picture' in brought ? brought.picture : undefined;
  }

  function attachmentAt(address: string): number | undefined {
    const upload = uploadPath(address);
    return upload === undefined ? undefined : shelves.atUpload(withoutSize(upload));
  }
}

function pathOf(address: string): string {
  return urlFrom(address, 'https://newsroom.invalid')?.pathname ?? address;
}
