/**
 * Mails of matches, from the feed to a real SMTP server: at once, in digests, withheld, and never to a person without
 * access.
 */
import pino from 'pino';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { GATHER_SECONDS } from '../../src/features/mail/mail.rules.ts';
import { MailSender } from '../../src/features/mail/queue/mail-sender.ts';
import { smtpTransport } from '../../src/features/mail/queue/mail-transport.ts';
import { matchPending } from '../../src/features/real-estate/alerts/match.actions.ts';
import { MAX_MAILED_HOMES } from '../../src/features/real-estate/alerts/match.mail.rules.ts';
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
  await send();
  server.mails.length = 0;
});

/** Sends the mails due at a time, by default in the next week, when all digests are due. */
async function send(at = new Date(Date.now() + 8 * 86_400_000).toISOString()) {
  const sender = new MailSender({
    graph: api.graph,
    transport: smtpTransport(server.url),
    sending: {
      types: api.app.registries.mails,
      origin: api.url,
      sender: 'no-reply@covalue.example',
      signInLink: (seed) => `${api.url}/x?${seed}`,
      addressLink: () => '',
      pageLink: () => '',
    },
    log: pino({ level: 'silent' }),
    clock: () => at,
  });
  await sender.sendDue();
  await sender.stop();
  return server.mails;
}

async function change(person: string, mutation: string, input: object, answer = '') {
  const named = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
  const type = /^(suspend|resume)Access$/.test(mutation) ? 'ChangeAccessInput' : named;
  const { data, errors } = await api.call(
    person,
    `mutation ($input: ${type}!) { ${mutation}(input: $input) { errors { code field message } ${answer} } }`,
    { input },
  );
  expect(errors).toBeUndefined();
  return data[mutation];
}
const done = async (person: string, mutation: string, input: object, answer = '') => {
  const payload = await change(person, mutation, input, answer);
  expect(payload.errors).toEqual([]);
  return payload;
};

async function setUp(frequency: string, place: string, more: object = {}): Promise<string> {
  const input = {
    relationship: 'rel_brokerage',
    name: `In ${place}`,
    frequency,
    criteria: { places: [place], ...more },
  };
  return (await done('broker', 'setUpPropertyAlert', input, 'alert { id }')).alert.id;
}
const home = (key: string, city: string, more: object = {}) =>
  record(key, { City: city, UnparsedAddress: `${key} Shore Road`, ...more });

it('mails each change of a home once, with the met, missed and unknown criteria, and escapes typed text', async () => {
  await setUp('AT_ONCE', 'Alpha', { nice: ['GARAGE', 'VIEW'], never: ['POOL'] });
  await arrive(
    api.graph,
    home('a1', 'Alpha', { UnparsedAddress: '1 <script>alert(1)</script> Road', PoolPrivateYN: false }),
  );
  await matchPending(api.graph);
  const [mail] = await send();
  expect(server.mails).toHaveLength(1);
  expect(mail).toMatchObject({
    subject: 'New on the market: 1 <script>alert(1)</script> Road, Alpha, CAD 500,000',
    to: { value: [{ name: 'Dana Whitfield', address: 'client@covalue.example' }] },
    from: { value: [{ name: 'Maple & Main Brokerage' }] },
  });
  expect(mail?.html).not.toContain('<script>');
  for (const text of ['garage', 'no pool', '3 bedrooms', '1,600 sq ft', 'view (not known)']) {
    expect(mail?.text).toContain(text);
    expect(mail?.html).toContain(text);
  }
  expect(mail?.headers.get('list')).toMatchObject({ unsubscribe: { url: expect.stringContaining(api.url) } });

  // Repeats the feed and the matching, as after a crash.
  await arrive(
    api.graph,
    home('a1', 'Alpha', { UnparsedAddress: '1 <script>alert(1)</script> Road', PoolPrivateYN: false }),
  );
  await api.graph.write((t) =>
    t.run(
      'MATCH (n) WHERE n:Listing OR n:PropertyAlert FOREACH (l IN CASE WHEN n:Listing THEN [n] ELSE [] END | SET l:ListingToMatch) FOREACH (a IN CASE WHEN n:PropertyAlert THEN [n] ELSE [] END | SET a:AlertToMatch)',
      {},
    ),
  );
  await matchPending(api.graph);
  expect(await send()).toHaveLength(1);

  await arrive(api.graph, home('a1', 'Alpha', { UnparsedAddress: '1 Shore Road', ListPrice: 480_000 }));
  expect((await send()).map(({ subject }) => subject)[1]).toBe('Price changed: 1 Shore Road, Alpha, CAD 480,000');
  expect(server.mails[1]?.text).toContain('was CAD 500,000');
});

it('mails what an import brings at once in one mail, and a single home within seconds', async () => {
  await setUp('AT_ONCE', 'Many');
  await setUp('AT_ONCE', 'Many', { bedroomsFrom: 5 });
  const since = Date.now();
  const after = (seconds: number) => new Date(since + seconds * 1_000).toISOString();
  // More than one batch of the matching.
  const homes = Array.from({ length: 30 }, (_, at) => home(`m${at}`, 'Many', { BedroomsTotal: at % 2 ? 3 : 5 }));
  await arrive(api.graph, ...homes);
  const queued = Math.ceil((Date.now() - since) / 1_000);
  const [mail, ...others] = await send(after(queued + GATHER_SECONDS));
  expect(others).toEqual([]);
  expect(mail?.subject).toBe('30 homes for "In Many"');
  expect(mail?.text).toContain('m0 Shore Road');
  expect(mail?.text).toContain(`${30 - MAX_MAILED_HOMES} more homes are in Covalue.`);
  // The next one does not wait for others, nor is it added to what was sent.
  await arrive(api.graph, home('single', 'Many'));
  const waited = Math.ceil((Date.now() - since) / 1_000);
  expect((await send(after(waited + GATHER_SECONDS)))[1]?.subject).toContain('single Shore Road');
  expect(await send()).toHaveLength(2);
});

it('collects a digest, withholds it during a change request, and then sends the homes that still match', async () => {
  const alert = await setUp('DAILY', 'Beta');
  await arrive(api.graph, home('b1', 'Beta'), home('b2', 'Beta', { BedroomsTotal: 5 }));
  expect(await send(new Date().toISOString())).toEqual([]);
  const { request } = await done('client', 'askCriteriaChange', { alert, wish: 'Five bedrooms' }, 'request { id }');
  const [asked] = await send();
  expect(server.mails).toHaveLength(1);
  expect(asked).toMatchObject({
    subject: 'Dana Whitfield requests a change of the search criteria of "In Beta"',
    to: { value: [{ address: 'broker@covalue.example' }] },
  });
  await arrive(api.graph, home('b3', 'Beta', { BedroomsTotal: 6 }));
  expect(await send()).toHaveLength(1);

  await done('broker', 'carryOutCriteriaChange', {
    request: request.id,
    criteria: { places: ['Beta'], bedroomsFrom: 5 },
    answer: 'Gladly',
  });
  const subjects = (await send()).slice(1).map(({ subject }) => subject);
  expect(subjects.sort()).toEqual([
    '2 homes for "In Beta"',
    'Maple & Main Brokerage has changed the search criteria of "In Beta"',
  ]);
  const digest = server.mails.find(({ subject }) => subject?.startsWith('2 homes'));
  for (const key of ['b2', 'b3']) expect(digest?.text).toContain(`${key} Shore Road`);
  expect(digest?.text).not.toContain('b1 Shore Road');
});

it("sends digests in the morning of the client's time zone", async () => {
  const zone = { alert: await setUp('DAILY', 'Zeta'), timeZone: 'America/Toronto' };
  for (const [field, value] of [
    ['timeZone', 'Mars/Olympus'],
    ['timeZone', null],
    ['frequency', null],
    ['name', ''],
  ] as const) {
    const wrong = await change('client', 'updatePropertyAlert', { ...zone, [field]: value });
    expect(wrong.errors[0]).toMatchObject({ code: 'INVALID_INPUT', field });
  }
  await done('client', 'updatePropertyAlert', zone, 'alert { timeZone }');
  await arrive(api.graph, home('z1', 'Zeta'));
  const { data } = await api.call('admin', '{ mails(first: 1) { nodes { dueAt } } }');
  const due = new Date(data.mails.nodes[0].dueAt);
  expect(due.toLocaleTimeString('en-GB', { timeZone: 'America/Toronto' })).toBe('07:00:00');
});

it("sends digests in the morning of the person's own time zone, whatever the alert has", async () => {
  await done('client', 'updatePropertyAlert', { alert: await setUp('DAILY', 'Eta'), timeZone: 'America/Toronto' });
  await done('client', 'updateMailSettings', { timeZone: 'Asia/Tokyo' });
  await arrive(api.graph, home('eta1', 'Eta'));
  const { data } = await api.call('admin', '{ mails(first: 1) { nodes { dueAt } } }');
  const due = new Date(data.mails.nodes[0].dueAt);
  expect(due.toLocaleTimeString('en-GB', { timeZone: 'Asia/Tokyo' })).toBe('07:00:00');
  const wrong = await change('client', 'updateMailSettings', { timeZone: 'Mars/Olympus' });
  expect(wrong.errors[0]).toMatchObject({ code: 'INVALID_INPUT', field: 'timeZone' });
  const [locale] = (await change('client', 'updateMailSettings', { locale: 'fr_CA' })).errors;
  expect(locale).toMatchObject({ code: 'INVALID_INPUT', field: 'locale' });
  await done('client', 'updateMailSettings', { timeZone: 'UTC' });
});

it('mails nothing of a kind that the person has turned off, and everything else', async () => {
  await setUp('AT_ONCE', 'Theta');
  await done('client', 'updateMailSettings', { mutedMails: ['MATCH', 'VISIT', 'MATCH'] });
  await arrive(api.graph, home('theta1', 'Theta'));
  const startsAt = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 16);
  await done('broker', 'proposeAppointment', { relationship: 'rel_brokerage', startsAt, timeZone: 'UTC' });
  expect(await send()).toEqual([]);
  await done('client', 'updateMailSettings', { mutedMails: ['RECOMMENDATION'] });
  await arrive(api.graph, home('theta2', 'Theta'));
  expect((await send()).map(({ subject }) => subject)).toEqual([expect.stringContaining('theta2 Shore Road')]);
});

it('shows the settings to the person only', async () => {
  await done('client', 'updateMailSettings', { locale: 'FR-ca', mutedNotices: ['VISIT', 'MATCH', 'VISIT'] });
  const settings = '{ node(id: "per_client") { ... on Person { timeZone mutedMails locale mutedNotices } } }';
  expect((await api.call('client', settings)).data.node).toEqual({
    ...{ timeZone: 'UTC', mutedMails: ['RECOMMENDATION'], locale: 'fr-CA', mutedNotices: ['MATCH', 'VISIT'] },
  });
  for (const who of ['broker', 'admin'])
    expect((await api.call(who, settings)).data.node).toEqual({
      ...{ timeZone: null, mutedMails: null, locale: null, mutedNotices: null },
    });
  await done('client', 'updateMailSettings', { locale: null });
  expect((await api.call('client', settings)).data.node).toMatchObject({
    locale: null,
    mutedNotices: ['MATCH', 'VISIT'],
  });
  await done('client', 'updateMailSettings', { mutedMails: [] });
});

it('emails the withheld matches when the change request is withdrawn', async () => {
  const alert = await setUp('WEEKLY', 'Gamma');
  await arrive(api.graph, home('g1', 'Gamma'));
  const { request } = await done('client', 'askCriteriaChange', { alert, wish: 'Perhaps' }, 'request { id }');
  await done('client', 'withdrawCriteriaChange', { request: request.id });
  const subjects = (await send()).map(({ subject }) => subject);
  expect(subjects).toContain('New on the market: g1 Shore Road, Gamma, CAD 500,000');
});

it('sends nothing to a client whose access is suspended, and lets that client change nothing', async () => {
  const alert = await setUp('DAILY', 'Delta');
  const access = (await done('broker', 'grantAccess', { relationship: 'rel_brokerage' }, 'access { id }')).access.id;
  await arrive(api.graph, home('d1', 'Delta'));
  const found = await api.call('client', `{ propertyAlert(id: "${alert}") { matches { nodes { id } } } }`);
  const match = found.data.propertyAlert.matches.nodes[0].id;
  await done('broker', 'suspendAccess', { id: access });
  await arrive(api.graph, home('d2', 'Delta'));
  const subjects = (await send()).map(({ subject }) => subject);
  expect(subjects).toEqual(['Your access has been suspended']);

  const seen = await api.call('client', `{ propertyAlert(id: "${alert}") { id } node(id: "${match}") { id } }`);
  expect(seen.data).toEqual({ propertyAlert: null, node: null });
  for (const [mutation, input] of [
    ['favouriteMatch', { match }],
    ['markMatchesSeen', { matches: [match] }],
    ['askCriteriaChange', { alert, wish: 'Let me in' }],
    ['updatePropertyAlert', { alert, name: 'Mine' }],
  ] as const)
    expect((await change('client', mutation, input)).errors[0]?.code, mutation).toBe('NOT_FOUND');

  await done('broker', 'resumeAccess', { id: access });
  await arrive(api.graph, home('d3', 'Delta'));
  const later = (await send()).map(({ subject }) => subject).slice(1);
  expect(later).toEqual(['Your access has been resumed', 'New on the market: d3 Shore Road, Delta, CAD 500,000']);
});
