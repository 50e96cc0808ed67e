import { hills, sky, water } from './scenery.ts';
import { chance, circle, ellipse, glow, group, line, many, path, polygon, rect } from './shapes.ts';

/** The last crossing of the day: dark water, a moon, and a ship full of light. */
export function ferry(): string {
  const next = chance(5);
  const stars = many(90, () =>
    circle([next() * 1600, next() * 470], 0.8 + next() * 1.5, '#e8ecdf', { opacity: 0.2 + next() * 0.6 }),
  );
  return [
    sky('#0f1f33', '#1c3750', '#3d6274', '#6f8d8f'),
    stars,
    glow('moon', [1230, 210], 330, '#e6ecd8', 0.55),
    circle([1230, 210], 52, '#f2f0dc'),
    circle([1212, 198], 10, '#dfdec6', { opacity: 0.7 }),
    circle([1246, 226], 14, '#dfdec6', { opacity: 0.6 }),
    hills({ base: 610, rise: 110, seed: 8, fill: '#2d4a5b' }),
    hills({ base: 622, rise: 70, seed: 31, fill: '#1f3848', waves: 4 }),
    lightsAshore(),
    water({ top: 612, colours: ['#4d7079', '#1e3c50', '#0c1c2e'], light: '#b8ccc9', seed: 44, strokes: 140 }),
    moonOnWater(),
    ship(),
  ].join('');
}

function lightsAshore(): string {
  const next = chance(17);
  return many(22, () => {
    const x = 60 + next() * 1480;
    const y = 586 + next() * 22;
    return circle([x, y], 7, '#ffd28a', { opacity: 0.22 }) + circle([x, y], 2.4, '#ffe3ad');
  });
}

function moonOnWater(): string {
  return many(30, (at) => {
    const near = at / 30;
    const shift = ((at * 53) % 31) - 15;
    return ellipse(
      [1230 + shift * (1 + near * 2), 622 + near * 400],
      [18 + near * 80 + ((at * 19) % 26), 1.6 + near * 3],
      '#e9eed9',
      { opacity: 0.55 - near * 0.4 },
    );
  });
}

/** Two decks of lit windows over a dark hull, a funnel, and a wake that runs off to the left. */
function ship(): string {
  const pane = (x: number, y: number, w: number, h: number) => rect([x, y, w, h], '#ffd98f', { rx: 4 });
  const hull = path('M-330 -40H350C338 10 318 52 286 78H-292C-316 44 -326 4 -330 -40Z', '#14232e');
  const stripe = path('M-330 -40H350L347 -26H-328Z', '#b84a35');
  const decks =
    rect([-280, -128, 560, 90], '#e7e0cf') +
    rect([-292, -138, 584, 12], '#c9c2b1') +
    rect([-190, -212, 380, 76], '#dcd5c4') +
    rect([-202, -222, 404, 12], '#bdb6a6') +
    rect([20, -284, 150, 64], '#e7e0cf') +
    rect([10, -294, 170, 12], '#bdb6a6');
  const panes =
    many(11, (at) => pane(-262 + at * 49, -112, 34, 46)) +
    many(8, (at) => pane(-174 + at * 45, -196, 30, 38)) +
    many(3, (at) => pane(36 + at * 42, -272, 32, 32));
  const funnel =
    polygon('-118,-222 -108,-318 -38,-318 -28,-222', '#b84a35') + rect([-108, -318, 70, 22], '#1b2a34');
  const mast =
    line([96, -294], [96, -392], '#c9c2b1', 5) +
    line([66, -350], [126, -350], '#c9c2b1', 4) +
    circle([96, -396], 7, '#fff1c9');
  const rail =
    line([190, -222], [272, -138], '#c9c2b1', 3) +
    many(8, (at) => line([200 + at * 12, -138], [200 + at * 12, -160], '#c9c2b1', 2)) +
    line([198, -160], [290, -160], '#c9c2b1', 2.4);
  const bow = ellipse([300, 80], [62, 7], '#dfe8e0', { opacity: 0.6 });
  return group(
    glow('inside', [0, -120], 520, '#ffcf86', 0.36) +
      wake() +
      funnel +
      mast +
      rail +
      decks +
      panes +
      hull +
      stripe +
      bow +
      many(14, (at) => circle([-250 + at * 40, 4], 6, '#ffd98f', { opacity: at % 5 === 2 ? 0.15 : 0.75 })),
    { transform: 'translate(660 700) scale(1.12)' },
  );
}

/** The windows in the water, and what the ship leaves behind on it. */
function wake(): string {
  const mirrored = many(11, (at) => {
    const x = -245 + at * 49;
    return many(7, (step) =>
      ellipse([x + ((at * 7 + step * 13) % 17) - 8, 108 + step * 26], [17 - step, 3.4], '#ffd489', {
        opacity: 0.6 - step * 0.075,
      }),
    );
  });
  const track = many(16, (at) =>
    ellipse([-340 - at * 34, 80 + ((at * 11) % 16)], [58 - at * 2.4, 3.6], '#d5e0da', {
      opacity: 0.5 - at * 0.028,
    }),
  );
  return mirrored + track;
}
