import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestApi, type TestApi } from '../support/api.ts';

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
    extensions: {
      covalue: { roundTrips: 1 },
      cost: { requested: 10, remaining: expect.any(Number), limit: 10_000_000 },
    },
  });
});

it('requires a token, and rejects an invalid one', async () => {
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
