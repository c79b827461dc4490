/** A party imports its own listings: visible to it and its clients, matched with their alerts only, undone with their matches. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { matchPending } from '../../src/features/real-estate/alerts/match.actions.ts';
import { startTestApi, type TestApi } from '../support/api.ts';
import { checked, imported, mutate, reportOf, settled, tableOf, uploaded } from '../support/imports.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi({ homes: 8 });
  await matchPending(api.graph);
});
afterAll(() => api.close());

const HEADER = 'Listing ID;Status;Price;Address;City;Province;Postal code;Bedrooms;Baths;Subtype;Lat;Long';
/** A home that the client of the story looks for. */
const row = (key: string, price: string) =>
  `${key};Active;${price};${key} Queen St W;Port Credit;ON;L5G 1A1;4;3;Detached;43.5515;-79.5860`;
const table = (...rows: string[]) => `${[HEADER, ...rows].join('\n')}\n`;

it('is recognised by its columns, and says what it cannot understand', async () => {
  const id = await uploaded(api, table(row('A1', '900.000,00'), row('A2', 'ask'), 'A3;Nowhere;1.000,00;;;;;;;;;'));
  expect(await tableOf(api, { id })).toMatchObject({ kind: 'LISTINGS', decimalMark: ',' });
  expect(await checked(api, id, { currency: 'CAD' })).toMatchObject({ rowCount: 3, problemCount: 2 });
  const { data } = await api.call('broker', `{ importCheck(id: "${id}") { problems { line why } } }`);
  expect(data.importCheck.problems).toEqual([
    { line: 3, why: expect.stringContaining('"ask" is not an amount') },
    { line: 4, why: expect.stringContaining('"Nowhere" is not a status') },
  ]);
  await mutate(api, 'discardImport', { id });
});

it('is seen by the party and its clients, matched for them alone, updated, and undone', async () => {
  const id = await uploaded(api, table(row('B1', '900.000,00'), row('B2', '950.000,00')));
  await checked(api, id, { currency: 'CAD' });
  expect(await imported(api, id)).toMatchObject({ createdCount: 2, rejectedCount: 0 });
  const [{ record }] = await reportOf(api, id);
  const seen = async (person: string) => {
    const { data } = await api.call(
      person,
      `{ listing(id: "${record}") { address history { id } } node(id: "${record}") { id } listings(first: 100, filter: { listingKey: "B1" }) { totalCount } }`,
    );
    return [data.listing?.address, data.node?.id, data.listings.totalCount];
  };
  expect(await seen('broker')).toEqual(['B1 Queen St W', record, 1]);
  expect(await seen('client')).toEqual(['B1 Queen St W', record, 1]);
  expect(await seen('trainer')).toEqual([undefined, undefined, 0]);

  // An alert of another provider with the same criteria.
  await api.graph.execute(
    `MATCH (a:PropertyAlert)-[:PROVISIONED_IN]->(:ServiceRelationship {id: 'rel_brokerage'}) WITH a LIMIT 1
MATCH (c:SearchCriteria)-[:OF_ALERT]->(a) WHERE c.lookup IS NOT NULL
CREATE (:Party:Organisation {id: 'org_rival', name: 'Rival', profile: 'PRIVATE'})-[:PROVIDER_OF]->(r:ServiceRelationship {id: 'rel_rival', state: 'ACTIVE'})<-[:CONSUMER_OF]-(:Party:Person {id: 'per_rival', name: 'x', profile: 'PRIVATE'})
CREATE (b:PropertyAlert:AlertToMatch)-[:PROVISIONED_IN]->(r) SET b = a {.*, id: 'alr_rival'}
CREATE (d:SearchCriteria)-[:OF_ALERT]->(b) SET d = c {.*, id: 'crt_rival'}`,
    {},
  );
  const update = await uploaded(api, table(row('B1', '890.000,00'), row('B2', '950.000,00')));
  expect(await checked(api, update, { currency: 'CAD' })).toMatchObject({ duplicateCount: 2 });
  expect(await imported(api, update)).toMatchObject({ updatedCount: 1, skippedCount: 1 });
  await matchPending(api.graph);
  const matches = await api.graph.query(
    'MATCH (l:Listing {id: $record})<-[:OF_LISTING]-(:Match)-[:FOR_ALERT]->(a) RETURN a.id AS alert',
    { record },
  );
  expect(matches.map(({ alert }) => alert)).not.toContain('alr_rival');
  expect(matches.length).toBeGreaterThan(0);
  await api.graph.execute(
    "MATCH (n) WHERE n.id IN ['org_rival', 'rel_rival', 'per_rival', 'alr_rival', 'crt_rival'] CALL (n) { OPTIONAL MATCH (n)<-[:FOR_ALERT]-(m:Match) DETACH DELETE m } DETACH DELETE n",
    {},
  );

  await mutate(api, 'undoImport', { id: update });
  expect(await settled(api, update)).toMatchObject({ state: 'UNDONE', restoredCount: 1 });
  const { data } = await api.call(
    'broker',
    `{ listing(id: "${record}") { listPrice { amount } history { listPrice { amount } } } }`,
  );
  expect(data.listing).toEqual({
    listPrice: { amount: '900000.00' },
    history: [{ listPrice: { amount: '900000.00' } }],
  });
  await matchPending(api.graph);
  // A mail about each of both homes waits. The second import is a change since the first one, so that its home is kept.
  await api.graph.execute(
    `MATCH (l:Listing {ownerId: 'org_brokerage'})<-[:OF_LISTING]-(m:Match)-[:FOR_ALERT]->(a:PropertyAlert)
WITH l, a, count(m) AS matches CREATE (:MailItem {key: 'test|' + l.id, listingKey: l.listingKey})-[:IN]->(:QueuedMail {listId: a.id})-[:UNDER]->(:MailSubscription {listId: a.id})`,
    {},
  );
  await mutate(api, 'undoImport', { id });
  expect(await settled(api, id)).toMatchObject({ state: 'UNDONE', removedCount: 1, keptCount: 1 });
  const mails = await api.graph.query(
    "MATCH (i:MailItem) WHERE i.key STARTS WITH 'test|' RETURN i.listingKey AS key, i.cancelledAt IS NOT NULL AS isCancelled ORDER BY key",
    {},
  );
  expect(mails).toEqual([
    { key: 'B1', isCancelled: false },
    { key: 'B2', isCancelled: true },
  ]);
  const left = await api.graph.query("MATCH (l:Listing {ownerId: 'org_brokerage'}) RETURN l.id AS id", {});
  expect(left).toEqual([{ id: record }]);
  const orphans = await api.graph.query(
    'MATCH (n:Match|ListingChange) WHERE NOT EXISTS { (n)-[:OF_LISTING|CHANGE_OF]->() } RETURN n',
    {},
  );
  expect(orphans).toEqual([]);
});
