import { urlFrom } from '#platform/text';
import { uploadPath, withoutSize } from '../rules/old-address.ts';
import type { BroughtAs, Shelves } from './shelves.ts';

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
      const brought = broughtAt(address);
      if (brought === undefined) return undefined;
      return 'file' in brought ? brought.file : pathOf(address);
    },
    ofAttachment: (id) => pictureIn(shelves.broughtAs(id)),
    idOf(reference) {
      const number = /^wp:(\d+)$/.exec(reference)?.[1];
      if (number !== undefined) return pictureIn(shelves.broughtAs(Number(number)));
      return pictureIn(broughtAt(reference.replace(/^src:/, '')));
    },
  };

  function broughtAt(address: string): BroughtAs | undefined {
    const upload = uploadPath(address);
    if (upload === undefined) return undefined;
    const attachment = shelves.atUpload(withoutSize(upload));
    const brought = attachment === undefined ? undefined : shelves.broughtAs(attachment);
    return brought ?? shelves.uploadBroughtAs(withoutSize(upload));
  }
}

function pictureIn(brought: BroughtAs | undefined): string | undefined {
  return brought && 'picture' in brought ? brought.picture : undefined;
}

function pathOf(address: string): string {
  return urlFrom(address, 'https://newsroom.invalid')?.pathname ?? address;
}
