/**
 * The import of a party's own listings. Unlike those of a feed, which an operator imports for everyone, they are visible to the party and to
 * the clients that it serves, and matched with the alerts of these clients only.
 */
import { newId } from '../../graph/ids.ts';
import { fromMinor } from '../../values/money.ts';
import { DuplicateChoice, DuplicateReason, ImportOutcome, UndoOutcome } from '../imports/import.rules.ts';
import {
  type ImportTransaction,
  importKind,
  type RecordToUndo,
  type RowToWrite,
  type UndoneRecord,
  type WrittenRow,
} from '../imports/kinds/import-kind.ts';
import { keptValues, restoredValues } from '../imports/kinds/kept-values.ts';
import type { RowReader } from '../imports/mapping/row-reader.rules.ts';
import { type Listing, RecordProblem, readRecord } from './feeds/reso.rules.ts';
import { LISTING_FIELDS } from './listing-fields.ts';
import {
  LISTINGS_BEFORE,
  LISTINGS_OF_PARTY,
  REMOVE_LISTINGS,
  RESTORE_LISTINGS,
  UNUSED_LISTINGS,
} from './listing-import.cypher.ts';
import { type ListingProperties, listingId, listingProperties } from './listings/listing.cypher.ts';
import { cancelQueuedMail } from './listings/listing-withhold.actions.ts';
import { SAVE_LISTINGS } from './listings/listing-write.cypher.ts';

declare module '../imports/kinds/import-kind.ts' {
  interface ImportKinds {
    LISTINGS: string;
  }
}

const BATCH = 200;
const USED = 'It was changed, seen or used since the import.';

/** Listing keys are unique within a source; a party cannot name that of another. */
const sourceOf = (party: string) => `import ${party}`;
const keysOf = (listingKey: string, label: string) => ({
  label,
  keys: [{ reason: DuplicateReason.IDENTIFIER, key: listingKey } as const],
});

function read(row: RowReader): Listing | undefined {
  const record: Record<string, unknown> = {};
  for (const { name } of LISTING_FIELDS) record[name] = row.texts(name)[0];
  record.PhotoURL = row.texts('PhotoURL').join(' ') || undefined;
  const price = row.money('ListPrice', 'PriceCurrency');
  if (price) Object.assign(record, { ListPrice: price.amount, PriceCurrency: price.currency });
  else delete record.ListPrice;
  if (row.has('OnMarketDate')) record.OnMarketDate = row.date('OnMarketDate');
  const unknown: [field: string, value: string][] = [];
  try {
    const listing = readRecord(record, { noteUnknown: (field, value) => void unknown.push([field, value]) });
    for (const [field, value] of unknown)
      if (row.has(field)) row.leaveOut(field, `"${value.slice(0, 60)}" is not understood.`);
    if ('withheld' in listing) return row.refuse('ListingKey', 'its seller does not permit the listing to be shown.');
    return listing;
  } catch (error) {
    if (!(error instanceof RecordProblem)) throw error;
    return row.refuse('ListingKey', `${error.field}: ${error.message}`);
  }
}

const ownValues = (listing: Listing, party: string): ListingProperties => ({
  ...listingProperties(listing, sourceOf(party)),
  ownerId: party,
});

async function write(transaction: ImportTransaction, rows: readonly RowToWrite<Listing>[]): Promise<WrittenRow[]> {
  const { runner, authority, party, now, event } = transaction;
  authority.over({ party }, 'party', 'party of yours');
  const source = sourceOf(party);
  const listed = rows
    .map(({ line, record }) => ({
      line,
      id: listingId(source, record.listingKey),
      values: ownValues(record, party),
      changeId: newId('lch'),
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const found = new Map(
    (await runner.run(LISTINGS_BEFORE, { party, ids: listed.map(({ id }) => id) })).map((row) => [row.id, row]),
  );
  const isSame = ({ id, values }: (typeof listed)[number]) => found.get(id)?.before.contentHash === values.contentHash;
  const saved = listed.filter((each) => !isSame(each));
  await runner.run(SAVE_LISTINGS, {
    now,
    rows: saved.map(({ id, values, changeId }) => ({ id, values, changeId, relisted: true, newKeys: [] })),
  });
  return listed.map((each): WrittenRow => {
    const { line, id, changeId } = each;
    const known = found.get(id);
    if (isSame(each)) return { line, outcome: ImportOutcome.SKIPPED, entityId: id, reason: 'It is unchanged.' };
    const version = (known?.version ?? 0) + 1;
    event({ name: 'listingImported', entityId: id, entityVersion: version, partyIds: [party] });
    const undo = { version, also: [changeId], ...(known && { before: keptValues(known.before, known.types) }) };
    return { line, outcome: known ? ImportOutcome.UPDATED : ImportOutcome.CREATED, entityId: id, undo };
  });
}

async function undo(
  { runner, authority, party, now, event }: ImportTransaction,
  records: readonly RecordToUndo[],
): Promise<UndoneRecord[]> {
  authority.over({ party }, 'party', 'party of yours');
  const rowOf = ({ entityId: id, version }: RecordToUndo) => ({ id, version: BigInt(version) });
  const created = records.filter((record) => record.created);
  const changed = records.filter((record) => !record.created);
  const unused = await runner.run(UNUSED_LISTINGS, { party, rows: created.map(rowOf) });
  const ids = unused.map(({ id }) => id);
  // Before they are removed, because their mails are found by their matches.
  await cancelQueuedMail(runner, ids, now);
  const removed = await runner.run(REMOVE_LISTINGS, { ids });
  const restored = await runner.run(RESTORE_LISTINGS, {
    party,
    now,
    rows: changed.map((record) => ({
      ...rowOf(record),
      before: restoredValues(record.before ?? {}),
      changes: record.also ?? [],
    })),
  });
  const done = new Set([...removed, ...restored].map(({ id }) => id));
  return records.map(({ line, entityId, version, created: isCreated }): UndoneRecord => {
    if (!done.has(entityId)) return { line, outcome: UndoOutcome.KEPT, reason: USED };
    event({
      name: isCreated ? 'listingRemoved' : 'listingImported',
      entityId,
      entityVersion: version + 1,
      partyIds: [party],
    });
    return { line, outcome: isCreated ? UndoOutcome.REMOVED : UndoOutcome.RESTORED };
  });
}

function priceText(minor: number, currency: string | undefined): string {
  return currency ? `${fromMinor(minor, currency).amount} ${currency}` : String(minor);
}

export const listingImport = importKind<Listing>({
  name: 'LISTINGS',
  label: 'Listings of homes',
  pack: 'REAL_ESTATE',
  fields: LISTING_FIELDS,
  batch: BATCH,
  choices: [DuplicateChoice.UPDATE, DuplicateChoice.SKIP],
  read,
  keysOf: ({ listingKey, address }) => keysOf(listingKey, address ?? listingKey),
  // The later row of a table is the newer one.
  fold: (record, other) =>
    record.modifiedAt && other.modifiedAt && record.modifiedAt < other.modifiedAt ? other : record,
  show: (listing) => [
    ['ListingKey', listing.listingKey],
    ['StandardStatus', listing.standardStatus],
    ...(
      [
        'address:UnparsedAddress',
        'city:City',
        'postalCode:PostalCode',
        'stateOrProvince:StateOrProvince',
        'country:Country',
        'homeType:PropertySubType',
        'bedroomsTotal:BedroomsTotal',
        'bathroomsTotal:BathroomsTotalInteger',
        'livingArea:LivingArea',
        'areaUnit:LivingAreaUnits',
        'yearBuilt:YearBuilt',
        'remarks:PublicRemarks',
        'listedOn:OnMarketDate',
      ] as const
    ).flatMap((pair): [string, string][] => {
      const [property = '', field = ''] = pair.split(':');
      const value = listing[property as keyof Listing];
      return value === undefined ? [] : [[field, String(value)]];
    }),
    ...(listing.listPriceMinor === undefined
      ? []
      : [['ListPrice', priceText(listing.listPriceMinor, listing.currency)] as [string, string]]),
  ],
  async existing(runner, party) {
    const rows = await runner.run(LISTINGS_OF_PARTY, { party });
    return rows.map(({ id, listingKey, address }) => ({ id, ...keysOf(listingKey, address ?? listingKey) }));
  },
  write,
  undo,
});
