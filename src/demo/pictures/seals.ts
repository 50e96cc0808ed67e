import {
  chance,
  circle,
  curve,
  ellipse,
  fade,
  group,
  inTurn,
  many,
  type Point,
  path,
  rect,
  WHOLE,
  WIDTH,
} from './shapes.ts';

/** The Skerries at low water in a mist: seals lying about like luggage, and one that looks at us. */
export function seals(): string {
  return [
    fade('mist', WHOLE, '#e9d9c6', '#e6dccd', '#d3cfc9'),
    circle([1230, 210], 74, '#fbeed3', { opacity: 0.9 }),
    path('M0 330Q260 286 520 326T1080 312T1600 330V430H0Z', '#c3bdbb', { opacity: 0.8 }),
    passing([1010, 372]),
    fade('low', [0, 380, WIDTH, 420], '#cfc9c0', '#93a3a6', '#7d9197'),
    many(22, (at) =>
      ellipse([(at * 263) % WIDTH, 396 + at * 9], [80 + at * 5, 3], '#f4ead8', { opacity: 0.5 }),
    ),
    rock('M250 520Q520 420 800 444Q1120 400 1420 520L1500 590H190Z', '#8b8583'),
    lying([520, 458], 0.5, '#a49a8e', 1),
    lying([830, 440], 0.55, '#77706c', -1),
    lying([1180, 462], 0.52, '#b7ab9b', 1),
    rock('M-20 720Q200 590 560 626Q900 560 1250 640Q1480 640 1620 600V1067H-20Z', '#5f5b5c'),
    weed(640, 5),
    lying([800, 612], 1, '#8d8379', 1),
    lying([1330, 640], 1.08, '#c0b3a1', -1),
    rock('M-20 850Q330 760 700 830Q1120 900 1620 780V1067H-20Z', '#45444a'),
    weed(860, 13),
    barnacles(),
    watching(),
  ].join('');
}

function rock(d: string, fill: string): string {
  return path(d, fill) + curve(d.replace(/[LV].*$/, ''), '#ffffff', 7, { opacity: 0.14 });
}

/** When the ferry goes by, a few heads are raised. */
function passing([x, y]: Point): string {
  const drawn =
    path('M-120 0H120L96 26H-104Z', '#8d8f95') +
    rect([-84, -26, 150, 26], '#a6a6a9') +
    rect([-56, -48, 96, 22], '#a6a6a9') +
    rect([-30, -74, 26, 28], '#b08578');
  return group(drawn, { transform: `translate(${x} ${y})`, opacity: 0.75 });
}

/** Round as they are, head and tail in the air. */
function lying([x, y]: Point, size: number, coat: string, way: number): string {
  const back = 'M-232 -66C-214 -112 -150 -106 -128 -62C-60 -128 70 -128 138 -44C168 -30 196 -62 226 -96';
  const belly = 'C246 -84 236 -40 196 -4C150 54 -90 60 -164 20C-214 -4 -246 -30 -232 -66Z';
  const tail = 'M214 -84Q220 -140 252 -146Q262 -112 240 -88Q282 -112 300 -88Q274 -62 232 -62Z';
  const flipper = 'M-70 26Q-40 78 14 68Q-2 40 -24 18Z';
  const body =
    path(tail, coat) +
    path(back + belly, coat) +
    path('M-160 14C-90 50 100 52 182 -6C110 22 -80 26 -160 14Z', '#fff6e4', { opacity: 0.3 }) +
    path('M-120 -58C-56 -116 66 -116 130 -44C60 -92 -50 -92 -120 -58Z', '#fff6e4', { opacity: 0.22 }) +
    many(12, (at) =>
      ellipse([-100 + ((at * 61) % 230), -62 + ((at * 29) % 62)], [10, 6], '#3a3534', { opacity: 0.22 }),
    ) +
    path(flipper, coat, { stroke: '#3a3534', 'stroke-width': 3, 'stroke-opacity': 0.25 });
  const face =
    circle([-212, -72], 6, '#221f20') +
    ellipse([-234, -56], [13, 10], '#fff6e4', { opacity: 0.45 }) +
    circle([-243, -62], 5, '#221f20');
  return group(ellipse([0, 46], [226, 18], '#26262b', { opacity: 0.42 }) + body + face, {
    transform: `translate(${x} ${y}) scale(${way * size} ${size})`,
  });
}

/** What the sea has left on the rocks. */
function weed(top: number, seed: number): string {
  const next = chance(seed);
  return many(34, (at) => {
    const [x, y] = [next() * WIDTH, top + next() * 90];
    const fill = inTurn(['#8a7a36', '#a98f3e', '#6c6a3a'], at);
    return curve(
      `M${x} ${y}q${10 + next() * 20} ${20 + next() * 30} ${next() * 50 - 20} ${40 + next() * 40}`,
      fill,
      9,
      {
        opacity: 0.75,
      },
    );
  });
}

function barnacles(): string {
  const next = chance(47);
  return many(110, () => {
    const [x, y] = [next() * WIDTH, 880 + next() * 190];
    return ellipse([x, y], [4 + next() * 9, 3 + next() * 5], '#a7a49c', { opacity: 0.2 + next() * 0.3 });
  });
}

/** The one that was woken: round head, dark eyes, whiskers. */
function watching(): string {
  const whisker = (side: number) =>
    many(5, (at) =>
      curve(
        `M${side * 46} ${38 + at * 8}q${side * 76} ${-16 + at * 11} ${side * 138} ${-4 + at * 19}`,
        '#f7efe0',
        3.4,
        { opacity: 0.85 },
      ),
    );
  const eye = (side: number) =>
    ellipse([side * 82, -46], [38, 42], '#1a1718') +
    circle([side * 82 - 11, -62], 11, '#f6f2ea') +
    curve(`M${side * 82 - 36} -98q36 -20 72 0`, '#6b6057', 6);
  const nose =
    path('M-36 0Q0 -18 36 0Q28 34 0 40Q-28 34 -36 0Z', '#231f20') +
    ellipse([-14, 13], [6, 9], '#000000') +
    ellipse([14, 13], [6, 9], '#000000');
  const muzzle = ellipse([-46, 50], [62, 46], '#d2c5b2') + ellipse([46, 50], [62, 46], '#d2c5b2');
  const spots = many(18, (at) =>
    ellipse([-140 + ((at * 83) % 280), -176 + ((at * 47) % 100)], [10 + (at % 4) * 3, 7], '#6f6459', {
      opacity: 0.4,
    }),
  );
  const head =
    path(
      'M-270 460C-280 220 -236 -20 -170 -130C-100 -220 100 -220 170 -130C236 -20 290 220 300 460Z',
      '#a3968a',
    ) +
    path('M-150 460C-160 260 -100 124 0 114C100 124 170 260 180 460Z', '#c4b7a6', { opacity: 0.75 }) +
    spots +
    muzzle +
    nose +
    eye(-1) +
    eye(1) +
    curve('M0 40v22q-18 22 -46 15M0 62q18 22 46 15', '#4a413b', 6) +
    whisker(-1) +
    whisker(1);
  return group(head, { transform: 'translate(380 760) rotate(-4)' });
}
