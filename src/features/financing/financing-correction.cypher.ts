/** Statements that correct and delete mortgages and rate offers. */
import { z } from 'zod';
import { asViewer } from '../../access-control/visibility.cypher.ts';
import { statement } from '../../graph/statement.ts';
import { RelationshipState } from '../../values/relationship-state.rules.ts';
import { COMPARE_AGAIN, STORED_MORTGAGE, STORED_OFFER, seesMortgage } from './financing.cypher.ts';

/** `provider`: of the relationship in which it was stated. `isSeen`: the viewer may see it, by consent. */
export const LOCK_MORTGAGE = statement('mortgageForChange')
  .params<{ id: string; viewer: string }>()
  .row({
    client: z.string(),
    relationship: z.string().nullable(),
    provider: z.string().nullable(),
    state: z.enum(RelationshipState).nullable(),
    version: z.number(),
    isNote: z.boolean(),
    isSeen: z.boolean(),
    asOf: z.string(),
    before: STORED_MORTGAGE,
  })
  .text(
    asViewer(`OPTIONAL MATCH (:Mortgage {id: $id})-[:TOLD_IN]->(told)
CALL (told) { WITH told WHERE told IS NOT NULL SET told.lock = true REMOVE told.lock }
WITH isAdmin, actingFor, disclosedServices, told
MATCH (m:Mortgage {id: $id}) SET m.lock = true REMOVE m.lock
WITH isAdmin, actingFor, disclosedServices, told, m
MATCH (m)<-[:HAS_MORTGAGE]-(client)
RETURN client.id AS client, told.id AS relationship, head(COLLECT { MATCH (told)<-[:PROVIDER_OF]-(p) RETURN p.id }) AS provider,
  told.state AS state, m.version AS version, (m.noted IS NOT NULL AND m.confirmedAt IS NULL) AS isNote, (${seesMortgage('m')}) AS isSeen,
  toString(m.asOfOn) AS asOf, properties(m) AS before`),
  );

export const UPDATE_MORTGAGE = statement('updateMortgage')
  .params<{ id: string; values: object; now: string }>()
  .text(`MATCH (m:Mortgage {id: $id})
SET m += $values, m.version = m.version + 1, m.updatedAt = datetime($now)`);

export const LOCK_RATE_OFFER = statement('rateOfferForChange')
  .params<{ id: string }>()
  .row({ broker: z.string(), recorder: z.string().nullable(), version: z.number(), before: STORED_OFFER })
  .text(`MATCH (o:RateOffer {id: $id}) SET o.lock = true REMOVE o.lock
WITH o MATCH (broker)-[:QUOTES]->(o)
RETURN broker.id AS broker, broker.recordedBy AS recorder, o.version AS version, properties(o) AS before`);

export const UPDATE_RATE_OFFER = statement('updateRateOffer')
  .params<{ id: string; values: object; now: string }>()
  .text(`MATCH (o:RateOffer {id: $id})
SET o += $values, o.version = o.version + 1, o.updatedAt = datetime($now)
${COMPARE_AGAIN}`);
