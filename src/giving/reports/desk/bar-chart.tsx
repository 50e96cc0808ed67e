import { shortened } from '#platform/text';

export interface Bar {
  readonly label: string;
  /** Its length; less than nothing is drawn to the other side. */
  readonly value: number;
  /** The value in words. */
  readonly text: string;
}

const [WIDTH, ROW, THICK, LABELS, VALUES] = [720, 30, 16, 200, 130] as const;
/** More bars say no more than the table. */
const MOST = 24;
const LONGEST_LABEL = 28;

/** Bars as a picture of the table beside it: it is drawn for eyes alone, others have the table. */
export function BarChart({ label, bars }: { readonly label: string; readonly bars: readonly Bar[] }) {
  const shown = bars.slice(0, MOST);
  const most = Math.max(0, ...shown.map(({ value }) => value));
  const least = Math.min(0, ...shown.map(({ value }) => value));
  if (shown.length < 2 || most === least) return null;
  const room = WIDTH - LABELS - VALUES;
  const at = (value: number) => LABELS + ((value - least) / (most - least)) * room;
  const round = (number: number) => Math.round(number * 10) / 10;
  return (
    <svg class="report__chart" viewBox={`0 0 ${WIDTH} ${shown.length * ROW}`} role="img" aria-label={label}>
      {shown.map(({ label: name, value, text }, row) => {
        const [from, to] = [Math.min(at(0), at(value)), Math.max(at(0), at(value))];
        const middle = row * ROW + ROW / 2;
        return (
          <g>
            <text x={LABELS - 12} y={middle} class="report__name">
              {shortened(name, LONGEST_LABEL)}
            </text>
            <rect
              {...{ x: round(from), y: middle - THICK / 2, height: THICK }}
              width={Math.max(1, round(to - from))}
              class={value < 0 ? 'report__bar report__bar--back' : 'report__bar'}
            />
            <text x={round(to) + 8} y={middle} class="report__value">
              {text}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
