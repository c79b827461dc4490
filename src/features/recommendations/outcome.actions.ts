/** Outcomes of recommendations, for administrators. */
import { Decimal } from 'decimal.js';
import type { Runner } from '../../graph/graph.ts';
import { holdOut, isHeldOut } from './recommendation.actions.ts';
import { ANSWERS, NEW_RELATIONSHIPS } from './recommendation.cypher.ts';
import { EXPIRES_AFTER_DAYS } from './recommendation-status.rules.ts';
import type { Benefit } from './recommenders/recommender.rules.ts';

export interface Outcome {
  kind: string;
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
  const kinds = [...new Set(rows.map(({ kind }) => kind as string))].sort();
  return kinds.map((kind) => {
    const own = rows.filter((row) => row.kind === kind);
    const sum = (of: string, state?: string) =>
      own.filter((row) => !state || row.state === state).reduce((total, row) => total + Number(row[of]), 0);
    const [accepted, declined, expired] = ['ACCEPTED', 'DECLINED', 'EXPIRED'].map((state) => sum('count', state)) as [
      number,
      number,
      number,
    ];
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

function benefitsOf(rows: Record<string, unknown>[]): Benefit[] {
  const sums = new Map<string, Decimal>();
  const add = (unit: string, amount: Decimal.Value) => sums.set(unit, (sums.get(unit) ?? new Decimal(0)).add(amount));
  for (const { unit, amounts, uses } of rows) {
    for (const amount of amounts as string[]) add(unit as string, amount);
    if (Number(uses)) add('uses', Number(uses));
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
export async function upliftSince(runner: Runner, viewer: string, from: string): Promise<Uplift | undefined> {
  if (!holdOut.share) return undefined;
  const rows = await runner.run(NEW_RELATIONSHIPS, { viewer, from });
  if (!rows.length) return undefined;
  const rate = (held: boolean) => {
    const own = rows.filter(({ consumer }) => isHeldOut(consumer as string) === held);
    return { of: own.length, p: own.length ? own.filter(({ took }) => took).length / own.length : null };
  };
  const [kept, others] = [rate(true), rate(false)];
  const known = kept.p !== null && others.p !== null;
  const variance = ({ of, p }: { of: number; p: number | null }) => ((p ?? 0) * (1 - (p ?? 0))) / Math.max(of, 1);
  return {
    share: holdOut.share,
    heldOut: kept.of,
    heldOutRate: kept.p,
    advised: others.of,
    advisedRate: others.p,
    uplift: known ? (others.p as number) - (kept.p as number) : null,
    halfWidth: known ? 1.96 * Math.sqrt(variance(kept) + variance(others)) : null,
  };
}
