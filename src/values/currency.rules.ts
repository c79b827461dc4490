/**
 * Currencies and their minor units by ISO 4217, list one as published on 2026-01-01 by SIX, the maintenance agency.
 * `Intl` is not a source for this: it follows CLDR, which differs for HUF, IQD, COP and others, and changes with each Node.
 * Codes without a minor unit (metals, test codes, XDR, XXX) are left out: they are no currency that a price can be in.
 */
const BY_MINOR_UNITS: Record<number, string> = {
  0: 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF',
  2: `AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF CHW CNY
    COP COU CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS
    INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR
    MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP
    STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED VES WST XAD XCD XCG YER ZAR ZMW ZWG`,
  3: 'BHD IQD JOD KWD LYD OMR TND',
  4: 'CLF UYW',
};

/** Withdrawn since 2021 (list three), all with two decimals; kept because amounts of earlier years are in them. */
const WITHDRAWN = 'ANG BGN CUC HRK SLL ZWL';

const codes = (text: string) => text.split(/\s+/);
const MINOR_UNITS = new Map<string, number>([
  ...codes(WITHDRAWN).map((code) => [code, 2] as const),
  ...Object.entries(BY_MINOR_UNITS).flatMap(([units, text]) =>
    codes(text).map((code) => [code, Number(units)] as const),
  ),
]);

/** All codes that an amount can be in, in the order of the alphabet. */
export const CURRENCIES = [...MINOR_UNITS.keys()].sort();

/** Decimals of a currency, 0 to 4; undefined for unknown codes. Codes are three capitals: "cad" is none. */
export function minorUnitsOf(code: string): number | undefined {
  return MINOR_UNITS.get(code);
}
