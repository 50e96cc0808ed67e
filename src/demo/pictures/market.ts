import { cloud, house, person, sky } from './scenery.ts';
import {
  chance,
  circle,
  ellipse,
  group,
  line,
  many,
  type Point,
  path,
  polygon,
  rect,
  WIDTH,
} from './shapes.ts';

const CREAM = '#f6ecd8';
const WALLS = ['#d9a47c', '#e8d8b6', '#a9b8ac', '#c87f5f', '#e3c894', '#b7c3bd', '#d7b08c'];

/** Saturday on the square: stalls under striped awnings before the old houses. */
export function market(): string {
  return [
    sky('#bcd5d8', '#e3e9dc', '#f8efd9'),
    cloud([360, 130], 360, '#ffffff', 0.7),
    cloud([1290, 170], 300, '#ffffff', 0.6),
    houses(),
    rect([0, 640, WIDTH, 440], '#d8c8aa'),
    cobbles(),
    stall([110, 720], 0.78, '#4f7d6c'),
    stall([620, 712], 0.74, '#d29a3c'),
    stall([1110, 720], 0.78, '#3f6a80'),
    person([470, 772], 172, { coat: '#5a6f7c', skin: '#8a5f46' }),
    person([545, 778], 166, { coat: '#b98a4a', hat: '#5c4a3a' }),
    person([1010, 776], 176, { coat: '#7a4a52', skin: '#c79a78' }),
    stall([-60, 985], 1.3, '#b84a38'),
    stall([1060, 985], 1.3, '#4f7d6c'),
    person([700, 960], 300, { coat: '#35566a', hat: '#c2503c' }),
    person([806, 968], 290, { coat: '#c9854a', skin: '#a9765a' }),
    basket([872, 948]),
    person([912, 972], 176, { coat: '#d8b04c', hat: '#47725f' }),
  ].join('');
}

function houses(): string {
  let x = -40;
  return many(11, (at) => {
    const w = 130 + ((at * 53) % 50);
    const drawn = house({
      ...{
        at: [x, 650] as Point,
        size: [w, 230 + ((at * 71) % 120)] as Point,
        wall: WALLS[at % WALLS.length] ?? CREAM,
      },
      ...{
        roof: at % 2 === 0 ? '#8a5444' : '#6a6f74',
        pane: at % 3 === 1 ? '#f7efdc' : '#6d8288',
        rows: 4,
        columns: 3,
        pitch: 0.55,
      },
    });
    x += w + 4;
    return drawn;
  });
}

function cobbles(): string {
  const next = chance(12);
  return many(150, () => {
    const near = next() ** 0.8;
    return ellipse([next() * WIDTH, 665 + near * 400], [10 + near * 26, 2.5 + near * 6], '#c4b292', {
      opacity: 0.6,
    });
  });
}

/** A stall 440 wide: awning, posts, and a table of crates. Its table stands at the point. */
function stall([x, y]: Point, size: number, colour: string): string {
  const stripes = many(8, (at) => {
    const [left, wide] = [at * 55, 55];
    const fill = at % 2 === 0 ? colour : CREAM;
    const top = polygon(
      `${30 + left * 0.864},-300 ${30 + (left + wide) * 0.864},-300 ${left + wide},-198 ${left},-198`,
      fill,
    );
    return top + path(`M${left} -200h${wide}v16a${wide / 2} 20 0 0 1 ${-wide} 0Z`, fill);
  });
  const shade = rect([22, -186, 396, 130], '#4a4238', { opacity: 0.42 });
  const posts = rect([16, -196, 12, 226], '#7d6650') + rect([412, -196, 12, 226], '#7d6650');
  const seller = group(person([220, 30], 188, { coat: '#7d8b86', skin: '#c99a7a', hat: '#4a4238' }), {});
  const board =
    rect([0, -44, 440, 20], '#a88659') +
    rect([12, -26, 416, 62], '#8b6c48') +
    many(7, (at) => line([70 + at * 50, -24], [70 + at * 50, 34], '#755a3b', 3));
  const under = ellipse([220, 40], [240, 13], '#8d7c60', { opacity: 0.5 });
  return group(under + shade + posts + seller + board + crates(colour.length + x) + stripes, {
    transform: `translate(${x} ${y}) scale(${size})`,
  });
}

function crates(seed: number): string {
  const next = chance(seed);
  const goods = ['#c2503c', '#e0a33e', '#6f8f4a', '#8f5a7a', '#d97f3f', '#9fb05a'];
  return many(4, (crate) => {
    const fill = goods[Math.floor(next() * goods.length)] ?? '#c2503c';
    const left = 18 + crate * 103;
    const heap = many(11, (at) =>
      circle([left + 12 + (at % 6) * 14 + (at > 5 ? 7 : 0), -64 - (at > 5 ? 13 : 0)], 10, fill, {
        opacity: 0.86 + next() * 0.14,
      }),
    );
    return heap + rect([left, -66, 94, 26], '#c9a571') + line([left, -53], [left + 94, -53], '#a88659', 3);
  });
}

function basket([x, y]: Point): string {
  return (
    ellipse([x, y - 66], [26, 12], '#7f9a55') +
    path(`M${x - 27} ${y - 62}h54l-8 40h-38Z`, '#b98a4a') +
    line([x - 24, y - 64], [x, y - 96], '#8b6c48', 4) +
    line([x + 24, y - 64], [x, y - 96], '#8b6c48', 4)
  );
}
