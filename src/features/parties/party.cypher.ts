/** How parties are read from the graph. */
import { isContact } from '../../access-control/recorded.rules.ts';
import {
  isMine,
  knowsContact,
  knowsParty,
  knowsProfile,
  seesParty,
  seesRelationship,
} from '../../access-control/visibility.cypher.ts';
import {
  type Arguments,
  expression,
  type FieldShape,
  instantProperty,
  type OrderKey,
  onlyFor,
  property,
  type Shapes,
} from '../../planner/shape.ts';
import { unlessMine } from '../../planner/viewed.ts';
import type { Packs } from '../../schema/packs.ts';
import { bestMatch, searched } from './name-search.cypher.ts';
import { packsOfOrganisation, packsShown } from './pack.cypher.ts';

/** The types of the interface Party. Nodes of `Contact` have no label `Party`: what looks for parties does not find them. */
export const PARTY_TYPES = ['Organisation', 'Person', 'Contact'] as const;

/** Fields that every stored node has. */
export const RECORD_FIELDS: Record<string, FieldShape> = {
  id: property('id'),
  createdAt: instantProperty('createdAt'),
  updatedAt: instantProperty('updatedAt'),
  version: property('version'),
};

/** The same if a change may be private: viewers who may not see the change see the value of `since`. */
export function recordFields(knows: (node: string) => string, since = 'createdAt'): Record<string, FieldShape> {
  return {
    ...RECORD_FIELDS,
    updatedAt: onlyFor(knows, instantProperty('updatedAt'), instantProperty(since)),
    version: onlyFor(
      knows,
      property('version'),
      expression(() => '1'),
    ),
  };
}

export const BY_ID: OrderKey = { cypher: (node) => `${node}.id` };
export const BY_NAME: OrderKey = { cypher: (node) => `${node}.name`, indexed: (node) => `${node}.name IS NOT NULL` };
export const NEWEST: OrderKey = {
  cypher: (node) => `${node}.createdAt`,
  indexed: (node) => `${node}.createdAt IS NOT NULL`,
  fromCursor: (p) => `datetime(${p})`,
  descending: true,
};

export const PARTY_FIELDS: Record<string, FieldShape> = {
  ...recordFields(knowsProfile),
  name: property('name'),
  description: ofProfile('description'),
  website: ofProfile('website'),
  email: { ...onlyFor(knowsContact, property('email')), sensitive: { kind: 'CONTACT', subject: unlessMine } },
  phone: { ...onlyFor(knowsContact, property('phone')), sensitive: { kind: 'CONTACT', subject: unlessMine } },
  postalAddress: {
    ...onlyFor(knowsContact, property('postalAddress')),
    sensitive: { kind: 'CONTACT', subject: unlessMine },
  },
  segment: ofProfile('segment'),
  profile: property('profile'),
};

/** A property of the profile: a disclosed relationship reveals only the names of its parties. */
function ofProfile(name: string): FieldShape {
  return onlyFor(knowsProfile, property(name));
}

/** The party has a public profile, is a party of the relationship, or acts for one. */
function isPublicOrInvolved(party: string, relationship: string): string {
  return `${party}.profile = 'PUBLIC' OR EXISTS { (${party})-[:PROVIDER_OF|CONSUMER_OF]->(${relationship}) }
    OR EXISTS { (${party})-[:ACTS_FOR]->()-[:PROVIDER_OF|CONSUMER_OF]->(${relationship}) }`;
}

export function partyShapes(shapes: Shapes, packs: Packs): void {
  shapes
    .type('Organisation', {
      label: 'Organisation',
      idPrefix: 'org_',
      visible: seesParty,
      visibleWithin: isPublicOrInvolved,
      fields: {
        ...PARTY_FIELDS,
        packs: packsOfOrganisation(packs),
        shownPacks: packsShown(packs),
        members: {
          kind: 'list',
          to: 'Membership',
          match: (organisation, membership) => `MATCH (${organisation})<-[${membership}:ACTS_FOR]-(:Person)`,
          where: (organisation) => knowsParty(organisation),
          orderBy: [{ cypher: (membership) => `${membership}.since` }],
        },
      },
    })
    .type('Person', {
      label: 'Person',
      idPrefix: 'per_',
      visible: seesParty,
      visibleWithin: isPublicOrInvolved,
      fields: {
        ...PARTY_FIELDS,
        shownPacks: packsShown(packs),
        memberships: {
          kind: 'list',
          to: 'Membership',
          match: (person, membership) => `MATCH (${person})-[${membership}:ACTS_FOR]->(acted_)`,
          where: (person) => `${isMine(person)} OR (${knowsParty('acted_')})`,
          orderBy: [{ cypher: (membership) => `${membership}.since` }],
        },
      },
    })
    .type('Membership', {
      fields: {
        role: property('role'),
        since: instantProperty('since'),
        person: {
          kind: 'one',
          to: 'Person',
          match: (membership, person) => `MATCH (${person}:Person)-[${membership}]->(:Organisation)`,
        },
        organisation: {
          kind: 'one',
          to: 'Organisation',
          match: (membership, organisation) => `MATCH (:Person)-[${membership}]->(${organisation}:Organisation)`,
        },
      },
    })
    .type('Viewer', {
      fields: {
        // Not the person's own id: a cache that knows objects by their id alone (Relay) would take both for one.
        id: expression((person) => `'vwr_' + substring(${person}.id, size('per_'))`),
        person: { kind: 'same', to: 'Person', where: (viewer) => `${viewer}:Person` },
        party: {
          kind: 'one',
          to: 'Party',
          subquery: true,
          match: (person, party) => `OPTIONAL MATCH (${person})-[acts_:ACTS_FOR]->(acted_:Organisation)
WITH ${person}, acted_ ORDER BY acts_.since, acted_.id LIMIT 1
RETURN coalesce(acted_, ${person}) AS ${party}`,
        },
        administrator: expression((person) => `coalesce(${person}.administrator, false)`),
      },
    })
    .type('Query', {
      fields: {
        viewer: { kind: 'same', to: 'Viewer', from: 'viewer' },
        node: nodeById(shapes),
        nodes: { kind: 'byIds', idsArgument: 'ids' },
        party: {
          kind: 'one',
          to: 'Party',
          match: (_from, party, args) => `MATCH (${party}:${labelOf(args)} {id: ${args.param('id')}})`,
          where: (_from, party) => seesParty(party),
        },
        parties: {
          kind: 'connection',
          to: 'Party',
          match: (_from, party, args) =>
            args.structure('search')
              ? searched('partySearch', 'Party', party, args)
              : `MATCH (${party}:${partyLabel(args)})`,
          where: partiesWhere,
          orderBy: listOrder,
        },
      },
    });
}

/** `node(id)`: the prefix of the id determines the type, and the type determines who may see it. */
function nodeById(shapes: Shapes): FieldShape {
  const typeOf = (args: Arguments) => shapes.ofId(String(args.structure('id')));
  return {
    kind: 'one',
    to: (args) => typeOf(args)?.name ?? 'Person',
    match: (_from, node, args) => {
      const type = typeOf(args);
      return type?.visible
        ? `MATCH (${node}:${type.label} {id: ${args.param('id')}})`
        : `MATCH (${node}:Party {id: null})`;
    },
    where: (_from, node, args) => typeOf(args)?.visible?.(node) ?? 'false',
  };
}

function labelOf(args: Arguments): 'Contact' | 'Party' {
  return isContact(String(args.structure('id'))) ? 'Contact' : 'Party';
}

function partyLabel(args: Arguments): string {
  const kind = args.structure('filter.kind');
  return kind === 'PERSON' ? 'Person' : kind === 'ORGANISATION' ? 'Organisation' : 'Party';
}

function partiesWhere(_from: string, party: string, args: Arguments): string {
  const conditions = [`(${seesParty(party)})`, ...indexedBy(args, party)];
  if (args.structure('search')) conditions.push(`${party}:${partyLabel(args)}`);
  if (args.structure('filter.segments'))
    conditions.push(`${party}.segment IN ${args.param('filter.segments')} AND (${knowsProfile(party)})`);
  for (const [field, edge] of [
    ['providing', 'PROVIDER_OF'],
    ['consuming', 'CONSUMER_OF'],
  ] as const) {
    const wanted = args.structure(`filter.${field}`);
    if (wanted === undefined) continue;
    const exists = `EXISTS { (${party})-[:${edge}]->(role_) WHERE ${seesRelationship('role_')} }`;
    conditions.push(wanted ? exists : `NOT ${exists}`);
  }
  return conditions.join(' AND ');
}

/** The order of a list over a whole label: RELEVANCE (with a search), NEWEST, else NAME. */
export function listOrder(args: Arguments): OrderKey[] {
  const order = args.structure('orderBy') ?? 'RELEVANCE';
  if (order === 'NEWEST') return [NEWEST, BY_ID];
  if (order === 'RELEVANCE' && args.structure('search')) return [...bestMatch(args), BY_NAME, BY_ID];
  return [BY_NAME, BY_ID];
}

/** The predicate with which an index provides that order; a search has its own order. */
export function indexedBy(args: Arguments, node: string): string[] {
  if (args.structure('search')) return [];
  return listOrder(args).flatMap((key) => key.indexed?.(node) ?? []);
}
