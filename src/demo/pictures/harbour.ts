import { cloud, gulls, hills, house, sky, water } from './scenery.ts';
import {
  circle,
  ellipse,
  glow,
  group,
  line,
  many,
  type Point,
  path,
  polygon,
  rect,
  WIDTH,
} from './shapes.ts';

const WALLS = ['#c98f6b', '#e4cfae', '#9fb0ad', '#b8674f', '#d9b98d', '#7f979c', '#e9ddc4', '#c07a58'];

/** The inner basin at dawn: a row of houses, boats at their moorings, and the sun just up. */
export function harbour(): string {
  return [
    sky('#8fb0bd', '#c9cfc4', '#f4d9b4', '#f6c795'),
    glow('sun', [1130, 470], 420, '#fff3d6', 0.9),
    circle([1130, 470], 46, '#fff6e2'),
    cloud([420, 210], 420, '#f8e6cf', 0.5),
    cloud([1350, 150], 320, '#f3e3d0', 0.45),
    hills({ base: 560, rise: 150, seed: 3, fill: '#a9b4b2' }),
    hills({ base: 580, rise: 90, seed: 11, fill: '#8a9c9e', waves: 4 }),
    town(),
    water({ top: 640, colours: ['#e9c9a0', '#8ea9ad', '#3e6470'], light: '#fff0d4', seed: 21, strokes: 150 }),
    sunOnWater(),
    boat([330, 740], 0.75, { hull: '#3b5561', trim: '#e9ddc4' }),
    boat([720, 715], 0.6, { hull: '#7c3c30', trim: '#efe2c8' }),
    boat([1270, 770], 0.9, { hull: '#e6dcc6', trim: '#2f4a56' }),
    boat([610, 900], 1.35, { hull: '#a54b38', trim: '#f2e6cd' }),
    quay(),
    gulls(
      [
        [860, 250],
        [930, 215],
        [790, 300],
        [1010, 290],
      ],
      '#5c6c70',
    ),
  ].join('');
}

function town(): string {
  const widths = [118, 92, 134, 100, 86, 124, 96, 112, 90, 128, 98, 116, 94, 120];
  let x = -30;
  const houses = widths.map((w, at) => {
    const h = 108 + ((at * 47) % 70);
    const drawn = house({
      ...{ at: [x, 642] as Point, size: [w, h] as Point, wall: WALLS[at % WALLS.length] ?? '#ccc' },
      ...{ roof: at % 3 === 0 ? '#6d4a41' : '#55606a', pane: at % 4 === 1 ? '#ffe6a8' : '#4e626b' },
      ...{ rows: 2 + (at % 2), columns: 2, pitch: 0.42 },
    });
    x += w + 6;
    return drawn;
  });
  const tower = rect([540, 380, 58, 262], '#cdb692') + polygon('532,380 569,270 606,380', '#4d6068');
  return tower + circle([569, 424], 15, '#f5ead2') + houses.join('') + rect([0, 634, WIDTH, 14], '#8b8274');
}

function sunOnWater(): string {
  return many(26, (at) => {
    const near = at / 26;
    const shift = ((at * 37) % 21) - 10;
    const reach = 26 + near * 95 + ((at * 29) % 30);
    return ellipse([1130 + shift * (1 + near), 652 + near * 330], [reach, 2 + near * 3.4], '#fff2d2', {
      opacity: 0.62 - near * 0.42,
    });
  });
}

/** A small cutter at its mooring, and itself once more in the water. */
function boat([x, y]: Point, size: number, paint: { hull: string; trim: string }): string {
  const hull = path(
    'M-140 -34C-110 -22 70 -22 150 -46C140 -8 118 16 96 22H-104C-124 10 -136 -12 -140 -34Z',
    paint.hull,
  );
  const trim = path('M-140 -34C-110 -22 70 -22 150 -46L148 -38C70 -13 -110 -13 -138 -25Z', paint.trim);
  const cabin =
    rect([-70, -82, 92, 56], paint.trim) +
    rect([-56, -70, 22, 20], '#3e525b') +
    rect([-22, -70, 22, 20], '#3e525b');
  const roof = rect([-78, -92, 108, 12], '#52626a');
  const rig =
    line([46, -32], [46, -262], '#4a3b33', 6) +
    line([46, -236], [-128, -36], '#5a4a40', 2.4) +
    line([46, -236], [146, -44], '#5a4a40', 2.4) +
    line([46, -70], [-60, -112], '#4a3b33', 5);
  const pennant = polygon('46,-262 88,-250 46,-238', '#c2563d');
  const mirror = group(hull + cabin + line([46, -32], [46, -180], '#4a3b33', 6), {
    transform: 'translate(0 44) scale(1 -0.55)',
    opacity: 0.26,
  });
  const shade = ellipse([0, 24], [128, 9], '#23404a', { opacity: 0.5 });
  return group(mirror + shade + rig + pennant + cabin + roof + hull + trim, {
    transform: `translate(${x} ${y}) scale(${size})`,
  });
}

function quay(): string {
  const stones = many(11, (at) =>
    line([at * 160 - 40, 1024], [at * 160 - 52, 1067], '#5f5a52', 3, { opacity: 0.5 }),
  );
  const bollard = (x: number) =>
    rect([x - 16, 962, 32, 54], '#39464c', { rx: 6 }) + ellipse([x, 962], [25, 11], '#46555b');
  return (
    rect([0, 1008, WIDTH, 70], '#7d766b') +
    rect([0, 1008, WIDTH, 12], '#a39a8b') +
    stones +
    bollard(250) +
    bollard(980) +
    bollard(1430)
  );
}
