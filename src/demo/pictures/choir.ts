import {
  chance,
  circle,
  ellipse,
  fade,
  glow,
  group,
  inTurn,
  line,
  many,
  type Point,
  path,
  polygon,
  rect,
  WHOLE,
  WIDTH,
} from './shapes.ts';

const COATS = [
  '#a8452f',
  '#d29a3c',
  '#315a6b',
  '#55785a',
  '#6f4a63',
  '#c67440',
  '#3d5280',
  '#8a6a4a',
  '#b7a98a',
];
const SKINS = ['#e6c3a4', '#d9ae8c', '#a9765a', '#7f5540', '#efd3b8', '#c39472'];
const HAIR = ['#3b2d26', '#6b4a32', '#a8763e', '#8d8a86', '#d8d4cb', '#241f1f', '#9a5a36'];

/** The choir in the cold store: rows of singers in their coats, and breath that can be seen. */
export function choir(): string {
  return [
    fade('cold', WHOLE, '#23414b', '#3d6470', '#54808a'),
    panels(),
    lamp(400),
    lamp(800),
    lamp(1200),
    crates(),
    row({ y: 610, size: 0.82, count: 10, seed: 3 }),
    row({ y: 735, size: 0.95, count: 10, seed: 8 }),
    row({ y: 885, size: 1.12, count: 9, seed: 14 }),
    row({ y: 1060, size: 1.32, count: 8, seed: 27 }),
  ].join('');
}

function panels(): string {
  const seams =
    many(9, (at) => line([at * 200, 0], [at * 200, 700], '#1c3640', 5, { opacity: 0.55 })) +
    line([0, 250], [WIDTH, 250], '#1c3640', 5, { opacity: 0.4 });
  const rails =
    line([0, 96], [WIDTH, 96], '#162c35', 12) +
    many(15, (at) =>
      path(`M${60 + at * 108} 100v26q0 18 -15 16`, 'none', { stroke: '#8fa9ad', 'stroke-width': 5 }),
    );
  const frost = many(40, (at) =>
    ellipse([(at * 397) % WIDTH, 690 - ((at * 83) % 60)], [60 + ((at * 37) % 60), 9], '#cfe2e2', {
      opacity: 0.12,
    }),
  );
  return seams + rails + frost;
}

function lamp(x: number): string {
  return (
    line([x, 0], [x, 170], '#132730', 5) +
    glow(`lamp${x}`, [x, 210], 360, '#ffe2a3', 0.75) +
    polygon(`${x - 62},208 ${x - 22},164 ${x + 22},164 ${x + 62},208`, '#172d36') +
    ellipse([x, 208], [62, 10], '#fff0c4')
  );
}

function crates(): string {
  const crate = (x: number, y: number) =>
    rect([x, y, 190, 92], '#8a6f50') +
    many(3, (at) => rect([x, y + 6 + at * 29, 190, 21], '#a58a66')) +
    rect([x + 8, y, 14, 92], '#755c41') +
    rect([x + 168, y, 14, 92], '#755c41');
  const herring = (x: number, y: number) =>
    many(7, (at) => path(`M${x + 16 + at * 24} ${y + 4}q14 -26 26 0Z`, at % 2 === 0 ? '#b9cbd0' : '#93abb3'));
  const stack = (x: number) =>
    herring(x, 424) + crate(x, 426) + crate(x + 14, 520) + crate(x - 6, 614) + crate(x + 8, 708);
  return stack(-70) + stack(1478);
}

function row(wish: { y: number; size: number; count: number; seed: number }): string {
  const next = chance(wish.seed);
  const gap = 1250 / (wish.count - 0.5) + wish.size * 14;
  return many(wish.count, (at) => {
    const x = 800 + (at - (wish.count - 1) / 2) * gap + (next() - 0.5) * 16;
    return singer([x, wish.y + (next() - 0.5) * 22], wish.size * (0.95 + next() * 0.1), next);
  });
}

/** Head and shoulders, the mouth round with the note, a scarf, sheet music, and breath. */
function singer([x, y]: Point, size: number, next: () => number): string {
  const pick = (of: readonly string[]) => inTurn(of, Math.floor(next() * of.length));
  const [coat, scarf, skin, hair] = [pick(COATS), pick(COATS), pick(SKINS), pick(HAIR)];
  const body =
    path('M-64 150C-70 50 -58 -14 -22 -22H22C58 -14 70 50 64 150Z', coat) +
    path('M-10 -12L0 150L10 -12Z', '#00000022');
  const neck =
    path('M-30 -30Q0 -4 30 -30L34 -6Q0 22 -34 -6Z', scarf) + rect([12, -8, 19, 54], scarf, { rx: 5 });
  const long = next() > 0.5 ? ellipse([0, -62], [40, 48], hair) : '';
  const face = ellipse([0, -70], [31, 37], skin);
  const hat = next() > 0.62;
  const top = hat
    ? path('M-34 -82a34 36 0 0 1 68 0Z', scarf === coat ? '#efe3c8' : scarf) +
      rect([-36, -90, 72, 14], '#efe6d2', { rx: 7 }) +
      circle([0, -120], 9, '#efe6d2')
    : path('M-33 -76a33 36 0 0 1 66 0q-14 -18 -30 -20q-22 2 -36 20Z', hair);
  const eyes =
    path('M-17 -75q5 -6 10 0', 'none', { stroke: '#2a2422', 'stroke-width': 2.6 }) +
    path('M7 -75q5 -6 10 0', 'none', { stroke: '#2a2422', 'stroke-width': 2.6 });
  const mouth = ellipse([0, -50], [6 + next() * 3, 7 + next() * 4], '#6e2a26');
  const cheeks =
    circle([-19, -60], 6, '#c8604a', { opacity: 0.32 }) + circle([19, -60], 6, '#c8604a', { opacity: 0.32 });
  const sheet =
    next() > 0.35
      ? polygon('-46,52 0,62 0,118 -46,106', '#f7f1e1') +
        polygon('46,52 0,62 0,118 46,106', '#e8dfc9') +
        circle([-46, 92], 10, skin) +
        circle([46, 92], 10, skin)
      : '';
  const breath =
    ellipse([34, -54], [20, 8], '#eef6f4', { opacity: 0.32 }) +
    ellipse([56, -66], [22, 12], '#eef6f4', { opacity: 0.2 });
  return group(body + long + neck + face + cheeks + eyes + mouth + top + sheet + breath, {
    transform: `translate(${x} ${y}) scale(${size})`,
  });
}
