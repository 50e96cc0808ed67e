import { hills, person, sky } from './scenery.ts';
import {
  chance,
  circle,
  ellipse,
  glow,
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

const WALLS = ['#5d6f8c', '#7d6a7c', '#56707f', '#8a7577', '#4f6380', '#6f7f8f'];
const SNOW = '#e6edf5';

/** Ropewalk Lane before six: fresh snow, one lamp, and somebody with a shovel. */
export function snow(): string {
  return [
    sky('#1d2c4a', '#37507a', '#7f8fae', '#b9b2bd'),
    hills({ base: 520, rise: 190, seed: 19, fill: '#5a6c90' }),
    hills({ base: 560, rise: 120, seed: 33, fill: '#8796b3', waves: 4 }),
    terrace({ y: 520, size: 0.62, from: 260, count: 10, seed: 5 }),
    path('M0 560C400 500 1000 520 1600 470V1067H0Z', '#a9b8d0'),
    terrace({ y: 680, size: 0.86, from: -40, count: 6, seed: 12 }),
    terrace({ y: 640, size: 0.9, from: 980, count: 4, seed: 22 }),
    path('M0 690C360 650 620 660 800 640C1080 610 1340 640 1600 600V1067H0Z', '#c6d2e3'),
    lane(),
    lamp(),
    person([868, 934], 236, { coat: '#a8452f', hat: '#d29a3c' }),
    line([896, 806], [1010, 946], '#6b4a32', 9) + polygon('990,924 1026,918 1052,962 1008,968', '#39485c'),
    ellipse([1090, 968], [90, 30], SNOW) + ellipse([1130, 952], [54, 28], '#f4f8fc'),
    trees(),
    flakes(),
  ].join('');
}

/** Houses side by side, each with snow on its roof; some people are awake. */
function terrace(wish: { y: number; size: number; from: number; count: number; seed: number }): string {
  const next = chance(wish.seed);
  return many(wish.count, (at) => {
    const [w, h] = [172, 190 + next() * 70];
    const wall = inTurn(WALLS, Math.floor(next() * WALLS.length));
    const panes = many(4, (one) => {
      const lit = next() > 0.55;
      const [x, y] = [28 + (one % 2) * 76, -h + 40 + Math.floor(one / 2) * 84];
      return (
        (lit ? glow(`w${wish.seed}-${at}-${one}`, [x + 20, y + 26], 74, '#ffcf7d', 0.5) : '') +
        rect([x, y, 40, 52], lit ? '#ffdc94' : '#2f3f5c') +
        rect([x - 5, y + 50, 50, 8], SNOW) +
        line([x + 20, y], [x + 20, y + 52], '#4a5670', 3)
      );
    });
    const chimney = rect([116, -h - 112, 30, 90], '#4b4a60') + rect([111, -h - 122, 40, 14], SNOW);
    const roof =
      polygon(`-12,${-h + 4} 86,${-h - 104} 184,${-h + 4}`, '#4b4a60') +
      path(
        `M-20 ${-h + 10}L86 ${-h - 116}L192 ${-h + 10}Q150 ${-h - 16} 128 ${-h - 20}Q100 ${-h - 40} 84 ${-h - 38}Q58 ${-h - 42} 44 ${-h - 18}Q16 ${-h - 14} -20 ${-h + 10}Z`,
        SNOW,
      );
    const drawn = chimney + rect([0, -h, w, h + 40], wall) + panes + roof;
    return group(drawn, {
      transform: `translate(${wish.from + at * 178 * wish.size} ${wish.y - at * wish.size * 6 + next() * 10}) scale(${wish.size})`,
    });
  });
}

/** The lane comes down from between the houses; a part of it is cleared already. */
function lane(): string {
  const way = path('M760 640C700 740 480 820 380 1067H1260C1200 900 900 760 880 630Z', '#dde6f1');
  const cleared =
    path(
      'M786 660C750 760 600 860 560 1067H820C830 980 850 940 858 900C862 820 846 730 838 654Z',
      '#7d8aa6',
    ) + path('M806 680C784 780 690 880 664 1067H740C752 900 812 790 822 676Z', '#8c98b3');
  const banks = many(12, (at) =>
    ellipse([560 + at * 17, 1056 - at * 32], [44 - at * 2.6, 17 - at], '#f2f6fb'),
  );
  const steps = many(7, (at) =>
    ellipse([960 + at * 26, 1040 - at * 36], [11 - at * 0.8, 5 - at * 0.3], '#aebcd2'),
  );
  return way + cleared + banks + steps;
}

function lamp(): string {
  const at: Point = [560, 500];
  return (
    glow('lamp', at, 430, '#ffd48a', 0.85) +
    line([560, 500], [560, 880], '#26314a', 12) +
    ellipse([560, 884], [46, 12], '#f2f6fb') +
    polygon('536,470 584,470 576,530 544,530', '#fff0c4') +
    polygon('526,472 560,434 594,472', '#26314a') +
    path('M524 472Q560 416 596 472Q560 456 524 472Z', SNOW) +
    ellipse([560, 900], [240, 44], '#ffe2a8', { opacity: 0.28 })
  );
}

function trees(): string {
  const tree = ([x, y]: Point, size: number) => {
    const tier = (up: number, w: number) =>
      polygon(`${-w},${up} 0,${up - w * 1.3} ${w},${up}`, '#2f4a5c') +
      path(
        `M${-w * 0.62} ${up - w * 0.5}L0 ${up - w * 1.34}L${w * 0.62} ${up - w * 0.5}Q${w * 0.3} ${up - w * 0.62} 0 ${up - w * 0.46}Q${-w * 0.3} ${up - w * 0.66} ${-w * 0.62} ${up - w * 0.5}Z`,
        SNOW,
      );
    return group(rect([-10, -10, 20, 50], '#3b3340') + tier(0, 104) + tier(-76, 84) + tier(-140, 62), {
      transform: `translate(${x} ${y}) scale(${size})`,
    });
  };
  return tree([120, 960], 1.25) + tree([276, 1010], 0.86) + tree([1460, 940], 1.35) + tree([1330, 1000], 0.8);
}

function flakes(): string {
  const next = chance(77);
  return many(230, () =>
    circle([next() * WIDTH, next() * 1067], 1.4 + next() * 3.6, '#ffffff', { opacity: 0.35 + next() * 0.5 }),
  );
}
