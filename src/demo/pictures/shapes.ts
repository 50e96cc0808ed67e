/** The size of every sample picture, in pixels. */
export const WIDTH = 1600;
export const HEIGHT = 1067;

/** SVG attributes beside the ones that a shape has anyway. */
type More = Readonly<Record<string, string | number>>;
export type Point = readonly [x: number, y: number];
type Box = readonly [x: number, y: number, w: number, h: number];
/** All of the picture. */
export const WHOLE: Box = [0, 0, WIDTH, HEIGHT];

function element(name: string, facts: More): string {
  const written = Object.entries(facts).map(([key, value]) => {
    return `${key}="${typeof value === 'number' ? Math.round(value * 10) / 10 : value}"`;
  });
  return `<${name} ${written.join(' ')}/>`;
}

export function rect(box: Box, fill: string, more: More = {}): string {
  const [x, y, width, height] = box;
  return element('rect', { x, y, width, height, fill, ...more });
}

/** `points` as SVG has them: `0,0 40,0 20,30`. */
export function polygon(points: string, fill: string, more: More = {}): string {
  return element('polygon', { points, fill, ...more });
}

export function circle([cx, cy]: Point, r: number, fill: string, more: More = {}): string {
  return element('circle', { cx, cy, r, fill, ...more });
}

export function ellipse([cx, cy]: Point, [rx, ry]: Point, fill: string, more: More = {}): string {
  return element('ellipse', { cx, cy, rx, ry, fill, ...more });
}

export function path(d: string, fill: string, more: More = {}): string {
  return element('path', { d, fill, ...more });
}

export function line(from: Point, to: Point, stroke: string, width: number, more: More = {}): string {
  const [x1, y1] = from;
  const [x2, y2] = to;
  return element('line', {
    x1,
    y1,
    x2,
    y2,
    stroke,
    'stroke-width': width,
    'stroke-linecap': 'round',
    ...more,
  });
}

export function curve(d: string, stroke: string, width: number, more: More = {}): string {
  return path(d, 'none', { stroke, 'stroke-width': width, 'stroke-linecap': 'round', ...more });
}

export function group(content: string, more: More): string {
  const written = Object.entries(more).map(([key, value]) => `${key}="${value}"`);
  return `<g ${written.join(' ')}>${content}</g>`;
}

/** `count` shapes, one for each number from 0. */
export function many(count: number, shape: (at: number) => string): string {
  return Array.from({ length: count }, (_, at) => shape(at)).join('');
}

/** One shape for each of the things, in their order. */
export function each<Thing>(things: readonly Thing[], shape: (thing: Thing, at: number) => string): string {
  return things.map(shape).join('');
}

/** The colour whose turn it is: after the last comes the first. */
export function inTurn(colours: readonly string[], at: number): string {
  return colours[at % colours.length] ?? '';
}

/** A box whose paint passes from one colour to the next, from top to bottom. */
export function fade(id: string, box: Box, ...colours: readonly string[]): string {
  const last = Math.max(1, colours.length - 1);
  const stops = colours.map((colour, at) => stop(at / last, colour, 1)).join('');
  const paint = `<linearGradient id="${id}" x1="0" y1="0" x2="0" y2="1">${stops}</linearGradient>`;
  return paint + rect(box, `url(#${id})`);
}

/** A soft round light around a point. */
export function glow(id: string, at: Point, radius: number, colour: string, strength = 0.8): string {
  const stops = stop(0, colour, strength) + stop(0.35, colour, strength * 0.4) + stop(1, colour, 0);
  return `<radialGradient id="${id}">${stops}</radialGradient>${circle(at, radius, `url(#${id})`)}`;
}

function stop(offset: number, colour: string, opacity: number): string {
  return element('stop', { offset: String(offset), 'stop-color': colour, 'stop-opacity': String(opacity) });
}

/** Numbers from 0 to 1 that look like chance and are the same at each drawing. */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
