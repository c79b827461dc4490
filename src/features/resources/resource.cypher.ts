/** How resources are read from the graph, and the statements that change them. */
import { z } from 'zod';
import {
  knowsResource,
  orElse,
  seesRelationship,
  seesResource,
  seesService,
} from '../../access-control/visibility.cypher.ts';
import { nextVersion, statement } from '../../graph/statement.ts';
import {
  type Arguments,
  type ConnectionField,
  dateProperty,
  type FieldShape,
  type OrderKey,
  onlyFor,
  property,
  type Shapes,
} from '../../planner/shape.ts';
import { RelationshipState } from '../../values/relationship-state.rules.ts';
import { byId } from '../catalogue/catalogue.cypher.ts';
import { BY_ID, PARTY_TYPES, recordFields } from '../parties/party.cypher.ts';
import { Disclosure } from '../relationships/relationship.rules.ts';

const EARLIEST: OrderKey = { cypher: (node) => `${node}.createdAt`, fromCursor: (p) => `datetime(${p})` };

export function resourceShapes(shapes: Shapes): void {
  shapes
    .type('Resource', {
      label: 'Resource',
      visibleWithin: (resource, r) =>
        `${resource}.disclosure = 'PUBLIC' OR EXISTS { (${r})-[:CREATES|MODIFIES]->(${resource}) }`,
      idPrefix: 'res_',
      visible: seesResource,
      fields: {
        ...recordFields(knowsResource),
        name: property('name'),
        kind: property('kind'),
        description: forMakers('description'),
        url: forMakers('url'),
        validUntil: dateProperty('validUntil'),
        disclosure: property('disclosure'),
        owner: {
          kind: 'one',
          to: 'Party',
          match: (resource, party) => `MATCH (${resource})<-[:OWNS]-(${party})`,
        },
        createdBy: {
          kind: 'one',
          to: 'ServiceRelationship',
          match: (resource, r) => `MATCH (${resource})<-[:CREATES]-(${r})`,
          where: (_resource, r) => seesRelationship(r),
        },
        modifiedBy: {
          kind: 'list',
          to: 'ServiceRelationship',
          match: (resource, r) => `MATCH (${resource})<-[:MODIFIES]-(${r})`,
          where: (_resource, r) => seesRelationship(r),
          orderBy: [{ cypher: (r) => `${r}.startsOn` }, BY_ID],
        },
        enables: {
          kind: 'list',
          to: 'Enablement',
          match: (resource, enablement) => `MATCH (${resource})-[${enablement}:ENABLES]->(enabled_)`,
          where: () => seesService('enabled_'),
          orderBy: [
            { cypher: (enablement) => `endNode(${enablement}).name` },
            { cypher: (enablement) => `elementId(${enablement})` },
          ],
        },
      },
    })
    .type('Enablement', {
      fields: {
        criticality: property('criticality'),
        service: {
          kind: 'one',
          to: 'Service',
          match: (e, service) => `MATCH (:Resource)-[${e}]->(${service})`,
        },
        resource: {
          kind: 'one',
          to: 'Resource',
          match: (e, resource) => `MATCH (${resource}:Resource)-[${e}]->(:Service)`,
        },
      },
    })
    .type('Query', { fields: { resource: byId('Resource', seesResource) } })
    .type('ServiceRelationship', {
      fields: {
        // At most one edge leads from a relationship to a resource, so that no resource comes twice.
        resources: resourceConnection(
          (r, resource) => `MATCH (${r})-[made_:CREATES|MODIFIES]->(${resource})`,
          // Viewers of the relationship see the resources that it created, unless the resource has its own disclosure.
          (resource) => orElse(`type(made_) = 'CREATES' AND ${resource}.disclosure IS NULL`, seesResource(resource)),
        ),
      },
    })
    .type('Service', {
      fields: {
        enabledBy: {
          kind: 'list',
          to: 'Enablement',
          match: (service, enablement) => `MATCH (${service})<-[${enablement}:ENABLES]-(enabling_)`,
          where: () => seesResource('enabling_'),
          orderBy: [
            { cypher: (enablement) => `startNode(${enablement}).name` },
            { cypher: (enablement) => `elementId(${enablement})` },
          ],
        },
      },
    });
  const resources = resourceConnection((party, resource) => `MATCH (${party})-[:OWNS]->(${resource})`, seesResource);
  for (const type of PARTY_TYPES) shapes.type(type, { fields: { resources } });
}

/** A property for the owner and the parties that made or changed the resource. */
function forMakers(name: string): FieldShape {
  return onlyFor(knowsResource, property(name));
}

function resourceConnection(
  match: (from: string, resource: string) => string,
  visible: (resource: string) => string,
): ConnectionField {
  return {
    kind: 'connection',
    to: 'Resource',
    match,
    where: (_from, resource, args) => [`(${visible(resource)})`, ...conditions(resource, args)].join(' AND '),
    orderBy: () => [EARLIEST, BY_ID],
  };
}

function conditions(resource: string, args: Arguments): string[] {
  const found: string[] = [];
  if (args.structure('filter.kinds')) found.push(`${resource}.kind IN ${args.param('filter.kinds')}`);
  if (args.structure('filter.validOn'))
    found.push(`coalesce(${resource}.validUntil >= date(${args.param('filter.validOn')}), true)`);
  return found;
}

export const CREATE_RESOURCE = statement('recordResource')
  .params<{ id: string; relationship: string; values: object; now: string }>()
  .text(`MATCH (r:ServiceRelationship {id: $relationship})<-[:CONSUMER_OF]-(owner)
CREATE (r)-[:CREATES {at: datetime($now)}]->(x:Resource {id: $id, createdAt: datetime($now), updatedAt: datetime($now), version: 1})<-[:OWNS]-(owner)
SET x += $values
FOREACH (each IN CASE WHEN r:Recorded THEN [x] ELSE [] END | SET each:Recorded)`);

export const LOCK_RESOURCE = statement('resourceForChange')
  .params<{ id: string }>()
  .row({
    owner: z.string(),
    provider: z.string(),
    relationship: z.string(),
    relationshipDisclosure: z.enum(Disclosure),
    state: z.enum(RelationshipState),
    version: z.number(),
    createdAt: z.string(),
    before: z.looseObject({
      disclosure: z.enum(Disclosure).optional(),
      disclosureAskedBy: z.string().optional(),
      recordedById: z.string().optional(),
    }),
  })
  .text(`MATCH (x:Resource {id: $id}) SET x.lock = true REMOVE x.lock
WITH x MATCH (owner)-[:OWNS]->(x)<-[:CREATES]-(r)<-[:PROVIDER_OF]-(provider)
RETURN owner.id AS owner, provider.id AS provider, r.id AS relationship, r.disclosure AS relationshipDisclosure,
  r.state AS state, x.version AS version, toString(x.createdAt) AS createdAt, properties(x) AS before`);

export const UPDATE_RESOURCE = statement('updateResource')
  .params<{ id: string; values: object; now: string }>()
  .row({ version: z.number() })
  .text(`MATCH (x:Resource {id: $id}) SET x += $values
${nextVersion('x')} RETURN x.version AS version`);

export const MODIFY_RESOURCE = statement('modifyResource')
  .params<{ id: string; relationship: string; how: string | null; now: string }>()
  .text(`MATCH (r:ServiceRelationship {id: $relationship}), (x:Resource {id: $id})
OPTIONAL MATCH (r)-[known:MODIFIES]->(x)
FOREACH (each IN CASE WHEN known IS NULL THEN [] ELSE [known] END | SET each.at = datetime($now), each.how = $how)
FOREACH (each IN CASE WHEN known IS NOT NULL OR EXISTS { (r)-[:CREATES]->(x) } THEN [] ELSE [r] END |
  CREATE (each)-[:MODIFIES {at: datetime($now), how: $how}]->(x))`);

export const PROVIDER_OF_SERVICE = statement('providerOfService')
  .params<{ service: string }>()
  .row({ provider: z.string() })
  .text('MATCH (:Service {id: $service})<-[:PROVIDES]-(p) RETURN p.id AS provider');

export const ENABLE_SERVICE = statement('enableService')
  .params<{ id: string; service: string; criticality: string }>()
  .text(`MATCH (x:Resource {id: $id}), (s:Service {id: $service})
OPTIONAL MATCH (x)-[known:ENABLES]->(s)
FOREACH (each IN CASE WHEN known IS NULL THEN [] ELSE [known] END | SET each.criticality = $criticality)
FOREACH (each IN CASE WHEN known IS NULL THEN [x] ELSE [] END | CREATE (each)-[:ENABLES {criticality: $criticality}]->(s))`);

export const STOP_ENABLING_SERVICE = statement('stopEnablingService')
  .params<{ id: string; service: string }>()
  .row({ done: z.literal(1) })
  .text('MATCH (:Resource {id: $id})-[e:ENABLES]->(:Service {id: $service}) DELETE e RETURN 1 AS done');
