/** Statements of the import of recorded relationships. */
import { z } from 'zod';
import { statement } from '../../../graph/statement.ts';

/** By the address if there is one, else by the name. Two rows at most: the name may be that of several contacts. */
export const CONTACT_OF_ROW = statement('contactOfImportedRow')
  .params<{ party: string; name: string; email: string | null }>()
  .row({ id: z.string() })
  .text(`MATCH (c:Contact {recordedBy: $party})
WHERE CASE WHEN $email IS NULL THEN toLower(c.name) = $name ELSE $email IN c.emails END
RETURN c.id AS id ORDER BY c.id LIMIT 2`);

export const OFFERING_OF_NAME = statement('offeringOfName')
  .params<{ party: string; key: string }>()
  .row({ id: z.string() })
  .text('MATCH (o:Offering {key: $key})<-[:OFFERS]-(:Party {id: $party}) RETURN o.id AS id');

export const SERVICE_OF_NAME = statement('serviceOfName')
  .params<{ party: string; key: string }>()
  .row({ id: z.string() })
  .text('MATCH (s:Service {key: $key})<-[:PROVIDES]-(:Party {id: $party}) RETURN s.id AS id');

/** Recorded ones. `side`: of the party. */
export const RELATIONSHIPS_OF_PARTY = statement('recordedRelationshipsToCompare')
  .params<{ party: string }>()
  .row({ id: z.string(), side: z.string(), contact: z.string(), offering: z.string() })
  .text(`MATCH (:Party {id: $party})-[role:PROVIDER_OF|CONSUMER_OF]->(r:Recorded)<-[:PROVIDER_OF|CONSUMER_OF]-(c:Contact), (r)-[:ON]->(o)
RETURN r.id AS id, CASE WHEN type(role) = 'PROVIDER_OF' THEN 'PROVIDER' ELSE 'CONSUMER' END AS side, c.name AS contact, o.name AS offering`);

/**
 * Removes a recorded relationship that nobody changed or used since, with the resources, offering and contacts that were recorded for it, once
 * nothing else needs them. @returns one row with the contact of the relationship, or none
 */
export const REMOVE_RELATIONSHIP = statement('removeImportedRelationship')
  .params<{
    party: string;
    id: string;
    version: bigint;
    contacts: readonly string[];
    resources: readonly string[];
  }>()
  .row({ contact: z.string() })
  .text(`MATCH (r:ServiceRelationship:Recorded {id: $id}) SET r.lock = true REMOVE r.lock
WITH r WHERE r.version = $version AND COUNT { (r)--() } = 3 + size($resources) AND EXISTS { (r)<-[:PROVIDER_OF|CONSUMER_OF]-(:Party {id: $party}) }
  AND COUNT { (r)-[:CREATES]->(x:Resource) WHERE x.id IN $resources AND x.version = 1 AND COUNT { (x)--() } = 2 + COUNT { (x)-[:ENABLES]->() } } = size($resources)
  AND NOT EXISTS { (r)-[:ON]->(:Recorded)--(on:Recorded) WHERE NOT on:Contact AND NOT on:Service AND NOT on:ServiceRelationship }
CALL (r) { MATCH (r)-[:CREATES]->(x) DETACH DELETE x }
WITH r
MATCH (r)<-[:PROVIDER_OF|CONSUMER_OF]-(other:Contact)
WITH r, other.id AS contact, COLLECT { MATCH (r)-[:ON]->(o:Recorded) RETURN o } AS offerings
DETACH DELETE r
WITH contact, offerings
CALL (offerings) {
  UNWIND offerings AS o
  WITH o WHERE NOT EXISTS { (o)<-[:ON]-() }
  OPTIONAL MATCH (o)-[:OF]->(s:Recorded)
  DETACH DELETE o, s
}
CALL () {
  UNWIND $contacts AS id
  MATCH (c:Contact {id: id}) WHERE c.recordedBy = $party AND c.version = 1 AND NOT EXISTS { (c)--() }
  DELETE c
}
RETURN contact`);
