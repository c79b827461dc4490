/** How activities are read from the graph and recorded in it. */
import { z } from 'zod';
import { isPartyTo } from '../../access-control/visibility.cypher.ts';
import { statement } from '../../graph/statement.ts';
import {
  ALWAYS_WITHIN,
  type Arguments,
  expression,
  instantProperty,
  type OrderKey,
  property,
  type Shapes,
} from '../../planner/shape.ts';
import { moneyProperty } from '../../schema/money.ts';
import { RelationshipState } from '../../values/relationship-state.rules.ts';
import { BY_ID } from '../parties/party.cypher.ts';

const LATEST: OrderKey = {
  cypher: (node) => `${node}.occurredAt`,
  fromCursor: (p) => `datetime(${p})`,
  descending: true,
};

/** Whose activity it is: of the side that recorded it; of earlier ones, of the side that performed it. */
const RECORDER = (
  a: string,
) => `coalesce(${a}.recordedById, head(COLLECT { MATCH (${a})<-[:PERFORMED]-(by_), (${a})-[:PART_OF]->()<-[:PROVIDER_OF|CONSUMER_OF]-(side_)
  WHERE side_ = by_ OR EXISTS { (by_)-[:ACTS_FOR]->(side_) } RETURN side_.id ORDER BY side_.id LIMIT 1 }))`;

export function activityShapes(shapes: Shapes): void {
  shapes
    .type('Activity', {
      label: 'Activity',
      visibleWithin: ALWAYS_WITHIN,
      idPrefix: 'act_',
      visible: (activity) => `EXISTS { (${activity})-[:PART_OF]->(whole_) WHERE ${isPartyTo('whole_')} }`,
      fields: {
        id: property('id'),
        createdAt: instantProperty('createdAt'),
        kind: property('kind'),
        summary: property('summary'),
        note: property('note'),
        occurredAt: instantProperty('occurredAt'),
        quantity: property('quantity'),
        amount: moneyProperty('amountMinor'),
        cancelledAt: instantProperty('cancelledAt'),
        cancelReason: property('cancelReason'),
        isOwnRecord: expression(
          (activity) => `(isAdmin OR any(acting_ IN actingFor WHERE acting_.id = ${RECORDER(activity)}))`,
        ),
        version: property('version'),
        performedBy: {
          kind: 'one',
          to: 'Party',
          match: (activity, party) => `MATCH (${activity})<-[:PERFORMED]-(${party})`,
        },
        product: {
          kind: 'one',
          to: 'Product',
          match: (activity, product) => `MATCH (${activity})-[:USED]->(${product})`,
        },
        relationship: {
          kind: 'one',
          to: 'ServiceRelationship',
          match: (activity, r) => `MATCH (${activity})-[:PART_OF]->(${r})`,
        },
      },
    })
    .type('ServiceRelationship', {
      fields: {
        activities: {
          kind: 'connection',
          to: 'Activity',
          match: (r, activity) => `MATCH (${r})<-[:PART_OF]-(${activity})`,
          where: (r, activity, args) => [`(${isPartyTo(r)})`, ...conditions(r, activity, args)].join(' AND '),
          orderBy: () => [LATEST, BY_ID],
        },
      },
    });
}

function conditions(r: string, activity: string, args: Arguments): string[] {
  const found: string[] = [];
  if (args.structure('filter.kinds')) found.push(`${activity}.kind IN ${args.param('filter.kinds')}`);
  if (args.structure('filter.sides'))
    found.push(
      `EXISTS { (${activity})<-[:PERFORMED]-(by_) WHERE EXISTS { (${r})<-[edge_:PROVIDER_OF|CONSUMER_OF]-(side_)
        WHERE (side_ = by_ OR EXISTS { (by_)-[:ACTS_FOR]->(side_) }) AND replace(type(edge_), '_OF', '') IN ${args.param('filter.sides')} } }`,
    );
  if (args.structure('filter.performedBy'))
    found.push(`EXISTS { (${activity})<-[:PERFORMED]-(by_) WHERE by_.id IN ${args.param('filter.performedBy')} }`);
  if (args.structure('filter.from'))
    found.push(`${activity}.occurredAt >= datetime(${args.param('filter.from', isoText)})`);
  if (args.structure('filter.until'))
    found.push(`${activity}.occurredAt < datetime(${args.param('filter.until', isoText)})`);
  return found;
}

/** The DateTime scalar gives Dates to resolvers. */
function isoText(value: unknown): string {
  return value instanceof Date ? value.toISOString() : String(value);
}

export const RECORD_ACTIVITY = statement('recordActivity')
  .params<{
    id: string;
    relationship: string;
    performedBy: string;
    product: string | null;
    values: object;
    now: string;
  }>()
  .text(`MATCH (r:ServiceRelationship {id: $relationship}), (by:Party {id: $performedBy})
CREATE (by)-[:PERFORMED]->(a:Activity {id: $id, createdAt: datetime($now), updatedAt: datetime($now), version: 1})-[:PART_OF]->(r)
SET a += $values
WITH a OPTIONAL MATCH (p:Product {id: $product})
FOREACH (each IN CASE WHEN p IS NULL THEN [] ELSE [p] END | CREATE (a)-[:USED]->(each))`);

export const LOCK_ACTIVITY = statement('activityForChange')
  .params<{ id: string }>()
  .row({
    relationship: z.string(),
    provider: z.string(),
    consumer: z.string(),
    state: z.enum(RelationshipState),
    version: z.number(),
    createdAt: z.string(),
    recordedBy: z.string().nullable(),
    isUse: z.boolean(),
    before: z.record(z.string(), z.unknown()),
  })
  .text(`MATCH (:Activity {id: $id})-[:PART_OF]->(r:ServiceRelationship) SET r.lock = true REMOVE r.lock
WITH r MATCH (a:Activity {id: $id}) SET a.lock = true REMOVE a.lock
WITH r, a MATCH (provider)-[:PROVIDER_OF]->(r)<-[:CONSUMER_OF]-(consumer)
RETURN r.id AS relationship, provider.id AS provider, consumer.id AS consumer, r.state AS state, a.version AS version,
  toString(a.createdAt) AS createdAt, ${RECORDER('a')} AS recordedBy, EXISTS { (a)-[:USED]->() } AS isUse, properties(a) AS before`);

export const UPDATE_ACTIVITY = statement('updateActivity')
  .params<{ id: string; values: object; now: string }>()
  .text(`MATCH (a:Activity {id: $id})
SET a += $values, a.version = a.version + 1, a.updatedAt = datetime($now)`);

/** On which sides a party stands; without one, the two parties themselves. */
export const SIDES_OF_PERFORMER = statement('sidesOfPerformer')
  .params<{ relationship: string; party: string | null }>()
  .row({ id: z.string(), provides: z.boolean(), consumes: z.boolean() })
  .text(`MATCH (provider)-[:PROVIDER_OF]->(:ServiceRelationship {id: $relationship})<-[:CONSUMER_OF]-(consumer)
UNWIND CASE WHEN $party IS NULL THEN [provider, consumer] ELSE COLLECT { MATCH (p:Party {id: $party}) RETURN p } END AS p
RETURN p.id AS id, p = provider OR EXISTS { (p)-[:ACTS_FOR]->(provider) } AS provides,
  p = consumer OR EXISTS { (p)-[:ACTS_FOR]->(consumer) } AS consumes`);

export const PRODUCT_OF_RELATIONSHIP = statement('productOfRelationship')
  .params<{ relationship: string; product: string }>()
  .row({ name: z.string() })
  .text(`MATCH (:ServiceRelationship {id: $relationship})-[:ON]->(:Offering)-[:OF|INCLUDES]->(:Service)-[:HAS_PRODUCT]->(p:Product {id: $product})
RETURN p.name AS name`);
