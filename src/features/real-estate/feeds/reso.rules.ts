/**
 * Reads a record of a feed in RESO Data Dictionary field names (https://dd.reso.org). Pure. A value that is stated but not understood
 * is unknown: it is left out and noted (docs/data-quality.md). Fields that are not known are left out.
 */

import { DAY_MS } from '../../../values/days.rules.ts';
import { entriesOf } from '../../../values/entries-of.ts';
import { errorOf } from '../../../values/thrown.ts';
import { AreaUnit, type Home, StandardStatus } from '../homes/home.rules.ts';
import { mayShowAddress, mayShowListing } from './display.rules.ts';
import { type HomeIdentity, identityOf } from './home-identity.rules.ts';
import { isLeaseName, isSaleName } from './home-type.rules.ts';
import { featuresOf } from './reso-features.rules.ts';
import { bathrooms, homeTypeOf, livingAreaOf, yearBuilt } from './reso-home.rules.ts';
import { photosOf } from './reso-photos.rules.ts';
import { placeOf } from './reso-place.rules.ts';
import { priceOf } from './reso-price.rules.ts';
import {
  isPlaceholder,
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
  /** The first photo. */
  photoUrl?: string;
  /** The others, in their order. */
  otherPhotoUrls?: string[];
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
const MAX_KEY = 255;
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
 * @throws RecordProblem that names the first invalid required field; `withdrawsAddress` is a `Withdrawal` if the record
 * forbids showing its address, which applies even if the record is invalid
 */
export function readRecord(record: ResoRecord, options: FeedOptions = {}): Listing | WithheldListing {
  const fields = new ResoFields(record, options.noteUnknown);
  const listingKey = keyOf(fields);
  const modifiedAt = modificationOf(fields, options.now);
  // First of all: data that may not be shown must be removed even if the rest of its record is invalid.
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
    ...photosOf(fields),
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

function isForLease(fields: ResoFields): boolean {
  const [type = '', transaction = ''] = ['PropertyType', 'TransactionType'].map((field) => fields.text(field));
  // The transaction states most exactly whether it is for sale or lease.
  if (isLeaseName(transaction) || (isLeaseName(type) && !isSaleName(transaction))) return true;
  return fields.text('ListPrice') === undefined && fields.text('LeaseAmount') !== undefined;
}

function letters(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^a-z]/g, '');
}
