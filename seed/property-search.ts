/**
 * The client's search in the story: homes on the market, the alert with two versions of its criteria and the change
 * request in between, matches, favourites and dismissals. The matches follow the same rules as in production.
 */

import { criteriaLookup, criteriaProperties } from '../src/features/real-estate/alerts/criteria.cypher.ts';
import { type Listing, readListing } from '../src/features/real-estate/feeds/reso.rules.ts';
import { checkedCriteria } from '../src/features/real-estate/homes/criteria.rules.ts';
import { HomeFeature, HomeType, ON_MARKET, StandardStatus } from '../src/features/real-estate/homes/home.rules.ts';
import { evaluate } from '../src/features/real-estate/homes/match.rules.ts';
import { listingId, listingProperties } from '../src/features/real-estate/listings/listing.cypher.ts';
import { type SeedHome, seedHomes } from './listings.ts';

type Run = (text: string, parameters: Record<string, unknown>) => Promise<unknown>;

const SOURCE = 'listinghub';
const DAY_MS = 86_400_000;
/** Days before today, as in the story. */
const [SET_UP, SEEN, FAVOURED, ASKED, CARRIED_OUT] = [20, 19, 18, 12, 11];

const MONEY = (amount: number) => ({ amount: String(amount), currency: 'CAD' });
const WISHES = {
  places: ['Lakeview', 'Port Credit', 'Clarkson', 'Bronte'],
  priceFrom: MONEY(600_000),
  priceTo: MONEY(1_300_000),
  homeTypes: [HomeType.HOUSE, HomeType.TOWNHOUSE],
  bedroomsFrom: 3,
  nice: [HomeFeature.FIREPLACE, HomeFeature.HARDWOOD_FLOORS, HomeFeature.VIEW],
  never: [HomeFeature.POOL],
};
const FIRST = checkedCriteria({ ...WISHES, must: [HomeFeature.GARAGE] });
/** A larger garden instead of a garage. */
const SECOND = checkedCriteria({ ...WISHES, must: [HomeFeature.GARDEN], yearBuiltFrom: 1930 });

/** IDs of the homes that are planted. */
export const seededListings = (now: string, count: number): string[] =>
  seedHomes(now, count).map(({ record }) => listingId(SOURCE, readListing(record).listingKey));

export async function plantPropertySearch(run: Run, now: string, count: number): Promise<void> {
  const at = (days: number, hour = 10) => {
    const day = new Date(Date.parse(now) - days * DAY_MS);
    if (days > 0) day.setUTCHours(hour, 0, 0, 0);
    return day.toISOString();
  };
  const homes = seedHomes(now, count).map((home) => ({ home, listing: readListing(home.record) }));
  await run(
    `// plantListings
     UNWIND $rows AS row
     CREATE (l:Listing:Demo {id: row.id, createdAt: datetime(row.listedAt), updatedAt: datetime(row.changedAt), changedAt: datetime(row.changedAt), version: size(row.changes)})
     SET l += row.values
     WITH l, row UNWIND row.changes AS change
     CREATE (c:ListingChange {at: datetime(change.at)})-[:CHANGE_OF]->(l) SET c += change.values`,
    { rows: homes.map(({ home, listing }) => listingRow(home, listing, at)) },
  );
  await run(
    `// plantPropertyAlert
     MATCH (r:ServiceRelationship {id: 'rel_brokerage'}), (x:Resource {id: 'res_alert'}), (client:Party {id: 'per_client'})
     SET x.description = $second.summary
     CREATE (x)<-[:IS_RESOURCE]-(a:PropertyAlert {id: 'alr_story', createdAt: datetime($setUp), updatedAt: datetime($carriedOut), version: 3,
       name: '3 bedrooms near the lake', frequency: 'DAILY', channel: 'EMAIL', state: 'ACTIVE', mailFrom: datetime($now)})-[:PROVISIONED_IN]->(r)
     CREATE (first:SearchCriteria {id: 'crt_story_1', version: 1, createdAt: datetime($setUp), updatedAt: datetime($carriedOut), validFrom: datetime($setUp), validUntil: datetime($carriedOut)})-[:OF_ALERT]->(a)
     CREATE (second:SearchCriteria {id: 'crt_story_2', version: 2, createdAt: datetime($carriedOut), updatedAt: datetime($carriedOut), validFrom: datetime($carriedOut), lookup: $lookup})-[:OF_ALERT]->(a)
     SET first += $first, second += $second
     CREATE (client)-[:ASKED]->(q:CriteriaChangeRequest {id: 'ccr_story', state: 'CARRIED_OUT', wish: 'A larger garden instead of a garage, please.',
       answer: 'Done; homes of the last days were looked at again.', createdAt: datetime($asked), updatedAt: datetime($carriedOut), version: 2,
       askedAt: datetime($asked), answeredAt: datetime($carriedOut)})-[:ASKS_CHANGE_OF]->(a)
     CREATE (second)-[:CARRIES_OUT]->(q)`,
    {
      now,
      setUp: at(SET_UP, 9),
      asked: at(ASKED, 19),
      carriedOut: at(CARRIED_OUT),
      first: criteriaProperties(FIRST),
      second: criteriaProperties(SECOND),
      lookup: criteriaLookup(SECOND),
    },
  );
  const rows = homes.flatMap(({ home, listing }) => matchRow(home, listing, at) ?? []);
  // The client looked at the first 14, liked three and did not like two.
  const early = [...rows]
    .filter((row) => row.early)
    .sort((a, b) => Number(a.endedAt !== null) - Number(b.endedAt !== null))
    .slice(0, 14);
  for (const [index, row] of early.entries()) {
    row.seenAt = at(SEEN, 20);
    if (index < 3) row.favouriteAt = at(FAVOURED, 21);
    else if (index < 5) {
      row.dismissedAt = at(FAVOURED, 21);
      Object.assign(row.values, { dismissReason: index === 3 ? 'PRICE' : 'LAYOUT' });
    }
  }
  await run(
    `// plantMatches
     UNWIND $rows AS row
     MATCH (l:Listing {id: row.listing}), (a:PropertyAlert {id: 'alr_story'})
     CREATE (l)<-[:OF_LISTING]-(m:Match {id: 'mat_story_' + row.number, key: a.id + '|' + l.id, createdAt: datetime(row.at), updatedAt: datetime(row.at), version: 1,
       at: datetime(row.at), endedAt: datetime(row.endedAt), seenAt: datetime(row.seenAt), favouriteAt: datetime(row.favouriteAt), dismissedAt: datetime(row.dismissedAt)})-[:FOR_ALERT]->(a)
     SET m += row.values`,
    { rows: rows.map((row, number) => ({ ...row, number })) },
  );
}

function listingRow(home: SeedHome, listing: Listing, at: (days: number) => string) {
  const id = listingId(SOURCE, listing.listingKey);
  const { listedDays, changedDays, firstPrice } = home;
  const change = (version: number, days: number, values: Record<string, unknown>) => ({
    at: at(days),
    values: {
      id: `lch_${id.slice(4)}_${version}`,
      currency: listing.currency,
      listingVersion: BigInt(version),
      ...values,
    },
  });
  const last = { listPriceMinor: BigInt(listing.listPriceMinor as number), standardStatus: listing.standardStatus };
  const first = {
    listPriceMinor: firstPrice === undefined ? last.listPriceMinor : BigInt(firstPrice * 100),
    standardStatus: changedDays === undefined ? last.standardStatus : StandardStatus.ACTIVE,
  };
  const changes = [change(1, listedDays, first)];
  if (changedDays !== undefined)
    changes.push(
      change(2, changedDays, {
        ...last,
        previousPriceMinor: first.listPriceMinor,
        previousCurrency: listing.currency,
        previousStatus: first.standardStatus,
      }),
    );
  return {
    id,
    listedAt: at(listedDays),
    changedAt: at(changedDays ?? listedDays),
    values: listingProperties(listing, SOURCE),
    changes,
  };
}

interface MatchRow {
  listing: string;
  early: boolean;
  at: string;
  endedAt: string | null;
  seenAt: string | null;
  favouriteAt: string | null;
  dismissedAt: string | null;
  values: Record<string, unknown>;
}

/** The final match of a home: found by the first or second criteria, and ended by the second criteria or the market. */
function matchRow(home: SeedHome, listing: Listing, at: (days: number) => string): MatchRow | undefined {
  const asListed: Listing = {
    ...listing,
    standardStatus: home.changedDays === undefined ? listing.standardStatus : StandardStatus.ACTIVE,
    listPriceMinor: home.firstPrice === undefined ? listing.listPriceMinor : home.firstPrice * 100,
  };
  const isEarly = home.listedDays > ASKED && (home.changedDays ?? 0) < SEEN && evaluate(FIRST, asListed).meets;
  const today = evaluate(SECOND, listing);
  if (!isEarly && !today.meets) return undefined;
  const foundDays = isEarly ? Math.min(home.listedDays, SET_UP) : Math.min(home.listedDays, CARRIED_OUT);
  const left = !ON_MARKET.includes(listing.standardStatus);
  return {
    listing: listingId(SOURCE, listing.listingKey),
    early: isEarly,
    at: at(foundDays),
    endedAt: today.meets ? null : at(left ? (home.changedDays ?? CARRIED_OUT) : CARRIED_OUT),
    seenAt: null,
    favouriteAt: null,
    dismissedAt: null,
    values: {
      cause: 'NEW',
      score: BigInt(today.score),
      met: today.met,
      missed: today.missed,
      unknown: today.unknown,
      criteriaVersion: 2n,
      priceMinor: BigInt(listing.listPriceMinor as number),
      status: listing.standardStatus,
    },
  };
}
