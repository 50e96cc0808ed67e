/**
 * The countries and territories of the single euro payments area (European Payments Council, list of SEPA
 * scheme countries, 2025), and which of them stand outside the European Economic Area.
 */
const IN_EEA = `
AT AX BE BG BL CY CZ DE DK EE ES FI FR GF GP GR HR HU IE IS IT LI LT LU LV MF MQ MT NL NO PL PM PT RE RO SE SI SK YT
`;
const OUTSIDE_EEA = 'AD AL CH GB GG GI IM JE MC MD ME MK RS SM VA';

const codesOf = (text: string) => text.trim().split(/\s+/);
const eea = new Set(codesOf(IN_EEA));

export const SEPA: readonly string[] = [...eea, ...codesOf(OUTSIDE_EEA)].sort();

/** Whether a list of countries is exactly the area. */
export function isSepa(countries: readonly string[]): boolean {
  return countries.length === SEPA.length && new Set([...SEPA, ...countries]).size === SEPA.length;
}

/** A transfer to an account in the European Economic Area needs no BIC (EPC069-12, version 002). */
export function needsNoBic(ibanCountry: string): boolean {
  return eea.has(ibanCountry);
}
