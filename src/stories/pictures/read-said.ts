import type { ImageWork } from './image-work.ts';
import { type SaidInFile, saidInFile } from './rules/said-in-file.ts';

/** What a file that was found to be a picture says of it. */
export async function readSaid(bytes: Uint8Array, work: ImageWork): Promise<SaidInFile> {
  const { xmp, iptc } = await (await work.open(bytes)).metadata();
  return saidInFile({ xmp: xmp && Buffer.from(xmp).toString('utf8'), iptc });
}
