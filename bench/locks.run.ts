/** Runs scenarios of `locks.scenarios.ts` against a server, and counts the transactions that Neo4j had repeated. */
import { readFileSync } from 'node:fs';
import { buildSchema, type GraphQLObjectType, getNamedType, isInterfaceType, isObjectType } from 'graphql';
import type { Graph } from '../src/graph/graph.ts';
import { AT_ONCE, type Kept, type Scenario } from './locks.scenarios.ts';

interface Answer {
  // biome-ignore lint/suspicious/noExplicitAny: payloads of any mutation
  data?: any;
  errors?: { message: string }[];
}

export type Call = (person: string, query: string, variables: Record<string, unknown>) => Promise<Answer>;

export interface Measured {
  mutation: string;
  /** The input that all calls share. */
  hub: '32 things of one person and organisation' | 'one thing';
  /** Calls without errors. */
  done: number;
  /** Codes or messages of the errors. */
  refused: string[];
  medianMs: number;
  maxMs: number;
  repeated: number;
  /** Codes of the errors for which transactions were repeated. */
  reasons: string[];
}

/** Configuration under which no quota refuses a scenario. */
export const WITHOUT_QUOTAS: Record<string, string> = Object.fromEntries(
  ['PERSONS', 'PROPOSALS', 'INVITATIONS'].flatMap((kind) => [
    [`QUOTA_${kind}_PER_PERSON`, '1000000'],
    [`QUOTA_${kind}_PER_ORGANISATION`, '1000000'],
  ]),
);

const schema = buildSchema(readFileSync('schema/schema.graphql', 'utf8'));
const mutations = schema.getMutationType()?.getFields() ?? {};

/** Mutations of the schema that no scenario runs. */
export function missingMutations(scenarios: Scenario[]): string[] {
  return Object.keys(mutations).filter((name) => !scenarios.some(({ mutation }) => mutation === name));
}

/** First around 32 nodes of one hub, then around the first of them. @param kept receives the returned IDs */
export async function runScenario(
  graph: Graph,
  call: Call,
  scenario: Scenario,
  kept: Kept,
  count = AT_ONCE,
): Promise<Measured[]> {
  if (scenario.prepare) {
    const rows = await graph.writeQuietly((transaction) => transaction.run(scenario.prepare as string, {}));
    kept.found = rows.flatMap(({ id }) => (typeof id === 'string' ? [id] : []));
  }
  const { text, field } = documentOf(scenario);
  const measured: Measured[] = [];
  for (const hub of ['32 things of one person and organisation', 'one thing'] as const) {
    const spread = hub !== 'one thing';
    const before = new Map(graph.repeated);
    const times: number[] = [];
    const answers = await Promise.all(
      Array.from({ length: count }, async (_, index) => {
        const started = performance.now();
        const answer = await call(scenario.as, text, { input: scenario.input(spread ? index : 0, kept) });
        times.push(performance.now() - started);
        return answer;
      }),
    );
    const payloads = answers.map(({ data }) => data?.[scenario.mutation]);
    if (spread && field) {
      const ids = payloads.map((payload) => payload?.[field]?.id ?? payload?.[field]);
      // If a call was rejected, the next scenario uses the ID of a neighbouring call.
      const known = ids.filter((id) => typeof id === 'string');
      kept[scenario.keep ?? scenario.mutation] = ids.map((id, index) => id ?? known[index % known.length]);
    }
    const refused = answers.flatMap(({ errors = [] }, index) => [
      ...errors.map(({ message }) => message),
      ...(payloads[index]?.errors ?? []).map(
        (each: { code: string; message: string }) => `${each.code}: ${each.message}`,
      ),
    ]);
    const repeats = [...graph.repeated].map(([code, count]) => [code, count - (before.get(code) ?? 0)] as const);
    times.sort((a, b) => a - b);
    measured.push({
      mutation: scenario.mutation,
      hub,
      done: answers.filter(({ errors }, index) => !errors && !payloads[index]?.errors?.length).length,
      refused: [...new Set(refused)],
      medianMs: times[Math.floor(count / 2)] as number,
      maxMs: times.at(-1) as number,
      repeated: repeats.reduce((sum, [, count]) => sum + count, 0),
      reasons: repeats.filter(([, count]) => count).map(([code]) => code),
    });
  }
  return measured;
}

/** The mutation of a scenario, which selects the ID of the thing that it answers with. */
export function documentOf({ mutation, field: wanted }: Scenario): { text: string; field?: string } {
  const definition = mutations[mutation];
  if (!definition) throw new Error(`The schema has no mutation ${mutation}`);
  const payload = definition.type;
  const fields = (getNamedType(payload) as GraphQLObjectType).getFields();
  const withId = Object.keys(fields).find((name) => {
    const type = getNamedType(fields[name]?.type as never);
    return (
      (isObjectType(type) || isInterfaceType(type)) && !['errors', 'undo'].includes(name) && 'id' in type.getFields()
    );
  });
  const field = wanted ?? withId;
  const selected = field ? (field === 'refreshToken' ? field : `${field} { id }`) : '';
  const input = definition.args[0]?.type;
  return {
    text: `mutation ($input: ${input}) { ${mutation}(input: $input) { ${selected} errors { code message } } }`,
    field,
  };
}
