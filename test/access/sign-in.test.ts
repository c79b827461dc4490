/** Limits on attempts, what links are bound to, and refresh tokens that two tabs use at the same time. */
import pLimit from 'p-limit';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { answerEmailChange, emailChangeLink } from '../../src/features/access/email-change.actions.ts';
import { refreshSignIn, signIn, useSignInLink } from '../../src/features/access/sign-in.actions.ts';
import { createSignInLink, signInLink } from '../../src/features/access/sign-in-link.ts';
import { type Answer, startTestApi, type TestApi } from '../support/api.ts';

const PASSWORD = 'velvet tractor monsoon fig';
const WRONG = 'wrong wrong wrong wrong';
const EMAIL = 'client@covalue.example';
const HOME = '192.0.2.1';
const HOUR_MS = 3_600_000;
/** More requests of one address at once are refused before they are attempts: see `admission`. */
const atATime = pLimit(4);

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi({ environment: { TRUST_PROXY: 'true' } });
  await api.call('broker', 'mutation { grantAccess(input: {relationship: "rel_brokerage"}) { errors { message } } }');
  await tryLink(await link(), HOME);
});
afterAll(() => api.close());
beforeEach(() => api.graph.write((t) => t.run('MATCH (a:SignInAttempts) DELETE a', {})));

async function ask(mutation: string, input: object, from = HOME) {
  const response = await fetch(`${api.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': `203.0.113.9, ${from}` },
    body: JSON.stringify({ query: mutation, variables: { input } }),
  });
  const { data } = (await response.json()) as Answer;
  const [payload] = Object.values(data) as { token?: string; refreshToken: string; errors: { code: string }[] }[];
  return payload as { token: string; refreshToken: string; errors: { code: string }[] };
}
const fields = 'token refreshToken errors { code field message }';
const tryPassword = async (password: string, from?: string, email = EMAIL) =>
  code(await ask(`mutation ($input: SignInInput!) { signIn(input: $input) { ${fields} } }`, { email, password }, from));
const tryLink = async (token: string, from?: string, password = PASSWORD) =>
  code(
    await ask(
      `mutation ($input: UseSignInLinkInput!) { useSignInLink(input: $input) { ${fields} } }`,
      { token, password },
      from,
    ),
  );
const refresh = (refreshToken: string, from?: string) =>
  ask(`mutation ($input: SessionInput!) { refreshSignIn(input: $input) { ${fields} } }`, { refreshToken }, from);
const requestLink = async (from?: string, email = EMAIL) =>
  code(
    await ask(
      'mutation ($input: RequestSignInLinkInput!) { requestSignInLink(input: $input) { done errors { code } } }',
      { email },
      from,
    ),
  );
const code = ({ errors }: { errors: { code: string }[] }) => errors[0]?.code ?? 'OK';

async function link(person = 'per_client', now = new Date().toISOString()): Promise<string> {
  const { linkSeed } = await api.graph.write((runner) =>
    createSignInLink(runner, api.app.settings.signIn, { person, now, lifetimeMs: HOUR_MS }),
  );
  return new URL(signInLink(api.app.settings.signIn, linkSeed)).searchParams.get('token') as string;
}
const stranger = (laterMs = 0, address = HOME) => ({
  graph: api.graph,
  address,
  now: new Date(Date.now() + laterMs).toISOString(),
  signIn: api.app.settings.signIn,
  installationKey: api.app.settings.installationKey,
});
/** The person requests another address, and both addresses confirm it. */
async function changeEmail(from: string, to: string): Promise<void> {
  const query = `mutation { requestEmailChange(input: { email: "${to}" }) { errors { message } } }`;
  expect((await api.call(from, query)).data.requestEmailChange.errors).toEqual([]);
  const mails = await api.graph.read(
    "MATCH (i:MailItem)-[:IN]->(m:Mail {template: 'email-change'}) RETURN m.address AS address, i.content AS content ORDER BY i.at DESC LIMIT 2",
    {},
  );
  for (const { address, content } of mails) {
    const link = emailChangeLink(api.app.settings.signIn, JSON.parse(String(content)).data.linkSeed, String(address));
    const token = new URL(link).searchParams.get('token') as string;
    await answerEmailChange(api.graph, { token, accepted: true }, new Date().toISOString());
  }
}

const count = async (text: string) => (await api.graph.read(text, {}))[0]?.count as number;

describe('wrong attempts', () => {
  it('from one address do not block the right password or link from another', async () => {
    const attempts = await Promise.all(
      Array.from({ length: 101 }, () => atATime(() => tryPassword(WRONG, '198.51.100.1'))),
    );
    expect(attempts.filter((each) => each === 'INVALID_INPUT')).toHaveLength(5);
    expect(await tryPassword(PASSWORD, '198.51.100.1')).toBe('TOO_MANY_ATTEMPTS');
    // From an address that was never seen, from a familiar one, and by a link.
    expect(await tryPassword(PASSWORD, '198.51.100.2')).toBe('OK');
    expect(await tryPassword(PASSWORD, HOME)).toBe('OK');
    expect(await tryLink(await link(), '198.51.100.1')).toBe('OK');
  });

  it('from many addresses are slowed down, except from addresses that signed the person in before', async () => {
    expect(await tryPassword(PASSWORD, HOME)).toBe('OK');
    await tryPassword(WRONG, '198.51.100.10');
    await api.graph.write((t) =>
      t.run("MATCH (a:SignInAttempts) WHERE a.key STARTS WITH 'sign-in|account|' SET a.count = 100", {}),
    );
    // One in 30 seconds, for all clients together.
    expect(await tryPassword(WRONG, '198.51.100.11')).toBe('INVALID_INPUT');
    for (let host = 12; host < 20; host++)
      expect(await tryPassword(PASSWORD, `198.51.100.${host}`)).toBe('TOO_MANY_ATTEMPTS');
    await expect(signIn(stranger(0, '198.51.100.21'), { email: EMAIL, password: PASSWORD })).rejects.toMatchObject({
      code: 'TOO_MANY_ATTEMPTS',
      details: { retryAfterSeconds: expect.closeTo(30, -1) },
    });
    await expect(signIn(stranger(31_000, '198.51.100.22'), { email: EMAIL, password: PASSWORD })).resolves.toBeTruthy();
    expect(await tryPassword(PASSWORD, HOME)).toBe('OK');
    expect(await tryLink(await link(), '198.51.100.20')).toBe('OK');
    expect(await tryPassword(PASSWORD, '198.51.100.20')).toBe('OK');
  });

  it('by a neighbour behind the same address do not block a person who signed in from there before', async () => {
    const office = '198.51.100.30';
    expect(await tryPassword(PASSWORD, office)).toBe('OK');
    await api.graph.write((t) =>
      t.run(
        "MERGE (a:SignInAttempts {key: 'sign-in|address|198.51.100.30'}) SET a.count = 100, a.until = datetime() + duration('PT9M')",
        {},
      ),
    );
    expect(await tryPassword(WRONG, office, 'nobody@covalue.example')).toBe('TOO_MANY_ATTEMPTS');
    expect(await tryPassword(PASSWORD, office)).toBe('OK');
    // Successes are not counted: more people than the limit may sign in from one office.
    expect(await count("MATCH (a:SignInAttempts {key: 'sign-in|address|198.51.100.30'}) RETURN a.count AS count")).toBe(
      101,
    );
  });

  it('with invalid refresh tokens and links lock nobody out', async () => {
    const { refreshToken } = await signIn(stranger(), { email: EMAIL, password: PASSWORD });
    const junk = await Promise.all(
      Array.from({ length: 101 }, (_, n) =>
        atATime(async () => [code(await refresh(`junk${n}.junk`)), await tryLink(`junk${n}`)]),
      ),
    );
    expect(new Set(junk.flat())).toEqual(new Set(['FORBIDDEN', 'INVALID_INPUT']));
    expect(code(await refresh(refreshToken))).toBe('OK');
    expect(await tryLink(await link())).toBe('OK');
    expect(await count('MATCH (a:SignInAttempts) WHERE a.count > 0 RETURN count(a) AS count')).toBe(0);
  });

  it('to request links send three mails, and do not block other requests', async () => {
    const mails = () => count('MATCH (m:Mail) RETURN count(m) AS count');
    const before = await mails();
    for (let host = 40; host < 46; host++) expect(await requestLink(`198.51.100.${host}`)).toBe('OK');
    expect((await mails()) - before).toBe(3);
  });
});

describe('a link', () => {
  it('becomes invalid with the address to which it was mailed, and so do the sessions', async () => {
    const toFormer = await link();
    const { refreshToken } = await signIn(stranger(), { email: EMAIL, password: PASSWORD });
    await changeEmail(EMAIL, 'dana@elsewhere.example');
    expect(await tryLink(toFormer)).toBe('INVALID_INPUT');
    expect(code(await refresh(refreshToken))).toBe('FORBIDDEN');
    // A link to the new address works. After a change back to the former address, its old links remain invalid.
    const toNew = await link();
    await changeEmail('dana@elsewhere.example', EMAIL);
    expect(await tryLink(toNew)).toBe('INVALID_INPUT');
    expect(await tryLink(toFormer)).toBe('INVALID_INPUT');
    expect(await tryLink(await link())).toBe('OK');
  });

  it('is bound to the address, in whatever way the address is changed', async () => {
    const toFormer = await link();
    const set = (email: string) =>
      api.graph.write((t) => t.run('MATCH (p:Person {id: "per_client"}) SET p.email = $email', { email }));
    await set('dana@elsewhere.example');
    expect(await tryLink(toFormer)).toBe('INVALID_INPUT');
    await set(EMAIL);
  });

  it('that is used ends all other links, all sessions and all known addresses', async () => {
    const [first, second] = [await link(), await link()];
    const { refreshToken } = await signIn(stranger(0, '198.51.100.60'), { email: EMAIL, password: PASSWORD });
    expect(await tryLink(first)).toBe('OK');
    expect(await tryLink(first)).toBe('INVALID_INPUT');
    expect(await tryLink(second)).toBe('INVALID_INPUT');
    expect(code(await refresh(refreshToken))).toBe('FORBIDDEN');
    expect(
      await count('MATCH (:Person {id: "per_client"})<-[:SIGNS_IN]-(f:FamiliarClient) RETURN count(f) AS count'),
    ).toBe(1);
  });

  it('sets one password when it is used twice at the same time, and leaves no session of the old password', async () => {
    const token = await link();
    const results = await Promise.allSettled([
      useSignInLink(stranger(), { token, password: PASSWORD }),
      signIn(stranger(), { email: EMAIL, password: PASSWORD }),
      useSignInLink(stranger(), { token, password: PASSWORD }),
    ]);
    expect([results[0], results[2]].filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(
      await count('MATCH (:Person {id: "per_client"})<-[:SIGNS_IN]-(s:SignInSession) RETURN count(s) AS count'),
    ).toBeLessThanOrEqual(2);
  });
});

describe('a refresh token', () => {
  const session = () => signIn(stranger(), { email: EMAIL, password: PASSWORD });

  it('gives both tabs that use it at the same time the same chain', async () => {
    const { refreshToken } = await session();
    const [one, two] = await Promise.all([refresh(refreshToken), refresh(refreshToken)]);
    expect([code(one), code(two)]).toEqual(['OK', 'OK']);
    expect(two.refreshToken).toBe(one.refreshToken);
    const again = await Promise.all([refresh(one.refreshToken), refresh(two.refreshToken)]);
    expect(again.map(code)).toEqual(['OK', 'OK']);
  });

  it('is accepted for 30 seconds after it was replaced, and no longer', async () => {
    const { refreshToken } = await session();
    const next = await refreshSignIn(stranger(), { refreshToken });
    expect((await refreshSignIn(stranger(29_000), { refreshToken })).refreshToken).toBe(next.refreshToken);
    await expect(refreshSignIn(stranger(31_000), { refreshToken })).rejects.toThrow('The session has expired');
    await expect(refreshSignIn(stranger(31_000), next)).rejects.toThrow('The session has expired');
  });

  it('is not replaced twice within 30 seconds, so that requests which overtake each other do not end the session', async () => {
    const { refreshToken } = await session();
    const next = await refreshSignIn(stranger(), { refreshToken });
    for (const each of [next, { refreshToken }, next])
      expect((await refreshSignIn(stranger(29_000), each)).refreshToken).toBe(next.refreshToken);
    const last = await refreshSignIn(stranger(31_000), next);
    expect(last.refreshToken).not.toBe(next.refreshToken);
    await expect(refreshSignIn(stranger(31_000), { refreshToken })).rejects.toThrow('The session has expired');
    await expect(refreshSignIn(stranger(31_000), last)).rejects.toThrow('The session has expired');
  });

  it('that was stolen and used within the grace period starts no second session: later use ends the session for both', async () => {
    const { refreshToken } = await session();
    const owner = await refreshSignIn(stranger(), { refreshToken });
    const thief = await refreshSignIn(stranger(5_000), { refreshToken });
    const ownersNext = await refreshSignIn(stranger(840_000), owner);
    await expect(refreshSignIn(stranger(900_000), thief)).rejects.toThrow('The session has expired');
    await expect(refreshSignIn(stranger(900_000), ownersNext)).rejects.toThrow('The session has expired');
  });

  it('that was replaced can still sign out', async () => {
    const { refreshToken } = await session();
    const next = await refresh(refreshToken);
    await ask('mutation ($input: SessionInput!) { signOut(input: $input) { done errors { code } } }', { refreshToken });
    expect(code(await refresh(next.refreshToken))).toBe('FORBIDDEN');
  });
});
