/** Takes a feed of listings into the graph: streaming, in batches, idempotent. */
import type { Graph } from '../graph/graph.ts';
import { newId } from '../graph/ids.ts';
import { listingId, listingProperties, SAVE_LISTINGS } from './listing.cypher.ts';
import { type FeedFormat, type FeedProblem, isProblem, readFeed } from './listing-feed.ts';
import { matchPending } from './match.actions.ts';
import type { FeedOptions, Listing } from './reso.rules.ts';

const BATCH = 500;

export interface ListingCounts {
  read: number;
  refused: number;
  created: number;
  changed: number;
  unchanged: number;
  /** Older than what the graph has. */
  stale: number;
  /** Matches told to clients: new, changed price, back on the market. */
  matches: number;
}

export interface ListingImport extends FeedOptions {
  /** Names the feed; a ListingKey is unique within it. */
  source: string;
  format: FeedFormat;
  onProblem: (problem: FeedProblem) => void;
  /** Called after each batch. */
  onProgress?: (bytes: number, counts: ListingCounts) => void;
}

/** The first problem of a feed, or undefined when all of it can be taken. */
export async function firstFeedProblem(file: string, options: FeedOptions & { format: FeedFormat }) {
  for await (const row of readFeed(file, options.format, options)) if (isProblem(row)) return row;
  return undefined;
}

/** Run again, it changes nothing; ended in the middle, the next run completes it. */
export async function importListings(graph: Graph, file: string, options: ListingImport): Promise<ListingCounts> {
  const counts: ListingCounts = { read: 0, refused: 0, created: 0, changed: 0, unchanged: 0, stale: 0, matches: 0 };
  let bytes = 0;
  const batch = new Map<string, Listing>();
  const flush = async () => {
    const saved = await saveListings(graph, [...batch.values()], options.source);
    batch.clear();
    for (const name of ['created', 'changed', 'unchanged', 'stale'] as const) counts[name] += saved[name];
    counts.matches += await matchPending(graph);
    options.onProgress?.(bytes, counts);
  };
  for await (const row of readFeed(file, options.format, options, (read) => {
    bytes = read;
  })) {
    counts.read++;
    if (isProblem(row)) {
      counts.refused++;
      options.onProblem(row);
      continue;
    }
    // A listing that comes twice has two states: the second is a change of the first.
    if (batch.has(row.listingKey) || batch.size >= BATCH) await flush();
    batch.set(row.listingKey, row);
  }
  await flush();
  return counts;
}

/** Saves listings of one feed, none of them twice; `matchPending` then finds who waits for them. */
export async function saveListings(
  graph: Graph,
  listings: Listing[],
  source: string,
  now = new Date().toISOString(),
): Promise<Record<'created' | 'changed' | 'unchanged' | 'stale', number>> {
  if (!listings.length) return { created: 0, changed: 0, unchanged: 0, stale: 0 };
  const rows = listings.map((listing) => ({
    id: listingId(source, listing.listingKey),
    changeId: newId('lch'),
    values: listingProperties(listing, source),
  }));
  // In one order, so that two feeds of the same homes wait for each other instead of blocking each other.
  rows.sort((a, b) => (a.id < b.id ? -1 : 1));
  const [saved] = await graph.write((transaction) => transaction.run(SAVE_LISTINGS.text, { rows, now }));
  return saved as never;
}
