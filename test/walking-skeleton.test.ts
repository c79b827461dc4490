import { afterAll, beforeAll, expect, it } from 'vitest';
import { FEATURES } from '../src/features.ts';
import { startTestApi, type TestApi } from './api.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

it('returns the viewer in one round trip', async () => {
  const answer = await api.call('broker', '{ viewer { person { id name } party { id name } administrator } }');
  expect(answer).toEqual({
    data: {
      viewer: {
        person: { id: 'per_broker', name: 'Sam Okafor' },
        party: { id: 'org_brokerage', name: 'Maple & Main Brokerage' },
        administrator: false,
      },
    },
    extensions: { covalue: { roundTrips: 1 } },
  });
});

it('asks for a token, and does not take a wrong one', async () => {
  const post = (headers: Record<string, string>) =>
    fetch(`${api.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: '{"query":"{ viewer { administrator } }"}',
    });
  expect(await (await post({})).json()).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
  const wrong = await post({ authorization: 'Bearer abc.def.ghi' });
  expect(wrong.status).toBe(401);
  expect(await wrong.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
});

it('reports its health', async () => {
  expect((await fetch(`${api.url}/health/live`)).status).toBe(200);
  expect(await (await fetch(`${api.url}/health/ready`)).json()).toEqual({ status: 'ready', neo4j: 'up' });
});

it('runs without real estate and financing', async () => {
  await api.close();
  api = await startTestApi({ features: FEATURES.filter(({ name }) => !['real-estate', 'financing'].includes(name)) });
  const propose =
    'mutation ($input: ProposeRelationshipInput!) { proposeRelationship(input: $input) { relationship { id state } errors { message } } }';
  const input = { provider: 'org_bank', consumer: 'org_brokerage', offering: 'off_bank_mortgage' };
  const proposed = await api.call('broker', propose, { input });
  expect(proposed.data.proposeRelationship).toMatchObject({ relationship: { state: 'PROPOSED' }, errors: [] });
  const chain = await api.call('client', '{ valueChain(of: "per_client") { links { level } } }');
  expect(chain.data.valueChain.links.length).toBeGreaterThan(3);
  const { errors } = await api.call('client', '{ listings(first: 1) { nodes { id } } }');
  expect(errors?.[0]?.message).toContain('Cannot query field "listings"');
  expect(api.app.workers.map(({ name }) => name)).not.toContain('matching');
});
