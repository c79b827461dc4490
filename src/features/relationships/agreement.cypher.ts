/** Statements that create and change agreements. The relationship is locked first, as by all who change what belongs to it. */
import { z } from 'zod';
import { statement } from '../../graph/statement.ts';
import { RelationshipState } from '../../values/relationship-state.rules.ts';

/**
 * An expression: the last day on which notice can be given, DATE or null. The period ends with the day `validUntil`: three months
 * before the end of 30 June is the end of 31 March.
 */
export const noticeBy = (agreement: string) =>
  `(${agreement}.validUntil + duration('P1D') - duration(${agreement}.noticePeriod) - duration('P1D'))`;

export const RECORD_AGREEMENT = statement('recordAgreement')
  .params<{ id: string; relationship: string; values: object; now: string }>()
  .row({ version: z.number() })
  .text(`MATCH (r:ServiceRelationship {id: $relationship})
CREATE (a:Agreement {id: $id, createdAt: datetime($now), updatedAt: datetime($now), version: 1})-[:GOVERNS]->(r)
SET a += $values, r.version = r.version + 1, r.updatedAt = datetime($now) RETURN r.version AS version`);

export const LOCK_AGREEMENT = statement('agreementForChange')
  .params<{ id: string }>()
  .row({
    relationship: z.string(),
    provider: z.string(),
    consumer: z.string(),
    state: z.enum(RelationshipState),
    version: z.number(),
    createdAt: z.string(),
    agreedOn: z.string(),
    validFrom: z.string().nullable(),
    validUntil: z.string().nullable(),
    before: z.looseObject({ recordedById: z.string().optional() }),
  })
  .text(`MATCH (:Agreement {id: $id})-[:GOVERNS]->(r:ServiceRelationship) SET r.lock = true REMOVE r.lock
WITH r MATCH (a:Agreement {id: $id}) SET a.lock = true REMOVE a.lock
WITH r, a MATCH (provider)-[:PROVIDER_OF]->(r)<-[:CONSUMER_OF]-(consumer)
RETURN r.id AS relationship, provider.id AS provider, consumer.id AS consumer, r.state AS state, a.version AS version,
  toString(a.createdAt) AS createdAt, toString(a.agreedOn) AS agreedOn, toString(a.validFrom) AS validFrom,
  toString(a.validUntil) AS validUntil, properties(a) AS before`);

export const UPDATE_AGREEMENT = statement('updateAgreement')
  .params<{ id: string; values: object; now: string }>()
  .text(`MATCH (a:Agreement {id: $id})
SET a += $values, a.version = a.version + 1, a.updatedAt = datetime($now)`);
