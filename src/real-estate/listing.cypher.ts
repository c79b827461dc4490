/** How listings and their history are stored and read. */
import { createHash } from 'node:crypto';
import neo4j from 'neo4j-driver';
import { byId } from '../catalogue/catalogue.cypher.ts';
import { Refusal } from '../errors.ts';
import { seesFeedback, threads } from '../feedback/feedback.cypher.ts';
import { statement } from '../graph/statement.ts';
import { toDate, toInstant } from '../graph/temporal.ts';
import { moneyProperty } from '../graphql/money.ts';
import { toMinor } from '../money.ts';
import { BY_ID, RECORD_FIELDS } from '../parties/party.cypher.ts';
import {
  type Arguments,
  dateProperty,
  instantProperty,
  type OrderKey,
  property,
  type Shapes,
} from '../planner/shape.ts';
import { LARGEST_RADIUS_KM } from './area.rules.ts';
import type { Home } from './home.rules.ts';
import { placeKey } from './home.rules.ts';
import { lookupOfHome, wordsOf } from './lookup.rules.ts';
import type { Listing } from './reso.rules.ts';

const LATEST_CHANGE: OrderKey = {
  cypher: (l) => `${l}.changedAt`,
  indexed: (l) => `${l}.changedAt IS NOT NULL`,
  fromCursor: (p) => `datetime(${p})`,
  descending: true,
};

/** Homes on the market are public among those who are signed in; who is interested in them is not. */
const PUBLIC = () => 'true';

export function listingShapes(shapes: Shapes): void {
  shapes
    .type('Listing', {
      label: 'Listing',
      idPrefix: 'lst_',
      visible: PUBLIC,
      fields: {
        ...RECORD_FIELDS,
        ...Object.fromEntries(
          [
            ...['source', 'listingKey', 'standardStatus', 'homeType', 'propertyType', 'propertySubType', 'forLease'],
            ...['bedroomsTotal', 'bathroomsTotal', 'livingArea', 'areaUnit', 'yearBuilt', 'latitude', 'longitude'],
            ...['address', 'city', 'stateOrProvince', 'postalCode', 'country', 'features', 'lackingFeatures'],
            ...['remarks', 'photoUrl', 'listOfficeName'],
          ].map((name) => [name, property(name)]),
        ),
        listPrice: moneyProperty('listPriceMinor'),
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
          orderBy: [{ cypher: (change) => `${change}.at` }, { cypher: (change) => `${change}.listingVersion` }],
        },
      },
    })
    .type('ListingChange', {
      label: 'ListingChange',
      idPrefix: 'lch_',
      visible: PUBLIC,
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
        listing: byId('Listing', PUBLIC),
        listings: {
          kind: 'connection',
          to: 'Listing',
          match: (_from, l) => `MATCH (${l}:Listing)`,
          where: (_from, l, args) => conditions(l, args).join(' AND '),
          orderBy: () => [LATEST_CHANGE, BY_ID],
        },
      },
    });
}

function conditions(l: string, args: Arguments): string[] {
  const when = (path: string, condition: (parameter: string) => string, transform?: (value: unknown) => unknown) =>
    args.structure(`filter.${path}`) ? [condition(args.param(`filter.${path}`, transform))] : [];
  const minor = (value: unknown) => {
    const money = value as { amount: string; currency: string };
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
    ...when('homeTypes', (p) => `${l}.homeType IN ${p}`),
    ...when('priceFrom', (p) => `${l}.listPriceMinor >= ${p}[0] AND ${l}.currency = ${p}[1]`, minor),
    ...when('priceTo', (p) => `${l}.listPriceMinor <= ${p}[0] AND ${l}.currency = ${p}[1]`, minor),
    ...when('bedroomsFrom', (p) => `${l}.bedroomsTotal >= ${p}`),
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
    throw new Refusal('INVALID_INPUT', undefined, `Give ${least} to ${most} ${unit}.`);
  };
}

function radiusMetres(km: unknown): number {
  return within(0, LARGEST_RADIUS_KM, 'kilometres')(km) * 1_000;
}

/** The same home of the same feed is the same listing, however often the feed is read. */
export function listingId(source: string, listingKey: string): string {
  return `lst_${createHash('sha256').update(`${source}\u0000${listingKey}`).digest('hex').slice(0, 26)}`;
}

const whole = (value: number | undefined) => (value === undefined ? null : BigInt(value));

/** Properties of `:Listing` besides its record. */
export function listingProperties(listing: Listing, source: string): Record<string, unknown> {
  const { latitude, longitude, listPriceMinor, bedroomsTotal, yearBuilt, listedOn, modifiedAt, ...rest } = listing;
  const lookup = lookupOfHome(listing);
  return {
    ...rest,
    source,
    listPriceMinor: BigInt(listPriceMinor),
    bedroomsTotal: whole(bedroomsTotal),
    yearBuilt: whole(yearBuilt),
    latitude: latitude ?? null,
    longitude: longitude ?? null,
    location:
      latitude === undefined || longitude === undefined
        ? null
        : new neo4j.types.Point(4326 as never, longitude, latitude),
    listedOn: toDate(listedOn),
    modifiedAt: toInstant(modifiedAt),
    lookup: lookup ? wordsOf(lookup) : null,
    contentHash: createHash('sha256').update(JSON.stringify(listing)).digest('base64url'),
  };
}

export function homeOf(stored: Record<string, unknown>): Home {
  return Object.fromEntries(Object.entries(stored).filter(([, value]) => value !== null)) as unknown as Home;
}

/**
 * Takes a batch in which no listing comes twice. What is the same, or older than what is stored, changes nothing; what
 * is new or changed is left `:ToMatch`; a change of price or status is kept as history.
 */
export const SAVE_LISTINGS = statement(
  'saveListings',
  `UNWIND $rows AS row
MERGE (l:Listing {id: row.id})
ON CREATE SET l.createdAt = datetime($now), l.version = 0
WITH l, row, CASE WHEN l.version > 0 THEN {price: l.listPriceMinor, currency: l.currency, status: l.standardStatus} END AS before,
  coalesce(l.modifiedAt > row.values.modifiedAt, false) AS stale, coalesce(l.contentHash = row.values.contentHash, false) AS same
CALL (l, row, before, stale, same) {
  WITH * WHERE NOT stale AND NOT same
  SET l += row.values, l.version = l.version + 1, l.updatedAt = datetime($now), l:ListingToMatch
  WITH *, before IS NULL OR before.price <> l.listPriceMinor OR before.currency <> l.currency OR before.status <> l.standardStatus AS moved
  FOREACH (each IN CASE WHEN moved THEN [l] ELSE [] END | SET each.changedAt = datetime($now)
    CREATE (:ListingChange {id: row.changeId, at: CASE WHEN before IS NULL THEN coalesce(CASE WHEN each.listedOn IS NOT NULL THEN datetime({date: each.listedOn}) END, each.modifiedAt, datetime($now)) ELSE coalesce(each.modifiedAt, datetime($now)) END,
      listPriceMinor: each.listPriceMinor, currency: each.currency, standardStatus: each.standardStatus, listingVersion: each.version,
      previousPriceMinor: before.price, previousCurrency: before.currency, previousStatus: before.status})-[:CHANGE_OF]->(each))
}
RETURN count(CASE WHEN before IS NULL THEN 1 END) AS created, count(CASE WHEN before IS NOT NULL AND NOT stale AND NOT same THEN 1 END) AS changed,
  count(CASE WHEN before IS NOT NULL AND same THEN 1 END) AS unchanged, count(CASE WHEN before IS NOT NULL AND stale AND NOT same THEN 1 END) AS stale`,
);
