/** How services, products and offerings are read from the graph. */
import { knowsTermsOf, seesOffering, seesService } from '../../access-control/visibility.cypher.ts';
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
import {
  BY_ID,
  BY_NAME,
  indexedBy,
  listOrder,
  PARTY_TYPES,
  RECORD_FIELDS,
  recordFields,
} from '../parties/party.cypher.ts';

/** The offering is published, or that of the relationship. */
export function isPublishedOrAgreed(offering: string, relationship: string): string {
  return `${offering}.published = true OR EXISTS { (${relationship})-[:ON]->(${offering}) }`;
}

function isOffered(service: string, relationship: string): string {
  return `EXISTS { (${service})<-[:OF|INCLUDES]-(offering_) WHERE ${isPublishedOrAgreed('offering_', relationship)} }`;
}

export function catalogueShapes(shapes: Shapes): void {
  shapes
    .type('Product', {
      label: 'Product',
      visibleWithin: (product, r) =>
        `EXISTS { (${product})<-[:HAS_PRODUCT]-(offered_) WHERE ${isOffered('offered_', r)} }`,
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
      visibleWithin: isOffered,
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
      visibleWithin: isPublishedOrAgreed,
      idPrefix: 'off_',
      visible: seesOffering,
      fields: {
        ...recordFields(knowsTermsOf),
        name: property('name'),
        description: ofTerms(property('description')),
        targetGroup: ofTerms(property('targetGroup')),
        targetKind: ofTerms(property('targetKind')),
        targetSegments: {
          kind: 'value',
          cypher: (offering) => [
            `CASE WHEN ${knowsTermsOf(offering)} THEN coalesce(${offering}.targetSegments, []) ELSE [] END`,
          ],
          read: ([segments]) => segments,
        },
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
  for (const type of PARTY_TYPES)
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
