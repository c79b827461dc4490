/**
 * A server without real estate and financing. type-graphql keeps its metadata globally, so that a process builds one schema only:
 * this file builds no other.
 */
import { type GraphQLField, isEnumType, isInputObjectType, isObjectType } from 'graphql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { FEATURES } from '../../src/features.ts';
import { CORE_VOCABULARY, type Vocabulary } from '../../src/graph/vocabulary.ts';
import { startTestApi, type TestApi } from '../support/api.ts';

const CORE = FEATURES.filter(({ name }) => !['real-estate', 'financing'].includes(name));
const NO_NAMES: Vocabulary = { labels: [], relationshipTypes: [], properties: [] };

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi({ features: CORE });
});
afterAll(() => api?.close());

/** Words of the domains that this server does not have. */
const DOMAIN = /listing|home|alert|match|criteria|mortgage|financing|referral|rateoffer/i;

it('has no type, field, argument or value of homes and mortgages', () => {
  const { schema } = api.app.planner;
  const names = Object.values(schema.getTypeMap()).flatMap((type) => {
    if (isEnumType(type)) return type.getValues().map(({ name }) => `${type.name}.${name}`);
    if (!isObjectType(type) && !isInputObjectType(type)) return [type.name];
    const fields: GraphQLField<unknown, unknown>[] = isObjectType(type) ? Object.values(type.getFields()) : [];
    const args = fields.flatMap((field) => field.args.map((arg) => `${type.name}.${field.name}.${arg.name}`));
    return [type.name, ...Object.keys(type.getFields()).map((name) => `${type.name}.${name}`), ...args];
  });
  // A purpose of a consent is a term that its giver has read, and the audit trail names the kind of data that somebody saw: both list all. Resources of any domain may be listings or alerts.
  expect(names.filter((name) => DOMAIN.test(name)).sort()).toEqual([
    'ConsentPurpose.FINANCING_ADVICE',
    'ConsentPurpose.FINANCING_REFERRAL',
    'ResourceKind.ALERT',
    'ResourceKind.LISTING',
    'SensitiveKind.MORTGAGE',
  ]);
  expect(names).toEqual(
    expect.arrayContaining(['Query.valueChain', 'RecommendationKind.OPPORTUNITY', 'ProcessingLoop.MAIL']),
  );
});

it('has no mail, recommender, worker, event or name in the graph of homes and mortgages', async () => {
  const { mails, recommenders } = api.app.registries;
  expect(Object.keys(mails).sort()).toEqual([
    'contact-invitation',
    'contact-mailing',
    'email-change',
    'invitation',
    'invited-sign-in',
    'member-invitation',
    'notice',
    'recommendation',
    'sign-in-link',
    'visit',
  ]);
  expect(recommenders.map(({ kind }) => kind)).toEqual(['NEXT_OFFERING', 'OPPORTUNITY', 'UNDERUSED_PRODUCT']);
  expect(api.app.workers().map(({ name }) => name)).not.toContain('matching');
  const declared = CORE.flatMap(({ events = {}, vocabulary = NO_NAMES }) => [
    ...Object.keys(events),
    ...Object.values(vocabulary).flat(),
  ]);
  expect([...declared, ...Object.values(CORE_VOCABULARY).flat()].filter((name) => DOMAIN.test(name))).toEqual([]);
});

it('recommends without mortgage brokers', async () => {
  const query = '{ recommendations(for: "per_client") { kind } }';
  expect((await api.call('client', query)).data.recommendations).toEqual(expect.any(Array));
  const { errors } = await api.call('client', '{ recommendations(for: "per_client") { rateOffer { id } } }');
  expect(errors?.[0]?.message).toContain('Cannot query field "rateOffer"');
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
});
