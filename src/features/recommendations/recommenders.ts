/** The recommenders of this feature: how their facts are read, and the effect of accepting. */
import { DomainError, notFound } from '../../errors.ts';
import type { MutationContext } from '../../mutations/run-mutation.ts';
import { proposeRelationship } from '../relationships/proposal.actions.ts';
import { opportunitiesOfConsumer } from './opportunities/opportunity.actions.ts';
import { MAIN_OFFERING, OFFERER, RANK_CANDIDATES } from './ranking/evidence.cypher.ts';
import { candidatesToShow } from './ranking/ranking.actions.ts';
import { NOTE_ANSWER } from './recommendation.cypher.ts';
import { type RecommendationSource, recommendationSource } from './recommendation-source.ts';
import { nextOffering } from './recommenders/next-offering.recommender.ts';
import { opportunity } from './recommenders/opportunity.recommender.ts';
import { underusedProduct } from './usage/underused-product.recommender.ts';
import { usageByConsumer } from './usage/usage.actions.ts';
import { PARTIES_WITH_PRODUCTS } from './usage/usage.cypher.ts';

export const RECOMMENDERS: readonly RecommendationSource[] = [
  recommendationSource(
    nextOffering,
    ({ runner, viewer, party, now, first, only }) =>
      candidatesToShow(runner, RANK_CANDIDATES.NEXT_OFFERING, { viewer, party, now, first: BigInt(first), only }),
    {
      targets: { off_: NOTE_ANSWER.Offering },
      async accept(mutation, _context, consumer, { target: offering }) {
        const [row] = await mutation.runner.run(OFFERER, { offering });
        if (!row) throw notFound('id', 'offering');
        return propose(mutation, consumer, row.provider, offering, row.name);
      },
    },
  ),
  recommendationSource(
    opportunity,
    ({ runner, party, ...request }) => opportunitiesOfConsumer(runner, party, request),
    {
      targets: { org_: NOTE_ANSWER.Organisation, per_: NOTE_ANSWER.Person },
      async accept(mutation, _context, consumer, { target: provider }) {
        const [row] = await mutation.runner.run(MAIN_OFFERING, { provider, consumer, now: mutation.now });
        if (!row)
          throw new DomainError(
            'ILLEGAL_STATE',
            'id',
            'This provider has not published an offering for you yet. Ask it for one, then propose a relationship based on it.',
            { currentState: 'NO_OFFERING', possible: [] },
          );
        return propose(mutation, consumer, provider, row.offering, row.name);
      },
    },
  ),
  recommendationSource(
    underusedProduct,
    ({ runner, viewer, party, now }) => usageByConsumer(runner, viewer, party, now),
    { targets: { prd_: NOTE_ANSWER.Product }, parties: PARTIES_WITH_PRODUCTS },
  ),
];

function propose(mutation: MutationContext, consumer: string, provider: string, offering: string, name: string) {
  const proposal = { provider, consumer, offering, purpose: `Recommended: ${name}` };
  return proposeRelationship(mutation, proposal);
}
