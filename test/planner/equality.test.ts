import { type DocumentNode, execute, parse, validate } from 'graphql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { mulberry32 } from '../../seed/random.ts';
import { executeOperation } from '../../src/http/execute.ts';
import { RequestContext } from '../../src/schema/request-context.ts';
import { startTestApi, type TestApi } from '../support/api.ts';
import { fieldByFieldSchema } from './field-by-field.ts';
import { type RandomOperation, randomOperation } from './random-operations.ts';

/** Enough for every connection and field to occur. */
const OPERATIONS = 520;

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi({ homes: 24 });
});
afterAll(() => api.close());

it(`answers ${OPERATIONS} random operations as graphql-js does field by field, each in one round trip`, async () => {
  const { planner } = api.app;
  const schema = fieldByFieldSchema(planner);
  const rows = await api.graph.read(
    'MATCH (n) WHERE n.id IS NOT NULL AND NOT n:Event AND NOT n:Seed AND NOT n:Migration RETURN n.id AS id ORDER BY id',
    {},
  );
  const random = mulberry32(2026);
  const choices = {
    schema: planner.schema,
    random,
    // Records with an ID for internal use only are not nodes of the API.
    ids: rows.map((row) => row.id as string).filter((id) => planner.shapes.ofId(id)),
    // Both are assembled from many features: test/attention and test/search compare them with counts of their own.
    isPlanned: (type: string, field: string) =>
      planner.shapes.field(type, field) !== undefined && field !== 'attention' && field !== 'search',
  };
  const viewers = ['admin', 'client', 'broker', 'trainer'];
  const operations: (RandomOperation & { document: DocumentNode; viewer: string })[] = [];
  while (operations.length < OPERATIONS) {
    const { query, variables } = randomOperation(choices);
    const document = parse(query);
    const messages = validate(planner.schema, document).map(({ message }) => message);
    // A fragment or variable may be left over; all else must be valid.
    const invalid = messages.filter((message) => !/never used|can never be|conflict/.test(message));
    expect(invalid, query).toEqual([]);
    if (messages.some((message) => /conflict|can never be/.test(message))) continue;
    operations.push({ query, variables, document, viewer: viewers[operations.length % viewers.length] as string });
  }

  let leaves = 0;
  const compare = async ({ query, variables, document, viewer }: (typeof operations)[number]) => {
    const now = '2026-11-24T00:00:00.000Z';
    const context = () =>
      new RequestContext(
        {
          graph: api.graph,
          planner,
          settings: api.app.settings,
          registries: api.app.registries,
          views: api.app.views,
          workers: api.app.workers,
        },
        `${viewer}@covalue.example`,
        '',
        now,
      );
    const mine = context();
    const planned = await executeOperation({ document, variables }, mine);
    const reference = await execute({ schema, document, variableValues: variables, contextValue: context() });
    const shown = `as ${viewer}: ${query}\n${JSON.stringify(variables)}`;
    expect(JSON.parse(JSON.stringify(planned)), shown).toEqual(JSON.parse(JSON.stringify(reference)));
    expect(planned.errors, shown).toBeUndefined();
    expect(mine.reads.roundTrips, shown).toBeLessThanOrEqual(1);
    leaves += JSON.stringify(planned).length;
  };
  // Neo4j plans each new text on one core.
  const rest = [...operations];
  const lane = async () => {
    for (let next = rest.pop(); next; next = rest.pop()) await compare(next);
  };
  await Promise.all([lane(), lane(), lane()]);
  expect(leaves).toBeGreaterThan(100_000);
}, 900_000);
