/** Homes in terms of the RESO Data Dictionary, and the features that people search for. Pure. */

/** RESO StandardStatus. */
export enum StandardStatus {
  ACTIVE = 'ACTIVE',
  ACTIVE_UNDER_CONTRACT = 'ACTIVE_UNDER_CONTRACT',
  CANCELED = 'CANCELED',
  CLOSED = 'CLOSED',
  COMING_SOON = 'COMING_SOON',
  DELETE = 'DELETE',
  EXPIRED = 'EXPIRED',
  HOLD = 'HOLD',
  INCOMPLETE = 'INCOMPLETE',
  PENDING = 'PENDING',
  WITHDRAWN = 'WITHDRAWN',
}

/** A buyer can still get it. */
export const ON_MARKET: readonly StandardStatus[] = [StandardStatus.ACTIVE, StandardStatus.COMING_SOON];

export enum HomeType {
  HOUSE = 'HOUSE',
  TOWNHOUSE = 'TOWNHOUSE',
  CONDOMINIUM = 'CONDOMINIUM',
  MULTI_FAMILY = 'MULTI_FAMILY',
  MANUFACTURED = 'MANUFACTURED',
  FARM = 'FARM',
  LAND = 'LAND',
  OTHER = 'OTHER',
}

export enum HomeFeature {
  ACCESSIBLE = 'ACCESSIBLE',
  AIR_CONDITIONING = 'AIR_CONDITIONING',
  BALCONY = 'BALCONY',
  BASEMENT = 'BASEMENT',
  DISHWASHER = 'DISHWASHER',
  ELEVATOR = 'ELEVATOR',
  FENCED = 'FENCED',
  FIREPLACE = 'FIREPLACE',
  FURNISHED = 'FURNISHED',
  GARAGE = 'GARAGE',
  GARDEN = 'GARDEN',
  HARDWOOD_FLOORS = 'HARDWOOD_FLOORS',
  HORSES = 'HORSES',
  LAUNDRY = 'LAUNDRY',
  NEW_CONSTRUCTION = 'NEW_CONSTRUCTION',
  OWNERS_ASSOCIATION = 'OWNERS_ASSOCIATION',
  PARKING = 'PARKING',
  PATIO = 'PATIO',
  PETS_ALLOWED = 'PETS_ALLOWED',
  POOL = 'POOL',
  SENIOR_COMMUNITY = 'SENIOR_COMMUNITY',
  SOLAR = 'SOLAR',
  SPA = 'SPA',
  VIEW = 'VIEW',
  WATERFRONT = 'WATERFRONT',
}

export enum AreaUnit {
  SQUARE_FEET = 'SQUARE_FEET',
  SQUARE_METRES = 'SQUARE_METRES',
}

/** International foot, exactly 0.3048 m. */
export const SQUARE_METRES_PER_SQUARE_FOOT = 0.3048 ** 2;

export function squareMetres(area: number, unit: AreaUnit): number {
  return unit === AreaUnit.SQUARE_FEET ? area * SQUARE_METRES_PER_SQUARE_FOOT : area;
}

/** Per what time the price of a lease is (RESO LeaseAmountFrequency). */
export enum LeaseFrequency {
  DAILY = 'DAILY',
  WEEKLY = 'WEEKLY',
  BI_WEEKLY = 'BI_WEEKLY',
  SEMI_MONTHLY = 'SEMI_MONTHLY',
  MONTHLY = 'MONTHLY',
  QUARTERLY = 'QUARTERLY',
  SEMI_ANNUALLY = 'SEMI_ANNUALLY',
  ANNUALLY = 'ANNUALLY',
  SEASONAL = 'SEASONAL',
  ONE_TIME = 'ONE_TIME',
}

/** How often a month; absent: the price says nothing of a month. */
const TIMES_A_MONTH: Partial<Record<LeaseFrequency, number>> = {
  DAILY: 365 / 12,
  WEEKLY: 52 / 12,
  BI_WEEKLY: 26 / 12,
  SEMI_MONTHLY: 2,
  MONTHLY: 1,
  QUARTERLY: 1 / 3,
  SEMI_ANNUALLY: 1 / 6,
  ANNUALLY: 1 / 12,
};

/** A home on the market as far as matching needs it; undefined: not known. */
export interface Home {
  standardStatus: StandardStatus;
  homeType?: HomeType;
  forLease: boolean;
  /** In minor units of `currency`; undefined: on request. */
  listPriceMinor?: number;
  /** Undefined only when there is no price. */
  currency?: string;
  /** Of a lease only. */
  leaseFrequency?: LeaseFrequency;
  bedroomsTotal?: number;
  bathroomsTotal?: number;
  squareMetres?: number;
  yearBuilt?: number;
  latitude?: number;
  longitude?: number;
  /** Normalised names of the places that it is in: city, city with province, county, district, postal code. */
  places: string[];
  features: HomeFeature[];
  /** Features that the home lacks according to the feed; a feature in neither list is unknown. */
  lackingFeatures: HomeFeature[];
}

/**
 * What criteria compare with their range: the price of a home for sale, a month of a lease. In minor units, half up;
 * undefined: unknown, since the price is on request or its period is not stated.
 */
export function comparablePrice({ listPriceMinor, forLease, leaseFrequency }: Home): number | undefined {
  if (listPriceMinor === undefined || !forLease) return listPriceMinor;
  const times = leaseFrequency && TIMES_A_MONTH[leaseFrequency];
  return times === undefined ? undefined : Math.round(listPriceMinor * times);
}

/** One spelling for "Montréal", "MONTREAL" and "montreal ": letters and digits without marks, parted by `_`. */
export function placeKey(name: string): string {
  return (
    name
      .normalize('NFKD')
      .toLowerCase()
      .replace(/\p{M}/gu, '')
      .match(/[\p{L}\p{N}]+/gu)
      ?.join('_') ?? ''
  );
}
