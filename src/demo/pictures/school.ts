import {
  chance,
  circle,
  curve,
  each,
  ellipse,
  fade,
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

/** Where air ends and sea begins, and where the board says that it does. */
const SURFACE = 500;
const SAID = 424;

/** The tide gauge, half of it under water, and a broom handle that disagrees with it. */
export function school(): string {
  return [
    fade('air', [0, 0, WIDTH, SURFACE], '#f6dcae', '#f3e8cf', '#dfe8dc'),
    fade('deep', [0, SURFACE, WIDTH, HEIGHT - SURFACE], '#5fa2a2', '#2f7480', '#1b4f60'),
    steps(),
    shafts(),
    weed(),
    fish(),
    gauge(),
    broom(),
    surface(),
    faces(),
  ].join('');
}

/** The ferry steps go down into the water on the left. */
function steps(): string {
  return many(7, (at) => {
    const [x, y] = [-20, 250 + at * 118];
    const width = 300 + at * 62;
    return (
      rect([x, y, width, 124], at < 2 ? '#a89a80' : '#3c6b70') +
      rect([x, y, width, 16], at < 2 ? '#c9bb9c' : '#548a8a')
    );
  });
}

function shafts(): string {
  return many(6, (at) =>
    polygon(
      `${420 + at * 190},${SURFACE} ${500 + at * 190},${SURFACE} ${330 + at * 200},${HEIGHT} ${200 + at * 200},${HEIGHT}`,
      '#d8f0e2',
      { opacity: 0.09 },
    ),
  );
}

function weed(): string {
  const next = chance(23);
  return many(17, (at) => {
    const x = 520 + at * 68 + next() * 30;
    const height = 90 + next() * 190;
    const lean = (next() - 0.5) * 90;
    const d = `M${x} ${HEIGHT}C${x - 40} ${HEIGHT - height * 0.4} ${x + 50 + lean} ${HEIGHT - height * 0.6} ${x + lean} ${HEIGHT - height}`;
    return curve(d, inTurn(['#3f7d5a', '#2f6650', '#6a8f4f'], at), 13 + next() * 10);
  });
}

function fish(): string {
  const places: readonly (readonly [x: number, y: number, size: number])[] = [
    [720, 690, 1],
    [830, 750, 0.8],
    [640, 780, 0.7],
    [1420, 860, 1.1],
    [1330, 930, 0.7],
  ];
  return each(places, ([x, y, size]) => {
    const way = x > 1200 ? -1 : 1;
    const body =
      path('M-62 0Q-10 -34 46 0Q-10 34 -62 0Z', '#c9dcd6') +
      polygon('-54,0 -92,-24 -82,0 -92,24', '#a9c4c0') +
      path('M-30 -12Q10 -26 40 -3Q5 -12 -30 -12Z', '#4f7f88') +
      circle([28, -5], 5, '#16323d');
    return group(body, { transform: `translate(${x} ${y}) scale(${way * size} ${size})` });
  });
}

/** White, with marks and numbers; a red pointer shows where it says that the water stands. */
function gauge(): string {
  const marks = many(26, (at) => {
    const isLong = at % 5 === 0;
    const fill = Math.floor(at / 5) % 2 === 0 ? '#b84a38' : '#27404d';
    return rect([1040, 46 + at * 39, isLong ? 150 : 84, 15], fill);
  });
  const under = rect([1010, SURFACE, 236, HEIGHT], '#1f5f6e', { opacity: 0.42 });
  return (
    rect([1246, 20, 26, HEIGHT], '#5c4c3e') +
    rect([1010, 10, 236, HEIGHT], '#fbf6e8') +
    marks +
    under +
    polygon(`1262,${SAID} 1350,${SAID - 42} 1350,${SAID + 42}`, '#b84a38') +
    rect([1346, SAID - 15, 120, 30], '#b84a38') +
    rect([996, -10, 264, 34], '#4b5860')
  );
}

/** Marked in centimetres with nail varnish. */
function broom(): string {
  const rings = many(15, (at) => rect([-17, -430 + at * 62, 34, 13], at % 5 === 0 ? '#8a2f5a' : '#c2407e'));
  return group(rect([-15, -640, 30, 1160], '#c9a571') + rect([5, -640, 10, 1160], '#a88659') + rings, {
    transform: 'translate(870 560) rotate(6)',
  });
}

/** The skin of the water, drawn up a little where something stands in it. */
function surface(): string {
  const rise = (x: number) =>
    `Q${x - 40} ${SURFACE} ${x} ${SURFACE - 13}Q${x + 40} ${SURFACE} ${x + 80} ${SURFACE}`;
  return (
    path(
      `M0 ${SURFACE}H790${rise(870)}H1000${rise(1040)}H1200${rise(1250)}H${WIDTH}V${SURFACE + 16}H0Z`,
      '#e6f4ea',
      {
        opacity: 0.85,
      },
    ) +
    many(9, (at) =>
      ellipse([120 + at * 170, SURFACE + 30 + ((at * 17) % 24)], [60, 4], '#cfe6df', { opacity: 0.5 }),
    )
  );
}

/** Who has found it: heads over the edge of the steps, and the two hands on the handle. */
function faces(): string {
  const heads: readonly (readonly [at: Point, skin: string, hair: string, coat: string])[] = [
    [[120, 172], '#e6c3a4', '#6b4a32', '#3f7182'],
    [[300, 128], '#a9765a', '#241f1f', '#c2503c'],
    [[478, 190], '#d9ae8c', '#9a5a36', '#6f8f5a'],
    [[640, 120], '#8a5f46', '#3b2d26', '#e0a840'],
  ];
  const children = each(heads, ([[x, y], skin, hair, coat], at) => {
    return (
      path(`M${x - 92} 330Q${x - 84} ${y + 84} ${x} ${y + 74}Q${x + 84} ${y + 84} ${x + 92} 330Z`, coat) +
      circle([x, y], 72, skin) +
      path(`M${x - 76} ${y - 4}a76 78 0 0 1 152 0Q${x + 20} ${y - 44} ${x - 76} ${y - 4}Z`, hair) +
      circle([x + 22, y + 14], 7, '#2a2420') +
      circle([x - 14, y + 16], 7, '#2a2420') +
      curve(`M${x - 4} ${y + 42}q14 ${at % 2 === 0 ? 12 : 2} 28 -2`, '#6b3a30', 5)
    );
  });
  const sleeve = line([690, 260], [880, 330], '#e0a840', 74) + line([430, 300], [850, 420], '#6f8f5a', 70);
  return children + sleeve + circle([906, 342], 38, '#8a5f46') + circle([884, 430], 38, '#d9ae8c');
}
