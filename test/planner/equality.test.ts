import { execute, parse, validate } from 'graphql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { mulberry32 } from '../../bench/graph.ts';
import { RequestContext } from '../../src/graphql/context.ts';
import { executeOperation } from '../../src/graphql/execute.ts';
import { startTestApi, type TestApi } from '../api.ts';
import { fieldByFieldSchema } from './field-by-field.ts';
import { randomOperation } from './random-operations.ts';

/** The issue asks for 500 at least. */
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
    'MATCH (n) WHERE n.id IS NOT NULL AND NOT n:Event AND NOT n:Seed RETURN n.id AS id ORDER BY id',
    {},
  );
  const random = mulberry32(2026);
  const choices = {
    schema: planner.schema,
    random,
    ids: rows.map((row) => row.id as string),
    isPlanned: (type: string, field: string) => planner.shapes.field(type, field) !== undefined,
  };
  const viewers = ['admin', 'client', 'broker', 'trainer'];
  let leaves = 0;
  let compared = 0;
  for (let index = 0; compared < OPERATIONS; index++) {
    const { query, variables } = randomOperation(choices);
    const document = parse(query);
    // A fragment or variable may be left over; all else must be valid.
    const invalid = validate(planner.schema, document).filter(
      ({ message }) => !/never used|can never be|conflict/.test(message),
    );
    expect(
      invalid.map(({ message }) => message),
      query,
    ).toEqual([]);
    if (validate(planner.schema, document).some(({ message }) => /conflict|can never be/.test(message))) continue;
    const context = () =>
      new RequestContext(
        api.graph,
        planner,
        `${viewers[index % viewers.length]}@covalue.example`,
        '',
        '2026-11-24T00:00:00.000Z',
      );
    const mine = context();
    const planned = await executeOperation({ document, variables }, mine);
    const reference = await execute({ schema, document, variableValues: variables, contextValue: context() });
    const shown = `as ${viewers[index % viewers.length]}: ${query}\n${JSON.stringify(variables)}`;
    expect(JSON.parse(JSON.stringify(planned)), shown).toEqual(JSON.parse(JSON.stringify(reference)));
    expect(planned.errors, shown).toBeUndefined();
    expect(mine.reads.roundTrips, shown).toBeLessThanOrEqual(1);
    compared++;
    leaves += JSON.stringify(planned).length;
  }
  expect(leaves).toBeGreaterThan(100_000);
}, 600_000);
