/** Secrets of webhooks are stored encrypted, and stay usable when the installation's key is replaced. */
import { createHmac } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type App, createApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { startTestApi, type TestApi } from '../support/api.ts';
import { appendTested } from '../support/append-events.ts';

const [OLD, NEW] = ['first key of this installation in 2025', 'second key of this installation in 2026'];

let api: TestApi;
let app: App | undefined;
let receiver: Server;
let url: string;
const received: { headers: Record<string, string>; body: string }[] = [];

beforeAll(async () => {
  api = await startTestApi({ environment: { WEBHOOK_PRIVATE_NETWORKS: 'true', SECRET_KEY: OLD } });
  receiver = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    received.push({ headers: request.headers as Record<string, string>, body });
    response.writeHead(204).end();
  });
  await new Promise<void>((done) => receiver.listen(0, '127.0.0.1', done));
  url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/`;
});
afterAll(async () => {
  await app?.stop();
  await api.close();
  receiver.closeAllConnections();
  receiver.close();
});

const run = (text: string, parameters: Record<string, unknown> = {}) =>
  api.graph.writeQuietly((transaction) => transaction.run(text, parameters));
const stored = async (id: string) =>
  String((await run('MATCH (w:Webhook {id: $id}) RETURN w.secret AS secret', { id }))[0]?.secret);

async function isSignedWith(secret: string, name: string) {
  await appendTested(api.graph, 'x', [{ name }]);
  const found = () => received.find(({ body }) => JSON.parse(body).name === name);
  await expect.poll(found, { timeout: 60_000 }).toBeTruthy();
  const { headers = {}, body } = found() ?? {};
  const expected = createHmac('sha256', secret).update(`${headers['covalue-timestamp']}.${body}`).digest('hex');
  expect(headers['covalue-signature']).toBe(`v1=${expected}`);
}

async function restartWith(environment: Record<string, string>) {
  await (app ?? api.app).stop();
  app = await createApp(
    api.graph,
    readConfig({
      COVALUE_DATA: api.folder,
      LOG_LEVEL: 'silent',
      NODE_ENV: 'test',
      MAIL_SENDING: 'false',
      WEBHOOK_PRIVATE_NETWORKS: 'true',
      ...environment,
    }),
  );
}

it('encrypts a secret when it is created or replaced, and again when the key of the installation is replaced', async () => {
  const { data } = await api.call(
    'broker',
    `mutation { createWebhook(input: { party: "org_brokerage", url: "${url}", names: ["one", "two", "three", "four", "five"] }) { webhook { id } secret } }`,
  );
  const { webhook, secret: first } = data.createWebhook;
  expect(await stored(webhook.id)).toMatch(/^v1\./);
  await isSignedWith(first, 'one');
  const { data: replaced } = await api.call(
    'broker',
    `mutation { updateWebhook(input: { id: "${webhook.id}", newSecret: true }) { secret } }`,
  );
  const { secret } = replaced.updateWebhook;
  expect(secret).not.toBe(first);
  expect(JSON.stringify(await run('MATCH (n) RETURN properties(n) AS all'))).not.toContain(secret);
  await isSignedWith(secret, 'two');

  const before = await stored(webhook.id);
  await restartWith({ SECRET_KEY: NEW, SECRET_KEY_PREVIOUS: `${'unused '.repeat(6)},${OLD}` });
  await expect.poll(() => stored(webhook.id), { timeout: 30_000 }).not.toBe(before);
  await isSignedWith(secret, 'three');
  // The previous key is not needed any more.
  await restartWith({ SECRET_KEY: NEW });
  await isSignedWith(secret, 'four');
  // A graph of an older version has the secret in clear.
  await run('MATCH (w:Webhook {id: $id}) SET w.secret = $secret', { id: webhook.id, secret: 'whsec_older' });
  await restartWith({ SECRET_KEY: NEW });
  await expect.poll(() => stored(webhook.id), { timeout: 30_000 }).toMatch(/^v1\./);
  await isSignedWith('whsec_older', 'five');
});

it('sets a webhook aside whose secret is encrypted with an unknown key, and names the setting', async () => {
  await run("MATCH (w:Webhook) SET w.names = ['six']");
  await restartWith({ SECRET_KEY: 'a third key that replaces the second one' });
  await appendTested(api.graph, 'x', [{ name: 'six' }]);
  const reason = async () => (await run("MATCH (s:SetAside {loop: 'WEBHOOKS'}) RETURN s.reason AS reason"))[0]?.reason;
  await expect.poll(reason, { timeout: 60_000 }).toMatch(/SECRET_KEY_PREVIOUS/);
  expect(received.filter(({ body }) => JSON.parse(body).name === 'six')).toEqual([]);
});
