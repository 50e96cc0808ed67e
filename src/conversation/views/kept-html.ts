/** HTML that was made before, by a key and by the value that it was made from. Not more than `most` characters of it. */
export interface KeptHtml<Value extends object> {
  /** What was made from an equal value under this key; else `make` makes it. */
  of(key: string, value: Value, make: () => string): string;
}

/**
 * Keeps the HTML of what is drawn often and changes rarely. The least recently used is forgotten first. Values
 * are equal when their members are the same, so nothing stale can come back, whoever changed what.
 */
export function keepHtml<Value extends object>(most: number): KeptHtml<Value> {
  const kept = new Map<string, { readonly value: Value; readonly html: string }>();
  let characters = 0;

  function forget(key: string): void {
    characters -= kept.get(key)?.html.length ?? 0;
    kept.delete(key);
  }

  return {
    of(key, value, make) {
      const before = kept.get(key);
      const html = before && isEqual(before.value, value) ? before.html : make();
      forget(key);
      kept.set(key, { value, html });
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
