import { FORBIDDEN_IN_XML } from '#platform/text';
import { BrokenExport } from './broken-export.ts';

const ARCHIVES: readonly [name: string, start: readonly number[]][] = [
  ['gzip', [0x1f, 0x8b]],
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
];

/**
 * The export's bytes as text: decoded as the file declares, without characters that XML forbids.
 *
 * Blank lines before the XML declaration, which careless themes put there, are passed over.
 */
export class ExportText {
  strippedCharacters = 0;
  /** Lines passed over before the text starts. */
  skippedLines = 0;
  #decoder: TextDecoder | undefined;
  /** The beginning of a character that the next bytes end. */
  #begun: Uint8Array = new Uint8Array();
  #failure: BrokenExport | undefined;
  #line = 1;
  #started = false;

  /** The text of the next bytes, up to a fault in them; then ask `check`. @throws {BrokenExport} for an archive. */
  next(bytes: Uint8Array): string {
    this.#decoder ??= decoderFor(bytes);
    return this.#admit(this.#decode(bytes, this.#decoder));
  }

  /** Told apart from `next`, so that what is sound is read first. @throws {BrokenExport} */
  check(): void {
    if (this.#failure !== undefined) throw this.#failure;
  }

  /** What was held back, once no bytes follow. @throws {BrokenExport} when a character is cut in two. */
  rest(): string {
    try {
      if (this.#begun.length > 0) throw new Error('A character has begun.');
      return this.#admit(this.#decoder?.decode() ?? '');
    } catch {
      throw new BrokenExport(this.#line, 'The file is cut off in the middle of a character.');
    }
  }

  #decode(bytes: Uint8Array, decoder: TextDecoder): string {
    const isUtf8 = decoder.encoding === 'utf-8';
    const all = this.#begun.length === 0 ? bytes : Buffer.concat([this.#begun, bytes]);
    const end = isUtf8 ? endOfCharacters(all) : all.length;
    const whole = all.subarray(0, end);
    this.#begun = all.subarray(end);
    try {
      return decoder.decode(whole, { stream: !isUtf8 });
    } catch {
      const { lines, end: sound } = soundLines(whole, decoder.encoding);
      const { encoding } = decoder;
      const reason = `The text is not ${encoding}, the encoding that the file declares.`;
      this.#failure = new BrokenExport(this.#line + lines, reason);
      return isUtf8 ? decoder.decode(whole.subarray(0, sound)) : '';
    }
  }

  #admit(decoded: string): string {
    let text = decoded;
    if (!this.#started) {
      text = decoded.trimStart();
      this.skippedLines += newlines(decoded) - newlines(text);
      this.#started = text !== '';
    }
    this.#line += newlines(decoded);
    return text.replace(FORBIDDEN_IN_XML, () => {
      this.strippedCharacters += 1;
      return '';
    });
  }
}

function decoderFor(bytes: Uint8Array): TextDecoder {
  for (const [name, start] of ARCHIVES)
    if (start.every((byte, at) => bytes[at] === byte))
      throw new BrokenExport(1, `This is a ${name} archive. Unpack it and import the XML file inside.`);
  const label = byteOrderMark(bytes) ?? declaredEncoding(bytes) ?? 'utf-8';
  try {
    return new TextDecoder(label, { fatal: true, ignoreBOM: true });
  } catch {
    throw new BrokenExport(1, `The file declares an encoding that is not known: ${label}.`);
  }
}

function byteOrderMark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

function declaredEncoding(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  return /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([A-Za-z0-9._:-]{1,40})["']/.exec(start)?.[1];
}

/** Where the last whole character of UTF-8 ends: the bytes behind it begin one. */
function endOfCharacters(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if ((byte & 0xc0) === 0x80) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
    return byte < 0xf8 && length > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}

/** The lines before the first that cannot be decoded: how many, and where they end. */
function soundLines(bytes: Uint8Array, encoding: string): { lines: number; end: number } {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let start = 0;
  for (let lines = 0; start < bytes.length; lines += 1) {
    const newline = bytes.indexOf(0x0a, start);
    const end = newline === -1 ? bytes.length : newline + 1;
    try {
      decoder.decode(bytes.subarray(start, end));
    } catch {
      return { lines, end: start };
    }
    start = end;
  }
  return { lines: 0, end: 0 };
}

function newlines(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
