/** How sure a recommendation is, in the schema. */
import { registerEnumType } from 'type-graphql';
import { MIN_ODDS_RATIO } from './models/abstention.rules.ts';
import { Confidence, MIN_CONSUMERS_FOR_HIGH, MIN_PROBABILITY, MIN_RATIO } from './recommenders/words.rules.ts';

registerEnumType(Confidence, {
  name: 'RecommendationConfidence',
  description:
    'How sure a recommendation is. For NEXT_OFFERING and OPPORTUNITY by `oddsRatio` and the counts of the reasons that raise the score; for UNDERUSED_PRODUCT by the probability of underuse.',
  valuesConfig: {
    LOW: {
      description: `An \`oddsRatio\` of at least ${MIN_ODDS_RATIO}, or a probability below ${MIN_PROBABILITY.MEDIUM}.`,
    },
    MEDIUM: {
      description: `An \`oddsRatio\` of at least ${MIN_RATIO.MEDIUM} and a reason with counts, or a probability of at least ${MIN_PROBABILITY.MEDIUM}.`,
    },
    HIGH: {
      description: `An \`oddsRatio\` of at least ${MIN_RATIO.HIGH} and a reason of at least ${MIN_CONSUMERS_FOR_HIGH} consumers, or a probability of at least ${MIN_PROBABILITY.HIGH}.`,
    },
  },
});

export { Confidence };
