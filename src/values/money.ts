/** Exact money: decimals in the API, integers of minor units in the graph, so that Cypher can sum and compare it. */
import { Decimal } from 'decimal.js';
import { DomainError } from '../errors.ts';
import { minorUnitsOf } from './currency.rules.ts';
import type { Money } from './money-text.rules.ts';

export { type Money, moneyText } from './money-text.rules.ts';

/** Whether an amount can be in it: an ISO 4217 code in capitals that has a minor unit. */
export function isCurrency(code: string): boolean {
  return minorUnitsOf(code) !== undefined;
}

/** Decimals of a currency by ISO 4217: 2 for CAD, 0 for JPY, 3 for KWD. @throws DomainError for an unknown code */
export function minorUnits(currency: string, field = 'currency'): number {
  const units = minorUnitsOf(currency);
  if (units === undefined)
    throw new DomainError(
      'INVALID_INPUT',
      field,
      `"${currency}" is not an ISO 4217 currency code; use one such as "CAD" or "EUR".`,
    );
  return units;
}

/**
 * @param field the input field that errors name
 * @throws DomainError for an unknown currency, more decimals than it has, or an amount beyond 2^53 minor units
 */
export function toMinor({ amount, currency }: Money, field?: string): number {
  const units = minorUnits(currency, field);
  const refuse = (message: string) => new DomainError('INVALID_INPUT', field ?? 'amount', message);
  const value = new Decimal(amount);
  if (value.decimalPlaces() > units)
    throw refuse(`${currency} has ${units || 'no'} decimals; "${amount}" has more. Round it.`);
  const minor = value.times(new Decimal(10).pow(units));
  if (minor.abs().gt(Number.MAX_SAFE_INTEGER)) throw refuse('The amount is too large; check it.');
  // Not -0, which a driver would store as a float.
  return minor.toNumber() || 0;
}

/** Of a stored amount. A code that was stored before it was checked has two decimals, as it was stored. */
export function fromMinor(minor: number, currency: string): Money {
  const units = minorUnitsOf(currency) ?? 2;
  return { amount: new Decimal(minor).div(new Decimal(10).pow(units)).toFixed(units), currency };
}
