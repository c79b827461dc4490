/** Checks rate offers. Pure. */
import { DomainError } from '../../errors.ts';
import { type Money, toMinor } from '../../values/money.ts';
import { checkRate } from './mortgage.rules.ts';

const MAX_TERM_MONTHS = 600;

interface Offered {
  annualRate: string;
  termMonths: number;
  fees: Money;
  smallest?: Money | null;
  largest?: Money | null;
}

/**
 * Its amounts in minor units.
 * @throws DomainError for rates or terms that no offer has, and for amounts below zero, in another currency than the fees, or
 *   the wrong way round
 */
export function checkedRateOffer({ annualRate, termMonths, fees, smallest, largest }: Offered) {
  const refusal = (field: string, message: string) => new DomainError('INVALID_INPUT', field, message);
  checkRate(annualRate, 'annualRate');
  if (termMonths < 1 || termMonths > MAX_TERM_MONTHS)
    throw refusal('termMonths', `Specify 1 to ${MAX_TERM_MONTHS} months.`);
  const minor = (value: Money | null | undefined, field: string) => {
    if (!value) return null;
    if (value.currency !== fees.currency)
      throw refusal(field, `The fees are in ${fees.currency}; use the same currency.`);
    const amount = BigInt(toMinor(value, field));
    if (amount < 0n) throw refusal(field, 'Specify zero or more.');
    return amount;
  };
  const amounts = {
    feesMinor: minor(fees, 'fees'),
    smallestMinor: minor(smallest, 'smallest'),
    largestMinor: minor(largest, 'largest'),
  };
  if (amounts.smallestMinor !== null && amounts.largestMinor !== null && amounts.smallestMinor > amounts.largestMinor)
    throw refusal('largest', '`smallest` must not exceed `largest`; exchange the two.');
  return amounts;
}
