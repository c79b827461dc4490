/**
 * A server without real estate and financing. type-graphql keeps its metadata globally, so that a process builds one schema only:
 * this file builds no other.
 */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { FEATURES } from '../../src/features.ts';
import { startTestApi, type TestApi } from '../support/api.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi({ features: FEATURES.filter(({ name }) => !['real-estate', 'financing'].includes(name)) });
});
afterAll(() => api?.close());

it('has no type of homes and mortgages', () => {
  const { schema } = api.app.planner;
  const domain = /Listing|Home|Alert|Match|Criteria|Mortgage|Financing|Referral/;
  expect(Object.keys(schema.getTypeMap()).filter((name) => domain.test(name))).toEqual([]);
  expect(Object.keys(schema.getQueryType()?.getFields() ?? {})).toEqual(
    expect.arrayContaining(['party', 'valueChain', 'recommendations']),
  );
});

it('lets parties propose relationships and follow their chains', async () => {
  const propose =
    'mutation ($input: ProposeRelationshipInput!) { proposeRelationship(input: $input) { relationship { id state } errors { message } } }';
  const input = { provider: 'org_bank', consumer: 'org_brokerage', offering: 'off_bank_mortgage' };
  const proposed = await api.call('broker', propose, { input });
  expect(proposed.data.proposeRelationship).toMatchObject({ relationship: { state: 'PROPOSED' }, errors: [] });
  const chain = await api.call('client', '{ valueChain(of: "per_client") { links { depth } } }');
  expect(chain.data.valueChain.links.length).toBeGreaterThan(3);
  const { errors } = await api.call('client', '{ listings(first: 1) { nodes { id } } }');
  expect(errors?.[0]?.message).toContain('Cannot query field "listings"');
  expect(api.app.workers.map(({ name }) => name)).not.toContain('matching');
});
