/** Every statement is planned by a real Neo4j; none may scan what an index should find. */
import { readFileSync } from 'node:fs';
import {
  type GraphQLInputType,
  getNamedType,
  getNullableType,
  getVariableValues,
  isEnumType,
  isInputObjectType,
  isListType,
  type OperationDefinitionNode,
  parse,
  typeFromAST,
} from 'graphql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { firstLevelStatement, nextLevelStatement, pathsStatement } from '../src/chains/chain.cypher.ts';
import { STATEMENTS } from '../src/graph/statement.ts';
import { startTestApi, type TestApi } from './api.ts';

const SCANS = /^(AllNodesScan|NodeByLabelScan|UnionNodeByLabelsScan|DirectedAllRelationshipsScan|CartesianProduct)/;
/** By name, with the reason why a scan is meant there. */
const ALLOWED: Record<string, string> = {
  importEnablements: 'looks once, at the end of an import, at every service that there is',
};

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
  await api.graph.read('CALL db.resampleOutdatedIndexes()', {}).catch(() => {});
});
afterAll(() => api.close());

interface Step {
  operatorType: string;
  arguments: { Details?: string };
  children: Step[];
}

async function scans(name: string, text: string): Promise<string[]> {
  const session = api.graph.driver.session();
  try {
    const { summary } = await session.run(`EXPLAIN ${text}`);
    const found: string[] = [];
    const walk = (step: Step) => {
      if (SCANS.test(step.operatorType)) found.push(`${name}: ${step.operatorType} ${step.arguments.Details ?? ''}`);
      step.children.forEach(walk);
    };
    walk(summary.plan as unknown as Step);
    return found;
  } catch (error) {
    return [`${name}: ${(error as Error).message}`];
  } finally {
    await session.close();
  }
}

it('statements', async () => {
  for (const direction of ['UPSTREAM', 'DOWNSTREAM'] as const) {
    for (const kind of ['party', 'relationship', 'service', 'resource'] as const) firstLevelStatement(kind, direction);
    nextLevelStatement(direction);
  }
  pathsStatement(6, 3);
  expect(STATEMENTS.size).toBeGreaterThan(40);
  const found = [];
  for (const { name, text } of STATEMENTS.values()) if (!ALLOWED[name]) found.push(...(await scans(name, text)));
  expect(found).toEqual([]);
});

it('planned operations, with and without their optional variables', async () => {
  const document = parse(readFileSync('schema/operations.graphql', 'utf8'));
  const { planner } = api.app;
  const sampleOf = (type: GraphQLInputType, prefix: string): unknown => {
    const named = getNamedType(type);
    if (isListType(getNullableType(type))) return [sampleOf(named, prefix)];
    if (isEnumType(named)) return named.getValues()[0]?.name;
    if (isInputObjectType(named)) return {};
    return { Int: 2, Boolean: true, ID: `${prefix}x` }[named.name] ?? 'brok';
  };
  const found: string[] = [];
  let planned = 0;
  for (const definition of document.definitions as OperationDefinitionNode[]) {
    if (definition.operation !== 'query') continue;
    const definitions = definition.variableDefinitions ?? [];
    for (const prefix of ['org_', 'per_', 'rel_'])
      for (const optional of [false, true]) {
        const given = definitions
          .filter(({ type }) => optional || type.kind === 'NonNullType')
          .map(({ variable, type }) => [
            variable.name.value,
            sampleOf(typeFromAST(planner.schema, type as never) as GraphQLInputType, prefix),
          ]);
        const { coerced, errors } = getVariableValues(planner.schema, definitions, Object.fromEntries(given));
        expect(errors).toBeUndefined();
        const { plan } = planner.query(document, definition, coerced as Record<string, unknown>);
        if (!plan) continue;
        planned++;
        found.push(...(await scans(`${definition.name?.value} ${prefix} ${optional}`, plan.text)));
      }
  }
  expect(planned).toBeGreaterThan(15);
  expect([...new Set(found)]).toEqual([]);
});
