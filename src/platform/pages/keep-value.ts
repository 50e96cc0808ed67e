import type { Pages } from './words.ts';

interface Made<Value> {
  readonly value: Promise<Value>;
  names: ReadonlySet<string> | undefined;
}

/**
 * What many pages show and each would read for itself: made once, and anew after a fact was touched that it depends on.
 * It is as true as a page from memory is. While it is being made its facts are not known: whatever is touched then has
 * it made anew.
 */
export function keepValue<Value>(
  pages: Pick<Pages, 'onTouch'>,
  make: () => Promise<Value>,
  dependsOn: (value: Value) => readonly string[],
): () => Promise<Value> {
  let known: Made<Value> | undefined;
  const forget = () => {
    known = undefined;
  };
  pages.onTouch((name) => {
    if (!known?.names || known.names.has(name)) forget();
  }, forget);
  return () => {
    if (known) return known.value;
    const made: Made<Value> = { value: make(), names: undefined };
    known = made;
    made.value.then(
      (value) => {
        made.names = new Set(dependsOn(value));
      },
      () => {
        if (known === made) known = undefined;
      },
    );
    return made.value;
  };
}
