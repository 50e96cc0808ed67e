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
  WHOLE,
  WIDTH,
} from './shapes.ts';

const STONE = '#d8c7a4';
const GULLS: readonly Point[] = [
  [690, 130],
  [1180, 520],
  [930, 930],
  [1330, 250],
  [420, 980],
];
const HULLS = ['#f4ead6', '#b84a38', '#2f4a56', '#e0a840', '#f4ead6', '#4f7d6c', '#8a5a78'];

/** The harbour as a gull sees it: berths like the teeth of a comb, the ferry leaving, and a long quay with no ship. */
export function harbour(): string {
  return [
    fade('basin', WHOLE, '#2f6d78', '#3d8488', '#2a5f6e'),
    ripples(),
    town(),
    longQuay(),
    pier([470, 300], 7),
    pier([470, 520], 8),
    pier([470, 740], 6),
    ferry(),
    dredger(),
    each(GULLS, gull),
  ].join('');
}

function ripples(): string {
  const next = chance(31);
  return many(120, () => {
    const [x, y] = [next() * WIDTH, next() * HEIGHT];
    return curve(`M${x} ${y}q14 -7 28 0t28 0`, '#9cc9c4', 2.5, { opacity: 0.12 + next() * 0.16 });
  });
}

/** Roofs, each with its ridge and its shadow, behind the wall of the basin. */
function town(): string {
  const next = chance(7);
  const roofs = many(22, (at) => {
    const [column, row] = [at % 2, Math.floor(at / 2)];
    const [x, y] = [20 + column * 172 + next() * 14, -30 + row * 104 + next() * 12];
    const [w, h] = [118 + next() * 30, 66 + next() * 18];
    const fill = inTurn(['#b4634c', '#c98a62', '#6c7b80', '#a9553f', '#d0a06c'], at);
    return (
      rect([x + 12, y + 12, w, h], '#8f8064', { opacity: 0.55 }) +
      rect([x, y, w, h], fill) +
      rect([x, y, w, h / 2], '#ffffff', { opacity: 0.12 }) +
      line([x, y + h / 2], [x + w, y + h / 2], '#4a3b33', 3, { opacity: 0.6 })
    );
  });
  const shadow = rect([396, 0, 20, HEIGHT], '#1d4652', { opacity: 0.6 });
  return shadow + rect([0, 0, 396, HEIGHT], STONE) + rect([384, 0, 14, HEIGHT], '#b5a27c') + roofs;
}

/** The quay that was built for larger ships: bollards, and nobody. */
function longQuay(): string {
  const edge = `M1600 0H1440L1480 ${HEIGHT}H1600Z`;
  return (
    path(`M1422 0H1440L1480 ${HEIGHT}H1460Z`, '#1d4652', { opacity: 0.55 }) +
    path(edge, STONE) +
    many(9, (at) => circle([1464 + at * 4.6, 70 + at * 118], 11, '#4b5860')) +
    many(8, (at) => line([1440 + at * 5, at * 134], [1600, at * 134 - 12], '#b5a27c', 3))
  );
}

/** A pier of planks, with boats on both sides and one place free. */
function pier([x, y]: Point, places: number): string {
  const length = 90 * places;
  const boats = many(places * 2, (at) => {
    const [place, side] = [Math.floor(at / 2), at % 2 === 0 ? -1 : 1];
    if ((place * 7 + y) % 5 === 1 && side === 1) return '';
    const hull = inTurn(HULLS, place * 3 + at + y);
    return boat([x + 46 + place * 90, y + side * 72], side, hull);
  });
  return (
    rect([396, y - 4, length + 80, 30], '#1d4652', { opacity: 0.5 }) +
    boats +
    rect([390, y - 14, length + 80, 26], '#c9a571') +
    many(places * 3, (at) => line([404 + at * 30, y - 14], [404 + at * 30, y + 12], '#a07f52', 2))
  );
}

/** A small boat from above: bow away from the pier, a deck, a thwart. */
function boat([x, y]: Point, side: number, hull: string): string {
  const drawn =
    path('M-20 46V-14Q-16 -44 0 -54Q16 -44 20 -14V46Z', '#1d4652', {
      opacity: 0.45,
      transform: 'translate(8 8)',
    }) +
    path('M-20 46V-14Q-16 -44 0 -54Q16 -44 20 -14V46Z', hull) +
    path('M-13 38V-12Q-10 -34 0 -40Q10 -34 13 -12V38Z', '#c9a571') +
    rect([-13, 8, 26, 9], '#8a6a44') +
    rect([-10, -14, 20, 16], '#f4ead6');
  return group(drawn, { transform: `translate(${x} ${y}) scale(1 ${-side})` });
}

/** The ferry on its way out, with the wake behind it. */
function ferry(): string {
  const wake =
    path('M0 120Q-60 380 -150 640L-60 640Q-20 380 0 130Q20 380 60 640L150 640Q60 380 0 120Z', '#cfe6df', {
      opacity: 0.5,
    }) +
    many(9, (at) => ellipse([0, 190 + at * 50], [26 + at * 7, 7], '#e6f2ec', { opacity: 0.4 - at * 0.03 }));
  const hull = 'M-62 130V-70Q-54 -150 0 -186Q54 -150 62 -70V130Q0 148 -62 130Z';
  const decks =
    path(hull, '#16323d', { opacity: 0.5, transform: 'translate(20 20)' }) +
    path(hull, '#27404d') +
    path('M-50 112V-64Q-42 -126 0 -152Q42 -126 50 -64V112Z', '#f4ead6') +
    rect([-36, -60, 72, 132], '#e2d3b4') +
    rect([-36, -92, 72, 26], '#4b5860') +
    circle([0, 20], 22, '#b84a38') +
    circle([0, 20], 11, '#3a2622') +
    many(6, (at) => rect([at % 2 === 0 ? -47 : 36, -40 + Math.floor(at / 2) * 44, 11, 30], '#d2803f'));
  return group(wake + decks, { transform: 'translate(1310 270) rotate(-3) scale(0.8)' });
}

/** What costs 640: the barge that dredges the channel, and the cloud that it stirs. */
function dredger(): string {
  const cloud = many(7, (at) =>
    ellipse([1010 + at * 34, 985 + ((at * 29) % 40)], [70 - at * 3, 36], '#8c8a5e', { opacity: 0.22 }),
  );
  return (
    cloud +
    rect([952, 908, 210, 92], '#16323d', { opacity: 0.5 }) +
    rect([938, 894, 210, 92], '#c98a3c', { rx: 10 }) +
    rect([954, 908, 96, 64], '#6b5334') +
    rect([1076, 912, 56, 54], '#f4ead6') +
    line([1050, 940], [900, 1010], '#3a4a50', 12) +
    polygon('880,1000 922,996 914,1040 884,1036', '#3a4a50')
  );
}

/** From above, a gull is two wings and its shadow far below. */
function gull([x, y]: Point): string {
  const wings = 'M-44 8Q-24 -16 0 -2Q24 -16 44 8Q22 -2 6 8L0 20L-6 8Q-22 -2 -44 8Z';
  return group(
    path(wings, '#1d4652', { opacity: 0.35, transform: 'translate(30 46)' }) + path(wings, '#fbf7ec'),
    { transform: `translate(${x} ${y}) rotate(${(x * 7) % 60})` },
  );
}
