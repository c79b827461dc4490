/** The second factor: a person sets it up, or must; then neither a password nor a link is enough to sign in. */
import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { InstallationKey } from '../../src/access-control/installation-key.ts';
import { hashedPassword } from '../../src/features/access/passwords.ts';
import { clearFactor } from '../../src/features/access/second-factor.actions.ts';
import { ENCRYPT_FACTOR, FACTORS_TO_ENCRYPT } from '../../src/features/access/second-factor.cypher.ts';
import { createSignInLink, signInLink } from '../../src/features/access/sign-in-link.ts';
import { encryptionWorker } from '../../src/workers/encrypted-secrets.ts';
import { startTestApi, type TestApi } from '../support/api.ts';
import { numbered } from '../support/append-events.ts';

const PASSWORD = 'velvet tractor monsoon fig';
const EMAIL = 'broker@covalue.example';

let api: TestApi;
let client = 1;

beforeAll(async () => {
  api = await startTestApi({ environment: { TRUST_PROXY: 'true' } });
  const hash = await hashedPassword(PASSWORD, []);
  await run('MATCH (p:Person {email: $email}) CREATE (p)-[:SIGNS_IN_WITH]->(:Credential {passwordHash: $hash})', {
    email: EMAIL,
    hash,
  });
});
afterAll(() => api.close());

beforeEach(async () => {
  api.app.settings.signIn.secondFactor = 'nobody';
  client++;
  await run('MATCH (a:SignInAttempts) DELETE a');
  await run('MATCH (f:SecondFactor) DETACH DELETE f');
});

const run = (text: string, parameters: Record<string, unknown> = {}) =>
  api.graph.writeQuietly((transaction) => transaction.run(text, parameters));

async function ask(query: string, variables: object = {}, token?: string) {
  const response = await fetch(`${api.url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-forwarded-for': `192.0.2.${client}`,
      ...(token && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ query, variables }),
  });
  // biome-ignore lint/suspicious/noExplicitAny: an answer of any shape
  return { status: response.status, ...((await response.json()) as any) };
}

const SIGNED_IN =
  'token refreshToken recoveryCodes secondFactor { secret uri } errors { __typename code field message }';
const signIn = async (code?: string, password = PASSWORD) =>
  (
    await ask(`mutation ($input: SignInInput!) { signIn(input: $input) { ${SIGNED_IN} } }`, {
      input: { email: EMAIL, password, code },
    })
  ).data.signIn;
const mutate = async (name: string, fields: string, input: object, token?: string) => {
  const type = { confirmSecondFactor: 'SecondFactorCode', removeSecondFactor: 'SecondFactorCode' }[name];
  const query = `mutation ($input: ${type ?? `${name[0]?.toUpperCase()}${name.slice(1)}`}Input!) { ${name}(input: $input) { ${fields} errors { code field message } } }`;
  return (token ? await ask(query, { input }, token) : await api.call('broker', query, { input })).data[name];
};

/** The code of the period that is `periods` after this one; each period gives one code once. */
const codeOf = (secret: string, periods = 0) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + periods * 30_000 });
/** The periods in which codes were used are over. */
const later = () => run('MATCH (f:SecondFactor) SET f.lastStep = f.lastStep - 10');

async function setUp(): Promise<{ secret: string; recoveryCodes: string[] }> {
  const { secret } = await mutate('beginSecondFactor', 'secret uri', {});
  const { recoveryCodes, errors } = await mutate('confirmSecondFactor', 'recoveryCodes', { code: codeOf(secret) });
  expect(errors).toEqual([]);
  await later();
  return { secret, recoveryCodes };
}
async function link(): Promise<string> {
  const { linkSeed } = await api.graph.write((transaction) =>
    createSignInLink(transaction, api.app.settings.signIn, {
      person: 'per_broker',
      now: new Date().toISOString(),
      lifetimeMs: 600_000,
    }),
  );
  return new URL(signInLink(api.app.settings.signIn, linkSeed)).searchParams.get('token') as string;
}
const byLink = async (token: string, code?: string) =>
  (
    await ask(`mutation ($input: UseSignInLinkInput!) { useSignInLink(input: $input) { ${SIGNED_IN} } }`, {
      input: { token, password: PASSWORD, code },
    })
  ).data.useSignInLink;
const CODE_REFUSED = [{ code: 'INVALID_INPUT', field: 'code' }];

it('takes effect with its first code, ends other sessions, and notifies the person', async () => {
  const [other, own] = [await signIn(), await signIn()];
  const { secret, uri } = await mutate('beginSecondFactor', 'secret uri', {}, own.token);
  expect(uri).toContain(secret);
  expect((await signIn()).errors).toEqual([]);
  expect((await mutate('confirmSecondFactor', 'recoveryCodes', { code: '000000' }, own.token)).errors).toMatchObject(
    CODE_REFUSED,
  );
  const { recoveryCodes, errors } = await mutate(
    'confirmSecondFactor',
    'recoveryCodes',
    { code: codeOf(secret) },
    own.token,
  );
  expect([errors, recoveryCodes.length]).toEqual([[], 10]);
  const me = '{ viewer { person { secondFactorSince } } }';
  expect((await ask(me, {}, own.token)).data.viewer.person.secondFactorSince).toMatch(/^20/);
  expect((await ask(me, {}, other.token)).status).toBe(401);
  // Neither the secret nor a recovery code is in the graph.
  const [stored] = await run('MATCH (f:SecondFactor) RETURN f.secret AS secret, f.recoveryHashes AS hashes');
  expect(stored?.secret).toMatch(/^v1\./);
  expect(JSON.stringify(stored)).not.toContain(secret);
  expect(JSON.stringify(stored)).not.toContain(recoveryCodes[0]);
  const mails = await run(
    "MATCH (m:Mail {template: 'notice'})<-[:IN]-(i) RETURN m.address AS address, i.content AS content",
  );
  expect(mails).toContainEqual({ address: EMAIL, content: expect.stringContaining('A second factor was set up') });
  await numbered(api.graph);
  const [event] = await api.graph.read(
    "MATCH (e:Event {name: 'secondFactorSetUp'}) RETURN e.partyIds AS parties, e.change AS change",
    {},
  );
  expect(event?.parties).toEqual(['per_broker']);
});

it('is then required by each sign-in, and each code works once', async () => {
  const { secret } = await setUp();
  expect((await signIn()).errors).toMatchObject(CODE_REFUSED);
  expect((await signIn('000000')).errors).toMatchObject(CODE_REFUSED);
  const code = codeOf(secret);
  expect((await signIn(code, 'another wrong password')).errors).toMatchObject([{ field: 'password' }]);
  const answers = await Promise.all([signIn(code), signIn(code), signIn(code)]);
  expect(answers.filter(({ token }) => token)).toHaveLength(1);
  // An earlier code that nobody used is not accepted after it either.
  expect((await signIn(codeOf(secret, -1))).errors).toMatchObject(CODE_REFUSED);
  expect((await signIn(codeOf(secret, 1))).errors).toEqual([]);
});

it('is required with a link too, which stays open until the code is right', async () => {
  const { secret } = await setUp();
  const token = await link();
  expect((await byLink(token)).errors).toMatchObject(CODE_REFUSED);
  expect((await byLink(token, '000000')).errors).toMatchObject(CODE_REFUSED);
  const page = await (await fetch(`${api.url}/access/sign-in?token=${token}`)).text();
  expect(page).toContain('name="code"');
  const form = new URLSearchParams({ token, password: PASSWORD, again: PASSWORD, code: codeOf(secret) });
  const response = await fetch(`${api.url}/access/sign-in`, { method: 'POST', body: form });
  expect(await response.text()).toContain('Your password is set');
  expect((await byLink(token, codeOf(secret, 1))).errors).toMatchObject([{ field: 'token' }]);
});

it('is limited: after five wrong codes not even the right one is accepted, from any address', async () => {
  const { secret } = await setUp();
  const token = await link();
  for (let attempt = 0; attempt < 5; attempt++)
    expect((await byLink(token, '000000')).errors).toMatchObject(CODE_REFUSED);
  client++;
  for (const answer of [await byLink(token, codeOf(secret)), await signIn(codeOf(secret))])
    expect(answer.errors).toMatchObject([{ code: 'TOO_MANY_ATTEMPTS', field: 'code' }]);
  // Without the password nobody can use up the attempts of a person.
  await run('MATCH (a:SignInAttempts) DELETE a');
  for (let attempt = 0; attempt < 4; attempt++) await signIn('000000', 'a wrong password');
  expect((await signIn(codeOf(secret))).errors).toEqual([]);
  await run('MATCH (a:SignInAttempts) DELETE a');
  await later();
  for (let attempt = 0; attempt < 6; attempt++)
    expect((await mutate('removeSecondFactor', 'person { id }', { code: '000000' })).errors).toMatchObject(
      CODE_REFUSED,
    );
  expect((await mutate('removeSecondFactor', 'person { id }', { code: codeOf(secret) })).errors).toMatchObject([
    { code: 'TOO_MANY_ATTEMPTS' },
  ]);
});

it('is replaced by a recovery code, once for each', async () => {
  const { recoveryCodes } = await setUp();
  const [first, second] = recoveryCodes;
  expect((await signIn(first?.toUpperCase())).errors).toEqual([]);
  expect((await signIn(first)).errors).toMatchObject(CODE_REFUSED);
  expect((await mutate('removeSecondFactor', 'person { id }', { code: second })).errors).toEqual([]);
  expect((await signIn()).errors).toEqual([]);
});

it('is reset by administrators only, who do not learn the secret', async () => {
  await setUp();
  expect((await mutate('resetSecondFactor', 'person { id }', { person: 'per_broker' })).errors).toMatchObject([
    { code: 'NOT_FOUND' },
  ]);
  const reset = await api.call(
    'admin',
    'mutation { resetSecondFactor(input: { person: "per_broker" }) { person { id secondFactorSince } errors { code } } }',
  );
  expect(reset.data.resetSecondFactor).toEqual({ person: { id: 'per_broker', secondFactorSince: null }, errors: [] });
  expect((await signIn()).errors).toEqual([]);
});

it('is set up at the next sign-in where it is required, and sessions without it are not renewed', async () => {
  const { refreshToken } = await signIn();
  api.app.settings.signIn.secondFactor = 'administrators';
  expect((await signIn()).errors).toEqual([]);
  api.app.settings.signIn.secondFactor = 'everyone';
  const refresh = async (token: string) =>
    (
      await ask(
        'mutation ($input: SessionInput!) { refreshSignIn(input: $input) { token refreshToken errors { code } } }',
        {
          input: { refreshToken: token },
        },
      )
    ).data.refreshSignIn;
  expect((await refresh(refreshToken)).errors).toEqual([{ code: 'FORBIDDEN' }]);
  const first = await signIn();
  expect(first).toMatchObject({ token: null, errors: [{ code: 'ILLEGAL_STATE', field: 'code' }] });
  // The same again, so that a second request does not make the first secret useless.
  const { secret } = (await signIn()).secondFactor;
  expect(secret).toBe(first.secondFactor.secret);
  expect((await signIn('000000')).errors).toMatchObject(CODE_REFUSED);
  const done = await signIn(codeOf(secret));
  expect(done).toMatchObject({ token: expect.any(String), secondFactor: null, errors: [] });
  expect(done.recoveryCodes).toHaveLength(10);
  await later();
  expect((await refresh(done.refreshToken)).errors).toEqual([]);
  expect((await mutate('removeSecondFactor', 'person { id }', { code: codeOf(secret) })).errors).toMatchObject([
    { code: 'FORBIDDEN' },
  ]);
});

it('is set up on the page of a link, too', async () => {
  api.app.settings.signIn.secondFactor = 'everyone';
  const token = await link();
  const send = async (more: object) => {
    const form = new URLSearchParams({ token, password: PASSWORD, again: PASSWORD, ...more });
    return (await fetch(`${api.url}/access/sign-in`, { method: 'POST', body: form })).text();
  };
  const secret = /Secret: <strong>([A-Z2-7]{32})</.exec(await send({}))?.[1] as string;
  const page = await send({ code: codeOf(secret) });
  expect(page).toContain('Your password is set');
  expect(page.match(/<li>[a-z2-7-]{19}<\/li>/g)).toHaveLength(10);
});

it('is encrypted again when the key of the installation is replaced', async () => {
  const { secret } = await setUp();
  const { installationKey: old } = api.app.settings;
  const next = new InstallationKey('another key of the installation');
  const worker = encryptionWorker({
    name: 'second factors',
    graph: api.graph,
    installationKey: next,
    log: api.app.log,
    outdated: FACTORS_TO_ENCRYPT,
    save: ENCRYPT_FACTOR,
    read: (id, stored) => clearFactor(old, id, stored),
    encrypt: (id, text) => next.encrypt(text, { what: 'second factor', record: id }),
  });
  worker.start();
  await worker.firstRound;
  await worker.stop();
  const [row] = await run('MATCH (f:SecondFactor) RETURN f.id AS id, f.secret AS secret');
  expect(clearFactor(next, String(row?.id), String(row?.secret))).toBe(secret);
});
