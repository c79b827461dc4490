/** How property alerts, their criteria and requests to change them are read from the graph. */
import { administers, isPartyTo } from '../../../access-control/visibility.cypher.ts';
import {
  ALWAYS_WITHIN,
  expression,
  type FieldShape,
  instantProperty,
  property,
  type Shapes,
} from '../../../planner/shape.ts';
import { moneyProperty } from '../../../schema/money.ts';
import { byId } from '../../catalogue/catalogue.cypher.ts';
import { BY_ID, RECORD_FIELDS } from '../../parties/party.cypher.ts';
import { corners } from './criteria.cypher.ts';

/** Alerts, criteria and requests are for the two parties of the relationship in which the alert was provisioned. */
export function seesAlert(alert: string): string {
  return `${administers(alert)} OR EXISTS { (${alert})-[:PROVISIONED_IN]->(within_:ServiceRelationship) WHERE ${isPartyTo('within_')} }`;
}
function seesThroughAlert(node: string, edge: string): string {
  return `${administers(node)} OR EXISTS { (${node})-[:${edge}]->(:PropertyAlert)-[:PROVISIONED_IN]->(within_:ServiceRelationship) WHERE ${isPartyTo('within_')} }`;
}

/** The party consumes services in which a property alert was set up for it. */
export const hasPropertyAlert = (party: string) =>
  `EXISTS { (${party})-[:CONSUMER_OF]->()<-[:PROVISIONED_IN]-(:PropertyAlert) }`;

const properties = (...names: string[]): Record<string, FieldShape> =>
  Object.fromEntries(names.map((name) => [name, property(name)]));

export function alertShapes(shapes: Shapes): void {
  shapes
    .type('SearchCriteria', {
      label: 'SearchCriteria',
      visibleWithin: ALWAYS_WITHIN,
      idPrefix: 'crt_',
      visible: (criteria) => seesThroughAlert(criteria, 'OF_ALERT'),
      fields: {
        ...properties('id', 'version', 'summary', 'places', 'forLease', 'homeTypes', 'bedroomsFrom', 'bedroomsTo'),
        ...properties('bathroomsFrom', 'bathroomsTo', 'livingAreaFrom', 'livingAreaTo', 'areaUnit'),
        ...properties('yearBuiltFrom', 'yearBuiltTo', 'must', 'nice', 'never'),
        createdAt: instantProperty('createdAt'),
        validFrom: instantProperty('validFrom'),
        validUntil: instantProperty('validUntil'),
        priceFrom: moneyProperty('priceFromMinor'),
        priceTo: moneyProperty('priceToMinor'),
        polygon: {
          kind: 'value',
          cypher: (criteria) => [`${criteria}.polygon`],
          read: ([flat]) => (Array.isArray(flat) && flat.length ? corners(flat) : null),
        },
        circle: {
          kind: 'embedded',
          to: 'Circle',
          cypher: (c) => [`${c}.circleRadiusKm`, `${c}.circleLatitude`, `${c}.circleLongitude`],
          fields: { radiusKm: ([radius]) => radius, latitude: ([, north]) => north, longitude: ([, , east]) => east },
        },
        alert: {
          kind: 'one',
          to: 'PropertyAlert',
          match: (criteria, a) => `MATCH (${criteria})-[:OF_ALERT]->(${a}:PropertyAlert)`,
        },
      },
    })
    .type('CriteriaChangeRequest', {
      label: 'CriteriaChangeRequest',
      visibleWithin: ALWAYS_WITHIN,
      idPrefix: 'ccr_',
      visible: (request) => seesThroughAlert(request, 'ASKS_CHANGE_OF'),
      fields: {
        ...RECORD_FIELDS,
        ...properties('state', 'wish', 'answer'),
        askedAt: instantProperty('askedAt'),
        answeredAt: instantProperty('answeredAt'),
        askedBy: { kind: 'one', to: 'Party', match: (request, p) => `MATCH (${request})<-[:ASKED]-(${p}:Party)` },
        alert: {
          kind: 'one',
          to: 'PropertyAlert',
          match: (request, a) => `MATCH (${request})-[:ASKS_CHANGE_OF]->(${a}:PropertyAlert)`,
        },
        criteria: {
          kind: 'one',
          to: 'SearchCriteria',
          match: (request, c) => `MATCH (${request})<-[:CARRIES_OUT]-(${c}:SearchCriteria)`,
        },
      },
    })
    .type('PropertyAlert', {
      label: 'PropertyAlert',
      visibleWithin: ALWAYS_WITHIN,
      idPrefix: 'alr_',
      visible: seesAlert,
      fields: {
        ...RECORD_FIELDS,
        ...properties('name', 'frequency', 'channel', 'state'),
        timeZone: expression((a) => `coalesce(${a}.timeZone, 'UTC')`),
        relationship: {
          kind: 'one',
          to: 'ServiceRelationship',
          match: (a, r) => `MATCH (${a})-[:PROVISIONED_IN]->(${r}:ServiceRelationship)`,
        },
        resource: {
          kind: 'one',
          to: 'Resource',
          match: (a, resource) => `MATCH (${a})-[:IS_RESOURCE]->(${resource}:Resource)`,
        },
        criteria: {
          kind: 'one',
          to: 'SearchCriteria',
          match: (a, c) => `MATCH (${a})<-[:OF_ALERT]-(${c}:SearchCriteria)`,
          where: (_a, c) => `${c}.validUntil IS NULL`,
        },
        criteriaVersions: {
          kind: 'list',
          to: 'SearchCriteria',
          match: (a, c) => `MATCH (${a})<-[:OF_ALERT]-(${c}:SearchCriteria)`,
          orderBy: [{ cypher: (c) => `${c}.version` }],
        },
        openChangeRequest: {
          kind: 'one',
          to: 'CriteriaChangeRequest',
          match: (a, request) => `MATCH (${a})<-[:ASKS_CHANGE_OF]-(${request}:CriteriaChangeRequest)`,
          where: (_a, request) => `${request}.state = 'ASKED'`,
        },
        changeRequests: {
          kind: 'list',
          to: 'CriteriaChangeRequest',
          match: (a, request) => `MATCH (${a})<-[:ASKS_CHANGE_OF]-(${request}:CriteriaChangeRequest)`,
          orderBy: [{ cypher: (request) => `${request}.askedAt` }, BY_ID],
        },
      },
    })
    .type('Query', { fields: { propertyAlert: byId('PropertyAlert', seesAlert) } })
    .type('Contact', {
      fields: {
        propertyAlerts: {
          kind: 'list',
          to: 'PropertyAlert',
          match: (contact, a) => `MATCH (${contact})-[:CONSUMER_OF]->()<-[:PROVISIONED_IN]-(${a}:PropertyAlert)`,
          orderBy: [{ cypher: (a) => `${a}.createdAt` }, BY_ID],
        },
      },
    })
    .type('ServiceRelationship', {
      fields: {
        propertyAlerts: {
          kind: 'list',
          to: 'PropertyAlert',
          match: (r, a) => `MATCH (${r})<-[:PROVISIONED_IN]-(${a}:PropertyAlert)`,
          where: isPartyTo,
          orderBy: [{ cypher: (a) => `${a}.createdAt` }, BY_ID],
        },
      },
    });
}
