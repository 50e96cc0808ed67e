/** Outlines on a field of 24 by 24. */
const SHAPES = {
  bold: 'M8 5h5.500a3.500 3.500 0 0 1 0 7H8zM8 12h6.500a3.500 3.500 0 0 1 0 7H8z',
  back: 'M15 5l-7 7 7 7',
  code: 'M9 7l-5 5 5 5M15 7l5 5-5 5',
  close: 'M6 6l12 12M18 6L6 18',
  comment: 'M4 5h16v11H11l-5 4v-4H4z',
  down: 'M5 9l7 7 7-7',
  feed: 'M5 5a14 14 0 0 1 14 14M5 11a8 8 0 0 1 8 8M5.5 18.5h.01',
  forward: 'M9 5l7 7-7 7',
  give: 'M12 20C6 15.5 3.5 12.5 3.5 9A4.3 4.3 0 0 1 12 7.6 4.3 4.3 0 0 1 20.5 9C20.5 12.5 18 15.5 12 20z',
  hide: 'M3 12s3.500-6 9-6 9 6 9 6-3.500 6-9 6-9-6-9-6zM4 4l16 16',
  italic: 'M10 5h7M7 19h7M14 5l-4 14',
  link: 'M10 14a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.7-5.700l-1.3 1.300M14 10a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.7 5.700l1.3-1.3',
  list: 'M5 7h.01M5 12h.01M5 17h.01M9 7h10M9 12h10M9 17h10',
  lock: 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
  play: 'M7 5l12 7-12 7z',
  quote: 'M5 6v12M9 8h10M9 12h10M9 16h6',
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.5 15.500L20 20',
  strike:
    'M4 12h16M16.500 8a4.500 3.500 0 0 0-4.500-3c-2.500 0-4.500 1.200-4.500 3.300M7.500 16c.5 2 2.300 3 4.500 3 2.700 0 4.700-1.300 4.700-3.500',
  up: 'M5 15l7-7 7 7',
  warning: 'M12 4l9 16H3zM12 10v5M12 17.500h.01',
} as const;

/** Shapes that point along the line, and turn with it. */
const TURNING: ReadonlySet<string> = new Set(['back', 'forward']);

export type IconName = keyof typeof SHAPES;

/** A small drawing beside words, which say the same: it is hidden from screen readers. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class={TURNING.has(name) ? 'icon icon--turns' : 'icon'} viewBox="0 0 24 24" aria-hidden="true">
      <path d={SHAPES[name]} />
    </svg>
  );
}
