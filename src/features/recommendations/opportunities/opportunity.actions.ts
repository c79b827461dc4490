import type { Runner } from '../../../graph/runner.ts';
import { OPPORTUNITIES_OF_PROVIDER, RANK_CANDIDATES } from '../ranking/evidence.cypher.ts';
import { candidatesToShow } from '../ranking/ranking.actions.ts';
import type { RankedCandidate } from '../recommenders/score-contributions.rules.ts';

/** Number of the best consumers of which those are listed that are likely enough. */
const EXAMINED = 100;

export interface OpportunityAsked {
  viewer: string;
  now: string;
  first: number;
  /** ID of the only provider to consider. */
  only?: string | null;
}

/** @returns undefined unless the viewer acts for the consumer */
export function opportunitiesOfConsumer(
  runner: Runner,
  party: string,
  { viewer, now, first, only }: OpportunityAsked,
): Promise<RankedCandidate[] | undefined> {
  return candidatesToShow(runner, RANK_CANDIDATES.OPPORTUNITY, {
    viewer,
    party,
    first: BigInt(first),
    only: only ?? null,
    now,
  });
}

/** @returns undefined unless the viewer acts for the provider */
export function opportunitiesOfProvider(
  runner: Runner,
  provider: string,
  { viewer, now, first }: OpportunityAsked,
): Promise<RankedCandidate[] | undefined> {
  return candidatesToShow(runner, OPPORTUNITIES_OF_PROVIDER, {
    ...{ viewer, now, party: provider, provider },
    ...{ first: BigInt(first), examined: BigInt(Math.max(first, EXAMINED)) },
  });
}
