/**
 * Reads a record of a feed in RESO Data Dictionary field names (https://dd.reso.org). Pure. A value that is stated but not understood
 * is unknown: it is left out and noted (docs/data-quality.md). Fields that are not known are left out.
 */

import { entriesOf } from '../../../values/entries-of.ts';
import { errorOf } from '../../../values/thrown.ts';
import { isOnGlobe } from '../homes/area.rules.ts';
import { AreaUnit, type Home, type HomeType, placeKey, StandardStatus, squareMetres } from '../homes/home.rules.ts';
import { areaUnitNamed } from './area-unit.rules.ts';
import { coarse, coarsePostalCode, mayShowAddress, mayShowListing, withoutAddress } from './display.rules.ts';
import { type HomeIdentity, identityOf } from './home-identity.rules.ts';
import { homeTypeNamed, isLeaseName, isSaleName } from './home-type.rules.ts';
import { featuresOf } from './reso-features.rules.ts';
import { priceOf } from './reso-price.rules.ts';
import {
  isPlaceholder,
  lookupWords,
  MISSING,
  type NoteUnknown,
  NumberText,
  RecordProblem,
  ResoFields,
  type ResoRecord,
} from './reso-values.rules.ts';

export { RecordProblem, type ResoRecord } from './reso-values.rules.ts';

export interface Listing extends Home, HomeIdentity {
  listingKey: string;
  propertyType?: string;
  propertySubType?: string;
  livingArea?: number;
  /** Undefined: the living area is not known. */
  areaUnit?: AreaUnit;
  /** Undefined also when the seller does not let it be shown (`addressWithheld`). */
  address?: string;
  /** Latitude, longitude and postal code are coarse then. */
  addressWithheld: boolean;
  city?: string;
  stateOrProvince?: string;
  postalCode?: string;
  country?: string;
  remarks?: string;
  photoUrl?: string;
  listOfficeName?: string;
  /** `YYYY-MM-DD` */
  listedOn?: string;
  /** ISO instant of the last change according to the feed. */
  modifiedAt?: string;
}

/** A listing of which nothing may be shown. */
export interface WithheldListing {
  listingKey: string;
  withheld: true;
  modifiedAt?: string;
}

/** The listing whose address may not be shown any more, from `modifiedAt` on (ISO instant, if stated). */
export interface Withdrawal {
  listingKey: string;
  modifiedAt?: string;
}

export interface FeedOptions {
  /** Currency of prices in records with neither a currency nor a country that has one. */
  currency?: string;
  /** Unit of living areas in records without one. */
  areaUnit?: AreaUnit;
  /** ISO instant of the import: a modification a day after it comes from a wrong clock. */
  now?: string;
  noteUnknown?: NoteUnknown;
}

/** A CSV has these columns; one of the prices suffices. */
export const REQUIRED_FIELDS = ['ListingKey', 'StandardStatus'];
export const PRICE_FIELDS = ['ListPrice', 'LeaseAmount'];
const MAX_REMARKS = 10_000;
const MAX_KEY = 255;
const DAY_MS = 86_400_000;
/** Names of local systems (MlsStatus) for the statuses of the dictionary; letters only. */
const STATUS_NAMES: Partial<Record<StandardStatus, string>> = {
  ACTIVE:
    'new, available, forsale, forlease, forrent, backonmarket, pricechange, pricechanged, priceincrease, pricereduced, extended, reactivated',
  ACTIVE_UNDER_CONTRACT:
    'contingent, contingentshow, activecontingent, conditional, soldconditional, soldconditionally, conditionallysold, leasedconditional, activewithcontract, activewithacceptedoffer, activeundercontractshow, undercontractshow, undercontracttakingbackups, undercontractbackupoffers, pendingtakingbackups, pendingshowforbackups, pendingcontinuetoshow, continuetoshow, activekickout, activeoptioncontract, backup, backupoffer, backupoffers, acceptingbackups, acceptingbackupoffers, activeacceptingbackups',
  PENDING:
    'undercontract, pendingundercontract, underagreement, underoffer, salepending, pendingsale, pendingcontract, pendingnoshow, offeraccepted, contract, undercontractnoshow, contingentnoshow, saleagreed, soldstc, sstc, soldsubjecttocontract, letagreed, letstc, reserved',
  HOLD: 'temporarilyoffmarket, tempoffmarket, temporaryoffmarket, temporarilyoffthemarket, temporarilyunavailable, onhold, holddonotshow, suspended',
  // Not on the market, and nothing says that it will be again or was sold.
  WITHDRAWN:
    'offmarket, offthemarket, inactive, unavailable, notavailable, nolongeravailable, temporarilywithdrawn, withdrawnconditional',
  CANCELED: 'cancelled, canceledlisting, cancelledlisting, terminated, terminatedlisting, released',
  CLOSED: 'sold, soldfirm, closedsale, closedlease, leased, rented, let, settled, completed, solddeal, leasedfirm',
  DELETE: 'deleted, removed, kill, zap',
  EXPIRED: 'lapsed',
  INCOMPLETE: 'draft, partial',
  COMING_SOON: 'comingsoonnoshow, comingsoontomarket, upcoming, premarket',
};
const STATUSES = new Map<string, StandardStatus>([
  ...Object.values(StandardStatus).map((status): [string, StandardStatus] => [letters(status), status]),
  ...entriesOf(STATUS_NAMES).flatMap(([status, names]) =>
    names.split(', ').map((name): [string, StandardStatus] => [name, status]),
  ),
]);

/**
 * @throws RecordProblem that names the first field without which it cannot be taken; `withdrawsAddress` is a `Withdrawal`
 * when the record forbids to show its address, which holds whatever else is wrong with it
 */
export function readRecord(record: ResoRecord, options: FeedOptions = {}): Listing | WithheldListing {
  const fields = new ResoFields(record, options.noteUnknown);
  const listingKey = keyOf(fields);
  const modifiedAt = modificationOf(fields, options.now);
  // Before all else: what may not be shown must go even if the rest of its record is wrong.
  if (!mayShowListing(fields)) return { listingKey, withheld: true, modifiedAt };
  try {
    return readShown(fields, listingKey, modifiedAt, options);
  } catch (error) {
    if (mayShowAddress(fields)) throw error;
    throw Object.assign(errorOf(error), { withdrawsAddress: { listingKey, modifiedAt } satisfies Withdrawal });
  }
}

function readShown(
  fields: ResoFields,
  listingKey: string,
  modifiedAt: string | undefined,
  options: FeedOptions,
): Listing {
  const named = fields.text('StandardStatus') ?? fields.text('MlsStatus') ?? fields.required('StandardStatus');
  const standardStatus = STATUSES.get(letters(named));
  if (!standardStatus)
    throw new RecordProblem(
      'StandardStatus',
      `"${named.slice(0, 40)}" is not a status of the RESO Data Dictionary, e.g. Active, Pending, Closed.`,
    );
  const homeType = homeTypeOf(fields);
  const forLease = isForLease(fields);
  return {
    listingKey,
    standardStatus,
    ...priceOf(fields, forLease, options.currency),
    propertyType: fields.choices('PropertyType').join(', ') || undefined,
    propertySubType: fields.choices('PropertySubType').join(', ') || undefined,
    homeType,
    forLease,
    bedroomsTotal: fields.number('BedroomsTotal', 0, 1_000, true),
    bathroomsTotal: bathrooms(fields),
    ...livingAreaOf(fields, options.areaUnit),
    yearBuilt: yearBuilt(fields),
    ...placeOf(fields),
    stateOrProvince: fields.text('StateOrProvince'),
    city: fields.text('City'),
    country: fields.text('Country')?.toUpperCase(),
    photoUrl: photoOf(fields.record.Media) ?? webAddress(fields.text('PhotoURL')),
    listOfficeName: fields.text('ListOfficeName'),
    listedOn: fields.instant('OnMarketDate', 'ListingContractDate')?.slice(0, 10),
    modifiedAt,
    ...featuresOf(fields),
    ...identityOf(fields, homeType),
  };
}

/** As `readRecord`, for records that may be shown. @throws RecordProblem also when nothing of it may be shown */
export function readListing(record: ResoRecord, options: FeedOptions = {}): Listing {
  const read = readRecord(record, options);
  if ('withheld' in read)
    throw new RecordProblem('InternetEntireListingDisplayYN', 'The seller does not permit this listing to be shown.');
  return read;
}

/** Keys are texts: "007" is not "7", and the number 1 is the text "1". White space around them does not count; case does. */
function keyOf(fields: ResoFields): string {
  const told = fields.record.ListingKey;
  const text = fields.required('ListingKey');
  const wrong = (why: string) => new RecordProblem('ListingKey', why);
  if (text.length > MAX_KEY) throw wrong(`It has more than ${MAX_KEY} characters.`);
  if (isPlaceholder(text)) throw wrong(`"${text}" does not identify a listing.`);
  const isNumber = told instanceof NumberText;
  if (isNumber && /^-?\d+\.0+$/.test(text)) return text.replace(/\.0+$/, '');
  // The key was rounded when the file was written; two homes may share the rounded key.
  if (typeof told === 'boolean') throw wrong('It is a boolean, so it does not identify a listing.');
  if (isNumber ? /e/i.test(text) : typeof told === 'string' && /^\d([.,]\d+)?E\+\d+$/i.test(text)) {
    if (isNumber && Number.isSafeInteger(Number(text))) return String(Number(text));
    throw wrong(
      `"${text.slice(0, 40)}" is a rounded number, so it does not identify a listing; export the key as text.`,
    );
  }
  return text;
}

/** A time to come would make all later changes look old. */
function modificationOf(fields: ResoFields, now: string | undefined): string | undefined {
  const at = fields.instant('ModificationTimestamp');
  if (!at || !now || Date.parse(at) <= Date.parse(now) + DAY_MS) return at;
  fields.noteUnknown('ModificationTimestamp', at);
  return undefined;
}

/** The most exact name comes first; the first one that determines a type decides. */
function homeTypeOf(fields: ResoFields): HomeType | undefined {
  const subTypes = fields.choices('PropertySubType');
  // In Canadian feeds "Single Family" is any home of one household, also in an apartment building.
  const [subType = '', ...others] = subTypes;
  const isWide = !others.length && /^single family$/.test(lookupWords(subType));
  const order = isWide
    ? ['StructureType', 'PropertySubType', 'PropertyType']
    : ['PropertySubType', 'StructureType', 'PropertyType'];
  let found: HomeType | undefined;
  for (const field of order) {
    const types = new Set<HomeType>();
    for (const name of fields.choices(field)) {
      const { type, understood } = homeTypeNamed(name);
      if (type) types.add(type);
      else if (!understood && field !== 'StructureType') fields.noteUnknown(field, name);
    }
    // A list of several types determines none.
    if (types.size === 1) found ??= [...types][0];
  }
  if (!subTypes.length && !found) fields.noteUnknown('PropertySubType', MISSING);
  return found;
}

function isForLease(fields: ResoFields): boolean {
  const [type = '', transaction = ''] = ['PropertyType', 'TransactionType'].map((field) => fields.text(field));
  // The transaction states most exactly whether it is for sale or lease.
  if (isLeaseName(transaction) || (isLeaseName(type) && !isSaleName(transaction))) return true;
  return fields.text('ListPrice') === undefined && fields.text('LeaseAmount') !== undefined;
}

/** In square metres. A smaller number means that the area is not known ("1"), or that it lost its thousands ("1.500"). */
const MIN_HOME_AREA = 5;

/** A number and the unit beside it: "150", "150 m²". */
function livingAreaOf(fields: ResoFields, feedUnit: AreaUnit | undefined) {
  const [, digits, suffix] = /^(\d+(?:\.\d+)?)\s*([^\d\s.,].*)$/.exec(fields.text('LivingArea') ?? '') ?? [];
  const area = digits ? Number(digits) : fields.number('LivingArea', 0, 10_000_000);
  if (!area) return {};
  const told = suffix ?? fields.text('LivingAreaUnits');
  const known = told === undefined ? feedUnit && { unit: feedUnit, factor: 1 } : areaUnitNamed(told);
  if (!known) {
    fields.noteUnknown(suffix ? 'LivingArea' : 'LivingAreaUnits', suffix ? `${digits} ${suffix}` : (told ?? MISSING));
    return {};
  }
  const livingArea = area * known.factor;
  const metres = squareMetres(livingArea, known.unit);
  if (metres < MIN_HOME_AREA) {
    fields.noteUnknown('LivingArea', `${area} ${told ?? known.unit}`);
    return {};
  }
  return { livingArea, areaUnit: known.unit, squareMetres: metres };
}

function yearBuilt(fields: ResoFields): number | undefined {
  return fields.text('YearBuilt') === '0' ? undefined : fields.number('YearBuilt', 1_000, 2_200, true);
}

/** What a bathroom that is not full counts for. */
const BATHROOM_PARTS = { BathroomsThreeQuarter: 0.75, BathroomsHalf: 0.5, BathroomsOneQuarter: 0.25 };

/**
 * BathroomsTotalInteger counts each room as one; where the parts are stated, a half counts as half. Parts that do not make up the
 * total are not reliable, so the number is unknown.
 */
function bathrooms(fields: ResoFields): number | undefined {
  const number = (field: string) => fields.number(field, 0, 1_000);
  const [total, decimal] = [number('BathroomsTotalInteger'), number('BathroomsTotalDecimal')];
  const parts = Object.entries(BATHROOM_PARTS).map(([field, share]) => ({ share, count: number(field) }));
  const told = parts.some(({ count }) => count !== undefined);
  const partial = parts.reduce((sum, { count = 0 }) => sum + count, 0);
  const others = told ? partial : number('BathroomsPartial');
  const full =
    number('BathroomsFull') ?? (told && total !== undefined && total >= partial ? total - partial : undefined);
  if (full === undefined) return decimal ?? total;
  const value = full + parts.reduce((sum, { share, count = 0 }) => sum + share * count, 0);
  const rooms = full + (others ?? 0);
  // Some systems write one full and two half bathrooms as 1.2.
  const written = Number(`${full}.${others ?? 0}`);
  const conflicts = [
    total !== undefined && total !== rooms && { field: 'BathroomsTotalInteger', total },
    decimal !== undefined &&
      ![value, rooms, written].includes(decimal) &&
      !(others && !told && decimal > full && decimal < rooms) && { field: 'BathroomsTotalDecimal', total: decimal },
    // The share of a bathroom that each of them is, is not stated.
    others && !told && decimal === undefined && { field: 'BathroomsPartial', total: others },
  ];
  const conflict = conflicts.find((each) => !!each);
  if (!conflict) return told || !others ? value : decimal;
  fields.noteUnknown(conflict.field, `${conflict.total} (${full} full, ${others ?? 0} others)`);
  return undefined;
}

/** Where it is, as exactly as may be shown. */
function placeOf(fields: ResoFields) {
  const text = (field: string) => fields.text(field);
  const addressWithheld = !mayShowAddress(fields);
  const address = text('UnparsedAddress') ?? addressOf(text);
  const [latitude, longitude] = [fields.number('Latitude', -90, 90), fields.number('Longitude', -180, 180)];
  const located =
    latitude !== undefined &&
    longitude !== undefined &&
    !(latitude === 0 && longitude === 0) &&
    isOnGlobe(latitude, longitude);
  const exact = (degrees: number) => (addressWithheld ? coarse(degrees) : degrees);
  const postalCode = text('PostalCode');
  const shownPostalCode = addressWithheld && postalCode ? coarsePostalCode(postalCode) : postalCode;
  const remarks = text('PublicRemarks')?.slice(0, MAX_REMARKS);
  return {
    addressWithheld,
    address: addressWithheld ? undefined : address,
    latitude: located ? exact(latitude) : undefined,
    longitude: located ? exact(longitude) : undefined,
    postalCode: shownPostalCode,
    places: placesOf(text, shownPostalCode),
    remarks: remarks && addressWithheld ? withoutAddress(remarks, fields.record, address) : remarks,
  };
}

function addressOf(text: (field: string) => string | undefined): string | undefined {
  const street = ['StreetNumber', 'StreetDirPrefix', 'StreetName', 'StreetSuffix', 'StreetDirSuffix'];
  const line = street.flatMap((field) => text(field) ?? []).join(' ');
  return [line, text('UnitNumber') && `unit ${text('UnitNumber')}`].filter(Boolean).join(', ') || undefined;
}

function placesOf(text: (field: string) => string | undefined, postalCode: string | undefined): string[] {
  const [city, province] = [text('City'), text('StateOrProvince')];
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
  const pictures: ({ MediaURL?: unknown; Order?: unknown; PreferredPhotoYN?: unknown } | null)[] = media;
  const first =
    pictures.find((each) => each?.PreferredPhotoYN === true) ??
    [...pictures].sort((a, b) => Number(a?.Order ?? 0) - Number(b?.Order ?? 0))[0];
  return webAddress(typeof first?.MediaURL === 'string' ? first.MediaURL : undefined);
}

function webAddress(url: string | undefined): string | undefined {
  return url && /^https?:\/\/[^\s"'<>]+$/i.test(url) && url.length <= 2_000 ? url : undefined;
}

function letters(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^a-z]/g, '');
}
