/** From clients to savings: how many came how far, and what it brought. Pure. */

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
  /** Clients, each counted in every stage that it came to. */
  stages: { stage: 'known' | 'answered' | 'accepted' | 'switched'; count: number }[];
  /** Sums of those who switched, decimal as the API has them, by currency. */
  savings: { currency: string; realised: string; expected: string }[];
}

export function funnelOf(clients: readonly Client[]): Funnel {
  const count = (is: (client: Client) => boolean) => clients.filter(is).length;
  const some =
    (...states: string[]) =>
    (client: Client) =>
      client.referrals.some(({ state }) => states.includes(state));
  const sums = new Map<string, { realised: number; expected: number }>();
  for (const { state, realisedSaving, expectedSaving } of clients.flatMap(({ referrals }) => referrals)) {
    if (state !== 'SWITCHED' || !realisedSaving) continue;
    const sum = sums.get(realisedSaving.currency) ?? { realised: 0, expected: 0 };
    sum.realised += Number(realisedSaving.amount);
    sum.expected += Number(expectedSaving.amount);
    sums.set(realisedSaving.currency, sum);
  }
  return {
    stages: [
      { stage: 'known', count: count(({ mortgages, referrals }) => mortgages.length + referrals.length > 0) },
      { stage: 'answered', count: count(({ referrals }) => referrals.length > 0) },
      { stage: 'accepted', count: count(some('ACCEPTED', 'SWITCHED', 'STAYED')) },
      { stage: 'switched', count: count(some('SWITCHED')) },
    ],
    savings: [...sums].map(([currency, { realised, expected }]) => ({
      currency,
      realised: realised.toFixed(2),
      expected: expected.toFixed(2),
    })),
  };
}
