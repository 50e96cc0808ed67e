import { chance, circle, curve, ellipse, group, line, many, path, rect } from './shapes.ts';

/** Two boards on the wall with all that a net mender needs. */
export function tools(): string {
  const board = (x: number) => rect([x, 200, 340, 420], '#a98560') + rect([x, 200, 340, 12], '#c3a27a');
  const saw =
    path('M-66 0L60 14V34L-60 44Z', '#cfd3cc') + path('M-112 -6h52v56h-40q-18 -22 -12 -56Z', '#7b4f37');
  const hammer =
    rect([-7, -10, 14, 130], '#7b4f37', { rx: 5 }) + rect([-36, -34, 74, 32], '#57656a', { rx: 5 });
  const needle = (colour: string) =>
    path('M0 -70C16 -50 16 40 12 74H-12C-16 40 -16 -50 0 -70Z', colour) +
    line([0, -40], [0, 30], '#5a4a40', 4);
  const knife = path('M-9 -76q18 34 18 74h-18Z', '#d7dad3') + rect([-10, -2, 20, 66], '#3f5b62', { rx: 7 });
  const twine = (colour: string) =>
    circle([0, 0], 42, colour) +
    circle([0, 0], 14, '#6b543d') +
    many(4, (at) => curve(`M${-34 + at * 4} ${-16 + at * 14}q34 -14 64 4`, '#00000022', 3));
  const hung = (what: string, x: number, y: number, turn = 0) =>
    line([x, y - 4], [x, y - 4], '#3b3a36', 10) +
    group(what, { transform: `translate(${x} ${y}) rotate(${turn})` });
  const left =
    board(70) +
    hung(saw, 256, 300, 5) +
    hung(hammer, 128, 412, -4) +
    hung(hammer, 206, 414, 5) +
    hung(needle('#e0c48c'), 282, 410) +
    hung(needle('#c9975a'), 336, 410, 3) +
    hung(twine('#b84a38'), 146, 568) +
    hung(twine('#e9dfc6'), 246, 568) +
    hung(twine('#3f7182'), 346, 568);
  const right =
    board(1190) +
    hung(knife, 1240, 340) +
    hung(knife, 1290, 340, 4) +
    hung(needle('#e0c48c'), 1350, 340, -3) +
    hung(needle('#8f6b48'), 1400, 340) +
    hung(hammer, 1468, 300, 6) +
    hung(twine('#47725f'), 1262, 470) +
    hung(twine('#d29a3c'), 1362, 470) +
    hung(twine('#e9dfc6'), 1462, 470) +
    floats();
  return left + right;
}

function floats(): string {
  return (
    curve('M1200 556q160 62 322 0', '#5a4a40', 4) +
    many(6, (at) =>
      ellipse(
        [1228 + at * 54, 578 + Math.sin(((at + 0.5) / 6) * Math.PI) * 22],
        [21, 26],
        at % 2 === 0 ? '#c2503c' : '#efe3c8',
      ),
    )
  );
}

/** Nets over a beam at the ceiling, hanging down at both sides. */
export function nets(): string {
  const mesh = (x: number, w: number, deep: number, colour: string) => {
    const clip = `net${x}`;
    const outline = `M${x} 60Q${x + w / 2} 110 ${x + w} 60L${x + w - 24} ${60 + deep}Q${x + w / 2} ${deep + 120} ${x + 20} ${40 + deep}Z`;
    const threads = many(
      34,
      (at) =>
        line([x - 300 + at * 22, 40], [x - 300 + at * 22 + deep * 0.7, 80 + deep * 1.2], colour, 2.4) +
        line([x + at * 22, 40], [x + at * 22 - deep * 0.7, 80 + deep * 1.2], colour, 2.4),
    );
    return (
      `<clipPath id="${clip}"><path d="${outline}"/></clipPath>` +
      path(outline, colour, { opacity: 0.2 }) +
      group(threads, { 'clip-path': `url(#${clip})` })
    );
  };
  const next = chance(4);
  const corks = many(9, () => ellipse([40 + next() * 300, 76 + next() * 20], [13, 9], '#d7a25a'));
  return (
    mesh(20, 420, 96, '#2f5a62') +
    mesh(1170, 400, 96, '#7b3f35') +
    rect([-10, 26, 1620, 46], '#6b4e37') +
    rect([-10, 26, 1620, 10], '#8a6848') +
    corks
  );
}
