/** `/metrics`, who may read it, and a log without personal data. */
import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { localToken } from '../../src/access-control/tokens.ts';
import { Metrics } from '../../src/http/metrics.ts';
import { createLog } from '../../src/log.ts';
import { startTestApi, type TestApi } from '../support/api.ts';

const TOKEN = 'a-token-of-metrics-0123456789';
const lines: string[] = [];
let api: TestApi;
let token: string;

beforeAll(async () => {
  const stream = new PassThrough();
  stream.on('data', (line) => lines.push(String(line)));
  api = await startTestApi({ environment: { METRICS_TOKEN: TOKEN }, log: createLog('debug', stream) });
  token = await localToken(api.folder, 'client@covalue.example');
});
afterAll(() => api?.close());

const scrape = (authorization = `Bearer ${TOKEN}`) => fetch(`${api.url}/metrics`, { headers: { authorization } });
const send = (body: unknown, authorization = `Bearer ${token}`, path = '/graphql') =>
  fetch(`${api.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization },
    body: JSON.stringify(body),
  });

/** The value of a sample. */
function sampleOf(text: string, sample: string): number {
  const line = text.split('\n').find((each) => each.startsWith(`${sample} `));
  return Number(line?.slice(sample.length + 1) ?? Number.NaN);
}

it('counts operations by their outcome, and shows queues, events, workers and memory', async () => {
  expect((await send({ query: '{ viewer { person { id } } }' })).status).toBe(200);
  expect((await send({ query: '{ nonsense }' })).status).toBe(400);
  const answer = await scrape();
  expect(answer.headers.get('content-type')).toContain('text/plain');
  const text = await answer.text();
  expect(sampleOf(text, 'covalue_operations_total{transport="http",outcome="OK"}')).toBe(1);
  expect(sampleOf(text, 'covalue_operations_total{transport="http",outcome="GRAPHQL_VALIDATION_FAILED"}')).toBe(1);
  expect(sampleOf(text, 'covalue_operation_duration_seconds_count{outcome="OK"}')).toBe(1);
  for (const sample of [
    'covalue_queue_waiting{queue="heavy"}',
    'covalue_events_undelivered',
    'covalue_queue_length{queue="mails"}',
    'covalue_worker_last_run_timestamp_seconds{worker="event numbering"}',
    'process_resident_memory_bytes',
  ])
    expect(sampleOf(text, sample), sample).toBeGreaterThanOrEqual(0);
  expect(sampleOf(text, 'covalue_neo4j_up')).toBe(1);
});

it('answers only with the token; without METRICS_TOKEN only this machine, and no forwarded request', async () => {
  expect((await scrape('')).status).toBe(401);
  expect((await scrape(`Bearer ${TOKEN.slice(0, -1)}x`)).status).toBe(401);
  const open = await startTestApi({ story: false });
  try {
    const read = (headers: Record<string, string> = {}) => fetch(`${open.url}/metrics`, { headers });
    expect((await read()).status).toBe(200);
    expect((await read({ 'x-forwarded-for': '127.0.0.1' })).status).toBe(404);
    expect((await read({ forwarded: 'for=127.0.0.1' })).status).toBe(404);
  } finally {
    await open.close();
  }
});

it('writes no address, name, token or secret to the log', async () => {
  const secret = 'Tuesday-Lantern-Orchid-77';
  const link = 'Qm9yZWQtb2YtdGVzdHMtMTIzNDU2Nzg5MC1hYmNkZWZnaGlq';
  const mutation = (text: string, input: object) => send({ query: text, variables: { input } });
  const before = lines.length;
  await mutation('mutation In($input: SignInInput!) { signIn(input: $input) { errors { code } } }', {
    email: 'dana.whitfield@covalue.example',
    password: secret,
  });
  await mutation('mutation Add($input: CreatePersonInput!) { createPerson(input: $input) { errors { code } } }', {
    name: 'Persephone Quill',
    email: 'persephone.quill@covalue.example',
  });
  await send({ query: `query Persephone { party(id: "persephone.quill@covalue.example") { id } }` });
  await send({ query: '{ viewer { person { id } } }' }, `Bearer ${token}x`);
  await send({ query: '{ viewer { person { id } } }' }, `Bearer ${token}`, `/graphql/stream?token=${link}`);
  await fetch(`${api.url}/sign-in?token=${link}`, { headers: { accept: 'text/html' } });
  // Errors as libraries throw them.
  const { log } = api.app;
  const failure = Object.assign(
    new Error(
      `Node(12) already exists with label \`Person\` and property \`name\` = 'Persephone Quill', for persephone.quill@covalue.example`,
    ),
    { recipients: ['dana.whitfield@covalue.example'], code: 'Neo.ClientError.Schema.ConstraintValidationFailed' },
  );
  log.error({ err: new Error('failed', { cause: failure }) }, `not sent to <dana.whitfield@covalue.example>`);
  log.warn({ authorization: `Bearer ${token}`, url: `https://x.example/sign-in?token=${link}&a=1` }, 'refused');
  await new Promise((done) => setTimeout(done, 100));
  const written = lines.slice(before).join('');
  expect(
    written
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line)).length,
  ).toBeGreaterThanOrEqual(6);
  expect(written).toContain('Neo.ClientError.Schema.ConstraintValidationFailed');
  expect(written).toContain('"operation":"Add"');
  for (const hidden of [
    secret,
    link,
    token,
    token.split('.')[1] as string,
    '@covalue.example',
    'Persephone Quill',
    'dana.whitfield',
  ])
    expect(written, hidden).not.toContain(hidden);
});

it('shows events that no process has numbered, and for how long', async () => {
  await api.app.stop();
  await api.graph.write((transaction) =>
    transaction.run(
      "CREATE (:Pending {at: toString(datetime() - duration('PT90S')), event: '{}'}) MERGE (c:EventCounter {id: 'events'}) SET c.seq = coalesce(c.seq, 0) + 5",
      {},
    ),
  );
  const text = await new Metrics({ ...api.app, queues: {}, hub: { subscriptionCount: 1, position: 0 } }, {}).text();
  expect(sampleOf(text, 'covalue_events_pending')).toBeGreaterThanOrEqual(1);
  expect(sampleOf(text, 'covalue_events_pending_seconds')).toBeGreaterThanOrEqual(89);
  expect(sampleOf(text, 'covalue_events_undelivered')).toBeGreaterThan(0);
});
