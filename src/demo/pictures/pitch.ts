import { hills, person, sky, water } from './scenery.ts';
import {
  circle,
  curve,
  ellipse,
  glow,
  group,
  line,
  many,
  type Point,
  path,
  polygon,
  rect,
} from './shapes.ts';

const OURS = { coat: '#c2503c', legs: '#f1e6cf' };
const THEIRS = { coat: '#f1e6cf', legs: '#2f4a5c' };

/** The pitch on Gull Island, which falls from one goal to the other, and the sea behind it. */
export function pitch(): string {
  return [
    sky('#c9877a', '#f0b27e', '#fbe0a6', '#fbe0a6'),
    glow('evening', [560, 396], 520, '#fff3cf', 0.9),
    circle([560, 396], 58, '#fff6dc'),
    hills({ base: 425, rise: 46, seed: 61, fill: '#b98f8a' }),
    water({ top: 415, colours: ['#f0c08a', '#b98a86', '#7d7f92'], light: '#fff0cd', seed: 70, strokes: 240 }),
    sail([1120, 440]),
    sail([1230, 428], 0.6),
    path('M0 470C260 430 520 500 800 540C1100 580 1380 600 1600 640V1067H0Z', '#5f8a58'),
    grass(),
    lines(),
    goal([235, 560], 0.62),
    goal([1330, 800], 1.15),
    players(),
    lighthouse(),
    flag([214, 1000]),
  ].join('');
}

/** Mown in stripes that run down the slope. */
function grass(): string {
  return many(9, (at) => {
    const x = at * 230 - 300;
    const fill = at % 2 === 0 ? '#7fae68' : '#73a25f';
    const top = (far: number) => 500 + far * 0.085;
    return polygon(
      `${x * 0.78 + 180},${top(x)} ${(x + 230) * 0.78 + 180},${top(x + 230)} ${x + 230 - 160},1090 ${x - 160},1090`,
      fill,
    );
  });
}

function lines(): string {
  const white = (d: string, width: number) => curve(d, '#f7f6ea', width, { opacity: 0.92 });
  return (
    white('M130 520L1480 642', 5) +
    white('M760 574L640 1067', 7) +
    white('M130 520L-60 700', 5) +
    white('M1480 642L1560 1067', 8) +
    group(ellipse([0, 0], [190, 74], 'none', { stroke: '#f7f6ea', 'stroke-width': 6, opacity: 0.92 }), {
      transform: 'translate(716 760) rotate(6)',
    }) +
    ellipse([716, 760], [9, 5], '#f7f6ea') +
    white('M60 590L330 616L250 760L-40 724', 5) +
    white('M1512 822L1180 790L1150 960L1550 1004', 7)
  );
}

function goal([x, y]: Point, size: number): string {
  const net =
    many(9, (at) => line([at * 27 - 108, -150], [at * 27 - 108, -6], '#ffffff', 1.6, { opacity: 0.6 })) +
    many(6, (at) => line([-108, -146 + at * 26], [108, -146 + at * 26], '#ffffff', 1.6, { opacity: 0.6 }));
  const frame =
    line([-112, 0], [-112, -156], '#fdfaf0', 10) +
    line([112, 0], [112, -156], '#fdfaf0', 10) +
    line([-112, -156], [112, -156], '#fdfaf0', 10);
  return group(rect([-112, -156, 224, 156], '#39564a', { opacity: 0.16 }) + net + frame, {
    transform: `translate(${x} ${y}) rotate(5) scale(${size})`,
  });
}

function players(): string {
  const at = (place: Point, height: number, team: { coat: string; legs: string }, more: object = {}) =>
    ellipse([place[0] + height * 0.12, place[1]], [height * 0.28, height * 0.05], '#41663f', {
      opacity: 0.5,
    }) + person(place, height, { ...team, ...more });
  return (
    at([420, 590], 84, OURS) +
    at([300, 600], 82, { coat: '#e0a840', legs: '#2a3138' }) +
    at([560, 650], 98, THEIRS, { skin: '#a9765a' }) +
    at([900, 660], 100, OURS, { skin: '#8a5f46' }) +
    at([1050, 720], 116, THEIRS) +
    at([470, 770], 132, THEIRS) +
    at([820, 810], 146, OURS) +
    at([640, 860], 160, OURS, { skin: '#a9765a' }) +
    at([1110, 880], 162, THEIRS, { skin: '#8a5f46' }) +
    at([1330, 812], 142, { coat: '#3f7182', legs: '#2a3138' }) +
    at([960, 960], 188, OURS) +
    circle([734, 868], 13, '#fdfaf0') +
    circle([734, 868], 5, '#3b4a4a')
  );
}

function lighthouse(): string {
  return (
    path('M1420 470C1460 400 1560 380 1640 390V520H1400Z', '#7d9a72') +
    polygon('1496,402 1504,236 1536,236 1544,402', '#f7f1e2') +
    polygon('1499,340 1501,290 1539,290 1541,340', '#c2503c') +
    rect([1498, 208, 44, 30], '#ffe9b0') +
    polygon('1490,210 1520,182 1550,210', '#3b4f58') +
    rect([1490, 234, 60, 8], '#3b4f58')
  );
}

function sail([x, y]: Point, size = 1): string {
  return group(
    path('M-40 0h80l-14 18h-52Z', '#35566a') +
      polygon('4,-6 4,-92 46,-10', '#fbf6e8') +
      polygon('-4,-6 -4,-76 -36,-10', '#f0e4c8'),
    { transform: `translate(${x} ${y}) scale(${size})` },
  );
}

function flag([x, y]: Point): string {
  return (
    line([x, y], [x, y - 190], '#f7f1e2', 8) +
    path(`M${x} ${y - 188}q34 -16 64 4t36 2v56q-18 10 -44 -4t-56 4Z`, '#e0a840') +
    ellipse([x + 20, y], [34, 7], '#41663f', { opacity: 0.5 })
  );
}
