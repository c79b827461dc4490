/**
 * How an erasure is stored: `(:Erasure {id, person, at, actorId, state, terms?, sweepAt?})`, with IDs only. `terms` is encrypted, and
 * deleted when all is done. Backups contain the node, so that a restore erases the person again.
 */
import type { Integer } from 'neo4j-driver';
import { z } from 'zod';
import { listLiteral, statement } from '../../graph/statement.ts';
import { OPEN_STATES, RelationshipState } from '../../values/relationship-state.rules.ts';
import { STAYS_OF_PERSON } from './personal-properties.vocabulary.ts';
import { ERASED_NAME, ERASED_TEXT } from './terms.rules.ts';

const OPEN = listLiteral(OPEN_STATES);

/**
 * What prevents an erasure: organisations of which the person is the last representative, with open relationships or other members.
 * Administrators read it too, so what a party recorded with contacts does not count.
 */
export const READ_BLOCKERS = statement('erasureBlockers')
  .params<{ person: string }>()
  .row({
    name: z.string(),
    version: z.number(),
    erased: z.boolean(),
    lastAdministrator: z.boolean(),
    organisations: z.array(z.object({ id: z.string(), relationships: z.number(), members: z.number() })),
    memberships: z.number(),
    relationships: z.number(),
  })
  .text(`MATCH (p:Person {id: $person})
RETURN p.name AS name, p.version AS version, p.erasedAt IS NOT NULL AS erased,
  coalesce(p.administrator, false) AND NOT EXISTS { MATCH (other:Person) WHERE other.administrator AND other <> p AND other.signInEndedAt IS NULL } AS lastAdministrator,
  COLLECT {
    MATCH (p)-[acts:ACTS_FOR]->(o:Organisation) WHERE acts.role = 'REPRESENTATIVE' AND NOT EXISTS { (o)<-[other:ACTS_FOR]-(q) WHERE q <> p AND other.role = 'REPRESENTATIVE' }
    WITH p, o, COUNT { (o)-[:PROVIDER_OF|CONSUMER_OF]->(r) WHERE r.state IN ${OPEN} AND NOT r:Recorded } AS open, COUNT { (o)<-[:ACTS_FOR]-(q) WHERE q <> p } AS members
    WHERE open > 0 OR members > 0
    RETURN {id: o.id, relationships: open, members: members} ORDER BY o.id
  } AS organisations,
  COUNT { (p)-[:ACTS_FOR]->() } AS memberships,
  COUNT { (p)-[:PROVIDER_OF|CONSUMER_OF]->(r) WHERE r.state IN ${OPEN} AND NOT r:Recorded } AS relationships`);

/** Organisations, then administrators, then the person, each in the order of IDs: of two last representatives, one waits and is refused. */
export const LOCK_PERSON = statement('lockPersonForErasure')
  .params<{ person: string }>()
  .text(`MATCH (p:Person {id: $person})
CALL (p) { MATCH (p)-[:ACTS_FOR]->(o) WITH o ORDER BY o.id SET o.lock = true REMOVE o.lock }
CALL (p) { WITH p WHERE p.administrator MATCH (a:Person {administrator: true}) WITH a ORDER BY a.id SET a.lock = true REMOVE a.lock }
WITH p SET p.lock = true REMOVE p.lock`);

/**
 * By what the person is found. `earlier`: addresses with which the person was signed in when it requested another one. Nothing else that was
 * mailed counts: the new address of a request, or one that was corrected before the first sign-in, may belong to somebody else.
 */
export const READ_IDENTITY = statement('identityOfPerson')
  .params<{ person: string }>()
  .row({
    properties: z.record(z.string(), z.unknown()),
    earlier: z.array(z.unknown()),
    names: z.array(z.unknown()),
  })
  .text(`MATCH (p:Person {id: $person})
RETURN properties(p) AS properties,
  COLLECT { MATCH (p)<-[:TO]-(m:Mail {template: 'email-change'})<-[:IN]-(i:MailItem) WHERE i.content CONTAINS '"side":"OLD"' RETURN DISTINCT m.address } AS earlier,
  COLLECT { MATCH (p)<-[:TO]-(m:Mail) RETURN DISTINCT m.name } AS names`);

/** Which of the addresses, in lower case, are those of another party. */
export const ADDRESSES_OF_OTHERS = statement('addressesOfOthers')
  .params<{ person: string; addresses: string[] }>()
  .row({ address: z.string() })
  .text(
    `MATCH (o:Party) WHERE o.id <> $person AND toLower(o.email) IN $addresses RETURN DISTINCT toLower(o.email) AS address`,
  );

/** Another party has the name, or one in which it occurs. */
export const IS_NAMESAKE = statement('isNamesake')
  .params<{ person: string; name: string }>()
  .row({ taken: z.boolean() })
  .text(`RETURN EXISTS { MATCH (o:Party) WHERE o.id <> $person AND toLower(o.name) CONTAINS $name } AS taken`);

/** Ends memberships and offers of them. @returns the organisations that the person acted for, with their versions */
export const END_MEMBERSHIPS = statement('endMembershipsOfErased')
  .params<{ person: string; now: string }>()
  .row({ organisation: z.string(), version: z.number() })
  .text(`MATCH (p:Person {id: $person})
CALL (p) { MATCH (p)<-[offer:OFFERS_MEMBERSHIP]-() DELETE offer }
CALL (p) {
  MATCH (p)-[acts:ACTS_FOR]->(o) WITH acts, o ORDER BY o.id
  DELETE acts
  SET o.version = o.version + 1, o.updatedAt = datetime($now)
  RETURN o
}
RETURN o.id AS organisation, o.version AS version`);

const KEPT = STAYS_OF_PERSON.map((name) => `${name}: p.${name}`).join(', ');

/** Nothing stays of the node but its ID; the person is signed out everywhere, and cannot sign in. */
export const CLEAR_PERSON = statement('clearPerson')
  .params<{ person: string; now: string }>()
  .row({ version: z.number() })
  .text(`MATCH (p:Person {id: $person})
CALL (p) { MATCH (p)<-[:SIGNS_IN|SECURES|CHANGES_EMAIL_OF]-(n) DETACH DELETE n }
CALL (p) { MATCH (p)-[:SIGNS_IN_WITH|READS]->(n) DETACH DELETE n }
CALL (p) { MATCH (p)-[barred:BARRED_FROM]->() DELETE barred }
SET p = {${KEPT}, version: p.version + 1, updatedAt: datetime($now), name: '${ERASED_NAME}', profile: 'PRIVATE', erasedAt: datetime($now),
  signInEndedAt: datetime($now), leftAt: datetime($now)}
RETURN p.version AS version`);

export const CREATE_ERASURE = statement('createErasure')
  .params<{ id: string; person: string; actor: string; terms: string; now: string }>()
  .text(`MERGE (e:Erasure {person: $person})
ON CREATE SET e.id = $id
SET e.at = coalesce(e.at, datetime($now)), e.actorId = coalesce(e.actorId, $actor), e.state = 'PENDING', e.terms = $terms, e.sweepAt = null`);

/** Erasures that are not complete. `terms` is null for one whose person is not erased in this graph yet. */
export const OPEN_ERASURES = statement('openErasures')
  .params<{ now: string }>()
  .row({
    id: z.string(),
    person: z.string(),
    actorId: z.string(),
    terms: z.string(),
    state: z.enum(['PENDING', 'SWEPT']),
  })
  .text(`MATCH (e:Erasure) WHERE e.state = 'PENDING' OR e.state = 'SWEPT' AND e.sweepAt <= datetime($now)
RETURN e.id AS id, e.person AS person, e.actorId AS actorId, e.terms AS terms, e.state AS state ORDER BY e.id`);

/** All of them, for the register outside of the graph. */
export const ALL_ERASURES = statement('allErasures')
  .row({ id: z.string(), person: z.string(), at: z.string() })
  .text('MATCH (e:Erasure) RETURN e.id AS id, e.person AS person, toString(e.at) AS at ORDER BY e.at, e.id');

export const SET_SWEPT = statement('setErasureSwept')
  .params<{ id: string; sweepAt: string }>()
  .text(`MATCH (e:Erasure {id: $id}) SET e.state = 'SWEPT', e.sweepAt = datetime($sweepAt)`);

export const SET_DONE = statement('setErasureDone')
  .params<{ id: string }>()
  .text(`MATCH (e:Erasure {id: $id}) SET e.state = 'DONE' REMOVE e.terms, e.sweepAt`);

export const OPEN_RELATIONSHIPS = statement('openRelationshipsOfErased')
  .params<{ person: string; limit: Integer }>()
  .row({ id: z.string() })
  .text(`MATCH (:Person {id: $person})-[:PROVIDER_OF|CONSUMER_OF]->(r) WHERE r.state IN ${OPEN}
RETURN r.id AS id ORDER BY id LIMIT $limit`);

/** As it ends by an erasure: a proposal is declined. Its later appointments are cancelled, and its accesses revoked. */
export const END_RELATIONSHIP = statement('endRelationshipOfErased')
  .params<{ id: string; now: string }>()
  .row({
    provider: z.string(),
    consumer: z.string(),
    before: z.enum(RelationshipState),
    after: z.enum(RelationshipState),
    version: z.number(),
  })
  .text(`MATCH (r:ServiceRelationship {id: $id}) SET r.lock = true REMOVE r.lock
WITH r, r.state AS before WHERE before IN ${OPEN}
SET r.state = CASE before WHEN 'PROPOSED' THEN 'DECLINED' ELSE 'ENDED' END, r.liveKey = null, r.stateSince = datetime($now),
  r.endsOn = CASE WHEN before = 'PROPOSED' THEN r.endsOn WHEN date(datetime($now)) < r.startsOn THEN r.startsOn ELSE date(datetime($now)) END,
  r.updatedAt = datetime($now), r.version = r.version + 1
WITH r, before
CALL (r) {
  MATCH (r)<-[:WITHIN]-(a:Appointment) WHERE a.state IN ['PROPOSED', 'CONFIRMED'] AND a.startsAt > datetime($now)
  OPTIONAL MATCH (a)-[occupies:OCCUPIES]->()
  DELETE occupies
  WITH DISTINCT a SET a.state = 'CANCELLED', a.updatedAt = datetime($now), a.version = a.version + 1
}
CALL (r) {
  MATCH (r)<-[:GRANTED_IN]-(a:Access) WHERE a.state <> 'REVOKED'
  SET a.state = 'REVOKED', a.stateSince = datetime($now), a.updatedAt = datetime($now), a.version = a.version + 1
}
MATCH (provider)-[:PROVIDER_OF]->(r)<-[:CONSUMER_OF]-(consumer)
RETURN provider.id AS provider, consumer.id AS consumer, before, r.state AS after, r.version AS version`);

/** Accesses that the person had for organisations, its roles in relationships, and texts on edges. */
export const CLEAR_EDGES = statement('clearEdgesOfErased')
  .params<{ person: string; now: string }>()
  .text(`MATCH (p:Person {id: $person})
CALL (p) {
  MATCH (p)-[:HAS_ACCESS]->(a:Access) WHERE a.state <> 'REVOKED'
  SET a.state = 'REVOKED', a.stateSince = datetime($now), a.updatedAt = datetime($now), a.version = a.version + 1
}
CALL (p) { MATCH (p)-[opened:OPENED]-() SET opened.reason = '${ERASED_TEXT}' }
CALL (p) { MATCH (p)-[:OWNS]->()<-[change:MODIFIES]-() WHERE change.how IS NOT NULL SET change.how = '${ERASED_TEXT}' }
CALL (p) { MATCH (p)-[:PROVIDER_OF|CONSUMER_OF]->()-[change:MODIFIES]->() WHERE change.how IS NOT NULL SET change.how = '${ERASED_TEXT}' }`);
