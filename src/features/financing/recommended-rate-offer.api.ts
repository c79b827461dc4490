/** The rate offer of a recommendation in the schema. */
import { FieldResolver, Resolver, Root } from 'type-graphql';
import { reference } from '../../schema/node-reference.ts';
import { Recommendation } from '../recommendations/recommendation.api.ts';
import { RateOffer } from './rate-offer.api.ts';

@Resolver(() => Recommendation)
export class RateOfferOfRecommendation {
  @FieldResolver(() => RateOffer, {
    nullable: true,
    description: 'The best rate offer, for MORTGAGE_BROKER. `suggestMortgageBroker` has the full comparison.',
  })
  rateOffer(@Root() { kind, target }: Recommendation): RateOffer | null {
    return kind === 'MORTGAGE_BROKER' ? reference<RateOffer>(target) : null;
  }
}
