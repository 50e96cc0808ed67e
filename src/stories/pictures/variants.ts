import type { Sharp } from 'sharp';
import type { Files } from '#platform/files';
import { type ImageWork, plain } from './image-work.ts';
import { type PictureFormat, planOf, type Variant, type VariantPlan, variantKey } from './rules/variant.ts';

/** As what a variant of the format is sent. */
export const VARIANT_TYPES: Readonly<Record<PictureFormat, string>> = {
  avif: 'image/avif',
  webp: 'image/webp',
  jpg: 'image/jpeg',
};

/** What a variant is made from. */
interface Original {
  readonly file_key: string;
  readonly width: number;
  readonly height: number;
  readonly focal_x: number;
  readonly focal_y: number;
}

export interface Variants {
  /** Where the variant's bytes stand on this machine. It is made when it is first asked for. */
  pathOf(original: Original, variant: Variant): Promise<string>;
}

export function createVariants(needs: { readonly files: Files; readonly work: ImageWork }): Variants {
  const { files, work } = needs;
  const underWay = new Map<string, Promise<void>>();

  function make(key: string, fileKey: string, plan: VariantPlan): Promise<void> {
    const others = underWay.get(key);
    if (others) return others;
    const making = work
      .inTurn(async () => {
        const source = await files.pathOf(fileKey);
        if (source === null) throw new Error(`The original ${fileKey} is missing from the file store.`);
        await files.write(key, await encoded(await work.open(source), plan).toBuffer());
      })
      .finally(() => underWay.delete(key));
    underWay.set(key, making);
    return making;
  }

  return {
    async pathOf(original, variant) {
      const framing = { ...original, focalX: original.focal_x, focalY: original.focal_y };
      const plan = planOf(framing, variant);
      const key = variantKey(original.file_key, plan);
      const kept = await files.pathOf(key);
      if (kept !== null) return kept;
      await make(key, original.file_key, plan);
      const made = await files.pathOf(key);
      if (made === null) throw new Error(`The variant ${key} was made and cannot be found.`);
      return made;
    },
  };
}

/** Qualities that look alike to people; AVIF's effort is what a reader can wait for at a first visit. */
function encoded(picture: Sharp, { box, width, height, format }: VariantPlan): Sharp {
  const drawn = plain(picture).extract(box).resize(width, height, { fit: 'fill' });
  if (format === 'avif') return drawn.avif({ quality: 52, effort: 3, chromaSubsampling: '4:2:0' });
  if (format === 'webp') return drawn.webp({ quality: 78, effort: 4, smartSubsample: true });
  return drawn.jpeg({ quality: 80, mozjpeg: true });
}
