import type { ComponentChildren } from 'preact';
import type { GiftsWord } from './messages.ts';
import { says } from './state-words.ts';

/** A term of a list of facts, and what stands beside it; null, false or empty: nothing is known, and it is left out. */
export type Fact = readonly [term: GiftsWord, value: ComponentChildren];

export function FactList({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl class="gift-facts">
      {facts
        .filter(([, value]) => value !== null && value !== false && value !== '')
        .map(([term, value]) => (
          <div>
            <dt>{says(term)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
