import type { ParsedMail } from 'mailparser';
import pino from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { checkPasswordLength } from '../../src/features/access/password.rules.ts';
import { signInLink } from '../../src/features/access/sign-in-link.ts';
import { MailSender } from '../../src/features/mail/queue/mail-sender.ts';
import { smtpTransport } from '../../src/features/mail/queue/mail-transport.ts';
import { type Answer, startTestApi, type TestApi } from '../support/api.ts';
import { type MailServer, startMailServer } from '../support/mail-server.ts';

const PASSWORD = 'velvet tractor monsoon fig';
const ERRORS =
  'errors { __typename code field message ... on TooManyAttempts { retryAfterSeconds } ... on IllegalState { possible } }';
const GRANT = `mutation ($input: GrantAccessInput!) { grantAccess(input: $input) {
  access { id state version invitedAt signedInAt person { id name email } resource { id kind name url owner { id } } relationship { id } } ${ERRORS} } }`;
const change = (name: string) =>
  `mutation ($input: ${name === 'resendInvitation' ? 'ResendInvitationInput' : 'ChangeAccessInput'}!) { ${name}(input: $input) { access { id state version reason } ${ERRORS} } }`;
const SIGN_IN = `mutation ($input: SignInInput!) { signIn(input: $input) { token expiresAt refreshToken ${ERRORS} } }`;
const USE_LINK = `mutation ($input: UseSignInLinkInput!) { useSignInLink(input: $input) { token refreshToken ${ERRORS} } }`;
const REQUEST_LINK =
  'mutation ($input: RequestSignInLinkInput!) { requestSignInLink(input: $input) { done errors { code } } }';
const ME =
  '{ viewer { person { id } } serviceRelationship(id: "rel_brokerage") { id state activities { totalCount } } }';

let api: TestApi;
let server: MailServer;
let sender: MailSender;
/** Of the client to the relationship with the brokerage. */
let access: { id: string; version: number };
// biome-ignore lint/suspicious/noExplicitAny: an answer of the API
let invitation: { granted: any; link: string; mail: ParsedMail };

beforeAll(async () => {
  api = await startTestApi({ environment: { TRUST_PROXY: 'true' } });
  server = await startMailServer();
  sender = new MailSender({
    graph: api.graph,
    transport: smtpTransport(server.url),
    sending: {
      types: api.app.registries.mails,
      origin: api.url,
      sender: 'no-reply@covalue.example',
      signInLink: (seed) => signInLink(api.app.settings.signIn, seed),
      addressLink: () => '',
      pageLink: () => '',
    },
    log: pino({ level: 'silent' }),
    clock: () => new Date(Date.now() + 1_000).toISOString(),
  });
  const granted = await grant({
    relationship: 'rel_brokerage',
    accessName: 'Maple portal',
    url: 'https://portal.covalue.example/',
  });
  const link = await linkMailed('client@');
  invitation = { granted, link, mail: server.mails[0] as ParsedMail };
  access = granted.access;
});
afterAll(async () => {
  await sender.stop();
  await server.close();
  await api.close();
});

/** Asks without a token, or with one that is given, from a network address. */
async function ask(query: string, input?: object, token?: string, from = '192.0.2.1'): Promise<Answer> {
  const response = await fetch(`${api.url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-forwarded-for': `203.0.113.9, ${from}`,
      ...(token && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ query, variables: { input } }),
  });
  return (await response.json()) as Answer;
}

async function linkMailed(to: string): Promise<string> {
  server.mails.length = 0;
  await sender.sendDue();
  const mail = server.mails.filter(({ to: who }) => (who as { text: string }).text.includes(to)).pop();
  return /http:\/\/\S+\/access\/sign-in\?token=[\w-]+/.exec(mail?.text ?? '')?.[0] as string;
}
const tokenOf = (link: string) => new URL(link).searchParams.get('token') as string;
const grant = async (input: object, who = 'broker') => (await api.call(who, GRANT, { input })).data.grantAccess;
const as = async (who: string, name: string, input: object) =>
  (await api.call(who, change(name), { input })).data[name];
/** With a link from a password reset; limits on attempts are reset. */
async function setPassword(): Promise<void> {
  await api.graph.write((t) => t.run('MATCH (a:SignInAttempts) DELETE a', {}));
  await ask(REQUEST_LINK, { email: 'client@covalue.example' });
  const link = await linkMailed('client@');
  const { errors } = (await ask(USE_LINK, { token: tokenOf(link), password: PASSWORD })).data.useSignInLink;
  expect(errors).toEqual([]);
}

describe('an invitation', () => {
  // An invitation can be sent again once an hour (test/rights/rights.test.ts).
  beforeEach(() =>
    api.graph.write((t) => t.run('MATCH (q:Quota) SET q.resetsAt = datetime() - duration({seconds: 1})', {})),
  );
  it('creates the access, a resource and an activity, and sends a mail with the address and a link', async () => {
    const { granted, link, mail } = invitation;
    expect(granted).toMatchObject({
      errors: [],
      access: {
        state: 'ACTIVE',
        signedInAt: null,
        person: { id: 'per_client' },
        resource: {
          kind: 'ACCESS',
          name: 'Maple portal',
          url: 'https://portal.covalue.example/',
          owner: { id: 'per_client' },
        },
        relationship: { id: 'rel_brokerage' },
      },
    });
    const timeline =
      '{ serviceRelationship(id: "rel_brokerage") { activities(first: 1) { nodes { kind summary performedBy { id } } } access { id } } }';
    expect((await api.call('client', timeline)).data.serviceRelationship).toMatchObject({
      activities: {
        nodes: [
          { kind: 'PROVISION', summary: 'Gave Dana Whitfield access: Maple portal', performedBy: { id: 'per_broker' } },
        ],
      },
      access: [{ id: access.id }],
    });
    expect(link).toContain(`${api.url.replace('127.0.0.1', 'localhost')}/access/sign-in?token=`);
    expect(mail).toMatchObject({ subject: 'Maple & Main Brokerage invites you to "Maple portal"' });
    expect(mail.text).toContain('https://portal.covalue.example/');
    // The stored data does not reveal the link.
    const stored = await api.graph.read(
      "MATCH (n) WHERE n:SignInLink OR n:MailItem OR n:Mail RETURN toString(n.content) + coalesce(n.hash, '') AS text",
      {},
    );
    expect(JSON.stringify(stored)).not.toContain(tokenOf(link));
  });

  it('can be sent only by the provider, and only to people of the relationship', async () => {
    expect((await grant({ relationship: 'rel_brokerage' }, 'client')).errors).toMatchObject([{ code: 'FORBIDDEN' }]);
    expect((await grant({ relationship: 'rel_brokerage' }, 'trainer')).errors).toMatchObject([{ code: 'NOT_FOUND' }]);
    expect((await grant({ relationship: 'rel_brokerage', person: 'per_trainer' })).errors).toMatchObject([
      { code: 'INVALID_INPUT', field: 'person' },
    ]);
    expect((await grant({ relationship: 'rel_brokerage', email: 'trainer@covalue.example' })).errors).toMatchObject([
      { field: 'email' },
    ]);
    expect(
      (await grant({ relationship: 'rel_brokerage', email: 'somebody@covalue.example', name: 'New' })).errors,
    ).toMatchObject([{ field: 'email' }]);
    expect(
      (await grant({ relationship: 'rel_brokerage', url: 'https://x.example', accessName: 'a\u0000b' })).errors,
    ).toMatchObject([{ field: 'accessName' }]);
    expect((await grant({ relationship: 'rel_brokerage' })).errors).toMatchObject([
      { code: 'ILLEGAL_STATE', field: 'person', possible: ['suspendAccess', 'revokeAccess', 'resendInvitation'] },
    ]);
  });

  it('is refused while the person has no email address', async () => {
    const setEmail = (email: string | null) =>
      api.graph.write((t) => t.run('MATCH (p:Person {id: "per_client"}) SET p.email = $email', { email }));
    await setEmail(null);
    const { errors } = await as('broker', 'resendInvitation', { id: access.id });
    await setEmail('client@covalue.example');
    expect(errors).toMatchObject([{ code: 'ILLEGAL_STATE', field: 'id', possible: ['resendInvitation'] }]);
  });

  it('can be sent again, and each link works once, by POST', async () => {
    await as('broker', 'resendInvitation', { id: access.id });
    const link = await linkMailed('client@');
    for (let visit = 0; visit < 3; visit++) {
      const page = await fetch(link.replace('localhost', '127.0.0.1'));
      expect(page.status).toBe(200);
      expect(page.headers.get('cache-control')).toBe('no-store');
      expect(page.headers.get('referrer-policy')).toBe('strict-origin');
      expect(await page.text()).toContain('type="password"');
    }
    const post = (fields: Record<string, string>) =>
      fetch(`${api.url}/access/sign-in`, {
        method: 'POST',
        body: new URLSearchParams({ token: tokenOf(link), ...fields }),
      });
    expect((await post({ password: PASSWORD, again: 'other' })).status).toBe(422);
    const weak = await post({ password: 'dana whitfield', again: 'dana whitfield' });
    expect([weak.status, (await weak.text()).includes('easy to guess')]).toEqual([422, true]);
    expect((await post({ password: 'short', again: 'short' })).status).toBe(422);
    expect((await post({ password: PASSWORD, again: PASSWORD })).status).toBe(200);
    expect((await post({ password: PASSWORD, again: PASSWORD })).status).toBe(410);
    expect((await fetch(link.replace('localhost', '127.0.0.1'))).status).toBe(410);
    expect((await ask(USE_LINK, { token: tokenOf(link), password: PASSWORD })).data.useSignInLink.errors).toMatchObject(
      [{ field: 'token' }],
    );
    expect((await ask(USE_LINK, { token: 'x', password: PASSWORD })).data.useSignInLink.errors).toMatchObject([
      { field: 'token' },
    ]);
  });

  it('expires', async () => {
    await as('broker', 'resendInvitation', { id: access.id });
    const link = await linkMailed('client@');
    await api.graph.write((t) =>
      t.run('MATCH (l:SignInLink) SET l.expiresAt = datetime() - duration({seconds: 1})', {}),
    );
    expect((await ask(USE_LINK, { token: tokenOf(link), password: PASSWORD })).data.useSignInLink.errors).toMatchObject(
      [{ field: 'token' }],
    );
  });

  it('makes the first person of a recorded organisation its representative, who can answer a proposal', async () => {
    const made = await api.call(
      'broker',
      `mutation { createOrganisation(input: {name: "Birch Housing", representative: false}) { organisation { id } errors { message } } }`,
    );
    const consumer = made.data.createOrganisation.organisation.id;
    const proposed = await api.call(
      'broker',
      `mutation ($consumer: ID!) { proposeRelationship(input: {provider: "org_brokerage", consumer: $consumer, offering: "off_brokerage"}) { relationship { id } errors { message } } }`,
      { consumer },
    );
    const relationship = proposed.data.proposeRelationship.relationship.id;
    expect((await grant({ relationship })).errors).toMatchObject([{ code: 'INVALID_INPUT' }]);
    expect((await grant({ relationship, email: 'noor@birch.example' })).errors).toMatchObject([{ field: 'name' }]);
    const granted = await grant({ relationship, email: 'Noor@birch.example', name: 'Noor Haddad' });
    expect(granted).toMatchObject({
      errors: [],
      access: { person: { name: 'Noor Haddad', email: 'noor@birch.example' } },
    });
    const link = await linkMailed('noor@birch.example');
    const signed = (await ask(USE_LINK, { token: tokenOf(link), password: PASSWORD })).data.useSignInLink;
    expect(signed.errors).toEqual([]);
    const agreed = await ask(
      `mutation ($input: MoveRelationshipInput!) { agreeRelationship(input: $input) { relationship { state } errors { message } } }`,
      { id: relationship },
      signed.token,
    );
    expect(agreed.data.agreeRelationship).toMatchObject({ errors: [], relationship: { state: 'AGREED' } });
    // A second person must be appointed by its representative.
    expect((await grant({ relationship, email: 'other@birch.example', name: 'Other' })).errors).toMatchObject([
      { field: 'email' },
    ]);
  });
});

describe('signing in', () => {
  beforeEach(setPassword);
  const signIn = async (input: object, from?: string) => (await ask(SIGN_IN, input, undefined, from)).data.signIn;

  it('returns a short-lived token and a refresh token that is replaced at each use', async () => {
    const signed = await signIn({ email: 'Client@covalue.example', password: PASSWORD });
    expect(signed.errors).toEqual([]);
    // The server follows the clock of Neo4j, which may be some milliseconds ahead.
    expect(Date.parse(signed.expiresAt) - Date.now()).toBeLessThanOrEqual(15 * 60_000 + 1_000);
    const claims = JSON.parse(Buffer.from(signed.token.split('.')[1], 'base64url').toString());
    // Both are whole seconds, of two instants.
    expect([15 * 60 - 1, 15 * 60]).toContain(claims.exp - claims.iat);
    expect((await ask(ME, undefined, signed.token)).data.viewer.person.id).toBe('per_client');
    const REFRESH = `mutation ($input: SessionInput!) { refreshSignIn(input: $input) { token refreshToken ${ERRORS} } }`;
    const first = (await ask(REFRESH, { refreshToken: signed.refreshToken })).data.refreshSignIn;
    expect(first.errors).toEqual([]);
    expect(first.refreshToken).not.toBe(signed.refreshToken);
    // The old token is used again half a minute later: one of the two was stolen, so the session ends.
    await api.graph.write((t) =>
      t.run('MATCH (s:SignInSession) SET s.rotatedAt = s.rotatedAt - duration("PT31S")', {}),
    );
    expect((await ask(REFRESH, { refreshToken: signed.refreshToken })).data.refreshSignIn.errors).toMatchObject([
      { code: 'FORBIDDEN' },
    ]);
    expect((await ask(REFRESH, { refreshToken: first.refreshToken })).data.refreshSignIn.errors).toMatchObject([
      { code: 'FORBIDDEN' },
    ]);
    const again = await signIn({ email: 'client@covalue.example', password: PASSWORD });
    const SIGN_OUT = 'mutation ($input: SessionInput!) { signOut(input: $input) { done errors { code } } }';
    expect((await ask(SIGN_OUT, { refreshToken: again.refreshToken })).data.signOut).toEqual({
      done: true,
      errors: [],
    });
    expect((await ask(REFRESH, { refreshToken: again.refreshToken })).data.refreshSignIn.errors).toMatchObject([
      { code: 'FORBIDDEN' },
    ]);
  });

  it('works with an address that was stored before the rules for addresses and violates them', async () => {
    const rename = (email: string) =>
      api.graph.write((t) => t.run('MATCH (p:Person {id: "per_client"}) SET p.email = $email', { email }));
    await rename('a..b@docomo.ne.jp');
    const signed = await signIn({ email: 'A..B@docomo.ne.jp', password: PASSWORD }, '192.0.2.33');
    expect(signed.errors).toEqual([]);
    expect((await ask(ME, undefined, signed.token)).data.viewer.person.id).toBe('per_client');
    const asked = await ask(REQUEST_LINK, { email: 'a..b@docomo.ne.jp' }, undefined, '192.0.2.34');
    expect(asked.data.requestSignInLink).toEqual({ done: true, errors: [] });
    // No mail can be sent to it: administrators see the reason, and the person changes the address.
    await sender.sendDue();
    const LIST = '{ setAsideRecords(filter: { loops: [MAIL] }) { nodes { reason } } }';
    expect((await api.call('admin', LIST)).data.setAsideRecords.nodes).toMatchObject([
      { reason: expect.stringContaining('a..b@docomo.ne.jp') },
    ]);
    const CORRECT = `mutation ($input: UpdatePartyInput!) { updateParty(input: $input) { ${ERRORS} } }`;
    const input = { id: 'per_client', email: 'ab@docomo.example' };
    expect((await api.call('admin', CORRECT, { input })).data.updateParty.errors).toMatchObject([
      { code: 'FORBIDDEN', field: 'email' },
    ]);
    const CHANGE =
      'mutation { requestEmailChange(input: { email: "ab@docomo.example" }) { person { emailChange { oldConfirmed } } errors { code } } }';
    expect((await ask(CHANGE, undefined, signed.token)).data.requestEmailChange).toEqual({
      person: { emailChange: { oldConfirmed: true } },
      errors: [],
    });
    await api.graph.write((t) => t.run('MATCH (c:EmailChange) DETACH DELETE c', {}));
    await api.graph.write((t) =>
      t.run("MATCH (i:MailItem)-[:IN]->(m:Mail {template: 'email-change'}) DETACH DELETE i, m", {}),
    );
    await rename('client@covalue.example');
    await api.graph.write((t) => t.run('MATCH (s:SetAside) DELETE s', {}));
  });

  it('answers a wrong password and an unknown person in the same way and time', async () => {
    const time = async (email: string, from: string) => {
      const started = performance.now();
      const { errors } = await signIn({ email, password: 'wrong wrong wrong' }, from);
      return { ms: performance.now() - started, errors };
    };
    const known: number[] = [];
    const unknown: number[] = [];
    for (let round = 0; round < 5; round++) {
      const a = await time('client@covalue.example', `198.51.100.${round}`);
      const b = await time('nobody@covalue.example', `198.51.100.${round}`);
      expect(a.errors).toEqual(b.errors);
      expect(a.errors).toMatchObject([{ code: 'INVALID_INPUT', field: 'password' }]);
      known.push(a.ms);
      unknown.push(b.ms);
    }
    // Both hash once; otherwise an unknown person would be answered much faster.
    expect(Math.min(...unknown)).toBeGreaterThan(Math.min(...known) / 3);
  });

  it('is limited per address and account, and affects nobody else', async () => {
    const input = { email: 'client@covalue.example', password: 'wrong wrong wrong' };
    for (let attempt = 0; attempt < 5; attempt++)
      expect((await signIn(input, '192.0.2.77')).errors[0].code).toBe('INVALID_INPUT');
    const [limited] = (await signIn({ ...input, password: PASSWORD }, '192.0.2.77')).errors;
    expect(limited).toMatchObject({ __typename: 'TooManyAttempts', code: 'TOO_MANY_ATTEMPTS' });
    expect(limited.retryAfterSeconds).toBeGreaterThan(600);
    expect(limited.retryAfterSeconds).toBeLessThanOrEqual(900);
    expect((await signIn({ ...input, password: PASSWORD }, '192.0.2.78')).errors).toEqual([]);
    // Concurrent attempts do not get more tries than sequential ones.
    const together = await Promise.all(Array.from({ length: 12 }, () => signIn(input, '192.0.2.79')));
    expect(together.filter(({ errors }) => errors[0].code === 'INVALID_INPUT')).toHaveLength(5);
  });

  it('is possible again after a password reset, which does not disclose who has access', async () => {
    server.mails.length = 0;
    const asked = await Promise.all(
      ['client@covalue.example', 'nobody@covalue.example'].map(
        async (email) => (await ask(REQUEST_LINK, { email })).data.requestSignInLink,
      ),
    );
    expect(asked).toEqual([
      { done: true, errors: [] },
      { done: true, errors: [] },
    ]);
    const link = await linkMailed('client@');
    expect(server.mails).toHaveLength(1);
    const changed = (await ask(USE_LINK, { token: tokenOf(link), password: 'another tractor of velvet' })).data
      .useSignInLink;
    expect(changed.errors).toEqual([]);
    expect((await signIn({ email: 'client@covalue.example', password: PASSWORD }, '192.0.2.90')).errors).toMatchObject([
      { field: 'password' },
    ]);
    expect(
      (await signIn({ email: 'client@covalue.example', password: 'another tractor of velvet' }, '192.0.2.90')).errors,
    ).toEqual([]);
  });

  it('accepts long passwords in any script, and rejects short ones', async () => {
    expect(() => checkPasswordLength('ёжик в тумане плывёт')).not.toThrow();
    expect(() => checkPasswordLength('elevenchars')).toThrow('at least 12');
    expect(() => checkPasswordLength('x'.repeat(201))).toThrow('at most 200');
    const [row] = await api.graph.read('MATCH (c:Credential) RETURN c.passwordHash AS hash LIMIT 1', {});
    expect(row?.hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });
});

describe('withdrawn access', () => {
  beforeEach(setPassword);
  const signIn = async (from: string) =>
    (await ask(SIGN_IN, { email: 'client@covalue.example', password: PASSWORD }, undefined, from)).data.signIn;

  it('takes effect with the next request, and leaves other access unchanged', async () => {
    const { token, refreshToken } = await signIn('192.0.2.101');
    expect((await ask(ME, undefined, token)).data.serviceRelationship.activities.totalCount).toBeGreaterThan(0);
    expect((await as('client', 'suspendAccess', { id: access.id })).errors).toMatchObject([{ code: 'FORBIDDEN' }]);
    expect((await as('trainer', 'suspendAccess', { id: access.id })).errors).toMatchObject([{ code: 'NOT_FOUND' }]);
    const suspended = await as('broker', 'suspendAccess', { id: access.id, reason: 'Away until spring' });
    expect(suspended).toMatchObject({ errors: [], access: { state: 'SUSPENDED', reason: 'Away until spring' } });
    // She can no longer read or change the relationship, but still that of the bank.
    expect((await ask(ME, undefined, token)).data).toMatchObject({
      viewer: { person: { id: 'per_client' } },
      serviceRelationship: null,
    });
    const listed = await ask(
      '{ viewer { person { relationshipsAsConsumer(first: 50) { nodes { id } } } } }',
      undefined,
      token,
    );
    const ids = listed.data.viewer.person.relationshipsAsConsumer.nodes.map(({ id }: { id: string }) => id);
    expect(ids).not.toContain('rel_brokerage');
    expect(ids.length).toBeGreaterThan(0);
    const record = 'mutation ($input: RecordActivityInput!) { recordActivity(input: $input) { errors { code } } }';
    const recorded = await ask(
      record,
      { relationship: 'rel_brokerage', kind: 'CONSUMPTION', summary: 'Looked' },
      token,
    );
    expect(recorded.data.recordActivity.errors).toMatchObject([{ code: 'NOT_FOUND' }]);
    expect((await signIn('192.0.2.102')).errors).toMatchObject([
      { code: 'FORBIDDEN', message: expect.stringContaining('suspended') },
    ]);
    const refreshed = await ask(
      `mutation ($input: SessionInput!) { refreshSignIn(input: $input) { errors { code } } }`,
      { refreshToken },
    );
    expect(refreshed.data.refreshSignIn.errors).toMatchObject([{ code: 'FORBIDDEN' }]);
    // The broker continues.
    expect((await api.call('broker', ME)).data.serviceRelationship.id).toBe('rel_brokerage');
    const resumed = await as('broker', 'resumeAccess', { id: access.id });
    expect(resumed.access.state).toBe('ACTIVE');
    expect((await signIn('192.0.2.103')).errors).toEqual([]);
    expect((await ask(ME, undefined, token)).data.serviceRelationship.id).toBe('rel_brokerage');
  });

  it('ends sign-in for a person without other access, until access is granted again', async () => {
    const made = await api.call(
      'broker',
      'mutation { createPerson(input: {name: "Pat Solo", email: "pat@solo.example"}) { person { id } } }',
    );
    const consumer = made.data.createPerson.person.id;
    const proposed = await api.call(
      'broker',
      `mutation ($consumer: ID!) { proposeRelationship(input: {provider: "org_brokerage", consumer: $consumer, offering: "off_brokerage"}) { relationship { id } } }`,
      { consumer },
    );
    const relationship = proposed.data.proposeRelationship.relationship.id;
    const granted = await grant({ relationship });
    const old = await linkMailed('pat@solo.example');
    expect((await api.call('pat@solo.example', '{ viewer { person { id } } }')).data.viewer.person.id).toBe(consumer);
    const revoked = await as('broker', 'revokeAccess', {
      id: granted.access.id,
      expectedVersion: granted.access.version,
    });
    expect(revoked.errors).toMatchObject([]);
    for (const query of [
      '{ viewer { person { id } } }',
      'mutation { updateParty(input: {id: "x", name: "y"}) { errors { code } } }',
    ])
      expect((await api.call('pat@solo.example', query)).errors).toMatchObject([
        { extensions: { code: 'UNAUTHENTICATED' } },
      ]);
    expect((await ask(USE_LINK, { token: tokenOf(old), password: PASSWORD })).data.useSignInLink.errors).toMatchObject([
      { field: 'token' },
    ]);
    expect((await as('broker', 'resumeAccess', { id: granted.access.id })).errors).toMatchObject([
      { code: 'ILLEGAL_STATE', possible: ['grantAccess'] },
    ]);
    expect((await grant({ relationship })).errors).toEqual([]);
    expect((await api.call('pat@solo.example', '{ viewer { person { id } } }')).data.viewer.person.id).toBe(consumer);
  });
});

it('leaves sign-in to the identity provider if one is configured', async () => {
  const other = await startTestApi({
    environment: { JWKS_URL: 'https://login.example/keys', JWT_ISSUER: 'i', JWT_AUDIENCE: 'a' },
  });
  try {
    const response = await fetch(`${other.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        query: SIGN_IN,
        variables: { input: { email: 'client@covalue.example', password: PASSWORD } },
      }),
    });
    const { data } = (await response.json()) as Answer;
    expect(data.signIn.errors).toMatchObject([
      { __typename: 'IllegalState', message: expect.stringContaining('JWKS_URL') },
    ]);
  } finally {
    await other.close();
  }
});
