/** Imports that are interrupted: a killed server, a person who is dismissed in the middle, a graph that refuses one row. */
import { spawn } from 'node:child_process';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { workOnNext } from '../../src/features/imports/work/import.worker.ts';
import { FEATURES } from '../../src/features.ts';
import { startTestApi, type TestApi } from '../support/api.ts';
import { exportedGraph, FIELDS, mutate, reportOf, settingsOf, tableOf, upload, uploaded } from '../support/imports.ts';
import { testNeo4j } from '../support/neo4j.ts';

let api: TestApi;
beforeAll(async () => {
  // The work is done by the tests, so that they can interrupt it.
  const features = FEATURES.map((feature) =>
    feature.name === 'imports' ? { ...feature, workers: undefined } : feature,
  );
  api = await startTestApi({ features });
});
afterAll(() => api.close());

const work = (me = 'test') =>
  workOnNext({ graph: api.graph, settings: api.app.settings, me }, api.app.registries.imports);
const stateOf = async (id: string) => (await api.call('broker', `{ import(id: "${id}") { ${FIELDS} } }`)).data.import;
const leaseEnds = (id: string) => api.graph.execute('MATCH (i:Import {id: $id}) SET i.leaseTill = datetime()', { id });

async function started(rows: number, prefix: string): Promise<string> {
  const lines = Array.from({ length: rows }, (_, index) => `${prefix} ${index},${prefix}`);
  const id = await uploaded(api, `name,service\n${lines.join('\n')}\n`);
  const table = await tableOf(api, { id });
  await mutate(api, 'configureImport', { id, kind: 'OFFERINGS', settings: settingsOf(table) });
  expect(await work()).toBe(true);
  expect((await mutate(api, 'startImport', { id })).errors).toEqual([]);
  return id;
}

it('goes on after a kill, and imports no row twice', async () => {
  const before = await exportedGraph(api);
  const id = await started(300, 'Killed');
  const child = spawn(
    'node',
    ['--import', 'tsx', 'test/support/import-process.ts', api.folder, JSON.stringify(testNeo4j())],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
  const ended = new Promise((done) => child.once('exit', done));
  await expect.poll(async () => (await stateOf(id)).doneRows, { timeout: 120_000, interval: 20 }).toBeGreaterThan(20);
  child.kill('SIGKILL');
  await ended;
  const { doneRows, state } = await stateOf(id);
  expect(state).toBe('RUNNING');
  expect(doneRows).toBeLessThan(300);
  // The lease of the dead process holds others off until it ends.
  expect(await work()).toBe(false);
  await leaseEnds(id);
  expect(await work()).toBe(true);
  expect(await stateOf(id)).toMatchObject({ state: 'DONE', createdCount: 300, doneRows: 300, rejectedCount: 0 });
  const [{ count } = { count: 0 }] = await api.graph.query(
    "MATCH (o:Offering) WHERE o.name STARTS WITH 'Killed ' RETURN count(o) AS count",
    {},
  );
  expect(count).toBe(300);
  await mutate(api, 'undoImport', { id });
  await work();
  expect(await stateOf(id)).toMatchObject({ state: 'UNDONE', removedCount: 300, keptCount: 0 });
  expect(await exportedGraph(api)).toEqual(before);
}, 300_000);

it('stops when the person who started it no longer represents the party, and can be undone by another', async () => {
  await api.graph.execute(
    `MATCH (o:Party {id: 'org_brokerage'}) CREATE (:Party:Person {id: 'per_second', name: 'Second', email: 'second@covalue.example', profile: 'PRIVATE', createdAt: datetime(), updatedAt: datetime(), version: 1})-[:ACTS_FOR {role: 'REPRESENTATIVE', since: datetime()}]->(o)`,
    {},
  );
  const id = await started(5, 'Dismissed');
  await api.graph.execute(
    "MATCH (:Person {id: 'per_broker'})-[acts:ACTS_FOR]->({id: 'org_brokerage'}) SET acts.role = 'MEMBER'",
    {},
  );
  await work();
  const { data } = await api.call('second', `{ import(id: "${id}") { ${FIELDS} } importReport(id: "${id}") { line } }`);
  expect(data.import).toMatchObject({
    state: 'STOPPED',
    createdCount: 0,
    problem: expect.stringContaining('no longer represents'),
  });
  expect(data.importReport).toEqual([]);
  // A member without the right to change anything, who started it.
  expect((await mutate(api, 'undoImport', { id })).errors[0].code).toBe('FORBIDDEN');
  expect((await api.call('broker', `{ importReport(id: "${id}") { line } }`)).data.importReport).toBeNull();
  expect((await mutate(api, 'undoImport', { id }, 'second')).errors).toEqual([]);
  await work();
  await api.graph.execute(
    "MATCH (:Person {id: 'per_broker'})-[acts:ACTS_FOR]->({id: 'org_brokerage'}) SET acts.role = 'REPRESENTATIVE'",
    {},
  );
  expect(await stateOf(id)).toMatchObject({ state: 'UNDONE' });
});

it('stops when the person who started it was erased, also an import of its own contacts', async () => {
  const { id } = (
    await upload(api, 'name,email\nLin Lee,lin@lakeside.example\n', { person: 'broker', party: 'per_broker' })
  ).body;
  const table = await tableOf(api, { id });
  await mutate(api, 'configureImport', { id, kind: 'CONTACTS', settings: settingsOf(table) });
  expect(await work()).toBe(true);
  await mutate(api, 'startImport', { id });
  await api.graph.execute("MATCH (p:Person {id: 'per_broker'}) SET p.erasedAt = datetime()", {});
  await work();
  await api.graph.execute("MATCH (p:Person {id: 'per_broker'}) REMOVE p.erasedAt", {});
  expect(await stateOf(id)).toMatchObject({ state: 'STOPPED', createdCount: 0 });
});

it('rejects only the row that the graph or a rule refuses', async () => {
  const id = await uploaded(
    api,
    'name,service,price,currency\nGood one,Sparing,1,CAD\nTaken,Sparing,2,CAD\nGood two,Sparing,3,CAD\n',
  );
  const table = await tableOf(api, { id });
  await mutate(api, 'configureImport', { id, kind: 'OFFERINGS', settings: settingsOf(table) });
  await work();
  // Somebody creates the same offering between the check and the import.
  const { data } = await api.call(
    'broker',
    'mutation { createService(input: { provider: "org_brokerage", name: "Elsewhere" }) { service { id } } }',
  );
  await api.call(
    'broker',
    `mutation { createOffering(input: { service: "${data.createService.service.id}", name: "Taken" }) { errors { message } } }`,
  );
  await mutate(api, 'startImport', { id });
  await work();
  expect(await stateOf(id)).toMatchObject({ state: 'DONE', createdCount: 2, rejectedCount: 1 });
  expect((await reportOf(api, id))[1]).toMatchObject({
    line: 3,
    outcome: 'REJECTED',
    reason: expect.stringContaining('already exists'),
  });
});

it('keeps its lease while it works longer than the lease lasts', async () => {
  const id = await uploaded(api, 'name,service\nSlow,Slowly\n');
  const table = await tableOf(api, { id });
  await mutate(api, 'configureImport', { id, kind: 'OFFERINGS', settings: settingsOf(table) });
  let release = () => {};
  const released = new Promise<void>((done) => {
    release = done;
  });
  const kinds = api.app.registries.imports.map((kind) => ({
    ...kind,
    existing: async (...of: Parameters<typeof kind.existing>) => {
      await released;
      return kind.existing(...of);
    },
  }));
  const slow = workOnNext({ graph: api.graph, settings: api.app.settings, me: 'slow' }, kinds);
  const isLeased = async () =>
    (await api.graph.query('MATCH (i:Import {id: $id}) RETURN i.leaseTill > datetime() AS is', { id }))[0]?.is;
  await expect.poll(isLeased, { timeout: 10_000 }).toBe(true);
  await leaseEnds(id);
  expect(await isLeased()).toBe(false);
  await expect.poll(isLeased, { timeout: 20_000 }).toBe(true);
  // Another server does not take it.
  expect(await work()).toBe(false);
  release();
  expect(await slow).toBe(true);
  expect(await stateOf(id)).toMatchObject({ state: 'CHECKED', problem: null });
}, 60_000);
