/**
 * How search criteria are stored: one node for each version, which never changes, flat for the planner
 * and whole (`terms`) for the rules.
 */
import { itemAt } from '../../../values/vectors.ts';
import type { Position } from '../homes/area.rules.ts';
import type { SearchCriteria } from '../homes/criteria.rules.ts';
import { summaryOf } from '../homes/criteria.rules.ts';
import { lookupOfCriteria, wordsOf } from '../homes/lookup.rules.ts';

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
    terms: JSON.stringify(criteria),
  };
}

/** The words by which listings find criteria that are in force. */
export function criteriaLookup(criteria: SearchCriteria): string {
  return wordsOf(lookupOfCriteria(criteria));
}

const LISTS = ['places', 'polygon', 'homeTypes', 'must', 'nice', 'never'] as const;

/**
 * From `terms`: all of a version in one text, since a thousand candidates of a look-up are read at once.
 * @throws Error for invalid criteria
 */
export function criteriaOf(terms: string): SearchCriteria {
  const criteria: SearchCriteria | null = JSON.parse(terms);
  if (!criteria) throw new TypeError('The stored criteria are empty.');
  for (const list of LISTS)
    if (!Array.isArray(criteria[list])) throw new TypeError(`The stored criteria have no list "${list}".`);
  return criteria;
}

/** Two numbers a corner. */
export function corners(flat: number[]): Position[] {
  return Array.from(
    { length: flat.length / 2 },
    (_, index): Position => [itemAt(flat, 2 * index), itemAt(flat, 2 * index + 1)],
  );
}
