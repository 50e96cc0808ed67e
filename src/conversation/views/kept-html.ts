/** HTML that was made before, by a key and by what it was made from. */
export interface KeptHtml<Value extends object> {
  /** What was made of an equal value in the same surroundings under this key; else `make` makes it. */
  of(key: string, madeFrom: { readonly value: Value; readonly around: string }, make: () => string): string;
}

/**
 * Keeps the HTML of what is drawn often and changes rarely, at most `most` characters of it. The least recently
 * used is forgotten first. Values are equal when their members are the same, so nothing stale can come back,
 * whoever changed what.
 */
export function keepHtml<Value extends object>(most: number): KeptHtml<Value> {
  const kept = new Map<string, { readonly value: Value; readonly around: string; readonly html: string }>();
  let characters = 0;

  function forget(key: string): void {
    characters -= kept.get(key)?.html.length ?? 0;
    kept.delete(key);
  }

  return {
    of(key, { value, around }, make) {
      const before = kept.get(key);
      if (before && before.around === around && isEqual(before.value, value)) {
        kept.delete(key);
        kept.set(key, before);
        return before.html;
      }
      const html = make();
      forget(key);
      kept.set(key, { value, around, html });
      characters += html.length;
      for (const oldest of kept.keys()) {
        if (characters <= most) break;
        forget(oldest);
      }
      return html;
    },
  };
}

function isEqual<Value extends object>(one: Value, other: Value): boolean {
  for (const name in one) if (one[name] !== other[name]) return false;
  return true;
}
