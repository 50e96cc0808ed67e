import { onePer } from '#platform/memory';
import { listIn } from '#platform/messages';

/** ISO 3166-1 alpha-2, and XK (Kosovo), which banks use though ISO has not assigned it. */
const CODES = `
AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ
CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO
FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE
JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO
MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW
PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM
TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW
`;

/** All countries that a reader can choose, by their code. */
export const COUNTRIES: readonly string[] = CODES.trim().split(/\s+/);

const KNOWN = new Set(COUNTRIES);

/** Where people hold no account: nobody lives there. They are left out of the choice. */
const UNINHABITED = new Set(['AQ', 'BV', 'GS', 'HM', 'TF', 'UM']);

export function isCountry(code: string): boolean {
  return KNOWN.has(code);
}

/** The country that a request names, or none: what is unknown is as if it had not been said. */
export function askedCountry(said: string | undefined): string | null {
  const code = said?.trim().toUpperCase() ?? '';
  return isCountry(code) ? code : null;
}

/** The country's name in a language; the code itself where the language has no name for it. */
export function countryName(code: string, language: string): string {
  return namesIn(language).of(code) ?? code;
}

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** The countries to choose from, in the order of the language. */
export function countriesIn(language: string): readonly Choice[] {
  const names = namesIn(language);
  return COUNTRIES.filter((code) => !UNINHABITED.has(code))
    .map((code) => ({ value: code, label: names.of(code) ?? code }))
    .sort((one, other) => orderIn(language).compare(one.label, other.label));
}

/**
 * Reads what somebody wrote as a list of countries: codes or names in the language, parted by commas,
 * semicolons or lines. What is no country is given back as it was written.
 */
export function readCountries(
  written: string,
  language: string,
): { readonly codes: readonly string[]; readonly unknown: readonly string[] } {
  const byName = new Map(COUNTRIES.map((code) => [folded(countryName(code, language)), code]));
  const codes = new Set<string>();
  const unknown: string[] = [];
  for (const word of written.split(/[,;\n]/).map((one) => one.trim())) {
    if (word === '') continue;
    const code = askedCountry(word) ?? byName.get(folded(word));
    if (code === undefined) unknown.push(word);
    else codes.add(code);
  }
  return { codes: [...codes].sort(), unknown };
}

/** The names of countries in the order of the language. */
export function countryNames(codes: readonly string[], language: string): readonly string[] {
  return codes.map((code) => countryName(code, language)).sort(orderIn(language).compare);
}

/** "Canada, India and South Korea", in the language. */
export function countryList(codes: readonly string[], language: string): string {
  return listIn(language, countryNames(codes, language));
}

function folded(name: string): string {
  return name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();
}

const orderIn = onePer((language: string) => new Intl.Collator(language));

const namesIn = onePer(
  (language: string) => new Intl.DisplayNames([language, 'en'], { type: 'region', style: 'long' }),
);
