/** Whether a home meets criteria, and which of them. Pure. */
import { distanceKm } from '../../../values/distance.rules.ts';
import { isWithin } from './area.rules.ts';
import { livingAreaRange, type SearchCriteria } from './criteria.rules.ts';
import { comparablePrice, type Home, HomeFeature, ON_MARKET, placeKey } from './home.rules.ts';

/** Criteria that can be met, missed or unknown: the parts of criteria, and each feature. */
export const Criterion = {
  AREA: 'AREA',
  PRICE: 'PRICE',
  HOME_TYPE: 'HOME_TYPE',
  BEDROOMS: 'BEDROOMS',
  BATHROOMS: 'BATHROOMS',
  LIVING_AREA: 'LIVING_AREA',
  YEAR_BUILT: 'YEAR_BUILT',
  ...HomeFeature,
} as const;
export type Criterion = (typeof Criterion)[keyof typeof Criterion];

export interface Outcome {
  /** On the market, with all required features and no excluded ones. */
  meets: boolean;
  met: Criterion[];
  missed: Criterion[];
  /** Not stated by the feed; shown rather than withheld, so that nobody misses a home because of a gap in a feed. */
  unknown: Criterion[];
  /** 0 to 100: nice-to-haves met, an unknown one counting half; 100 when there are none. */
  score: number;
}

export function evaluate(criteria: SearchCriteria, home: Home): Outcome {
  const [met, missed, unknown]: [Criterion[], Criterion[], Criterion[]] = [[], [], []];
  const note = (criterion: Criterion, fits: boolean | undefined): boolean => {
    (fits === undefined ? unknown : fits ? met : missed).push(criterion);
    return fits !== false;
  };
  const ranged = (criterion: Criterion, value: number | undefined, from: number | undefined, to: number | undefined) =>
    (from === undefined && to === undefined) ||
    note(criterion, value === undefined ? undefined : value >= (from ?? value) && value <= (to ?? value));
  const has = (feature: HomeFeature): boolean | undefined =>
    home.features.includes(feature) ? true : home.lackingFeatures.includes(feature) ? false : undefined;
  const required = [
    !hasArea(criteria) || note('AREA', isInArea(criteria, home)),
    criteria.currency === undefined || note('PRICE', isAffordable(criteria, home)),
    !criteria.homeTypes.length ||
      note('HOME_TYPE', home.homeType === undefined ? undefined : criteria.homeTypes.includes(home.homeType)),
    ranged('BEDROOMS', home.bedroomsTotal, criteria.bedroomsFrom, criteria.bedroomsTo),
    ranged('BATHROOMS', home.bathroomsTotal, criteria.bathroomsFrom, criteria.bathroomsTo),
    ranged('LIVING_AREA', home.squareMetres, ...livingAreaRange(criteria)),
    ranged('YEAR_BUILT', home.yearBuilt, criteria.yearBuiltFrom, criteria.yearBuiltTo),
    ...criteria.must.map((feature) => note(feature, has(feature))),
    ...criteria.never.map((feature) => {
      const there = has(feature);
      return note(feature, there === undefined ? undefined : !there);
    }),
  ];
  let nice = 0;
  for (const feature of criteria.nice) {
    const there = has(feature);
    note(feature, there);
    nice += there === undefined ? 0.5 : there ? 1 : 0;
  }
  return {
    meets: ON_MARKET.includes(home.standardStatus) && criteria.forLease === home.forLease && required.every(Boolean),
    met,
    missed,
    unknown,
    score: criteria.nice.length ? Math.round((100 * nice) / criteria.nice.length) : 100,
  };
}

export function hasArea({ places, polygon, circle }: SearchCriteria): boolean {
  return places.length > 0 || polygon.length > 0 || circle !== undefined;
}

/** In one of the places, or within the polygon, or within the circle; without any location, it is not. */
function isInArea({ places, polygon, circle }: SearchCriteria, home: Home): boolean {
  if (places.some((place) => home.places.includes(placeKey(place)))) return true;
  const { latitude, longitude } = home;
  if (latitude === undefined || longitude === undefined) return false;
  if (polygon.length && isWithin([longitude, latitude], polygon)) return true;
  return circle !== undefined && distanceKm({ latitude, longitude }, circle) <= circle.radiusKm;
}

/**
 * Undefined: the price is on request, or the period of a lease is not stated. Prices in another currency are never
 * compared: such a home is not affordable, whatever the figures.
 */
function isAffordable({ priceFromMinor = 0, priceToMinor, currency }: SearchCriteria, home: Home): boolean | undefined {
  const price = comparablePrice(home);
  if (home.currency !== undefined && home.currency !== currency) return false;
  if (price === undefined) return undefined;
  return price >= priceFromMinor && price <= (priceToMinor ?? price);
}
