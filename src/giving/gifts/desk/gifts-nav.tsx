import { ALL_GIFTS, BATCHES, GIFTS, GIVERS, LEDGER, NEW_GIFT, REPORTS } from './paths.ts';
import { says } from './state-words.ts';

const LINKS = [
  ['nav-today', GIFTS],
  ['nav-all', ALL_GIFTS],
  ['nav-new', NEW_GIFT],
  ['nav-batches', BATCHES],
  ['nav-givers', GIVERS],
  ['nav-reports', REPORTS],
  ['nav-ledger', LEDGER],
] as const;

/** The way between the treasurer's pages. */
export function GiftsNav({ current }: { readonly current: string }) {
  return (
    <nav class="desk-filters" aria-label={says('nav-label')}>
      {LINKS.map(([word, href]) => (
        <a href={href} aria-current={href === current ? 'page' : undefined}>
          {says(word)}
        </a>
      ))}
    </nav>
  );
}
