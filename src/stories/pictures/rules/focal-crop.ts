/** A part of a picture, in whole pixels from its top left. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A picture's size in pixels, upright, and the point that a crop keeps, per mille from the top left. */
export interface Framing {
  readonly width: number;
  readonly height: number;
  readonly focalX: number;
  readonly focalY: number;
}

/**
 * The largest part of a picture with the given shape (width divided by height) whose middle lies as near to
 * the focal point as the picture's edges allow. The point itself is always inside.
 */
export function focalCrop(picture: Framing, shape: number): Box {
  const width = atLeastOne(Math.min(picture.width, Math.round(picture.height * shape)));
  const height = atLeastOne(Math.min(picture.height, Math.round(picture.width / shape)));
  return {
    left: startAround(picture.focalX, width, picture.width),
    top: startAround(picture.focalY, height, picture.height),
    width,
    height,
  };
}

/** Where a stretch of `length` begins so that its middle lies at `focal` per mille of `whole`, or near it. */
function startAround(focal: number, length: number, whole: number): number {
  const wished = Math.round((focal / 1000) * whole - length / 2);
  return Math.max(0, Math.min(whole - length, wished));
}

const atLeastOne = (pixels: number): number => Math.max(1, pixels);
