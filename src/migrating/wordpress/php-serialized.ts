/** A value of PHP's `serialize`, as far as exports need it. Arrays keep their order and their keys. */
export type PhpValue = null | boolean | number | string | PhpArray;
export type PhpArray = ReadonlyMap<string | number, PhpValue>;

export interface PhpLimits {
  readonly bytes: number;
  readonly depth: number;
}

const LIMITS: PhpLimits = { bytes: 1024 * 1024, depth: 32 };

/**
 * Reads text that PHP's `serialize` wrote. It is parsed, never evaluated: of its types only null, boolean,
 * integer, float, string and array are known, so that no object ever comes out of it.
 *
 * @returns nothing for anything else: malformed, cut off, followed by more, too large or too deep.
 */
export function parsePhpSerialized(text: string, limits: Partial<PhpLimits> = {}): PhpValue | undefined {
  const { bytes, depth } = { ...LIMITS, ...limits };
  if (text.length > bytes) return undefined;
  // PHP counts a string's length in bytes.
  const source = Buffer.from(text, 'utf8');
  if (source.length > bytes) return undefined;
  const reading = new PhpReading(source);
  const value = reading.value(depth);
  return reading.atEnd ? value : undefined;
}

class PhpReading {
  readonly #source: Buffer;
  #at = 0;

  constructor(source: Buffer) {
    this.#source = source;
  }

  get atEnd(): boolean {
    return this.#at === this.#source.length;
  }

  value(depth: number): PhpValue | undefined {
    if (this.#took('N;')) return null;
    if (this.#took('b:')) return this.#boolean();
    if (this.#took('i:')) return this.#number(/^[+-]?\d{1,20}$/);
    if (this.#took('d:')) return this.#number(/^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$|^-?INF$|^NAN$/);
    if (this.#took('s:')) return this.#string();
    if (depth > 0 && this.#took('a:')) return this.#array(depth - 1);
    return undefined;
  }

  #boolean(): boolean | undefined {
    const said = this.#until(';');
    return said === '1' ? true : said === '0' ? false : undefined;
  }

  #number(pattern: RegExp): number | undefined {
    const said = this.#until(';');
    return said !== undefined && pattern.test(said) ? Number(said.replace('INF', 'Infinity')) : undefined;
  }

  #string(): string | undefined {
    const length = this.#length();
    if (length === undefined || !this.#took('"')) return undefined;
    const text = this.#source.subarray(this.#at, this.#at + length);
    this.#at += length;
    if (!this.#took('";')) return undefined;
    const said = text.toString('utf8');
    // A length that cuts a character in two was not written by PHP for this text.
    return Buffer.from(said, 'utf8').equals(text) && text.length === length ? said : undefined;
  }

  #array(depth: number): PhpArray | undefined {
    const count = this.#length();
    if (count === undefined || !this.#took('{')) return undefined;
    const entries = new Map<string | number, PhpValue>();
    // The shortest entry, `i:0;N;`, has six bytes: a promise of more than there can be ends in time.
    if (count * 6 > this.#source.length - this.#at) return undefined;
    for (let read = 0; read < count; read += 1) {
      const key = this.value(0);
      const value = this.value(depth);
      if ((typeof key !== 'string' && typeof key !== 'number') || value === undefined) return undefined;
      entries.set(key, value);
    }
    return this.#took('}') ? entries : undefined;
  }

  #length(): number | undefined {
    const digits = this.#until(':');
    return digits !== undefined && /^\d{1,9}$/.test(digits) ? Number(digits) : undefined;
  }

  #took(expected: string): boolean {
    const found = this.#source.toString('latin1', this.#at, this.#at + expected.length) === expected;
    if (found) this.#at += expected.length;
    return found;
  }

  /** Text up to `end`, which is passed over. Numbers are short: it is not looked for any further. */
  #until(end: string): string | undefined {
    const window = this.#source.toString('latin1', this.#at, this.#at + 40);
    const length = window.indexOf(end);
    if (length === -1) return undefined;
    this.#at += length + 1;
    return window.slice(0, length);
  }
}
