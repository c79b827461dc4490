/** Which industry packs a party has, who changes them, and who sees them. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { financingMigrations } from '../../src/features/financing/financing.migrations.ts';
import { realEstateMigrations } from '../../src/features/real-estate/real-estate.migrations.ts';
import { startTestApi, type TestApi } from '../support/api.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi({ homes: 20 });
});
afterAll(() => api?.close());

const shown = async (who: string, party: string) =>
  (await api.call(who, `{ party(id: "${party}") { shownPacks } }`)).data.party?.shownPacks;
const chosen = async (who: string, party: string) =>
  (await api.call(who, `{ party(id: "${party}") { ... on Organisation { packs } } }`)).data.party?.packs;

const UPDATE = `mutation ($input: UpdatePartyInput!) { updateParty(input: $input) {
  party { ... on Organisation { packs } } errors { code field } } }`;
const update = async (who: string, id: string, packs: unknown) =>
  (await api.call(who, UPDATE, { input: { id, packs } })).data.updateParty;

const ALL = ['GENERAL', 'FINANCING', 'REAL_ESTATE'];

it('of an organisation are those that it chose', async () => {
  expect(await chosen('broker', 'org_brokerage')).toEqual(ALL);
  expect(await shown('broker', 'org_brokerage')).toEqual(['GENERAL', 'REAL_ESTATE', 'FINANCING']);
  expect(await chosen('broker', 'org_operator')).toEqual(['GENERAL']);
});

it('are chosen by representatives, each once, with the plain pack among them', async () => {
  const packs = ['REAL_ESTATE', 'GENERAL', 'FINANCING', 'REAL_ESTATE'];
  expect((await update('trainer', 'org_academy', packs)).party.packs).toEqual(ALL);
  expect((await update('trainer', 'org_academy', [])).party.packs).toEqual(['GENERAL']);
  expect(await shown('trainer', 'org_academy')).toEqual(['GENERAL']);
  expect((await update('trainer', 'org_academy', null)).errors).toEqual([{ code: 'INVALID_INPUT', field: 'packs' }]);
  expect((await update('client', 'org_academy', packs)).errors[0].code).toMatch(/FORBIDDEN|NOT_FOUND/);
  expect(await chosen('trainer', 'org_academy')).toEqual(['GENERAL']);
  const { errors } = await api.call('trainer', UPDATE, { input: { id: 'org_academy', packs: ['MINING'] } });
  expect(errors?.[0]?.message).toContain('IndustryPack');
});

it('are not chosen for a person', async () => {
  expect((await update('client', 'per_client', ['FINANCING'])).errors).toEqual([
    { code: 'INVALID_INPUT', field: 'packs' },
  ]);
});

it('of a person are those of the organisations that serve it, and of its own data', async () => {
  expect(await shown('client', 'per_client')).toEqual(['GENERAL', 'REAL_ESTATE', 'FINANCING']);
  expect(await shown('trainer', 'per_trainer')).toEqual(['GENERAL']);
  // A proposal changes nothing; the agreement does.
  const propose = `mutation ($input: ProposeRelationshipInput!) {
    proposeRelationship(input: $input) { relationship { id version } errors { message } } }`;
  const input = { provider: 'org_brokerage', consumer: 'per_trainer', offering: 'off_brokerage' };
  const { relationship } = (await api.call('broker', propose, { input })).data.proposeRelationship;
  expect(await shown('trainer', 'per_trainer')).toEqual(['GENERAL']);
  const agree = `mutation ($input: MoveRelationshipInput!) { agreeRelationship(input: $input) { errors { message } } }`;
  const agreed = await api.call('trainer', agree, { input: { id: relationship.id } });
  expect(agreed.data.agreeRelationship.errors).toEqual([]);
  expect(await shown('trainer', 'per_trainer')).toEqual(['GENERAL', 'REAL_ESTATE', 'FINANCING']);
});

it('come from own data too', async () => {
  await api.graph.write((runner) => runner.run("MATCH (o:Organisation {id: 'org_brokerage'}) SET o.packs = []", {}));
  // The mortgage and the alert are still the client's.
  expect(await shown('client', 'per_client')).toEqual(['GENERAL', 'REAL_ESTATE', 'FINANCING']);
  expect(await shown('broker', 'org_brokerage')).toEqual(['GENERAL']);
});

it('are shown to those who act for the party, and to nobody else', async () => {
  for (const who of ['broker', 'admin']) expect(await shown(who, 'per_client')).toBe(null);
  expect(await shown('client', 'org_brokerage')).toBe(null);
  expect(await chosen('client', 'org_brokerage')).toEqual(['GENERAL']);
});

it('of organisations that exist follow from what they do', async () => {
  const run = (text: string) => api.graph.write((runner) => runner.run(text, {}));
  await run('MATCH (o:Organisation) REMOVE o.packs');
  const migrate = async () => {
    for (const { id, statements } of [...realEstateMigrations, ...financingMigrations])
      if (id === 112 || id === 113) for (const statement of statements) await run(statement);
    const rows = await api.graph.read(
      'MATCH (o:Organisation) WHERE o.packs IS NOT NULL RETURN o.id AS id, o.packs AS packs ORDER BY id',
      {},
    );
    return Object.fromEntries(rows.map(({ id, packs }) => [id, packs]));
  };
  const found = {
    org_brokerage: ['FINANCING', 'REAL_ESTATE'],
    org_keystone: ['FINANCING'],
    org_lakeside: ['FINANCING'],
  };
  expect(await migrate()).toEqual(found);
  expect(await migrate()).toEqual(found);
});
