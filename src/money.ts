/** Exact money: decimals in the API, integers of minor units in the graph, so that Cypher can sum and compare it. */
import { Decimal } from 'decimal.js';
import { Refusal } from './errors.ts';

export interface Money {
  /** Exact decimal as a string. */
  amount: string;
  /** ISO 4217 code. */
  currency: string;
}

const KNOWN = new Set(Intl.supportedValuesOf('currency'));
const digitsOf = new Map<string, number>();

/** Decimals of a currency by ISO 4217: 2 for CAD, 0 for JPY, 3 for KWD. @throws Refusal for an unknown code */
export function minorDigits(currency: string): number {
  let digits = digitsOf.get(currency);
  if (digits === undefined) {
    if (!KNOWN.has(currency))
      throw new Refusal(
        'INVALID_INPUT',
        'currency',
        `"${currency}" is no ISO 4217 code; give one such as "CAD" or "EUR".`,
      );
    digits = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
    digitsOf.set(currency, digits);
  }
  return digits;
}

/** @throws Refusal for an unknown currency, more decimals than it has, or an amount beyond 2^53 minor units */
export function toMinor({ amount, currency }: Money): number {
  const minor = new Decimal(amount).times(new Decimal(10).pow(minorDigits(currency)));
  if (!minor.isInteger())
    throw new Refusal(
      'INVALID_INPUT',
      'amount',
      `${currency} has ${minorDigits(currency)} decimals; "${amount}" has more.`,
    );
  if (minor.abs().gt(Number.MAX_SAFE_INTEGER)) throw new Refusal('INVALID_INPUT', 'amount', 'The amount is too large.');
  return minor.toNumber();
}

export function fromMinor(minor: number, currency: string): Money {
  const digits = minorDigits(currency);
  return { amount: new Decimal(minor).div(new Decimal(10).pow(digits)).toFixed(digits), currency };
}
