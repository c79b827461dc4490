/** Statements of the import of offerings. */
import { z } from 'zod';
import { statement } from '../../../graph/statement.ts';
import { propertyTypes } from './kept-values.ts';

export const OFFERINGS_OF_PARTY = statement('offeringsToCompare')
  .params<{ party: string }>()
  .row({ id: z.string(), name: z.string() })
  .text('MATCH (:Party {id: $party})-[:OFFERS]->(o:Offering) RETURN o.id AS id, o.name AS name');

export const SERVICE_NAMED = statement('serviceNamed')
  .params<{ key: string }>()
  .row({ id: z.string() })
  .text('MATCH (s:Service {key: $key}) RETURN s.id AS id');

export const OFFERING_BEFORE = statement('offeringBeforeImport')
  .params<{ id: string }>()
  .row({
    version: z.number(),
    before: z.record(z.string(), z.unknown()),
    types: z.array(z.tuple([z.string(), z.string()])),
  })
  .text(
    `MATCH (o:Offering {id: $id}) SET o.lock = true REMOVE o.lock WITH o RETURN o.version AS version, properties(o) AS before, ${propertyTypes('o')} AS types`,
  );

/**
 * Removes a created offering that nobody changed or used since, and the services that were created for it, once nothing else needs
 * them. One row, or none.
 */
export const REMOVE_OFFERING = statement('removeImportedOffering')
  .params<{ party: string; id: string; version: bigint; services: readonly string[] }>()
  .row({ id: z.string() })
  .text(`MATCH (o:Offering {id: $id})<-[:OFFERS]-(:Party {id: $party}) SET o.lock = true REMOVE o.lock
WITH o WHERE o.version = $version AND o.published = false
  AND NOT EXISTS { (o)<-[used]-() WHERE type(used) <> 'OFFERS' } AND NOT EXISTS { (o)-[other]->() WHERE type(other) <> 'OF' }
WITH o, o.id AS id DETACH DELETE o
WITH id
CALL () {
  UNWIND $services AS service
  MATCH (s:Service {id: service}) SET s.lock = true REMOVE s.lock
  WITH s WHERE s.version = 1 AND COUNT { (s)--() } = 1
  DETACH DELETE s
}
RETURN id`);

/** Gives an updated offering its earlier values, unless somebody changed it since. One row, or none. */
export const RESTORE_OFFERING = statement('restoreImportedOffering')
  .params<{ party: string; id: string; version: bigint; before: object; now: string }>()
  .row({ id: z.string() })
  .text(`MATCH (o:Offering {id: $id})<-[:OFFERS]-(:Party {id: $party}) SET o.lock = true REMOVE o.lock
WITH o WHERE o.version = $version
SET o = $before, o.version = $version + 1, o.updatedAt = datetime($now)
RETURN o.id AS id`);
