/**
 * All recommenders: how the facts of each are read as the viewer may see them, and the effect of accepting. To add one, see
 * docs/recommendations.md.
 */

import { DomainError, notFound } from '../../errors.ts';
import type { Runner } from '../../graph/runner.ts';
import type { MutationContext } from '../../mutations/run-mutation.ts';
import type { NodeReference } from '../../schema/node-reference.ts';
import type { RequestContext } from '../../schema/request-context.ts';
import { acceptSuggestion } from '../financing/referral.actions.ts';
import { suggestionFor } from '../financing/suggestion.actions.ts';
import { proposeRelationship } from '../relationships/proposal.actions.ts';
import { opportunitiesOfConsumer } from './opportunities/opportunity.actions.ts';
import { MAIN_OFFERING, OFFERER, RANK_CANDIDATES } from './ranking/evidence.cypher.ts';
import { rankCandidates } from './ranking/ranking.actions.ts';
import { mortgageBroker } from './recommenders/mortgage-broker.recommender.ts';
import { nextOffering } from './recommenders/next-offering.recommender.ts';
import { opportunity } from './recommenders/opportunity.recommender.ts';
import type { RecommendationKind, Recommender, Suggestion } from './recommenders/recommender.rules.ts';
import { underusedProduct } from './usage/underused-product.recommender.ts';
import { usageByConsumer } from './usage/usage.actions.ts';

export interface SourceRequest {
  runner: Runner;
  viewer: string;
  party: string;
  now: string;
  /** Maximum number of suggestions. */
  first: number;
  /** ID of the only requested target, or null. */
  only: string | null;
}

export interface Source {
  kind: RecommendationKind;
  targets: readonly string[];
  /** Undefined unless the viewer acts for the party. */
  find: (asked: SourceRequest) => Promise<Suggestion[] | undefined>;
  /** Proposes the relationship, if the suggestion has one. */
  accept?: (
    mutation: MutationContext,
    context: RequestContext,
    party: string,
    suggestion: Suggestion,
  ) => Promise<{ relationship: NodeReference }>;
}

function source<Facts>(
  { kind, targets, suggest }: Recommender<Facts>,
  read: (asked: SourceRequest) => Promise<Facts | undefined>,
  accept?: Source['accept'],
): Source {
  return {
    kind,
    targets,
    accept,
    async find(asked) {
      const facts = await read(asked);
      return facts && suggest(facts).filter(({ target }) => asked.only === null || target === asked.only);
    },
  };
}

export const RECOMMENDERS: readonly Source[] = [
  source(
    nextOffering,
    ({ runner, viewer, party, now, first, only }) =>
      rankCandidates(runner, RANK_CANDIDATES.NEXT_OFFERING, { viewer, party, now, first: BigInt(first), only }),
    async (mutation, _context, consumer, { target: offering }) => {
      const [row] = await mutation.runner.run(OFFERER, { offering });
      if (!row) throw notFound('id', 'offering');
      return propose(mutation, consumer, row.provider, offering, row.name);
    },
  ),
  source(
    opportunity,
    ({ runner, party, ...asked }) => opportunitiesOfConsumer(runner, party, asked),
    async (mutation, _context, consumer, { target: provider }) => {
      const [row] = await mutation.runner.run(MAIN_OFFERING, { provider, now: mutation.now });
      if (!row)
        throw new DomainError(
          'ILLEGAL_STATE',
          'id',
          'This provider has not published an offering yet. Ask it for one, then propose a relationship based on it.',
          { currentState: 'NO_OFFERING', possible: [] },
        );
      return propose(mutation, consumer, provider, row.offering, row.name);
    },
  ),
  source(underusedProduct, ({ runner, viewer, party, now }) => usageByConsumer(runner, viewer, party, now)),
  source(
    mortgageBroker,
    ({ runner, viewer, party, now }) => suggestionFor(runner, viewer, party, now, {}),
    (mutation, context, client, { target }) => acceptSuggestion(mutation, context, { client, rateOffer: target }),
  ),
];

function propose(mutation: MutationContext, consumer: string, provider: string, offering: string, name: string) {
  const proposal = { provider, consumer, offering, purpose: `Recommended: ${name}` };
  return proposeRelationship(mutation, proposal);
}
