/** How services, products and offerings are read from the graph. */
import { knowsTermsOf, seesOffering, seesService } from '../auth/visibility.cypher.ts';
import { moneyProperty } from '../graphql/money.ts';
import { BY_ID, BY_NAME, indexedBy, listOrder, RECORD_FIELDS, searchQuery } from '../parties/party.cypher.ts';
import {
  type Arguments,
  type ConnectionField,
  expression,
  type FieldShape,
  property,
  type Shapes,
} from '../planner/shape.ts';

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
        ...RECORD_FIELDS,
        name: property('name'),
        description: ofTerms('description'),
        targetGroup: ofTerms('targetGroup'),
        contents: {
          kind: 'value',
          cypher: (offering) => [`coalesce(${offering}.contents, [])`],
          read: ([contents]) => contents,
        },
        published: property('published'),
        price: moneyProperty('priceMinor', 'currency', knowsTermsOf),
        pricePeriod: ofTerms('pricePeriod'),
        terms: ofTerms('terms'),
        utility: ofTerms('utility'),
        warranty: ofTerms('warranty'),
        availableFrom: ofTerms('availableFrom', 'toString'),
        availableUntil: ofTerms('availableUntil', 'toString'),
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
        services: catalogueList('Service', 'serviceNames', '(:Party {id: $provider})-[:PROVIDES]->', seesService),
        offerings: catalogueList('Offering', 'offeringNames', '(:Party {id: $provider})-[:OFFERS]->', seesOffering),
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
function ofTerms(name: string, convert = ''): FieldShape {
  return expression((offering) => `CASE WHEN ${knowsTermsOf(offering)} THEN ${convert}(${offering}.${name}) END`);
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
      if (args.structure('search'))
        return `CALL db.index.fulltext.queryNodes('${index}', ${args.param('search', searchQuery)}) YIELD node AS ${node}, score`;
      return args.structure('filter.provider')
        ? `MATCH ${ofProvider.replace('$provider', args.param('filter.provider'))}(${node}:${type})`
        : `MATCH (${node}:${type})`;
    },
    where: (_from, node, args) =>
      [`(${visible(node)})`, ...indexedBy(args, node), ...conditions(type, node, ofProvider, args)].join(' AND '),
    carry: (args) => (args.structure('search') ? ['score'] : []),
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
