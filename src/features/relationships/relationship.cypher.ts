/** How service relationships are read from the graph, and the statements that change them. */
import { z } from 'zod';
import {
  asViewer,
  isPartyTo,
  seesOffering,
  seesParty,
  seesRelationship,
} from '../../access-control/visibility.cypher.ts';
import { statement } from '../../graph/statement.ts';
import {
  type Arguments,
  type ConnectionField,
  dateProperty,
  type FieldShape,
  instantProperty,
  type OrderKey,
  onlyFor,
  property,
  type Shapes,
} from '../../planner/shape.ts';
import { moneyProperty } from '../../schema/money.ts';
import { byId } from '../catalogue/catalogue.cypher.ts';
import { BY_ID, recordFields } from '../parties/party.cypher.ts';
import { Disclosure, RelationshipState } from './relationship.rules.ts';

const STARTS_ON: OrderKey = { cypher: (r) => `${r}.startsOn`, fromCursor: (p) => `date(${p})` };
const STATE_SINCE: OrderKey = {
  cypher: (r) => `${r}.stateSince`,
  fromCursor: (p) => `datetime(${p})`,
  descending: true,
};

export function relationshipShapes(shapes: Shapes): void {
  shapes
    .type('Agreement', {
      label: 'Agreement',
      idPrefix: 'agr_',
      visible: (agreement) => `EXISTS { (${agreement})-[:GOVERNS]->(governed_) WHERE ${isPartyTo('governed_')} }`,
      fields: {
        id: property('id'),
        createdAt: instantProperty('createdAt'),
        title: property('title'),
        terms: property('terms'),
        agreedOn: dateProperty('agreedOn'),
        validFrom: dateProperty('validFrom'),
        validUntil: dateProperty('validUntil'),
        amount: moneyProperty('amountMinor'),
        documentUrl: property('documentUrl'),
      },
    })
    .type('Participation', {
      fields: {
        role: property('role'),
        person: {
          kind: 'one',
          to: 'Person',
          match: (part, person) => `MATCH (${person}:Person)-[${part}]->(:ServiceRelationship)`,
        },
      },
    })
    .type('ServiceRelationship', {
      label: 'ServiceRelationship',
      idPrefix: 'rel_',
      visible: seesRelationship,
      fields: {
        ...recordFields(isPartyTo, 'stateSince'),
        state: property('state'),
        kind: property('kind'),
        disclosure: property('disclosure'),
        disclosureAsked: forParties('disclosureAsked'),
        criticality: forParties('criticality'),
        purpose: forParties('purpose'),
        declineReason: forParties('declineReason'),
        startsOn: dateProperty('startsOn'),
        endsOn: onlyFor(isPartyTo, dateProperty('endsOn')),
        stateSince: instantProperty('stateSince'),
        provider: { kind: 'one', to: 'Party', match: (r, party) => `MATCH (${r})<-[:PROVIDER_OF]-(${party})` },
        consumer: { kind: 'one', to: 'Party', match: (r, party) => `MATCH (${r})<-[:CONSUMER_OF]-(${party})` },
        proposedBy: {
          kind: 'one',
          to: 'Party',
          match: (r, party) => `MATCH (${r})<-[:PROVIDER_OF|CONSUMER_OF]-(${party})`,
          where: (r, party) => `${party}.id = ${r}.proposedBy AND (${isPartyTo(r)})`,
        },
        offering: { kind: 'one', to: 'Offering', match: (r, offering) => `MATCH (${r})-[:ON]->(${offering})` },
        extends: {
          kind: 'one',
          to: 'ServiceRelationship',
          match: (r, other) => `MATCH (${r})-[:EXTENDS]->(${other})`,
          where: (r, other) => `(${isPartyTo(r)}) AND (${seesRelationship(other)})`,
        },
        extendedBy: {
          kind: 'list',
          to: 'ServiceRelationship',
          match: (r, other) => `MATCH (${r})<-[:EXTENDS]-(${other})`,
          where: (_r, other) => isPartyTo(other),
          orderBy: [STARTS_ON, BY_ID],
        },
        participants: {
          kind: 'list',
          to: 'Participation',
          match: (r, part) => `MATCH (${r})<-[${part}:TAKES_PART_IN]-(participant_)`,
          where: isPartyTo,
          orderBy: [{ cypher: (part) => `${part}.role` }, { cypher: (part) => `elementId(${part})` }],
        },
        agreements: {
          kind: 'list',
          to: 'Agreement',
          match: (r, agreement) => `MATCH (${r})<-[:GOVERNS]-(${agreement})`,
          where: isPartyTo,
          orderBy: [{ cypher: (agreement) => `${agreement}.agreedOn`, descending: true }, BY_ID],
        },
      },
    })
    .type('Query', { fields: { serviceRelationship: byId('ServiceRelationship', seesRelationship) } })
    .type('Offering', {
      fields: {
        relationships: relationshipConnection((offering, r) => `MATCH (${offering})<-[:ON]-(${r})`),
      },
    });
  const ofParty = {
    relationshipsAsProvider: relationshipConnection((party, r) => `MATCH (${party})-[:PROVIDER_OF]->(${r})`),
    relationshipsAsConsumer: relationshipConnection((party, r) => `MATCH (${party})-[:CONSUMER_OF]->(${r})`),
    relationships: relationshipConnection((party, r) => `MATCH (${party})-[:PROVIDER_OF|CONSUMER_OF]->(${r})`),
  };
  for (const type of ['Organisation', 'Person']) shapes.type(type, { fields: ofParty });
}

/** A property for the two parties only. */
function forParties(name: string): FieldShape {
  return onlyFor(isPartyTo, property(name));
}

function relationshipConnection(match: (from: string, relationship: string) => string): ConnectionField {
  return {
    kind: 'connection',
    to: 'ServiceRelationship',
    match,
    where: (_from, relationship, args) =>
      [`(${seesRelationship(relationship)})`, ...conditions(relationship, args)].join(' AND '),
    orderBy: (args) => {
      const order = args.structure('orderBy');
      if (order === 'LATEST_CHANGE') return [STATE_SINCE, BY_ID];
      return [{ ...STARTS_ON, descending: order !== 'EARLIEST_START' }, BY_ID];
    },
  };
}

function conditions(r: string, args: Arguments): string[] {
  const when = (path: string, condition: (parameter: string) => string): string[] =>
    args.structure(`filter.${path}`) ? [condition(args.param(`filter.${path}`))] : [];
  return [
    ...when('states', (p) => `${r}.state IN ${p}`),
    ...when('kinds', (p) => `${r}.kind IN ${p}`),
    ...when('with', (p) => `EXISTS { (${r})<-[:PROVIDER_OF|CONSUMER_OF]-(:Party {id: ${p}}) }`),
    ...when('offering', (p) => `EXISTS { (${r})-[:ON]->(:Offering {id: ${p}}) }`),
    ...when('service', (p) => `EXISTS { (${r})-[:ON]->(:Offering)-[:OF|INCLUDES]->(:Service {id: ${p}}) }`),
    ...when(
      'on',
      (p) => `${r}.startsOn <= date(${p}) AND (coalesce(${r}.endsOn >= date(${p}), true) OR NOT (${isPartyTo(r)}))`,
    ),
    ...when('startsFrom', (p) => `${r}.startsOn >= date(${p})`),
    ...when('endsUntil', (p) => `${r}.endsOn <= date(${p}) AND (${isPartyTo(r)})`),
  ];
}

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

export const LOCK_RELATIONSHIP = statement('relationshipForChange')
  .params<{ id: string }>()
  .row({
    id: z.string(),
    state: z.enum(RelationshipState),
    provider: z.string(),
    consumer: z.string(),
    version: z.number(),
    startsOn: z.string(),
    endsOn: z.string().nullable(),
    stateSince: z.string(),
    disclosure: z.enum(Disclosure),
    before: z.looseObject({ disclosureAskedBy: z.string().optional() }),
  })
  .text(`MATCH (r:ServiceRelationship {id: $id}) SET r.lock = true REMOVE r.lock
WITH r MATCH (provider:Party)-[:PROVIDER_OF]->(r)<-[:CONSUMER_OF]-(consumer:Party)
RETURN r.id AS id, r.state AS state, provider.id AS provider, consumer.id AS consumer, r.version AS version,
  toString(r.startsOn) AS startsOn, toString(r.endsOn) AS endsOn, toString(r.stateSince) AS stateSince, r.disclosure AS disclosure, properties(r) AS before`);

export const SAVE_RELATIONSHIP = statement('saveRelationship')
  .params<{ id: string; values: object; stateChanged: boolean; now: string }>()
  .row({ version: z.number() })
  .text(`MATCH (r:ServiceRelationship {id: $id})
SET r += $values, r.version = r.version + 1, r.updatedAt = datetime($now)
SET r.stateSince = CASE WHEN $stateChanged THEN datetime($now) ELSE r.stateSince END
RETURN r.version AS version`);

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

export const RECORD_AGREEMENT = statement('recordAgreement')
  .params<{ id: string; relationship: string; values: object; now: string }>()
  .row({ version: z.number() })
  .text(`MATCH (r:ServiceRelationship {id: $relationship})
CREATE (a:Agreement {id: $id, createdAt: datetime($now), updatedAt: datetime($now), version: 1})-[:GOVERNS]->(r)
SET a += $values, r.version = r.version + 1, r.updatedAt = datetime($now) RETURN r.version AS version`);
