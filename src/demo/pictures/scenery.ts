import {
  chance,
  circle,
  curve,
  each,
  ellipse,
  fade,
  group,
  HEIGHT,
  many,
  type Point,
  path,
  rect,
  WHOLE,
  WIDTH,
} from './shapes.ts';

/** What several scenes are made of. */

/** The whole picture as sky. */
export function sky(...colours: readonly string[]): string {
  return fade('sky', WHOLE, ...colours);
}

/** Water from `top` to the lower edge, with the light lying on it in strokes that lengthen as they come near. */
export function water(wish: {
  top: number;
  colours: readonly string[];
  light: string;
  seed: number;
  strokes?: number;
}): string {
  const next = chance(wish.seed);
  const strokes = many(wish.strokes ?? 90, () => {
    const near = next() ** 1.6;
    const y = wish.top + 6 + near * (HEIGHT - wish.top);
    const length = 30 + near * 190 * (0.4 + next());
    const x = next() * (WIDTH + 200) - 100;
    return ellipse([x, y], [length / 2, 1.2 + near * 2.4], wish.light, { opacity: 0.1 + next() * 0.28 });
  });
  const id = `water${wish.seed}`;
  return fade(id, [0, wish.top, WIDTH, HEIGHT - wish.top], ...wish.colours) + strokes;
}

/** A ridge of soft hills from one edge to the other, filled down to the lower edge. */
export function hills(wish: {
  base: number;
  rise: number;
  seed: number;
  fill: string;
  waves?: number;
}): string {
  const next = chance(wish.seed);
  const waves = wish.waves ?? 5;
  const step = WIDTH / waves;
  const heights = Array.from({ length: waves + 2 }, () => wish.base - next() * wish.rise);
  const from = heights[0] ?? wish.base;
  const curves = heights.slice(1).map((y, at) => {
    const before = heights[at] ?? wish.base;
    const x = at * step;
    return `C${x + step / 2} ${before} ${x + step / 2} ${y} ${x + step} ${y}`;
  });
  return path(`M0 ${from}${curves.join('')}V${HEIGHT}H0Z`, wish.fill);
}

/** A long flat cloud, as they lie over the sea. */
export function cloud([x, y]: Point, width: number, fill: string, opacity = 0.7): string {
  const puff = (along: number, up: number, size: number) =>
    ellipse([x + along * width, y - up * width], [size * width, size * width * 0.24], fill);
  const puffs = puff(0, 0, 0.5) + puff(-0.3, 0.025, 0.24) + puff(0.06, 0.08, 0.3) + puff(0.34, 0.02, 0.26);
  return group(puffs, { opacity });
}

/** Gulls far away: two strokes each. */
export function gulls(places: readonly Point[], colour: string): string {
  return each(places, ([x, y], at) => {
    const w = 13 + (at % 3) * 4;
    return curve(
      `M${x - w} ${y - 4}q${w * 0.5} ${-w * 0.5} ${w} 4q${w * 0.5} ${-w * 0.8} ${w} -5`,
      colour,
      3,
    );
  });
}

/** Somebody standing, `height` tall from sole to crown, with the feet at `at`. */
export function person(
  [x, y]: Point,
  height: number,
  look: { coat: string; skin?: string; hat?: string; legs?: string },
): string {
  const w = height * 0.3;
  const head = height * 0.085;
  const shoulder = y - height * 0.8;
  const hem = y - height * 0.36;
  const coat =
    `M${x - w * 0.24} ${shoulder}Q${x} ${shoulder - w * 0.2} ${x + w * 0.24} ${shoulder}` +
    `Q${x + w * 0.5} ${shoulder + w * 0.3} ${x + w * 0.46} ${hem}H${x - w * 0.46}Q${x - w * 0.5} ${shoulder + w * 0.3} ${x - w * 0.24} ${shoulder}Z`;
  const legs = look.legs ?? '#2a3138';
  const leg = (side: number) => rect([x + side * w * 0.2 - w * 0.13, hem - 2, w * 0.26, y - hem + 2], legs);
  const crown: Point = [x, y - height + head];
  const cap = `M${x - head * 1.06} ${crown[1] - head * 0.05}a${head * 1.06} ${head * 1.08} 0 0 1 ${head * 2.12} 0Z`;
  return (
    leg(-1) +
    leg(1) +
    path(coat, look.coat) +
    circle(crown, head, look.skin ?? '#d9ae8c') +
    path(cap, look.hat ?? '#4a382d')
  );
}
