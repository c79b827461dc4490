/** Statements that create and change relationships and consumer roles. */

import { z } from 'zod';
import { asViewer, seesOffering, seesParty } from '../../access-control/visibility.cypher.ts';
import { statement } from '../../graph/statement.ts';
import { RelationshipState } from '../../values/relationship-state.rules.ts';
import { Disclosure } from './relationship.rules.ts';

export const PARTNERS_FOR_PROPOSAL = statement('partnersForProposal')
  .params<{ provider: string; consumer: string; offering: string; viewer: string; liveKey: string }>()
  .row({
    provider: z.string().nullable(),
    consumer: z.string().nullable(),
    offering: z.string().nullable(),
    offerer: z.string().nullable(),
    availableFrom: z.string().nullable(),
    availableUntil: z.string().nullable(),
    taken: z.boolean(),
  })
  .text(
    asViewer(`OPTIONAL MATCH (provider:Party {id: $provider}) WHERE ${seesParty('provider')}
OPTIONAL MATCH (consumer:Party {id: $consumer}) WHERE ${seesParty('consumer')}
OPTIONAL MATCH (offering:Offering {id: $offering})<-[:OFFERS]-(offerer:Party) WHERE ${seesOffering('offering')}
RETURN provider.id AS provider, consumer.id AS consumer, offering.name AS offering, offerer.id AS offerer,
  toString(offering.availableFrom) AS availableFrom, toString(offering.availableUntil) AS availableUntil,
  EXISTS { (:ServiceRelationship {liveKey: $liveKey}) } AS taken`),
  );

export const PROPOSE_RELATIONSHIP = statement('proposeRelationship')
  .params<{
    id: string;
    provider: string;
    consumer: string;
    offering: string;
    extends: string | null;
    liveKey: string;
    proposedBy: string;
    values: object;
    now: string;
  }>()
  .text(`MATCH (provider:Party {id: $provider}), (consumer:Party {id: $consumer}), (offering:Offering {id: $offering})
CREATE (r:ServiceRelationship {id: $id, createdAt: datetime($now), updatedAt: datetime($now), version: 1, state: 'PROPOSED',
  stateSince: datetime($now), disclosure: 'PRIVATE', liveKey: $liveKey, proposedBy: $proposedBy})
SET r += $values
CREATE (provider)-[:PROVIDER_OF]->(r), (consumer)-[:CONSUMER_OF]->(r), (r)-[:ON]->(offering)
WITH r OPTIONAL MATCH (other:ServiceRelationship {id: $extends})
FOREACH (each IN CASE WHEN other IS NULL THEN [] ELSE [other] END | CREATE (r)-[:EXTENDS]->(each))`);

/** Columns of `lockRelationshipBy`. */
export const LOCKED_RELATIONSHIP = {
  id: z.string(),
  state: z.enum(RelationshipState),
  provider: z.string(),
  consumer: z.string(),
  version: z.number(),
  startsOn: z.string(),
  endsOn: z.string().nullable(),
  stateSince: z.string(),
  disclosure: z.enum(Disclosure),
  before: z.looseObject({ proposedBy: z.string().optional(), disclosureAskedBy: z.string().optional() }),
};

/** @param pattern that finds the relationship `r` */
export const lockRelationshipBy = (pattern: string) => `MATCH ${pattern} SET r.lock = true REMOVE r.lock
WITH r MATCH (provider)-[:PROVIDER_OF]->(r)<-[:CONSUMER_OF]-(consumer)
RETURN r.id AS id, r.state AS state, provider.id AS provider, consumer.id AS consumer, r.version AS version,
  toString(r.startsOn) AS startsOn, toString(r.endsOn) AS endsOn, toString(r.stateSince) AS stateSince, r.disclosure AS disclosure, properties(r) AS before`;

export const LOCK_RELATIONSHIP = statement('relationshipForChange')
  .params<{ id: string }>()
  .row(LOCKED_RELATIONSHIP)
  .text(lockRelationshipBy('(r:ServiceRelationship {id: $id})'));

export const SAVE_RELATIONSHIP = statement('saveRelationship')
  .params<{ id: string; values: object; stateChanged: boolean; now: string }>()
  .text(`MATCH (r:ServiceRelationship {id: $id})
SET r += $values, r.version = r.version + 1, r.updatedAt = datetime($now)
SET r.stateSince = CASE WHEN $stateChanged THEN datetime($now) ELSE r.stateSince END`);

export const ASSIGN_CONSUMER_ROLE = statement('assignConsumerRole')
  .params<{ id: string; person: string; role: string; now: string }>()
  .row({ version: z.number() })
  .text(`MATCH (r:ServiceRelationship {id: $id}), (p:Person {id: $person})
SET r.lock = true REMOVE r.lock
WITH r, p
FOREACH (each IN CASE WHEN EXISTS { (p)-[:TAKES_PART_IN {role: $role}]->(r) } THEN [] ELSE [p] END |
  CREATE (each)-[:TAKES_PART_IN {role: $role}]->(r))
SET r.version = r.version + 1, r.updatedAt = datetime($now) RETURN r.version AS version`);

export const WITHDRAW_CONSUMER_ROLE = statement('withdrawConsumerRole')
  .params<{ id: string; person: string; role: string; now: string }>()
  .row({ version: z.number() })
  .text(`MATCH (r:ServiceRelationship {id: $id})<-[t:TAKES_PART_IN {role: $role}]-(:Person {id: $person}) DELETE t
SET r.version = r.version + 1, r.updatedAt = datetime($now) RETURN r.version AS version`);

export const PERSON_ON_CONSUMER_SIDE = statement('personOnConsumerSide')
  .params<{ person: string; consumer: string }>()
  .row({ fits: z.boolean() })
  .text(
    `MATCH (p:Person {id: $person}) RETURN p.id = $consumer OR EXISTS { (p)-[:ACTS_FOR]->(:Organisation {id: $consumer}) } AS fits`,
  );
