/** The rounding rule for amounts: half up, once, where they are paid or shown (decision 0007). Pure. */
import { Decimal } from 'decimal.js';

/** Decimals beyond those of a currency that are trusted; further ones result from a division, e.g. of a rate by 12. */
const TRUSTED_DECIMALS = 20;

/** @param digits decimals of the currency */
export function roundHalfUp(value: Decimal, digits: number): Decimal {
  return value.toDecimalPlaces(digits + TRUSTED_DECIMALS).toDecimalPlaces(digits, Decimal.ROUND_HALF_UP);
}
