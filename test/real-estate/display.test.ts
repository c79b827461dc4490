/**
 * Data that a seller does not permit to be shown is in no channel from the next feed on, and returns when the seller
 * permits it.
 */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestApi, type TestApi } from '../support/api.ts';
import { arrive, record } from './feed.ts';

let api: TestApi;
const ids: Record<string, string> = {};
const ADDRESS = '12 Hidden Road';
const home = (more: object = {}) =>
  record('shy', { UnparsedAddress: ADDRESS, Latitude: 43.58761, Longitude: -79.55123, PostalCode: 'L5E 1A1', ...more });

beforeAll(async () => {
  api = await startTestApi();
  await ask('broker', 'setUpPropertyAlert', {
    ...{ relationship: 'rel_brokerage', name: 'Daily', frequency: 'DAILY' },
    criteria: { places: ['Lakeview'], circle: { latitude: 43.59, longitude: -79.55, radiusKm: 5 } },
  });
  await arrive(api.graph, home());
  const { nodes } = (
    await query(
      'client',
      '{ listings(first: 5) { nodes { id history { id } matches { nodes { id alert { id } } } } } }',
    )
  ).listings;
  Object.assign(ids, {
    listing: nodes[0].id,
    change: nodes[0].history[0].id,
    match: nodes[0].matches.nodes[0].id,
    alert: nodes[0].matches.nodes[0].alert.id,
  });
  await ask('client', 'favouriteMatch', { match: ids.match });
  await ask('client', 'giveFeedback', { relationship: 'rel_brokerage', about: ids.listing, text: 'Nice.' });
  const visit = {
    relationship: 'rel_brokerage',
    place: ids.listing,
    startsAt: new Date(Date.now() + 3 * 86_400_000).toISOString(),
  };
  await ask('client', 'proposeAppointment', { ...visit, durationMinutes: 30, timeZone: 'UTC' });
});
afterAll(() => api.close());

async function query(person: string, text: string) {
  const { data, errors } = await api.call(person, text);
  expect(errors).toBeUndefined();
  return data;
}
async function ask(person: string, mutation: string, input: object) {
  const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
  const { data, errors } = await api.call(
    person,
    `mutation ($input: ${type}!) { ${mutation}(input: $input) { errors { code field message } } }`,
    { input },
  );
  expect(errors).toBeUndefined();
  expect(data[mutation].errors).toEqual([]);
}
/** All that the two parties can read of the home and its copies. */
const everything = () =>
  query(
    'client',
    `{ listing(id: "${ids.listing}") { address addressWithheld postalCode latitude longitude remarks history { id } }
       byId: node(id: "${ids.listing}") { id } change: node(id: "${ids.change}") { id } match: node(id: "${ids.match}") { id }
       listings(first: 5) { totalCount nodes { id address } }
       near: listings(first: 5, filter: { near: { latitude: 43.59, longitude: -79.55, radiusKm: 5 } }) { totalCount }
       propertyAlert(id: "${ids.alert}") { unseenCount matches(filter: {}) { totalCount nodes { listing { address } } } }
       serviceRelationship(id: "rel_brokerage") {
         favourites { totalCount nodes { listing { address } } }
         appointments(first: 5) { nodes { location place { id ... on Listing { address } } } }
         activities(first: 50) { nodes { summary } }
         feedback(first: 5) { nodes { text about { id ... on Listing { address } } } } } }`,
  );
const queued = async () =>
  (
    await api.graph.read(
      'MATCH (i:MailItem)-[:IN]->(m:QueuedMail) WHERE i.cancelledAt IS NULL AND m.template = "match" RETURN i.content AS content',
      {},
    )
  ).map(({ content }) => content as string);

it('shows the whole listing while the seller permits it', async () => {
  const seen = JSON.stringify(await everything());
  expect(seen.split(ADDRESS).length).toBeGreaterThan(6);
  expect((await queued()).join()).toContain(ADDRESS);
});

it('hides the address and its copies everywhere, and continues matching', async () => {
  await arrive(api.graph, home({ InternetAddressDisplayYN: 'N', PublicRemarks: `See ${ADDRESS}!` }));
  const seen = await everything();
  expect(JSON.stringify(seen)).not.toContain(ADDRESS);
  expect(seen.listing).toMatchObject({
    ...{ address: null, addressWithheld: true, postalCode: 'L5E', latitude: 43.59, longitude: -79.55 },
    remarks: 'See (address withheld)!',
  });
  expect(seen.near.totalCount).toBe(1);
  expect(seen.propertyAlert.matches.totalCount).toBe(1);
  const mails = await queued();
  expect(mails).toHaveLength(1);
  expect(mails.join()).not.toContain(ADDRESS);
  // It is not stored where another path could lead to it either.
  const left = await api.graph.read(
    'MATCH (l:Listing) WHERE any(key IN ["address", "remarks", "lookup"] WHERE l[key] CONTAINS $address) RETURN l.id AS id',
    { address: ADDRESS },
  );
  expect(left).toEqual([]);
});

it('removes the whole listing from every channel, and restores it', async () => {
  await arrive(api.graph, home({ InternetEntireListingDisplayYN: false, StandardStatus: 'Nowhere' }));
  const seen = await everything();
  expect(seen).toMatchObject({
    ...{ listing: null, byId: null, change: null, match: null, listings: { totalCount: 0 }, near: { totalCount: 0 } },
    propertyAlert: { unseenCount: 0, matches: { totalCount: 0 } },
    serviceRelationship: {
      favourites: { totalCount: 0 },
      appointments: { nodes: [{ place: null }] },
      feedback: { nodes: [{ text: 'Nice.', about: null }] },
    },
  });
  expect(await queued()).toEqual([]);
  expect(await api.graph.read('MATCH (l:WithheldListing) RETURN keys(l) AS keys', {})).toEqual([
    { keys: expect.not.arrayContaining(['city', 'remarks', 'photoUrl', 'location', 'lookup', 'places']) },
  ]);
  // An older record changes nothing; a listing that was never shown does not begin to exist.
  await arrive(api.graph, record('never', { InternetEntireListingDisplayYN: '0' }));
  expect((await query('admin', '{ listings(first: 5) { totalCount } }')).listings.totalCount).toBe(0);
  await arrive(api.graph, home({ ListPrice: 490_000 }));
  const again = await everything();
  expect(again.listing.address).toBe(ADDRESS);
  expect(again.listing.history).toHaveLength(2);
  expect(again).toMatchObject({
    listings: { totalCount: 1 },
    propertyAlert: { matches: { totalCount: 1 } },
    match: { id: ids.match },
  });
  expect(again.serviceRelationship.favourites.totalCount).toBe(1);
});
