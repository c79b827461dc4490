/** Statements of the import of rate offers. */
import { z } from 'zod';
import { statement } from '../../graph/statement.ts';

export const OFFERING_NAMED = statement('offeringNamed')
  .params<{ party: string; key: string }>()
  .row({ id: z.string() })
  .text('MATCH (o:Offering {key: $key})<-[:OFFERS]-(:Party {id: $party}) RETURN o.id AS id');

export const RATE_OFFERS_OF_PARTY = statement('rateOffersToCompare')
  .params<{ party: string }>()
  .row({ id: z.string(), name: z.string(), offering: z.string() })
  .text(
    'MATCH (:Party {id: $party})-[:QUOTES]->(r:RateOffer)-[:UNDER]->(o:Offering) RETURN r.id AS id, r.name AS name, o.name AS offering',
  );

/** Removes a created rate offer that nobody changed or used since. One row, or none. */
export const REMOVE_RATE_OFFER = statement('removeImportedRateOffer')
  .params<{ party: string; id: string; version: bigint }>()
  .row({ id: z.string() })
  .text(`MATCH (r:RateOffer {id: $id})<-[:QUOTES]-(:Party {id: $party}) SET r.lock = true REMOVE r.lock
WITH r WHERE r.version = $version AND COUNT { (r)--() } = 2
WITH r, r.id AS id DETACH DELETE r
RETURN id`);
