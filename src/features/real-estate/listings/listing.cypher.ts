/** How listings and their history are stored and read. */
import { createHash } from 'node:crypto';
import neo4j from 'neo4j-driver';
import { z } from 'zod';
import { DomainError } from '../../../errors.ts';
import { named } from '../../../graph/index-names.ts';
import { searchableName, searchText } from '../../../graph/search-text.rules.ts';
import { listLiteral } from '../../../graph/statement.ts';
import { toDate, toInstant } from '../../../graph/temporal.ts';
import {
  type Arguments,
  dateProperty,
  expression,
  instantProperty,
  type OrderKey,
  property,
  type Shapes,
} from '../../../planner/shape.ts';
import { moneyProperty } from '../../../schema/money.ts';
import { toMinor } from '../../../values/money.ts';
import { UNDER_WAY_STATES } from '../../../values/relationship-state.rules.ts';
import { byId } from '../../catalogue/catalogue.cypher.ts';
import { seesFeedback, threads } from '../../feedback/feedback.cypher.ts';
import { BY_ID, RECORD_FIELDS } from '../../parties/party.cypher.ts';
import { coarse, coarsePostalCode } from '../feeds/display.rules.ts';
import type { Listing } from '../feeds/reso.rules.ts';
import { MAX_RADIUS_KM } from '../homes/area.rules.ts';
import { comparablePrice, type Home, placeKey } from '../homes/home.rules.ts';
import { lookupOfHome, wordsOf } from '../homes/lookup.rules.ts';

const LATEST_CHANGE: OrderKey = {
  cypher: (l) => `${l}.changedAt`,
  indexed: (l) => `${l}.changedAt IS NOT NULL`,
  fromCursor: (p) => `datetime(${p})`,
  descending: true,
};

/**
 * Homes on the market are visible to all signed-in users; who is interested in them is not. Those that a party imported itself are visible
 * to it and to the clients that it serves.
 */
export function seesListing(listing: string): string {
  return `CASE WHEN ${listing}.ownerId IS NULL OR isAdmin THEN true WHEN any(acting_ IN actingFor WHERE acting_.id = ${listing}.ownerId) THEN true
    ELSE EXISTS { (serving_:Party {id: ${listing}.ownerId})-[:PROVIDER_OF]->(shared_)<-[:CONSUMER_OF]-(served_)
      WHERE served_ IN actingFor AND shared_.state IN ${listLiteral(UNDER_WAY_STATES)} } END`;
}

/** The addresses of all photos, in their order. */
export const photosOf = (listing: string) =>
  `[photo_ IN [${listing}.photoUrl] + coalesce(${listing}.otherPhotoUrls, []) WHERE photo_ IS NOT NULL]`;

/** For the parties of a relationship: a listing that one party imported belongs to the relationships in which it provides. */
export function isListedWithin(listing: string, relationship: string): string {
  return `${listing}.ownerId IS NULL OR EXISTS { (${relationship})<-[:PROVIDER_OF]-(:Party {id: ${listing}.ownerId}) }`;
}

const AT: OrderKey = { cypher: (change) => `${change}.at` };
const VERSION: OrderKey = { cypher: (change) => `${change}.listingVersion` };
/** Changes at the same time are in the order of versions. */
const LATEST: OrderKey = {
  cypher: (change) => `${change}.at + duration({nanoseconds: ${change}.listingVersion})`,
  fromCursor: (p) => `datetime(${p})`,
  descending: true,
};

const seesChange = (change: string) =>
  `EXISTS { (${change})-[:CHANGE_OF]->(changed_) WHERE ${seesListing('changed_')} }`;

export function listingShapes(shapes: Shapes): void {
  shapes
    .withhold('WithheldListing')
    .type('Listing', {
      label: 'Listing',
      visibleWithin: isListedWithin,
      idPrefix: 'lst_',
      visible: seesListing,
      fields: {
        ...RECORD_FIELDS,
        ...Object.fromEntries(
          [
            ...['source', 'listingKey', 'standardStatus', 'homeType', 'propertyType', 'propertySubType', 'forLease'],
            ...['bedroomsTotal', 'bathroomsTotal', 'livingArea', 'areaUnit', 'yearBuilt', 'latitude', 'longitude'],
            ...['address', 'city', 'stateOrProvince', 'postalCode', 'country', 'features', 'lackingFeatures'],
            ...['remarks', 'photoUrl', 'listOfficeName', 'leaseFrequency'],
          ].map((name) => [name, property(name)]),
        ),
        listPrice: moneyProperty('listPriceMinor'),
        photoCount: expression((l) => `size(${photosOf(l)})`),
        addressWithheld: expression((l) => `coalesce(${l}.addressWithheld, false)`),
        listedOn: dateProperty('listedOn'),
        modifiedAt: instantProperty('modifiedAt'),
        changedAt: instantProperty('changedAt'),
        feedback: threads(
          (l, f) => `MATCH (${l})<-[:ON_THING]-(${f}:Feedback)`,
          (_l, f) => seesFeedback(f),
        ),
        history: {
          kind: 'list',
          to: 'ListingChange',
          match: (l, change) => `MATCH (${l})<-[:CHANGE_OF]-(${change}:ListingChange)`,
          orderBy: [AT, VERSION],
        },
        changes: {
          kind: 'connection',
          to: 'ListingChange',
          match: (l, change) => `MATCH (${l})<-[:CHANGE_OF]-(${change}:ListingChange)`,
          orderBy: () => [LATEST, BY_ID],
        },
      },
    })
    .type('ListingChange', {
      label: 'ListingChange',
      visibleWithin: (change, relationship) =>
        `EXISTS { (${change})-[:CHANGE_OF]->(changed_) WHERE ${isListedWithin('changed_', relationship)} }`,
      idPrefix: 'lch_',
      visible: seesChange,
      fields: {
        id: property('id'),
        at: instantProperty('at'),
        listPrice: moneyProperty('listPriceMinor'),
        standardStatus: property('standardStatus'),
        previousPrice: moneyProperty('previousPriceMinor', 'previousCurrency'),
        previousStatus: property('previousStatus'),
        listing: {
          kind: 'one',
          to: 'Listing',
          match: (change, l) => `MATCH (${change})-[:CHANGE_OF]->(${l}:Listing)`,
        },
      },
    })
    .type('Query', {
      fields: {
        listing: byId('Listing', seesListing),
        listings: {
          kind: 'connection',
          to: 'Listing',
          match: (_from, l) => `MATCH (${l}:Listing)`,
          where: (_from, l, args) => [seesListing(l), ...conditions(l, args)].join(' AND '),
          orderBy: () => [LATEST_CHANGE, BY_ID],
        },
      },
    });
}

const MONEY = z.object({ amount: z.string(), currency: z.string() });

function conditions(l: string, args: Arguments): string[] {
  const when = (path: string, condition: (parameter: string) => string, transform?: (value: unknown) => unknown) =>
    args.structure(`filter.${path}`) ? [condition(args.param(`filter.${path}`, transform))] : [];
  const minor = (value: unknown) => {
    const money = MONEY.parse(value);
    return [BigInt(toMinor(money)), money.currency];
  };
  const near = args.structure('filter.near')
    ? [
        `point.distance(${l}.location, point({latitude: ${args.param('filter.near.latitude', within(-90, 90, 'degrees'))}, longitude: ${args.param('filter.near.longitude', within(-180, 180, 'degrees'))}})) <= ${args.param('filter.near.radiusKm', radiusMetres)}`,
      ]
    : [`${l}.changedAt IS NOT NULL`];
  return [
    ...near,
    ...when('statuses', (p) => `${l}.standardStatus IN ${p}`),
    // As in matching: unknown values do not exclude a home.
    ...when('homeTypes', (p) => `coalesce(${l}.homeType IN ${p}, true)`),
    ...when('priceFrom', (p) => priceCondition(l, '>=', p), minor),
    ...when('priceTo', (p) => priceCondition(l, '<=', p), minor),
    ...when('bedroomsFrom', (p) => `coalesce(${l}.bedroomsTotal >= ${p}, true)`),
    ...when(
      'place',
      (p) => `${p} IN ${l}.places`,
      (name) => placeKey(String(name)),
    ),
    ...when('listingKey', (p) => `${l}.listingKey = ${p}`),
  ];
}

/** A rule for a number from `least` to `most`. */
function within(least: number, most: number, unit: string) {
  return (value: unknown): number => {
    if (typeof value === 'number' && value >= least && value <= most) return value;
    throw new DomainError('INVALID_INPUT', undefined, `Specify ${least} to ${most} ${unit}.`);
  };
}

function radiusMetres(km: unknown): number {
  return within(0, MAX_RADIUS_KM, 'kilometres')(km) * 1_000;
}

/** The same home of the same feed is the same listing, however often the feed is read. */
export function listingId(source: string, listingKey: string): string {
  return `lst_${createHash('sha256').update(`${source}\u0000${listingKey}`).digest('hex').slice(0, 26)}`;
}

/**
 * `$p`: minor units and currency. A price in another currency is never compared. A lease is compared by the month, or by the
 * figure of its feed where the period is not stated.
 */
function priceCondition(l: string, compare: '>=' | '<=', p: string): string {
  return `(${l}.currency IS NULL OR ${l}.currency = ${p}[1] AND coalesce(coalesce(${l}.comparablePriceMinor, ${l}.listPriceMinor) ${compare} ${p}[0], true))`;
}

const whole = (value: number | undefined) => (value === undefined ? null : BigInt(value));
/** Identifies the home without revealing its source values. */
const hashed = (text: string | undefined) =>
  text === undefined ? null : createHash('sha256').update(text).digest('base64url').slice(0, 27);

/** Fields that a feed may omit; they must not stay from an earlier record. */
const OPTIONAL: (keyof Listing)[] = [
  ...(['currency', 'leaseFrequency', 'homeType', 'propertyType', 'propertySubType', 'bathroomsTotal'] as const),
  ...(['livingArea', 'areaUnit', 'squareMetres', 'address', 'city', 'stateOrProvince', 'postalCode'] as const),
  ...(['country', 'remarks', 'photoUrl', 'otherPhotoUrls', 'listOfficeName'] as const),
];

/** Properties of `:Listing`; the named ones are those by which it is recognised. */
export interface ListingProperties {
  source: string;
  parcelKey: string | null;
  addressKey: string | null;
  doorKey: string | null;
  [property: string]: unknown;
}

/** Properties of `:Listing` besides its record; null: to be removed. */
export function listingProperties(listing: Listing, source: string): ListingProperties {
  const { latitude, longitude, listPriceMinor, bedroomsTotal, yearBuilt, listedOn, modifiedAt, ...rest } = listing;
  const lookup = lookupOfHome(listing);
  return named({
    ...rest,
    ...Object.fromEntries(OPTIONAL.map((name) => [name, listing[name] ?? null])),
    source,
    listPriceMinor: whole(listPriceMinor),
    comparablePriceMinor: whole(comparablePrice(listing)),
    bedroomsTotal: whole(bedroomsTotal),
    yearBuilt: whole(yearBuilt),
    latitude: latitude ?? null,
    longitude: longitude ?? null,
    location: latitude === undefined || longitude === undefined ? null : pointAt(latitude, longitude),
    listedOn: toDate(listedOn),
    modifiedAt: toInstant(modifiedAt),
    lookup: lookup ? wordsOf(lookup) : null,
    parcelKey: hashed(listing.parcelKey),
    addressKey: hashed(listing.addressKey),
    doorKey: hashed(listing.doorKey),
    contentHash: createHash('sha256').update(JSON.stringify(listing)).digest('base64url'),
  });
}

/** The values of a stored listing whose address may no longer be shown: only its surroundings remain. */
export function withoutPlace(home: Home & { postalCode?: string }): Record<string, unknown> {
  const { latitude, longitude, postalCode } = home;
  const shownPostalCode = postalCode && coarsePostalCode(postalCode);
  const hidden = !postalCode || postalCode === shownPostalCode ? undefined : placeKey(postalCode);
  const [lat, long] = [latitude, longitude].map((degrees) => (degrees === undefined ? undefined : coarse(degrees)));
  const places = home.places.filter((place) => place !== hidden);
  const lookup = lookupOfHome({ ...home, latitude: lat, longitude: long, places });
  return {
    addressWithheld: true,
    address: null,
    // They may name the street.
    remarks: null,
    postalCode: shownPostalCode ?? null,
    latitude: lat ?? null,
    longitude: long ?? null,
    location: lat === undefined || long === undefined ? null : pointAt(lat, long),
    places,
    lookup: lookup ? wordsOf(lookup) : null,
    searchName: searchText(searchableName({ ...home, address: null, postalCode: shownPostalCode }) ?? ''),
    contentHash: null,
  };
}

function pointAt(latitude: number, longitude: number) {
  return new neo4j.types.Point(neo4j.int(4326), longitude, latitude);
}

/** @throws TypeError for anything that is not a home */
export function homeOf(stored: Record<string, unknown>): Home {
  const home = Object.fromEntries(Object.entries(stored).filter(([, value]) => value !== null));
  assertIsHome(home);
  return home;
}

function assertIsHome(stored: Record<string, unknown>): asserts stored is Record<string, unknown> & Home {
  for (const list of ['places', 'features', 'lackingFeatures'])
    if (!Array.isArray(stored[list])) throw new TypeError(`The stored listing has no list "${list}".`);
}
