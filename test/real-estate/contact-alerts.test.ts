/** Alerts for contacts without an account: found homes wait for the agreement, each mail leads to a page of the home, and nobody else learns of it. */
import pino from 'pino';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { pageLink } from '../../src/features/access/page-link.ts';
import { GATHER_SECONDS, secondsAfter } from '../../src/features/mail/mail.rules.ts';
import { MailSender } from '../../src/features/mail/queue/mail-sender.ts';
import { smtpTransport } from '../../src/features/mail/queue/mail-transport.ts';
import { matchPending } from '../../src/features/real-estate/alerts/match.actions.ts';
import { startTestApi, type TestApi } from '../support/api.ts';
import { type MailServer, startMailServer } from '../support/mail-server.ts';
import { arrive, record } from './feed.ts';

let api: TestApi;
let server: MailServer;
beforeAll(async () => {
  api = await startTestApi();
  server = await startMailServer();
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

/** By default, what is sent without waiting for a digest. */
async function send(at = secondsAfter(new Date().toISOString(), GATHER_SECONDS + 1)) {
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
    clock: () => at,
  });
  await sender.sendDue();
  await sender.stop();
  return server.mails;
}

async function act(who: string, mutation: string, input: object, fields = '__typename') {
  const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${fields} errors { code field message } } }`;
  const { data, errors } = await api.call(who, query, { input });
  expect(errors).toBeUndefined();
  return data[mutation];
}
async function done(who: string, mutation: string, input: object, fields?: string) {
  const answer = await act(who, mutation, input, fields);
  expect(answer.errors).toEqual([]);
  return answer;
}

/** A contact that is recorded as a customer, with an alert. */
async function customer(email: string, place: string, more: { contact?: object; alert?: object } = {}) {
  const { relationship } = await done(
    'broker',
    'recordRelationship',
    {
      ...{ party: 'org_brokerage', side: 'PROVIDER', offering: 'off_brokerage' },
      newContact: { kind: 'PERSON', name: 'Customer', emails: [email], ...more.contact },
    },
    'relationship { id consumer { id } }',
  );
  const { alert } = await done(
    'broker',
    'setUpPropertyAlert',
    {
      relationship: relationship.id,
      name: `In ${place}, see www.evil.example`,
      frequency: 'AT_ONCE',
      criteria: { places: [place] },
      ...more.alert,
    },
    'alert { id unseenCount }',
  );
  return {
    relationship: relationship.id as string,
    contact: relationship.consumer.id as string,
    alert: alert.id as string,
  };
}
const home = (key: string, city: string, more: object = {}) =>
  record(key, { City: city, UnparsedAddress: `${key} Shore Road`, ...more });
const linkOf = (text: string | undefined, label: string) =>
  String(new RegExp(`${label}:\\s+(\\S+)`).exec(String(text))?.[1]);
const post = (link: string, decision: string) => {
  const { origin, pathname, searchParams } = new URL(link);
  return fetch(`${origin}${pathname}`, {
    method: 'POST',
    body: new URLSearchParams({ token: String(searchParams.get('token')), decision }),
  });
};

it('mails no home before the contact agreed, then those that were found, with a page for each', async () => {
  await arrive(api.graph, home('a1', 'Alpha'));
  const { contact, alert } = await customer('ann@customer.example', 'Alpha');
  await arrive(api.graph, home('a2', 'Alpha', { UnparsedAddress: '2 www.evil.example Road' }));
  expect(await send()).toHaveLength(0);
  const found = '{ node(id: "ALERT") { ... on PropertyAlert { matches(first: 9) { totalCount } } } }'.replace(
    'ALERT',
    alert,
  );
  expect((await api.call('broker', found)).data.node.matches.totalCount).toBe(2);
  await done('broker', 'askContactForConsent', { contact });
  const [first] = await send();
  await matchPending(api.graph);
  expect(await send()).toHaveLength(1);
  expect((await post(linkOf(first?.text, 'Agree'), 'agree')).status).toBe(200);
  await matchPending(api.graph);
  const [, mail, ...others] = await send();
  expect(others).toEqual([]);
  expect(mail).toMatchObject({ subject: '2 homes from "Maple & Main Brokerage"' });
  expect(String(mail?.text)).not.toContain('evil.example');
  expect(JSON.stringify(mail?.headers.get('list'))).toContain('/contacts/emails/end?token=');
  // The home, without an account.
  const links = [...String(mail?.text).matchAll(/View the home:\s+(\S+)/g)].map(([, link]) => String(link));
  expect(links).toHaveLength(2);
  for (const link of links) {
    const page = await (await fetch(link)).text();
    expect(page).toContain('500,000');
    expect(page).not.toContain('customer.example');
  }
  const [one = '', two = ''] = links;
  const other = new URL(one);
  other.searchParams.set('match', String(new URL(two).searchParams.get('match')));
  expect((await fetch(other)).status).toBe(404);
  // The recorder changes its note.
  await done('broker', 'changeSearchCriteria', { alert, criteria: { places: ['Alpha'], bedroomsFrom: 1 } });
  expect(await send()).toHaveLength(2);
  // Later ones follow, each once.
  await arrive(api.graph, home('a3', 'Alpha'));
  await arrive(api.graph, home('a3', 'Alpha'));
  expect(await send()).toHaveLength(3);
  expect(server.mails[2]).toMatchObject({ subject: 'A home from "Maple & Main Brokerage": a3 Shore Road, Alpha' });
  // One link ends all of it, in every alert of the sender.
  expect((await post(linkOf(server.mails[2]?.text, 'End all emails of this sender'), 'end')).status).toBe(200);
  await arrive(api.graph, home('a4', 'Alpha'));
  expect(await send()).toHaveLength(3);
  // The page of a home that was withdrawn shows nothing.
  await api.graph.execute("MATCH (l:Listing {listingKey: 'a1'}) REMOVE l:Listing SET l:WithheldListing", {});
  const statuses = await Promise.all(links.map(async (link) => (await fetch(link)).status));
  expect(statuses.sort()).toEqual([200, 404]);
  await api.graph.execute("MATCH (m:Match) SET m.linkUntil = datetime('2020-01-01T00:00:00Z')", {});
  expect((await fetch(one)).status).toBe(404);
});

it('mails while a recorded basis holds, after the first mail, and cancels what waits when it ends', async () => {
  const { contact } = await customer('bo@customer.example', 'Beta', {
    contact: { mailBasis: 'CONSENT' },
    alert: { frequency: 'AT_ONCE' },
  });
  await arrive(api.graph, home('b1', 'Beta'));
  const nextWeek = new Date(Date.now() + 8 * 86_400_000).toISOString();
  expect(await send(nextWeek)).toHaveLength(0);
  await done('broker', 'askContactForConsent', { contact });
  await matchPending(api.graph);
  // Once a day at most, without its own agreement.
  expect(await send()).toHaveLength(1);
  const mails = await send(nextWeek);
  expect(mails.map(({ subject }) => subject)).toEqual([
    'May "Maple & Main Brokerage" send you emails?',
    'A home from "Maple & Main Brokerage": b1 Shore Road, Beta',
  ]);
  expect(mails[1]?.html).not.toContain('<img');
  expect(mails[1]?.replyTo).toBeUndefined();
  await arrive(api.graph, home('b2', 'Beta'));
  await done('broker', 'updateContact', { id: contact, mailBasis: 'NONE' });
  expect(await send(nextWeek)).toHaveLength(2);
});

it('mails once a day, of all alerts together, without its own agreement', async () => {
  const { contact, relationship } = await customer('max@customer.example', 'Epsilon', {
    contact: { mailBasis: 'CONSENT' },
  });
  const [service] = await api.graph.read(
    "MATCH (:Offering {id: 'off_brokerage'})--(s:Service) RETURN s.id AS id LIMIT 1",
    {},
  );
  const { offering } = await done(
    'broker',
    'createOffering',
    { service: service?.id, name: 'Second', contents: ['SERVICE_ACTION', 'RESOURCE_ACCESS'] },
    'offering { id }',
  );
  const another = await done(
    'broker',
    'recordRelationship',
    { party: 'org_brokerage', side: 'PROVIDER', offering: offering.id, contact },
    'relationship { id }',
  );
  const second = another.relationship.id;
  for (const [each, timeZone] of [
    [relationship, 'America/Toronto'],
    [second, 'Europe/London'],
  ])
    await done('broker', 'setUpPropertyAlert', {
      ...{ relationship: each, name: 'More', frequency: 'DAILY', timeZone, criteria: { places: ['Zeta'] } },
    });
  await done('broker', 'askContactForConsent', { contact });
  await send();
  server.mails.length = 0;
  await arrive(api.graph, home('e1', 'Epsilon'));
  await arrive(api.graph, home('z1', 'Zeta'));
  const days = await api.graph.read(
    `MATCH (:Contact {id: $contact})<-[:TO]-(m:Mail {template: 'contact-match'}) RETURN toString(date(m.dueAt)) AS day, COUNT { (m)<-[:IN]-() } AS items`,
    { contact },
  );
  expect(new Set(days.map(({ day }) => day)).size).toBe(days.length);
  expect(days.reduce((sum, { items }) => sum + Number(items), 0)).toBe(3);
  // Of a digest of several relationships, only the items of the deleted one are cancelled.
  await done('broker', 'deleteRecordedRelationship', { id: second });
  const [left] = await api.graph.read(
    `MATCH (:Contact {id: $contact})<-[:TO]-(m:QueuedMail {template: 'contact-match'})<-[:IN]-(i) WHERE i.cancelledAt IS NULL RETURN count(i) AS items`,
    { contact },
  );
  expect(left).toEqual({ items: 2 });
  await send(new Date(Date.now() + 8 * 86_400_000).toISOString());
  expect(server.mails.length).toBeGreaterThan(0);
  expect(server.mails.length).toBeLessThanOrEqual(days.length);
});

it('a digest that is due after the end of the basis is not sent', async () => {
  const now = new Date();
  const since = new Date(Date.UTC(now.getUTCFullYear() - 2, now.getUTCMonth(), now.getUTCDate()))
    .toISOString()
    .slice(0, 10);
  const { contact } = await customer('lee@customer.example', 'Delta', {
    contact: { mailBasis: 'EXISTING_BUSINESS', mailBasisSince: since },
    alert: { frequency: 'WEEKLY' },
  });
  await done('broker', 'askContactForConsent', { contact });
  await arrive(api.graph, home('d1', 'Delta'));
  const nextWeek = new Date(Date.now() + 8 * 86_400_000).toISOString();
  expect(await send(nextWeek)).toHaveLength(1);
});

it('is seen by the recorder only, in alerts, matches, mails and events', async () => {
  const { contact, alert, relationship } = await customer('cy@customer.example', 'Gamma');
  await done('broker', 'askContactForConsent', { contact });
  await post(linkOf((await send())[0]?.text, 'Agree'), 'agree');
  await arrive(api.graph, home('g1', 'Gamma'));
  expect(await send()).toHaveLength(2);
  const query = `query ($contact: ID!, $alert: ID!) {
    alert: node(id: $alert) { id } contact: node(id: $contact) { ... on Contact { mailing { state } propertyAlerts { id } mails(first: 9) { nodes { template } } } }
    listings(first: 50) { nodes { listingKey matches(first: 9) { totalCount } } } }`;
  const see = async (who: string) => {
    const { data, errors } = await api.call(who, query, { contact, alert });
    expect(errors).toBeUndefined();
    const found = data.listings.nodes.find((each: { listingKey: string }) => each.listingKey === 'g1');
    return { ...data, listings: found.matches.totalCount };
  };
  expect(await see('broker')).toEqual({
    alert: { id: alert },
    contact: {
      mailing: { state: 'AGREED' },
      propertyAlerts: [{ id: alert }],
      mails: { nodes: [{ template: 'contact-match' }, { template: 'contact-mailing' }] },
    },
    listings: 1,
  });
  for (const who of ['admin', 'client', 'trainer'])
    expect(await see(who), who).toEqual({ alert: null, contact: null, listings: 0 });
  for (const who of ['admin', 'client', 'trainer']) {
    const { errors } = await act(who, 'updatePropertyAlert', { alert, name: 'Mine' });
    expect(errors[0].code, who).toBe('NOT_FOUND');
  }
  // Nothing of it stays.
  await done('broker', 'deleteRecordedRelationship', { id: relationship });
  await done('broker', 'deleteContact', { id: contact });
  const [left] = await api.graph.read(
    `RETURN COUNT { MATCH (n) WHERE n.id = $alert OR n.recordedIn = $relationship } AS records,
      COUNT { MATCH (n) WHERE any(key IN keys(n) WHERE NOT n:AuditRecord AND NOT n:AuditUnchained AND n[key] IS :: STRING AND n[key] CONTAINS 'cy@customer.example') } AS addresses`,
    { alert, relationship },
  );
  expect(left).toEqual({ records: 0, addresses: 0 });
});

it('mails nothing without the postal address of the sender; with it every mail states it, and the homes that were owed follow', async () => {
  const address = (postalAddress: string | null) =>
    done('broker', 'updateParty', { id: 'org_brokerage', postalAddress });
  const said = (text: unknown) => String(text).replace(/\s+/g, ' ');
  await address(null);
  const { contact } = await customer('zoe@customer.example', 'Zeta', { contact: { mailBasis: 'CONSENT' } });
  const mayBeMailed = async () =>
    (await api.call('broker', `{ node(id: "${contact}") { ... on Contact { mayBeMailed } } }`)).data.node.mayBeMailed;
  const [error] = (await act('broker', 'askContactForConsent', { contact })).errors;
  expect(error).toMatchObject({ code: 'ILLEGAL_STATE', message: expect.stringContaining('postal address') });
  expect(await send()).toHaveLength(0);
  await address('7 Pier Road\nwww.evil.example');
  await done('broker', 'askContactForConsent', { contact });
  const [first] = await send();
  expect(said(first?.text)).toContain('"Maple & Main Brokerage", 7 Pier Road, www. evil. example.');
  expect(said(first?.html)).toContain('7 Pier Road, www. evil. example.');
  expect((await post(linkOf(first?.text, 'Agree'), 'agree')).status).toBe(200);
  expect(await mayBeMailed()).toBe(true);
  await address(null);
  expect(await mayBeMailed()).toBe(false);
  await arrive(api.graph, home('z1', 'Zeta'));
  expect(await send()).toHaveLength(1);
  // An address of blanks is none.
  await address('  ');
  await matchPending(api.graph);
  expect(await send()).toHaveLength(1);
  await address('9 Pier Road');
  await matchPending(api.graph);
  const [, match] = await send();
  expect(said(match?.text)).toContain('"Maple & Main Brokerage", 9 Pier Road.');
});
