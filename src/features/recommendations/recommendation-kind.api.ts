/** The kinds of recommendations in the schema; later features add theirs. */
import { openEnum } from '../../schema/open-enum.ts';
import { RECOMMENDATION_KINDS } from './recommenders/recommender.rules.ts';

export const RECOMMENDATION_KIND = openEnum(
  'RecommendationKind',
  'Kind of recommendation; each has its own recommender.',
  RECOMMENDATION_KINDS,
);
