/**
 * Every mutation, by every kind of person, in every state of a relationship: the answers of a real server against the table that is
 * written by hand. Each transaction is rolled back after its answer, so that all cases start from the same graph.
 */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Runner } from '../../src/graph/runner.ts';
import { startTestApi, type TestApi } from '../support/api.ts';
import { COLUMNS, type Column, EXPECTED, STATES, type State } from './authority.table.ts';
import {
  ACCOUNTS,
  ANSWERS_TO_REQUEST,
  buildMatrixWorld,
  inputs,
  openRequest,
  setState,
  storyIds,
} from './matrix-world.ts';

/** Ends a transaction after its answer. */
class RolledBack extends Error {}

let api: TestApi;
let input: Record<string, Record<string, unknown>>;
const types = new Map<string, string>();

beforeAll(async () => {
  api = await startTestApi({ homes: 8 });
  await buildMatrixWorld(api);
  const cursor = (await api.call('admin', '{ eventCursor }')).data.eventCursor;
  input = inputs(await storyIds(api));
  if (input.replayWebhook) input.replayWebhook.after = cursor;
  const { data } = await api.call(
    'admin',
    '{ __type(name: "Mutation") { fields { name args { type { ofType { name } } } } } }',
  );
  for (const { name, args } of data.__type.fields) types.set(name, args[0]?.type.ofType?.name);
  rollBack(api);
});
afterAll(() => api.close());

function rollBack({ graph }: TestApi): void {
  const write = graph.write.bind(graph);
  graph.write = async <T>(work: (transaction: Runner) => Promise<T>, limits?: object): Promise<T> => {
    let done: { answer: T } | undefined;
    try {
      await write(async (transaction) => {
        done = { answer: await work(transaction) };
        throw new RolledBack();
      }, limits);
    } catch (error) {
      if (!(error instanceof RolledBack)) throw error;
    }
    if (!done) throw new Error('The transaction gave no answer.');
    return done.answer;
  };
}

/** The name of a row without its variant. */
const mutationOf = (row: string) => row.split('.')[0] as string;

const WITHOUT_TOKEN = ['signIn', 'useSignInLink', 'requestSignInLink', 'refreshSignIn', 'signOut', 'setUp'];

it('has a row for each mutation that needs a token, and an input', () => {
  const named = [...types.keys()].filter((name) => !WITHOUT_TOKEN.includes(name)).sort();
  expect([...new Set([...EXPECTED.keys()].map(mutationOf))].sort()).toEqual(named);
  expect(Object.keys(input).sort()).toEqual([...EXPECTED.keys()].sort());
});

async function answerOf(account: string, row: string): Promise<string | undefined> {
  const given = input[row] ?? {};
  const mutation = mutationOf(row);
  const type = types.get(mutation);
  const call = type
    ? `mutation ($input: ${type}!) { ${mutation}(input: $input) { errors { code message } } }`
    : `mutation { ${mutation} { errors { code message } } }`;
  const { data, errors } = await api.call(account, call, type ? { input: given } : {});
  if (errors) return `${errors[0]?.extensions.code}: ${errors[0]?.message}`;
  const [error] = data[mutation].errors;
  return error && `${error.code}: ${error.message}`;
}

const wrong: string[] = [];
let cases = 0;

async function compare(mutation: string, column: Column, state: State): Promise<void> {
  const expected = EXPECTED.get(mutation)?.[column](state);
  for (const account of ACCOUNTS[column]) {
    cases++;
    const answer = await answerOf(account, mutation);
    const code = answer?.split(':')[0];
    if (expected ? !expected.includes(code ?? 'success') : code)
      wrong.push(`${mutation}, ${account}, ${state}: ${answer ?? 'success'} instead of ${expected ?? 'success'}`);
  }
}

it.each(STATES)('answers as the table says in state %s', async (state) => {
  wrong.length = 0;
  await setState(api, state);
  const mutations = [...EXPECTED.keys()];
  for (const isOpen of [false, true]) {
    await openRequest(api, isOpen);
    for (const mutation of mutations.filter((name) => ANSWERS_TO_REQUEST.includes(name) === isOpen))
      for (const column of COLUMNS) await compare(mutation, column, state);
  }
  expect(wrong).toEqual([]);
});

it('has more than 5,000 cases', () => {
  expect(cases).toBeGreaterThan(5_000);
});
