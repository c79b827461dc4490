/** What docs/operations.md says about a new signing key: what ends with the old one, and what goes on. */
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { localToken } from '../../src/access-control/tokens.ts';
import { type App, createApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { type Answer, startTestApi, type TestApi } from '../support/api.ts';

const ENVIRONMENT = { MAIL_SENDING: 'true', SECRET_KEY: 'a key of this installation that is not in the folder' };
const USE_LINK =
  'mutation ($input: UseSignInLinkInput!) { useSignInLink(input: $input) { token refreshToken errors { message } } }';
const REFRESH = 'mutation ($input: SessionInput!) { refreshSignIn(input: $input) { token errors { message } } }';
const ME = '{ viewer { person { id } } }';

let api: TestApi;
let app: App | undefined;
let url: string;

beforeAll(async () => {
  api = await startTestApi({ environment: ENVIRONMENT });
  url = api.url;
});
afterAll(async () => {
  await app?.stop();
  await api.close();
});

async function ask(query: string, input?: object, token?: string): Promise<Answer & { status: number }> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify({ query, variables: { input } }),
  });
  return { ...((await response.json()) as Answer), status: response.status };
}

async function linkMailedTo(person: string): Promise<string> {
  const email = `${person}@covalue.example`;
  await ask('mutation ($input: RequestSignInLinkInput!) { requestSignInLink(input: $input) { done } }', { email });
  const outbox = join(api.folder, 'outbox');
  const found = () => {
    try {
      return readdirSync(outbox)
        .map((name) => readFileSync(join(outbox, name), 'utf8').replaceAll('=\r\n', '').replaceAll('=3D', '='))
        .filter((text) => text.includes(email))
        .map((text) => /sign-in\?token=([\w-]+)/.exec(text)?.[1])
        .at(-1);
    } catch {
      return undefined;
    }
  };
  await expect.poll(found, { timeout: 60_000 }).toBeTruthy();
  return found() ?? '';
}

async function useLink(token: string) {
  return (await ask(USE_LINK, { token, password: 'velvet tractor monsoon fig' })).data?.useSignInLink;
}

async function rotate(): Promise<void> {
  await (app ?? api.app).stop();
  rmSync(join(api.folder, 'signing.key'));
  app = await createApp(
    api.graph,
    readConfig({ COVALUE_DATA: api.folder, LOG_LEVEL: 'silent', NODE_ENV: 'test', ...ENVIRONMENT }),
  );
  const { server } = app.api;
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

it('ends all tokens; a session gets a new one, and a link that was sent works once', async () => {
  const old = await localToken(api.folder, 'broker@covalue.example');
  expect((await ask(ME, undefined, old)).data?.viewer.person.id).toBe('per_broker');
  const session = await useLink(await linkMailedTo('trainer'));
  expect(session.errors).toEqual([]);
  const sent = await linkMailedTo('mortgage');

  await rotate();
  for (const token of [old, session.token]) {
    const refused = await ask(ME, undefined, token);
    expect(refused.status).toBe(401);
    expect(refused.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  }
  const fresh = await localToken(api.folder, 'broker@covalue.example');
  expect((await ask(ME, undefined, fresh)).data?.viewer.person.id).toBe('per_broker');
  const renewed = (await ask(REFRESH, { refreshToken: session.refreshToken })).data?.refreshSignIn;
  expect(renewed.errors).toEqual([]);
  expect((await ask(ME, undefined, renewed.token)).data?.viewer.person.id).toBe('per_trainer');
  expect((await useLink(sent)).errors).toEqual([]);
  expect((await useLink(sent)).errors).toHaveLength(1);
  expect((await useLink(await linkMailedTo('broker'))).errors).toEqual([]);
});
