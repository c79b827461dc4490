/** One bad record never stops the others: each worker sets a bad record aside, and processes the others. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import pino from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { localToken } from '../../src/access-control/tokens.ts';
import { GATHER_SECONDS, secondsAfter } from '../../src/features/mail/mail.rules.ts';
import { MailSender } from '../../src/features/mail/queue/mail-sender.ts';
import { smtpTransport } from '../../src/features/mail/queue/mail-transport.ts';
import { matchPending } from '../../src/features/real-estate/alerts/match.actions.ts';
import { publishAfterTraining } from '../../src/features/recommendations/publishing/publish.actions.ts';
import { trainOnGraph } from '../../src/features/recommendations/training/train.actions.ts';
import { indexNames } from '../../src/graph/index-names.ts';
import { appendEvents } from '../../src/outbox/append-event.ts';
import { cursorOf, pruneEvents } from '../../src/outbox/event-log.ts';
import { isRecordFault } from '../../src/workers/set-aside.rules.ts';
import { arrive, record } from '../real-estate/feed.ts';
import { startTestApi, type TestApi } from '../support/api.ts';
import { LiveClient } from '../support/live-client.ts';
import { type MailServer, startMailServer } from '../support/mail-server.ts';

const BAD_ADDRESS = `${'a'.repeat(65)}@covalue.example`;

let api: TestApi;
let server: MailServer;

beforeAll(async () => {
  api = await startTestApi({ environment: { WEBHOOK_PRIVATE_NETWORKS: 'true' } });
  server = await startMailServer();
});
afterAll(async () => {
  await server.close();
  await api.close();
});
beforeEach(async () => {
  await run('MATCH (n) WHERE n:SetAside OR n:Mail OR n:MailItem OR n:Mailbox DETACH DELETE n');
  server.mails.length = 0;
});

const run = (text: string, parameters = {}) => api.graph.write((t) => t.run(text, parameters));
const LISTED = `query ($loops: [ProcessingLoop!]) { setAsideRecords(filter: {loops: $loops}) { totalCount nodes {
  id loop record reason attempts firstFailedAt lastFailedAt nextAttemptAt } } }`;
interface Listed {
  id: string;
  record: string;
  reason: string;
  attempts: number;
  lastFailedAt: string;
  nextAttemptAt: string | null;
}
const listed = async (loop: string): Promise<Listed[]> =>
  (await api.call('admin', LISTED, { loops: [loop] })).data.setAsideRecords.nodes;
const RETRY = `mutation ($input: RetrySetAsideRecordInput!) { retrySetAsideRecord(input: $input) { record { id nextAttemptAt } errors { code field } } }`;
const retry = async (id: string, person = 'admin') =>
  (await api.call(person, RETRY, { input: { id } })).data.retrySetAsideRecord;
async function done(person: string, mutation: string, input: object, answer = '') {
  const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) { errors { code field message } ${answer} } }`;
  const { data, errors } = await api.call(person, query, { input });
  expect(errors).toBeUndefined();
  expect(data[mutation].errors).toEqual([]);
  return data[mutation];
}
const HOUR_SECONDS = 3_600;
async function send({ inHours = 0, url = server.url } = {}) {
  const sender = new MailSender({
    graph: api.graph,
    transport: smtpTransport(url),
    sending: {
      types: api.app.registries.mails,
      origin: api.url,
      sender: 'no-reply@covalue.example',
      signInLink: (seed) => `${api.url}/x?${seed}`,
      addressLink: () => '',
      pageLink: () => '',
    },
    log: pino({ level: 'silent' }),
    clock: () => secondsAfter(new Date().toISOString(), inHours * HOUR_SECONDS + GATHER_SECONDS),
  });
  await sender.sendDue();
  await sender.stop();
  return server.mails;
}
const alertIn = async (place: string, name = `In ${place}`) => {
  const input = {
    relationship: 'rel_brokerage',
    name,
    frequency: 'AT_ONCE',
    criteria: { places: [place] },
  };
  return (await done('broker', 'setUpPropertyAlert', input, 'alert { id }')).alert.id as string;
};
const matchesOf = async (alert: string) =>
  (
    await run(
      'MATCH (:PropertyAlert {id: $alert})<-[:FOR_ALERT]-(m)-[:OF_LISTING]->(l) RETURN l.listingKey AS key ORDER BY key',
      { alert },
    )
  ).map(({ key }) => key);
const home = (key: string, city: string) => record(key, { City: city, UnparsedAddress: `${key} Shore Road` });

describe('an error', () => {
  it.each([
    [{ name: 'Neo4jError', code: 'ServiceUnavailable', message: 'gone' }, false],
    [{ name: 'Neo4jError', code: 'Neo.TransientError.Transaction.DeadlockDetected', message: '' }, false],
    [{ name: 'Neo4jError', code: 'Neo.ClientError.Security.Unauthorized', message: '' }, false],
    [{ name: 'Error', message: 'Connection acquisition timed out in 60000 ms.' }, false],
    [{ name: 'Neo4jError', code: 'Neo.ClientError.Statement.TypeError', message: '' }, true],
    [{ name: 'Neo4jError', code: 'Neo.ClientError.Schema.ConstraintValidationFailed', message: '' }, true],
    [new SyntaxError('Unexpected token'), true],
  ])('%o is attributed to a record: %s', (error, fault) => expect(isRecordFault(error)).toBe(fault));
});

describe('the background workers', () => {
  const WORKERS = '{ backgroundWorkers { name intervalSeconds lease running lastRunAt lastFailedAt lastFailure } }';

  it('are shown with their last run and failure to administrators only', async () => {
    const { data, errors } = await api.call('admin', WORKERS);
    expect(errors).toBeUndefined();
    const names = data.backgroundWorkers.map(({ name }: { name: string }) => name);
    expect(names).toEqual(
      expect.arrayContaining(['event numbering', 'subscriptions', 'webhooks', 'matching', 'training', 'retention']),
    );
    expect(new Set(names).size).toBe(names.length);
    // Scheduled work starts with the server, which tests do themselves.
    expect(data.backgroundWorkers.find(({ name }: { name: string }) => name === 'training')).toEqual({
      ...{
        name: 'training',
        intervalSeconds: 300,
        lease: 'one server at a time, by a lease in the graph',
        running: false,
      },
      ...{ lastRunAt: null, lastFailedAt: null, lastFailure: null },
    });
    await vi.waitFor(async () => {
      const [numbering] = (await api.call('admin', WORKERS)).data.backgroundWorkers;
      expect(Date.now() - Date.parse(numbering.lastRunAt)).toBeLessThan(60_000);
    });
    for (const person of ['broker', 'client'])
      expect((await api.call(person, WORKERS)).data).toEqual({ backgroundWorkers: [] });
    const anonymous = await fetch(`${api.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: WORKERS }),
    });
    expect(await anonymous.text()).toContain('UNAUTHENTICATED');
  });
});

describe('the list', () => {
  it('is for administrators only', async () => {
    await run(
      "CREATE (:SetAside {id: 'sar_1', key: 'MAIL|mai_x', loop: 'MAIL', record: 'mai_x', reason: 'SECRET', attempts: 3, createdAt: datetime(), updatedAt: datetime()})",
    );
    expect(await listed('MAIL')).toMatchObject([{ record: 'mai_x', attempts: 3, nextAttemptAt: null }]);
    expect(await listed('MATCHING')).toEqual([]);
    for (const person of ['broker', 'client']) {
      const { data } = await api.call(person, LISTED);
      expect(data.setAsideRecords).toEqual({ totalCount: 0, nodes: [] });
      expect(JSON.stringify(await api.call(person, '{ node(id: "sar_1") { id } }'))).not.toContain('sar_1"');
      expect((await retry('sar_1', person)).errors).toMatchObject([{ code: 'NOT_FOUND', field: 'id' }]);
    }
    expect((await retry('sar_1')).record.nextAttemptAt).not.toBeNull();
    const DISMISS =
      'mutation ($input: DismissSetAsideRecordInput!) { dismissSetAsideRecord(input: $input) { dismissedId errors { code field } } }';
    const dismiss = async (person: string, reason?: string) =>
      (await api.call(person, DISMISS, { input: { id: 'sar_1', reason } })).data.dismissSetAsideRecord;
    for (const person of ['broker', 'client'])
      expect(await dismiss(person)).toEqual({ dismissedId: null, errors: [{ code: 'NOT_FOUND', field: 'id' }] });
    expect(await listed('MAIL')).toHaveLength(1);
    expect(await dismiss('admin', 'Corrected by hand')).toEqual({ dismissedId: 'sar_1', errors: [] });
    expect(await listed('MAIL')).toEqual([]);
    expect((await dismiss('admin')).errors).toMatchObject([{ code: 'NOT_FOUND' }]);
    const [audit] = await run(
      "MATCH (e:Event|Pending {entityId: 'sar_1'}) WHERE any(key IN keys(e) WHERE toStringOrNull(e[key]) CONTAINS 'Corrected by hand') RETURN count(e) AS count",
    );
    expect(audit?.count).toBe(1);
  });
});

describe('a recipient without a valid address', () => {
  const spoil = (email: unknown) => run("MATCH (p:Person {id: 'per_client'}) SET p.email = $email", { email });

  it('stops neither matching nor other mails, and gets the mail once the address is repaired', async () => {
    const alert = await alertIn('Alpha');
    await spoil(BAD_ADDRESS);
    await run("MATCH (o {id: 'per_broker'}) RETURN o");
    await arrive(api.graph, home('a1', 'Alpha'), home('a2', 'Alpha'));
    expect(await matchesOf(alert)).toEqual(['a1', 'a2']);
    expect(await matchPending(api.graph)).toBe(0);
    const mails = await listed('MAIL');
    expect(mails.length).toBeGreaterThan(0);
    expect(mails[0]).toMatchObject({ attempts: 1, reason: expect.stringContaining('not an email address') });
    expect(Date.parse(mails[0]?.nextAttemptAt as string)).toBeGreaterThan(Date.now());
    expect(await send()).toHaveLength(0);
    // The next try is later each time.
    await send({ inHours: 1 });
    const again = (await listed('MAIL'))[0] as Listed;
    expect(again.attempts).toBe(2);
    expect(Date.parse(again.nextAttemptAt as string) - Date.parse(again.lastFailedAt)).toBe(60_000);
    await spoil('client@covalue.example');
    await send({ inHours: 2 });
    expect(server.mails.map(({ to }) => (to as { value: { address: string }[] }).value[0]?.address)).toContain(
      'client@covalue.example',
    );
    expect(await listed('MAIL')).toEqual([]);
  });

  it.each([
    ['too long', BAD_ADDRESS, 120],
    ['a number', 42, 144],
  ])('(%s) can book a visit, whose other mail is sent', async (_what, address, inHours) => {
    await spoil(address);
    await run("MATCH (p:Person {id: 'per_client'}) SET p.name = 42");
    const day = new Date(Date.now() + inHours * HOUR_SECONDS * 1_000).toISOString().slice(0, 10);
    const input = { relationship: 'rel_brokerage', startsAt: `${day}T10:00`, timeZone: 'America/Toronto' };
    const { appointment } = await done('broker', 'proposeAppointment', input, 'appointment { id state }');
    expect(appointment.state).toBe('PROPOSED');
    const mails = await listed('MAIL');
    expect(mails.map(({ reason }) => reason).join()).toContain('not an email address');
    await done('broker', 'cancelAppointment', { id: appointment.id });
    await send();
    for (const { reason } of await listed('MAIL')) expect(reason).toContain('not an email address');
    await spoil('client@covalue.example');
    await run("MATCH (p:Person {id: 'per_client'}) SET p.name = 'Dana Whitfield'");
  });
});

describe('matching', () => {
  it('continues despite a listing and an alert that cannot be read', async () => {
    const [good, bad] = [await alertIn('Beta'), await alertIn('Beta')];
    await run("MATCH (c:SearchCriteria)-[:OF_ALERT]->(a {id: $bad}) SET c.kept = c.terms, c.terms = '{not JSON'", {
      bad,
    });
    await arrive(api.graph, home('b1', 'Beta'));
    await run(
      "MATCH (l:Listing {listingKey: 'b1'}) SET l.kept = l.features, l.features = null, l.version = l.version + 1, l:ListingToMatch",
    );
    await arrive(api.graph, home('b2', 'Beta'), home('b3', 'Beta'));
    expect(await matchesOf(good)).toEqual(['b1', 'b2', 'b3']);
    expect(await matchesOf(bad)).toEqual([]);
    const all = await listed('MATCHING');
    expect(all.map(({ record }) => record.slice(0, 4)).sort()).toEqual(['alr_', 'lst_']);
    expect(all.map(({ reason }) => reason).join()).toMatch(/JSON.*|no list "features"/);
    expect(all.every(({ nextAttemptAt }) => Date.parse(nextAttemptAt as string) > Date.now())).toBe(true);

    await run('MATCH (c:SearchCriteria) WHERE c.kept IS NOT NULL SET c.terms = c.kept REMOVE c.kept');
    await run('MATCH (l:Listing) WHERE l.kept IS NOT NULL SET l.features = l.kept REMOVE l.kept');
    for (const { id } of all) await retry(id);
    await matchPending(api.graph);
    expect(await matchesOf(bad)).toEqual(['b1', 'b2', 'b3']);
    expect(await listed('MATCHING')).toEqual([]);
  });

  it('continues despite failing statements, and despite a match without a valid mail', async () => {
    const [good, bad, late] = [await alertIn('Gamma'), await alertIn('Gamma'), await alertIn('Gamma')];
    // An event about it cannot be created.
    await run("MATCH (a:PropertyAlert {id: $bad}) SET a.version = 'three'", { bad });
    await run("MATCH (a:PropertyAlert {id: $late}) SET a.frequency = 'DAILY', a.timeZone = 'Mars/Olympus'", { late });
    await arrive(api.graph, home('c1', 'Gamma'), home('c2', 'Gamma'));
    expect(await matchesOf(good)).toEqual(['c1', 'c2']);
    expect(await matchesOf(late)).toEqual(['c1', 'c2']);
    const records = (await listed('MATCHING')).map(({ record }) => record);
    expect(records.sort()).toEqual([bad, late].sort());
    await run('MATCH (a:PropertyAlert {id: $bad}) SET a.version = 3', { bad });
    await run("MATCH (a:PropertyAlert {id: $late}) SET a.timeZone = 'America/Toronto'", { late });
    for (const { id } of await listed('MATCHING')) await retry(id);
    await matchPending(api.graph);
    expect(await matchesOf(bad)).toEqual(['c1', 'c2']);
    expect(await listed('MATCHING')).toEqual([]);
    const [digest] = await run('MATCH (m:Mail {listId: $late})<-[:IN]-(i) RETURN count(i) AS items', { late });
    expect(digest?.items).toBe(2);
  });
});

it('does not prevent the server from starting when a name is not a string', async () => {
  await run("MATCH (o:Organisation {id: 'org_studio'}) SET o.kept = o.name, o.name = 42, o.searchName = null");
  await indexNames(api.graph.driver);
  const [row] = await run("MATCH (o:Organisation {id: 'org_studio'}) RETURN o.searchName AS searchName");
  expect(row?.searchName).toContain('42');
  await run("MATCH (o:Organisation {id: 'org_studio'}) SET o.name = o.kept, o.searchName = null REMOVE o.kept");
  await indexNames(api.graph.driver);
});

describe('a calendar feed', () => {
  it('is served without an appointment that cannot be written', async () => {
    const publish = 'mutation { publishCalendarFeed(input: {}) { path } }';
    const { path } = (await api.call('broker', publish)).data.publishCalendarFeed;
    await run(
      `MATCH (h:Person {id: 'per_broker'}), (g:Person {id: 'per_client'}), (r:ServiceRelationship {id: 'rel_brokerage'})
UNWIND ['apt_feed1', 'apt_feed2', 'apt_feed3'] AS id
CREATE (a:Appointment {id: id, title: id, state: 'CONFIRMED', sequence: 0, version: 1, startsAt: datetime() + duration('P1D'), endsAt: datetime() + duration('P1DT1H'), createdAt: datetime(), updatedAt: datetime()})
CREATE (a)-[:HOSTED_BY]->(h), (a)-[:ATTENDED_BY]->(g), (a)-[:PROPOSED_BY]->(h), (a)-[:WITHIN]->(r)
WITH a WHERE a.id = 'apt_feed2' SET a.startsAt = 'tomorrow'`,
    );
    const uids = async () => (await (await fetch(`${api.url}${path}`)).text()).match(/UID:apt_feed\d/g);
    expect(await uids()).toEqual(['UID:apt_feed1', 'UID:apt_feed3']);
    expect(await listed('CALENDAR_FEEDS')).toMatchObject([
      { record: 'apt_feed2', attempts: 1, reason: expect.stringContaining('no valid time in "start"') },
    ]);
    await run("MATCH (a:Appointment {id: 'apt_feed2'}) SET a.startsAt = datetime() + duration('P1D')");
    expect(await uids()).toHaveLength(3);
    expect(await listed('CALENDAR_FEEDS')).toEqual([]);
    await run("MATCH (a:Appointment) WHERE a.id STARTS WITH 'apt_feed' DETACH DELETE a");
  });
});

describe('mail', () => {
  const mail = (id: string, address: string, values = {}) =>
    run(
      `MATCH (p:Person {id: 'per_client'}) MERGE (b:Mailbox {address: $address})
CREATE (m:Mail:QueuedMail {id: $id, key: $id, state: 'QUEUED', template: 'notice', address: $address, name: 'Dana', dueAt: datetime() - duration('PT1M'), position: 0, attempts: 0, createdAt: datetime(), updatedAt: datetime(), version: 1})
SET m += $values
CREATE (m)-[:FOR]->(b), (m)-[:TO]->(p), (:MailItem {id: 'i' + $id, key: 'i' + $id, content: $content, position: 0, at: datetime()})-[:IN]->(m)`,
      {
        id,
        address,
        values,
        content: JSON.stringify({ template: 'notice', data: { subject: id, paragraphs: ['Hello'] } }),
      },
    );

  it('continues despite mails that cannot be written, addressed, claimed or settled', async () => {
    await mail('mai_unreadable', 'one@covalue.example');
    await run("MATCH (i:MailItem {id: 'imai_unreadable'}) SET i.kept = i.content, i.content = 'not JSON'");
    await mail('mai_counted', 'two@covalue.example', { attempts: 'many' });
    await mail('mai_good', 'three@covalue.example');
    await mail('mai_behind', 'one@covalue.example', { position: 1 });
    await send();
    expect(server.mails.map(({ subject }) => subject).sort()).toEqual(['mai_behind', 'mai_good']);
    expect((await listed('MAIL')).map(({ record }) => record).sort()).toEqual(['mai_counted', 'mai_unreadable']);
    await run("MATCH (i:MailItem {id: 'imai_unreadable'}) SET i.content = i.kept");
    await run("MATCH (m:Mail {id: 'mai_counted'}) SET m.attempts = 0");
    await send({ inHours: 1 });
    expect(server.mails).toHaveLength(4);
    expect(await listed('MAIL')).toEqual([]);
  });

  it('continues despite a mail at which the SMTP server disconnects, answers 421 or hangs', async () => {
    server.refusals.set('one@covalue.example', { code: 0, at: 'DATA' });
    server.refusals.set('two@covalue.example', { code: 421, at: 'RCPT' });
    server.refusals.set('three@covalue.example', { code: 0, at: 'RCPT' });
    for (const [name, address] of Object.entries({ broken: 'one', ended: 'two', refused: 'three', good: 'four' }))
      await mail(`mai_${name}`, `${address}@covalue.example`);
    await send();
    expect(server.mails.map(({ subject }) => subject)).toEqual(['mai_good']);
    const tries = await run('MATCH (m:QueuedMail) RETURN m.id AS id, m.attempts AS attempts ORDER BY id');
    expect(tries).toEqual(['mai_broken', 'mai_ended', 'mai_refused'].map((id) => ({ id, attempts: 1 })));
    server.refusals.clear();
    await send({ inHours: 1 });
    expect(server.mails).toHaveLength(4);
  });

  it('that is due much later does not prevent other mails to the current address of a recipient', async () => {
    for (let n = 0; n < 21; n++) await mail(`mai_later${n}`, `${n}${BAD_ADDRESS}`);
    await mail('mai_repaired', BAD_ADDRESS);
    await run(
      `MATCH (m:QueuedMail) WHERE m.id STARTS WITH 'mai_later' SET m.dueAt = datetime() + duration('P7D')
WITH m MATCH (m)-[to:TO]->() DELETE to`,
    );
    await run(
      `MATCH (m:QueuedMail) CREATE (:SetAside {id: 'sar_' + m.id, key: 'MAIL|' + m.id, loop: 'MAIL', record: m.id, reason: 'x', attempts: 1,
  createdAt: datetime(), updatedAt: datetime(), nextAttemptAt: datetime() - duration(CASE m.id WHEN 'mai_repaired' THEN 'PT1M' ELSE 'PT2M' END)})`,
    );
    await send();
    expect(server.mails.map(({ subject }) => subject)).toEqual(['mai_repaired']);
    // The first page of 21.
    expect((await listed('MAIL')).map(({ attempts }) => attempts)).toEqual(Array(20).fill(2));
  });

  it('uses SMTPUTF8 if the server supports it, and becomes a dead letter otherwise', async () => {
    await run("MATCH (p:Person {id: 'per_client'}) SET p.email = 'josé@covalue.example'");
    await mail('mai_utf8', 'josé@covalue.example');
    const old = await startMailServer(0, { hideSMTPUTF8: true });
    await send({ url: old.url });
    expect(old.mails).toHaveLength(0);
    const [dead] = await listed('MAIL');
    expect(dead).toMatchObject({
      record: 'mai_utf8',
      reason: expect.stringContaining('SMTPUTF8'),
      nextAttemptAt: null,
    });
    await old.close();
    await retry(dead?.id as string);
    await send({ inHours: 1 });
    expect(server.mails.map(({ to }) => (to as { value: { address: string }[] }).value[0]?.address)).toEqual([
      'josé@covalue.example',
    ]);
    expect(await listed('MAIL')).toEqual([]);
    await run("MATCH (p:Person {id: 'per_client'}) SET p.email = 'client@covalue.example'");
  });
});

describe('events', () => {
  const event = (name: string, more: object = {}) => ({
    name,
    entityId: 'rel_brokerage',
    entityVersion: 1,
    partyIds: ['org_brokerage', 'per_client'],
    relationshipId: 'rel_brokerage',
    ...more,
  });
  const append = (...events: ReturnType<typeof event>[]) =>
    api.graph.write((t) => appendEvents(t, 'per_client', new Date().toISOString(), events));
  const numbered = async (name: string) =>
    (await api.graph.read('MATCH (e:Event {name: $name}) RETURN e.id AS id, e.seq AS seq', { name }))[0];

  it('are numbered despite one that cannot be read, and one that the graph rejects', async () => {
    await append(event('firstTested'));
    await expect.poll(() => numbered('firstTested'), { timeout: 60_000 }).toBeTruthy();
    const { id } = (await numbered('firstTested')) as { id: string };
    const twice = JSON.stringify({
      ...event('twiceTested'),
      id,
      actorId: 'x',
      at: new Date().toISOString(),
      position: 0,
    });
    await run("CREATE (:Pending {entityId: 'x', entityVersion: 1, at: '2020-01-01T00:00:00.000Z', event: 'not JSON'})");
    await run("CREATE (:Pending {entityId: 'y', entityVersion: 1, at: '2020-01-01T00:00:00.000Z', event: $twice})", {
      twice,
    });
    await append(event('afterTested'), event('laterTested'));
    await expect.poll(() => numbered('laterTested'), { timeout: 60_000 }).toBeTruthy();
    expect(await numbered('afterTested')).toBeTruthy();
    const all = await listed('EVENT_NUMBERING');
    expect(all.map(({ reason }) => reason).sort()).toEqual([
      expect.stringContaining('already exists'),
      expect.stringContaining('JSON'),
    ]);
    await run("MATCH (e:PendingSetAside) WHERE e.event = 'not JSON' DELETE e");
    await run('MATCH (e:PendingSetAside) SET e.event = $mended', { mended: twice.replace(id, 'evt_mended') });
    for (const each of all) await retry(each.id);
    await expect.poll(() => numbered('twiceTested'), { timeout: 60_000 }).toBeTruthy();
    await expect.poll(() => listed('EVENT_NUMBERING'), { timeout: 60_000 }).toEqual([]);
  });

  it('reach subscribers and webhooks despite one that cannot be read', async () => {
    const received: string[] = [];
    const receiver = createServer(async (request, response) => {
      let body = '';
      for await (const chunk of request) body += chunk;
      received.push(JSON.parse(body).name);
      response.writeHead(204).end();
    });
    await new Promise<void>((ready) => receiver.listen(0, '127.0.0.1', ready));
    const { port } = receiver.address() as AddressInfo;
    await append(event('poisonTested'), event('poisonTestedToo', { entityId: 'rel_x' }), event('goodTested'));
    await expect.poll(() => numbered('goodTested'), { timeout: 60_000 }).toBeTruthy();
    const { seq } = (await numbered('poisonTested')) as { seq: number };
    await run("MATCH (e:Event {name: 'poisonTested'}) SET e.change = '{not JSON'");
    const input = { party: 'org_brokerage', url: `http://127.0.0.1:${port}/`, after: cursorOf(seq - 1) };
    const { webhook } = await done('broker', 'createWebhook', input, 'webhook { id }');
    await run(
      "MATCH (w:Webhook {id: $id})<-[:HAS_WEBHOOK]-(p) CREATE (p)-[:HAS_WEBHOOK]->(:Webhook {id: 'whk_bad', url: 'ftp://nowhere', secret: 'whsec_bad', state: 'ACTIVE', position: w.position, epoch: 0, failures: 0, createdAt: w.createdAt, updatedAt: w.updatedAt, version: 1})",
      { id: webhook.id },
    );
    await expect
      .poll(() => received, { timeout: 60_000 })
      .toEqual(expect.arrayContaining(['poisonTestedToo', 'goodTested']));
    expect(received).not.toContain('poisonTested');
    await expect.poll(async () => (await listed('WEBHOOKS')).length, { timeout: 60_000 }).toBe(2);
    const records = (await listed('WEBHOOKS')).map(({ record }) => record);
    expect(records).toContain('whk_bad');

    const client = await LiveClient.open(api.url, `Bearer ${await localToken(api.folder, 'broker@covalue.example')}`);
    client.subscribe('1', 'subscription ($after: String) { events(after: $after) { name changes } }', {
      after: cursorOf(seq - 1),
    });
    await client.until(() => client.events('1').some(({ name }) => name === 'goodTested'), 60_000);
    expect(client.events('1').map(({ name }) => name)).toContain('poisonTestedToo');
    expect(JSON.stringify(client.of('1'))).toContain('EVENT_UNREADABLE');
    client.socket.close();
    await expect.poll(async () => (await listed('LIVE_UPDATES')).length, { timeout: 60_000 }).toBe(1);

    await run("MATCH (e:Event {name: 'poisonTested'}) SET e.change = '{}'");
    await run("MATCH (w:Webhook {id: 'whk_bad'}) SET w.url = $url", { url: `http://127.0.0.1:${port}/mended` });
    for (const loop of ['WEBHOOKS', 'LIVE_UPDATES']) for (const { id } of await listed(loop)) await retry(id);
    await api.app.subscriptions.unreadable.check(new Date(Date.now() + 1_000).toISOString());
    expect(await listed('LIVE_UPDATES')).toEqual([]);
    await expect.poll(() => received, { timeout: 60_000 }).toContain('poisonTested');
    await expect.poll(() => listed('WEBHOOKS'), { timeout: 60_000 }).toEqual([]);
    receiver.closeAllConnections();
    receiver.close();
  });

  it('are deleted despite one whose time cannot be read', async () => {
    await append(...Array.from({ length: 5 }, (_, i) => event(`oldTested${'abcde'[i]}`)));
    await expect.poll(() => numbered('oldTestede'), { timeout: 60_000 }).toBeTruthy();
    await run("MATCH (e:Event) SET e.numberedAt = datetime('2020-01-01T00:00:00Z')");
    await run("MATCH (e:Event {name: 'oldTestedb'}) SET e.numberedAt = 'yesterday'");
    await append(event('recentTested'));
    await expect.poll(() => numbered('recentTested'), { timeout: 60_000 }).toBeTruthy();
    expect(await pruneEvents(api.graph, '2021-01-01T00:00:00.000Z')).toBeGreaterThanOrEqual(5);
    expect(await numbered('oldTestedb')).toBeUndefined();
    expect(await numbered('recentTested')).toBeTruthy();
  });
});

describe('recommendations', () => {
  it('are trained and published despite parties that cannot be read', async () => {
    await run("MATCH (c:Party)-[:CONSUMER_OF]->(r {state: 'ACTIVE'}) WITH c ORDER BY c.id LIMIT 1 SET c.segment = 42");
    expect(await trainOnGraph(api.graph, new Date().toISOString())).toBeTruthy();
    const [poisoned] = await listed('TRAINING');
    expect(poisoned).toMatchObject({ reason: expect.stringContaining('segment'), nextAttemptAt: null });
    await run('MATCH (c:Party {segment: 42}) SET c.segment = null');
    // A recommendation to it that cannot be read.
    await run(
      "MATCH (p:Person {id: 'per_client'}) CREATE (p)<-[:TO]-(:Recommendation {id: 'rec_bad', state: 'SEEN', since: [1], evidence: 'x'})",
    );
    await publishAfterTraining(api.graph, api.app.registries.recommenders, new Date().toISOString());
    expect((await listed('RECOMMENDATIONS')).map(({ record }) => record)).toEqual(['per_client']);
    await run("MATCH (r:Recommendation {id: 'rec_bad'}) DETACH DELETE r");
    for (const { id } of await listed('RECOMMENDATIONS')) await retry(id);
    await publishAfterTraining(api.graph, api.app.registries.recommenders, new Date(Date.now() + 1_000).toISOString());
    expect(await listed('RECOMMENDATIONS')).toEqual([]);
    await trainOnGraph(api.graph, new Date().toISOString());
    expect(await listed('TRAINING')).toEqual([]);
  });
});

describe('a home that meets five alerts of one person', () => {
  it('causes one mail that names the alerts, with an unsubscribe link for each', async () => {
    const alerts = await Promise.all(['One', 'Two', 'Three', 'Four', 'Five'].map((name) => alertIn('Delta', name)));
    await arrive(api.graph, home('d1', 'Delta'));
    const [mail] = await send();
    expect(server.mails).toHaveLength(1);
    expect(mail?.text?.replace(/\s+/g, ' ')).toContain('"Five", "Four", "One", "Three" and "Two"');
    const links = [...(mail?.text ?? '').matchAll(/Unsubscribe from "(\w+)":\s+(\S+)/g)];
    expect(links.map(([, name]) => name).sort()).toEqual(['Five', 'Four', 'One', 'Three', 'Two']);
    const header = String(
      (mail?.headers.get('list') as { unsubscribe?: { url: string } } | undefined)?.unsubscribe?.url,
    );
    expect(header.match(/token=/g)).toHaveLength(5);
    // One link ends one alert; the address of the header ends all.
    const [, name, url] = links[0] as unknown as [string, string, string];
    expect((await fetch(url, { method: 'POST' })).status).toBe(200);
    await arrive(api.graph, record('d1', { City: 'Delta', UnparsedAddress: 'd1 Shore Road', ListPrice: 450_000 }));
    expect(await send()).toHaveLength(2);
    expect(server.mails[1]?.text).not.toContain(`"${name}"`);
    await fetch(header, { method: 'POST', body: 'List-Unsubscribe=One-Click' });
    await arrive(api.graph, home('d2', 'Delta'));
    expect(await send()).toHaveLength(2);
    expect(alerts).toHaveLength(5);
  });
});
