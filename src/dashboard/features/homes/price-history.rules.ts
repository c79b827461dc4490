/** The history of a price: differences between prices, and the points of its chart. Pure. */

interface Money {
  amount: string;
  currency: string;
}

export interface Change {
  at: string;
  /** Null: on request. */
  listPrice: Money | null;
  previousPrice?: Money | null;
}

export interface Difference {
  /** Without a sign. */
  by: Money;
  /** Of the former price, without a sign; undefined if that was 0. */
  share?: number;
  isRise: boolean;
}

/** Undefined if a price is unknown, the currencies differ, or the price is the same. */
export function differenceOf(
  before: Money | null | undefined,
  after: Money | null | undefined,
): Difference | undefined {
  if (!before || !after || before.currency !== after.currency) return undefined;
  const decimals = Math.max(decimalsOf(before.amount), decimalsOf(after.amount));
  // Whole numbers: a difference of decimals would not be exact.
  const difference = units(after.amount, decimals) - units(before.amount, decimals);
  if (difference === 0n) return undefined;
  const size = difference < 0n ? -difference : difference;
  const digits = String(size).padStart(decimals + 1, '0');
  const amount = decimals ? `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}` : digits;
  const share = Number(before.amount) > 0 ? Number(amount) / Number(before.amount) : undefined;
  return { by: { amount, currency: after.currency }, share, isRise: difference > 0n };
}

const decimalsOf = (amount: string) => amount.split('.')[1]?.length ?? 0;
function units(amount: string, decimals: number): bigint {
  const [whole = '0', part = ''] = amount.split('.');
  return BigInt(whole + part.padEnd(decimals, '0'));
}

/** From the first price to the last one. @param changes latest first, all of them */
export function differenceInAll(changes: readonly Change[]): Difference | undefined {
  return differenceOf(changes.at(-1)?.listPrice, changes[0]?.listPrice);
}

/** Width and height of the chart. */
export const CHART = { width: 600, height: 120, margin: 8 };

/**
 * A line of steps from the first price in the currency of the latest to now; undefined if that price has never changed.
 * @param changes latest first
 */
export function stepsOf(changes: readonly Change[], now: number): string | undefined {
  const currency = changes.find(({ listPrice }) => listPrice)?.listPrice?.currency;
  const points = changes
    .flatMap(({ at, listPrice }) =>
      listPrice?.currency === currency && listPrice ? [{ at: Date.parse(at), price: Number(listPrice.amount) }] : [],
    )
    .reverse();
  const [first, last] = [points[0], points.at(-1)];
  const prices = points.map(({ price }) => price);
  const [low, high] = [Math.min(...prices), Math.max(...prices)];
  if (!first || !last || low === high) return undefined;
  const { width, height, margin } = CHART;
  const end = Math.max(now, last.at);
  const x = (time: number) =>
    (margin + ((time - first.at) / Math.max(1, end - first.at)) * (width - 2 * margin)).toFixed(1);
  const y = (price: number) => (height - margin - ((price - low) / (high - low)) * (height - 2 * margin)).toFixed(1);
  return `M${x(first.at)} ${y(first.price)}${points
    .slice(1)
    .map(({ at, price }) => `H${x(at)}V${y(price)}`)
    .join('')}H${x(end)}`;
}
