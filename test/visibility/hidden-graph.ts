/**
 * A graph beside the story, planted straight into Neo4j: `hid` provides to the client's broker what enables its brokerage
 * (what the client may learn of it, disclosure decides); `far` and `side` are nobody's business in any case but their own.
 * Whatever is for parties only holds the word SECRET, or a number or date that stands nowhere else.
 */
export const SECRET = /SECRET|7770\.\d\d|2033-03-|0\.0777/;
const STAMP = `createdAt: datetime('2020-01-01T00:00:00Z'), updatedAt: datetime('2020-01-01T00:00:00Z'), version: 1`;

function relationship(key: string, provider: string, consumer: string, enables: string): string {
  return `
MATCH (provider:Party {id: '${provider}'}), (consumer:Party {id: '${consumer}'}), (enabled:Service {id: '${enables}'})
CREATE (provider)-[:PROVIDES]->(s:Service {id: 'svc_${key}', name: 'Zephyr service ${key}', key: 'k_${key}', ${STAMP}})-[:HAS_PRODUCT]->(:Product {id: 'prd_${key}', name: 'Zephyr product ${key}', key: 'p_${key}', ${STAMP}}),
  (provider)-[:OFFERS]->(o:Offering {id: 'off_${key}', name: 'Zephyr offering ${key}', key: 'o_${key}', published: false, contents: ['GOODS'],
    description: 'SECRET', targetGroup: 'SECRET', terms: 'SECRET', utility: 'SECRET', warranty: 'SECRET', priceMinor: 777001, currency: 'CAD', pricePeriod: 'YEAR',
    availableFrom: date('2033-03-01'), availableUntil: date('2033-03-31'), ${STAMP}})-[:OF]->(s),
  (provider)-[:QUOTES]->(:RateOffer {id: 'rto_${key}', name: 'SECRET rate', annualRate: '0.0777', compounding: 'MONTHLY', rateType: 'FIXED', termMonths: 60, feesMinor: 777002, currency: 'CAD', validUntil: date('2033-03-04'), ${STAMP}})-[:UNDER]->(o),
  (provider)-[:PROVIDER_OF]->(r:ServiceRelationship {id: 'rel_${key}', state: 'ACTIVE', kind: 'BASIC', disclosure: 'PRIVATE', criticality: 'CRITICAL', purpose: 'SECRET', declineReason: 'SECRET',
    startsOn: date('2026-02-02'), endsOn: date('2033-03-03'), stateSince: datetime('2026-02-02T00:00:00Z'), proposedBy: '${provider}', disclosureAsked: 'PUBLIC', disclosureAskedBy: '${provider}', liveKey: 'l_${key}', ${STAMP}})<-[:CONSUMER_OF]-(consumer),
  (r)-[:ON]->(o), (r)-[:EXTENDS]->(x:ServiceRelationship {id: 'rel_ext_${key}', state: 'ENDED', kind: 'BASIC', disclosure: 'PRIVATE', startsOn: date('2033-03-06'), stateSince: datetime('2033-03-06T00:00:00Z'), proposedBy: '${provider}', ${STAMP}}),
  (provider)-[:PROVIDER_OF]->(x)<-[:CONSUMER_OF]-(consumer), (x)-[:ON]->(o),
  (:Agreement {id: 'agr_${key}', title: 'SECRET', terms: 'SECRET', agreedOn: date('2033-03-05'), amountMinor: 777003, currency: 'CAD', ${STAMP}})-[:GOVERNS]->(r),
  (r)-[:CREATES {at: datetime()}]->(res:Resource {id: 'res_${key}', name: 'Zephyr resource ${key}', kind: 'ACCESS', description: 'SECRET', url: 'https://example.org/SECRET', ${STAMP}})<-[:OWNS]-(consumer),
  (res)-[:ENABLES {criticality: 'HIGH'}]->(enabled),
  (provider)-[:PERFORMED]->(a:Activity {id: 'act_${key}', kind: 'PROVISION', summary: 'SECRET', note: 'SECRET', occurredAt: datetime('2033-03-07T00:00:00Z'), quantity: 7, amountMinor: 777004, currency: 'CAD', ${STAMP}})-[:PART_OF]->(r),
  (:Party:Person {id: 'per_${key}', name: 'SECRET person', email: 'SECRET-${key}@covalue.example', profile: 'PRIVATE', ${STAMP}})-[:ACTS_FOR {role: 'REPRESENTATIVE', since: datetime()}]->(provider),
  (:Party:Person {id: 'per_seat_${key}', name: 'SECRET seat', email: 'SECRET-seat-${key}@covalue.example', profile: 'PRIVATE', ${STAMP}})-[:TAKES_PART_IN {role: 'SPONSOR'}]->(r),
  (provider)-[:HAS_MORTGAGE]->(m:Mortgage {id: 'mtg_${key}', balanceMinor: 777005, currency: 'CAD', annualRate: '0.0777', lender: 'SECRET', remainingAmortisationMonths: 100, remainingTermMonths: 50, asOfOn: date('2033-03-08'), ${STAMP}})-[:TOLD_IN]->(r)`;
}

const organisation = (key: string) =>
  `CREATE (:Party:Organisation {id: 'org_${key}', name: 'Zephyr ${key}', email: 'SECRET-org-${key}@covalue.example', segment: 'Zephyr', profile: 'PRIVATE', ${STAMP}})`;

export const PLANT = [
  ...['hid', 'far', 'side', 'other'].map(organisation),
  relationship('hid', 'org_hid', 'org_brokerage', 'svc_brokerage'),
  relationship('far', 'org_far', 'org_hid', 'svc_hid'),
  // CHAIN, but what it enables is not upstream of the client.
  `CREATE (:Service {id: 'svc_other', name: 'Zephyr other', key: 'k_other', ${STAMP}})`,
  `MATCH (p:Party {id: 'org_other'}), (s:Service {id: 'svc_other'}) CREATE (p)-[:PROVIDES]->(s)`,
  relationship('side', 'org_side', 'org_other', 'svc_other'),
  `MATCH (r:ServiceRelationship {id: 'rel_side'}) SET r.disclosure = 'CHAIN'`,
];

const KEYS = ['hid', 'far', 'side', 'other'];
const PREFIXES = ['org', 'svc', 'prd', 'off', 'rto', 'rel', 'rel_ext', 'agr', 'res', 'act', 'per', 'per_seat', 'mtg'];
export const PLANTED_IDS = KEYS.flatMap((key) => PREFIXES.map((prefix) => `${prefix}_${key}`));
/** What a disclosed relationship tells of: itself, its parties, its offering and service with its parts. */
export const WITH_RELATIONSHIP = ['rel_hid', 'org_hid', 'off_hid', 'svc_hid', 'prd_hid'];
