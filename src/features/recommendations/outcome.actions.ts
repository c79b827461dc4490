/** Outcomes of recommendations, for administrators. */

import { Decimal } from 'decimal.js';
import type { Runner } from '../../graph/runner.ts';
import { isHeldOut } from './recommendation.actions.ts';
import { ANSWERS, NEW_RELATIONSHIPS } from './recommendation.cypher.ts';
import { EXPIRES_AFTER_DAYS } from './recommendation-status.rules.ts';
import type { Benefit, RecommendationKind } from './recommenders/recommender.rules.ts';

export interface Outcome {
  kind: RecommendationKind;
  seen: number;
  accepted: number;
  declined: number;
  expired: number;
  /** Share of accepted recommendations among all that were answered or have expired. */
  acceptance: number | null;
  realised: number;
  benefits: Benefit[];
}

/** All recommendations that were seen, by kind. */
export async function outcomes(runner: Runner, viewer: string, now: string): Promise<Outcome[]> {
  const rows = await runner.run(ANSWERS, { viewer, now, expiresAfterDays: BigInt(EXPIRES_AFTER_DAYS) });
  const kinds = [...new Set(rows.map(({ kind }) => kind))].sort();
  return kinds.map((kind) => {
    const own = rows.filter((row) => row.kind === kind);
    const sum = (of: 'count' | 'realised', state?: string) =>
      own.filter((row) => !state || row.state === state).reduce((total, row) => total + row[of], 0);
    const [accepted, declined, expired] = [sum('count', 'ACCEPTED'), sum('count', 'DECLINED'), sum('count', 'EXPIRED')];
    const closed = accepted + declined + expired;
    return {
      kind,
      seen: sum('count'),
      accepted,
      declined,
      expired,
      acceptance: closed ? accepted / closed : null,
      realised: sum('realised'),
      benefits: benefitsOf(own),
    };
  });
}

function benefitsOf(rows: { unit: string | null; amounts: string[]; uses: number }[]): Benefit[] {
  const sums = new Map<string, Decimal>();
  const add = (unit: string, amount: Decimal.Value) => sums.set(unit, (sums.get(unit) ?? new Decimal(0)).add(amount));
  for (const { unit, amounts, uses } of rows) {
    if (unit !== null) for (const amount of amounts) add(unit, amount);
    if (uses) add('uses', uses);
  }
  return [...sums].map(([unit, amount]) => ({ unit, amount: amount.toString() }));
}

export interface Uplift {
  share: number;
  heldOut: number;
  heldOutRate: number | null;
  advised: number;
  advisedRate: number | null;
  uplift: number | null;
  halfWidth: number | null;
}

/** Consumers who took something new on or after a day: those with recommendations compared with the control group. */
export async function upliftSince(
  runner: Runner,
  viewer: string,
  from: string,
  share: number,
): Promise<Uplift | undefined> {
  if (!share) return undefined;
  const rows = await runner.run(NEW_RELATIONSHIPS, { viewer, from });
  if (!rows.length) return undefined;
  const rate = (held: boolean) => {
    const own = rows.filter(({ consumer }) => isHeldOut(consumer, share) === held);
    return { of: own.length, p: own.length ? own.filter(({ took }) => took).length / own.length : null };
  };
  const [kept, others] = [rate(true), rate(false)];
  const known = kept.p !== null && others.p !== null;
  const variance = ({ of, p }: { of: number; p: number | null }) => ((p ?? 0) * (1 - (p ?? 0))) / Math.max(of, 1);
  return {
    share,
    heldOut: kept.of,
    heldOutRate: kept.p,
    advised: others.of,
    advisedRate: others.p,
    uplift: kept.p === null || others.p === null ? null : others.p - kept.p,
    halfWidth: known ? 1.96 * Math.sqrt(variance(kept) + variance(others)) : null,
  };
}
