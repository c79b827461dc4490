/**
 * How access is stored: `(:Person)-[:HAS_ACCESS]->(:Access)-[:GRANTED_IN]->(:ServiceRelationship)`, `(:Access)-[:UNLOCKS]->(:Resource)`.
 * A person whose access is not ACTIVE is `BARRED_FROM` the relationship: visibility and mutations look at this edge.
 */
import { z } from 'zod';
import { hasLeftSince, isMine, isPartyTo } from '../../access-control/visibility.cypher.ts';
import { nextVersion, statement } from '../../graph/statement.ts';
import { ALWAYS_WITHIN, expression, instantProperty, onlyFor, property, type Shapes } from '../../planner/shape.ts';
import { refusesAll } from '../mail/refuse-all.cypher.ts';
import { BY_ID, RECORD_FIELDS } from '../parties/party.cypher.ts';
import { hasSignedIn } from '../parties/party.write.cypher.ts';
import { AccessState } from './access.rules.ts';

/** The person itself sees it too, also when it bars the person from the relationship. */
const seesAccess = (access: string) =>
  `EXISTS { (${access})-[:GRANTED_IN]->(within_) WHERE ${isPartyTo('within_')} } OR EXISTS { (${access})<-[:HAS_ACCESS]-(holder_) WHERE holder_ IN actingFor }`;

export function accessShapes(shapes: Shapes): void {
  shapes
    .type('Access', {
      label: 'Access',
      visibleWithin: ALWAYS_WITHIN,
      idPrefix: 'acs_',
      visible: seesAccess,
      fields: {
        ...RECORD_FIELDS,
        state: property('state'),
        stateSince: instantProperty('stateSince'),
        reason: property('reason'),
        invitedAt: instantProperty('invitedAt'),
        signedInAt: expression(
          (access) => `toString(COLLECT { MATCH (${access})<-[:HAS_ACCESS]-(holder_) RETURN holder_.signedInAt }[0])`,
        ),
        person: { kind: 'one', to: 'Person', match: (access, p) => `MATCH (${access})<-[:HAS_ACCESS]-(${p}:Person)` },
        resource: {
          kind: 'one',
          to: 'Resource',
          match: (access, x) => `MATCH (${access})-[:UNLOCKS]->(${x}:Resource)`,
        },
        relationship: {
          kind: 'one',
          to: 'ServiceRelationship',
          match: (access, r) => `MATCH (${access})-[:GRANTED_IN]->(${r}:ServiceRelationship)`,
          where: (_access, r) => isPartyTo(r),
        },
      },
    })
    .type('Person', { fields: { identityBoundAt: onlyFor(isMine, instantProperty('identityBoundAt')) } })
    .type('ServiceRelationship', {
      fields: {
        access: {
          kind: 'list',
          to: 'Access',
          match: (r, access) => `MATCH (${r})<-[:GRANTED_IN]-(${access}:Access)`,
          where: (r) => isPartyTo(r),
          orderBy: [{ cypher: (access) => `${access}.createdAt` }, BY_ID],
        },
      },
    });
}

/**
 * Recorded by the viewer, or by somebody who acted for the provider then: a person who is appointed later brings no rights
 * along, and a viewer who has left an organisation takes none along.
 */
const recordedByProvider = (party: string) =>
  `EXISTS { (${party})<-[:RECORDED]-(recorder_) WHERE recorder_.id IN [$provider, $viewer] AND NOT ${hasLeftSince('recorder_', party)}
    OR EXISTS { (recorder_)-[acting_:ACTS_FOR]->(:Party {id: $provider}) WHERE acting_.since <= ${party}.createdAt } }`;

/** The party has dealings with others than this provider. */
const dealsWithOthers = (party: string) =>
  `EXISTS { (${party})-[:PROVIDER_OF|CONSUMER_OF]->()<-[:PROVIDER_OF|CONSUMER_OF]-(other_) WHERE other_ <> ${party} AND other_.id <> $provider }`;

/**
 * Who may be given access: the consumer, or who acts for it. A person that is named, or is the consumer, is looked for before the
 * address.
 * - `recorded`, `relied`: of the person (or of the consumer, when nobody is found): the provider's side recorded it; others
 *   rely on it, since it has relationships with others, or acts for an organisation that is not the provider's to vouch for.
 * - `orphan`: the consumer is an organisation that the provider's side recorded, nobody acts for it, nobody else deals with it.
 */
export const CONSUMER_SIDE = statement('consumerSide')
  .params<{ consumer: string; provider: string; viewer: string; person: string | null; email: string | null }>()
  .row({
    isPerson: z.boolean(),
    person: z.string().nullable(),
    name: z.string().nullable(),
    email: z.string().nullable(),
    onSide: z.boolean(),
    addressTaken: z.boolean(),
    recorded: z.boolean(),
    hasAccount: z.boolean(),
    relied: z.boolean(),
    orphan: z.boolean(),
  })
  .text(`MATCH (c:Party {id: $consumer})
OPTIONAL MATCH (named:Person {id: $person})
OPTIONAL MATCH (addressed:Person {email: $email})
WITH c, addressed, CASE WHEN $person IS NOT NULL THEN named WHEN c:Person THEN c ELSE addressed END AS p
WITH c, addressed, p, coalesce(p, c) AS x
RETURN c:Person AS isPerson, p.id AS person, p.name AS name, p.email AS email, p IS NOT NULL AND (p = c OR EXISTS { (p)-[:ACTS_FOR]->(c) }) AS onSide,
  addressed IS NOT NULL AND (p IS NULL OR addressed <> p) AS addressTaken,
  ${recordedByProvider('x')} AS recorded,
  coalesce(x.administrator, false) OR ${hasSignedIn('x')} OR (x.email IS NULL AND EXISTS { (x)<-[:SIGNS_IN]-() }) AS hasAccount,
  ${dealsWithOthers('x')} OR EXISTS { (x)-[:ACTS_FOR]->(o_) WHERE ${dealsWithOthers('o_')} OR NOT ${recordedByProvider('o_')}
    OR EXISTS { (o_)<-[:ACTS_FOR]-(colleague_) WHERE colleague_ <> x AND colleague_.email IS NOT NULL } } AS relied,
  ${recordedByProvider('c')} AND NOT EXISTS { (c)<-[:ACTS_FOR]-() } AND NOT ${dealsWithOthers('c')} AS orphan`);
/** The first address of a person, or a corrected one, unless the person signs in at the same time. */
export const SET_EMAIL = statement('setEmailOfPerson')
  .params<{ person: string; before: string | null; email: string; now: string }>()
  .row({ version: z.number() })
  .text(`MATCH (p:Person {id: $person})
SET p.lock = true REMOVE p.lock
WITH p WHERE NOT ${hasSignedIn('p')} AND (p.email = $before OR p.email IS NULL AND $before IS NULL)
SET p.email = $email
${nextVersion('p')}
RETURN p.version AS version`);
export const GRANT = statement('grantAccess')
  .params<{
    id: string;
    resource: string;
    person: string;
    relationship: string;
    name: string;
    url: string;
    now: string;
  }>()
  .row({ id: z.string(), before: z.enum(AccessState).nullable(), resource: z.string() })
  .text(`MATCH (p:Person {id: $person}), (r:ServiceRelationship {id: $relationship})<-[:CONSUMER_OF]-(owner)
MERGE (a:Access {key: $person + '|' + $relationship})
ON CREATE SET a.id = $id, a.createdAt = datetime($now), a.version = 0
SET a.lock = true REMOVE a.lock
WITH p, r, owner, a, a.state AS before
FOREACH (each IN CASE WHEN before IS NULL THEN [a] ELSE [] END |
  CREATE (r)-[:CREATES {at: datetime($now)}]->(x:Resource {id: $resource, createdAt: datetime($now), updatedAt: datetime($now), version: 1,
    kind: 'ACCESS', name: $name, url: $url})<-[:OWNS]-(owner)
  CREATE (each)-[:UNLOCKS]->(x)
  CREATE (p)-[:HAS_ACCESS]->(each)-[:GRANTED_IN]->(r))
RETURN a.id AS id, before, COLLECT { MATCH (a)-[:UNLOCKS]->(x) RETURN x.id }[0] AS resource`);
export const SET_STATE = statement('setAccessState')
  .params<{ id: string; state: AccessState; reason: string | null; now: string }>()
  .row({ version: z.number() })
  .text(`MATCH (a:Access {id: $id})<-[:HAS_ACCESS]-(p), (a)-[:GRANTED_IN]->(r)
SET a.state = $state, a.stateSince = datetime($now), a.reason = $reason, a.updatedAt = datetime($now), a.version = a.version + 1
FOREACH (each IN CASE WHEN $state = 'ACTIVE' OR EXISTS { (p)-[:BARRED_FROM]->(r) } THEN [] ELSE [p] END |
  CREATE (each)-[:BARRED_FROM]->(r))
WITH a, p, r
OPTIONAL MATCH (p)-[barred:BARRED_FROM]->(r) WHERE $state = 'ACTIVE'
DELETE barred
RETURN a.version AS version`);
export const LOCK_ACCESS = statement('accessForChange')
  .params<{ id: string }>()
  .row({
    id: z.string(),
    state: z.enum(AccessState),
    version: z.number(),
    person: z.string(),
    name: z.string(),
    email: z.string().nullable(),
    relationship: z.string(),
    resource: z.string(),
  })
  .text(`MATCH (a:Access {id: $id})-[:GRANTED_IN]->(r) SET r.lock = true REMOVE r.lock
WITH a, r SET a.lock = true REMOVE a.lock
WITH a, r MATCH (p)-[:HAS_ACCESS]->(a)
RETURN a.id AS id, a.state AS state, a.version AS version, p.id AS person, p.name AS name, p.email AS email, r.id AS relationship,
  COLLECT { MATCH (a)-[:UNLOCKS]->(x) RETURN x.id }[0] AS resource`);
export const INVITED = statement('accessInvited')
  .params<{ id: string; now: string }>()
  .row({ version: z.number() })
  .text(
    'MATCH (a:Access {id: $id}) SET a.invitedAt = datetime($now), a.updatedAt = datetime($now), a.version = a.version + 1 RETURN a.version AS version',
  );

export const RESOURCE_OF_ACCESS = statement('resourceOfAccess')
  .params<{ id: string; origin: string }>()
  .row({ name: z.string(), url: z.string() })
  .text('MATCH (x:Resource {id: $id}) RETURN x.name AS name, coalesce(x.url, $origin) AS url');
/** A person who has never signed in, at an address that refuses all emails. */
export const REFUSES_INVITATIONS = statement('refusesInvitations')
  .params<{ person: string; key: string }>()
  .row({ refused: z.boolean() })
  .text(`MATCH (x:Person {id: $person}) RETURN ${refusesAll('x', '$key')} AS refused`);
export const LETTERHEAD = statement('letterhead')
  .params<{ provider: string; me: string }>()
  .row({ provider: z.string(), by: z.string(), replyTo: z.string().nullable() })
  .text(
    'MATCH (o:Party {id: $provider}), (me:Person {id: $me}) RETURN o.name AS provider, me.name AS by, me.email AS replyTo',
  );
