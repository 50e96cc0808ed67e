/** Fainter than this, of 255, nobody sees that a pixel is there. */
const FAINTEST = 16;

/** Pixels as four bytes each: red, green, blue (sRGB) and how opaque it is. */
export interface Pixels {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** What of a picture is seen, on whatever it is laid. */
export interface Ink {
  /** The smallest box that holds all of it, in pixels. */
  readonly box: {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
  };
  /** Mean relative luminance of what is seen, from 0 (black) to 1 (https://www.w3.org/TR/WCAG22/#dfn-relative-luminance). */
  readonly luminance: number;
  /** How much of the box it covers, from 0 to 1. */
  readonly cover: number;
}

/** What of a picture is seen; null where all of it is transparent. */
export function inkOf({ data, width, height }: Pixels): Ink | null {
  let [left, top, right, bottom] = [width, height, -1, -1];
  let [seen, light] = [0, 0];
  for (let at = 0; at < width * height; at += 1) {
    const opaque = data[at * 4 + 3] ?? 0;
    if (opaque < FAINTEST) continue;
    const [x, y] = [at % width, Math.floor(at / width)];
    [left, top, right, bottom] = [
      Math.min(left, x),
      Math.min(top, y),
      Math.max(right, x),
      Math.max(bottom, y),
    ];
    seen += opaque / 255;
    light += (opaque / 255) * luminanceAt(data, at * 4);
  }
  if (right === -1) return null;
  const box = { left, top, width: right - left + 1, height: bottom - top + 1 };
  return { box, luminance: light / seen, cover: seen / (box.width * box.height) };
}

/** Of each of the 256 values of a part of a colour, how much light it is. */
const LIGHT = Float64Array.from({ length: 256 }, (_, value) => {
  const part = value / 255;
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
});

function luminanceAt(data: Uint8Array, at: number): number {
  const light = (part: number) => LIGHT[data[at + part] ?? 0] ?? 0;
  return 0.2126 * light(0) + 0.7152 * light(1) + 0.0722 * light(2);
}
