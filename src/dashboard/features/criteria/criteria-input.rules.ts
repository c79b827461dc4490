/** Search criteria as the API takes them. Pure. */
import type { CriteriaFragment, SearchCriteriaInput } from '../../generated.ts';

export function criteriaInput({
  id: _id,
  version: _version,
  summary: _summary,
  validFrom: _from,
  validUntil: _until,
  priceFrom,
  priceTo,
  circle,
  ...same
}: CriteriaFragment): SearchCriteriaInput {
  const moneyInput = (price: { amount: string; currency: string } | null) =>
    price && { amount: price.amount, currency: price.currency };
  return {
    ...withoutTypename(same),
    priceFrom: moneyInput(priceFrom),
    priceTo: moneyInput(priceTo),
    circle: circle && { latitude: circle.latitude, longitude: circle.longitude, radiusKm: circle.radiusKm },
  };
}

function withoutTypename<Value extends object>(value: Value): Value {
  const { __typename: _, ...rest } = value as Value & { __typename?: string };
  return rest as Value;
}
