/** What a relationship costs its consumer in a year. Pure. */

export interface Priced {
  agreements?: readonly {
    amount: { amount: string; currency: string } | null;
    agreedOn: string;
    validFrom: string | null;
    validUntil: string | null;
    cancelledAt: string | null;
  }[];
  offering: { price?: { amount: string; currency: string } | null; pricePeriod?: 'ONCE' | 'MONTH' | 'YEAR' | null };
}

/**
 * The amounts of the agreements in force on a day; without one, the price of the offering for a year (a single payment as it is). For a
 * picture: added as numbers.
 */
export function spendOf(
  { agreements = [], offering }: Priced,
  today: string,
): { amount: number; currency: string } | undefined {
  const inForce = agreements.flatMap(({ amount, agreedOn, validFrom, validUntil, cancelledAt }) =>
    amount && !cancelledAt && (validFrom ?? agreedOn) <= today && (validUntil ?? today) >= today ? [amount] : [],
  );
  const currency = commonest(inForce.map((each) => each.currency));
  if (currency) {
    const amounts = inForce.filter((each) => each.currency === currency).map(({ amount }) => Number(amount));
    return { amount: amounts.reduce((sum, amount) => sum + amount, 0), currency };
  }
  const { price, pricePeriod } = offering;
  return price
    ? { amount: Number(price.amount) * (pricePeriod === 'MONTH' ? 12 : 1), currency: price.currency }
    : undefined;
}

/** The value that occurs most often. */
export function commonest(values: string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || a.localeCompare(b))[0]?.[0];
}
