/** Removes the demo data: nothing of it is left, and nothing else is missing. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plantStory } from '../../seed/plant.ts';
import { removeDemoInTerminal } from '../../src/cli/remove-demo.ts';
import { startTestApi, type TestApi } from '../support/api.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi({ story: false, environment: { SMTP_URL: 'smtp://127.0.0.1:9' } });
});
afterAll(() => api?.close());

const now = () => new Date().toISOString();
const run = (text: string, parameters: Record<string, unknown> = {}) =>
  api.graph.writeQuietly((runner) => runner.run(text, parameters));

/** The log of events keeps its numbers; counters of attempts by hashed address expire within a day; the others belong to the installation. */
const OF_INSTALLATION = [
  'AuditChain',
  'SignInAttempts',
  'Migration',
  'WriteBarrier',
  'MailSender',
  'Event',
  'EventCounter',
  'DemoRemoved',
];

async function nodes(): Promise<Map<string, string>> {
  const rows = await api.graph.read(
    `MATCH (n) WHERE none(label IN labels(n) WHERE label IN $labels)
     RETURN elementId(n) AS id, labels(n) AS labels, properties(n) AS properties,
       COLLECT { MATCH (n)-[e]->(m) RETURN type(e) + ' ' + elementId(m) ORDER BY elementId(e) } AS edges`,
    { labels: OF_INSTALLATION },
  );
  return new Map(rows.map(({ id, ...node }) => [String(id), text(node)]));
}
const text = (node: unknown) => JSON.stringify(node, (_, value) => (typeof value === 'bigint' ? `${value}n` : value));

async function done(who: string, mutation: string, input: object, selection = '', type = inputOf(mutation)) {
  const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${selection} errors { message } } }`;
  const { data, errors } = await api.call(who, query, { input });
  expect(errors ?? data[mutation].errors, mutation).toEqual([]);
  return data[mutation];
}
const inputOf = (mutation: string) => `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;

const PREVIEW = `{ demoData { nodes parties recorded recordedCount added { type count own } ownRecords ending { own demo offering state } endingCount
  stayingPeople stayingOrganisations youStay } }`;
const preview = async (who = 'admin') => (await api.call(who, PREVIEW)).data.demoData;
const inTerminal = (isSure: boolean, lines: string[] = []) =>
  removeDemoInTerminal(api.graph, { isSure, mailFolder: mailFolder(), say: (line) => lines.push(line) });
const mailFolder = () => join(api.folder, 'outbox');

const REMOVE = `mutation ($input: RemoveDemoDataInput!) { removeDemoData(input: $input) { deletedNodes setupCode errors { code field } } }`;
const remove = async (who: string, input: object = { expectedOwnRecords: 0 }) =>
  (await api.call(who, REMOVE, { input })).data.removeDemoData;

/** Demo people work: everything that they leave belongs to the demo. */
async function useTheDemo(): Promise<void> {
  await done('broker', 'recordActivity', { relationship: 'rel_brokerage', kind: 'PROVISION', summary: 'Called' });
  const { person } = await done(
    'broker',
    'createPerson',
    { name: 'Trial', email: 'trial@demo.example' },
    'person { id }',
  );
  const { relationship } = await done(
    'broker',
    'proposeRelationship',
    { provider: 'org_brokerage', consumer: person.id, offering: 'off_brokerage' },
    'relationship { id }',
  );
  await done('broker', 'grantAccess', { relationship: relationship.id, person: person.id });
  await done('broker', 'proposeAppointment', {
    relationship: 'rel_brokerage',
    startsAt: `${new Date(Date.now() + 9 * 86_400_000).toISOString().slice(0, 10)}T12:00`,
    timeZone: 'America/Toronto',
  });
  await done('broker', 'createServiceAccount', { organisation: 'org_brokerage', name: 'Books', mutations: [] });
  await done('broker', 'createWebhook', { party: 'org_brokerage', url: 'https://example.com/events' });
  await done('client', 'publishCalendarFeed', {}, '', 'CalendarFeedInput');
  await done('client', 'requestEmailChange', { email: 'dana@new.example' });
  await done('admin', 'createOrganisation', { name: 'Tried out' });
  await done('broker', 'askForAdvocacy', { relationship: 'rel_brokerage', milestone: 'A trial' });
  const { contact } = await done(
    'broker',
    'recordContact',
    { party: 'org_brokerage', kind: 'PERSON', name: 'Lead', emails: ['lead@demo.example'] },
    'contact { id }',
  );
  await done('broker', 'recordRelationship', {
    ...{ party: 'org_brokerage', side: 'PROVIDER', contact: contact.id, offering: 'off_brokerage' },
  });
  await done('broker', 'inviteContact', { contact: contact.id });
  const { activity } = await done(
    'broker',
    'recordActivity',
    { relationship: 'rel_brokerage', kind: 'PROVISION', summary: 'A mistake' },
    'activity { id }',
  );
  await done('broker', 'cancelActivity', { id: activity.id, reason: 'A mistake' });
  await api.call('client', '{ recommendations(for: "per_client") { id } }');
  await api.call('broker', '{ party(id: "per_client") { email mortgages { id balance { amount } } } }');
  await run(`MATCH (p:Person {id: 'per_client'})
CREATE (:SignInSession {id: 'ses_demo', hash: 'x', expiresAt: datetime()})-[:SIGNS_IN]->(p), (p)-[:SIGNS_IN_WITH]->(:Credential {passwordHash: 'x'})
CREATE (:TrainingRun {id: 'trn_demo', startedAt: datetime()}), (:RecommendationModel {id: 'mod_demo'}), (:Segment {id: 'seg_demo'})
CREATE (:Erasure {id: 'ers_demo', person: p.id, state: 'DONE', at: datetime()})
WITH p MATCH (o:Organisation {id: 'org_brokerage'})
CREATE (o)-[:HAS_IMPORT]->(:Import {id: 'imp_demo', state: 'DONE'}), (:ImportPart {key: 'imp_demo|table|0', data: 'x'}),
  (:ImportedRecord {key: 'imp_demo|1', line: 1}), (:ImportMapping {key: o.id + '|x', kind: 'LISTINGS'}),
  (l:Listing {id: 'lst_demo', ownerId: o.id})<-[:CHANGE_OF]-(:ListingChange {id: 'lch_demo'})`);
}

/** Until all events are numbered and all changes are chained in the audit trail; views wait for a minute. */
async function settled(): Promise<void> {
  const waiting = async () =>
    (
      await api.graph.read(
        'RETURN COUNT { (:Pending) } + COUNT { MATCH (r:AuditUnchained) WHERE r:AuditChange RETURN r } AS count',
        {},
      )
    )[0]?.count;
  await expect.poll(waiting, { timeout: 60_000 }).toBe(0);
}

describe.sequential('a graph with nothing but the demo data', { timeout: 180_000 }, () => {
  it('is as an empty one afterwards, also after use and while others write', async () => {
    await settled();
    const empty = await nodes();
    expect(await plantStory(api.graph, now(), { homes: 20, neighbours: 12, population: true })).toBe(true);
    await useTheDemo();
    await settled();
    expect((await nodes()).size).toBeGreaterThan(200);
    const [mail] = await api.graph.read('MATCH (m:Mail) RETURN m.id AS id LIMIT 1', {});
    mkdirSync(mailFolder(), { recursive: true });
    for (const name of [String(mail?.id), 'mai_own']) writeFileSync(join(mailFolder(), `${name}.eml`), 'To: somebody');
    const shown = await preview();
    // Only their party sees contacts and imports.
    const types = shown.added.map(({ type }: { type: string }) => type);
    expect(types).toEqual(expect.arrayContaining(['Activity', 'Appointment', 'Webhook']));
    expect(types.filter((type: string) => /Contact|Import/.test(type))).toEqual([]);
    expect(shown).toMatchObject({
      ownRecords: 0,
      recorded: ['Trial', 'Tried out'],
      ending: [],
      stayingPeople: 0,
      youStay: false,
    });
    const activity = { relationship: 'rel_brokerage', kind: 'PROVISION', summary: 'Meanwhile' };
    const meanwhile = Array.from({ length: 12 }, () =>
      api.call(
        'broker',
        'mutation ($input: RecordActivityInput!) { recordActivity(input: $input) { errors { code } } }',
        {
          input: activity,
        },
      ),
    );
    const answer = await remove('admin');
    await Promise.all(meanwhile);
    expect(answer.errors).toEqual([]);
    expect(answer.deletedNodes).toBeGreaterThanOrEqual(shown.nodes);
    expect(existsSync(join(mailFolder(), `${mail?.id}.eml`))).toBe(false);
    expect(existsSync(join(mailFolder(), 'mai_own.eml'))).toBe(true);
    await settled();
    const left = await nodes();
    const setupLink = [...left.values()].filter((node) => node.includes('"SignInLink"'));
    expect(setupLink.length).toBe(1);
    // Views by writes during the removal are recorded within a second, so perhaps after it.
    const isSeenMeanwhile = (node: string) => node.includes('"AuditView"');
    expect([...left.values()].filter((node) => !setupLink.includes(node) && !isSeenMeanwhile(node))).toEqual([
      ...empty.values(),
    ]);
    const events = await api.graph.read('MATCH (e:Event) RETURN DISTINCT e.name AS name, e.partyIds AS parties', {});
    expect(events).toEqual([{ name: 'demoDataRemoved', parties: [] }]);
    // It is not planted again, and the code sets the graph up.
    expect(await plantStory(api.graph, now())).toBe(false);
    const input = {
      code: answer.setupCode,
      name: 'Ada',
      email: 'ada@own.example',
      organisation: 'Own',
      password: 'velvet tractor on seven hills',
    };
    const { data } = await api.call(
      'ada@own.example',
      'mutation ($input: SetUpInput!) { setUp(input: $input) { token errors { message } } }',
      { input },
    );
    expect(data.setUp).toMatchObject({ token: expect.any(String), errors: [] });
  });
});

describe.sequential('a graph with own data beside the demo data', { timeout: 180_000 }, () => {
  const OWN = 'ada@own.example';
  let own: Map<string, string>;

  it('shows what would go and what would stay', async () => {
    await run(
      'MATCH (n) WHERE NOT n:Migration AND NOT n:WriteBarrier AND NOT n:EventCounter AND NOT n:Event DETACH DELETE n',
    );
    await plantStory(api.graph, now(), { homes: 20 });
    const before = await nodes();
    await run(`CREATE (a:Party:Person {id: 'per_own', name: 'Ada', email: '${OWN}', administrator: true, profile: 'PRIVATE', createdAt: datetime(), updatedAt: datetime(), version: 1})
-[:SIGNS_IN_WITH]->(:Credential {passwordHash: 'x'})`);
    const { organisation } = await done(OWN, 'createOrganisation', { name: 'Nimbus' }, 'organisation { id }');
    const { service } = await done(
      OWN,
      'createService',
      { provider: organisation.id, name: 'Monitoring' },
      'service { id }',
    );
    const { offering } = await done(
      OWN,
      'createOffering',
      { service: service.id, name: 'Around the clock', published: true },
      'offering { id }',
    );
    const { person } = await done(OWN, 'createPerson', { name: 'Cleo', email: 'cleo@own.example' }, 'person { id }');
    const { relationship } = await done(
      OWN,
      'proposeRelationship',
      { provider: organisation.id, consumer: person.id, offering: offering.id },
      'relationship { id }',
    );
    await done(OWN, 'grantAccess', { relationship: relationship.id, person: person.id });
    await run(
      `MATCH (r:ServiceRelationship {id: $id}), (p:Person {id: $person})
CREATE (:PropertyAlert {id: 'alr_own', name: 'Own'})-[:PROVISIONED_IN]->(r), (p)-[:HAS_MORTGAGE]->(:Mortgage {id: 'mtg_own'}),
  (:Contact:Recorded {id: 'con_own', kind: 'PERSON', name: 'Dana', recordedBy: $organisation, emails: [], phones: [], phoneNumbers: [], tags: [], identifierSchemes: [], identifierValues: []})`,
      { id: relationship.id, person: person.id, organisation: organisation.id },
    );
    // Somebody whom a demo person has invited, and who has an account since.
    const { person: invited } = await done(
      'broker',
      'createPerson',
      { name: 'Ben', email: 'ben@own.example' },
      'person { id }',
    );
    await run('MATCH (p:Person {id: $id}) SET p.signedInAt = datetime()', { id: invited.id });
    await settled();
    own = new Map([...(await nodes())].filter(([id]) => !before.has(id)));
    // From here on, what happens belongs to the demo.
    await useTheDemo();
    const crossing = await done(
      OWN,
      'proposeRelationship',
      { provider: 'org_portal', consumer: organisation.id, offering: 'off_portal' },
      'relationship { id }',
    );
    await done(OWN, 'recordActivity', {
      relationship: crossing.relationship.id,
      kind: 'CONSUMPTION',
      summary: 'Tried',
    }).catch(() => {});
    await run(`MATCH (l:Listing:Demo), (a:PropertyAlert {id: 'alr_own'}) WITH l, a LIMIT 1
CREATE (l)<-[:OF_LISTING]-(:Match {id: 'mat_own'})-[:FOR_ALERT]->(a)
WITH a MATCH (c:Contact {id: 'con_own'}) SET c.confirmedBy = 'per_client'`);
    await settled();
    const shown = await preview(OWN);
    const ownOf = (type: string) => shown.added.find((each: { type: string }) => each.type === type)?.own;
    expect([ownOf('Match'), ownOf('ServiceRelationship'), ownOf('Contact')]).toEqual([1, 1, undefined]);
    expect(shown.ownRecords).toBeGreaterThan(1);
    expect(shown).toMatchObject({
      recorded: ['Trial', 'Tried out'],
      ending: [{ own: 'Nimbus', demo: 'ListingHub', offering: 'Portal for brokerages', state: 'PROPOSED' }],
      endingCount: 1,
      stayingPeople: 3,
      stayingOrganisations: 1,
      youStay: true,
    });
  });

  it('is shown and removed by administrators only, and not if it has changed since it was shown', async () => {
    const before = (await nodes()).size;
    for (const who of ['broker', 'client', 'ben@own.example']) {
      expect(await preview(who)).toBe(null);
      expect((await remove(who)).errors).toEqual([{ code: 'NOT_FOUND', field: 'expectedOwnRecords' }]);
    }
    expect((await remove(OWN, { expectedOwnRecords: 0 })).errors).toEqual([
      { code: 'ILLEGAL_STATE', field: 'expectedOwnRecords' },
    ]);
    expect(await inTerminal(false)).toBe(1);
    await settled();
    expect((await nodes()).size).toBeGreaterThanOrEqual(before);
  });

  it('keeps exactly the own data', async () => {
    const lines: string[] = [];
    expect(await inTerminal(true, lines)).toBe(0);
    expect(lines).toEqual(
      expect.arrayContaining(['  Nimbus and ListingHub: Portal for brokerages (PROPOSED)', '  Match: 1']),
    );
    await settled();
    const technical = /"labels":\["(Audit|PersonKey|Quota|CostBudget|IdempotencyKey)/;
    const content = (all: Map<string, string>) => [...all].filter(([, node]) => !technical.test(node)).sort();
    expect(content(await nodes())).toEqual(content(own));
    const mine = await api.call(OWN, '{ parties(first: 50) { nodes { name } } demoData { nodes } }');
    expect(mine.data.parties.nodes.map(({ name }: { name: string }) => name)).toEqual(['Ada', 'Ben', 'Cleo', 'Nimbus']);
    expect(mine.data.demoData).toBe(null);
    // Keys of those who are gone are destroyed: what the audit trail has of them cannot be read.
    const keys = await api.graph.read(
      'MATCH (k:PersonKey) WHERE k.wrapped IS NOT NULL RETURN collect(k.person) AS ids',
      {},
    );
    expect(String(keys[0]?.ids)).not.toMatch(/per_(client|broker|admin)/);
    expect(await remove(OWN)).toMatchObject({ deletedNodes: 0, setupCode: null, errors: [] });
  });

  it('offers nobody for sign-in with one click any more', async () => {
    const headers = { 'x-covalue-key': api.app.pages.key as string };
    const response = await fetch(`${api.url}/local/people`, { method: 'POST', headers });
    expect(await response.json()).toEqual([]);
  });
});
