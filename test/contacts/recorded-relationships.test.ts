/** Relationships that a party recorded: they count for it like others, and nobody else learns that they exist. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, type TestApi } from '../support/api.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

async function act(who: string, mutation: string, input: object, fields = 'relationship { id }') {
  const type = /^(suspend|resume)/.test(mutation)
    ? 'MoveRelationshipInput'
    : `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
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
const read = async (who: string, query: string, variables = {}) => {
  const { data, errors } = await api.call(who, query, variables);
  expect(errors).toBeUndefined();
  return data;
};

const SHOWN = `relationship { id state recorded disclosure criticality startsOn endsOn purpose offering { id name published }
  provider { __typename id name } consumer { __typename id name } resources { nodes { id name owner { id } enables { service { id } criticality } } } }`;
let client = '';
let supplier = '';
let sold = '';
let bought = '';

it('records a customer: it is active at once, private, and in the lists of the recorder', async () => {
  const { relationship } = await done(
    'broker',
    'recordRelationship',
    {
      ...{ party: 'org_brokerage', side: 'PROVIDER', offering: 'off_brokerage', startsOn: '2024-05-01' },
      ...{
        newContact: { kind: 'PERSON', name: 'Casey Client', emails: ['client@covalue.example'] },
        purpose: 'A flat',
      },
    },
    SHOWN,
  );
  expect(relationship).toMatchObject({
    ...{ state: 'ACTIVE', recorded: true, disclosure: 'PRIVATE', criticality: 'MEDIUM', startsOn: '2024-05-01' },
    provider: { id: 'org_brokerage' },
    consumer: { __typename: 'Contact', name: 'Casey Client' },
  });
  sold = relationship.id;
  client = relationship.consumer.id;
  const { party } = await read(
    'broker',
    '{ party(id: "org_brokerage") { relationshipsAsProvider(first: 100) { nodes { id recorded } } } }',
  );
  expect(party.relationshipsAsProvider.nodes).toContainEqual({ id: sold, recorded: true });
});

it('records a supplier with what it gives, so that its failure has an impact', async () => {
  const { relationship } = await done(
    'broker',
    'recordRelationship',
    {
      ...{ party: 'org_brokerage', side: 'CONSUMER', criticality: 'HIGH' },
      newContact: { kind: 'ORGANISATION', name: 'Cloud Host', identifiers: [{ scheme: 'VAT', value: 'X1' }] },
      ...{ offeringName: 'Hosting', offeringDescription: 'Servers' },
      resources: [
        { name: 'Website', kind: 'ACCESS', enables: [{ service: 'svc_brokerage', criticality: 'CRITICAL' }] },
      ],
    },
    SHOWN,
  );
  expect(relationship).toMatchObject({
    ...{ recorded: true, offering: { name: 'Hosting', published: false }, consumer: { id: 'org_brokerage' } },
    provider: { __typename: 'Contact', name: 'Cloud Host' },
    resources: {
      nodes: [
        {
          name: 'Website',
          owner: { id: 'org_brokerage' },
          enables: [{ service: { id: 'svc_brokerage' }, criticality: 'CRITICAL' }],
        },
      ],
    },
  });
  bought = relationship.id;
  supplier = relationship.provider.id;
  const { impactOf, valueChain, paths } = await read(
    'broker',
    `query ($supplier: ID!, $client: ID!, $sold: ID!) {
      impactOf(id: $supplier) { affected { party { id } depth criticality } }
      valueChain(of: $sold, direction: UPSTREAM) { links { depth relationship { id } provider { id } } }
      paths(from: $supplier, to: $client) { length nodes { id } }
    }`,
    { supplier, client, sold },
  );
  const affected = impactOf.affected.map(({ party }: { party: { id: string } }) => party.id);
  expect(affected).toEqual(expect.arrayContaining(['org_brokerage', client, 'per_client']));
  expect(valueChain.links).toContainEqual(
    expect.objectContaining({ relationship: { id: bought }, provider: { id: supplier } }),
  );
  expect(paths[0].nodes.map(({ id }: { id: string }) => id)).toEqual([supplier, bought, 'org_brokerage', sold, client]);
});

it('a second relationship with the same supplier and offering needs the first to end', async () => {
  const again = { party: 'org_brokerage', side: 'CONSUMER', contact: supplier, offeringName: 'hosting' };
  expect((await act('broker', 'recordRelationship', again)).errors[0]).toMatchObject({ code: 'ALREADY_EXISTS' });
  const past = { ...again, startsOn: '2020-01-01', endsOn: '2021-01-01' };
  const { relationship } = await done(
    'broker',
    'recordRelationship',
    past,
    'relationship { id state offering { name } }',
  );
  expect(relationship).toMatchObject({ state: 'ENDED', offering: { name: 'Hosting' } });
  await done('broker', 'deleteRecordedRelationship', { id: relationship.id }, 'deleted');
});

it.each([
  ['contact', { side: 'PROVIDER', offering: 'off_brokerage' }],
  ['offering', { side: 'PROVIDER', newContact: { kind: 'PERSON', name: 'X' } }],
  ['offeringName', { side: 'CONSUMER', newContact: { kind: 'PERSON', name: 'X' } }],
  [
    'endsOn',
    {
      side: 'PROVIDER',
      offering: 'off_brokerage',
      newContact: { kind: 'PERSON', name: 'X' },
      startsOn: '2024-01-02',
      endsOn: '2024-01-01',
    },
  ],
])('bad input of %s is refused, names the field and changes nothing', async (field, more) => {
  const count = 'MATCH (c:Contact) RETURN count(c) AS count';
  const [before] = await api.graph.read(count, {});
  const { errors } = await act('broker', 'recordRelationship', { party: 'org_brokerage', ...more });
  expect(errors[0]).toMatchObject({ code: 'INVALID_INPUT', field });
  expect(await api.graph.read(count, {})).toEqual([before]);
});

it('is corrected, suspended, resumed, and has agreements, resources and activities', async () => {
  const { relationship } = await done(
    'broker',
    'updateRelationship',
    { id: sold, startsOn: '2023-04-01', criticality: 'LOW', purpose: null },
    'relationship { startsOn criticality purpose }',
  );
  expect(relationship).toEqual({ startsOn: '2023-04-01', criticality: 'LOW', purpose: null });
  await done('broker', 'suspendRelationship', { id: sold });
  await done('broker', 'resumeRelationship', { id: sold });
  await done('broker', 'recordAgreement', { relationship: sold, title: 'Mandate' });
  await done('broker', 'recordResource', { relationship: sold, name: 'Keys', kind: 'ACCESS' }, 'resource { id }');
  await done(
    'broker',
    'recordActivity',
    { relationship: sold, kind: 'PROVISION', summary: 'Showed a flat' },
    'activity { id }',
  );
});

describe('nobody else', () => {
  const OTHERS = ['client', 'trainer', 'mortgage', 'admin'];
  let ids: string[] = [];
  beforeAll(async () => {
    const rows = await api.graph.read(
      `MATCH (n:Recorded) RETURN n.id AS id UNION MATCH (:Recorded)<-[:PART_OF|GOVERNS]-(n) RETURN n.id AS id
UNION MATCH (n:Event) WHERE any(id IN n.partyIds WHERE id STARTS WITH 'con_') RETURN n.id AS id`,
      {},
    );
    ids = rows.map(({ id }) => String(id));
  });

  it.each(OTHERS)('%s sees any of it by ID, in lists, chains, counts or history', async (who) => {
    expect(ids.length).toBeGreaterThan(12);
    expect((await read(who, 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids })).nodes).toEqual(
      ids.map(() => null),
    );
    const data = await read(
      who,
      `query ($sold: ID!, $supplier: ID!) {
        serviceRelationship(id: $sold) { id } impactOf(id: $supplier) { affectedCount } valueChain(of: $sold) { links { depth } } history(of: $sold) { entries { mutation } }
        offering(id: "off_brokerage") { relationships(filter: { with: $supplier }) { totalCount } }
        party(id: "org_brokerage") { relationships(first: 100) { totalCount nodes { id recorded } } resources { nodes { id } } offerings { nodes { name } } }
        offerings(search: "Hosting") { totalCount } services(search: "Hosting") { totalCount } parties(search: "Cloud Host") { totalCount nodes { name } }
      }`,
      { sold, supplier },
    );
    expect(data).toMatchObject({
      serviceRelationship: null,
      history: null,
      offerings: { totalCount: 0 },
      services: { totalCount: 0 },
    });
    expect(data.impactOf).toBeNull();
    expect(data.valueChain).toBeNull();
    const text = JSON.stringify(data);
    expect(ids.filter((id) => text.includes(id))).toEqual([]);
    expect(text).not.toMatch(/Hosting|Cloud Host|"recorded":true/);
    const [visible] = await api.graph.read(
      `MATCH (:Party {id: 'org_brokerage'})-[:PROVIDER_OF|CONSUMER_OF]->(r) RETURN count(CASE WHEN r:Recorded THEN null ELSE r END) AS ordinary`,
      {},
    );
    expect(data.party?.relationships.totalCount ?? 0).toBeLessThanOrEqual(Number(visible?.ordinary));
  });

  it.each(OTHERS)('%s changes it: the answer is that of an ID that does not exist', async (who) => {
    for (const [mutation, input] of [
      ['endRelationship', { id: sold }],
      ['updateRelationship', { id: sold, purpose: 'x' }],
      ['discloseRelationship', { id: sold, disclosure: 'PUBLIC' }],
      ['deleteRecordedRelationship', { id: sold }],
      ['grantAccess', { relationship: sold, email: 'x@example.org', name: 'X' }],
      ['recordAgreement', { relationship: sold, title: 'X' }],
      ['proposeRelationship', { provider: 'org_brokerage', consumer: client, offering: 'off_brokerage' }],
      ['openPersonalData', { party: client, reason: 'A good reason to look' }],
    ] as const) {
      const swap = (value: string) => value.replace(/^(rel|con)_.*/, '$1_nothing');
      const nothing = Object.fromEntries(Object.entries(input).map(([key, value]) => [key, swap(value)]));
      const [told] = (await act(who, mutation, input, '__typename')).errors;
      expect([told], mutation).toEqual((await act(who, mutation, nothing, '__typename')).errors);
    }
  });

  it('learns of it from the training of recommendations, or from counts of evidence', async () => {
    const [row] = await api.graph.read(
      `MATCH (c:Party)-[:CONSUMER_OF]->(r) WHERE NOT r:Recorded RETURN count(r) AS ordinary`,
      {},
    );
    const { HOLDINGS } = await import('../../src/features/recommendations/training/training.cypher.ts');
    const neo4j = (await import('neo4j-driver')).default;
    const holdings = await api.graph.read(HOLDINGS, { share: 1, mostOfConsumer: neo4j.int(1000) });
    expect(holdings.filter(({ target, consumer }) => ids.includes(target) || ids.includes(consumer))).toEqual([]);
    expect(holdings.length).toBeLessThanOrEqual(Number(row?.ordinary));
    const { NEW_RELATIONSHIPS } = await import('../../src/features/recommendations/recommendation.cypher.ts');
    expect(NEW_RELATIONSHIPS.text).toContain(':Recorded');
  });

  it('is in a search index, also after a start of the server', async () => {
    const { indexNames } = await import('../../src/graph/index-names.ts');
    await indexNames(api.graph.driver);
    // Those that have one; the words of a resource are compared where it is.
    const rows = await api.graph.read(
      'MATCH (n:Recorded) WHERE n.searchName IS NOT NULL AND (n:Party OR n:Service OR n:Offering) RETURN n.id AS id',
      {},
    );
    expect(rows).toEqual([]);
  });

  it('is mailed', async () => {
    const [row] = await api.graph.read('MATCH (m:Mail) RETURN count(m) AS mails', {});
    expect(row?.mails).toBe(0);
  });
});

it('what needs the agreement of the other side is refused, with the way out', async () => {
  for (const [mutation, input] of [
    ['discloseRelationship', { id: sold, disclosure: 'CHAIN' }],
    ['grantAccess', { relationship: sold, email: 'x@example.org', name: 'X' }],
    ['askForAdvocacy', { relationship: sold, milestone: 'Handover' }],
    ['proposeRelationship', { provider: supplier, consumer: 'org_brokerage', offering: 'off_brokerage' }],
  ] as const) {
    const [told] = (await act('broker', mutation, input, '__typename')).errors;
    expect(told, mutation).toMatchObject({ code: expect.stringMatching(/^(ILLEGAL_STATE|NOT_FOUND)$/) });
    if (told.code === 'ILLEGAL_STATE') expect(told.message).toContain('inviteContact');
  }
});

it('two recorders of the same person do not learn of each other', async () => {
  const { relationship } = await done('trainer', 'recordRelationship', {
    ...{ party: 'org_academy', side: 'PROVIDER', offering: 'off_training' },
    newContact: { kind: 'PERSON', name: 'Casey Client', emails: ['client@covalue.example'] },
  });
  for (const [who, other] of [
    ['broker', relationship.id],
    ['trainer', sold],
  ])
    expect((await read(who as string, 'query ($id: ID!) { node(id: $id) { id } }', { id: other })).node).toBeNull();
});

it('is deleted with what belongs to it; then the contact can be deleted', async () => {
  expect((await act('broker', 'deleteContact', { id: client }, 'deleted')).errors[0]).toMatchObject({
    code: 'ILLEGAL_STATE',
    field: 'id',
  });
  await done('broker', 'endRelationship', { id: bought });
  for (const id of [sold, bought]) await done('broker', 'deleteRecordedRelationship', { id }, 'deleted');
  for (const id of [client, supplier]) await done('broker', 'deleteContact', { id }, 'deleted');
  const left = await api.graph.read(
    `MATCH (n:Recorded) WHERE NOT n.recordedBy = 'org_academy' AND NOT n:ServiceRelationship RETURN n.id AS id
UNION MATCH (a:Agreement {title: 'Mandate'}) RETURN a.id AS id UNION MATCH (a:Activity {summary: 'Showed a flat'}) RETURN a.id AS id
UNION MATCH (r:Resource) WHERE r.name IN ['Keys', 'Website'] RETURN r.id AS id`,
    {},
  );
  expect(left).toEqual([]);
});

it('is deleted under the lock of its contact, which comes first', async () => {
  const { relationship } = await done(
    'broker',
    'recordRelationship',
    {
      ...{ party: 'org_brokerage', side: 'CONSUMER', offeringName: 'Cleaning' },
      newContact: { kind: 'ORGANISATION', name: 'Cleaner' },
    },
    'relationship { id provider { id } }',
  );
  const session = api.graph.driver.session();
  const holding = session.beginTransaction();
  await holding.run('MATCH (c:Contact {id: $id}) SET c.lock = true REMOVE c.lock', { id: relationship.provider.id });
  const deleted = done('broker', 'deleteRecordedRelationship', { id: relationship.id }, 'deleted');
  await new Promise((passed) => setTimeout(passed, 1_500));
  // It waits for the contact, and does not hold the relationship meanwhile.
  const lock = 'MATCH (r:ServiceRelationship {id: $id}) SET r.lock = true REMOVE r.lock RETURN r.id AS id';
  const result = await holding.run(lock, { id: relationship.id });
  expect(result.records).toHaveLength(1);
  await holding.commit();
  await session.close();
  expect((await deleted).deleted).toBe(relationship.id);
});

it('an ordinary relationship cannot be deleted', async () => {
  expect(
    (await act('broker', 'deleteRecordedRelationship', { id: 'rel_brokerage' }, 'deleted')).errors[0],
  ).toMatchObject({
    code: 'ILLEGAL_STATE',
  });
});
