import { type Box, type Framing, focalCrop } from './focal-crop.ts';

export const PICTURE_FORMATS = ['avif', 'webp', 'jpg'] as const;
export type PictureFormat = (typeof PICTURE_FORMATS)[number];

/** Widths in pixels at which a whole picture can be had. A closed list: each costs work and disk. */
export const PICTURE_WIDTHS = [320, 640, 960, 1280, 1920] as const;

/** Crops around the focal point: 4:3 for lists, and the one that other sites show with a link (Open Graph). */
const CROPS: Readonly<Record<string, { readonly size: Size; readonly formats: readonly PictureFormat[] }>> = {
  '400x300': { size: { width: 400, height: 300 }, formats: PICTURE_FORMATS },
  '800x600': { size: { width: 800, height: 600 }, formats: PICTURE_FORMATS },
  '1200x630': { size: { width: 1200, height: 630 }, formats: ['jpg'] },
};

/** WebP and AVIF end at 2^14 pixels a side. */
const LONGEST_SIDE = 16_000;

interface Size {
  readonly width: number;
  readonly height: number;
}

/** One form in which a picture can be asked for. */
export interface Variant {
  readonly width: number;
  /** Only of a crop; a whole picture's height follows from its shape. */
  readonly height?: number;
  readonly format: PictureFormat;
}

/** What has to be done for a variant of one picture, in pixels of the upright original. */
export interface VariantPlan {
  readonly box: Box;
  readonly width: number;
  readonly height: number;
  readonly format: PictureFormat;
}

/** The variant of the closed list that a file name like `640.webp` or `400x300.jpg` asks for, or nothing. */
export function variantOf(fileName: string): Variant | null {
  const [size = '', extension = '', ...more] = fileName.split('.');
  const format = PICTURE_FORMATS.find((one) => one === extension);
  if (format === undefined || more.length > 0) return null;
  const width = PICTURE_WIDTHS.find((one) => String(one) === size);
  if (width !== undefined) return { width, format };
  const crop = Object.hasOwn(CROPS, size) ? CROPS[size] : undefined;
  return crop?.formats.includes(format) ? { ...crop.size, format } : null;
}

/** All forms that there are. */
export function allVariants(): readonly Variant[] {
  const whole = PICTURE_WIDTHS.flatMap((width) => PICTURE_FORMATS.map((format) => ({ width, format })));
  const crops = Object.values(CROPS).flatMap(({ size, formats }) =>
    formats.map((format) => ({ ...size, format })),
  );
  return [...whole, ...crops];
}

/**
 * How to make `variant` of a picture. It is never enlarged: a picture smaller than asked for keeps its own
 * size, a crop of it the shape that was asked for.
 */
export function planOf(picture: Framing, variant: Variant): VariantPlan {
  const whole: Box = { left: 0, top: 0, width: picture.width, height: picture.height };
  const box = variant.height === undefined ? whole : focalCrop(picture, variant.width / variant.height);
  const scale = Math.min(1, variant.width / box.width, LONGEST_SIDE / box.height);
  return {
    box,
    width: Math.max(1, Math.round(box.width * scale)),
    height: Math.max(1, Math.round(box.height * scale)),
    format: variant.format,
  };
}

/** The key of the made variant, beside its original: two requests that mean the same pixels share one file. */
export function variantKey(fileKey: string, { box, width, height, format }: VariantPlan): string {
  return `${fileKey}-${box.left}-${box.top}-${box.width}x${box.height}-${width}x${height}.${format}`;
}
