/** Done 5: no query of the schema tells more of a relationship between others than its disclosure allows. */
import { type ExecutionResult, parse } from 'graphql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { RequestContext } from '../src/graphql/context.ts';
import { executeOperation } from '../src/graphql/execute.ts';
import { startTestApi, type TestApi } from './api.ts';
import { everyOperation, type Operation } from './visibility/every-field.ts';
import { PLANT, PLANTED_IDS, SECRET, WITH_RELATIONSHIP } from './visibility/hidden-graph.ts';

let api: TestApi;
let operations: (Operation & { document: ReturnType<typeof parse> })[];
const run = (text: string, parameters = {}) => api.graph.driver.executeQuery(text, parameters);

beforeAll(async () => {
  api = await startTestApi();
  operations = everyOperation(api.app.planner.schema, {
    partner: 'per_client',
    ids: ['org_hid', 'rel_hid', 'svc_hid', 'off_hid', 'res_hid', 'org_brokerage'],
    allIds: [
      ...PLANTED_IDS,
      'per_client',
      'per_broker',
      'org_brokerage',
      'svc_brokerage',
      'off_brokerage',
      'rel_brokerage',
      'rel_training',
      'res_certification',
    ],
    scalars: {
      Boolean: [true, false],
      Int: [2],
      String: ['Zephyr', 'maple'],
      Date: ['2033-03-02', '2040-01-01'],
      DateTime: ['2026-06-01T00:00:00.000Z'],
    },
  }).map((each) => ({ ...each, document: parse(each.query) }));
});
afterAll(() => api.close());

/** Disclosure of the relationship, and of the resource itself. */
const SETTINGS = [
  ['PRIVATE', null],
  ['PRIVATE', 'CHAIN'],
  ['PRIVATE', 'PUBLIC'],
  ['CHAIN', null],
  ['CHAIN', 'PRIVATE'],
  ['PUBLIC', null],
  ['PUBLIC', 'PRIVATE'],
] as const;

/** All answers of a person, in the order of the operations; errors are part of them. */
async function answers(email: string): Promise<string[]> {
  const all: string[] = [];
  const started = performance.now();
  for (const { document, variables } of operations) {
    const context = new RequestContext(api.graph, api.app.planner, email, '', '2026-11-24T00:00:00.000Z');
    const answer: ExecutionResult = await executeOperation({ document, variables }, context).catch((error) => ({
      errors: [error],
    }));
    all.push(JSON.stringify(answer));
  }
  console.error(`${email}: ${operations.length} operations, ${Math.round(performance.now() - started)} ms`);
  return all;
}

it('asks for every field of every type', () => {
  const text = operations.map(({ query }) => query).join('\n');
  const asked = new Set(text.match(/\w+/g));
  const { schema } = api.app.planner;
  for (const type of Object.values(schema.getTypeMap()))
    if (
      'getFields' in type &&
      !/^(__|Mutation$)|(Payload|Input|Filter|Error|Conflict|State|Exists|Found|Forbidden)$/.test(type.name)
    )
      for (const name of Object.keys(type.getFields())) expect(asked, `${type.name}.${name}`).toContain(name);
  expect(operations.length).toBeGreaterThan(300);
});

it('tells the client of a relationship between others what its disclosure allows, and nothing else', async () => {
  const client = 'client@covalue.example';
  const without = await answers(client);
  for (const statement of PLANT) await run(statement);
  const admin = (await answers('admin@covalue.example')).join('\n');
  for (const id of PLANTED_IDS.filter((each) => !/_other$/.test(each)))
    expect(admin, `the operator sees ${id}`).toContain(`"${id}"`);

  for (const [disclosure, own] of SETTINGS) {
    await run(
      `MATCH (r:ServiceRelationship {id: 'rel_hid'}), (x:Resource {id: 'res_hid'}) SET r.disclosure = $disclosure, x.disclosure = $own`,
      { disclosure, own },
    );
    const given = await answers(client);
    const setting = `relationship ${disclosure}, resource ${own ?? 'as the relationship'}`;
    const disclosed = disclosure !== 'PRIVATE';
    const seesResource = own === null ? disclosed : own !== 'PRIVATE';
    const allowed = new Set([...(disclosed ? WITH_RELATIONSHIP : []), ...(seesResource ? ['res_hid'] : [])]);
    const all = given.join('\n');
    for (const id of allowed) expect(all.includes(`"${id}"`), `${setting}: tells of ${id}`).toBe(true);
    given.forEach((answer, index) => {
      const { query, variables } = operations[index] as Operation;
      const shown = `${setting}: ${query}\n${JSON.stringify(variables)}\n${answer.slice(0, 2_000)}`;
      if (SECRET.test(answer)) expect.fail(`A secret: ${SECRET.exec(answer)?.[0]} ${shown}`);
      for (const id of PLANTED_IDS)
        if (!allowed.has(id) && answer.includes(`"${id}"`)) expect.fail(`It tells of ${id}. ${shown}`);
      // Counts, filters, orders, cursors: as if the hidden things were not there at all.
      if (allowed.size === 0) expect(answer, shown).toBe(without[index]);
    });
  }
}, 200_000);
