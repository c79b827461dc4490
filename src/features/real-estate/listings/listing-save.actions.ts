/** Saves listings of one feed in one transaction: new, changed, listed again under a new key, or withheld. */

import type { Graph } from '../../../graph/graph.ts';
import { newId } from '../../../graph/ids.ts';
import { onlyRow } from '../../../graph/only-row.ts';
import type { Runner } from '../../../graph/runner.ts';
import type { ParametersOf } from '../../../graph/statement.ts';
import { steadyInstant } from '../../../values/steady-clock.ts';
import { errorOf } from '../../../values/thrown.ts';
import { bisect, markProcessed, setAsideAlone } from '../../../workers/set-aside.actions.ts';
import { isRecordFault } from '../../../workers/set-aside.rules.ts';
import type { Listing, WithheldListing } from '../feeds/reso.rules.ts';
import { ON_MARKET, StandardStatus } from '../homes/home.rules.ts';
import { type ListingProperties, listingId, listingProperties } from './listing.cypher.ts';
import { forgetAddresses, withdrawAddress, withhold } from './listing-withhold.actions.ts';
import { FIND_LISTINGS, KNOWN_LISTINGS, SAVE_LISTINGS, SHOW_LISTINGS } from './listing-write.cypher.ts';

export interface SavedListings {
  created: number;
  changed: number;
  unchanged: number;
  /** Older than the stored listing, or under a key that the home no longer has. */
  stale: number;
  /** Of those changed: back on the market under a new key. */
  relisted: number;
  /** Were shown and may not be shown any more. */
  withheld: number;
}

/** Adds counts to the totals of the same names. */
export function addCounts(total: SavedListings, counts: Partial<SavedListings>): void {
  for (const name of ['created', 'changed', 'unchanged', 'stale', 'relisted', 'withheld'] as const)
    total[name] += counts[name] ?? 0;
}

/** A home is listed again after these; one that was sold is another sale. */
const ENDED: StandardStatus[] = [StandardStatus.WITHDRAWN, StandardStatus.EXPIRED, StandardStatus.CANCELED];

export interface SaveOptions {
  now?: string;
  /**
   * Receives listings whose home seems to be on the market under another key: the record that ends that one may come
   * later in the feed. Absent: they are separate homes.
   */
  defer?: (listing: Listing) => void;
  /** Takes listings that could not be saved. They are set aside, and their neighbours are saved. */
  onSetAside?: (listing: Listing | WithheldListing, error: Error) => void;
}

/** Saves listings, none of them twice; `matchPending` then finds who waits for them. */
export async function saveListings(
  graph: Graph,
  listings: (Listing | WithheldListing)[],
  source: string,
  { now = steadyInstant(), defer, onSetAside }: SaveOptions = {},
): Promise<SavedListings> {
  const total: SavedListings = { created: 0, changed: 0, unchanged: 0, stale: 0, relisted: 0, withheld: 0 };
  const shown = listings.filter((each): each is Listing => !('withheld' in each));
  const hidden = listings.filter((each): each is WithheldListing => 'withheld' in each);
  const isOnMarket = ({ standardStatus }: Listing) => ON_MARKET.includes(standardStatus);
  /** One transaction; where it fails, the record to blame is set aside and the others are saved. */
  const save = async <T extends Listing | WithheldListing>(
    some: T[],
    work: (runner: Runner, some: T[]) => Promise<Partial<SavedListings>>,
  ) => {
    const saved = await bisect(
      some,
      (part) =>
        graph.write(async (transaction) => {
          const counts = await work(transaction, part);
          await markProcessed(transaction, 'LISTING_IMPORT', part.map(idIn(source)));
          return counts;
        }),
      async (listing, error) => {
        if ('addressWithheld' in listing && listing.addressWithheld)
          await withdrawAddress(graph, source, listing, now).catch((other) => {
            if (!isRecordFault(other)) throw other;
          });
        await setListingAside(graph, source, listing.listingKey, errorOf(error), now);
        onSetAside?.(listing, errorOf(error));
      },
    );
    for (const counts of saved) addCounts(total, counts);
  };
  // Listings that leave the market come first: the same home may be listed again in this batch.
  for (const some of [shown.filter((each) => !isOnMarket(each)), shown.filter(isOnMarket)]) {
    const deferred = new Set<Listing>();
    await save(some, (transaction, part) => saveShown(transaction, part, source, now, defer && deferred));
    for (const listing of deferred) defer?.(listing);
  }
  await save(hidden, async (transaction, part) => ({ withheld: await withhold(transaction, part, source, now) }));
  return total;
}

const idIn =
  (source: string) =>
  ({ listingKey }: { listingKey: string }) =>
    listingId(source, listingKey);

/** For administrators. The next import of the feed tries it again. */
export async function setListingAside(graph: Graph, source: string, listingKey: string, error: Error, now: string) {
  const reason = new Error(`ListingKey "${listingKey}" of the feed "${source}": ${error.message}`);
  const record = listingId(source, listingKey);
  await setAsideAlone(graph, { loop: 'LISTING_IMPORT', record, error: reason, final: true }, now);
}

async function saveShown(
  runner: Runner,
  listings: Listing[],
  source: string,
  now: string,
  /** Collects listings for `SaveOptions.defer`, which gets them after the commit. */
  deferred: Set<Listing> | undefined,
): Promise<Omit<SavedListings, 'withheld'>> {
  // In one order, so that two feeds of the same homes wait for each other instead of blocking each other.
  const rows = listings
    .map((listing) => ({
      key: listingId(source, listing.listingKey),
      listing,
      values: listingProperties(listing, source),
    }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  const found = await runner.run(KNOWN_LISTINGS, {
    rows: rows.map(({ key, listing }) => ({ id: key, listingKey: listing.listingKey })),
  });
  const known = new Map(found.map((each) => [each.id, each]));
  const before = await earlierListings(
    runner,
    rows.filter(({ key, listing }) => !known.has(key) && ON_MARKET.includes(listing.standardStatus)),
  );
  const writes: ParametersOf<typeof SAVE_LISTINGS>['rows'] = [];
  const ids = new Set<string>();
  let [stale, relisted] = [0, 0];
  for (const { key, listing, values } of rows) {
    const own = known.get(key);
    const earlier = before.get(key);
    const isBack = own && !own.isCurrent && ON_MARKET.includes(listing.standardStatus) && ENDED.includes(own.status);
    const home = own?.home ?? earlier?.ended ?? key;
    if (own && !own.isCurrent && !isBack) {
      stale++;
      continue;
    }
    if (!own && !earlier?.ended && earlier?.listed && deferred) {
      deferred.add(listing);
      continue;
    }
    // Two keys of one batch cannot both become that home: the second is a separate home.
    const id = ids.has(home) ? key : home;
    ids.add(id);
    const isRelisted = own ? Boolean(isBack) : home !== key && id === home;
    if (isRelisted) relisted++;
    writes.push({
      id,
      values,
      relisted: isRelisted,
      newKeys: isRelisted && !own ? [key] : [],
      changeId: newId('lch'),
    });
  }
  const withheld = found.filter(({ isWithheld }) => isWithheld).map(({ home }) => home);
  if (withheld.length) await runner.run(SHOW_LISTINGS, { ids: withheld });
  await forgetAddresses(
    runner,
    rows.flatMap(({ key, listing }) =>
      listing.addressWithheld ? [known.get(key)?.home ?? before.get(key)?.ended ?? key] : [],
    ),
    now,
  );
  const counts = onlyRow(await runner.run(SAVE_LISTINGS, { rows: writes, now }));
  const { created, changed, unchanged, stale: older } = counts;
  return { created, changed, unchanged, stale: stale + older, relisted };
}

/** Homes of the same parcel or address that are known under another key. */
async function earlierListings(
  runner: Runner,
  rows: { key: string; listing: Listing; values: ListingProperties }[],
): Promise<Map<string, { ended: string | null; listed: boolean }>> {
  const recognisable = rows.filter(({ values }) => values.parcelKey || values.addressKey);
  if (!recognisable.length) return new Map();
  const found = await runner.run(FIND_LISTINGS, {
    rows: recognisable.map(({ key, listing, values }) => ({
      id: key,
      source: values.source,
      parcelKey: values.parcelKey,
      addressKey: values.addressKey,
      doorKey: values.doorKey,
      forLease: listing.forLease,
      homeType: listing.homeType ?? null,
    })),
    ended: ENDED,
    onMarket: ON_MARKET,
  });
  return new Map(found.map(({ id, ...earlier }) => [id, earlier]));
}
