import { BrokenExport } from './broken-export.ts';

/** What XML 1.0 forbids (section 2.2) and WordPress writes all the same. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

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
  #line = 1;
  #started = false;

  /** @throws {BrokenExport} for bytes that are not text in the declared encoding. */
  next(bytes: Uint8Array): string {
    this.#decoder ??= decoderFor(bytes);
    return this.#admit(this.#decode(bytes));
  }

  /** What was held back, once no bytes follow. @throws {BrokenExport} when a character is cut in two. */
  rest(): string {
    try {
      return this.#admit(this.#decoder?.decode() ?? '');
    } catch {
      throw new BrokenExport(this.#line, 'The file is cut off in the middle of a character.');
    }
  }

  #decode(bytes: Uint8Array): string {
    const decoder = this.#decoder ?? decoderFor(bytes);
    try {
      return decoder.decode(bytes, { stream: true });
    } catch {
      const line = this.#line + linesBeforeFault(bytes, decoder.encoding);
      throw new BrokenExport(
        line,
        `The text is not ${decoder.encoding}, the encoding that the file declares.`,
      );
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
    return text.replace(FORBIDDEN, () => {
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
    return new TextDecoder(label, { fatal: true });
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

/** How many lines of these bytes are sound before the first that cannot be decoded. */
function linesBeforeFault(bytes: Uint8Array, encoding: string): number {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let start = 0;
  // The first bytes may end a character of the piece before.
  while (encoding === 'utf-8' && start < 3 && ((bytes[start] ?? 0) & 0xc0) === 0x80) start += 1;
  for (let lines = 0; start < bytes.length; lines += 1) {
    const newline = bytes.indexOf(0x0a, start);
    const end = newline === -1 ? bytes.length : newline;
    try {
      decoder.decode(bytes.subarray(start, end));
    } catch {
      return lines;
    }
    start = end + 1;
  }
  return 0;
}

function newlines(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
