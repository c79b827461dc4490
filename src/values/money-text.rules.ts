/** Money as people read it. Pure. */
export interface Money {
  /** Exact decimal as a string. */
  amount: string;
  /** ISO 4217 code. */
  currency: string;
}

/** With the code of the currency, since twenty currencies share the sign "$"; in the form of the locale. */
export function moneyIn({ amount, currency }: Money, locale: string): string {
  // Stored before codes were checked: Intl throws on a code that does not have three letters.
  if (!/^[A-Z]{3}$/i.test(currency)) return `${currency} ${amount}`;
  return formatted(amount, locale, { style: 'currency', currency, currencyDisplay: 'code' });
}

/** In mails and stored texts, the same for all readers: "CAD 649,000", "CAD 1,180.50", "KWD 50,000.125". */
export function moneyText({ amount, currency }: Money): string {
  return `${currency} ${formatted(amount, 'en')}`;
}

/** An amount has all decimals of its currency; they are shown unless they are all zero. */
function formatted(amount: string, locale: string, options: Intl.NumberFormatOptions = {}): string {
  const decimals = amount.split('.')[1]?.length ?? 0;
  const format = new Intl.NumberFormat(locale, {
    ...options,
    maximumFractionDigits: decimals,
    minimumFractionDigits: decimals,
    trailingZeroDisplay: 'stripIfInteger',
  });
  // The text itself: a number would lose the last digits of a large amount.
  return format.format(amount as Intl.StringNumericLiteral);
}
