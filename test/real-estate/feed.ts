/** Homes of tests, as records of a feed. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { matchPending } from '../../src/features/real-estate/alerts/match.actions.ts';
import { type ResoRecord, readRecord } from '../../src/features/real-estate/feeds/reso.rules.ts';
import { saveListings } from '../../src/features/real-estate/listing-import.actions.ts';
import type { Graph } from '../../src/graph/graph.ts';

/** A house in Lakeview for 500,000 CAD with three bedrooms, but for `more`. */
export function record(key: string, more: ResoRecord = {}): ResoRecord {
  return {
    ListingKey: key,
    StandardStatus: 'Active',
    ListPrice: 500_000,
    PropertyType: 'Residential',
    PropertySubType: 'Single Family Residence',
    BedroomsTotal: 3,
    BathroomsFull: 2,
    LivingArea: 1_600,
    LivingAreaUnits: 'Square Feet',
    YearBuilt: 1990,
    City: 'Lakeview',
    StateOrProvince: 'ON',
    Country: 'CA',
    Latitude: 43.6,
    Longitude: -79.5,
    GarageYN: true,
    ...more,
  };
}

/** Imports a feed of homes, and matches them. */
export async function arrive(graph: Graph, ...records: ResoRecord[]): Promise<void> {
  await saveListings(
    graph,
    records.map((each) => readRecord(each)),
    'test',
  );
  await matchPending(graph);
}

export function writeFeed(folder: string, name: string, text: string | Buffer): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}
