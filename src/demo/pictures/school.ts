import { cloud, gulls, hills, person, sky, water } from './scenery.ts';
import { chance, circle, ellipse, line, many, type Point, path, polygon, rect } from './shapes.ts';

/** The school on its hill above the water, and a class at the tide gauge with a broom handle. */
export function school(): string {
  return [
    sky('#b6d0d6', '#dfe9df', '#f7eed8'),
    cloud([300, 170], 340, '#ffffff', 0.75),
    cloud([1330, 130], 380, '#ffffff', 0.65),
    hills({ base: 520, rise: 130, seed: 41, fill: '#b3c5b4' }),
    path('M0 640C260 520 520 470 840 470C1180 470 1420 560 1600 610V760H0Z', '#8fae83'),
    path('M0 690C300 590 640 560 900 566C1220 574 1460 640 1600 672V760H0Z', '#7a9c72'),
    path(
      'M846 560C900 600 760 630 830 668C880 696 1000 700 1040 742L1104 742C1060 690 930 684 892 660C850 630 970 600 902 560Z',
      '#e0d2ae',
    ),
    building(),
    trees(),
    water({ top: 735, colours: ['#9fc0c2', '#5f8c96', '#3d6b78'], light: '#eef3ea', seed: 52 }),
    jetty(),
    gauge(),
    children(),
    gulls(
      [
        [520, 250],
        [590, 220],
        [1150, 280],
      ],
      '#6e8489',
    ),
  ].join('');
}

function building(): string {
  const brick = '#b96a50';
  const pane = (x: number, y: number) =>
    rect([x - 4, y - 4, 44, 66], '#f1e6cf') +
    rect([x, y, 36, 58], '#587884') +
    line([x + 18, y], [x + 18, y + 58], '#f1e6cf', 3) +
    line([x, y + 26], [x + 36, y + 26], '#f1e6cf', 3);
  const wing = (x: number, count: number) =>
    rect([x, 350, count * 74 + 26, 216], brick) +
    polygon(`${x - 14},352 ${x + 34},286 ${x + count * 74 - 8},286 ${x + count * 74 + 40},352`, '#56636b') +
    many(count, (at) => pane(x + 32 + at * 74, 378) + pane(x + 32 + at * 74, 474));
  const middle =
    rect([790, 300, 190, 266], '#c2775b') +
    polygon('774,302 885,196 996,302', '#4b5860') +
    circle([885, 266], 25, '#f6ecd6') +
    line([885, 266], [885, 250], '#38454d', 4) +
    line([885, 266], [897, 272], '#38454d', 4);
  const door =
    path('M853 566V490a32 32 0 0 1 64 0V566Z', '#3d5c52') +
    pane(824, 340) +
    pane(910, 340) +
    pane(800, 474) +
    pane(934, 474);
  const turret =
    rect([872, 150, 26, 56], '#f1e6cf') +
    polygon('862,152 885,112 908,152', '#4b5860') +
    circle([885, 182], 8, '#d2a14a');
  return turret + wing(546, 3) + wing(980, 3) + middle + door + rect([540, 556, 694, 12], '#8c4f3d');
}

function trees(): string {
  const next = chance(9);
  return many(13, (at) => {
    const x = at < 7 ? 60 + at * 68 + next() * 20 : 1270 + (at - 7) * 58 + next() * 16;
    const y = 612 + Math.abs(x - 860) * 0.06 + next() * 24;
    const r = 30 + next() * 20;
    return (
      rect([x - 4, y - 14, 8, 40], '#6b5643') +
      ellipse([x, y - r * 1.1], [r, r * 1.3], at % 3 === 0 ? '#4f7a5c' : '#628c62') +
      ellipse([x - r * 0.25, y - r * 1.4], [r * 0.5, r * 0.66], '#86a877', { opacity: 0.5 })
    );
  });
}

function jetty(): string {
  const posts = [120, 330, 540, 750, 930]
    .map((x) => rect([x, 890, 24, 150], '#5c4c3e') + ellipse([x + 12, 1036], [34, 6], '#35606c'))
    .join('');
  return (
    posts +
    rect([-10, 862, 990, 34], '#a58a66') +
    rect([-10, 862, 990, 8], '#c7ac84') +
    many(15, (at) => line([at * 66 + 20, 870], [at * 66 + 20, 896], '#8a7152', 3))
  );
}

/** The official gauge: white, with marks, and thought to be right. */
function gauge(): string {
  const marks = many(13, (at) =>
    rect([1200, 690 + at * 23, at % 4 === 0 ? 44 : 26, 7], at % 8 < 4 ? '#b84a38' : '#2f4a56'),
  );
  return (
    rect([1186, 664, 72, 350], '#f7f2e4') +
    marks +
    rect([1174, 652, 96, 18], '#4b5860') +
    ellipse([1222, 1014], [76, 9], '#e8f0ea', { opacity: 0.8 })
  );
}

function children(): string {
  const coats = ['#c2503c', '#e0a840', '#3f7182', '#6f8f5a', '#8a5a78', '#d7843f', '#4a5f8a'];
  const skins = ['#d9ae8c', '#a9765a', '#e6c3a4', '#8a5f46'];
  const places: readonly Point[] = [
    [110, 866],
    [200, 864],
    [282, 868],
    [420, 864],
    [505, 868],
    [640, 864],
    [722, 868],
    [812, 864],
  ];
  const watching = many(places.length, (at) =>
    person(places[at] ?? [0, 0], 138 + ((at * 31) % 26), {
      coat: coats[at % coats.length] ?? '#c2503c',
      skin: skins[at % skins.length] ?? '#d9ae8c',
      ...(at % 3 === 0 ? { hat: coats[(at + 3) % coats.length] ?? '#333' } : {}),
    }),
  );
  const measuring =
    person([930, 866], 168, { coat: '#e0a840', hat: '#3f7182' }) +
    line([952, 786], [1176, 998], '#8a6a44', 9) +
    line([940, 778], [966, 798], '#e0a840', 17);
  return watching + measuring;
}
