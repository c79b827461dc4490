/**
 * Walks value chains breadth-first within one statement. Each level is one step of a `reduce`: it leads from the
 * relationships that the previous level found first to those of the next. Paths are never enumerated, so cycles end and
 * dense graphs cost no more than their links.
 */
import { z } from 'zod';
import {
  asViewer,
  isPartyAs,
  linksVisibly,
  seesParty,
  seesRelationship,
  seesResource,
  seesService,
} from '../../access-control/visibility.cypher.ts';
import { statement } from '../../graph/statement.ts';
import { type AnchorKind, type Direction, MAX_WALKED, type PartyKind } from './chain.rules.ts';

const LABELS: Record<AnchorKind, string> = {
  party: 'Party',
  contact: 'Contact',
  relationship: 'ServiceRelationship',
  service: 'Service',
  resource: 'Resource',
};
const VISIBLE: Record<AnchorKind, (node: string) => string> = {
  party: seesParty,
  contact: seesParty,
  relationship: seesRelationship,
  service: seesService,
  resource: seesResource,
};

/** Patterns that bind the relationships `r` of depth 1, and the `x`, `e` and `s` through which they are reached. */
function firstLevel(kind: AnchorKind, anchor: string, direction: Direction): string {
  const nothing = 'NULL AS x, NULL AS e, NULL AS s';
  if (kind === 'relationship') return `WITH ${anchor} AS r, ${nothing}`;
  if (kind === 'service')
    return `MATCH (${anchor})<-[:OF|INCLUDES]-()<-[:ON]-(r) WITH r, NULL AS x, NULL AS e, ${anchor} AS s`;
  if (kind === 'resource')
    return `MATCH (${anchor})-[e:ENABLES]->(s)<-[:OF|INCLUDES]-()<-[:ON]-(r) WITH r, ${anchor} AS x, e, s`;
  const role = direction === 'UPSTREAM' ? 'CONSUMER_OF' : 'PROVIDER_OF';
  return `MATCH (${anchor})-[:${role}]->(r) WITH r, ${nothing}`;
}

/** From one relationship of a level to the relationships of the next level. */
function nextLevel(direction: Direction): string {
  return direction === 'UPSTREAM'
    ? 'MATCH (from)-[:ON]->()-[:OF|INCLUDES]->(s)<-[e:ENABLES]-(x)<-[made:CREATES|MODIFIES]-(r)'
    : 'MATCH (from)-[made:CREATES|MODIFIES]->(x)-[e:ENABLES]->(s)<-[:OF|INCLUDES]-()<-[:ON]-(r)';
}

/**
 * The links of a level, each `[from, relationship, resource, service, enables]`. `from` is a position in the previous
 * level, and `enables` is there only with `criticality`. Links are neither sorted nor made distinct here: Neo4j would keep
 * the whole walk so far with each row, and count its memory.
 */
function links(criticality: boolean): string {
  return `RETURN [i, r, x, s${criticality ? ', e.criticality' : ''}] LIMIT ${MAX_WALKED}`;
}

const [FROM, R, X, S, ENABLES] = [0, 1, 2, 3, 4];

/**
 * The links of a level as columns, because the driver reads few long lists faster than many short ones. Nodes are
 * identified by Neo4j's internal numbers, which need no read and are valid within the statement.
 */
function columns(links: string, criticality: boolean): string {
  const values = [`link[${FROM}]`, ...[R, X, S].map((at) => `id(link[${at}])`)];
  if (criticality) values.push(`link[${ENABLES}]`);
  return `[${values.map((value) => `[link IN ${links} | ${value}]`).join(', ')}]`;
}

/**
 * `<walk>`: a map of `levels` (each a list of links) and `seen` (all relationships, without duplicates). The links of the
 * first level are `<walk>Links`. `maxDepth` and `states` are parameters.
 */
function walkClauses(
  walk: string,
  {
    kind,
    anchor,
    direction,
    criticality,
    maxDepth,
    states,
  }: Walk & { anchor: string; maxDepth: string; states: string },
): string[] {
  const found = `r.state IN ${states} AND (${seesRelationship('r')})`;
  const first = (links: string, but: string) =>
    `COLLECT { UNWIND ${links} AS link WITH link[${R}] AS r${but} RETURN DISTINCT r }`;
  return [
    `WITH *, COLLECT { ${firstLevel(kind, anchor, direction)} WHERE ${found}
WITH NULL AS i, r, x, e, s
${links(criticality)} } AS ${walk}Links`,
    `WITH *, ${first(`${walk}Links`, '')} AS ${walk}First`,
    `WITH *, reduce(walked = {level: ${walk}First, seen: ${walk}First, levels: [${walk}Links]}, depth IN range(2, ${maxDepth}) |
CASE WHEN walked.level = [] THEN walked ELSE
[links IN [COLLECT { UNWIND range(0, size(walked.level) - 1) AS i WITH i, walked.level[i] AS from
${nextLevel(direction)} WHERE ${found} AND (${linksVisibly('x', 'made')})
${links(criticality)} }] |
[level IN [${first('links', ' WHERE NOT r IN walked.seen')}] |
{level: level, seen: walked.seen + level, levels: walked.levels + [links]}][0]][0] END) AS ${walk}`,
  ];
}

interface Walk {
  kind: AnchorKind;
  direction: Direction;
  /** Whether the query selects how much services depend on resources, and consumers on relationships. */
  criticality: boolean;
}

/** The variables of one walk from one anchor, in one direction or both. */
export interface ChainStatement {
  /** End in `RETURN found, start, relationships, parties, resources, services`: `found`, then lists of nodes. */
  clauses: string[];
  found: string;
  start: string;
  relationships: string;
  parties: string;
  resources: string;
  services: string;
}

/**
 * `found` is `[anchor, walks, ends]`, with the internal numbers of nodes. `anchor` is null when it is not visible. `walks`
 * has the links of each level for each direction, as the columns `[from, relationship, resource, service, enables]`, where
 * `from` is a position among the relationships that the previous level found first. `ends` has the columns
 * `[relationship, party, whether it is the provider, depends]`, with two entries for each relationship. The last columns
 * are there only with `criticality`. One pattern finds both parties, because Neo4j reads all edges of a relationship for
 * each pattern.
 */
export function chainStatement(
  {
    directions,
    ...parameters
  }: Omit<Walk, 'direction'> & { directions: Direction[]; id: string; maxDepth: string; states: string },
  variable: (prefix: string) => string,
): ChainStatement {
  const name = {
    anchor: variable('anchor'),
    found: variable('found'),
    start: variable('start'),
    relationships: variable('relationships'),
    parties: variable('parties'),
    resources: variable('resources'),
    services: variable('services'),
    ends: variable('ends'),
  };
  const walks = directions.map((direction) => ({ direction, walk: variable('walk') }));
  const all = `[${walks.map(({ walk }) => walk).join(', ')}]`;
  const linked = (at: number) =>
    `COLLECT { UNWIND ${all} AS walk UNWIND walk.levels AS links UNWIND links AS link WITH link[${at}] AS n WHERE n IS NOT NULL RETURN DISTINCT n }`;
  const { kind, criticality } = parameters;
  // `collect` omits nulls.
  const depends = criticality
    ? `, collect(coalesce(CASE WHEN ${isPartyAs('party', 'r')} THEN r.criticality END, ''))`
    : '';
  const clauses = [
    `OPTIONAL MATCH (${name.anchor}:${LABELS[kind]} {id: ${parameters.id}}) WHERE ${VISIBLE[kind](name.anchor)}`,
    ...walks.flatMap(({ walk, direction }) => walkClauses(walk, { ...parameters, direction, anchor: name.anchor })),
    `WITH *, COLLECT { UNWIND ${all} AS walk UNWIND walk.seen AS r RETURN DISTINCT r } AS ${name.relationships}`,
    `CALL (${name.relationships}, isAdmin, actingFor) {
UNWIND ${name.relationships} AS r
MATCH (party)-[role:PROVIDER_OF|CONSUMER_OF]->(r)
RETURN [collect(id(r)), collect(id(party)), collect(type(role) = 'PROVIDER_OF')${depends}] AS ${name.ends}, collect(DISTINCT party) AS ${name.parties}
}`,
    `RETURN [id(${name.anchor}), [walk IN ${all} | [links IN walk.levels | ${columns('links', criticality)}]], ${name.ends}] AS ${name.found},
[${name.anchor}] AS ${name.start}, ${name.relationships}, ${name.parties}, ${linked(X)} AS ${name.resources}, ${linked(S)} AS ${name.services}`,
  ];
  return { clauses, ...name };
}

/**
 * The k shortest paths from one party to another over relationships that the viewer sees. Returns `found`:
 * `[source, target, ways]` with the IDs of the two parties, null when they are not visible, and `nodes`, which may repeat.
 */
export function pathsClauses(
  {
    from,
    to,
    kinds,
    maxLength,
    first,
  }: { from: string; to: string; kinds: [PartyKind, PartyKind]; maxLength: number; first: number },
  variable: (prefix: string) => string,
) {
  const [source, target, way] = [variable('source'), variable('target'), variable('way')];
  const [found, parties, relationships] = [variable('found'), variable('parties'), variable('relationships')];
  const clauses = [
    `OPTIONAL MATCH (${source}:${LABELS[kinds[0]]} {id: ${from}}) WHERE ${seesParty(source)}`,
    `OPTIONAL MATCH (${target}:${LABELS[kinds[1]]} {id: ${to}}) WHERE ${seesParty(target)}`,
    `CALL (${source}, ${target}, isAdmin, actingFor, disclosedServices) {
MATCH ${way} = SHORTEST ${first} (${source})
(()-[:PROVIDER_OF|CONSUMER_OF]->(step:ServiceRelationship WHERE ${seesRelationship('step')})<-[:PROVIDER_OF|CONSUMER_OF]-()){1,${maxLength}}
(${target})
RETURN collect(nodes(${way})) AS ways
}`,
    `RETURN [${source}.id, ${target}.id, [way IN ways | [node IN way | [node.id, node.state, node.kind, toString(node.startsOn)]]]] AS ${found},
COLLECT { UNWIND ways AS way UNWIND way AS node WITH node WHERE NOT node:ServiceRelationship RETURN DISTINCT node } AS ${parties},
COLLECT { UNWIND ways AS way UNWIND way AS node WITH node WHERE node:ServiceRelationship RETURN DISTINCT node } AS ${relationships}`,
  ];
  return { clauses, found, parties, relationships };
}

/** ID, state, kind and start; only the ID of a party. */
const PATH_NODE = z.tuple([z.string(), z.string().nullable(), z.string().nullable(), z.string().nullable()]);

const shortest = pathsClauses(
  { from: '$from', to: '$to', kinds: ['party', 'party'], maxLength: 4, first: 1 },
  (prefix) => prefix,
);

/** `$from`, `$to`; one row: `viewer` and the result of `pathsClauses`. */
export const SHORTEST_PATH = statement('shortestPath')
  .params<{ viewer: string; from: string; to: string }>()
  .row({
    viewer: z.string().nullable(),
    found: z.tuple([z.string().nullable(), z.string().nullable(), z.array(z.array(PATH_NODE))]),
  })
  .text(
    asViewer(
      `CALL (isAdmin, actingFor, disclosedServices) {\n${shortest.clauses.join('\n')}\n}\nRETURN viewer.id AS viewer, found`,
    ),
  );
