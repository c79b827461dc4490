/** The rules by which lenders of a country decide whether a client qualifies for a mortgage, as data. Pure. */
import { z } from 'zod';
import { exact } from './amortisation.rules.ts';

/** A ratio or a rate as a fraction: 0.39 is 39 %. */
const fraction = z
  .string()
  .regex(/^\d(\.\d{1,6})?$/, 'must be a fraction as text, such as "0.39"')
  .refine((text) => exact(text).lte(2), 'must be a fraction: 39 % is "0.39"');

export const LENDING_RULE = z.strictObject({
  /** ISO 3166-1 alpha-2. */
  country: z.string().regex(/^[A-Z]{2}$/, 'must be two capital letters (ISO 3166-1), such as "CA"'),
  /** Largest ratio of the balance to the value of the home, with and without mortgage default insurance. */
  loanToValue: z.strictObject({ insured: fraction, uninsured: fraction }),
  /** Largest share of the gross income for the payment, property tax, heating and condo fees. */
  grossDebtService: fraction,
  /** The same including the payments of other debts. */
  totalDebtService: fraction,
  /** Share of the condo fees that counts. */
  condoFeeShare: fraction,
  /** The payment is calculated at the higher of the contract rate plus `margin` and `floor`. */
  qualifyingRate: z.strictObject({ margin: fraction, floor: fraction }),
  source: z.string().min(1).max(500),
  /** `YYYY-MM-DD`, the day from which the source applies. */
  since: z.iso.date(),
});

export type LendingRule = z.infer<typeof LENDING_RULE>;

export const LENDING_RULES: readonly LendingRule[] = [
  {
    country: 'CA',
    loanToValue: { insured: '0.95', uninsured: '0.80' },
    grossDebtService: '0.39',
    totalDebtService: '0.44',
    condoFeeShare: '0.5',
    qualifyingRate: { margin: '0.02', floor: '0.0525' },
    source:
      'OSFI, Minimum qualifying rate for uninsured mortgages (Guideline B-20); CMHC, Calculating GDS/TDS; Bank Act, s. 418',
    since: '2021-07-05',
  },
];

const RULE_FILE = z
  .array(LENDING_RULE)
  .refine((rules) => new Set(rules.map(({ country }) => country)).size === rules.length, 'must have each country once');

/**
 * The rules of a file, which replace the built-in ones of the same countries.
 * @throws Error that names each wrong field
 */
export function readLendingRules(text: string): LendingRule[] {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    throw new Error('the file is not JSON');
  }
  const parsed = RULE_FILE.safeParse(content);
  if (!parsed.success)
    throw new Error(
      parsed.error.issues
        .map(({ path, message }) => `${path.length ? path.join('.') : 'the list'} ${message}`)
        .join('; '),
    );
  const given = new Set(parsed.data.map(({ country }) => country));
  return [...LENDING_RULES.filter(({ country }) => !given.has(country)), ...parsed.data];
}
