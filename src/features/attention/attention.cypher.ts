/** The items that wait for a party: one subquery of all kinds that were requested, in one order. */
import { listLiteral } from '../../graph/statement.ts';
import type { Arguments, ConnectionField, ListField, OrderKey, Shapes } from '../../planner/shape.ts';
import { expression, instantProperty, property } from '../../planner/shape.ts';
import type { AttentionSource } from '../../schema/attention-source.ts';

/** Items without a due date are due since they arose. */
const DAY: OrderKey = { cypher: (item) => `${item}.day`, fromCursor: (p) => `date(${p})` };
const WEIGHT: OrderKey = { cypher: (item) => `${item}.weight`, descending: true };
const AT: OrderKey = { cypher: (item) => `${item}.at`, fromCursor: (p) => `datetime(${p})` };
const ID: OrderKey = { cypher: (item) => `${item}.id` };

export function attentionShapes(shapes: Shapes, sources: readonly AttentionSource[]): void {
  shapes
    .type('AttentionItem', {
      fields: {
        id: property('id'),
        kind: property('kind'),
        weight: property('weight'),
        since: instantProperty('since'),
        dueOn: expression((item) => `toString(${item}.dueOn)`),
        dueAt: instantProperty('dueAt'),
        record: { kind: 'one', to: 'Node', subquery: true, match: (item, node) => `RETURN ${item}.record AS ${node}` },
        relationship: {
          kind: 'one',
          to: 'ServiceRelationship',
          subquery: true,
          match: (item, r) => `RETURN ${item}.relationship AS ${r}`,
        },
      },
    })
    .type('AttentionCount', { fields: { kind: property('kind'), count: property('count') } });
  const attention: ConnectionField = {
    kind: 'connection',
    to: 'AttentionItem',
    match: (_from, item, args) => items(sources, item, args),
    orderBy: () => [DAY, WEIGHT, AT, ID],
    totals: { counts: COUNTS },
  };
  shapes.type('Query', { fields: { attention } });
}

const COUNTS: ListField = {
  kind: 'list',
  to: 'AttentionCount',
  match: (items, each) => `UNWIND ${items} AS counted
WITH counted.kind AS kind, count(*) AS number
WITH {kind: kind, count: number} AS ${each}`,
  orderBy: [{ cypher: (each) => `${each}.count`, descending: true }, { cypher: (each) => `${each}.kind` }],
};

/** Clauses that bind `item`, a map. Nobody but those who act for the party gets any, not even an administrator. */
function items(sources: readonly AttentionSource[], item: string, args: Arguments): string {
  const kinds = args.literal(({ kinds: given }) => (Array.isArray(given) ? [...new Set(given)].sort().join(' ') : '*'));
  const requested = kinds === '*' ? sources : sources.filter(({ kind }) => kinds.split(' ').includes(kind));
  if (requested.length === 0) return `UNWIND [] AS ${item} WITH ${item}`;
  return `MATCH (party:Party {id: ${args.param('for')}}) WHERE party IN actingFor
WITH party, COLLECT { UNWIND actingFor AS acting_ MATCH (acting_)-[:BARRED_FROM]->(barred_) RETURN barred_ } AS barred
CALL (party, barred, isAdmin, actingFor, disclosedServices) {
${requested.map(itemsOf).join('\nUNION ALL\n')}
}
WITH item AS ${item}`;
}

const SIDES = { PROVIDER: 'PROVIDER_OF', CONSUMER: 'CONSUMER_OF', EITHER: 'PROVIDER_OF|CONSUMER_OF' };

/** A record that is in several relationships of the party is one item. */
function itemsOf({ kind, weight, within, match, since, dueOn, dueAt, isShown }: AttentionSource): string {
  const relationships = within
    ? `MATCH (party)-[side:${SIDES[within.as]}]->(relationship) WHERE relationship.state IN ${listLiteral(within.states)} AND NOT relationship IN barred
`
    : 'WITH null AS relationship\n';
  const due = dueAt ?? dueOn ?? 'null';
  return `${relationships}${match}
WITH record, relationship, ${due} AS due, ${since} AS since, ${isShown ?? 'true'} AS isShown ORDER BY relationship.id
WITH record, collect({relationship: relationship, due: due, since: since, isShown: isShown})[0] AS found
RETURN {id: '${kind}:' + record.id + ':' + party.id, kind: '${kind}', weight: ${weight}, record: CASE WHEN found.isShown THEN record END,
relationship: found.relationship, since: found.since, dueOn: date(found.due), dueAt: ${dueAt ? 'found.due' : 'null'}, day: date(coalesce(found.due, found.since)),
at: ${dueAt ? 'found.due' : 'found.since'}} AS item`;
}
