/** The recommender of mortgage brokers: how its facts are read, and the effect of accepting. */
import { type RecommendationSource, recommendationSource } from '../recommendations/recommendation-source.ts';
import { NOTE_ANSWER_TO_RATE_OFFER, PARTIES_WITH_MORTGAGE } from './financing.cypher.ts';
import { mortgageBroker } from './mortgage-broker.recommender.ts';
import { acceptSuggestion } from './referral.actions.ts';
import { suggestionFor } from './suggestion.actions.ts';

export const FINANCING_RECOMMENDERS: readonly RecommendationSource[] = [
  recommendationSource(
    mortgageBroker,
    ({ runner, viewer, party, now }) => suggestionFor(runner, viewer, party, now, {}),
    {
      targets: { rto_: NOTE_ANSWER_TO_RATE_OFFER },
      parties: PARTIES_WITH_MORTGAGE,
      accept: (mutation, context, client, { target }) =>
        acceptSuggestion(mutation, context, { client, rateOffer: target }),
    },
  ),
];
