import { cloud, gulls, hills, sky, water } from './scenery.ts';
import {
  circle,
  ellipse,
  group,
  inTurn,
  line,
  many,
  type Point,
  path,
  polygon,
  rect,
  WIDTH,
} from './shapes.ts';

const SIGNALS = ['#c2503c', '#e9b44c', '#3c6478', '#f4efe2', '#47725f'];

/** The quay on the morning of the visit: flags in two rows, and the ship dressed over all. */
export function stateVisit(): string {
  return [
    sky('#a9c6d2', '#cfe0df', '#f3ecd9'),
    cloud([300, 190], 380, '#ffffff', 0.75),
    cloud([1240, 120], 460, '#ffffff', 0.6),
    cloud([860, 270], 260, '#ffffff', 0.5),
    hills({ base: 560, rise: 120, seed: 23, fill: '#b4c7c3' }),
    hills({ base: 585, rise: 70, seed: 6, fill: '#93aeab', waves: 4 }),
    water({ top: 590, colours: ['#a9c8cb', '#6f9aa3'], light: '#f4f6ee', seed: 15 }),
    ship(),
    quay(),
    gulls(
      [
        [180, 330],
        [250, 300],
        [1460, 300],
        [1390, 340],
      ],
      '#6e8489',
    ),
    many(5, (at) => flag(4 - at, 'left')),
    many(5, (at) => flag(4 - at, 'right')),
  ].join('');
}

function ship(): string {
  const hull = path(
    'M250 560C520 590 1000 590 1385 520C1372 600 1340 690 1310 742H345C300 690 265 620 250 560Z',
    '#35566a',
  );
  const band = path('M268 612C520 640 1000 640 1372 578L1366 604C1000 664 520 664 276 636Z', '#f0e9d8');
  const house =
    rect([500, 452, 560, 128], '#f6f1e4') +
    rect([560, 372, 400, 84], '#ece5d4') +
    rect([640, 300, 220, 76], '#f6f1e4') +
    rect([488, 446, 584, 12], '#cfc8b7') +
    rect([548, 366, 424, 12], '#cfc8b7') +
    rect([630, 294, 240, 12], '#cfc8b7');
  const panes =
    many(13, (at) => circle([530 + at * 42, 520], 13, '#5b7d8c')) +
    many(9, (at) => rect([580 + at * 42, 398, 26, 30], '#5b7d8c')) +
    rect([656, 322, 188, 26], '#5b7d8c');
  const funnel = polygon('880,372 892,250 972,250 984,372', '#c2503c') + rect([892, 250, 80, 26], '#2c3e49');
  const masts =
    line([740, 300], [740, 96], '#6d6258', 8) +
    line([420, 572], [420, 250], '#6d6258', 7) +
    line([1180, 552], [1180, 240], '#6d6258', 7);
  const dressed =
    garland([262, 556], [420, 252], 11) +
    garland([420, 252], [740, 100], 22) +
    garland([740, 100], [1180, 242], 27) +
    garland([1180, 242], [1376, 524], 16);
  const mirror = rect([345, 742, 965, 40], '#35566a', { opacity: 0.4 });
  return (
    mirror +
    masts +
    dressed +
    funnel +
    house +
    panes +
    hull +
    band +
    many(9, (at) => circle([420 + at * 96, 690 - at * 2], 12, '#1f3947'))
  );
}

/** Signal flags on a line that hangs a little. */
function garland([x1, y1]: Point, [x2, y2]: Point, count: number): string {
  return many(count, (at) => {
    const along = (at + 0.5) / count;
    const x = x1 + (x2 - x1) * along;
    const y = y1 + (y2 - y1) * along + Math.sin(along * Math.PI) * 26;
    return rect([x - 8, y, 15, 20], inTurn(SIGNALS, at * 3 + count));
  });
}

function quay(): string {
  const joints = many(9, (at) => {
    const x = at * 200;
    return line([800 + (x - 800) * 0.62, 770], [800 + (x - 800) * 1.6, 1067], '#a59c8c', 3);
  });
  const courses = [812, 872, 955].map((y) => line([0, y], [WIDTH, y], '#a59c8c', 2.4)).join('');
  const carpet =
    polygon('722,772 878,772 1020,1067 580,1067', '#b3473a') +
    polygon('736,772 744,772 626,1067 600,1067', '#d7a24d') +
    polygon('856,772 864,772 1000,1067 974,1067', '#d7a24d');
  return (
    rect([0, 758, WIDTH, 320], '#cfc6b4') + rect([0, 752, WIDTH, 18], '#e2dac8') + joints + courses + carpet
  );
}

/** One flag of a row; 0 stands nearest. The host's and the guest's take turns. */
function flag(at: number, side: 'left' | 'right'): string {
  const near = 0.7 ** at;
  const x = 745 + (side === 'left' ? -1 : 1) * (110 + 480 * near);
  const foot = 768 + 225 * near;
  const cloth = 'M0 0C46 -16 84 18 132 0C152 -8 168 -4 182 0V104C150 112 122 92 92 104C58 118 34 96 0 104Z';
  const guests =
    path(cloth, '#3f7f86') +
    path(
      'M0 34C46 18 84 52 132 34C152 26 168 30 182 34V70C150 78 122 58 92 70C58 84 34 62 0 70Z',
      '#f2dfae',
    ) +
    circle([62, 54], 17, '#c2503c');
  const hosts =
    path(cloth, '#24465c') +
    path('M0 0C26 -9 46 -4 64 3V102C40 104 20 98 0 104Z', '#e6b04a') +
    polygon('112,22 121,46 146,46 126,61 133,85 112,71 91,85 98,61 78,46 103,46', '#f4efe2');
  const pole =
    rect([-7, -14, 8, 520], '#8b7f6e') +
    circle([-3, -18], 9, '#d7a24d') +
    ellipse([-3, 506], [34, 10], '#8f8675');
  return group(pole + ((at + (side === 'left' ? 0 : 1)) % 2 === 0 ? guests : hosts), {
    transform: `translate(${x} ${foot - 506 * near}) scale(${near})`,
  });
}
