/** How referrals to mortgage brokers are stored and read. */
import { z } from 'zod';
import { isPartyTo } from '../../access-control/visibility.cypher.ts';
import { listLiteral, lockAll, statement } from '../../graph/statement.ts';
import { type FieldShape, instantProperty, property, type Shapes } from '../../planner/shape.ts';
import { moneyProperty } from '../../schema/money.ts';
import { UNDER_WAY_STATES } from '../../values/relationship-state.rules.ts';
import { consentsItself } from '../consents/consent.cypher.ts';
import { ConsentPurpose } from '../consents/consent.rules.ts';
import { BY_ID, PARTY_TYPES, RECORD_FIELDS } from '../parties/party.cypher.ts';
import { seesRateOffer, seesReferral } from './financing.cypher.ts';

const REFERRALS: FieldShape = {
  kind: 'list',
  to: 'Referral',
  match: (party, referral) => `MATCH (${party})-[:REFERRED]->(${referral}:Referral)`,
  where: (_party, referral) => seesReferral(referral),
  orderBy: [{ cypher: (referral) => `${referral}.createdAt`, descending: true }, BY_ID],
};

export function referralShapes(shapes: Shapes): void {
  shapes.type('Referral', {
    label: 'Referral',
    visibleWithin: (referral, r) => `EXISTS { (${referral})-[:LED_TO]->(${r}) }`,
    idPrefix: 'rfr_',
    visible: seesReferral,
    fields: {
      ...RECORD_FIELDS,
      state: property('state'),
      reason: property('reason'),
      horizonMonths: property('horizonMonths'),
      expectedSaving: moneyProperty('expectedSavingMinor'),
      realisedSaving: moneyProperty('realisedSavingMinor'),
      outcomeNote: property('outcomeNote'),
      completedAt: instantProperty('completedAt'),
      client: { kind: 'one', to: 'Party', match: (referral, p) => `MATCH (${referral})<-[:REFERRED]-(${p}:Party)` },
      broker: { kind: 'one', to: 'Party', match: (referral, p) => `MATCH (${referral})-[:TO_BROKER]->(${p}:Party)` },
      rateOffer: {
        kind: 'one',
        to: 'RateOffer',
        match: (referral, o) => `MATCH (${referral})-[:WITH_OFFER]->(${o}:RateOffer)`,
        where: (_referral, o) => seesRateOffer(o),
      },
      relationship: {
        kind: 'one',
        to: 'ServiceRelationship',
        match: (referral, r) => `MATCH (${referral})-[:LED_TO]->(${r}:ServiceRelationship)`,
        where: (_referral, r) => isPartyTo(r),
      },
    },
  });
  for (const type of PARTY_TYPES) shapes.type(type, { fields: { referrals: REFERRALS } });
}

/** One for each client and offer; another response updates it. */
export const NOTE_REFERRAL = statement('noteReferral')
  .params<{
    id: string;
    client: string;
    rateOffer: string;
    relationship: string | null;
    now: string;
    values: object;
  }>()
  .row({ id: z.string(), version: z.number(), broker: z.string() })
  .text(`MATCH (client:Party {id: $client}), (o:RateOffer {id: $rateOffer})<-[:QUOTES]-(broker:Party)
MERGE (f:Referral {key: $client + '|' + $rateOffer})
ON CREATE SET f.id = $id, f.createdAt = datetime($now), f.version = 0
SET f.lock = true REMOVE f.lock
SET f += $values, f.updatedAt = datetime($now), f.version = f.version + 1
WITH client, f, o, broker
FOREACH (each IN CASE WHEN EXISTS { (f)-[:WITH_OFFER]->(o) } THEN [] ELSE [f] END |
  CREATE (client)-[:REFERRED]->(each)-[:WITH_OFFER]->(o), (each)-[:TO_BROKER]->(broker))
WITH f, broker OPTIONAL MATCH (r:ServiceRelationship {id: $relationship}) WHERE NOT EXISTS { (f)-[:LED_TO]->(r) }
FOREACH (each IN CASE WHEN r IS NULL THEN [] ELSE [r] END | CREATE (f)-[:LED_TO]->(each))
RETURN f.id AS id, f.version AS version, broker.id AS broker`);

export const REFERRAL = statement('referralForChange')
  .params<{ id: string }>()
  .row({
    state: z.string(),
    version: z.number(),
    currency: z.string(),
    client: z.string(),
    broker: z.string(),
    relationship: z.string().nullable(),
  })
  .text(`MATCH (f:Referral {id: $id})<-[:REFERRED]-(client)
${lockAll('r', '(f)-[:LED_TO]->(r)', 'f')}
SET f.lock = true REMOVE f.lock
WITH f, client
MATCH (f)-[:TO_BROKER]->(broker)
RETURN f.state AS state, f.version AS version, f.currency AS currency, client.id AS client, broker.id AS broker,
  head(COLLECT { MATCH (f)-[:LED_TO]->(r) RETURN r.id ORDER BY r.createdAt DESC, r.id LIMIT 1 }) AS relationship`);

export const COMPLETE_REFERRAL = statement('completeReferral')
  .params<{ id: string; now: string; values: object }>()
  .row({ version: z.number() })
  .text(`MATCH (f:Referral {id: $id})
SET f += $values, f.completedAt = datetime($now), f.updatedAt = datetime($now), f.version = f.version + 1
RETURN f.version AS version`);

/**
 * The relationship in which the client was advised, if a consent that it gave to that provider itself is still valid.
 */
export const ADVISED_IN = statement('relationshipOfAdvice')
  .params<{ relationship: string }>()
  .row({ id: z.string(), provider: z.string(), consumer: z.string() })
  .text(`MATCH (:ServiceRelationship {id: $relationship})-[:EXTENDS]->(r:ServiceRelationship)<-[:PROVIDER_OF]-(provider), (r)<-[:CONSUMER_OF]-(consumer)
WHERE ${consentsItself('consumer', 'provider', ConsentPurpose.FINANCING_ADVICE)}
RETURN r.id AS id, provider.id AS provider, consumer.id AS consumer LIMIT 1`);

/** The open relationship in which the client stated its mortgage. */
export const TOLD_WITHIN = statement('relationshipOfMortgage')
  .params<{ client: string; person: string }>()
  .row({ relationship: z.string() })
  .text(`MATCH (:Party {id: $client})-[:HAS_MORTGAGE]->(m)-[:TOLD_IN]->(r) WHERE r.state IN ${listLiteral(UNDER_WAY_STATES)}
  AND NOT EXISTS { (:Party {id: $person})-[:BARRED_FROM]->(r) }
RETURN r.id AS relationship ORDER BY m.asOfOn DESC, m.createdAt DESC, r.id LIMIT 1`);
