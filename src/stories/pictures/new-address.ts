import type { Reader } from '#platform/database';
import type { Viewer } from '../words.ts';
import { fileAddress, plainPictureAddress } from './rules/media-address.ts';
import { sourcePath, widthInPath } from './rules/source-path.ts';
import { findBySourcePath, findFileRow, findPictureRow } from './store.ts';
import { isInVisibleStory } from './visible.ts';

/**
 * Where the upload that stood at `oldAddress` stands now, in the size that its name asks for: the path of a
 * picture or file, or null. For the public null as well where no story that they may see shows it.
 */
export async function newAddressOf(
  reader: Reader,
  oldAddress: string,
  viewer: Viewer | null = null,
): Promise<string | null> {
  const id = await findBySourcePath(reader, oldAddress);
  if (id === null) return null;
  if (viewer?.kind === 'public' && !(await isInVisibleStory(reader, id))) return null;
  if (await findPictureRow(reader, id)) {
    return plainPictureAddress(id, widthInPath(sourcePath(oldAddress) ?? ''));
  }
  const file = await findFileRow(reader, id);
  return file ? fileAddress({ id, fileName: file.file_name }) : null;
}
