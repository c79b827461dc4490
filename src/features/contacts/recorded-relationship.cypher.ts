/**
 * Relationships that one party recorded with a contact: `:ServiceRelationship:Recorded`, with its offering (`:Offering:Recorded`) if the
 * contact provides it. A recorded offering has no `searchName` and is never published.
 */
import { z } from 'zod';
import { statement } from '../../graph/statement.ts';
import { expression, type Shapes } from '../../planner/shape.ts';

export function recordedRelationshipShapes(shapes: Shapes): void {
  shapes.type('ServiceRelationship', { fields: { recorded: expression((r) => `${r}:Recorded`) } });
}

/** `$offering`: one of the provider's own. */
export const OWN_OFFERING = statement('ownOfferingToRecord')
  .params<{ provider: string; offering: string }>()
  .row({ id: z.string() })
  .text('MATCH (:Party {id: $provider})-[:OFFERS]->(o:Offering {id: $offering}) RETURN o.id AS id');

/** The contact is locked, so that its names are each recorded once. @returns the recorded offering of this name */
export const RECORD_OFFERING = statement('recordOfferingOfContact')
  .params<{
    contact: string;
    id: string;
    service: string;
    key: string;
    name: string;
    description: string | null;
    now: string;
  }>()
  .row({ id: z.string() })
  .text(`MATCH (c:Contact {id: $contact})
OPTIONAL MATCH (known:Offering {key: $key})
FOREACH (_ IN CASE WHEN known IS NULL THEN [c] ELSE [] END |
  CREATE (c)-[:PROVIDES]->(s:Service:Recorded {id: $service, name: $name, description: $description, key: $key, createdAt: datetime($now), updatedAt: datetime($now), version: 1})
  CREATE (c)-[:OFFERS]->(:Offering:Recorded {id: $id, name: $name, description: $description, key: $key, published: false, contents: ['SERVICE_ACTION'],
    createdAt: datetime($now), updatedAt: datetime($now), version: 1})-[:OF]->(s))
RETURN coalesce(known.id, $id) AS id`);

export const OFFERING_OF_RELATIONSHIP = statement('offeringOfRecordedRelationship')
  .params<{ id: string }>()
  .row({ id: z.string(), name: z.string() })
  .text('MATCH (:ServiceRelationship {id: $id})-[:ON]->(o) RETURN o.id AS id, o.name AS name');

export const LIVE_KEY_TAKEN = statement('recordedLiveKeyTaken')
  .params<{ liveKey: string }>()
  .row({ taken: z.boolean() })
  .text('RETURN EXISTS { (:ServiceRelationship {liveKey: $liveKey}) } AS taken');

export const RECORD_RELATIONSHIP = statement('recordRelationship')
  .params<{
    id: string;
    recorder: string;
    contact: string;
    recorderProvides: boolean;
    offering: string;
    values: object;
    now: string;
  }>()
  .row({ id: z.string() })
  .text(`MATCH (recorder:Party {id: $recorder}), (contact:Contact {id: $contact}), (offering:Offering {id: $offering})
CREATE (r:ServiceRelationship:Recorded {id: $id, createdAt: datetime($now), updatedAt: datetime($now), version: 1,
  stateSince: datetime($now), disclosure: 'PRIVATE', proposedBy: $recorder})
SET r += $values
CREATE (r)-[:ON]->(offering)
FOREACH (_ IN CASE WHEN $recorderProvides THEN [r] ELSE [] END | CREATE (recorder)-[:PROVIDER_OF]->(r), (contact)-[:CONSUMER_OF]->(r))
FOREACH (_ IN CASE WHEN $recorderProvides THEN [] ELSE [r] END | CREATE (contact)-[:PROVIDER_OF]->(r), (recorder)-[:CONSUMER_OF]->(r))
RETURN r.id AS id`);

export const CONTACT_OF_RELATIONSHIP = statement('contactOfRecordedRelationship')
  .params<{ id: string }>()
  .row({ id: z.string() })
  .text('MATCH (:ServiceRelationship {id: $id})<-[:PROVIDER_OF|CONSUMER_OF]-(c:Contact) RETURN c.id AS id');

/**
 * Deletes the relationship with all that belongs to it, and the recorded offering if nothing else is on it. Later features label what they
 * attach to it `:Recorded`, and give what they attach to that the ID of the relationship as `recordedIn`.
 */
export const DELETE_RECORDED_RELATIONSHIP = statement('deleteRecordedRelationship')
  .params<{ id: string }>()
  .text(`MATCH (r:ServiceRelationship {id: $id}) WHERE r:Recorded
CALL (r) { MATCH (r)<-[:PART_OF|GOVERNS]-(part) DETACH DELETE part }
CALL (r) { MATCH (part:Recorded {recordedIn: r.id}) DETACH DELETE part }
CALL (r) { MATCH (r)--(part:Recorded) WHERE NOT part:Contact AND NOT part:Offering AND NOT part:Mail DETACH DELETE part }
WITH r OPTIONAL MATCH (r)-[:ON]->(offering:Recorded)
DETACH DELETE r
WITH offering WHERE offering IS NOT NULL AND NOT EXISTS { (offering)<-[:ON]-() }
CALL (offering) { MATCH (offering)--(part:Recorded) WHERE NOT part:Contact DETACH DELETE part }
DETACH DELETE offering`);
