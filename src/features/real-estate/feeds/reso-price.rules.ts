/** The price of a home in a feed: amount, currency, and the period of a lease. Pure. */

import { DomainError } from '../../../errors.ts';
import { entriesOf } from '../../../values/entries-of.ts';
import { isCurrency, minorUnits, toMinor } from '../../../values/money.ts';
import { LeaseFrequency } from '../homes/home.rules.ts';
import { countryCode, currencyOfCountry } from './country-currency.rules.ts';
import {
  isPlaceholder,
  lookupWords,
  MISSING,
  NumberText,
  RecordProblem,
  type ResoFields,
} from './reso-values.rules.ts';

export interface AskedPrice {
  /** In minor units of `currency`; undefined: on request. */
  listPriceMinor?: number;
  /** Undefined only when there is no price. */
  currency?: string;
  leaseFrequency?: LeaseFrequency;
}

const CURRENCY_FIELDS = ['PriceCurrency', 'ListPriceCurrency', 'CurrencyCode', 'Currency'];
/** Feeds put 0 or 1 where no price may be shown. */
const MAX_PLACEHOLDER = 1;
/** 450.000 is 450 or 450,000. */
const THOUSANDS_OR_DECIMALS = /^[1-9]\d{0,2}\.\d{3}$/;
const ON_REQUEST =
  /^(price )?(on|upon|by) (request|application|enquiry|inquiry)$|^(make an |best |all )?offers?$|^to be (announced|advised|confirmed|determined)$|^(poa|p o a|por|tba|tbc|tbd|n a|call|contact|auction|negotiable|undisclosed|sur demande|prix sur demande|auf anfrage|preis auf anfrage)\b|^(please )?(call|contact|ask|inquire|enquire)\b/;
const FREQUENCIES: Record<LeaseFrequency, string> = {
  DAILY: 'daily, day, per day, nightly, per night, a day',
  WEEKLY: 'weekly, week, per week, a week, pw, p w, wk',
  BI_WEEKLY: 'bi weekly, biweekly, fortnightly, fortnight, per fortnight, every two weeks, every 2 weeks',
  SEMI_MONTHLY: 'semi monthly, semimonthly, twice a month',
  MONTHLY:
    'monthly, month, per month, per calendar month, a month, pm, pcm, p c m, p m, mo, mth, month to month, mensuel, par mois',
  QUARTERLY: 'quarterly, quarter, per quarter',
  SEMI_ANNUALLY: 'semi annually, semi annual, semiannually, half yearly',
  ANNUALLY: 'annually, annual, yearly, year, per year, a year, pa, p a, yr, per annum, annuel, par an',
  SEASONAL: 'seasonal, season, per season',
  ONE_TIME: 'one time, once, total',
};
const FREQUENCY_NAMES = new Map(
  entriesOf(FREQUENCIES).flatMap(([frequency, names]) => names.split(', ').map((name) => [name, frequency] as const)),
);

/**
 * @param feedCurrency for records with neither a currency nor a country with one of its own
 * @throws RecordProblem for a price that is not understood, and for one whose currency is not known
 */
export function priceOf(fields: ResoFields, forLease: boolean, feedCurrency?: string): AskedPrice {
  const amounts = (forLease ? ['LeaseAmount', 'ListPrice'] : ['ListPrice']).map((field) => ({
    field,
    amount: amountOf(fields, field),
  }));
  const [asked] = amounts.flatMap(({ field, amount }) =>
    amount !== undefined && Number(amount) > MAX_PLACEHOLDER ? [{ field, amount }] : [],
  );
  const leaseFrequency = forLease ? frequencyOf(fields) : undefined;
  if (!asked) {
    const [first] = amounts.flatMap(({ field }) => {
      const text = fields.text(field);
      return text === undefined ? [] : [{ field, text }];
    });
    fields.noteUnknown(first?.field ?? 'ListPrice', first?.text ?? MISSING);
    return { leaseFrequency };
  }
  const currency = currencyOf(fields, feedCurrency);
  if (isText(fields, asked.field) && minorUnits(currency) < 3 && THOUSANDS_OR_DECIMALS.test(asked.amount))
    throw new RecordProblem(
      asked.field,
      `"${asked.amount}" is ambiguous (thousands or decimals?); write digits only, e.g. 450000.`,
    );
  try {
    return {
      listPriceMinor: toMinor({ amount: asked.amount, currency }),
      currency,
      leaseFrequency,
    };
  } catch (error) {
    throw error instanceof DomainError ? new RecordProblem(asked.field, error.message) : error;
  }
}

/** The amount as digits; undefined: not stated, or on request. */
function amountOf(fields: ResoFields, field: string): string | undefined {
  const value = fields.text(field);
  if (value === undefined || isPlaceholder(value) || ON_REQUEST.test(lookupWords(value))) return undefined;
  // A text in exponent form was rounded by a spreadsheet; a number of a JSON is exact.
  const pattern = isText(fields, field) ? /^\d{1,15}(\.\d+)?$/ : /^\d{1,15}(\.\d+)?(e\+?\d{1,2})?$/i;
  if (!pattern.test(value))
    throw new RecordProblem(field, `"${value.slice(0, 40)}" is not a price; write digits only, e.g. 450000.`);
  return value;
}

/** Whether a person or a spreadsheet wrote it, rather than JSON a number. */
function isText({ record }: ResoFields, field: string): boolean {
  return !(typeof record[field] === 'number' || record[field] instanceof NumberText);
}

function frequencyOf(fields: ResoFields): LeaseFrequency | undefined {
  const value = fields.text('LeaseAmountFrequency');
  const frequency = value === undefined ? undefined : FREQUENCY_NAMES.get(lookupWords(value));
  if (!frequency) fields.noteUnknown('LeaseAmountFrequency', value ?? MISSING);
  return frequency;
}

/** The currency of the record, of its country, or of the whole feed; never a guess. */
function currencyOf(fields: ResoFields, feedCurrency: string | undefined): string {
  const told = CURRENCY_FIELDS.flatMap((field) => {
    const value = fields.text(field);
    return value === undefined ? [] : [{ field, value: value.toUpperCase() }];
  });
  for (const { field, value } of told)
    if (!isCurrency(value))
      throw new RecordProblem(field, `"${value.slice(0, 40)}" is not an ISO 4217 code such as CAD or EUR.`);
  const [first, other] = told;
  if (first && other && first.value !== other.value)
    throw new RecordProblem(other.field, `It states ${other.value}, but ${first.field} states ${first.value}.`);
  if (first) return first.value;
  const country = fields.text('Country');
  const code = country === undefined ? undefined : countryCode(country);
  const currency = code && currencyOfCountry(code);
  if (currency) return currency;
  if (country !== undefined && !code) fields.noteUnknown('Country', country);
  if (feedCurrency) return feedCurrency;
  throw new RecordProblem(
    country === undefined ? 'PriceCurrency' : 'Country',
    `${
      country === undefined
        ? 'Neither PriceCurrency nor Country determines the currency of the price.'
        : `"${country.slice(0, 40)}" ${code ? 'has several currencies' : 'is not a known country'}, so the currency of the price is unknown.`
    } Specify --currency for such records, e.g. --currency CAD.`,
  );
}
