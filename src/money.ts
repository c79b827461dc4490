/** Exact money: decimals in the API, integers of minor units in the graph (ISO 4217). */
import { Decimal } from 'decimal.js';

export interface Money {
  amount: string;
  currency: string;
}

const digitsOf = new Map<string, number>();
export function fromMinor(minor: number, currency: string): Money {
  let digits = digitsOf.get(currency);
  if (digits === undefined) {
    digits = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
    digitsOf.set(currency, digits);
  }
  return { amount: new Decimal(minor).div(10 ** digits).toFixed(digits), currency };
}
