/** The funnel from clients to savings: how many clients reached each stage, and the sums saved. Pure. */

interface Amount {
  amount: string;
  currency: string;
}
interface Client {
  mortgages: readonly unknown[];
  referrals: readonly {
    state: 'ACCEPTED' | 'DECLINED' | 'SWITCHED' | 'STAYED';
    expectedSaving: Amount;
    realisedSaving: Amount | null;
  }[];
}

export interface Funnel {
  /** A client counts in every stage that it reached. */
  stages: { stage: 'known' | 'answered' | 'accepted' | 'switched'; count: number }[];
  /** Sums of the clients who switched, by currency; decimal as in the API. */
  savings: { currency: string; realised: string; expected: string }[];
}

export function funnelOf(clients: readonly Client[]): Funnel {
  const count = (is: (client: Client) => boolean) => clients.filter(is).length;
  const some =
    (...states: string[]) =>
    (client: Client) =>
      client.referrals.some(({ state }) => states.includes(state));
  const sums = new Map<string, { realised: bigint; expected: bigint; decimals: number }>();
  for (const { state, realisedSaving, expectedSaving } of clients.flatMap(({ referrals }) => referrals)) {
    if (state !== 'SWITCHED' || !realisedSaving) continue;
    const { amount, currency } = realisedSaving;
    const sum = sums.get(currency) ?? { realised: 0n, expected: 0n, decimals: amount.split('.')[1]?.length ?? 0 };
    sum.realised += minor(amount);
    sum.expected += minor(expectedSaving.amount);
    sums.set(currency, sum);
  }
  return {
    stages: [
      { stage: 'known', count: count(({ mortgages, referrals }) => mortgages.length + referrals.length > 0) },
      { stage: 'answered', count: count(({ referrals }) => referrals.length > 0) },
      { stage: 'accepted', count: count(some('ACCEPTED', 'SWITCHED', 'STAYED')) },
      { stage: 'switched', count: count(some('SWITCHED')) },
    ],
    savings: [...sums].map(([currency, { realised, expected, decimals }]) => ({
      currency,
      realised: decimal(realised, decimals),
      expected: decimal(expected, decimals),
    })),
  };
}

/** The API gives all amounts of a currency with the same decimals. */
const minor = (amount: string) => BigInt(amount.replace('.', ''));

function decimal(value: bigint, decimals: number): string {
  const digits = String(value < 0n ? -value : value).padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  return `${value < 0n ? '-' : ''}${whole}${decimals ? `.${digits.slice(-decimals)}` : ''}`;
}
