/** Reasons that add up: score = prior + Σ contributions, exactly. Pure. */
import { Refusal } from '../errors.ts';

/** What one row of the online answer says of one source. */
export interface Evidence {
  /** An offering or provider that the consumer has; null for a segment. */
  source: string | null;
  segment: string | null;
  weight: number;
  n: number | null;
  of: number | null;
}

export interface Reason extends Evidence {
  contribution: number;
}

/** Where segments lift, what they add to the prior is shared among them by their logarithms. */
export function reasonsOf(evidence: Evidence[], prior: number, lifts: boolean, logLift: number): Reason[] {
  const lift = Math.exp(logLift);
  return evidence
    .map((each) => {
      if (!lifts) return { ...each, contribution: each.weight };
      if (each.source !== null) return { ...each, contribution: each.weight * lift };
      return { ...each, contribution: logLift === 0 ? 0 : (prior * (lift - 1) * each.weight) / logLift };
    })
    .sort((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution));
}

/** The id of what is suggested to whom; the same as long as both are. */
export function recommendationId(party: string, offering: string): string {
  return `rcm_${Buffer.from(`${party}|${offering}`).toString('base64url')}`;
}

/** @throws Refusal INVALID_INPUT */
export function partsOfId(id: string): { party: string; offering: string } {
  const [party, offering, more] = Buffer.from(id.replace(/^rcm_/, ''), 'base64url').toString().split('|');
  if (!id.startsWith('rcm_') || !party || !offering || more !== undefined)
    throw new Refusal('INVALID_INPUT', 'id', 'This is no id of a recommendation; take one from `recommendations`.');
  return { party, offering };
}
