/** Takes a feed of listings into the graph: streaming, in batches, idempotent. */

import type { Graph } from '../../graph/graph.ts';
import { matchPending } from './alerts/match.actions.ts';
import {
  type FeedFormat,
  type FeedProblem,
  isProblem,
  type PlacedListing,
  type ReadOptions,
  readFeed,
} from './feeds/listing-feed.ts';
import { addCounts, type SavedListings, saveListings, setListingAside } from './listings/listing-save.actions.ts';
import { withdrawAddress } from './listings/listing-withhold.actions.ts';

declare module '../../workers/set-aside.rules.ts' {
  interface ProcessingLoops {
    LISTING_IMPORT: string;
  }
}

export { saveListings } from './listings/listing-save.actions.ts';

const BATCH = 500;

export interface ListingCounts extends SavedListings {
  read: number;
  /** Could not be taken. */
  refused: number;
  /** Of those refused: stored for administrators, since the graph or an error that no rule foresaw refused them. */
  setAside: number;
  /** Records of listings that may not be shown; `withheld` of them were shown before. */
  notShown: number;
  /** Matches reported to clients: new, changed price, back on the market. */
  matches: number;
}

export interface ListingImport extends Omit<ReadOptions, 'onBytes'> {
  /** Names the feed; a ListingKey is unique within it. */
  source: string;
  format: FeedFormat;
  onProblem: (problem: FeedProblem) => void;
  /** Called after each batch, also after the last of a file that turns out to be broken. */
  onProgress?: (bytes: number, counts: ListingCounts) => void;
}

/** @throws Error when the file cannot be read or contains no listing; thrown before the graph is opened */
export async function mustHoldListings(file: string, { format, ...options }: ReadOptions & { format: FeedFormat }) {
  for await (const _row of readFeed(file, format, options)) return;
}

/** The first problem of a feed, or undefined when all of it can be taken. */
export async function firstFeedProblem(file: string, { format, ...options }: ReadOptions & { format: FeedFormat }) {
  for await (const row of readFeed(file, format, { ...options, noteUnknown: undefined, onNotice: undefined }))
    if (isProblem(row)) return row;
  return undefined;
}

/**
 * Repeating it changes nothing; an interrupted import is completed by the next run.
 * @throws Error if the file cannot be read further; earlier records are imported
 */
export async function importListings(graph: Graph, file: string, options: ListingImport): Promise<ListingCounts> {
  const counts: ListingCounts = {
    ...{ read: 0, refused: 0, setAside: 0, created: 0, changed: 0, unchanged: 0, stale: 0, relisted: 0 },
    ...{ notShown: 0, withheld: 0, matches: 0 },
  };
  const { source } = options;
  const now = new Date().toISOString();
  let bytes = 0;
  const batch = new Map<string, PlacedListing>();
  const deferred: PlacedListing[] = [];
  const refuse = (problem: FeedProblem) => {
    counts.refused++;
    options.onProblem(problem);
  };
  const save = async (rows: PlacedListing[], { isLast = false } = {}) => {
    const places = new Map(rows.map(({ place, listing }) => [listing.listingKey, place]));
    const placeOf = ({ listingKey }: { listingKey: string }) => {
      const place = places.get(listingKey);
      if (place === undefined) throw new Error(`No record of the batch has the ListingKey "${listingKey}".`);
      return place;
    };
    const listings = rows.map(({ listing }) => listing);
    const saved = await saveListings(graph, listings, source, {
      defer: isLast ? undefined : (listing) => deferred.push({ listing, place: placeOf(listing) }),
      onSetAside(listing, { message }) {
        counts.setAside++;
        const { listingKey } = listing;
        const why = `The listing could not be saved and was set aside: ${message}`;
        refuse({ place: placeOf(listing), listingKey, field: '(record)', why });
      },
    });
    addCounts(counts, saved);
    counts.matches += await matchPending(graph);
    options.onProgress?.(bytes, counts);
  };
  const flush = async () => {
    const rows = [...batch.values()];
    batch.clear();
    await save(rows);
  };
  const onBytes = (read: number) => {
    bytes = read;
  };
  try {
    for await (const row of readFeed(file, options.format, { now, ...options, onBytes })) {
      counts.read++;
      if (isProblem(row)) {
        if (row.withdrawsAddress) await withdrawAddress(graph, source, row.withdrawsAddress, now);
        if (row.unforeseen && row.listingKey) {
          await setListingAside(graph, source, row.listingKey, row.unforeseen, now);
          counts.setAside++;
        }
        refuse(row);
        continue;
      }
      const { listing } = row;
      if ('withheld' in listing) counts.notShown++;
      // A listing that comes twice has two states: the second is a change of the first.
      if (batch.has(listing.listingKey) || batch.size >= BATCH) await flush();
      batch.set(listing.listingKey, row);
    }
  } finally {
    await flush();
    for (let start = 0; start < deferred.length; start += BATCH)
      await save(deferred.slice(start, start + BATCH), { isLast: true });
  }
  return counts;
}
