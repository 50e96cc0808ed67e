import { setImmediate } from 'node:timers/promises';
import { chance, HEIGHT, WIDTH } from './shapes.ts';

/** Drawn beyond the edges, so that what strays leaves no gap there. In pixels. */
const BLEED = 12;
const [WIDE, HIGH] = [WIDTH + 2 * BLEED, HEIGHT + 2 * BLEED];

/** How far lines stray, as if cut by hand, in pixels. */
const STRAY = 1.9;

/** How much lighter or darker the paper's grain makes a spot, of 255. */
const GRAIN = 4.5;
const GRAIN_SIDE = 256;

/** After so many rows others get their turn: the newsroom may be answering already. */
const ROWS_AT_ONCE = 32;

/** Prints a scene as a JPEG: edges a little uneven, paper a little grainy. The same scene gives the same bytes. */
export async function printScene(scene: string): Promise<Buffer> {
  const { default: sharp } = await import('sharp');
  const drawn = await sharp(Buffer.from(onCanvas(scene)))
    .flatten()
    .raw()
    .toBuffer();
  const raw = { width: WIDTH, height: HEIGHT, channels: 3 } as const;
  return sharp(await printed(drawn), { raw })
    .jpeg({ quality: 86 })
    .toBuffer();
}

function onCanvas(scene: string): string {
  const size = `width="${WIDE}" height="${HIGH}"`;
  const fit = `scale(${WIDE / WIDTH} ${HIGH / HEIGHT})`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size}><g transform="${fit}">${scene}</g></svg>`;
}

/** Takes each pixel from a place that strays a little from its own, between four pixels, and adds the grain. */
async function printed(drawn: Buffer): Promise<Uint8ClampedArray> {
  const paper = new Uint8ClampedArray(WIDTH * HEIGHT * 3);
  const [grain, below] = [grainTile(), WIDE * 3];
  let to = 0;
  for (let y = 0; y < HEIGHT; y += 1) {
    if (y % ROWS_AT_ONCE === 0) await setImmediate();
    const [slow, quick] = [Math.sin(y / 61), Math.sin(y / 23 + 1)];
    const [slant, slantAside] = [Math.sin(y / 37 + slow), Math.cos(y / 37 + slow)];
    const [rise, riseAside] = [Math.sin(y / 170), Math.cos(y / 170)];
    for (let x = 0; x < WIDTH; x += 1) {
      const long = slant * of(COS_LONG, x) + slantAside * of(SIN_LONG, x);
      const bent = riseAside * of(SIN_BENT, x) + rise * of(COS_BENT, x);
      const fromX = x + BLEED + STRAY * (long * 0.7 + quick * of(SHORT, x) * 0.5);
      const fromY = y + BLEED + STRAY * (bent * 0.7 + slow * of(SHORTEST, x) * 0.4);
      const left = Math.floor(fromX);
      const top = Math.floor(fromY);
      const [right, low] = [fromX - left, fromY - top];
      const both = right * low;
      const spot = of(grain, (y % GRAIN_SIDE) * GRAIN_SIDE + (x % GRAIN_SIDE));
      let from = (top * WIDE + left) * 3;
      for (const end = to + 3; to < end; to += 1, from += 1) {
        const upper = of(drawn, from) * (1 - right - low + both) + of(drawn, from + 3) * (right - both);
        const lower = of(drawn, from + below) * (low - both) + of(drawn, from + below + 3) * both;
        paper[to] = upper + lower + spot;
      }
    }
  }
  return paper;
}

/** The waves along a row are the same in each row: reckoned once, since a sine for each pixel takes long. */
const SIN_LONG = alongRow((x) => Math.sin(x / 190));
const COS_LONG = alongRow((x) => Math.cos(x / 190));
const SIN_BENT = alongRow((x) => Math.sin(x / 41 + Math.sin(x / 67)));
const COS_BENT = alongRow((x) => Math.cos(x / 41 + Math.sin(x / 67)));
const SHORT = alongRow((x) => Math.sin(x / 47));
const SHORTEST = alongRow((x) => Math.sin(x / 29));

function alongRow(wave: (x: number) => number): Float64Array {
  return Float64Array.from({ length: WIDTH }, (_, x) => wave(x));
}

function of(numbers: Float64Array | Float32Array | Uint8Array, at: number): number {
  return numbers[at] ?? 0;
}

/** The sum of three chances lies near a bell curve. */
function grainTile(): Float32Array {
  const next = chance(64);
  return Float32Array.from(
    { length: GRAIN_SIDE * GRAIN_SIDE },
    () => (next() + next() + next() - 1.5) * 2 * GRAIN,
  );
}
