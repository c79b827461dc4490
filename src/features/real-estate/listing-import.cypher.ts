/** Statements of the import of a party's own listings. */
import { z } from 'zod';
import { statement } from '../../graph/statement.ts';
import { propertyTypes } from '../imports/kinds/kept-values.ts';

export const LISTINGS_OF_PARTY = statement('listingsToCompare')
  .params<{ party: string }>()
  .row({ id: z.string(), listingKey: z.string(), address: z.string().nullable() })
  .text('MATCH (l:Listing {ownerId: $party}) RETURN l.id AS id, l.listingKey AS listingKey, l.address AS address');

/** Locked, in the order of their IDs. */
export const LISTINGS_BEFORE = statement('listingsBeforeImport')
  .params<{ party: string; ids: string[] }>()
  .row({
    id: z.string(),
    version: z.number(),
    before: z.record(z.string(), z.unknown()),
    types: z.array(z.tuple([z.string(), z.string()])),
  })
  .text(`MATCH (l:Listing) WHERE l.id IN $ids AND l.ownerId = $party
WITH l ORDER BY l.id SET l.lock = true REMOVE l.lock
WITH l RETURN l.id AS id, l.version AS version, properties(l) AS before, ${propertyTypes('l')} AS types`);

/** Matches do not count until somebody saw, marked or dismissed them. */
const isUsed = (l: string) => `(EXISTS { (${l})<-[used_]-() WHERE NOT type(used_) IN ['CHANGE_OF', 'OF_LISTING'] }
  OR EXISTS { (${l})<-[:OF_LISTING]-(match_) WHERE match_.seenAt IS NOT NULL OR match_.favouriteAt IS NOT NULL OR match_.dismissedAt IS NOT NULL })`;

/** Locks created listings. @returns those that nobody changed or used since */
export const UNUSED_LISTINGS = statement('unusedImportedListings')
  .params<{ party: string; rows: { id: string; version: bigint }[] }>()
  .row({ id: z.string() })
  .text(`UNWIND $rows AS row
MATCH (l:Listing {id: row.id}) WHERE l.ownerId = $party
WITH row, l ORDER BY l.id SET l.lock = true REMOVE l.lock
WITH row, l WHERE l.version = row.version AND NOT ${isUsed('l')}
RETURN l.id AS id`);

/** Removes listings that are locked, with their matches and history. @returns the removed ones */
export const REMOVE_LISTINGS = statement('removeImportedListings')
  .params<{ ids: string[] }>()
  .row({ id: z.string() })
  .text(`MATCH (l:Listing) WHERE l.id IN $ids
WITH l, l.id AS id, COLLECT { MATCH (l)<-[:CHANGE_OF|OF_LISTING]-(part) RETURN part } AS parts
FOREACH (part IN parts | DETACH DELETE part)
DETACH DELETE l
RETURN id`);

/** Gives changed listings their earlier values, unless somebody changed them since. They are matched again. @returns the restored ones */
export const RESTORE_LISTINGS = statement('restoreImportedListings')
  .params<{ party: string; rows: { id: string; version: bigint; before: object; changes: string[] }[]; now: string }>()
  .row({ id: z.string() })
  .text(`UNWIND $rows AS row
MATCH (l:Listing {id: row.id}) WHERE l.ownerId = $party
WITH row, l ORDER BY l.id SET l.lock = true REMOVE l.lock
WITH row, l WHERE l.version = row.version
SET l = row.before, l.version = row.version + 1, l.updatedAt = datetime($now), l:ListingToMatch
WITH row, l
CALL (row) { MATCH (change:ListingChange) WHERE change.id IN row.changes DETACH DELETE change }
RETURN l.id AS id`);
