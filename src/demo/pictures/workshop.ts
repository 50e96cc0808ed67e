import { cloud } from './scenery.ts';
import {
  circle,
  ellipse,
  fade,
  glow,
  group,
  HEIGHT,
  line,
  many,
  type Point,
  path,
  polygon,
  rect,
  WHOLE,
  WIDTH,
} from './shapes.ts';
import { nets, tools } from './workshop-tools.ts';

const WOOD = '#9a7350';

/** A net mender's workshop: tools on the wall, a long bench under the window, nets over a beam. */
export function workshop(): string {
  return [
    fade('wall', WHOLE, '#5d6f6c', '#8c9685', '#b3a98c'),
    many(14, (at) => line([at * 124 - 10, 0], [at * 124 - 10, 820], '#4d5f5d', 3, { opacity: 0.4 })),
    view(),
    glow('day', [800, 430], 760, '#fbeecb', 0.35),
    tools(),
    floor(),
    bench(),
    nets(),
    stool(),
    light(),
  ].join('');
}

function view(): string {
  const sea =
    fade('outside', [0, 0, 640, 250], '#bcd8df', '#f3ecd4') +
    cloud([180, 86], 180, '#ffffff', 0.8) +
    cloud([500, 56], 150, '#ffffff', 0.7) +
    rect([0, 236, 640, 190], '#7fa9b3') +
    many(26, (at) =>
      ellipse([(at * 127) % 640, 250 + ((at * 41) % 160)], [22 + (at % 5) * 9, 2.2], '#e9f2ec', {
        opacity: 0.6,
      }),
    ) +
    path('M0 240C80 196 190 190 260 238Z', '#8aa79b') +
    path('M360 300l112 -8q-8 34 -30 38h-62q-16 -8 -20 -30Z', '#b84a38') +
    line([414, 294], [414, 196], '#5a4a40', 4) +
    polygon('418,200 418,284 470,284', '#f6efdf') +
    polygon('410,214 410,284 372,286', '#efe3c8');
  const clip = '<clipPath id="pane"><rect width="640" height="400"/></clipPath>';
  const frame =
    many(4, (at) => rect([at * 213 - 9, 0, 18, 400], '#e5d9bd')) + rect([0, 130, 640, 12], '#e5d9bd');
  const sill = rect([-40, 400, 720, 26], '#d9cba9') + rect([-40, 424, 720, 8], '#a8977a');
  const pots =
    rect([60, 352, 44, 50], '#b96a50') +
    ellipse([82, 336], [38, 30], '#5f8a62') +
    rect([548, 368, 34, 34], '#e0a840') +
    ellipse([565, 368], [17, 5], '#b98432');
  const box = rect([-22, -22, 684, 440], '#d9cba9');
  return group(box + clip + group(sea, { 'clip-path': 'url(#pane)' }) + frame + sill + pots, {
    transform: 'translate(480 190)',
  });
}

function floor(): string {
  return (
    rect([0, 860, WIDTH, 220], '#6b5741') +
    many(9, (at) => line([800 + (at - 4) * 190, 860], [800 + (at - 4) * 310, HEIGHT], '#584632', 4)) +
    rect([0, 852, WIDTH, 12], '#4f4334')
  );
}

function bench(): string {
  const legs = [250, 760, 1290]
    .map((x) => rect([x, 730, 46, 236], '#7d5b3e') + rect([x, 730, 12, 236], '#94704f'))
    .join('');
  const drawers = many(
    3,
    (at) => rect([980 + at * 100, 748, 90, 62], '#8a6746') + circle([1025 + at * 100, 779], 7, '#d2a14a'),
  );
  const things =
    rect([300, 656, 96, 46], '#3f7182') +
    rect([316, 632, 66, 26], '#e9dfc6') +
    ellipse([470, 696], [54, 12], '#e0c48c') +
    circle([620, 676], 25, '#b84a38') +
    circle([668, 682], 19, '#e9dfc6') +
    rect([1080, 640, 26, 62], '#efe3c8') +
    rect([1122, 652, 22, 50], '#c9975a') +
    rect([1160, 630, 30, 72], '#57656a');
  return (
    legs +
    rect([196, 748, 1200, 16], '#7d5b3e') +
    drawers +
    things +
    rect([170, 700, 1256, 34], WOOD) +
    rect([170, 700, 1256, 9], '#c39a6e') +
    ellipse([800, 968], [700, 15], '#3f3428', { opacity: 0.35 })
  );
}

function stool(): string {
  const at: Point = [560, 850];
  return (
    line([at[0] - 50, at[1]], [at[0] - 74, at[1] + 150], '#5a4130', 15) +
    line([at[0] + 50, at[1]], [at[0] + 74, at[1] + 150], '#5a4130', 15) +
    line([at[0] - 62, at[1] + 84], [at[0] + 62, at[1] + 84], '#5a4130', 8) +
    ellipse(at, [92, 20], '#b98d5f') +
    ellipse([at[0], at[1] - 5], [92, 18], '#d3a878')
  );
}

function light(): string {
  return (
    polygon('480,600 1120,600 1330,1067 330,1067', '#fff1c8', { opacity: 0.12 }) +
    polygon('620,866 980,866 1080,1067 520,1067', '#ffe9b0', { opacity: 0.14 })
  );
}
