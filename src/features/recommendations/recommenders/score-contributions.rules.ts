/** Reasons that add up: score = prior + Σ contributions, exactly. Pure. */
import { DomainError } from '../../../errors.ts';
import type { ModelHistory } from '../models/abstention.rules.ts';

/** The evidence from one source in one row of the online answer. */
export interface Evidence {
  /** An offering or provider that the consumer has; null for a segment. */
  source: string | null;
  /** Its name, if the viewer may see it. */
  sourceName: string | null;
  segment: string | null;
  weight: number;
  n: number | null;
  of: number | null;
}

export interface Reason extends Evidence {
  contribution: number;
}

/** One row of an online answer. */
export interface RankedCandidate {
  /** The party for which the candidates were ranked. */
  party: string;
  target: string;
  targetName: string;
  model: string;
  prior: number;
  score: number;
  /** Null where consumers are ranked for a provider. */
  probability: number | null;
  /** Its odds / its odds by popularity alone; null where only the ranking was asked for. */
  oddsRatio: number | null;
  /** The provider of the target: of an offering, or the target itself. */
  provider: string | null;
  history: ModelHistory;
  reasons: Reason[];
}

/** Where segments lift, their contribution to the prior is divided among them in proportion to their logarithms. */
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

export interface RecommendationParts {
  party: string;
  target: string;
  /** The relationship that the recommendation concerns. */
  relationship?: string;
}

/** The stable ID of a recommendation of one target to one party. */
export function recommendationId(party: string, target: string, relationship?: string): string {
  const parts = [party, target, ...(relationship ? [relationship] : [])];
  return `rcm_${Buffer.from(parts.join('|')).toString('base64url')}`;
}

/** The stable ID of an opportunity in the list of its consumer or provider. */
export function opportunityId(list: 'consumer' | 'provider', consumer: string, provider: string): string {
  return `opp_${Buffer.from([list, consumer, provider].join('|')).toString('base64url')}`;
}

/** @throws DomainError INVALID_INPUT */
export function partsOfId(id: string): RecommendationParts {
  const [party, target, relationship, more] = Buffer.from(id.replace(/^rcm_/, ''), 'base64url').toString().split('|');
  if (!id.startsWith('rcm_') || !party || !target || more !== undefined)
    throw new DomainError(
      'INVALID_INPUT',
      'id',
      'This is not the ID of a recommendation; use one from `recommendations`.',
    );
  return { party, target, relationship };
}
