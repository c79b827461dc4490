/** Value chains, paths and impact on the story, and on chains with cycles. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestApi, type TestApi } from '../support/api.ts';

const OPERATIONS = readFileSync('schema/operations.graphql', 'utf8');
const operation = (name: string) => new RegExp(`query ${name}[\\s\\S]*?\\n}\\n`).exec(OPERATIONS)?.[0] as string;

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

interface Link {
  depth: number;
  relationship: { id: string };
  provider: { id: string };
  resources: { id: string }[];
}

async function ask(who: string, name: string, variables: object) {
  const { data, errors } = await api.call(who, operation(name), variables as Record<string, unknown>);
  expect(errors).toBeUndefined();
  return data;
}

it("shows what Dana's home depends on: training, marketing, appraisal, and her own bank and notary", async () => {
  const { valueChain } = await ask('client', 'ValueChain', { of: 'per_client', direction: 'UPSTREAM' });
  const links = valueChain.links.map(({ depth, relationship, provider, resources }: Link) => [
    depth,
    relationship.id,
    provider.id,
    resources.map(({ id }) => id).sort(),
  ]);
  expect(
    links
      .filter(([depth]: [number]) => depth === 1)
      .map(([, id]: [number, string]) => id)
      .sort(),
  ).toEqual(['rel_bank', 'rel_brokerage', 'rel_notary']);
  expect(links.filter(([depth]: [number]) => depth === 2).sort()).toEqual(
    [
      [2, 'rel_appraisals', 'org_appraiser', ['res_appraisals']],
      [2, 'rel_photography', 'org_studio', ['res_campaigns']],
      [2, 'rel_portal', 'org_portal', ['res_portal']],
      [2, 'rel_referral', 'org_keystone', ['res_partner']],
      [2, 'rel_training', 'org_academy', ['res_certification', 'res_knowledge']],
    ].sort(),
  );
  expect(valueChain.truncated).toBe(false);
  const ways = valueChain.paths.map(({ links: way }: { links: Link[] }) =>
    way.map(({ relationship }) => relationship.id),
  );
  expect(ways).toContainEqual(['rel_brokerage', 'rel_training']);
});

it('is the same chain from its other end, within the visible part', async () => {
  const downstream = { of: 'org_academy', direction: 'DOWNSTREAM' };
  const operator = (await ask('admin', 'ValueChain', downstream)).valueChain;
  expect(operator.links.map(({ relationship }: Link) => relationship.id)).toEqual(['rel_training', 'rel_brokerage']);
  // The academy is not a party to the brokerage's clients.
  const academy = (await ask('trainer', 'ValueChain', downstream)).valueChain;
  expect(academy.links.map(({ relationship }: Link) => relationship.id)).toEqual(['rel_training']);
  expect(JSON.stringify(academy)).not.toContain('per_client');
});

it('shows which parties a failure affects, through which resources and how critically', async () => {
  const { impactOf } = await ask('admin', 'Impact', { of: 'org_academy' });
  const found = impactOf.affected.map((each: { party: { id: string }; depth: number; criticality: string }) => [
    each.party.id,
    each.depth,
    each.criticality,
  ]);
  // CRITICAL for the brokerage. For Dana the weakest link of the path decides: her dependency on her brokerage is HIGH.
  expect(found).toEqual([
    ['org_brokerage', 1, 'CRITICAL'],
    ['per_client', 2, 'HIGH'],
  ]);
  expect(impactOf).toMatchObject({ affectedCount: 2, relationshipCount: 2 });
  const ofService = (await ask('admin', 'Impact', { of: 'svc_appraisals' })).impactOf;
  expect(ofService.affected.map(({ party }: { party: { id: string } }) => party.id)).toEqual([
    'org_brokerage',
    'per_client',
  ]);
  const ofResource = (await ask('admin', 'Impact', { of: 'res_certification' })).impactOf;
  expect(ofResource.affected.map(({ party }: { party: { id: string } }) => party.id)).toEqual(['per_client']);
});

it('shows how two parties are connected, also through nodes that a filter hides', async () => {
  const ends = { from: 'per_client', to: 'org_academy' };
  const [whole] = (await ask('client', 'Paths', ends)).paths;
  expect(whole.nodes.map(({ id }: { id: string }) => id)).toEqual([
    'per_client',
    'rel_brokerage',
    'org_brokerage',
    'rel_training',
    'org_academy',
  ]);
  const [hidden] = (await ask('client', 'Paths', { ...ends, filter: { show: ['PARTY'] } })).paths;
  expect(hidden).toMatchObject({
    length: 2,
    nodes: [{ id: 'per_client' }, { id: 'org_brokerage' }, { id: 'org_academy' }],
    links: [
      { indirect: true, hidden: 1 },
      { indirect: true, hidden: 1 },
    ],
  });
  const [states] = (await ask('client', 'Paths', { ...ends, filter: { show: ['PARTY'], states: ['ENDED'] } })).paths;
  expect(states.length).toBe(2);
  expect((await ask('client', 'Paths', { from: 'per_client', to: 'per_trainer' })).paths).toBeNull();
});

it('ends at a cycle', async () => {
  // The academy finds its premises through the brokerage, whose work depends on the academy's training.
  await api.graph.write((transaction) =>
    transaction.run(
      `MATCH (b:Party {id: 'org_brokerage'}), (a:Party {id: 'org_academy'}), (o:Offering {id: 'off_brokerage'}), (s:Service {id: 'svc_training'})
CREATE (b)-[:PROVIDER_OF]->(r:ServiceRelationship {id: 'rel_cycle', state: 'ACTIVE', kind: 'BASIC', disclosure: 'CHAIN', criticality: 'LOW',
  startsOn: date('2026-01-01'), stateSince: datetime(), proposedBy: b.id, createdAt: datetime(), updatedAt: datetime(), version: 1})<-[:CONSUMER_OF]-(a),
  (r)-[:ON]->(o),
  (r)-[:CREATES]->(x:Resource {id: 'res_cycle', name: 'Class rooms', kind: 'OTHER', createdAt: datetime(), updatedAt: datetime(), version: 1})<-[:OWNS]-(a),
  (x)-[:ENABLES {criticality: 'LOW'}]->(s)`,
      {},
    ),
  );
  for (const direction of ['UPSTREAM', 'DOWNSTREAM', 'BOTH']) {
    const { valueChain } = await ask('admin', 'ValueChain', { of: 'org_academy', direction, maxDepth: 10 });
    const ids = valueChain.links
      .filter((link: { direction: string }) => direction !== 'BOTH' || link.direction === 'UPSTREAM')
      .map(({ relationship }: Link) => relationship.id);
    expect(new Set(ids).size, direction).toBe(ids.length);
    expect(ids).toContain('rel_cycle');
    expect(ids).toContain('rel_training');
  }
  const { impactOf } = await ask('admin', 'Impact', { of: 'org_brokerage' });
  const affected = impactOf.affected.map(({ party }: { party: { id: string } }) => party.id);
  expect(affected).toContain('org_academy');
  expect(affected).not.toContain('org_brokerage');
});

it('rejects invalid arguments by name', async () => {
  for (const [query, field] of [
    ['{ valueChain(of: "off_portal") { truncated } }', 'of'],
    ['{ valueChain(of: "org_academy", maxDepth: 11) { truncated } }', 'maxDepth'],
    ['{ paths(from: "org_academy", to: "org_academy") { length } }', 'to'],
    ['{ paths(from: "org_academy", to: "org_bank", maxLength: 99) { length } }', 'maxLength'],
  ] as const) {
    const { errors } = await api.call('admin', query);
    expect(errors?.[0]?.extensions, query).toMatchObject({ code: 'INVALID_INPUT', field });
  }
});
