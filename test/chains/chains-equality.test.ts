/**
 * Chains in one statement return the same as a walk level by level: random graphs, all roles, hubs, mixed selections.
 */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { mulberry32 } from '../../seed/random.ts';
import { startTestApi, type TestApi } from '../support/api.ts';
import { type Direction, impactOf, levelByLevel, valueChainOf } from './level-by-level.ts';
import { emailOf, plantHub, plantRandomGraph, type RandomGraph, VIEWERS } from './random-graph.ts';

const DEFAULT_STATES = ['AGREED', 'ACTIVE', 'SUSPENDED'];
const LINK = `depth direction relationship { id } provider { id } consumer { id } previous { id } resources { id } services { id }`;
const VALUE_CHAIN = `query ($id: ID!, $direction: ChainDirection, $maxDepth: Int, $states: [RelationshipState!]) {
  answer: valueChain(of: $id, direction: $direction, maxDepth: $maxDepth, states: $states) {
    start { id } parties { depth direction party { id } } links { ${LINK} } relationships { id }
    resources { depth direction resource { id } } paths { direction links { ${LINK} } } truncated
  } }`;
const IMPACT = `query ($id: ID!, $maxDepth: Int) { answer: impactOf(id: $id, maxDepth: $maxDepth) {
    of { id } affected { party { id } depth criticality through { depth relationship { id } resources { id } } }
    affectedCount relationshipCount truncated
  } }`;

let api: TestApi;
let graph: RandomGraph;
beforeAll(async () => {
  api = await startTestApi({ story: false });
  graph = await plantRandomGraph(api.graph, 11);
  await plantHub(api.graph, 5_200);
}, 120_000);
afterAll(() => api?.close());

/** Queries over HTTP; chains take one round trip for any selection. */
async function ask(viewer: string, query: string, variables: Record<string, unknown>) {
  const { data, errors, extensions } = await api.call(emailOf(viewer), query, variables);
  expect(errors, JSON.stringify(variables)).toBeUndefined();
  expect(extensions?.covalue?.roundTrips).toBe(1);
  return data;
}

interface Asked {
  [variable: string]: unknown;
  id: string;
  direction?: Direction | 'BOTH';
  maxDepth?: number;
  states?: string[];
}

async function expected(viewer: string, variables: Asked) {
  const { id, direction, maxDepth = 4, states = DEFAULT_STATES } = variables;
  const directions: Direction[] = !direction || direction === 'BOTH' ? ['UPSTREAM', 'DOWNSTREAM'] : [direction];
  const walks: { direction: Direction; levels: NonNullable<Awaited<ReturnType<typeof levelByLevel>>> }[] = [];
  for (const each of directions) {
    const levels = await levelByLevel(api.graph, emailOf(viewer), { id, direction: each, maxDepth, states });
    if (!levels) return null;
    walks.push({ direction: each, levels });
  }
  return valueChainOf(id, walks);
}

async function expectedImpact(viewer: string, id: string, maxDepth: number) {
  const walk = { id, direction: 'DOWNSTREAM' as const, maxDepth, states: DEFAULT_STATES };
  const levels = await levelByLevel(api.graph, emailOf(viewer), walk);
  return levels ? impactOf(id, levels) : null;
}

it('walks random graphs with the same result as level by level, for every role', { timeout: 300_000 }, async () => {
  const random = mulberry32(5);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  let links = 0;
  let nulls = 0;
  for (let round = 0; round < 90; round++) {
    const viewer = VIEWERS[round % VIEWERS.length] as string;
    const maxDepth = 1 + Math.floor(random() * 10);
    const shown = (query: object) => `as ${viewer}: ${JSON.stringify(query)}`;
    const variables: Asked = {
      id: pick([...graph.parties, ...graph.relationships]),
      direction: pick(['UPSTREAM', 'DOWNSTREAM', 'BOTH', undefined] as const),
      maxDepth: pick([maxDepth, undefined]),
      states: pick([undefined, ['ACTIVE'], ['ACTIVE', 'ENDED', 'PROPOSED'], []]),
    };
    const { answer } = await ask(viewer, VALUE_CHAIN, variables);
    expect(answer, shown(variables)).toEqual(await expected(viewer, variables));
    links += answer?.links.length ?? 0;
    nulls += answer ? 0 : 1;
    const id = pick([...graph.parties, ...graph.services, ...graph.resources]);
    const impact = (await ask(viewer, IMPACT, { id, maxDepth })).answer;
    expect(impact, shown({ id, maxDepth })).toEqual(await expectedImpact(viewer, id, maxDepth));
  }
  expect(links).toBeGreaterThan(500);
  expect(nulls).toBeGreaterThan(3);
});

it('cuts a hub of 5,000 relationships in the middle of a chain, and reports it', { timeout: 300_000 }, async () => {
  for (const [viewer, maxDepth] of [
    ['operator', 1],
    ['operator', 3],
    ['stranger', 3],
  ] as const) {
    const variables: Asked = { id: 'org_supplier', direction: 'DOWNSTREAM', maxDepth };
    const { answer } = await ask(viewer, VALUE_CHAIN, variables);
    expect(answer, `${viewer} ${maxDepth}`).toEqual(await expected(viewer, variables));
    // Of 5,200 relationships, 104 are PRIVATE.
    expect(answer.truncated).toBe(maxDepth > 1);
    expect(answer.links.length > 5_000).toBe(maxDepth > 1);
    const impact = (await ask(viewer, IMPACT, { id: 'org_supplier', maxDepth })).answer;
    expect(impact).toEqual(await expectedImpact(viewer, 'org_supplier', maxDepth));
  }
  // Seen from behind the hub, it is one of many.
  const upstream: Asked = { id: 'org_behind', direction: 'UPSTREAM', maxDepth: 4 };
  const { answer } = await ask('stranger', VALUE_CHAIN, upstream);
  expect(answer).toEqual(await expected('stranger', upstream));
  expect(answer.links.at(-1)).toMatchObject({ depth: 3, relationship: { id: 'rel_supply' } });
});

it('returns for each node of a chain the same as a look-up of that node', { timeout: 120_000 }, async () => {
  const relationship =
    '__typename id state criticality endsOn version offering { id name provider { name } } resources { nodes { id } }';
  const query = `query ($id: ID!) { valueChain(of: $id) {
    links { relationship { ${relationship} } provider { ...P } consumer { ...P } resources { ...X } services { ...S } } } }
    fragment P on Party { __typename id name email relationships(first: 2) { totalCount nodes { id } } }
    fragment X on Resource { __typename id name disclosure }
    fragment S on Service { __typename id name }`;
  const lookUp = `query ($ids: [ID!]!) { nodes(ids: $ids) { ...P ...X ...S ... on ServiceRelationship { ${relationship} } } } ${query.slice(query.indexOf('fragment P'))}`;
  for (const viewer of VIEWERS) {
    const { valueChain } = await ask(viewer, query, { id: graph.parties[3] as string });
    const found = new Map<string, unknown>();
    for (const { relationship: r, provider, consumer, resources, services } of valueChain?.links ?? [])
      for (const node of [r, provider, consumer, ...resources, ...services]) found.set(node.id, node);
    const ids = [...found.keys()].slice(0, 100);
    const { nodes } = await ask(viewer, lookUp, { ids });
    expect(nodes).toEqual(ids.map((id) => found.get(id)));
  }
});

it('combines with other fields, aliases, fragments and directives', { timeout: 120_000 }, async () => {
  const [id, to] = ['org_supplier', 'org_behind'];
  const data = await ask(
    'operator',
    `query ($id: ID!, $to: ID!, $yes: Boolean!, $no: Boolean!, $length: Int) {
      __typename
      one: valueChain(of: $id, direction: DOWNSTREAM, maxDepth: 1) { __typename kind: __typename ...Chain
        links { type: __typename how: direction r: relationship { ident: id } r2: relationship { ident: state } previous { id } } }
      two: valueChain(of: $to, direction: UPSTREAM, maxDepth: 1) @include(if: $no) { truncated }
      party(id: $id) { name }
      impactOf(id: $id, maxDepth: 1) { of { __typename ... on Organisation { name } } affected @skip(if: $yes) { depth } affectedCount }
      paths(from: $id, to: $to, maxLength: $length, first: 1) { length nodes { __typename id ... on Party { name } ... on ServiceRelationship { offering { name } } } links { from { id } } }
      hidden: paths(from: $id, to: $to, first: 1, filter: { show: [PARTY] }) { nodes { id } links { hidden indirect } }
    }
    fragment Chain on ValueChain { start { id ... on Organisation { called: name } } links { relationship { id } } truncated @skip(if: $no) }`,
    { id, to, yes: true, no: false, length: 4 },
  );
  const [path] = data.paths;
  expect(data).toMatchObject({
    __typename: 'Query',
    one: {
      __typename: 'ValueChain',
      kind: 'ValueChain',
      start: { id, called: 'supplier' },
      truncated: false,
      links: [
        {
          relationship: { id: 'rel_supply' },
          type: 'ChainLink',
          how: 'DOWNSTREAM',
          r: { ident: 'rel_supply' },
          r2: { ident: 'ACTIVE' },
          previous: null,
        },
      ],
    },
    party: { name: 'supplier' },
    impactOf: { of: { __typename: 'Organisation', name: 'supplier' }, affectedCount: 1 },
    hidden: [
      {
        links: [
          { hidden: 1, indirect: true },
          { hidden: 1, indirect: true },
          { hidden: 1, indirect: true },
        ],
      },
    ],
  });
  expect(Object.keys(data)).toEqual(['__typename', 'one', 'party', 'impactOf', 'paths', 'hidden']);
  expect(data.impactOf).not.toHaveProperty('affected');
  expect(path.length).toBe(3);
  expect(path.nodes.map(({ __typename }: { __typename: string }) => __typename)).toEqual([
    'Organisation',
    'ServiceRelationship',
    'Organisation',
    'ServiceRelationship',
    'Organisation',
    'ServiceRelationship',
    'Organisation',
  ]);
  expect(path.nodes[1].offering).toEqual({ name: 'supplier' });
  const short = await ask(
    'operator',
    `query ($id: ID!, $to: ID!, $length: Int) { paths(from: $id, to: $to, maxLength: $length) { length } }`,
    { id, to, length: 2 },
  );
  expect(short.paths).toEqual([]);
  // Beside a field that is not planned.
  const mixed = await api.call(
    emailOf('operator'),
    `{ one: valueChain(of: "org_supplier", maxDepth: 1) { start { __typename id } links { relationship { id } } } suggestMortgageBroker(client: "org_supplier") { __typename } }`,
  );
  expect(mixed.data.one).toEqual({
    start: { __typename: 'Organisation', id },
    links: [{ relationship: { id: 'rel_supply' } }],
  });
});
