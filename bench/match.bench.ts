/**
 * `npm run bench -- match`: one listing against many active alerts, through the index of look-up words and, side by side,
 * by the straightforward query over all alerts. Both end in the same exact rules, and must find the same.
 */
import { runnerOn } from '../src/graph/runner.ts';
import 'reflect-metadata';
import { mkdirSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { mulberry32 } from '../seed/random.ts';
import { criteriaLookup, criteriaProperties } from '../src/features/real-estate/alerts/criteria.cypher.ts';
import { candidatesOf, judgedCandidates } from '../src/features/real-estate/alerts/match.actions.ts';
import { readListing } from '../src/features/real-estate/feeds/reso.rules.ts';
import { checkedCriteria } from '../src/features/real-estate/homes/criteria.rules.ts';
import { HomeFeature, HomeType } from '../src/features/real-estate/homes/home.rules.ts';
import { listingId, listingProperties } from '../src/features/real-estate/listings/listing.cypher.ts';
import { Graph } from '../src/graph/graph.ts';
import { holdManagedNeo4j } from '../src/graph/managed-neo4j.ts';
import { createDriver } from '../src/graph/open-graph.ts';
import { migrate } from '../src/migrate.ts';

const FOLDER = '.covalue/bench-match';
const BATCH = 5_000;
/** Cities with their weights: a few large ones, where most people search, and many small ones. */
const CITIES = 60;

/**
 * The straightforward query: all active alerts, with price, type, bedrooms and area as conditions. Cypher has no
 * predicate for polygons, so their bounding box is used. Neo4j's globe is 0.11 % larger than ours, so a kilometre has
 * 1003 m here.
 */
const SCAN = `// scanAlerts
MATCH (c:SearchCriteria)-[:OF_ALERT]->(a:PropertyAlert {state: 'ACTIVE'})
WHERE c.validUntil IS NULL AND c.forLease = $listing.forLease
  AND (c.currency IS NULL OR c.currency = $listing.currency AND coalesce(c.priceFromMinor, 0) <= $listing.listPriceMinor
    AND coalesce(c.priceToMinor, $listing.listPriceMinor) >= $listing.listPriceMinor)
  AND (size(c.homeTypes) = 0 OR $listing.homeType IN c.homeTypes)
  AND coalesce(c.bedroomsFrom, 0) <= coalesce($listing.bedroomsTotal, 99)
  AND (size(c.places) = 0 AND size(c.polygon) = 0 AND c.circleRadiusKm IS NULL
    OR any(place IN c.places WHERE replace(toLower(place), ' ', '_') IN $listing.places)
    OR c.circleRadiusKm IS NOT NULL AND point.distance(point({latitude: c.circleLatitude, longitude: c.circleLongitude}),
      point({latitude: $listing.latitude, longitude: $listing.longitude})) <= c.circleRadiusKm * 1003
    OR size(c.polygon) > 0 AND any(i IN range(0, size(c.polygon) - 1, 2) WHERE c.polygon[i] <= $listing.longitude)
      AND any(i IN range(0, size(c.polygon) - 1, 2) WHERE c.polygon[i] >= $listing.longitude)
      AND any(i IN range(0, size(c.polygon) - 1, 2) WHERE c.polygon[i + 1] <= $listing.latitude)
      AND any(i IN range(0, size(c.polygon) - 1, 2) WHERE c.polygon[i + 1] >= $listing.latitude))
RETURN collect([a.id, c.id, c.terms]) AS found`;

export async function matchBench(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      alerts: { type: 'string', default: '100000' },
      listings: { type: 'string', default: '500' },
      scans: { type: 'string', default: '40' },
    },
  });
  const [alerts, listings, scans] = [values.alerts, values.listings, values.scans].map(Number) as [
    number,
    number,
    number,
  ];
  mkdirSync(FOLDER, { recursive: true });
  const neo4j = await holdManagedNeo4j({
    folder: FOLDER,
    jarsFolder: '.covalue',
    onProgress: console.error,
    heapMb: 2048,
    pageCacheMb: 1024,
  });
  const graph = new Graph(createDriver(neo4j.uri, neo4j.username, neo4j.password));
  try {
    for (let attempt = 0; ; attempt++)
      try {
        await migrate(graph.driver);
        break;
      } catch (error) {
        if (attempt > 60) throw error;
        await new Promise((done) => setTimeout(done, 500));
      }
    console.log(
      `Machine: ${cpus().length} × ${cpus()[0]?.model}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}, Neo4j ${neo4j.version}`,
    );
    await generateAlerts(graph, alerts);
    await measure(graph, alerts, listings, scans);
  } finally {
    await graph.driver.close();
    await neo4j.release();
  }
}

async function measure(graph: Graph, alerts: number, listings: number, scans: number): Promise<void> {
  const random = mulberry32(23);
  const indexed: number[] = [];
  const scanned: number[] = [];
  const [matched, candidates]: [number[], number[]] = [[], []];
  const reader = runnerOn((text, parameters) => graph.query(text, parameters));
  const warm = 40;
  for (let index = -warm; index < listings; index++) {
    const listing = readListing(homeRecord(`bench ${index}`, random), { currency: 'CAD' });
    // As it is read from the graph, where whole numbers are plain numbers.
    const stored = Object.fromEntries(
      Object.entries({ ...listingProperties(listing, 'bench'), id: listingId('bench', listing.listingKey) }).map(
        ([key, value]) => [key, typeof value === 'bigint' ? Number(value) : value],
      ),
    );
    let started = performance.now();
    const [found] = await candidatesOf(reader, new Map([[stored.id as string, stored]]));
    const mine = judgedCandidates(stored, found ?? { found: [], known: [] });
    const took = performance.now() - started;
    if (index >= 0) {
      indexed.push(took);
      matched.push(mine.length);
      candidates.push(found?.found.length ?? 0);
    }
    if (index < -3 || index >= scans) continue;
    started = performance.now();
    const [all] = await graph.read(SCAN, { listing: { ...stored, location: null } });
    const theirs = judgedCandidates(stored, { found: all?.found as never, known: [] });
    if (index >= 0) scanned.push(performance.now() - started);
    const ids = (all: [string, ...unknown[]][]) =>
      all
        .map(([id]) => id)
        .sort()
        .join();
    if (ids(mine) !== ids(theirs))
      throw new Error(`The two ways differ for ${JSON.stringify(listing)}: ${mine.length}, ${theirs.length}`);
  }
  const at = (all: number[], share: number) =>
    [...all].sort((a, b) => a - b)[Math.min(all.length - 1, Math.floor(all.length * share))] as number;
  console.log(
    `\n${alerts} active alerts; each listing meets ${at(matched, 0.5)} of them (median; ${Math.max(...matched)} at most), out of ${at(candidates, 0.5)} candidates (${Math.max(...candidates)})`,
  );
  console.log('| one listing against all alerts | listings | p50 ms | p99 ms |\n|---|---|---|---|');
  const line = (name: string, all: number[]) =>
    console.log(`| ${name} | ${all.length} | ${at(all, 0.5).toFixed(1)} | ${at(all, 0.99).toFixed(1)} |`);
  line('look-up words, then rules', indexed);
  line('scan of all alerts, then rules', scanned);
  console.log(
    `p50 ${(at(scanned, 0.5) / at(indexed, 0.5)).toFixed(0)} times, p99 ${(at(scanned, 0.99) / at(indexed, 0.99)).toFixed(0)} times faster than the scan.`,
  );
}

async function generateAlerts(graph: Graph, count: number): Promise<void> {
  const [found] = await graph.read('MATCH (b:MatchBench {format: 1}) RETURN b.alerts AS alerts', {});
  if (found?.alerts === count) return;
  await graph.execute(
    'MATCH (n) WHERE NOT n:Migration AND NOT n:WriteBarrier CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS',
    {},
  );
  const random = mulberry32(5);
  for (let start = 0; start < count; start += BATCH) {
    const rows = Array.from({ length: Math.min(BATCH, count - start) }, (_, offset) => {
      const criteria = wish(random);
      return { number: start + offset, values: criteriaProperties(criteria), lookup: criteriaLookup(criteria) };
    });
    await graph.write((transaction) =>
      transaction.run(
        `UNWIND $rows AS row
         CREATE (c:SearchCriteria {id: 'crt_' + row.number, version: 1, lookup: row.lookup})-[:OF_ALERT]->(:PropertyAlert {id: 'alr_' + row.number, state: 'ACTIVE'})
         SET c += row.values`,
        { rows },
      ),
    );
  }
  await graph.write((transaction) => transaction.run('CREATE (:MatchBench {alerts: $count, format: 1})', { count }));
  console.log(`  ${count} alerts written`);
}

function city(random: () => number): { name: string; latitude: number; longitude: number } {
  const number = Math.floor(CITIES * random() ** 2.2);
  return { name: `City ${number}`, latitude: 43 + (number % 8) * 0.6, longitude: -80 + Math.floor(number / 8) * 0.8 };
}

function around({ latitude, longitude }: { latitude: number; longitude: number }, random: () => number, spread = 0.12) {
  return { latitude: latitude + (random() - 0.5) * 2 * spread, longitude: longitude + (random() - 0.5) * 2 * spread };
}

const TYPES = [HomeType.HOUSE, HomeType.TOWNHOUSE, HomeType.CONDOMINIUM, HomeType.MULTI_FAMILY];
const SUB_TYPES = ['Single Family Residence', 'Townhouse', 'Condominium', 'Duplex'];
const FEATURES = Object.values(HomeFeature);

/** Half name a city, a third draw a circle, the rest a polygon of six corners; prices from 250,000 to 1.5 million. */
function wish(random: () => number) {
  const where = city(random);
  const centre = around(where, random);
  const kind = random();
  const low = 200_000 + Math.floor(random() ** 2 * 900_000);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  return checkedCriteria({
    places: kind < 0.5 ? [where.name] : [],
    circle: kind >= 0.5 && kind < 0.83 ? { ...centre, radiusKm: 1 + random() * 9 } : null,
    polygon:
      kind >= 0.83
        ? Array.from({ length: 6 }, (_, i) => {
            const radius = 0.015 + random() * 0.05;
            return [
              centre.longitude + radius * Math.cos((i * Math.PI) / 3),
              centre.latitude + radius * Math.sin((i * Math.PI) / 3),
            ];
          })
        : null,
    priceFrom: random() < 0.7 ? { amount: String(low), currency: 'CAD' } : null,
    priceTo: { amount: String(Math.floor(low * (1.1 + random() * 0.5))), currency: 'CAD' },
    homeTypes: random() < 0.2 ? [] : [...new Set([pick(TYPES), pick(TYPES)])],
    bedroomsFrom: random() < 0.8 ? 1 + Math.floor(random() * 4) : null,
    must: random() < 0.4 ? [pick(FEATURES)] : [],
  });
}

function homeRecord(key: string, random: () => number) {
  const where = city(random);
  const at = around(where, random);
  const type = Math.floor(random() * 4);
  return {
    ListingKey: key,
    StandardStatus: 'Active',
    ListPrice: 220_000 + Math.floor(random() ** 2 * 1_100_000),
    PropertySubType: SUB_TYPES[type],
    BedroomsTotal: 1 + Math.floor(random() * 5),
    City: where.name,
    Latitude: at.latitude,
    Longitude: at.longitude,
    GarageYN: random() < 0.5,
    PoolPrivateYN: random() < 0.2,
    FireplaceYN: random() < 0.4,
    Appliances: 'Dishwasher',
  };
}
