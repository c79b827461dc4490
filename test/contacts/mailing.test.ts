/** The first mail to a contact and its answers: one mail, our words, links that change nothing when they are opened, and refusals that hold. */
import pino from 'pino';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { pageLink } from '../../src/features/access/page-link.ts';
import { MailSender } from '../../src/features/mail/queue/mail-sender.ts';
import { smtpTransport } from '../../src/features/mail/queue/mail-transport.ts';
import { startTestApi, type TestApi } from '../support/api.ts';
import { type MailServer, startMailServer } from '../support/mail-server.ts';

let api: TestApi;
let server: MailServer;
beforeAll(async () => {
  api = await startTestApi();
  server = await startMailServer();
  // A second organisation, which records the same people.
  await api.graph.execute(
    `MATCH (p:Person {id: 'per_trainer'}) MATCH (o:Organisation {id: 'org_academy'}) MERGE (p)-[a:ACTS_FOR]->(o) SET a.role = 'REPRESENTATIVE'`,
    {},
  );
});
afterAll(async () => {
  await server.close();
  await api.close();
});
beforeEach(async () => {
  await api.graph.execute("MATCH (q:Quota) WHERE q.key STARTS WITH 'invitation' DELETE q", {});
  await send();
  server.mails.length = 0;
});

async function send() {
  const sender = new MailSender({
    graph: api.graph,
    transport: smtpTransport(server.url),
    sending: {
      types: api.app.registries.mails,
      origin: api.url,
      sender: 'no-reply@covalue.example',
      signInLink: () => '',
      addressLink: () => '',
      pageLink: (path, seed, address) => pageLink(api.app.settings.signIn, path, seed, address),
    },
    log: pino({ level: 'silent' }),
  });
  await sender.sendDue();
  await sender.stop();
  return server.mails;
}

async function act(who: string, mutation: string, input: object, fields = '__typename') {
  const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${fields} errors { code field message ... on IllegalState { currentState } } } }`;
  const { data, errors } = await api.call(who, query, { input });
  expect(errors).toBeUndefined();
  return data[mutation];
}
async function done(who: string, mutation: string, input: object, fields?: string) {
  const answer = await act(who, mutation, input, fields);
  expect(answer.errors).toEqual([]);
  return answer;
}
async function record(who: string, email: string, more: object = {}): Promise<string> {
  const party = who === 'broker' ? 'org_brokerage' : 'org_academy';
  const input = { party, kind: 'PERSON', name: 'SECRET nickname', emails: [email], notes: 'SECRET', ...more };
  return (await done(who, 'recordContact', input, 'contact { id }')).contact.id;
}
const STATE = `query ($id: ID!) { node(id: $id) { ... on Contact { mayBeMailed mailAddress mailBasisUntil mailing { state answeredAt } } } }`;
async function stateOf(who: string, id: string) {
  const { data, errors } = await api.call(who, STATE, { id });
  expect(errors).toBeUndefined();
  return data.node;
}
const mailingOf = async (who: string, id: string) => (await stateOf(who, id)).mailing?.state;

/** The links of the last mail: agree, refuse for good, refuse this sender. */
async function links() {
  const [mail] = (await send()).slice(-1);
  const text = String(mail?.text);
  const found = (pattern: RegExp) => String(pattern.exec(text)?.[1]);
  return {
    mail,
    agree: found(/Agree:\s+(\S+)/),
    refuse: found(/Refuse for good:\s+(\S+)/),
    end: found(/Refuse only this sender:\s+(\S+)/),
  };
}
/** Presses the button of the page to which the link leads: its only form, or the one with this label. */
async function press(link: string, label: string) {
  const page = await (await fetch(link)).text();
  const form = page.split('<form').find((each) => each.includes(`<button>${label}</button>`)) ?? '';
  const action = /action="([^"]+)"/.exec(form)?.[1];
  const fields = [...form.matchAll(/name="([^"]+)" value="([^"]+)"/g)].map(([, name, value]) => [name, value]);
  expect(action, page).toBeDefined();
  const body = new URLSearchParams(fields as [string, string][]);
  const answer = await fetch(`${api.url}${action}`, { method: 'POST', body });
  return { status: answer.status, text: await answer.text() };
}

it('is in our words, with the words of the sender as plain text, and the contact agrees by one button', async () => {
  const contact = await record('broker', 'ann@customer.example');
  const about = 'homes, see https://evil.example or evil.example now';
  await done('broker', 'askContactForConsent', { contact, about });
  const { mail, agree, refuse, end } = await links();
  expect(JSON.stringify(mail?.to)).toContain('ann@customer.example');
  expect(String(mail?.text)).not.toMatch(/SECRET|evil\.example/);
  expect(String(mail?.text)).toContain('evil. example');
  expect(JSON.stringify(mail?.headers.get('list'))).toContain('/contacts/emails/end?token=');
  expect(new Set([agree, refuse, end]).size).toBe(3);
  // Scanners open every link: nothing changes.
  for (const link of [agree, refuse, end]) {
    expect((await fetch(link)).status).toBe(200);
    expect((await fetch(link, { method: 'HEAD' })).status).toBe(200);
  }
  expect(await stateOf('broker', contact)).toMatchObject({ mayBeMailed: false, mailing: { state: 'ASKED' } });
  expect((await press(agree, 'I agree')).text).toContain('You have agreed');
  expect(await stateOf('broker', contact)).toMatchObject({ mayBeMailed: true, mailing: { state: 'AGREED' } });
  // Asked once, and the graph holds no token of the links.
  expect((await act('broker', 'askContactForConsent', { contact })).errors[0].code).toBe('ILLEGAL_STATE');
  const all = JSON.stringify(await api.graph.read('MATCH (n) RETURN properties(n) AS values', {}));
  for (const link of [agree, end]) expect(all).not.toContain(String(new URL(link).searchParams.get('token')));
});

it('is one mail for each sender and address, also after the contact was deleted and recorded again', async () => {
  const first = await record('broker', 'bob@customer.example');
  await done('broker', 'askContactForConsent', { contact: first });
  const { agree } = await links();
  await done('broker', 'deleteContact', { id: first });
  // The link works without the contact.
  expect((await press(agree, 'I agree')).status).toBe(200);
  const second = await record('broker', 'bob@customer.example');
  server.mails.length = 0;
  await done('broker', 'askContactForConsent', { contact: second });
  expect(await send()).toHaveLength(0);
  expect(await stateOf('broker', second)).toMatchObject({ mayBeMailed: true, mailing: { state: 'AGREED' } });
});

it('a refusal of one sender is not seen by another; one of all is only an address that cannot be emailed', async () => {
  const ours = await record('broker', 'eve@customer.example', { mailBasis: 'CONSENT' });
  const theirs = await record('trainer', 'eve@customer.example', { mailBasis: 'CONSENT' });
  await done('broker', 'askContactForConsent', { contact: ours });
  const { end } = await links();
  expect(await stateOf('broker', ours)).toMatchObject({ mayBeMailed: true });
  // As a mail program does it (RFC 8058).
  const oneClick = await fetch(end, { method: 'POST', body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }) });
  expect(oneClick.status).toBe(200);
  expect(await stateOf('broker', ours)).toMatchObject({ mayBeMailed: false, mailing: { state: 'REFUSED' } });
  await done('trainer', 'askContactForConsent', { contact: theirs });
  expect(await stateOf('trainer', theirs)).toMatchObject({ mayBeMailed: true, mailing: { state: 'ASKED' } });
  const { refuse } = await links();
  await press(refuse, 'Refuse for good');
  expect(await mailingOf('trainer', theirs)).toBe('REFUSED');
  // Another person of another organisation learns nothing but that.
  const party = 'per_client';
  const { contact } = await done(
    'client',
    'recordContact',
    { party, kind: 'PERSON', name: 'Eve', emails: ['eve@customer.example'] },
    'contact { id }',
  );
  const [error] = (await act('client', 'askContactForConsent', { contact: contact.id })).errors;
  expect(error).toMatchObject({ code: 'ILLEGAL_STATE', currentState: 'UNAVAILABLE' });
  expect(error.message).not.toMatch(/refus/i);
  expect((await stateOf('client', contact.id)).mailing).toBeNull();
  // Nor is the person invited in another way.
  const { person } = await done(
    'broker',
    'createPerson',
    { name: 'Eve', email: 'eve@customer.example' },
    'person { id }',
  );
  const { relationship } = await done(
    'broker',
    'proposeRelationship',
    {
      provider: 'org_brokerage',
      consumer: person.id,
      offering: 'off_brokerage',
      startsOn: new Date().toISOString().slice(0, 10),
    },
    'relationship { id }',
  );
  server.mails.length = 0;
  const access = await act('broker', 'grantAccess', {
    relationship: relationship.id,
    person: person.id,
  });
  expect(access.errors[0]).toMatchObject({ code: 'ILLEGAL_STATE', currentState: 'UNAVAILABLE' });
  expect(await send()).toHaveLength(0);
});

it('keeps who agreed itself when the address refuses all others, and takes a refusal back', async () => {
  const ours = await record('broker', 'kim@customer.example');
  const theirs = await record('trainer', 'kim@customer.example');
  await done('broker', 'askContactForConsent', { contact: ours });
  const mine = await links();
  await press(mine.agree, 'I agree');
  await done('trainer', 'askContactForConsent', { contact: theirs });
  const other = await links();
  await press(other.refuse, 'Refuse for good');
  expect(await mailingOf('broker', ours)).toBe('AGREED');
  expect(await mailingOf('trainer', theirs)).toBe('REFUSED');
  expect((await press(other.refuse, 'Undo')).status).toBe(200);
  expect(await mailingOf('trainer', theirs)).toBe('ASKED');
  await press(mine.end, 'End the emails');
  expect(await mailingOf('broker', ours)).toBe('REFUSED');
  await press(mine.end, 'Undo');
  expect(await mailingOf('broker', ours)).toBe('AGREED');
});

it('the link that agrees expires, and the one that refuses does not', async () => {
  const contact = await record('broker', 'old@customer.example');
  await done('broker', 'askContactForConsent', { contact });
  const { agree, end } = await links();
  await api.graph.execute("MATCH (m:ContactMailing) SET m.agreeUntil = datetime('2020-01-01T00:00:00Z')", {});
  expect((await fetch(agree)).status).toBe(410);
  const token = String(new URL(agree).searchParams.get('token'));
  const path = `${api.url}/contacts/emails/agree`;
  expect((await fetch(path, { method: 'POST', body: new URLSearchParams({ token }) })).status).toBe(410);
  expect((await press(end, 'End the emails')).status).toBe(200);
  expect(await mailingOf('broker', contact)).toBe('REFUSED');
  for (const wrong of ['', 'x', token])
    expect((await fetch(`${api.url}/contacts/emails/end?token=${wrong}`)).status, wrong).toBe(404);
});

it('an existing business lasts two years from its day, and its mails stop when the address is removed', async () => {
  const day = (years: number) =>
    new Date(Date.UTC(new Date().getUTCFullYear() - years, new Date().getUTCMonth(), new Date().getUTCDate()))
      .toISOString()
      .slice(0, 10);
  const contact = await record('broker', 'two@customer.example', {
    mailBasis: 'EXISTING_BUSINESS',
    mailBasisSince: day(1),
  });
  // Not without the first mail.
  expect(await stateOf('broker', contact)).toMatchObject({ mayBeMailed: false, mailing: null });
  await done('broker', 'askContactForConsent', { contact });
  expect(await stateOf('broker', contact)).toMatchObject({ mayBeMailed: true, mailBasisUntil: day(-1) });
  await done('broker', 'updateContact', { id: contact, mailBasisSince: day(3) });
  expect((await stateOf('broker', contact)).mayBeMailed).toBe(false);
  await done('broker', 'updateContact', { id: contact, mailBasis: 'CONSENT', mailBasisSince: day(3) });
  expect(await stateOf('broker', contact)).toMatchObject({ mayBeMailed: true, mailBasisUntil: null });
  await done('broker', 'updateContact', { id: contact, emails: ['other@customer.example'] });
  expect((await stateOf('broker', contact)).mayBeMailed).toBe(false);
});

it('counts against the quotas of invitations, and a declined invitation is a refusal of its sender', async () => {
  const contact = await record('broker', 'dan@customer.example');
  await done('broker', 'askContactForConsent', { contact });
  const { end } = await links();
  await done('broker', 'recordRelationship', {
    party: 'org_brokerage',
    side: 'PROVIDER',
    offering: 'off_brokerage',
    contact,
  });
  await done('broker', 'inviteContact', { contact });
  expect((await act('broker', 'inviteContact', { contact })).errors[0].code).toBe('TOO_MANY_ATTEMPTS');
  await api.graph.execute("MATCH (q:Quota) WHERE q.key STARTS WITH 'invitation' DELETE q", {});
  await press(end, 'End the emails');
  expect((await act('broker', 'inviteContact', { contact })).errors[0].code).toBe('ILLEGAL_STATE');
});
