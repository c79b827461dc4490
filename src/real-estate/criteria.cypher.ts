/** How search criteria are stored: one node for each version, flat, so that the planner reads them as they are. */
import type { Position } from './area.rules.ts';
import type { SearchCriteria } from './criteria.rules.ts';
import { summaryOf } from './criteria.rules.ts';
import { lookupOfCriteria, wordsOf } from './lookup.rules.ts';

const whole = (value: number | undefined) => (value === undefined ? null : BigInt(value));

/** Properties of `:SearchCriteria` besides its record and `lookup`. */
export function criteriaProperties(criteria: SearchCriteria): Record<string, unknown> {
  const {
    polygon,
    circle,
    priceFromMinor,
    priceToMinor,
    bedroomsFrom,
    bedroomsTo,
    yearBuiltFrom,
    yearBuiltTo,
    ...rest
  } = criteria;
  return {
    ...rest,
    polygon: polygon.flat(),
    circleLatitude: circle?.latitude ?? null,
    circleLongitude: circle?.longitude ?? null,
    circleRadiusKm: circle?.radiusKm ?? null,
    priceFromMinor: whole(priceFromMinor),
    priceToMinor: whole(priceToMinor),
    bedroomsFrom: whole(bedroomsFrom),
    bedroomsTo: whole(bedroomsTo),
    yearBuiltFrom: whole(yearBuiltFrom),
    yearBuiltTo: whole(yearBuiltTo),
    summary: summaryOf(criteria),
  };
}

/** The words by which listings find criteria that are in force. */
export function criteriaLookup(criteria: SearchCriteria): string {
  return wordsOf(lookupOfCriteria(criteria));
}

export function criteriaOf(stored: Record<string, unknown>): SearchCriteria {
  const { polygon, circleLatitude, circleLongitude, circleRadiusKm, ...rest } = Object.fromEntries(
    Object.entries(stored).filter(([, value]) => value !== null),
  ) as Record<string, unknown>;
  return {
    ...(rest as unknown as SearchCriteria),
    polygon: corners((polygon as number[] | undefined) ?? []),
    circle:
      circleRadiusKm === undefined
        ? undefined
        : {
            latitude: circleLatitude as number,
            longitude: circleLongitude as number,
            radiusKm: circleRadiusKm as number,
          },
  };
}

/** Two numbers a corner. */
export function corners(flat: number[]): Position[] {
  return Array.from({ length: flat.length / 2 }, (_, index) => [flat[2 * index], flat[2 * index + 1]] as Position);
}
