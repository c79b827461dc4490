/**
 * A provider with many clients, and items of every kind at regular numbers, written directly into Neo4j. Relationship n changed its
 * state n days ago, so the last ones are far beyond any first page.
 */
import type { Graph } from '../src/graph/graph.ts';
import { indexNames } from '../src/graph/index-names.ts';
import { listLiteral } from '../src/graph/statement.ts';
import { IN_FORCE_STATES, STARTED_STATES, UNDER_WAY_STATES } from '../src/values/relationship-state.rules.ts';

const [STARTED, IN_FORCE, UNDER_WAY] = [STARTED_STATES, IN_FORCE_STATES, UNDER_WAY_STATES].map(listLiteral);

const RECORD = 'createdAt: datetime(), updatedAt: datetime(), version: 1';
const TERMS = "kind: 'BASIC', disclosure: 'PRIVATE', criticality: 'LOW'";

const person = (id: string) =>
  `CREATE (:Party:Person {id: 'per_${id}', name: '${id}', email: '${id}@covalue.example', profile: 'PRIVATE', ${RECORD}})`;

/**
 * `rep` and `barred` represent `org_p`, which `former` has left; `rep` is also a person with an offer of a membership. `admin` is an
 * administrator, `stranger` has nothing to do with anybody.
 */
const STATEMENTS = [
  `${['rep', 'barred', 'former', 'stranger'].map(person).join('\n')}
CREATE (:Party:Person {id: 'per_admin', name: 'admin', email: 'admin@covalue.example', administrator: true, profile: 'PRIVATE', ${RECORD}})
CREATE (p:Party:Organisation {id: 'org_p', name: 'P', profile: 'PRIVATE', ${RECORD}})-[:OFFERS]->(off:Offering {id: 'off_p', name: 'Offering', published: true, contents: [], ${RECORD}})
CREATE (p)-[:PROVIDES]->(s:Service {id: 'svc_p', name: 'Service', ${RECORD}}), (off)-[:OF]->(s)
CREATE (o:Party:Organisation {id: 'org_o', name: 'O', profile: 'PRIVATE', ${RECORD}})-[:OFFERS]->(:Offering {id: 'off_o', name: 'Other', published: true, contents: [], ${RECORD}})
CREATE (:Party:Organisation {id: 'org_new', name: 'New', profile: 'PRIVATE', ${RECORD}})`,
  `MATCH (p:Organisation {id: 'org_p'}), (rep:Person {id: 'per_rep'}), (barred:Person {id: 'per_barred'}), (new:Organisation {id: 'org_new'})
CREATE (rep)-[:ACTS_FOR {role: 'REPRESENTATIVE', since: datetime()}]->(p), (barred)-[:ACTS_FOR {role: 'REPRESENTATIVE', since: datetime()}]->(p)
CREATE (new)-[:OFFERS_MEMBERSHIP {role: 'MEMBER', offeredAt: datetime()}]->(rep)`,
  // Clients; each seventeenth relationship is suspended, each nineteenth has ended.
  `MATCH (p:Organisation {id: 'org_p'}), (off:Offering {id: 'off_p'})
UNWIND range(1, toInteger($clients)) AS n
CREATE (c:Party:Person {id: 'per_' + n, name: 'Client ' + n, email: 'client' + n + '@covalue.example', profile: 'PRIVATE', ${RECORD}})
CREATE (p)-[:PROVIDER_OF]->(r:ServiceRelationship {id: 'rel_' + n, n: n, state: CASE WHEN n % 17 = 0 THEN 'SUSPENDED' WHEN n % 19 = 0 THEN 'ENDED' ELSE 'ACTIVE' END,
  proposedBy: 'org_p', stateSince: datetime() - duration({days: n}), startsOn: date() - duration({days: n}), ${TERMS}, ${RECORD}})<-[:CONSUMER_OF]-(c)
CREATE (r)-[:ON]->(off)
SET r.endsOn = CASE WHEN n % 8 = 0 THEN date() + duration({days: n}) END`,
  // Proposals of both sides, and agreed relationships.
  `MATCH (p:Organisation {id: 'org_p'}), (off:Offering {id: 'off_p'})
UNWIND range(1, 60) AS n MATCH (c:Person {id: 'per_' + n})
CREATE (p)-[:PROVIDER_OF]->(r:ServiceRelationship {id: 'rel_prp_' + n, state: CASE WHEN n % 3 = 0 THEN 'AGREED' ELSE 'PROPOSED' END,
  proposedBy: CASE WHEN n % 2 = 0 THEN c.id ELSE 'org_p' END, stateSince: datetime() - duration({days: n}), startsOn: date() + duration({days: n}), ${TERMS}, ${RECORD}})<-[:CONSUMER_OF]-(c)
CREATE (r)-[:ON]->(off)`,
  // What the provider consumes itself.
  `MATCH (p:Organisation {id: 'org_p'}), (o:Organisation {id: 'org_o'}), (off:Offering {id: 'off_o'})
CREATE (o)-[:PROVIDER_OF]->(r:ServiceRelationship {id: 'rel_own', state: 'ACTIVE', proposedBy: 'org_o', stateSince: datetime(), startsOn: date(), ${TERMS}, ${RECORD}})<-[:CONSUMER_OF]-(p)
CREATE (r)-[:ON]->(off), (r)<-[:SURVEYS]-(:Survey {id: 'svy_own', ${RECORD}})`,
  `MATCH (p:Organisation {id: 'org_p'}), (c)-[:CONSUMER_OF]->(r:ServiceRelationship) WHERE r.n <= $busy
WITH p, c, r, r.n AS n
CALL (p, c, r, n) {
  UNWIND [each IN [[3, 'PROPOSED', c], [7, 'CONFIRMED', c], [11, 'PROPOSED', p]] WHERE n % each[0] = 0] AS each
  WITH p, c, r, n, each, datetime() + duration({hours: n, minutes: 30}) AS startsAt, each[2] AS by
  CREATE (a:Appointment {id: 'apt_' + n + '_' + each[0], state: each[1], title: 'Visit ' + n, timeZone: 'UTC', startsAt: startsAt, endsAt: startsAt + duration('PT1H'), ${RECORD}})-[:WITHIN]->(r)
  CREATE (a)-[:PROPOSED_BY]->(by), (a)-[:HOSTED_BY]->(p), (a)-[:ATTENDED_BY]->(c)
}
CALL (p, c, r, n) {
  WITH p, c, r, n WHERE n % 5 = 0
  CREATE (c)-[:GAVE_FEEDBACK]->(f:Feedback {id: 'fbk_' + n, side: 'CONSUMER', text: 'F', createdAt: datetime() - duration('P3D')})-[:WITHIN]->(r)
  WITH p, c, r, n, f WHERE n % 10 = 0
  CREATE (p)-[:GAVE_FEEDBACK]->(g:Feedback {id: 'fbk_re_' + n, side: 'PROVIDER', text: 'F', createdAt: datetime() - duration('P2D')})-[:WITHIN]->(r), (g)-[:REPLY_TO]->(f)
  WITH c, r, n, f WHERE n % 20 = 0
  CREATE (c)-[:GAVE_FEEDBACK]->(h:Feedback {id: 'fbk_again_' + n, side: 'CONSUMER', text: 'F', createdAt: datetime() - duration('P1D')})-[:WITHIN]->(r), (h)-[:REPLY_TO]->(f)
}
CALL (r, n) { WITH r, n WHERE n % 4 = 0 CREATE (:Survey {id: 'svy_' + n, answeredAt: CASE WHEN n % 8 = 0 THEN datetime() END, ${RECORD}})-[:SURVEYS]->(r) }
CALL (r, n) { CREATE (:Agreement {id: 'agr_' + n, title: 'A', agreedOn: date(), validUntil: date() + duration({days: n - 3}), noticePeriod: CASE WHEN n % 3 = 0 THEN 'P1M' WHEN n % 3 = 1 THEN 'P20D' END, cancelledAt: CASE WHEN n % 13 = 0 THEN datetime() END, ${RECORD}})-[:GOVERNS]->(r) }
CALL (c, r, n) { WITH c, r, n WHERE n % 6 = 0
  CREATE (r)-[:CREATES {at: datetime()}]->(x:Resource {id: 'res_' + n, name: 'R', kind: 'OTHER', validUntil: date() + duration({days: n}), ${RECORD}})<-[:OWNS]-(c)
  WITH x, n MATCH (other:ServiceRelationship {id: 'rel_' + (n - 1)}) CREATE (other)-[:MODIFIES {at: datetime()}]->(x) }
CALL (c, r, n) { WITH c, r, n WHERE n % 9 = 0
  CREATE (a:PropertyAlert {id: 'alr_' + n, name: 'Alert', ${RECORD}})-[:PROVISIONED_IN]->(r)
  CREATE (c)-[:ASKED]->(:CriteriaChangeRequest {id: 'ccr_' + n, state: 'ASKED', wish: 'W', askedAt: datetime(), ${RECORD}})-[:ASKS_CHANGE_OF]->(a)
  CREATE (c)-[:ASKED]->(:CriteriaChangeRequest {id: 'ccr_old_' + n, state: 'DECLINED', wish: 'W', askedAt: datetime(), ${RECORD}})-[:ASKS_CHANGE_OF]->(a)
  FOREACH (m IN range(1, 3) | CREATE (:Match {id: 'mat_' + n + '_' + m, key: 'k' + n + '_' + m, at: datetime(), dismissedAt: CASE m WHEN 3 THEN datetime() END, ${RECORD}})-[:FOR_ALERT]->(a)) }
CALL (p, r, n) { WITH p, r, n WHERE n % 10 = 0 CREATE (p)-[:ASKED]->(:FinancingQuestionnaire {id: 'fqn_' + n, state: CASE WHEN n % 20 = 0 THEN 'ASKED' ELSE 'ANSWERED' END, ${RECORD}})-[:WITHIN]->(r) }
CALL (c, r, n) { WITH c, r, n WHERE n % 12 = 0 UNWIND ['DEAD', 'SENT'] AS state
  CREATE (c)<-[:TO]-(:Mail {id: 'mai_' + n + state, key: 'm' + n + state, template: 'visit', state: state, address: 'x@example.org', attempts: 1, dueAt: datetime(), ${RECORD}})-[:ABOUT]->(r) }`,
  `MATCH (barred:Person {id: 'per_barred'}), (r:ServiceRelationship) WHERE r.n % 2 = 0 CREATE (barred)-[:BARRED_FROM]->(r)`,
  `MATCH (p:Organisation {id: 'org_p'}) CREATE (:Mail {id: 'mai_contact', key: 'mc', template: 'contact-invitation', state: 'DEAD', address: 'y@example.org', attempts: 1, dueAt: datetime(), ${RECORD}})
  -[:TO]->(:Contact:Recorded {id: 'con_1', kind: 'PERSON', name: 'Contact', recordedBy: 'org_p', ${RECORD}})`,
];

/** @param busy the clients with items; the relationships of all others only exist */
export async function plantAttention(graph: Graph, clients: number, busy = clients): Promise<void> {
  for (const text of STATEMENTS) await graph.write((transaction) => transaction.run(text, { clients, busy }));
  await graph.execute('CALL db.awaitIndexes(120)', {});
  await indexNames(graph.driver);
}

/** Tasks of the provider, four of them about relationships. */
export async function plantTasks(graph: Graph): Promise<void> {
  await graph.execute(
    `UNWIND range(1, 6) AS n CREATE (:Task {id: 'tsk_' + n, partyId: 'org_p', title: 'T', relationshipId: CASE WHEN n < 5 THEN 'rel_' + n END, ${RECORD}})`,
    {},
  );
}

/**
 * How many items of each kind wait for the party, found from the records, not from the party: independent of the sources.
 * `$barred`: IDs of relationships that the viewer may not see.
 */
export const COUNTS: Readonly<Record<string, string>> = {
  PROPOSAL: open("r.state = 'PROPOSED' AND r.proposedBy <> $party"),
  PROPOSAL_SENT: open("r.state = 'PROPOSED' AND r.proposedBy = $party"),
  RELATIONSHIP_TO_START: open("r.state = 'AGREED'"),
  EXPIRING_RELATIONSHIP: open(
    `r.state IN ${STARTED} AND date(datetime() - duration('PT12H')) <= r.endsOn AND r.endsOn <= date() + duration('P182D')`,
  ),
  EXPIRING_AGREEMENT: of(
    'Agreement',
    'GOVERNS',
    `r.state IN ${STARTED} AND x.cancelledAt IS NULL AND date(datetime() - duration('PT12H')) <= x.validUntil AND x.validUntil <= date() + duration('P182D')`,
  ),
  // The earliest day that is too late is followed by no whole period.
  NOTICE_DATE: `UNWIND range(-1, 182) AS ahead WITH date() + duration({days: ahead}) AS day WHERE day >= date(datetime() - duration('PT12H'))
    MATCH (x:Agreement)-[:GOVERNS]->(r)--({id: $party}) WHERE r.state IN ${STARTED} AND x.cancelledAt IS NULL AND NOT r.id IN $barred
    AND day + duration('P1D') + duration(x.noticePeriod) <= x.validUntil + duration('P1D')
    AND NOT day + duration('P2D') + duration(x.noticePeriod) <= x.validUntil + duration('P1D') RETURN count(x) AS items`,
  EXPIRING_RESOURCE: `MATCH (x:Resource) WHERE date(datetime() - duration('PT12H')) <= x.validUntil AND x.validUntil <= date() + duration('P182D')
    AND EXISTS { (x)<-[:CREATES|MODIFIES]-(r)--({id: $party}) WHERE r.state IN ${STARTED} AND NOT r.id IN $barred } RETURN count(x) AS items`,
  VISIT_TO_ANSWER: of(
    'Appointment',
    'WITHIN',
    `x.state = 'PROPOSED' AND r.state IN ${UNDER_WAY} AND NOT EXISTS { (x)-[:PROPOSED_BY]->({id: $party}) }`,
  ),
  VISIT_AHEAD: of('Appointment', 'WITHIN', `x.state = 'CONFIRMED' AND r.state IN ${IN_FORCE}`),
  VISIT_PROPOSED: of(
    'Appointment',
    'WITHIN',
    `x.state = 'PROPOSED' AND r.state IN ${IN_FORCE} AND EXISTS { (x)-[:PROPOSED_BY]->({id: $party}) }`,
  ),
  FEEDBACK: `MATCH (x:Feedback)-[:WITHIN]->(r)<-[s:PROVIDER_OF|CONSUMER_OF]-({id: $party})
    WHERE NOT EXISTS { (x)-[:REPLY_TO]->() } AND r.state <> 'ENDED' AND NOT r.id IN $barred
    OPTIONAL MATCH (x)<-[:REPLY_TO]-(y:Feedback)
    WITH x, s, y ORDER BY y.createdAt WITH x, s, collect(y.side) AS sides
    WITH coalesce(sides[-1], x.side) + '_OF' <> type(s) AS isOfOther WHERE isOfOther RETURN count(*) AS items`,
  SURVEY: `MATCH (x:Survey)-[:SURVEYS]->(r)<-[:CONSUMER_OF]-({id: $party}) WHERE x.answeredAt IS NULL AND r.state <> 'ENDED' AND NOT r.id IN $barred RETURN count(x) AS items`,
  CHANGE_REQUEST: request('PROVIDER_OF'),
  CHANGE_REQUEST_SENT: request('CONSUMER_OF'),
  UNSEEN_MATCHES: `MATCH (x:PropertyAlert)-[:PROVISIONED_IN]->(r)<-[:CONSUMER_OF]-({id: $party}) WHERE r.state <> 'ENDED' AND NOT r.id IN $barred
    AND COUNT { (x)<-[:FOR_ALERT]-(m) WHERE m.seenAt IS NULL AND m.dismissedAt IS NULL } > 0 RETURN count(x) AS items`,
  FINANCING_QUESTIONS: `MATCH (x:FinancingQuestionnaire {state: 'ASKED'})-[:WITHIN]->(r)<-[:CONSUMER_OF]-({id: $party})
    WHERE (r.state = 'PROPOSED' OR r.state IN ${UNDER_WAY}) AND NOT r.id IN $barred RETURN count(x) AS items`,
  FAILED_MAIL: `MATCH (x:Mail {state: 'DEAD'}) WHERE EXISTS { (x)-[:ABOUT]->(r)<-[:PROVIDER_OF]-({id: $party}) WHERE r.state <> 'ENDED' AND NOT r.id IN $barred }
    OR EXISTS { (x)-[:TO]->(:Contact {recordedBy: $party}) } RETURN count(x) AS items`,
  TASK: 'MATCH (x:Task {partyId: $party}) WHERE NOT coalesce(x.relationshipId, $party) IN $barred RETURN count(x) AS items',
  MEMBERSHIP_OFFER:
    'MATCH (x:Organisation)-[:OFFERS_MEMBERSHIP]->({id: $party}) WHERE $barred IS NOT NULL RETURN count(x) AS items',
};

function open(condition: string): string {
  return `MATCH (r:ServiceRelationship)--({id: $party}) WHERE ${condition} AND NOT r.id IN $barred RETURN count(DISTINCT r) AS items`;
}

function of(label: string, edge: string, condition: string): string {
  return `MATCH (x:${label})-[:${edge}]->(r)--({id: $party}) WHERE ${condition} AND NOT r.id IN $barred RETURN count(DISTINCT x) AS items`;
}

function request(edge: string): string {
  return `MATCH (x:CriteriaChangeRequest {state: 'ASKED'})-->(:PropertyAlert)-->(r)<-[:${edge}]-({id: $party}) WHERE r.state IN ${UNDER_WAY} AND NOT r.id IN $barred RETURN count(x) AS items`;
}
