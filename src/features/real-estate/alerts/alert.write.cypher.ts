/** Statements that create and change property alerts and their search criteria. */

import { z } from 'zod';
import { statement } from '../../../graph/statement.ts';
import { RelationshipState } from '../../../values/relationship-state.rules.ts';
import { AlertState, ChangeRequestState } from './alert.rules.ts';

export const SET_UP_ALERT = statement('setUpPropertyAlert')
  .params<{
    id: string;
    now: string;
    name: string;
    relationship: string;
    resource: string;
    frequency: string;
    timeZone: string | null;
    channel: string;
  }>()
  .text(`MATCH (r:ServiceRelationship {id: $relationship}), (x:Resource {id: $resource})
CREATE (x)<-[:IS_RESOURCE]-(a:PropertyAlert {id: $id, createdAt: datetime($now), updatedAt: datetime($now), version: 1, name: $name,
  frequency: $frequency, timeZone: $timeZone, channel: $channel, state: 'ACTIVE', mailFrom: datetime($now)})-[:PROVISIONED_IN]->(r)
FOREACH (each IN CASE WHEN r:Recorded THEN [a] ELSE [] END | SET each:Recorded)`);

/** `criteria`: the properties of the version in force; `openRequest`: the open change request. */
export const LOCK_ALERT = statement('alertForChange')
  .params<{ id: string }>()
  .row({
    id: z.string(),
    name: z.string(),
    state: z.enum(AlertState),
    version: z.number(),
    before: z.record(z.string(), z.unknown()),
    relationship: z.string(),
    relationshipState: z.enum(RelationshipState),
    resource: z.string(),
    provider: z.string(),
    consumer: z.string(),
    criteria: z.looseObject({ terms: z.string(), lookup: z.string().optional() }).nullable(),
    criteriaVersion: z.number().nullable(),
    openRequest: z.string().nullable(),
  })
  .text(`MATCH (a:PropertyAlert {id: $id})-[:PROVISIONED_IN]->(r:ServiceRelationship) SET r.lock = true REMOVE r.lock
WITH a, r SET a.lock = true REMOVE a.lock
WITH a, r
MATCH (provider)-[:PROVIDER_OF]->(r)<-[:CONSUMER_OF]-(consumer),
  (a)-[:IS_RESOURCE]->(x:Resource)
OPTIONAL MATCH (a)<-[:OF_ALERT]-(c:SearchCriteria) WHERE c.validUntil IS NULL
RETURN a.id AS id, a.name AS name, a.state AS state, a.version AS version, properties(a) AS before, r.id AS relationship, r.state AS relationshipState, x.id AS resource,
  provider.id AS provider, consumer.id AS consumer, properties(c) AS criteria, c.version AS criteriaVersion,
  head(COLLECT { MATCH (a)<-[:ASKS_CHANGE_OF]-(q:CriteriaChangeRequest) WHERE q.state = 'ASKED' RETURN q.id }) AS openRequest`);

/** What belongs to the alert alone: its criteria, and itself as a resource. */
export const PARTS_OF_ALERT = statement('partsOfAlert')
  .params<{ alert: string }>()
  .row({ id: z.string() })
  .text(`MATCH (a:PropertyAlert {id: $alert})
UNWIND COLLECT { MATCH (a)-[:IS_RESOURCE]->(x) RETURN x.id } + COLLECT { MATCH (c)-[:OF_ALERT]->(a) RETURN c.id ORDER BY c.id } AS id
RETURN id`);

export const SAVE_ALERT = statement('saveAlert')
  .params<{ id: string; now: string; values: object }>()
  .text(`MATCH (a:PropertyAlert {id: $id})
SET a += $values, a.version = a.version + 1, a.updatedAt = datetime($now)`);

/**
 * A new version; the previous one is valid until now. Of the homes that newly meet it, only withheld ones and those
 * listed from now on are emailed.
 */
export const ADD_CRITERIA = statement('addSearchCriteria')
  .params<{ id: string; alert: string; now: string; version: bigint; request: string | null; values: object }>()
  .text(`MATCH (a:PropertyAlert {id: $alert})
CALL (a) { MATCH (old:SearchCriteria)-[:OF_ALERT]->(a) WHERE old.validUntil IS NULL SET old.validUntil = datetime($now), old.updatedAt = datetime($now) REMOVE old.lookup }
CREATE (c:SearchCriteria {id: $id, createdAt: datetime($now), updatedAt: datetime($now), version: $version, validFrom: datetime($now)})-[:OF_ALERT]->(a)
SET c += $values, a.mailFrom = CASE WHEN $request IS NULL THEN datetime($now) ELSE a.mailFrom END
FOREACH (each IN CASE WHEN a:Recorded THEN [c] ELSE [] END | SET each:Recorded, each.recordedIn = head(COLLECT { MATCH (a)-[:PROVISIONED_IN]->(r) RETURN r.id }))
WITH c OPTIONAL MATCH (q:CriteriaChangeRequest {id: $request})
FOREACH (each IN CASE WHEN q IS NULL THEN [] ELSE [q] END | CREATE (c)-[:CARRIES_OUT]->(each))`);

/** Criteria in force have words by which listings find them, and the alert must be matched again. */
export const ACTIVATE_CRITERIA = statement('putCriteriaInForce')
  .params<{ alert: string; lookup: string }>()
  .text(`MATCH (a:PropertyAlert {id: $alert})<-[:OF_ALERT]-(c:SearchCriteria) WHERE c.validUntil IS NULL
SET c.lookup = $lookup, a:AlertToMatch`);

/** Without look-up words no listing finds them; homes listed from now on will be emailed once they are found. */
export const WITHHOLD_MATCHES = statement('holdCriteriaBack')
  .params<{ alert: string; now: string }>()
  .text(`MATCH (a:PropertyAlert {id: $alert})<-[:OF_ALERT]-(c:SearchCriteria) WHERE c.lookup IS NOT NULL
REMOVE c.lookup, a:AlertToMatch, a:AlertWaiting
SET a.mailFrom = datetime($now)`);

export const ASK_CHANGE = statement('askCriteriaChange')
  .params<{ id: string; alert: string; by: string; wish: string; now: string }>()
  .text(`MATCH (a:PropertyAlert {id: $alert}), (by:Party {id: $by})
CREATE (by)-[:ASKED]->(:CriteriaChangeRequest {id: $id, createdAt: datetime($now), updatedAt: datetime($now), version: 1, state: 'ASKED',
  wish: $wish, askedAt: datetime($now)})-[:ASKS_CHANGE_OF]->(a)`);

export const REQUEST = statement('criteriaChangeRequest')
  .params<{ id: string }>()
  .row({ state: z.enum(ChangeRequestState), alert: z.string() })
  .text(`MATCH (q:CriteriaChangeRequest {id: $id})-[:ASKS_CHANGE_OF]->(a:PropertyAlert)
RETURN q.state AS state, a.id AS alert`);

export const ANSWER_REQUEST = statement('answerCriteriaChange')
  .params<{ id: string; state: ChangeRequestState; answer: string | null; now: string }>()
  .row({ version: z.number() })
  .text(`MATCH (q:CriteriaChangeRequest {id: $id})
SET q.state = $state, q.answer = $answer, q.answeredAt = datetime($now), q.updatedAt = datetime($now), q.version = q.version + 1
RETURN q.version AS version`);
