/** How mortgages and rate offers are stored and read. */

import { z } from 'zod';
import {
  actsWithin,
  asViewer,
  isContactOfMine,
  isOpened,
  knowsTermsOf,
  seesParty,
} from '../../access-control/visibility.cypher.ts';
import { statement } from '../../graph/statement.ts';
import { dateProperty, expression, type FieldShape, property, type Shapes } from '../../planner/shape.ts';
import { unlessMine } from '../../planner/viewed.ts';
import { moneyProperty } from '../../schema/money.ts';
import { isPublishedOrAgreed } from '../catalogue/catalogue.cypher.ts';
import { covers, hasConsentFor, hasConsentOf } from '../consents/consent.cypher.ts';
import { ConsentPurpose } from '../consents/consent.rules.ts';
import { BY_ID, PARTY_TYPES, RECORD_FIELDS } from '../parties/party.cypher.ts';
import { noteAnswer } from '../recommendations/recommendation.cypher.ts';
import { Compounding, RepaymentType } from './amortisation.rules.ts';
import { PenaltyKind, RateType } from './mortgage.rules.ts';

/**
 * A mortgage is visible to its owner and, once it was stated in a relationship, to parties with a consent that covers it. A contact has no
 * account: what its recorder noted is visible to the recorder only.
 * `purpose`: for this use only.
 */
export function seesMortgage(mortgage: string, purpose?: string): string {
  return `EXISTS { (${mortgage})<-[:HAS_MORTGAGE]-(debtor_) WHERE debtor_ IN actingFor OR (${isOpened('debtor_')}) OR ${isContactOfMine('debtor_')} }
    OR EXISTS { (${mortgage})<-[:HAS_MORTGAGE]-(debtor_) WHERE ${hasConsentFor('debtor_', mortgage, purpose)} }`;
}

/**
 * A referral is visible to the client, to parties with a consent that the client gave itself, and to the two parties of
 * the resulting relationship.
 */
export function seesReferral(referral: string): string {
  return `EXISTS { (${referral})<-[:REFERRED]-(referred_) WHERE referred_ IN actingFor OR ${hasConsentOf('referred_')} OR (${isOpened('referred_')}) }
    OR EXISTS { (${referral})-[:LED_TO]->(led_) WHERE ${actsWithin('led_')} }`;
}

/** A rate offer is a price: seen with the terms of the offering that it is under, not where only that one is disclosed. */
export function seesRateOffer(offer: string): string {
  return `EXISTS { (${offer})-[:UNDER]->(under_) WHERE ${knowsTermsOf('under_')} }`;
}

export const hasMortgage = (party: string) => `EXISTS { (${party})-[:HAS_MORTGAGE]->() }`;

const MORTGAGES: FieldShape = {
  kind: 'list',
  to: 'Mortgage',
  match: (party, mortgage) => `MATCH (${party})-[:HAS_MORTGAGE]->(${mortgage})`,
  where: (_party, mortgage) => seesMortgage(mortgage),
  orderBy: [
    { cypher: (mortgage) => `${mortgage}.asOfOn`, descending: true },
    { cypher: (mortgage) => `${mortgage}.createdAt`, descending: true },
    BY_ID,
  ],
};

export function financingShapes(shapes: Shapes): void {
  shapes
    .type('Mortgage', {
      label: 'Mortgage',
      idPrefix: 'mtg_',
      visible: seesMortgage,
      sensitive: {
        kind: 'MORTGAGE',
        subject: (mortgage) =>
          // A note about a contact is data of its recorder alone.
          `head(COLLECT { MATCH (${mortgage})<-[:HAS_MORTGAGE]-(debtor_:Party) RETURN ${unlessMine('debtor_')} })`,
      },
      fields: {
        ...RECORD_FIELDS,
        balance: moneyProperty('balanceMinor'),
        annualRate: property('annualRate'),
        compounding: property('compounding'),
        rateType: property('rateType'),
        remainingAmortisationMonths: property('remainingAmortisationMonths'),
        remainingTermMonths: property('remainingTermMonths'),
        lender: property('lender'),
        monthlyPayment: moneyProperty('paymentMinor'),
        repaymentType: property('repaymentType'),
        penaltyKind: property('penaltyKind'),
        comparisonRate: property('comparisonRate'),
        prepaymentShare: property('prepaymentShare'),
        asOf: dateProperty('asOfOn'),
        country: property('country'),
        homeValue: moneyProperty('homeValueMinor'),
        isInsured: property('insured'),
        annualIncome: moneyProperty('incomeMinor'),
        monthlyDebtPayments: moneyProperty('debtPaymentsMinor'),
        annualPropertyTax: moneyProperty('propertyTaxMinor'),
        monthlyHeating: moneyProperty('heatingMinor'),
        monthlyCondoFees: moneyProperty('condoFeesMinor'),
        owner: {
          kind: 'one',
          to: 'Party',
          match: (mortgage, party) => `MATCH (${mortgage})<-[:HAS_MORTGAGE]-(${party})`,
        },
        recordedBy: {
          kind: 'one',
          to: 'Party',
          match: (mortgage, party) => `MATCH (${mortgage})<-[:NOTED]-(${party}:Party)`,
        },
        isNote: expression((mortgage) => `(${mortgage}.noted IS NOT NULL AND ${mortgage}.confirmedAt IS NULL)`),
      },
    })
    .type('RateOffer', {
      label: 'RateOffer',
      visibleWithin: (offer, r) =>
        `EXISTS { (${offer})-[:UNDER]->(offering_) WHERE ${isPublishedOrAgreed('offering_', r)} }`,
      idPrefix: 'rto_',
      visible: seesRateOffer,
      fields: {
        ...RECORD_FIELDS,
        name: property('name'),
        annualRate: property('annualRate'),
        compounding: property('compounding'),
        rateType: property('rateType'),
        termMonths: property('termMonths'),
        fees: moneyProperty('feesMinor'),
        smallest: moneyProperty('smallestMinor'),
        largest: moneyProperty('largestMinor'),
        validUntil: dateProperty('validUntil'),
        broker: { kind: 'one', to: 'Party', match: (offer, party) => `MATCH (${offer})<-[:QUOTES]-(${party})` },
        offering: {
          kind: 'one',
          to: 'Offering',
          match: (offer, offering) => `MATCH (${offer})-[:UNDER]->(${offering})`,
        },
      },
    });
  shapes.type('Offering', {
    fields: {
      rateOffers: {
        kind: 'list',
        to: 'RateOffer',
        match: (offering, rate) => `MATCH (${offering})<-[:UNDER]-(${rate})`,
        where: (_offering, rate) => seesRateOffer(rate),
        orderBy: [{ cypher: (rate) => `${rate}.name` }, BY_ID],
      },
    },
  });
  for (const type of PARTY_TYPES) shapes.type(type, { fields: { mortgages: MORTGAGES } });
}

/**
 * A note of a provider does not replace facts that the client has stated or confirmed; otherwise the newest facts
 * count.
 */
export const CLIENTS_OWN_FIRST =
  'coalesce(m.noted, false) AND m.confirmedAt IS NULL, m.asOfOn DESC, m.createdAt DESC, m.id DESC';

/** The properties of a mortgage; a provider may have noted only some of them. */
export const STORED_MORTGAGE = z.looseObject({
  id: z.string(),
  currency: z.string(),
  balanceMinor: z.number().optional(),
  annualRate: z.string().optional(),
  compounding: z.enum(Compounding).optional(),
  rateType: z.enum(RateType).optional(),
  remainingAmortisationMonths: z.number().optional(),
  remainingTermMonths: z.number().optional(),
  lender: z.string().optional(),
  paymentMinor: z.number().optional(),
  repaymentType: z.enum(RepaymentType).optional(),
  penaltyKind: z.enum(PenaltyKind).optional(),
  comparisonRate: z.string().optional(),
  prepaymentShare: z.string().optional(),
  noted: z.boolean().optional(),
  country: z.string().optional(),
  homeValueMinor: z.number().optional(),
  insured: z.boolean().optional(),
  incomeMinor: z.number().optional(),
  debtPaymentsMinor: z.number().optional(),
  propertyTaxMinor: z.number().optional(),
  heatingMinor: z.number().optional(),
  condoFeesMinor: z.number().optional(),
});

export const STORED_OFFER = z.looseObject({
  id: z.string(),
  name: z.string(),
  annualRate: z.string(),
  compounding: z.enum(Compounding),
  rateType: z.enum(RateType),
  termMonths: z.number(),
  currency: z.string(),
  feesMinor: z.number(),
  smallestMinor: z.number().optional(),
  largestMinor: z.number().optional(),
});

/** Offers of one broker that are compared: one with many cannot displace those of others. */
const MAX_OF_BROKER = 100;

/** Cypher: of the rows `broker, o, offering` of each broker those with the lowest rates. @param first an order before that */
export function lowestOfEachBroker(first?: string): string {
  return `WITH broker, o, offering ORDER BY ${first ? `${first}, ` : ''}toFloat(o.annualRate), o.id
WITH broker, collect({o: o, offering: offering})[..${MAX_OF_BROKER}] AS own UNWIND own AS each
WITH broker, each.o AS o, each.offering AS offering`;
}

/**
 * All that a suggestion is computed from, as the viewer sees it. Rate offers of contacts count for others than the viewer itself, since a
 * client can accept only an offer of a party. `$client`, `$latest` (the latest day anywhere: facts of
 * a later day, from before such days were refused, do not count), `$earliest` (the earliest day anywhere: an offer is in
 * force while its last day lasts anywhere); one row.
 */
export const FINANCING_OF_CLIENT = statement('financingOfClient')
  .params<{ viewer: string; client: string; latest: string; earliest: string }>()
  .row({
    viewer: z.string().nullable(),
    client: z.string().nullable(),
    mortgage: STORED_MORTGAGE.nullable(),
    recordedFor: z.string().nullable(),
    offers: z.array(z.tuple([STORED_OFFER, z.string().nullable(), z.string(), z.string()])),
    declined: z.array(z.string()),
  })
  .text(
    asViewer(`OPTIONAL MATCH (client:Party|Contact {id: $client}) WHERE ${seesParty('client')}
CALL (client, isAdmin, actingFor, disclosedServices) {
  OPTIONAL MATCH (client)-[:HAS_MORTGAGE]->(m:Mortgage) WHERE (${seesMortgage('m', ConsentPurpose.FINANCING_ADVICE)}) AND m.asOfOn <= date($latest)
  RETURN m ORDER BY ${CLIENTS_OWN_FIRST} LIMIT 1
}
CALL (client, isAdmin, actingFor, disclosedServices) {
  MATCH (o:RateOffer)-[:UNDER]->(offering:Offering), (broker)-[:QUOTES]->(o)
  WHERE client IS NOT NULL AND broker <> client AND (${knowsTermsOf('offering')}) AND NOT (o:Recorded AND client IN actingFor)
    AND coalesce(o.validUntil >= date($earliest), true)
  ${lowestOfEachBroker()}
  WITH o, broker, offering ORDER BY toFloat(o.annualRate), o.id LIMIT 1000
  RETURN collect([properties(o), toString(o.validUntil), broker.id, offering.id]) AS offers
}
RETURN viewer.id AS viewer, client.id AS client, properties(m) AS mortgage, toString(m.asOfOn) AS recordedFor, offers,
  COLLECT { MATCH (client)-[:REFERRED]->(declined:Referral)-[:WITH_OFFER]->(o) WHERE declined.state = 'DECLINED' AND (${seesReferral('declined')}) RETURN o.id } AS declined`),
  );

/** A new or changed rate offer `o` is compared with consented mortgages (`rate-watch.actions.ts`); one of a contact has no clients. */
export const COMPARE_AGAIN =
  'FOREACH (each IN CASE WHEN o:Recorded THEN [] ELSE [o] END | SET each:RateToCompare REMOVE each.comparedUpTo)';

export const RECORD_MORTGAGE = statement('recordMortgage')
  .params<{ id: string; now: string; client: string; by: string; relationship: string | null; values: object }>()
  .text(`MATCH (client:Party|Contact {id: $client}), (by:Party {id: $by})
CREATE (by)-[:NOTED]->(m:Mortgage {id: $id, createdAt: datetime($now), updatedAt: datetime($now), version: 1})<-[:HAS_MORTGAGE]-(client)
SET m += $values
WITH m OPTIONAL MATCH (r:ServiceRelationship {id: $relationship})
FOREACH (each IN CASE WHEN r IS NULL THEN [] ELSE [r] END | CREATE (m)-[:TOLD_IN]->(each))
FOREACH (each IN CASE WHEN r:Recorded THEN [m] ELSE [] END | SET each:Recorded)`);

/** Parties that may see a mortgage because of a consent. */
export const TRUSTED_WITH_MORTGAGE = statement('trustedWithMortgage')
  .params<{ id: string }>()
  .row({ id: z.string() })
  .text(`MATCH (m:Mortgage {id: $id})<-[:HAS_MORTGAGE]-(debtor)-[:GAVE]->(c:Consent)-[:TO]->(to)
WHERE ${covers('c', 'to', 'm')} RETURN DISTINCT to.id AS id`);

/** The client confirms the facts that it saw: the note of a provider becomes the client's own statement. */
export const CONFIRM_MORTGAGE = statement('confirmMortgage')
  .params<{ client: string; mortgage: string | null; now: string }>()
  .text(`MATCH (:Party {id: $client})-[:HAS_MORTGAGE]->(m:Mortgage {id: $mortgage})
WHERE m.noted AND m.confirmedAt IS NULL
SET m.confirmedAt = datetime($now), m.updatedAt = datetime($now), m.version = m.version + 1`);

/** Which of the parties have recorded a mortgage. */
export const PARTIES_WITH_MORTGAGE = statement('partiesWithMortgage')
  .params<{ parties: readonly string[] }>()
  .row({ party: z.string() })
  .text('UNWIND $parties AS id MATCH (c:Party {id: id}) WHERE EXISTS { (c)-[:HAS_MORTGAGE]->() } RETURN c.id AS party');

export const NOTE_ANSWER_TO_RATE_OFFER = noteAnswer('RateOffer');

/** `recorder`: of the contact that provides it; null for an offering of a party. */
export const OFFERING_PROVIDER = statement('providerOfOffering')
  .params<{ offering: string }>()
  .row({ provider: z.string(), recorder: z.string().nullable() })
  .text('MATCH (:Offering {id: $offering})<-[:OFFERS]-(p) RETURN p.id AS provider, p.recordedBy AS recorder');

export const RECORD_RATE_OFFER = statement('recordRateOffer')
  .params<{ id: string; now: string; offering: string; values: object }>()
  .text(`MATCH (broker)-[:OFFERS]->(offering:Offering {id: $offering})
CREATE (broker)-[:QUOTES]->(o:RateOffer {id: $id, createdAt: datetime($now), updatedAt: datetime($now), version: 1})-[:UNDER]->(offering)
SET o += $values
FOREACH (each IN CASE WHEN offering:Recorded THEN [o] ELSE [] END | SET each:Recorded)
${COMPARE_AGAIN}`);
