/** The first mail to a contact and its answers: one mail, our words, links that change nothing when they are opened, and refusals that hold. */
import pino from 'pino';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { pageLink, pageToken } from '../../src/features/access/page-link.ts';
import { queueMail } from '../../src/features/mail/mail.actions.ts';
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
  return submit(await (await fetch(link)).text(), label);
}
async function submit(page: string, label: string) {
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
  const refused = await press(other.refuse, 'Refuse for good');
  expect(await mailingOf('broker', ours)).toBe('AGREED');
  expect(await mailingOf('trainer', theirs)).toBe('REFUSED');
  expect((await submit(refused.text, 'Undo')).text).toContain('cannot send emails unless you agree');
  expect(await mailingOf('trainer', theirs)).toBe('ASKED');
  const ended = await press(mine.end, 'End the emails');
  expect(await mailingOf('broker', ours)).toBe('REFUSED');
  // The page says what holds now.
  expect((await submit(ended.text, 'Undo')).text).toContain('may send emails again');
  expect(await mailingOf('broker', ours)).toBe('AGREED');
});

it('the link that ends the emails undoes nothing: only the page of the answer does, for an hour, and only this answer', async () => {
  const ours = await record('broker', 'una@customer.example', { mailBasis: 'CONSENT' });
  const theirs = await record('trainer', 'una@customer.example', { mailBasis: 'CONSENT' });
  await done('broker', 'askContactForConsent', { contact: ours });
  const mine = await links();
  await done('trainer', 'askContactForConsent', { contact: theirs });
  const other = await links();
  const undo = (link: string, more: Record<string, string> = {}) =>
    fetch(`${api.url}/contacts/emails/end`, {
      method: 'POST',
      body: new URLSearchParams({ token: String(new URL(link).searchParams.get('token')), decision: 'undo', ...more }),
    });
  const first = await press(mine.refuse, 'Refuse for good');
  const [refusedAt = '', token = ''] = ['refusedAt', 'undo'].map(
    (name) => new RegExp(`name="${name}" value="([^"]+)"`).exec(first.text)?.[1],
  );
  const later = new Date(Date.parse(refusedAt) + 1000).toISOString();
  const wrong: Record<string, string>[] = [
    {},
    { undo: token },
    { refusedAt },
    { refusedAt: later, undo: token },
    { refusedAt, undo: 'x' },
  ];
  for (const each of wrong) expect((await undo(mine.end, each)).status, JSON.stringify(each)).toBe(410);
  // The token of one sender's answer does not fit the link of another.
  expect((await undo(other.end, { refusedAt, undo: token })).status).toBe(410);
  expect(await (await fetch(mine.end)).text()).not.toContain('Undo');
  expect(await mailingOf('broker', ours)).toBe('REFUSED');
  // Another answer, to end the emails of another sender, is taken back without the refusal of everybody.
  const second = await press(other.end, 'End the emails');
  expect((await submit(second.text, 'Undo')).text).toContain('cannot send emails unless you agree');
  expect(await stateOf('trainer', theirs)).toMatchObject({ mayBeMailed: false, mailing: { state: 'UNAVAILABLE' } });
  // A sender that ends its emails itself cannot undo what the owner of the address repeated.
  const third = await press(other.end, 'End the emails');
  expect((await undo(other.end)).status).toBe(410);
  const again = await fetch(other.end, { method: 'POST', body: new URLSearchParams({ decision: 'end' }) });
  expect(await again.text()).not.toContain('Undo');
  expect((await submit(third.text, 'Undo')).text).toContain('still cannot send emails');
  expect(await mailingOf('trainer', theirs)).toBe('REFUSED');
  // An hour later.
  const [mailing] = await api.graph.read(
    'MATCH (c:Contact {id: $ours}) MATCH (m:ContactMailing {key: c.mailingKey}) RETURN m.key AS key',
    { ours },
  );
  const old = new Date(Date.parse(refusedAt) - 3_601_000).toISOString();
  const oldToken = pageToken(api.app.settings.signIn, '/contacts/emails/end/undo', `${mailing?.key}|${old}`, '');
  expect((await undo(mine.end, { refusedAt: old, undo: oldToken })).status).toBe(410);
  expect((await submit(first.text, 'Undo')).text).toContain('may send emails again');
  expect(await stateOf('broker', ours)).toMatchObject({ mayBeMailed: true, mailing: { state: 'ASKED' } });
});

it('a contact that is deleted before its first mail was sent is asked again', async () => {
  const ask = async () => {
    const contact = await record('broker', 'fay@customer.example', { mailBasis: 'CONSENT' });
    await done('broker', 'askContactForConsent', { contact });
    await api.graph.execute("MATCH (q:Quota) WHERE q.key STARTS WITH 'invitation' DELETE q", {});
    return contact;
  };
  const twin = await record('broker', 'fay@customer.example', { mailBasis: 'CONSENT' });
  const first = await ask();
  await done('broker', 'askContactForConsent', { contact: twin });
  await done('broker', 'deleteContact', { id: first });
  expect(await stateOf('broker', twin)).toMatchObject({ mayBeMailed: false, mailing: null });
  expect(await send()).toHaveLength(0);
  const second = await ask();
  expect(await send()).toHaveLength(1);
  expect((await stateOf('broker', second)).mayBeMailed).toBe(true);
  // After it was sent, once.
  await done('broker', 'deleteContact', { id: second });
  await ask();
  expect(await send()).toHaveLength(1);
});

it('a dead letter is not sent again, and administrators do not see why it failed', async () => {
  const contact = await record('broker', 'dot@customer.example');
  server.refusals.set('dot@customer.example', { code: 550, at: 'RCPT' });
  await done('broker', 'askContactForConsent', { contact });
  expect(await send()).toHaveLength(0);
  server.refusals.clear();
  const seen = '{ setAsideRecords(first: 9, filter: {loops: [MAIL]}) { nodes { id reason } } }';
  const { nodes } = (await api.call('admin', seen)).data.setAsideRecords;
  expect(nodes).toHaveLength(1);
  expect(JSON.stringify(nodes)).not.toMatch(/550|customer\.example/);
  await done('admin', 'retrySetAsideRecord', { id: nodes[0].id });
  expect(await send()).toHaveLength(0);
  expect((await api.call('admin', seen)).data.setAsideRecords.nodes).toEqual([]);
  const mails = `query ($id: ID!) { node(id: $id) { ... on Contact { mails(first: 9) { nodes { state lastError } } } } }`;
  const [mail] = (await api.call('broker', mails, { id: contact })).data.node.mails.nodes;
  expect(mail).toEqual({ state: 'DEAD', lastError: expect.stringContaining('550') });
});

it('a refusal of everybody holds for people who have never signed in, in mails on relationships and memberships', async () => {
  const email = 'ned@customer.example';
  const contact = await record('broker', email);
  await done('broker', 'askContactForConsent', { contact });
  await press((await links()).refuse, 'Refuse for good');
  const { person } = await done('broker', 'createPerson', { name: 'Ned', email }, 'person { id }');
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
  await api.graph.execute("MATCH (r:ServiceRelationship {id: $id}) SET r.state = 'ACTIVE'", { id: relationship.id });
  const tell = (text: string) =>
    done('broker', 'giveFeedback', { relationship: relationship.id, about: 'off_brokerage', text });
  server.mails.length = 0;
  await tell('first');
  await done('broker', 'appointPerson', { organisation: 'org_brokerage', person: person.id, role: 'MEMBER' });
  expect(await send()).toHaveLength(0);
  // Who signs in decides there.
  await api.graph.execute('MATCH (p:Person {id: $id}) SET p.signedInAt = datetime()', { id: person.id });
  await tell('second');
  expect(await send()).toHaveLength(1);
});

it('mails to a former address are cancelled when the contact is asked at another one', async () => {
  const [former, present] = ['former@customer.example', 'present@customer.example'];
  const contact = await record('broker', former, { mailBasis: 'CONSENT', emails: [former, present] });
  await done('broker', 'askContactForConsent', { contact, email: former });
  await send();
  await api.graph.write((runner) =>
    queueMail(
      runner,
      {
        key: 'news',
        to: { partyId: contact, address: former, name: '' },
        template: 'notice',
        data: { subject: 'News', paragraphs: [], link: { label: 'Open', to: '/' } },
      },
      new Date().toISOString(),
    ),
  );
  server.mails.length = 0;
  await done('broker', 'askContactForConsent', { contact, email: present });
  expect((await send()).map(({ to }) => JSON.stringify(to))).toEqual([expect.stringContaining(present)]);
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
