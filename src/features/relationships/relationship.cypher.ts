/** How service relationships are read from the graph. */
import { isPartyTo, seesRelationship } from '../../access-control/visibility.cypher.ts';
import { needlesOf } from '../../graph/search-needles.rules.ts';
import { hasAll } from '../../graph/search-words.cypher.ts';
import {
  ALWAYS_WITHIN,
  type Arguments,
  type ConnectionField,
  dateProperty,
  expression,
  type FieldShape,
  instantProperty,
  type OrderKey,
  onlyFor,
  property,
  type Shapes,
} from '../../planner/shape.ts';
import { moneyProperty } from '../../schema/money.ts';
import { byId } from '../catalogue/catalogue.cypher.ts';
import { BY_ID, PARTY_TYPES, recordFields } from '../parties/party.cypher.ts';
import { noticeBy } from './agreement.cypher.ts';
import { nameOfRelationship, wordsOfRelationship } from './search.cypher.ts';

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
      visibleWithin: ALWAYS_WITHIN,
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
        noticePeriod: property('noticePeriod'),
        noticeBy: expression((agreement) => `toString(${noticeBy(agreement)})`),
        amount: moneyProperty('amountMinor'),
        documentUrl: property('documentUrl'),
        cancelledAt: instantProperty('cancelledAt'),
        cancelReason: property('cancelReason'),
        isOwnRecord: expression(
          (agreement) =>
            `coalesce(isAdmin OR any(acting_ IN actingFor WHERE acting_.id = ${agreement}.recordedById), false)`,
        ),
        version: property('version'),
        relationship: {
          kind: 'one',
          to: 'ServiceRelationship',
          match: (agreement, r) => `MATCH (${agreement})-[:GOVERNS]->(${r})`,
        },
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
      visibleWithin: (other, r) => `${other} = ${r} OR ${other}.disclosure = 'PUBLIC'`,
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
  for (const type of PARTY_TYPES) shapes.type(type, { fields: ofParty });
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
      if (order === 'NAME') return [{ cypher: nameOfRelationship }, BY_ID];
      return [{ ...STARTS_ON, descending: order !== 'EARLIEST_START' }, BY_ID];
    },
  };
}

function conditions(r: string, args: Arguments): string[] {
  const when = (
    path: string,
    condition: (parameter: string) => string,
    transform?: (value: unknown) => unknown,
  ): string[] => (args.structure(`filter.${path}`) ? [condition(args.param(`filter.${path}`, transform))] : []);
  return [
    ...when('states', (p) => `${r}.state IN ${p}`),
    ...when('kinds', (p) => `${r}.kind IN ${p}`),
    ...when('with', (p) => `EXISTS { (${r})<-[:PROVIDER_OF|CONSUMER_OF]-({id: ${p}}) }`),
    ...when('offering', (p) => `EXISTS { (${r})-[:ON]->(:Offering {id: ${p}}) }`),
    ...when('service', (p) => `EXISTS { (${r})-[:ON]->(:Offering)-[:OF|INCLUDES]->(:Service {id: ${p}}) }`),
    ...when(
      'on',
      (p) => `${r}.startsOn <= date(${p}) AND (coalesce(${r}.endsOn >= date(${p}), true) OR NOT (${isPartyTo(r)}))`,
    ),
    ...when('startsFrom', (p) => `${r}.startsOn >= date(${p})`),
    ...when(
      'search',
      (p) => hasAll(wordsOfRelationship(r), p),
      (text) => needlesOf(text, 'search').parts,
    ),
    ...when('endsUntil', (p) => `${r}.endsOn <= date(${p}) AND (${isPartyTo(r)})`),
  ];
}
