/** Statements of the import of contacts, each for a batch. */
import { z } from 'zod';
import { statement } from '../../../graph/statement.ts';
import { propertyTypes } from './kept-values.ts';

/** Locked, in the order of their IDs. */
export const CONTACTS_BEFORE = statement('contactsBeforeImport')
  .params<{ party: string; ids: string[] }>()
  .row({
    id: z.string(),
    version: z.number(),
    before: z.record(z.string(), z.unknown()),
    types: z.array(z.tuple([z.string(), z.string()])),
  })
  .text(`MATCH (c:Contact) WHERE c.id IN $ids AND c.recordedBy = $party
WITH c ORDER BY c.id SET c.lock = true REMOVE c.lock
WITH c RETURN c.id AS id, c.version AS version, properties(c) AS before, ${propertyTypes('c')} AS types`);

/** For contacts that are locked. */
export const CHANGE_CONTACTS = statement('changeImportedContacts')
  .params<{ rows: { id: string; values: object }[]; now: string }>()
  .text(`UNWIND $rows AS row
MATCH (c:Contact {id: row.id})
SET c += row.values, c.version = c.version + 1, c.updatedAt = datetime($now)`);

/** Removes created contacts that nobody changed or used since. @returns the removed ones */
export const REMOVE_CONTACTS = statement('removeImportedContacts')
  .params<{ party: string; rows: { id: string; version: bigint }[] }>()
  .row({ id: z.string() })
  .text(`UNWIND $rows AS row
MATCH (c:Contact {id: row.id}) WHERE c.recordedBy = $party
WITH row, c ORDER BY c.id SET c.lock = true REMOVE c.lock
WITH row, c WHERE c.version = row.version AND NOT EXISTS { (c)--() }
WITH c, c.id AS id DELETE c
RETURN id`);

/** Gives changed contacts their earlier values, unless somebody changed them since. @returns the restored ones */
export const RESTORE_CONTACTS = statement('restoreImportedContacts')
  .params<{ party: string; rows: { id: string; version: bigint; before: object }[]; now: string }>()
  .row({ id: z.string() })
  .text(`UNWIND $rows AS row
MATCH (c:Contact {id: row.id}) WHERE c.recordedBy = $party
WITH row, c ORDER BY c.id SET c.lock = true REMOVE c.lock
WITH row, c WHERE c.version = row.version
SET c = row.before, c.version = row.version + 1, c.updatedAt = datetime($now)
RETURN c.id AS id`);
