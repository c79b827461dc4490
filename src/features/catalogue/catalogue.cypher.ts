/** How services, products and offerings are read from the graph, and the statements that change them. */
import { z } from 'zod';
import { knowsTermsOf, seesOffering, seesService } from '../../access-control/visibility.cypher.ts';
import { nextVersion, statement } from '../../graph/statement.ts';
import {
  type Arguments,
  type ConnectionField,
  dateProperty,
  type FieldShape,
  onlyFor,
  property,
  type Shapes,
  type ValueField,
} from '../../planner/shape.ts';
import { moneyProperty } from '../../schema/money.ts';
import { searched } from '../parties/name-search.cypher.ts';
import { BY_ID, BY_NAME, indexedBy, listOrder, RECORD_FIELDS, recordFields } from '../parties/party.cypher.ts';

export function catalogueShapes(shapes: Shapes): void {
  shapes
    .type('Product', {
      label: 'Product',
      idPrefix: 'prd_',
      visible: (product) => `EXISTS { (${product})<-[:HAS_PRODUCT]-(whole_) WHERE ${seesService('whole_')} }`,
      fields: {
        ...RECORD_FIELDS,
        name: property('name'),
        description: property('description'),
        service: {
          kind: 'one',
          to: 'Service',
          match: (product, service) => `MATCH (${product})<-[:HAS_PRODUCT]-(${service})`,
        },
      },
    })
    .type('Service', {
      label: 'Service',
      idPrefix: 'svc_',
      visible: seesService,
      fields: {
        ...RECORD_FIELDS,
        name: property('name'),
        description: property('description'),
        provider: {
          kind: 'one',
          to: 'Party',
          match: (service, party) => `MATCH (${service})<-[:PROVIDES]-(${party})`,
        },
        products: {
          kind: 'list',
          to: 'Product',
          match: (service, product) => `MATCH (${service})-[:HAS_PRODUCT]->(${product})`,
          orderBy: [BY_NAME, BY_ID],
        },
      },
    })
    .type('Offering', {
      label: 'Offering',
      idPrefix: 'off_',
      visible: seesOffering,
      fields: {
        ...recordFields(knowsTermsOf),
        name: property('name'),
        description: ofTerms(property('description')),
        targetGroup: ofTerms(property('targetGroup')),
        contents: {
          kind: 'value',
          cypher: (offering) => [`coalesce(${offering}.contents, [])`],
          read: ([contents]) => contents,
        },
        published: property('published'),
        price: moneyProperty('priceMinor', 'currency', knowsTermsOf),
        pricePeriod: ofTerms(property('pricePeriod')),
        terms: ofTerms(property('terms')),
        utility: ofTerms(property('utility')),
        warranty: ofTerms(property('warranty')),
        availableFrom: ofTerms(dateProperty('availableFrom')),
        availableUntil: ofTerms(dateProperty('availableUntil')),
        provider: {
          kind: 'one',
          to: 'Party',
          match: (offering, party) => `MATCH (${offering})<-[:OFFERS]-(${party})`,
        },
        service: {
          kind: 'one',
          to: 'Service',
          match: (offering, service) => `MATCH (${offering})-[:OF]->(${service})`,
        },
        includedServices: {
          kind: 'list',
          to: 'Service',
          match: (offering, service) => `MATCH (${offering})-[:INCLUDES]->(${service})`,
          orderBy: [BY_NAME, BY_ID],
        },
      },
    })
    .type('Query', {
      fields: {
        services: catalogueList('Service', 'serviceSearch', '(:Party {id: $provider})-[:PROVIDES]->', seesService),
        offerings: catalogueList('Offering', 'offeringSearch', '(:Party {id: $provider})-[:OFFERS]->', seesOffering),
        offering: byId('Offering', seesOffering),
        service: byId('Service', seesService),
      },
    });
  for (const type of ['Organisation', 'Person'])
    shapes.type(type, { fields: { offerings: OFFERINGS_OF_PARTY, services: SERVICES_OF_PARTY } });
}

const OFFERINGS_OF_PARTY: ConnectionField = {
  kind: 'connection',
  to: 'Offering',
  match: (party, offering) => `MATCH (${party})-[:OFFERS]->(${offering})`,
  where: (_party, offering) => seesOffering(offering),
  orderBy: () => [BY_NAME, BY_ID],
};

const SERVICES_OF_PARTY: ConnectionField = {
  kind: 'connection',
  to: 'Service',
  match: (party, service) => `MATCH (${party})-[:PROVIDES]->(${service})`,
  where: (_party, service) => seesService(service),
  orderBy: () => [BY_NAME, BY_ID],
};

/** A property that is seen with the terms of an offering, not when a disclosed relationship leads to the offering. */
function ofTerms(field: ValueField): FieldShape {
  return onlyFor(knowsTermsOf, field);
}

/** One node of a label by its id. */
export function byId(type: string, visible: (node: string) => string): FieldShape {
  return {
    kind: 'one',
    to: type,
    match: (_from, node, args) => `MATCH (${node}:${type} {id: ${args.param('id')}})`,
    where: (_from, node) => visible(node),
  };
}

function catalogueList(
  type: string,
  index: string,
  ofProvider: string,
  visible: (node: string) => string,
): ConnectionField {
  return {
    kind: 'connection',
    to: type,
    match: (_from, node, args) => {
      if (args.structure('search')) return searched(index, type, node, args);
      return args.structure('filter.provider')
        ? `MATCH ${ofProvider.replace('$provider', args.param('filter.provider'))}(${node}:${type})`
        : `MATCH (${node}:${type})`;
    },
    where: (_from, node, args) =>
      [`(${visible(node)})`, ...indexedBy(args, node), ...conditions(type, node, ofProvider, args)].join(' AND '),
    orderBy: listOrder,
  };
}

function conditions(type: string, node: string, ofProvider: string, args: Arguments): string[] {
  const found: string[] = [];
  if (args.structure('search') && args.structure('filter.provider'))
    found.push(`EXISTS { ${ofProvider.replace('$provider', args.param('filter.provider'))}(${node}) }`);
  if (type !== 'Offering') return found;
  const published = args.structure('filter.published');
  if (published !== undefined) found.push(`${node}.published = ${published}`);
  if (args.structure('filter.service'))
    found.push(`EXISTS { (${node})-[:OF|INCLUDES]->(:Service {id: ${args.param('filter.service')}}) }`);
  return found;
}

/** Columns of a locked node of the catalogue. */
const LOCKED = { provider: z.string(), version: z.number(), before: z.record(z.string(), z.unknown()) };

export const CREATE_SERVICE = statement('createService')
  .params<{ id: string; provider: string; values: object; now: string }>()
  .text(`MATCH (p:Party {id: $provider})
CREATE (p)-[:PROVIDES]->(s:Service {id: $id, createdAt: datetime($now), updatedAt: datetime($now), version: 1}) SET s += $values`);

export const CREATE_PRODUCT = statement('addProduct')
  .params<{ id: string; service: string; values: object; now: string }>()
  .text(`MATCH (s:Service {id: $service}) ${nextVersion('s')}
CREATE (s)-[:HAS_PRODUCT]->(p:Product {id: $id, createdAt: datetime($now), updatedAt: datetime($now), version: 1}) SET p += $values`);

export const LOCK_SERVICE = statement('serviceForChange')
  .params<{ id: string }>()
  .row(LOCKED)
  .text(`MATCH (s:Service {id: $id}) SET s.lock = true REMOVE s.lock
WITH s MATCH (s)<-[:PROVIDES]-(p:Party)
RETURN p.id AS provider, s.version AS version, properties(s) AS before`);

export const UPDATE_SERVICE = statement('updateService')
  .params<{ id: string; values: object; now: string }>()
  .row({ version: z.number() })
  .text(`MATCH (s:Service {id: $id}) SET s += $values
${nextVersion('s')} RETURN s.version AS version`);

export const CATALOGUE_KEY_TAKEN = statement('catalogueKeyTaken')
  .params<{ key: string | null }>()
  .row({ service: z.string().nullable(), offering: z.string().nullable(), product: z.string().nullable() })
  .text(`OPTIONAL MATCH (s:Service {key: $key}) OPTIONAL MATCH (o:Offering {key: $key}) OPTIONAL MATCH (p:Product {key: $key})
RETURN s.id AS service, o.id AS offering, p.id AS product`);

export const SERVICES_OF_PROVIDER = statement('servicesOfProvider')
  .params<{ provider: string; ids: string[] }>()
  .row({ id: z.string() })
  .text('MATCH (:Party {id: $provider})-[:PROVIDES]->(s:Service) WHERE s.id IN $ids RETURN s.id AS id');

export const CREATE_OFFERING = statement('createOffering')
  .params<{ id: string; provider: string; service: string; includes: string[]; values: object; now: string }>()
  .text(`MATCH (p:Party {id: $provider}), (s:Service {id: $service})
CREATE (p)-[:OFFERS]->(o:Offering {id: $id, createdAt: datetime($now), updatedAt: datetime($now), version: 1, published: false})-[:OF]->(s)
SET o += $values
WITH o UNWIND $includes AS included MATCH (i:Service {id: included}) CREATE (o)-[:INCLUDES]->(i)`);

export const LOCK_OFFERING = statement('offeringForChange')
  .params<{ id: string }>()
  .row({ ...LOCKED, service: z.string() })
  .text(`MATCH (o:Offering {id: $id}) SET o.lock = true REMOVE o.lock
WITH o MATCH (o)<-[:OFFERS]-(p:Party), (o)-[:OF]->(s:Service)
RETURN p.id AS provider, s.id AS service, o.version AS version, properties(o) AS before`);

export const UPDATE_OFFERING = statement('updateOffering')
  .params<{ id: string; values: object; now: string }>()
  .row({ version: z.number() })
  .text(`MATCH (o:Offering {id: $id}) SET o += $values
${nextVersion('o')} RETURN o.version AS version`);

export const REPLACE_INCLUDED_SERVICES = statement('replaceIncludedServices')
  .params<{ id: string; includes: string[] }>()
  .text(`MATCH (o:Offering {id: $id})
OPTIONAL MATCH (o)-[old:INCLUDES]->() DELETE old
WITH DISTINCT o UNWIND $includes AS included MATCH (i:Service {id: included}) CREATE (o)-[:INCLUDES]->(i)`);

export const SHOW_PROVIDER = statement('showProvider')
  .params<{ provider: string; now: string }>()
  .text(`MATCH (p:Party {id: $provider}) WHERE p.profile = 'PRIVATE'
SET p.lock = true REMOVE p.lock
WITH p WHERE p.profile = 'PRIVATE' SET p.profile = 'PUBLIC'
${nextVersion('p')}`);
