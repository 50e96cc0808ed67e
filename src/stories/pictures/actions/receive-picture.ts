import type { Files } from '#platform/files';
import type { ImageWork } from '../image-work.ts';
import { inspectPicture } from '../inspect-picture.ts';
import { readSaid } from '../read-said.ts';
import type { ReceivedPicture } from '../words.ts';

/**
 * Looks at the bytes and keeps them, for whoever records the picture. Throws a `Refusal` with a `PictureRefusal` as its
 * code.
 */
export async function receivePicture(
  bytes: Uint8Array,
  { files, work }: { readonly files: Files; readonly work: ImageWork },
): Promise<ReceivedPicture> {
  const seen = await inspectPicture(bytes, work);
  const said = await readSaid(bytes, work);
  const { key } = await files.keep(bytes);
  return { ...seen, fileKey: key, said };
}
