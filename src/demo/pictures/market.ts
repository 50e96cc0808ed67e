import {
  chance,
  circle,
  each,
  ellipse,
  group,
  HEIGHT,
  inTurn,
  line,
  many,
  type Point,
  path,
  polygon,
  rect,
  WIDTH,
} from './shapes.ts';

/** Where the hands reach, from which edge, in which sleeve. */
type Trader = readonly [at: Point, turn: number, sleeve: string, skin: string];
/** Whoever stands around the table. */
const TRADERS: readonly Trader[] = [
  [[330, 250], 155, '#35566a', '#d9ae8c'],
  [[640, 215], 172, '#b84a38', '#a9765a'],
  [[1010, 220], 188, '#6f8f5a', '#e6c3a4'],
  [[1330, 300], 212, '#8a5a78', '#8a5f46'],
  [[260, 600], 92, '#c9854a', '#c79a78'],
  [[1390, 640], -88, '#47725f', '#d9ae8c'],
  [[400, 880], 28, '#d8b04c', '#8a5f46'],
  [[800, 925], 4, '#4a5f8a', '#e6c3a4'],
  [[1170, 870], -24, '#7a4a52', '#c79a78'],
];

/** The back room of the bakery at three: the green box poured out on the table, and the hands of those who share. */
export function market(): string {
  return [
    table(),
    flour(),
    loaf([1180, 460]),
    mug([470, 380], '#3f6a80'),
    mug([1150, 700], '#d29a3c'),
    envelope([430, 700]),
    box(),
    coins(),
    each(TRADERS, arm),
  ].join('');
}

function table(): string {
  const boards = many(8, (at) => {
    const y = at * 138 - 20;
    const fill = inTurn(['#b98a5c', '#c0946a', '#b28254', '#c69b70'], at);
    const veins = many(5, (vein) => {
      const from = y + 22 + vein * 24;
      const bend = ((at * 37 + vein * 61) % 40) - 20;
      return path(`M0 ${from}Q500 ${from + bend} 900 ${from}T${WIDTH} ${from - bend}`, 'none', {
        ...{ stroke: '#96693f', 'stroke-width': 2.5, opacity: 0.34 },
      });
    });
    return rect([0, y, WIDTH, 140], fill) + veins + line([0, y], [WIDTH, y], '#7d5531', 5);
  });
  return boards + ellipse([800, 540], [760, 480], '#ffe6b4', { opacity: 0.22 });
}

function flour(): string {
  const next = chance(19);
  return many(60, () =>
    circle([1040 + next() * 420, 330 + next() * 240], 1.5 + next() * 4, '#f6ecd8', { opacity: 0.5 }),
  );
}

/** Green, with a dent in its lid. It once held ammunition. */
function box(): string {
  const dent = ellipse([96, -176], [52, 24], '#33523b', { opacity: 0.8 });
  const lid =
    polygon('-210,-250 210,-250 190,-120 -190,-120', '#4a6d4e') +
    polygon('-194,-240 194,-240 180,-136 -180,-136', '#567b58') +
    dent;
  const body =
    rect([-190, -120, 380, 250], '#3c5a41') +
    rect([-164, -96, 328, 204], '#26392c') +
    rect([-190, 116, 380, 18], '#2f4834') +
    rect([-28, 104, 56, 36], '#8f8a6a');
  const left = many(16, (at) => coin([-130 + (at % 6) * 50, 70 + Math.floor(at / 6) * 18], 21, at));
  const shadow = rect([-206, -112, 440, 290], '#5d3f22', { opacity: 0.4, rx: 16 });
  return group(shadow + lid + body + left, { transform: 'translate(790 470) rotate(-7)' });
}

function coin([x, y]: Point, r: number, at: number): string {
  return (
    circle([x + 3, y + 4], r, '#4f3620', { opacity: 0.35 }) +
    circle([x, y], r, inTurn(['#b5862c', '#9a9b92', '#96602e'], at)) +
    circle([x, y], r - 4, inTurn(['#e2b84e', '#d3d3c8', '#c98a4e'], at))
  );
}

/** Poured out to the right, and counted into heaps around. */
function coins(): string {
  const next = chance(88);
  const poured = many(46, (at) => {
    const [turn, reach] = [next() * 6.28, Math.sqrt(next())];
    return coin([800 + Math.cos(turn) * reach * 270, 705 + Math.sin(turn) * reach * 95], 17 + next() * 7, at);
  });
  const heaps: readonly Point[] = [
    [560, 830],
    [1010, 830],
    [350, 500],
    [1300, 470],
    [680, 330],
    [970, 320],
  ];
  const counted = each(heaps, ([x, y], at) =>
    many(5, (level) => coin([x + level * 2, y - level * 9], 24, at)),
  );
  return poured + counted;
}

/** A forearm from beyond the edge, its sleeve turned up, the hand open or on a coin. */
function arm([[x, y], turn, sleeve, skin]: Trader): string {
  const fingers = many(4, (finger) =>
    rect([-37 + finger * 19, -70 - (finger === 1 || finger === 2 ? 12 : 0), 17, 74], skin, { rx: 8 }),
  );
  const thumb = rect([30, -26, 18, 56], skin, { rx: 9, transform: 'rotate(32 39 2)' });
  const hand = fingers + thumb + rect([-38, -14, 76, 74], skin, { rx: 22 });
  const wrist = rect([-29, 40, 58, 110], skin);
  const cloth = path('M-52 130H52L92 620H-92Z', sleeve) + rect([-58, 118, 116, 40], '#f6ecd8', { rx: 12 });
  const shade = path('M-50 -40H60L110 620H-80Z', '#4f3620', { opacity: 0.22, transform: 'translate(16 14)' });
  return group(shade + wrist + cloth + hand, { transform: `translate(${x} ${y}) rotate(${turn})` });
}

function mug([x, y]: Point, glaze: string): string {
  return (
    circle([x + 8, y + 10], 52, '#4f3620', { opacity: 0.35 }) +
    rect([x + 40, y - 14, 42, 28], glaze, { rx: 12 }) +
    circle([x, y], 50, glaze) +
    circle([x, y], 41, '#f6ecd8') +
    circle([x, y], 37, '#4a2c1a') +
    ellipse([x - 10, y - 12], [14, 7], '#8a5f46', { opacity: 0.7 })
  );
}

function loaf([x, y]: Point): string {
  const cuts = many(4, (at) => line([x - 84 + at * 52, y - 34], [x - 60 + at * 52, y + 32], '#f0d9ac', 9));
  return (
    ellipse([x + 10, y + 14], [158, 74], '#4f3620', { opacity: 0.35 }) +
    ellipse([x, y], [154, 70], '#b5763a') +
    ellipse([x, y - 6], [142, 58], '#c98a4a') +
    cuts
  );
}

function envelope([x, y]: Point): string {
  const drawn =
    rect([-96, -62, 192, 124], '#f6ecd8') +
    path('M-96 -62L0 12L96 -62', 'none', { stroke: '#cbb994', 'stroke-width': 5 });
  const shadow = rect([-90, -54, 192, 124], '#4f3620', { opacity: 0.3 });
  return group(shadow + drawn, { transform: `translate(${x} ${Math.min(y, HEIGHT)}) rotate(14)` });
}
