/** Money as people read it. Pure. */
export interface Money {
  amount: string;
  /** ISO 4217 code. */
  currency: string;
}

/**
 * With the code of the currency, as in mails: twenty currencies share the sign "$". The API gives an amount with all decimals of its
 * currency; they are shown unless they are all zero.
 */
export function moneyIn({ amount, currency }: Money, locale: string): string {
  // Stored before codes were checked: Intl throws on a code that does not have three letters.
  if (!/^[A-Z]{3}$/i.test(currency)) return `${currency} ${amount}`;
  const decimals = amount.split('.')[1]?.length ?? 0;
  const format = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    currencyDisplay: 'code',
    maximumFractionDigits: decimals,
    minimumFractionDigits: decimals,
    trailingZeroDisplay: 'stripIfInteger',
  });
  // The text itself: a number would lose the last digits of a large amount.
  return format.format(amount as Intl.StringNumericLiteral);
}
