import { setImmediate } from 'node:timers/promises';
import sharp from 'sharp';
import { chance, HEIGHT, WIDTH } from './shapes.ts';

/** Drawn beyond the edges, so that what strays leaves no gap there. In pixels. */
const BLEED = 12;
const [WIDE, HIGH] = [WIDTH + 2 * BLEED, HEIGHT + 2 * BLEED];

/** How far lines stray, as if cut by hand, in pixels. */
const STRAY = 1.9;

/** How much lighter or darker the paper's grain makes a spot, of 255. */
const GRAIN = 4.5;
const GRAIN_SIDE = 512;

/** After so many rows others get their turn: the newsroom may be answering already. */
const ROWS_AT_ONCE = 32;

/** Prints a scene as a JPEG: edges a little uneven, paper a little grainy. The same scene gives the same bytes. */
export async function printScene(scene: string): Promise<Buffer> {
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
  const grain = grainTile();
  for (let y = 0; y < HEIGHT; y += 1) {
    if (y % ROWS_AT_ONCE === 0) await setImmediate();
    const [slow, quick] = [Math.sin(y / 61), Math.sin(y / 23 + 1)];
    for (let x = 0; x < WIDTH; x += 1) {
      const fromX =
        x + BLEED + STRAY * (Math.sin(y / 37 + slow + x / 190) * 0.7 + quick * Math.sin(x / 47) * 0.5);
      const fromY =
        y +
        BLEED +
        STRAY * (Math.sin(x / 41 + Math.sin(x / 67) + y / 170) * 0.7 + slow * Math.sin(x / 29) * 0.4);
      const [left, top] = [Math.floor(fromX), Math.floor(fromY)];
      const [right, low] = [fromX - left, fromY - top];
      const spot = grain[(y % GRAIN_SIDE) * GRAIN_SIDE + (x % GRAIN_SIDE)] ?? 0;
      const at = (top * WIDE + left) * 3;
      for (let colour = 0; colour < 3; colour += 1) {
        const one = at + colour;
        const above = (drawn[one] ?? 0) * (1 - right) + (drawn[one + 3] ?? 0) * right;
        const below = (drawn[one + WIDE * 3] ?? 0) * (1 - right) + (drawn[one + WIDE * 3 + 3] ?? 0) * right;
        paper[(y * WIDTH + x) * 3 + colour] = above * (1 - low) + below * low + spot;
      }
    }
  }
  return paper;
}

/** The sum of three chances lies near a bell curve. */
function grainTile(): Float32Array {
  const next = chance(64);
  return Float32Array.from(
    { length: GRAIN_SIDE * GRAIN_SIDE },
    () => (next() + next() + next() - 1.5) * 2 * GRAIN,
  );
}
