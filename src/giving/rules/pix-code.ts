import { oneLine } from '#platform/text';

/** What a static PIX code holds. */
export interface PixFacts {
  /** The key under which the account is known: at most 77 characters. */
  readonly key: string;
  readonly holder: string;
  readonly city: string;
  /** In centavos; the giver's app asks for it where it is left out. */
  readonly centavos?: number;
  /** At most 25 letters and digits; without it any transfer matches. */
  readonly reference?: string;
}

/**
 * The text of a static PIX code ("BR Code", Banco Central do Brasil, after EMV QRCPS): fields of two digits of
 * number, two digits of length and the value, closed by a CRC. Null where it has no room for what it is to hold.
 */
export function pixCode({ key, holder, city, centavos, reference = '***' }: PixFacts): string | null {
  const [name, place] = [plainLatin(holder, 25), plainLatin(city, 15)];
  if (key === '' || !/^[\x21-\x7e]{1,77}$/.test(key) || name === '' || place === '') return null;
  if (!/^(?:\*\*\*|[A-Za-z0-9]{1,25})$/.test(reference)) return null;
  if (centavos !== undefined && !(Number.isSafeInteger(centavos) && centavos > 0 && centavos < 1e12))
    return null;
  const amount = centavos === undefined ? '' : `${Math.trunc(centavos / 100)}.${cents(centavos)}`;
  const text = [
    field('00', '01'),
    field('26', field('00', 'br.gov.bcb.pix') + field('01', key)),
    field('52', '0000'),
    field('53', '986'),
    amount === '' ? '' : field('54', amount),
    field('58', 'BR'),
    field('59', name),
    field('60', place),
    field('62', field('05', reference)),
    '6304',
  ].join('');
  return text + crc16(text);
}

function field(id: string, value: string): string {
  return `${id}${String(value.length).padStart(2, '0')}${value}`;
}

/** Letters without their accents, and nothing that a bank's machine cannot read; cut where there is no room. */
function plainLatin(text: string, most: number): string {
  return withoutAccents(text)
    .replaceAll(/[^\x20-\x7e]/g, ' ')
    .replaceAll(/ {2,}/g, ' ')
    .trim()
    .slice(0, most)
    .trim();
}

const withoutAccents = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '');

/** A name as PIX carries it: without accents, one line. Null where a letter is not of the Latin alphabet. */
export function latinOf(text: string): string | null {
  const bare = oneLine(withoutAccents(text));
  return /^[\x20-\x7e]+$/.test(bare) ? bare : null;
}

const cents = (minor: number) => String(minor % 100).padStart(2, '0');

/**
 * CRC-16/CCITT-FALSE: polynomial 1021, from FFFF.
 *
 * @example crc16('123456789') // '29B1'
 */
export function crc16(text: string): string {
  let crc = 0xffff;
  for (const byte of Buffer.from(text, 'utf8')) {
    crc ^= byte << 8;
    for (let bit = 0; bit < 8; bit += 1) crc = ((crc << 1) ^ (crc & 0x8000 ? 0x1021 : 0)) & 0xffff;
  }
  return crc.toString(16).toUpperCase().padStart(4, '0');
}
