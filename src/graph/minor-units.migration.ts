/** Stored amounts, brought from the decimals that `Intl` gives a currency to those of ISO 4217. */
import { CURRENCIES, minorUnitsOf } from '../values/currency.rules.ts';

const AMOUNTS: [label: string, currency: string, ...amounts: string[]][] = [
  ['Mortgage', 'currency', 'balanceMinor', 'paymentMinor'],
  ['RateOffer', 'currency', 'feesMinor', 'smallestMinor', 'largestMinor'],
  ['Referral', 'currency', 'expectedSavingMinor', 'realisedSavingMinor'],
  ['Agreement', 'currency', 'amountMinor'],
  ['Activity', 'currency', 'amountMinor'],
  ['Offering', 'currency', 'priceMinor'],
  ['ListingChange', 'currency', 'listPriceMinor'],
  ['ListingChange', 'previousCurrency', 'previousPriceMinor'],
];

/**
 * The factor for stored amounts, by currency. Amounts were stored with the decimals of `Intl` in this version of Node
 * (those of HUF, COP and others differ between versions), so this is correct if the same version stored them.
 */
export function factorsToIso4217(): Record<string, number> {
  const known = new Set(Intl.supportedValuesOf('currency'));
  const factors = CURRENCIES.filter((currency) => known.has(currency)).map((currency) => {
    const format = new Intl.NumberFormat('en', { style: 'currency', currency });
    const before = format.resolvedOptions().maximumFractionDigits ?? 2;
    return [currency, 10 ** ((minorUnitsOf(currency) ?? before) - before)] as const;
  });
  return Object.fromEntries(factors.filter(([, factor]) => factor !== 1));
}

/**
 * One statement, so that it is done once or not at all, also when several processes migrate at the same time: the node of the
 * migration is created with it, and a process that finds it there changes nothing.
 */
export function convertMinorUnits(id: number, what: string, factors: Record<string, number>): string {
  const byCurrency = `{${Object.entries(factors)
    .map(([currency, factor]) => `${currency}: ${factor}`)
    .join(', ')}}`;
  const affected = (of: string) => `${of} IN ${JSON.stringify(Object.keys(factors))}`;
  const grown = (amount: string, currency: string) => `toInteger(round(${amount} * factors[${currency}]))`;
  const inTerms = (name: string) =>
    `replace(%, '"${name}":' + coalesce(toString(c.${name}), '-'), '"${name}":' + coalesce(toString(${grown(`c.${name}`, 'c.currency')}), '-'))`;
  return `MERGE (m:Migration {id: ${id}})
WITH m WHERE m.at IS NULL
SET m.at = datetime(), m.what = '${what}'
WITH ${byCurrency} AS factors
${AMOUNTS.map(
  ([label, currency, ...amounts]) => `CALL (factors) {
  MATCH (n:${label}) WHERE ${affected(`n.${currency}`)}
  SET ${amounts.map((amount) => `n.${amount} = ${grown(`n.${amount}`, `n.${currency}`)}`).join(', ')}
}`,
).join('\n')}
// The words by which homes are found hold bands of their price, an eighth of a doubling wide. Logarithms differ in their
// last digit, so a price on the edge of a band gets both; whether a home fits is decided by its price.
CALL (factors) {
  MATCH (l:Listing) WHERE ${affected('l.currency')}
  SET l.listPriceMinor = ${grown('l.listPriceMinor', 'l.currency')}
  WITH l, 8 * log(CASE WHEN l.listPriceMinor > 1 THEN l.listPriceMinor ELSE 1 END) / log(2) AS band WHERE l.lookup IS NOT NULL
  WITH l, [each IN [band - 1e-9, band + 1e-9] | CASE WHEN each < 0 THEN 0 ELSE toInteger(floor(each)) END] AS bands
  SET l.lookup = reduce(words = '', word IN [word IN split(l.lookup, ' ') WHERE NOT word STARTS WITH 'p_' + l.currency] | words + word + ' ')
    + reduce(words = '', width IN range(0, 9) | words + 'p_' + l.currency + '_' + width + '_' + (bands[0] / toInteger(2 ^ width)) + ' '
      + CASE WHEN bands[0] <> bands[1] THEN 'p_' + l.currency + '_' + width + '_' + (bands[1] / toInteger(2 ^ width)) + ' ' ELSE '' END)
}
CALL (factors) {
  MATCH (c:SearchCriteria) WHERE ${affected('c.currency')}
  SET c.terms = ${inTerms('priceToMinor').replace('%', () => inTerms('priceFromMinor').replace('%', 'c.terms'))},
    c.lookup = CASE WHEN c.lookup IS NOT NULL THEN reduce(words = 'p_any', word IN [word IN split(c.lookup, ' ') WHERE NOT word STARTS WITH 'p_'] | words + ' ' + word) END
  SET c.priceFromMinor = ${grown('c.priceFromMinor', 'c.currency')}, c.priceToMinor = ${grown('c.priceToMinor', 'c.currency')}
}`;
}
