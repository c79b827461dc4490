/** Purchases, suppliers with what depends on them, and rate offers of mortgage brokers who are not here: imported, seen by the party only, undone. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestApi, type TestApi } from '../support/api.ts';
import { checked, exportedGraph, imported, mutate, reportOf, settled, tableOf, uploaded } from '../support/imports.ts';

let api: TestApi;
let before: string[];
beforeAll(async () => {
  api = await startTestApi();
  before = await exportedGraph(api);
});
afterAll(() => api.close());

const SPEND = [
  'Vendor,Category,Invoice date,Amount,Invoice number,Text',
  'Cloud Host,Hosting,2026-03-05,"1,200.50",INV-3,March',
  'Cloud Host,Hosting,2026-01-05,1200.50,INV-1,January',
  'Cloud Host,Backup,2026-02-01,80.00,INV-2,',
  'Net Carrier,Lines,2026-02,300.00,N-7,',
  'Net Carrier,Lines,2026-02-10,ask,N-8,',
  'Cloud Host,Hosting,2026-01-05,1200.50,INV-1,January',
];
const party = `party(id: "org_brokerage") { relationshipsAsConsumer(first: 100, orderBy: LATEST_CHANGE) { nodes {
  id recorded startsOn provider { name } offering { name } activities(first: 10) { nodes { summary note occurredAt amount { amount currency } } } } } }`;

interface Supply {
  provider: { name: string };
  offering: { name: string };
  startsOn: string;
  activities: { nodes: unknown[] };
}
let spend = '';

it('recognises purchases, finds a row that occurs twice, and rejects a text instead of an amount', async () => {
  spend = await uploaded(api, SPEND.join('\n'));
  expect(await tableOf(api, { id: spend })).toMatchObject({ kind: 'SPEND', decimalMark: '.' });
  expect(await checked(api, spend, { currency: 'CAD' })).toMatchObject({
    ...{ rowCount: 6, problemCount: 1, duplicateCount: 1 },
  });
  expect(await imported(api, spend)).toMatchObject({ createdCount: 4, skippedCount: 1, rejectedCount: 1 });
  expect((await reportOf(api, spend))[4].reason).toContain('"ask" is not an amount');
});

it('records each purchase in a relationship with its supplier that begins with the first one', async () => {
  const { data } = await api.call('broker', `{ ${party} }`);
  const recorded = data.party.relationshipsAsConsumer.nodes.filter((each: { recorded: boolean }) => each.recorded);
  const shown = recorded.map((each: Supply) => [
    ...[each.provider.name, each.offering.name, each.startsOn],
    each.activities.nodes.length,
  ]);
  expect(shown.sort()).toEqual([
    ['Cloud Host', 'Backup', '2026-02-01', 1],
    ['Cloud Host', 'Hosting', '2026-01-05', 2],
    ['Net Carrier', 'Lines', '2026-02-01', 1],
  ]);
  const hosting = recorded.find(({ offering }: Supply) => offering.name === 'Hosting');
  expect(hosting.activities.nodes).toContainEqual({
    ...{ summary: 'January', note: 'Reference: INV-1', occurredAt: '2026-01-05T00:00:00.000Z' },
    amount: { amount: '1200.50', currency: 'CAD' },
  });
});

it('is seen by the party only', async () => {
  const [{ activity, contact } = { activity: '', contact: '' }] = await api.graph.query(
    'MATCH (c:Contact)-[:PROVIDER_OF]->()<-[:PART_OF]-(a:Activity) RETURN a.id AS activity, c.id AS contact LIMIT 1',
    {},
  );
  for (const who of ['client', 'admin', 'trainer']) {
    const { data } = await api.call(who, `{ a: node(id: "${activity}") { id } c: node(id: "${contact}") { id } }`);
    expect(data).toEqual({ a: null, c: null });
  }
});

it('knows purchases that are there, also in another file', async () => {
  const again = await uploaded(api, SPEND.slice(0, 3).join('\n'));
  expect(await checked(api, again, { currency: 'CAD' })).toMatchObject({ rowCount: 2, duplicateCount: 2 });
  await mutate(api, 'discardImport', { id: again });
});

it('is undone, apart from a purchase that somebody corrected', async () => {
  const [{ id } = { id: '' }] = await api.graph.query(
    "MATCH (a:Activity {note: 'Reference: INV-3'}) RETURN a.id AS id",
    {},
  );
  const change = `mutation { updateActivity(input: { id: "${id}", summary: "Spring" }) { errors { message } } }`;
  expect((await api.call('broker', change)).data.updateActivity.errors).toEqual([]);
  await mutate(api, 'undoImport', { id: spend });
  expect(await settled(api, spend)).toMatchObject({ state: 'UNDONE', removedCount: 3, keptCount: 1 });
  const left = await api.graph.query(
    'MATCH (c:Contact)-[:PROVIDER_OF]->(r)-[:ON]->(o) RETURN c.name AS contact, o.name AS offering',
    {},
  );
  expect(left).toEqual([{ contact: 'Cloud Host', offering: 'Hosting' }]);
  await api.graph.execute(
    `MATCH (c:Contact)-[:PROVIDER_OF]->(r)-[:ON]->(o)-[:OF]->(s), (r)<-[:PART_OF]-(a) DETACH DELETE c, r, o, s, a`,
    {},
  );
  expect(await exportedGraph(api)).toEqual(before);
});

it('suppliers are imported with what they give and which service depends on it, so that a failure has an impact', async () => {
  const rows = [
    'Supplier,Side,Service,Email,Phone,Resource,Used for,Criticality',
    'Cloud Host,supplier,Hosting,noc@host.example,+1 416 555 0101,Servers,SERVICE,critical',
    'Net Carrier,supplier,Lines,noc@net.example,+1 416 555 0102,,SERVICE,high',
    'Nobody,supplier,Nothing,,,,No such service,high',
    'A Client,client,OFFERING,,,Servers,,high',
  ];
  const [{ service, offering } = { service: '', offering: '' }] = await api.graph.query(
    "MATCH (:Party {id: 'org_brokerage'})-[:OFFERS]->(o:Offering {id: 'off_brokerage'})-[:OF]->(s) RETURN s.name AS service, o.name AS offering",
    {},
  );
  const file = rows.join('\n').replaceAll('SERVICE', String(service)).replaceAll('OFFERING', String(offering));
  const id = await uploaded(api, file);
  expect(await tableOf(api, { id })).toMatchObject({ kind: 'RELATIONSHIPS' });
  expect(await checked(api, id)).toMatchObject({ rowCount: 4, problemCount: 1 });
  expect(await imported(api, id)).toMatchObject({ createdCount: 2, rejectedCount: 2 });
  const report = await reportOf(api, id);
  expect(report[2].reason).toContain('You have no service "No such service"');
  expect(report[3].reason).toContain('only what you get from a supplier can be recorded');
  const [{ contact, phones } = { contact: '', phones: [] }] = await api.graph.query(
    "MATCH (c:Contact {name: 'Cloud Host'}) RETURN c.id AS contact, c.phones AS phones",
    {},
  );
  expect(phones).toEqual(['+1 416 555 0101']);
  const { data } = await api.call(
    'broker',
    `{ impactOf(id: "${contact}") { affectedCount affected { party { id } } } }`,
  );
  expect(data.impactOf.affected.map((each: { party: { id: string } }) => each.party.id)).toContain('org_brokerage');
  // The resource is named like the offering, unless the file names it.
  const names = await api.graph.query('MATCH (x:Resource:Recorded) RETURN x.name AS name ORDER BY name', {});
  expect(names).toEqual([{ name: 'Lines' }, { name: 'Servers' }]);
  await mutate(api, 'undoImport', { id });
  expect(await settled(api, id)).toMatchObject({ state: 'UNDONE', removedCount: 2, keptCount: 0 });
  expect(await exportedGraph(api)).toEqual(before);
});

it('rate offers of mortgage brokers are recorded with them, found again, and undone', async () => {
  const file = [
    'Rate offer,Offering,Mortgage broker,Annual rate,Rate type,Term in months,Compounding,Fees',
    'Five years,Brokerage of mortgages,Harbour Mortgages,4.39 %,fixed,60,semi annual,900.00',
    'Three years,Brokerage of mortgages,Harbour Mortgages,4.59 %,fixed,36,semi annual,900.00',
  ].join('\n');
  const id = await uploaded(api, file);
  expect(await tableOf(api, { id })).toMatchObject({ kind: 'RATE_OFFERS' });
  await checked(api, id, { currency: 'CAD' });
  expect(await imported(api, id)).toMatchObject({ createdCount: 2, rejectedCount: 0 });
  const rows = await api.graph.query(
    'MATCH (c:Contact)-[:QUOTES]->(r:RateOffer:Recorded)-[:UNDER]->(o:Recorded)<-[:ON]-(:Recorded) RETURN c.name AS broker, r.name AS name ORDER BY name',
    {},
  );
  expect(rows).toEqual([
    { broker: 'Harbour Mortgages', name: 'Five years' },
    { broker: 'Harbour Mortgages', name: 'Three years' },
  ]);
  const again = await uploaded(api, file);
  expect(await checked(api, again, { currency: 'CAD' })).toMatchObject({ duplicateCount: 2 });
  await mutate(api, 'discardImport', { id: again });
  await mutate(api, 'undoImport', { id });
  expect(await settled(api, id)).toMatchObject({ state: 'UNDONE', removedCount: 2, keptCount: 0 });
  expect(await exportedGraph(api)).toEqual(before);
});
