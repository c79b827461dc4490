/** Search criteria of a client: their checks, and their summary in one line. Pure. */
import { DomainError } from '../../../errors.ts';
import { textFormats } from '../../../values/format.rules.ts';
import { fromMinor, type Money, moneyText, toMinor } from '../../../values/money.ts';
import { words } from '../../../values/words.rules.ts';
import { type Circle, checkedPolygon, isOnGlobe, MAX_RADIUS_KM, type Position } from './area.rules.ts';
import { AreaUnit, type HomeFeature, type HomeType, placeKey, squareMetres } from './home.rules.ts';

/** Every undefined or empty part means "no matter which". */
export interface SearchCriteria {
  /** As typed. */
  places: string[];
  /** Not closed; empty: none. */
  polygon: Position[];
  circle?: Circle;
  priceFromMinor?: number;
  priceToMinor?: number;
  currency?: string;
  forLease: boolean;
  homeTypes: HomeType[];
  bedroomsFrom?: number;
  bedroomsTo?: number;
  bathroomsFrom?: number;
  bathroomsTo?: number;
  /** In `areaUnit`. */
  livingAreaFrom?: number;
  livingAreaTo?: number;
  areaUnit: AreaUnit;
  yearBuiltFrom?: number;
  yearBuiltTo?: number;
  must: HomeFeature[];
  nice: HomeFeature[];
  never: HomeFeature[];
}

type Optional<T> = { [K in keyof T]?: T[K] | null };

/** Criteria as they come from outside. */
export type CriteriaInput = Optional<
  Omit<SearchCriteria, 'polygon' | 'circle' | 'priceFromMinor' | 'priceToMinor' | 'currency'>
> & { polygon?: number[][] | null; circle?: Circle | null; priceFrom?: Money | null; priceTo?: Money | null };

export const MAX_PLACES = 50;

/** @param field path of the criteria in the input. @throws DomainError that names the field and the fix */
export function checkedCriteria(input: CriteriaInput, field = 'criteria'): SearchCriteria {
  const at = (name: string) => `${field}.${name}`;
  const refuse = (name: string, why: string) => new DomainError('INVALID_INPUT', at(name), why);
  const known = <T>(value: T | null | undefined): T | undefined => value ?? undefined;
  const numbers: Record<string, unknown> = input;
  const range = (from: string, to: string, lowest: number, highest: number, what: string, whole = true) => {
    const [low, high] = [from, to].map((name) => {
      const value = numbers[name];
      if (typeof value !== 'number') return undefined;
      if (!(value >= lowest && value <= highest && (!whole || Number.isInteger(value))))
        throw refuse(name, `Specify ${lowest} to ${highest} ${what}.`);
      return value;
    });
    if (low !== undefined && high !== undefined && low > high)
      throw refuse(from, `The range is reversed: ${low} is more than ${high}; exchange the two.`);
    return { [from]: low, [to]: high };
  };
  const places = unique(input.places ?? []).map((place) => place.normalize('NFC').trim());
  if (places.length > MAX_PLACES)
    throw refuse('places', `Specify at most ${MAX_PLACES} places, or draw a polygon instead.`);
  for (const place of places)
    if (!placeKey(place) || place.length > 100)
      throw refuse(
        'places',
        `"${place.slice(0, 100)}" is not the name of a place; specify a city, district or postal code.`,
      );
  const { circle } = input;
  if (circle && !isOnGlobe(circle.latitude, circle.longitude))
    throw refuse('circle', 'The centre is not on the globe: latitude -90 to 90, longitude -180 to 180 degrees.');
  if (circle && !(circle.radiusKm > 0 && circle.radiusKm <= MAX_RADIUS_KM))
    throw refuse('circle.radiusKm', `Specify more than 0 and at most ${MAX_RADIUS_KM} kilometres.`);
  const [must, nice, never] = [unique(input.must ?? []), unique(input.nice ?? []), unique(input.never ?? [])];
  for (const feature of never)
    if (must.includes(feature) || nice.includes(feature))
      throw refuse('never', `${feature} is both included and excluded; remove it from one of the lists.`);
  for (const feature of nice)
    if (must.includes(feature)) throw refuse('nice', `${feature} is already a required feature; remove it here.`);
  return {
    places,
    polygon: input.polygon?.length ? checkedPolygon(input.polygon, at('polygon')) : [],
    circle: known(circle),
    ...checkedPrices(input, at),
    forLease: input.forLease ?? false,
    homeTypes: unique(input.homeTypes ?? []),
    ...range('bedroomsFrom', 'bedroomsTo', 0, 100, 'bedrooms'),
    ...range('bathroomsFrom', 'bathroomsTo', 0, 100, 'bathrooms', false),
    ...range('livingAreaFrom', 'livingAreaTo', 0, 1_000_000, 'square feet or metres', false),
    areaUnit: input.areaUnit ?? AreaUnit.SQUARE_METRES,
    ...range('yearBuiltFrom', 'yearBuiltTo', 1000, 2200, '(a year)'),
    must,
    nice,
    never,
  };
}

function checkedPrices({ priceFrom, priceTo }: CriteriaInput, at: (name: string) => string) {
  const minor = (money: Money | null | undefined, name: string): number | undefined => {
    if (!money) return undefined;
    try {
      if (money.amount.startsWith('-')) throw new DomainError('INVALID_INPUT', name, 'A price cannot be negative.');
      return toMinor(money);
    } catch (error) {
      throw error instanceof DomainError ? new DomainError(error.code, at(name), error.message) : error;
    }
  };
  const [priceFromMinor, priceToMinor] = [minor(priceFrom, 'priceFrom'), minor(priceTo, 'priceTo')];
  if (priceFrom && priceTo && priceFrom.currency !== priceTo.currency)
    throw new DomainError(
      'INVALID_INPUT',
      at('priceTo'),
      `The minimum price is in ${priceFrom.currency}; use the same currency.`,
    );
  if (priceFromMinor !== undefined && priceToMinor !== undefined && priceFromMinor > priceToMinor)
    throw new DomainError(
      'INVALID_INPUT',
      at('priceFrom'),
      `The price range is reversed: ${priceFrom?.amount} is more than ${priceTo?.amount}; exchange the two.`,
    );
  return { priceFromMinor, priceToMinor, currency: priceFrom?.currency ?? priceTo?.currency };
}

/** Living area in square metres. */
export function livingAreaRange({ livingAreaFrom, livingAreaTo, areaUnit }: SearchCriteria): [number?, number?] {
  const metres = (area: number | undefined) => (area === undefined ? undefined : squareMetres(area, areaUnit));
  return [metres(livingAreaFrom), metres(livingAreaTo)];
}

/** e.g. "House or townhouse in Lakeview, 3+ bedrooms, CAD 450,000 to CAD 650,000; must: garage". */
export function summaryOf(criteria: SearchCriteria): string {
  const list = (names: string[], joint: string) => names.map(words).join(joint);
  const where = [
    ...criteria.places,
    ...(criteria.polygon.length ? ['an area drawn on the map'] : []),
    ...(criteria.circle ? [`${textFormats.distance(criteria.circle.radiusKm, 3)} around a point`] : []),
  ].join(', ');
  const span = (from: unknown, to: unknown, what: string) => {
    if (from === undefined && to === undefined) return [];
    if (from === undefined) return [`up to ${to} ${what}`];
    if (to === undefined) return [`${from}+ ${what}`];
    return [from === to ? `${from} ${what}` : `${from} to ${to} ${what}`];
  };
  const { currency } = criteria;
  const price = (minor: number | undefined) =>
    minor === undefined || currency === undefined ? undefined : moneyText(fromMinor(minor, currency));
  const kind = criteria.homeTypes.length ? list(criteria.homeTypes, ' or ') : 'any home';
  const parts = [
    `${kind}${criteria.forLease ? ' to rent' : ''}${where ? ` in ${where}` : ''}`,
    ...span(price(criteria.priceFromMinor), price(criteria.priceToMinor), criteria.forLease ? 'a month' : '').map(
      (text) => text.trim(),
    ),
    ...span(criteria.bedroomsFrom, criteria.bedroomsTo, 'bedrooms'),
    ...span(criteria.bathroomsFrom, criteria.bathroomsTo, 'bathrooms'),
    ...span(criteria.livingAreaFrom, criteria.livingAreaTo, words(criteria.areaUnit)),
    ...span(criteria.yearBuiltFrom, criteria.yearBuiltTo, '(year built)'),
  ];
  const wishes = (['must', 'nice', 'never'] as const)
    .filter((name) => criteria[name].length)
    .map((name) => `; ${name}: ${list(criteria[name], ', ')}`);
  const text = parts.join(', ') + wishes.join('');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function unique<T>(values: T[]): T[] {
  return [...new Set(values)];
}
