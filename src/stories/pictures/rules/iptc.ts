/** The number of the resource among those of an image program in which IPTC-IIM stands. */
const IPTC_RESOURCE = 0x0404;
const RESOURCE = '8BIM';
const DATASET = 0x1c;
const UTF_8 = '\x1b%G';

/**
 * The texts of the application record of IPTC-IIM (IIM 4.2, record 2), by the numbers of their datasets; several where
 * one is repeated. `bytes` are those of the records themselves, or the block of an image program that holds them, as a
 * JPEG has it. Nothing is found in what is neither.
 */
export function iptcTexts(bytes: Uint8Array): ReadonlyMap<number, readonly string[]> {
  const records = Buffer.from(recordsIn(Buffer.from(bytes)));
  const found = new Map<number, Buffer[]>();
  let says = '';
  for (let at = 0; at + 5 <= records.length && records[at] === DATASET; ) {
    const [record, dataset, length] = [records[at + 1], records[at + 2] ?? 0, records.readUInt16BE(at + 3)];
    const end = at + 5 + length;
    // A length with its first bit set counts bytes of a longer length: no text of ours is as long.
    if (length > 0x7fff || end > records.length) break;
    const value = records.subarray(at + 5, end);
    if (record === 1 && dataset === 90) says = value.toString('latin1');
    if (record === 2) found.set(dataset, [...(found.get(dataset) ?? []), value]);
    at = end;
  }
  const text = (value: Buffer) => decoded(value, says === UTF_8);
  return new Map([...found].map(([dataset, values]) => [dataset, values.map(text)]));
}

/** Most programs write UTF-8 whatever they say; where it is none, Latin-1 has a letter for every byte. */
function decoded(value: Buffer, isUtf8: boolean): string {
  try {
    return new TextDecoder('utf-8', { fatal: !isUtf8 }).decode(value);
  } catch {
    return value.toString('latin1');
  }
}

function recordsIn(bytes: Buffer): Uint8Array {
  if (bytes[0] === DATASET) return bytes;
  let at = bytes.indexOf(RESOURCE, 0, 'latin1');
  while (at !== -1 && at + 12 <= bytes.length && bytes.toString('latin1', at, at + 4) === RESOURCE) {
    const number = bytes.readUInt16BE(at + 4);
    const named = at + 6 + even(1 + (bytes[at + 6] ?? 0));
    if (named + 4 > bytes.length) break;
    const length = bytes.readUInt32BE(named);
    if (number === IPTC_RESOURCE) return bytes.subarray(named + 4, named + 4 + length);
    at = named + 4 + even(length);
  }
  return new Uint8Array();
}

const even = (length: number): number => length + (length % 2);
