/** Statements of the import of rate offers. */
import { z } from 'zod';
import { statement } from '../../graph/statement.ts';

/** An offering of a contact of the party, by its name. */
export const OFFERING_OF_CONTACT = statement('offeringOfContact')
  .params<{ contact: string; key: string }>()
  .row({ id: z.string() })
  .text('MATCH (o:Offering {key: $key})<-[:OFFERS]-(:Contact {id: $contact}) RETURN o.id AS id');

export const RATE_OFFERS_OF_PARTY = statement('rateOffersToCompare')
  .params<{ party: string }>()
  .row({ id: z.string(), name: z.string(), offering: z.string(), broker: z.string().nullable() })
  .text(`MATCH (:Party {id: $party})-[:QUOTES]->(r:RateOffer)-[:UNDER]->(o:Offering)
RETURN r.id AS id, r.name AS name, o.name AS offering, null AS broker
UNION ALL MATCH (c:Contact {recordedBy: $party})-[:QUOTES]->(r:RateOffer)-[:UNDER]->(o:Offering) USING INDEX c:Contact(recordedBy)
RETURN r.id AS id, r.name AS name, o.name AS offering, c.name AS broker`);

/** Removes a created rate offer that nobody changed or used since. One row, or none. */
export const REMOVE_RATE_OFFER = statement('removeImportedRateOffer')
  .params<{ party: string; id: string; version: bigint }>()
  .row({ broker: z.string(), recorder: z.string().nullable() })
  .text(`MATCH (r:RateOffer {id: $id})<-[:QUOTES]-(broker) WHERE $party IN [broker.id, broker.recordedBy] SET r.lock = true REMOVE r.lock
WITH r, broker WHERE r.version = $version AND COUNT { (r)--() } = 2
DETACH DELETE r
RETURN broker.id AS broker, broker.recordedBy AS recorder`);
