/**
 * Walks value chains breadth-first, one statement a level: from the relationships of one level to those of the next.
 * Levels are few and texts are two, so that Neo4j plans them once; paths are never enumerated, so that cycles end.
 */
import {
  asViewer,
  isPartyTo,
  linksVisibly,
  seesParty,
  seesRelationship,
  seesResource,
  seesService,
} from '../auth/visibility.cypher.ts';
import { type Statement, statement } from '../graph/statement.ts';
import type { AnchorKind, Direction } from './chain.rules.ts';

/** How many links one level may have; beyond that the answer says that it is cut. */
export const MOST_LINKS = 5_000;
export const DEEPEST = 10;

const LABELS: Record<AnchorKind, string> = {
  party: 'Party',
  relationship: 'ServiceRelationship',
  service: 'Service',
  resource: 'Resource',
};
const VISIBLE: Record<AnchorKind, (node: string) => string> = {
  party: seesParty,
  relationship: seesRelationship,
  service: seesService,
  resource: seesResource,
};

/** Relationships at depth 1, with the resource and service through which they are reached, if any. */
function firstLevel(kind: AnchorKind, direction: Direction): string {
  if (kind === 'relationship') return 'WITH anchor AS r, NULL AS x, NULL AS e, NULL AS s';
  if (kind === 'service')
    return 'MATCH (anchor)<-[:OF|INCLUDES]-(:Offering)<-[:ON]-(r:ServiceRelationship) WITH r, NULL AS x, NULL AS e, anchor AS s';
  if (kind === 'resource')
    return 'MATCH (anchor)-[e:ENABLES]->(s:Service)<-[:OF|INCLUDES]-(:Offering)<-[:ON]-(r:ServiceRelationship) WITH r, anchor AS x, e, s';
  const role = direction === 'UPSTREAM' ? 'CONSUMER_OF' : 'PROVIDER_OF';
  return `MATCH (anchor)-[:${role}]->(r:ServiceRelationship) WITH r, NULL AS x, NULL AS e, NULL AS s`;
}

/** From the relationships of one level to those of the next. */
function nextLevel(direction: Direction): string {
  return direction === 'UPSTREAM'
    ? `MATCH (from)-[:ON]->(:Offering)-[:OF|INCLUDES]->(s:Service)<-[e:ENABLES]-(x:Resource)<-[made:CREATES|MODIFIES]-(r:ServiceRelationship)`
    : `MATCH (from)-[made:CREATES|MODIFIES]->(x:Resource)-[e:ENABLES]->(s:Service)<-[:OF|INCLUDES]-(:Offering)<-[:ON]-(r:ServiceRelationship)`;
}

const LINK = (from: string) =>
  `[${from}, r.id, x.id, s.id, e.criticality, provider.id, consumer.id, CASE WHEN ${isPartyTo('r')} THEN r.criticality END]`;

const FOUND = `r.state IN $states AND (${seesRelationship('r')})`;

/** Depth 1. `$id`, `$states`; one row: `viewer`, `anchor` (null when not to be seen), `links`. */
export function firstLevelStatement(kind: AnchorKind, direction: Direction): Statement {
  return named(
    `chainStart:${kind}:${direction}`,
    `OPTIONAL MATCH (anchor:${LABELS[kind]} {id: $id}) WHERE ${VISIBLE[kind]('anchor')}
CALL (anchor, sees, mine, reach) {
  ${firstLevel(kind, direction)}
  WHERE ${FOUND}
  MATCH (provider:Party)-[:PROVIDER_OF]->(r)<-[:CONSUMER_OF]-(consumer:Party)
  WITH r, x, e, s, provider, consumer LIMIT ${MOST_LINKS}
  RETURN collect(${LINK('null')}) AS links
}
RETURN me.id AS viewer, anchor.id AS anchor, links`,
  );
}

/** Depth n + 1. `$from` (ids of relationships), `$states`; one row: `viewer`, `links`. */
export function nextLevelStatement(direction: Direction): Statement {
  return named(
    `chainStep:${direction}`,
    `CALL (sees, mine, reach) {
  MATCH (from:ServiceRelationship) WHERE from.id IN $from
  ${nextLevel(direction)}
  WHERE ${FOUND} AND (${linksVisibly('x', 'made')})
  MATCH (provider:Party)-[:PROVIDER_OF]->(r)<-[:CONSUMER_OF]-(consumer:Party)
  WITH DISTINCT from, r, x, e, s, provider, consumer LIMIT ${MOST_LINKS}
  RETURN collect(${LINK('from.id')}) AS links
}
RETURN me.id AS viewer, links`,
  );
}

/** The k shortest ways from one party to another over relationships that the viewer sees. */
export function pathsStatement(maxLength: number, k: number): Statement {
  return named(
    `paths:${maxLength}:${k}`,
    `OPTIONAL MATCH (source:Party {id: $from}) WHERE ${seesParty('source')}
OPTIONAL MATCH (target:Party {id: $to}) WHERE ${seesParty('target')}
CALL (source, target, sees, mine, reach) {
  MATCH way = SHORTEST ${k} (source)
    ((:Party)-[:PROVIDER_OF|CONSUMER_OF]->(step:ServiceRelationship WHERE ${seesRelationship('step')})<-[:PROVIDER_OF|CONSUMER_OF]-(:Party)){1,${maxLength}}
    (target)
  RETURN collect([node IN nodes(way) | [node.id, node.state, node.kind, toString(node.startsOn)]]) AS ways
}
RETURN me.id AS viewer, source.id AS source, target.id AS target, ways`,
  );
}

const statements = new Map<string, Statement>();

/** Each is made once, when it is first asked for. */
function named(name: string, body: string): Statement {
  let made = statements.get(name);
  if (!made) {
    made = statement(name, asViewer(body));
    statements.set(name, made);
  }
  return made;
}
