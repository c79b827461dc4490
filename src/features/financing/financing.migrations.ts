import { type Migration, range, unique } from '../../graph/migrations.ts';

export const financingMigrations: Migration[] = [
  {
    // Part of migration 1 in older graphs.
    id: 61,
    what: 'mortgages and rate offers',
    statements: [unique('Mortgage_id', 'Mortgage', 'id'), unique('RateOffer_id', 'RateOffer', 'id')],
  },
  {
    id: 8,
    what: 'questions about the financing, referrals',
    statements: [
      ...['FinancingQuestionnaire', 'Referral'].map((label) => unique(`${label}_id`, label, 'id')),
      unique('Referral_key', 'Referral', 'key'),
      // Data from before there were consents was shared with the provider, for advice.
      `MATCH (giver)-[:HAS_MORTGAGE]->(m:Mortgage)-[:TOLD_IN]->()<-[:PROVIDER_OF]-(to)
MERGE (c:Consent {key: giver.id + '|' + to.id + '|FINANCING_ADVICE'})
ON CREATE SET c.id = 'cns_' + randomUUID(), c.purpose = 'FINANCING_ADVICE', c.endsAt = datetime() + duration('P1Y'), c.createdAt = datetime(), c.updatedAt = datetime(), c.version = 1
MERGE (giver)-[:GAVE]->(c) MERGE (c)-[:TO]->(to)`,
    ],
  },
  {
    id: 36,
    what: 'consents recorded by a provider cover only data of their relationship',
    statements: [
      // An answered questionnaire or a kept event shows who gave a consent; otherwise it is unknown.
      `OPTIONAL MATCH (e:Event) WHERE e.name = 'consentGiven'
WITH collect([e.entityId, e.actorId]) AS given
MATCH (giver)-[:GAVE]->(c:Consent)-[:TO]->(to)
WHERE c.noted IS NULL AND c.withdrawnAt IS NULL AND c.purpose = 'FINANCING_ADVICE'
  AND NOT EXISTS { (to)-[:PROVIDER_OF]->()<-[:WITHIN]-(:FinancingQuestionnaire)-[:ANSWERED_BY]->()<-[:HAS_MORTGAGE]-(giver) }
  AND NOT any(each IN given WHERE each[0] = c.id AND (each[1] = giver.id OR EXISTS { (by:Person {id: each[1]})-[:ACTS_FOR]->(giver) }))
WITH c, COLLECT { MATCH (giver)-[:HAS_MORTGAGE]->()-[:TOLD_IN]->(r)<-[:PROVIDER_OF]-(to) RETURN DISTINCT r ORDER BY r.id } AS told
WHERE size(told) > 0
SET c.noted = true, c.key = c.key + '|' + head(told).id
FOREACH (r IN told | MERGE (c)-[:NOTED_IN]->(r))`,
    ],
  },
  {
    id: 113,
    what: 'organisations have the industry pack of financing if they work in it',
    statements: [
      `MATCH (o:Organisation) WHERE NOT 'FINANCING' IN coalesce(o.packs, []) AND (EXISTS { (o)-[:QUOTES]->(:RateOffer) }
  OR EXISTS { (o)<-[:TO_BROKER]-(:Referral) }
  OR EXISTS { (o)-[:PROVIDER_OF]->()<-[:TOLD_IN]-(:Mortgage) }
  OR EXISTS { (o)-[:PROVIDER_OF]->()<-[:WITHIN]-(:FinancingQuestionnaire) })
SET o.packs = ['FINANCING'] + coalesce(o.packs, [])`,
    ],
  },
  {
    id: 138,
    what: 'rate offers that clients were notified of',
    statements: [unique('RateNotice_key', 'RateNotice', 'key'), range('RateNotice_partyId', 'RateNotice', 'partyId')],
  },
];
