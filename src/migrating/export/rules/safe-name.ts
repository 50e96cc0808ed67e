/** Most file systems take 255 bytes; a number and an ending may follow. */
const LONGEST = 160;
/** What some file system, archive or shell forbids or reads otherwise, and letters that are not seen. */
const FORBIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}<>:"|?*/\\]/gu;
/** Names of devices on Windows, whatever their ending. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;

/** A file's name in two parts; with numbers between them there are more of it. */
export interface SafeName {
  readonly stem: string;
  /** With its dot; empty for none. */
  readonly ending: string;
}

/**
 * What something is called, as a file may be called on every system: one part of a path, without what is forbidden or
 * not seen, without dots and blanks round it, and short enough.
 */
export function safeName(name: string): SafeName {
  const last = name.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const plain = last
    .replace(FORBIDDEN, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^[. ]+|[. ]+$/g, '');
  const [ending = ''] = /\.[\p{L}\p{N}]{1,10}$/u.exec(plain) ?? [];
  const stem = cut(plain.slice(0, plain.length - ending.length)).replace(/[. ]+$/, '');
  if (stem === '') return { stem: 'unnamed', ending };
  return { stem: DEVICE.test(stem) ? `_${stem}` : stem, ending };
}

/** The name with a number from the second one on. */
export function numbered({ stem, ending }: SafeName, number: number): string {
  return number === 1 ? stem + ending : `${stem}-${number}${ending}`;
}

/** Equal for names that some file system takes for one: it may know no capitals, nor ways to write a letter. */
export function sameFile(name: string): string {
  return name.normalize('NFKC').toUpperCase().toLowerCase().normalize('NFKC');
}

/** Whole letters, as many as there is room for. */
function cut(text: string): string {
  let bytes = 0;
  let kept = '';
  for (const letter of text) {
    bytes += Buffer.byteLength(letter);
    if (bytes > LONGEST) break;
    kept += letter;
  }
  return kept;
}
