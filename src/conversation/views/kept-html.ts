/** HTML that was made before, as text or as bytes, by a key and by what it was made from. */
export interface KeptHtml<Value extends object, Html> {
  /** What was made of an equal value in the same surroundings under this key; else `make` makes it. */
  of(key: string, madeFrom: { readonly value: Value; readonly around: string }, make: () => Html): Html;
}

/**
 * Keeps the HTML of what is drawn often and changes rarely, at most `most` characters (or bytes) of it. The least
 * recently used is forgotten first. Values are equal when their members are the same, so nothing stale can come back,
 * whoever changed what.
 */
export function keepHtml<Value extends object, Html extends { readonly length: number } = string>(
  most: number,
): KeptHtml<Value, Html> {
  const kept = new Map<string, { readonly value: Value; readonly around: string; readonly html: Html }>();
  let length = 0;

  function forget(key: string): void {
    length -= kept.get(key)?.html.length ?? 0;
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
      length += html.length;
      for (const oldest of kept.keys()) {
        if (length <= most) break;
        forget(oldest);
      }
      return html;
    },
  };
}

function isEqual<Value extends object>(one: Value, other: Value): boolean {
  if (Array.isArray(one) && Array.isArray(other) && one.length !== other.length) return false;
  for (const name in one) if (one[name] !== other[name]) return false;
  return true;
}
