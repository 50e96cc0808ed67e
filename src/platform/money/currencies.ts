/**
 * ISO 4217: how many digits stand behind the decimal point, currency by currency, as of 2026. Frozen here: what
 * `Intl` says differs from the standard (IDR, COP, HUF, IQD) and between versions, and a ledger cannot.
 */
const DIGITS: ReadonlyMap<string, 0 | 2 | 3 | 4> = new Map(
  (
    [
      [0, 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF'],
      [3, 'BHD IQD JOD KWD LYD OMR TND'],
      [
        2,
        `AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CNY COP
         CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS
         INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN
         MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE
         SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD UYU UZS VED VES WST XCD XCG YER ZAR
         ZMW ZWG`,
      ],
    ] as const
  ).flatMap(([digits, codes]) => codes.split(/\s+/).map((code) => [code, digits] as const)),
);

/** Every currency in which somebody may give, by its ISO 4217 code. */
export const CURRENCIES: readonly string[] = [...DIGITS.keys()].sort();

export function isCurrency(code: string): boolean {
  return DIGITS.has(code);
}

/**
 * How many digits stand behind the decimal point of a currency: 2 for CAD, 0 for JPY, 3 for KWD.
 *
 * @throws for what is no currency: a ledger guesses nothing
 */
export function minorDigits(code: string): number {
  const digits = DIGITS.get(code);
  if (digits === undefined) throw new Error(`"${code}" is no currency of ISO 4217.`);
  return digits;
}
