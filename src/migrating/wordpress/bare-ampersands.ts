const BEGINS_SOMETHING = /[&<]/g;
const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z_][\w.-]{0,40});/iy;
/** What may still become an entity with the text that follows. */
const ENTITY_SO_FAR = /^&#?[\w.-]{0,42}$/;
/** Where ampersands are what they seem, and where that ends. */
const HIDING = [
  ['<![CDATA[', ']]>'],
  ['<!--', '-->'],
] as const;

interface Step {
  readonly text: string;
  readonly end: number;
  /** What begins at the end cannot be told before more text is there. */
  readonly isCut: boolean;
}

/**
 * Writes ampersands that begin no entity as XML has them: WordPress itself leaves them bare in the addresses of
 * commenters (`?a=1&b=2`). Text may be cut anywhere; no line is moved.
 */
export class BareAmpersands {
  #hiddenUntil: string | undefined;
  #held = '';

  next(text: string): string {
    const all = this.#held + text;
    this.#held = '';
    let sound = '';
    for (let at = 0; at < all.length; ) {
      const step = this.#hiddenUntil === undefined ? this.#read(all, at) : this.#skip(all, at);
      sound += step.text;
      at = step.end;
      if (!step.isCut) continue;
      this.#held = all.slice(at);
      break;
    }
    return sound;
  }

  /** What was held back, once no text follows. */
  rest(): string {
    const held = this.#held.replace(/^&/, '&amp;');
    this.#held = '';
    return held;
  }

  #skip(all: string, at: number): Step {
    const until = this.#hiddenUntil ?? '';
    const place = all.indexOf(until, at);
    const end = place === -1 ? Math.max(at, all.length - until.length + 1) : place + until.length;
    if (place !== -1) this.#hiddenUntil = undefined;
    return { text: all.slice(at, end), end, isCut: place === -1 };
  }

  #read(all: string, at: number): Step {
    BEGINS_SOMETHING.lastIndex = at;
    const place = BEGINS_SOMETHING.exec(all)?.index;
    if (place === undefined) return { text: all.slice(at), end: all.length, isCut: false };
    const before = all.slice(at, place);
    const rest = all.slice(place, place + 50);
    const isLast = place + rest.length === all.length;
    const isBegun = rest.startsWith('&')
      ? ENTITY_SO_FAR.test(rest)
      : HIDING.some(([begin]) => rest.length < begin.length && begin.startsWith(rest));
    if (isLast && isBegun) return { text: before, end: place, isCut: true };
    const hiding = HIDING.find(([begin]) => rest.startsWith(begin));
    this.#hiddenUntil = hiding?.[1];
    const [said] = hiding ?? rest;
    ENTITY.lastIndex = 0;
    const isBare = said === '&' && !ENTITY.test(rest);
    return { text: before + (isBare ? '&amp;' : said), end: place + (said?.length ?? 1), isCut: false };
  }
}
