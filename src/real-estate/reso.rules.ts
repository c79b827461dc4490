/**
 * Reads a record of a feed in RESO Data Dictionary field names (https://dd.reso.org). Pure. Fields that are not known are
 * left out; empty ones count as not told.
 */
import { Refusal } from '../errors.ts';
import { toMinor } from '../money.ts';
import { isOnGlobe } from './area.rules.ts';
import { AreaUnit, type Home, HomeType, placeKey, StandardStatus, squareMetres } from './home.rules.ts';
import { featuresOf } from './reso-features.rules.ts';

/** One record: texts of a CSV, or values of any type of a JSON. Keys are field names. */
export type ResoRecord = Record<string, unknown>;

export interface Listing extends Home {
  listingKey: string;
  propertyType?: string;
  propertySubType?: string;
  livingArea?: number;
  areaUnit: AreaUnit;
  address?: string;
  city?: string;
  stateOrProvince?: string;
  postalCode?: string;
  country?: string;
  remarks?: string;
  photoUrl?: string;
  listOfficeName?: string;
  /** `YYYY-MM-DD` */
  listedOn?: string;
  /** ISO instant of the last change, as the feed tells it. */
  modifiedAt?: string;
}

export interface FeedOptions {
  /** Currency of all prices; not given: USD for homes in the US, else CAD. */
  currency?: string;
}

/** What is wrong with a record; `field` is the field of the feed. */
export class RecordProblem extends Error {
  constructor(
    readonly field: string,
    message: string,
  ) {
    super(message);
  }
}

export const REQUIRED_FIELDS = ['ListingKey', 'ListPrice', 'StandardStatus'];
const LONGEST_REMARKS = 10_000;
const STATUSES = new Map<string, StandardStatus>([
  ...Object.values(StandardStatus).map((status): [string, StandardStatus] => [letters(status), status]),
  ['cancelled', StandardStatus.CANCELED],
  ['sold', StandardStatus.CLOSED],
]);
const TYPES: [RegExp, HomeType][] = [
  [/town\s*house|row\s*house/i, HomeType.TOWNHOUSE],
  [/condo|apartment|stock cooperative|loft|own your own/i, HomeType.CONDOMINIUM],
  [/duplex|triplex|quadruplex|multi.?family|residential income/i, HomeType.MULTI_FAMILY],
  [/manufactured|mobile/i, HomeType.MANUFACTURED],
  [/single family|detached|cabin|villa|house|residence|bungalow/i, HomeType.HOUSE],
  [/farm|ranch|agricultur/i, HomeType.FARM],
  [/land|lot\b/i, HomeType.LAND],
];

/** @throws RecordProblem that names the first field that cannot be taken */
export function readListing(record: ResoRecord, { currency }: FeedOptions = {}): Listing {
  const text = (field: string): string | undefined => {
    const value = record[field];
    if (value === undefined || value === null) return undefined;
    if (typeof value === 'object') throw new RecordProblem(field, 'This is no text.');
    return plain(String(value)) || undefined;
  };
  const required = (field: string): string => {
    const value = text(field);
    if (value === undefined) throw new RecordProblem(field, 'It is missing; a listing cannot be taken without it.');
    return value;
  };
  const number = (field: string, lowest: number, highest: number): number | undefined => {
    const value = text(field);
    if (value === undefined) return undefined;
    const parsed = Number(value);
    if (!/^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(value) || parsed < lowest || parsed > highest)
      throw new RecordProblem(field, `"${value.slice(0, 40)}" is no number from ${lowest} to ${highest}.`);
    return parsed;
  };
  const listingKey = required('ListingKey');
  if (listingKey.length > 255) throw new RecordProblem('ListingKey', 'It has more than 255 characters.');
  const status = STATUSES.get(letters(required('StandardStatus')));
  if (!status)
    throw new RecordProblem(
      'StandardStatus',
      `"${text('StandardStatus')}" is no status of the RESO Data Dictionary, e.g. Active, Pending, Closed.`,
    );
  const country = text('Country')?.toUpperCase();
  const code = currency ?? (/^(US|USA|UNITED STATES.*)$/.test(country ?? '') ? 'USD' : 'CAD');
  const [latitude, longitude] = [number('Latitude', -90, 90), number('Longitude', -180, 180)];
  const located = latitude !== undefined && longitude !== undefined && !(latitude === 0 && longitude === 0);
  const [propertyType, propertySubType] = [text('PropertyType'), text('PropertySubType')];
  const areaUnit = /met/i.test(text('LivingAreaUnits') ?? '') ? AreaUnit.SQUARE_METRES : AreaUnit.SQUARE_FEET;
  const livingArea = number('LivingArea', 0, 10_000_000) || undefined;
  const [city, stateOrProvince, postalCode] = [text('City'), text('StateOrProvince'), text('PostalCode')];
  return {
    listingKey,
    standardStatus: status,
    listPriceMinor: minorPrice(required('ListPrice'), code),
    currency: code,
    propertyType,
    propertySubType,
    homeType: homeTypeOf(propertySubType, propertyType),
    forLease: /lease|rent/i.test(propertyType ?? ''),
    bedroomsTotal: number('BedroomsTotal', 0, 1_000),
    bathroomsTotal: bathrooms(number),
    livingArea,
    areaUnit,
    squareMetres: livingArea === undefined ? undefined : squareMetres(livingArea, areaUnit),
    yearBuilt: number('YearBuilt', 0, 2_200) || undefined,
    latitude: located && isOnGlobe(latitude, longitude) ? latitude : undefined,
    longitude: located ? longitude : undefined,
    address: text('UnparsedAddress') ?? addressOf(text),
    city,
    stateOrProvince,
    postalCode,
    country,
    places: placesOf(text),
    remarks: text('PublicRemarks')?.slice(0, LONGEST_REMARKS),
    photoUrl: photoOf(record.Media) ?? webAddress(text('PhotoURL')),
    listOfficeName: text('ListOfficeName'),
    listedOn: instantOf(text, 'OnMarketDate', 'ListingContractDate')?.slice(0, 10),
    modifiedAt: instantOf(text, 'ModificationTimestamp'),
    ...featuresOf(record),
  };
}

function minorPrice(value: string, currency: string): number {
  const amount = /^\d{1,15}(\.\d+)?$/.test(value) ? value : undefined;
  if (!amount)
    throw new RecordProblem('ListPrice', `"${value.slice(0, 40)}" is no price; write digits only, e.g. 450000.`);
  try {
    return toMinor({ amount, currency });
  } catch (error) {
    throw error instanceof Refusal ? new RecordProblem('ListPrice', error.message) : error;
  }
}

function homeTypeOf(subType: string | undefined, type: string | undefined): HomeType {
  for (const name of [subType, type]) {
    const found = name && TYPES.find(([pattern]) => pattern.test(name));
    if (found) return found[1];
  }
  return HomeType.OTHER;
}

/** BathroomsTotalInteger counts half bathrooms as whole; where the parts are told, a half is half. */
function bathrooms(number: (field: string, lowest: number, highest: number) => number | undefined): number | undefined {
  const [full, half] = [number('BathroomsFull', 0, 1_000), number('BathroomsHalf', 0, 1_000)];
  if (full !== undefined) return full + (half ?? 0) / 2;
  return number('BathroomsTotalDecimal', 0, 1_000) ?? number('BathroomsTotalInteger', 0, 1_000);
}

function addressOf(text: (field: string) => string | undefined): string | undefined {
  const street = ['StreetNumber', 'StreetDirPrefix', 'StreetName', 'StreetSuffix', 'StreetDirSuffix'];
  const line = street.flatMap((field) => text(field) ?? []).join(' ');
  return [line, text('UnitNumber') && `unit ${text('UnitNumber')}`].filter(Boolean).join(', ') || undefined;
}

function placesOf(text: (field: string) => string | undefined): string[] {
  const [city, province, postalCode] = [text('City'), text('StateOrProvince'), text('PostalCode')];
  const names = [
    city,
    city && province && `${city} ${province}`,
    ...['MLSAreaMajor', 'MLSAreaMinor', 'SubdivisionName', 'CountyOrParish', 'PostalCity'].map(text),
    postalCode,
    // The first half of a Canadian code stands for a district.
    postalCode && /^[A-Z]\d[A-Z]/i.test(postalCode) && postalCode.slice(0, 3),
  ];
  return [...new Set(names.flatMap((name) => (name ? placeKey(name) : [])))].filter(Boolean);
}

function photoOf(media: unknown): string | undefined {
  if (!Array.isArray(media)) return undefined;
  const pictures = media as { MediaURL?: unknown; Order?: unknown; PreferredPhotoYN?: unknown }[];
  const first =
    pictures.find((each) => each?.PreferredPhotoYN === true) ??
    [...pictures].sort((a, b) => Number(a?.Order ?? 0) - Number(b?.Order ?? 0))[0];
  return webAddress(typeof first?.MediaURL === 'string' ? first.MediaURL : undefined);
}

function webAddress(url: string | undefined): string | undefined {
  return url && /^https?:\/\/[^\s"'<>]+$/i.test(url) && url.length <= 2_000 ? url : undefined;
}

function instantOf(text: (field: string) => string | undefined, ...fields: string[]): string | undefined {
  for (const field of fields) {
    const value = text(field);
    if (value === undefined) continue;
    const instant = /^\d{4}-\d\d-\d\d/.test(value) ? Date.parse(value) : Number.NaN;
    if (Number.isNaN(instant))
      throw new RecordProblem(field, `"${value.slice(0, 40)}" is no ISO 8601 date, e.g. 2026-11-24T10:00:00Z.`);
    return new Date(instant).toISOString();
  }
  return undefined;
}

/** Without control characters, which a feed has no use for. */
function plain(value: string): string {
  return value.replaceAll(/[\p{Cc}\u202a-\u202e\u2066-\u2069]+/gu, ' ').trim();
}

function letters(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z]/g, '');
}
