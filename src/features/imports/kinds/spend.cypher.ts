/** Statements of the import of purchases. */
import { z } from 'zod';
import { statement } from '../../../graph/statement.ts';

/** The open relationship in which the contact provides the offering to the party. */
export const OPEN_SUPPLY = statement('openSupplyOfContact')
  .params<{ party: string; contact: string; key: string }>()
  .row({ id: z.string() })
  .text(`MATCH (:Contact {id: $contact})-[:OFFERS]->(:Offering {key: $key})<-[:ON]-(r)<-[:CONSUMER_OF]-(:Party {id: $party})
WHERE r.liveKey IS NOT NULL RETURN r.id AS id LIMIT 1`);

/** Purchases that the party recorded with contacts. */
export const PURCHASES_TO_COMPARE = statement('purchasesToCompare')
  .params<{ party: string }>()
  .row({
    id: z.string(),
    supplier: z.string(),
    offering: z.string(),
    date: z.string(),
    amountMinor: z.number(),
    currency: z.string(),
    summary: z.string(),
    note: z.string().nullable(),
  })
  .text(`MATCH (:Party {id: $party})-[:CONSUMER_OF]->(r:Recorded)<-[:PROVIDER_OF]-(c:Contact), (r)-[:ON]->(o), (r)<-[:PART_OF]-(a:Activity)
WHERE a.amountMinor IS NOT NULL AND a.cancelledAt IS NULL
RETURN a.id AS id, c.name AS supplier, o.name AS offering, toString(date(a.occurredAt)) AS date, a.amountMinor AS amountMinor,
  a.currency AS currency, a.summary AS summary, a.note AS note`);

/** Removes a purchase that nobody changed or used since. One row with the contact and the relationship, or none. */
export const REMOVE_PURCHASE = statement('removeImportedPurchase')
  .params<{ party: string; id: string; version: bigint }>()
  .row({ contact: z.string(), relationship: z.string() })
  .text(`MATCH (r:ServiceRelationship:Recorded)<-[:PART_OF]-(:Activity {id: $id}) SET r.lock = true REMOVE r.lock
WITH r MATCH (r)<-[:PART_OF]-(a:Activity {id: $id}), (r)<-[:PROVIDER_OF]-(c:Contact)
WHERE a.version = $version AND COUNT { (a)--() } = 2 AND EXISTS { (r)<-[:CONSUMER_OF]-(:Party {id: $party}) }
DETACH DELETE a
RETURN c.id AS contact, r.id AS relationship`);
