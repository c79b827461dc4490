/** Clients with a consented mortgage each, and offers in force, for the benchmark and the test of the rate watch. */
import type { Graph } from '../src/graph/graph.ts';

const RECORD = 'createdAt: datetime(), updatedAt: datetime(), version: 1';
const BROKERS = 5;
const ADVISERS = 20;

/** `off_rw_0` belongs to `org_rw_0`, for which `rw@covalue.example` acts. */
export async function plantRates(
  graph: Graph,
  { clients, offers }: { clients: number; offers: number },
): Promise<void> {
  await graph.execute(
    `UNWIND range(0, $brokers - 1) AS i
CREATE (b:Party:Organisation {id: 'org_rw_' + i, name: 'Broker ' + i, profile: 'PUBLIC', packs: ['FINANCING'], ${RECORD}})-[:PROVIDES]->(s:Service {id: 'svc_rw_' + i, name: 'Rates', key: 'svc_rw_' + i, ${RECORD}}),
  (b)-[:OFFERS]->(:Offering {id: 'off_rw_' + i, name: 'Rates', key: 'off_rw_' + i, published: true, contents: ['SERVICE_ACTION'], ${RECORD}})-[:OF]->(s)
WITH b, i WHERE i = 0
CREATE (:Party:Person {id: 'per_rw', name: 'Rae', email: 'rw@covalue.example', profile: 'PRIVATE', ${RECORD}})-[:ACTS_FOR {role: 'REPRESENTATIVE', since: datetime()}]->(b)`,
    { brokers: BigInt(BROKERS) },
  );
  await graph.execute(
    `UNWIND range(0, $offers - 1) AS i
MATCH (b:Party {id: 'org_rw_' + (i % $brokers)})-[:OFFERS]->(o:Offering)
CREATE (b)-[:QUOTES]->(:RateOffer {id: 'rto_rw_' + i, name: 'Rate ' + i, annualRate: toString(0.0519 + i * 0.0002), compounding: CASE i % 2 WHEN 0 THEN 'MONTHLY' ELSE 'SEMI_ANNUAL' END,
  rateType: 'FIXED', termMonths: 60 - 12 * (i % 4), feesMinor: 10000 * (i % 9), currency: 'CAD', ${RECORD}})-[:UNDER]->(o)`,
    { offers: BigInt(offers), brokers: BigInt(BROKERS) },
  );
  await graph.execute(
    `UNWIND range(0, $advisers - 1) AS i
CREATE (a:Party:Organisation {id: 'org_adv_' + i, name: 'Adviser ' + i, profile: 'PUBLIC', ${RECORD}})-[:PROVIDES]->(s:Service {id: 'svc_adv_' + i, name: 'Advice', key: 'svc_adv_' + i, ${RECORD}}),
  (a)-[:OFFERS]->(:Offering {id: 'off_adv_' + i, name: 'Advice', key: 'off_adv_' + i, published: true, contents: ['SERVICE_ACTION'], ${RECORD}})-[:OF]->(s)`,
    { advisers: BigInt(ADVISERS) },
  );
  await graph.execute(
    `UNWIND range(0, $clients - 1) AS i
CALL (i) {
  MATCH (a:Party {id: 'org_adv_' + (i % $advisers)})-[:OFFERS]->(o:Offering)
  CREATE (c:Party:Person {id: 'per_rw_' + i, name: 'Client ' + i, email: 'client' + i + '@covalue.example', profile: 'PRIVATE', ${RECORD}})
  CREATE (a)-[:PROVIDER_OF]->(r:ServiceRelationship {id: 'rel_rw_' + i, state: 'ACTIVE', kind: 'BASIC', disclosure: 'PRIVATE', startsOn: date(), stateSince: datetime(), proposedBy: a.id, liveKey: 'rw_' + i, ${RECORD}})<-[:CONSUMER_OF]-(c)
  CREATE (r)-[:ON]->(o)
  CREATE (c)-[:NOTED]->(m:Mortgage {id: 'mtg_rw_' + i, balanceMinor: 20000000 + (i * 7919) % 40000000, currency: 'CAD', annualRate: toString(0.0550 + (i % 23) * 0.001),
    compounding: CASE i % 3 WHEN 0 THEN 'SEMI_ANNUAL' ELSE 'MONTHLY' END, rateType: 'FIXED', remainingAmortisationMonths: 180 + i % 150, remainingTermMonths: 24 + i % 37, lender: 'Bank',
    penaltyKind: CASE i % 2 WHEN 0 THEN 'NONE' ELSE 'THREE_MONTHS_INTEREST' END, asOfOn: date() - duration({months: i % 12}),
    country: 'CA', homeValueMinor: 90000000, insured: false, incomeMinor: CASE i % 5 WHEN 0 THEN null ELSE 8000000 + (i * 104729) % 20000000 END,
    debtPaymentsMinor: 40000, propertyTaxMinor: 420000, heatingMinor: 12000, condoFeesMinor: 0, ${RECORD}})<-[:HAS_MORTGAGE]-(c)
  CREATE (m)-[:TOLD_IN]->(r)
  CREATE (c)-[:GAVE]->(:Consent {id: 'cns_rw_' + i, key: c.id + '|' + a.id + '|FINANCING_ADVICE', purpose: 'FINANCING_ADVICE', endsAt: datetime() + duration('P1Y'), ${RECORD}})-[:TO]->(a)
} IN TRANSACTIONS OF 1000 ROWS`,
    { clients: BigInt(clients), advisers: BigInt(ADVISERS) },
  );
}

/** Events, notices and mails of each client about an offer, as the graph has them. */
export const NOTIFIED = `MATCH (n:RateNotice {entityId: $offer})
OPTIONAL MATCH (p:Pending) WHERE p.entityId = $offer AND p.event CONTAINS '"betterRateFound"' AND p.event CONTAINS '"' + n.partyId + '"'
WITH n, count(p) AS pending
RETURN n.partyId AS client, n.version AS version, pending + COUNT { (e:Event {name: 'betterRateFound'}) WHERE e.entityId = $offer AND n.partyId IN e.partyIds } AS events,
  COUNT { (i:MailItem) WHERE i.key STARTS WITH 'rate|' + n.partyId + '|' } AS mails`;
