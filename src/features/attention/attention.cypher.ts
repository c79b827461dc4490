/** The items that wait for a party: one subquery of all kinds that were requested, in one order. */
import { listLiteral } from '../../graph/statement.ts';
import type { Arguments, ConnectionField, ListField, OrderKey, Shapes } from '../../planner/shape.ts';
import { expression, instantProperty, property } from '../../planner/shape.ts';
import type { AttentionSource } from '../../schema/attention-source.ts';
import { AttentionState } from './handling.rules.ts';

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
        state: property('state'),
        isSettledHere: property('isSettledHere'),
        handling: {
          kind: 'one',
          to: 'AttentionHandling',
          subquery: true,
          match: (item, handling) => `RETURN ${item}.handling AS ${handling}`,
        },
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
  const states = args.param('states', (given) => given ?? [AttentionState.OPEN]);
  const assigned = args.structure('assignee') ? ` AND handling.assigneeId = ${args.param('assignee')}` : '';
  return `MATCH (party:Party {id: ${args.param('for')}}) WHERE party IN actingFor
${recordsOf(requested)}
OPTIONAL MATCH (handling:AttentionHandling {key: item.id})
WITH item, handling, CASE WHEN handling.doneFor = coalesce(toString(item.due), '') THEN '${AttentionState.DONE}'
WHEN handling.snoozedUntil > datetime() THEN '${AttentionState.SNOOZED}' ELSE '${AttentionState.OPEN}' END AS state
WHERE state IN ${states}${assigned}
WITH item, handling, state, coalesce(handling.dueOn, date(item.due)) AS dueOn
WITH item {.*, handling: handling, state: state, dueOn: dueOn, dueAt: CASE WHEN handling.dueOn IS NULL THEN item.instant END,
day: coalesce(dueOn, date(item.since))} AS ${item}`;
}

/** Clauses that bind `item` for each record of a `party` that is bound. @param where narrows the records */
export function recordsOf(sources: readonly AttentionSource[], where = ''): string {
  return `WITH party, COLLECT { UNWIND actingFor AS acting_ MATCH (acting_)-[:BARRED_FROM]->(barred_) RETURN barred_ } AS barred
CALL (party, barred, isAdmin, actingFor, disclosedServices) {
${sources.map((source) => itemsOf(source, where)).join('\nUNION ALL\n')}
}`;
}

const SIDES = { PROVIDER: 'PROVIDER_OF', CONSUMER: 'CONSUMER_OF', EITHER: 'PROVIDER_OF|CONSUMER_OF' };

/** A record that is in several relationships of the party is one item. */
function itemsOf(source: AttentionSource, where: string): string {
  const { kind, weight, within, match, since, dueOn, dueAt, isShown, isSettledHere } = source;
  const relationships = within
    ? `MATCH (party)-[side:${SIDES[within.as]}]->(relationship) WHERE relationship.state IN ${listLiteral(within.states)} AND NOT relationship IN barred
`
    : 'WITH null AS relationship\n';
  const due = dueAt ?? dueOn ?? 'null';
  return `${relationships}${match}
WITH record, relationship, ${due} AS due, ${since} AS since, ${isShown ?? 'true'} AS isShown ORDER BY relationship.id ${where}
WITH record, collect({relationship: relationship, due: due, since: since, isShown: isShown})[0] AS found
RETURN {id: '${kind}:' + record.id + ':' + party.id, kind: '${kind}', weight: ${weight}, isSettledHere: ${Boolean(isSettledHere)}, record: CASE WHEN found.isShown THEN record END,
relationship: found.relationship, since: found.since, due: found.due, instant: ${dueAt ? 'found.due' : 'null'}, at: ${dueAt ? 'found.due' : 'found.since'}} AS item`;
}
