/** Of a hundred, at one press of an arrow key; ten times as much with Shift. */
const STEP = 1;

const MOVES: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
};

/** Moves the focal point by a click in the picture or the arrow keys on it: the fields of its form are what is saved. */
export function enhance(picture: HTMLElement, signal: AbortSignal): void {
  const [x, y] = ['x', 'y'].map((name) => document.querySelector<HTMLInputElement>(`#field-${name}`));
  const lines = picture.querySelectorAll('path');
  if (!x || !y) return;
  picture.tabIndex = 0;
  picture.setAttribute('role', 'group');
  picture.setAttribute('aria-label', picture.dataset['label'] ?? '');
  const draw = () => {
    const [across, down] = [numberIn(x) * 10, numberIn(y) * 10];
    for (const line of lines) line.setAttribute('d', `M${across} 0V1000M0 ${down}H1000`);
  };
  const move = (toX: number, toY: number) => {
    x.value = String(within(toX));
    y.value = String(within(toY));
    draw();
  };
  picture.addEventListener(
    'click',
    ({ clientX, clientY }) => {
      const box = picture.getBoundingClientRect();
      move(((clientX - box.left) / box.width) * 100, ((clientY - box.top) / box.height) * 100);
    },
    { signal },
  );
  picture.addEventListener(
    'keydown',
    (event) => {
      const by = MOVES[event.key];
      if (!by || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      const times = event.shiftKey ? 10 : 1;
      move(numberIn(x) + by[0] * times, numberIn(y) + by[1] * times);
    },
    { signal },
  );
  for (const field of [x, y]) field.addEventListener('input', draw, { signal });
}

const within = (percent: number): number => Math.round(Math.max(0, Math.min(100, percent)) * 10) / 10;

function numberIn({ value }: HTMLInputElement): number {
  const number = Number(value.replace(',', '.'));
  return Number.isFinite(number) ? within(number) : 50;
}
