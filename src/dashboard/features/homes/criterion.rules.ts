/** Criteria of a home in words. Pure. */
import { capitalised, words } from '../../../values/words.rules.ts';
import type { Criterion, HomeFeature } from '../../generated.ts';

const OTHER_CRITERIA: Record<Exclude<Criterion, HomeFeature>, true> = {
  AREA: true,
  PRICE: true,
  HOME_TYPE: true,
  BEDROOMS: true,
  BATHROOMS: true,
  LIVING_AREA: true,
  YEAR_BUILT: true,
};
const isFeature = (criterion: Criterion): criterion is HomeFeature => !(criterion in OTHER_CRITERIA);

/**
 * A home meets an excluded feature without having it, and misses it by having it: "No pool". A feature that cannot be checked is named alone.
 * @param features of the home
 */
export function criterionName(
  criterion: Criterion,
  outcome: 'met' | 'missed' | 'unknown',
  features: readonly HomeFeature[],
): string {
  if (!isFeature(criterion) || outcome === 'unknown') return capitalised(criterion);
  return features.includes(criterion) === (outcome === 'met') ? capitalised(criterion) : `No ${words(criterion)}`;
}
