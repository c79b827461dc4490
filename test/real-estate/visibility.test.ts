/** Visibility of alerts, criteria, requests and matches, on every path: two clients of one broker, and outsiders. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestApi, type TestApi } from '../support/api.ts';
import { arrive, record } from './feed.ts';

let api: TestApi;
const ids: Record<string, string> = {};
beforeAll(async () => {
  api = await startTestApi();
  const ask = async (person: string, query: string, input?: object) => {
    const { data, errors } = await api.call(person, query, input && { input });
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  };
  const person = await ask(
    'broker',
    'mutation { createPerson(input: {name: "Other Client", email: "other@covalue.example"}) { person { id } errors { message } } }',
  );
  const proposed = await ask(
    'broker',
    'mutation ($input: ProposeRelationshipInput!) { proposeRelationship(input: $input) { relationship { id } errors { message } } }',
    { provider: 'org_brokerage', consumer: person.createPerson.person.id, offering: 'off_brokerage' },
  );
  ids.relationship = proposed.proposeRelationship.relationship.id;
  await ask('other', `mutation { agreeRelationship(input: {id: "${ids.relationship}"}) { errors { message } } }`);
  for (const relationship of ['rel_brokerage', ids.relationship])
    await ask(
      'broker',
      'mutation ($input: SetUpPropertyAlertInput!) { setUpPropertyAlert(input: $input) { errors { message } } }',
      { relationship, name: 'Secret wish', frequency: 'DAILY', criteria: { places: ['Lakeview'] } },
    );
  await arrive(api.graph, record('shared'));
  const alerts = await ask(
    'other',
    `{ serviceRelationship(id: "${ids.relationship}") { propertyAlerts { id criteria { id } matches { nodes { id listing { id } } } } } }`,
  );
  const [alert] = alerts.serviceRelationship.propertyAlerts;
  Object.assign(ids, {
    alert: alert.id,
    criteria: alert.criteria.id,
    match: alert.matches.nodes[0].id,
    listing: alert.matches.nodes[0].listing.id,
  });
  await ask('other', `mutation { favouriteMatch(input: {match: "${ids.match}"}) { errors { message } } }`);
  const request = await ask(
    'other',
    `mutation { askCriteriaChange(input: {alert: "${ids.alert}", wish: "Secret"}) { request { id } errors { message } } }`,
  );
  ids.request = request.askCriteriaChange.request.id;
});
afterAll(() => api.close());

/** Each field that leads to private data, as a query; its answer for permitted viewers, and for all others. */
const PATHS: [name: string, query: () => string, seen: (data: never) => unknown, nothing: unknown][] = [
  ...(['alert', 'criteria', 'match', 'request'] as const).map((name): (typeof PATHS)[number] => [
    `node(${name})`,
    () => `{ node(id: "${ids[name]}") { id } }`,
    ({ node }: { node: { id: string } | null }) => node?.id ?? null,
    null,
  ]),
  [
    'nodes',
    () => `{ nodes(ids: ["${ids.alert}", "${ids.match}"]) { id } }`,
    ({ nodes }: { nodes: unknown[] }) => nodes.filter(Boolean).length || null,
    null,
  ],
  [
    'propertyAlert',
    () => `{ propertyAlert(id: "${ids.alert}") { id } }`,
    ({ propertyAlert }: { propertyAlert: unknown }) => propertyAlert && true,
    null,
  ],
  [
    'propertyAlerts',
    () => `{ serviceRelationship(id: "${ids.relationship}") { propertyAlerts { id } favourites { totalCount } } }`,
    ({
      serviceRelationship: r,
    }: {
      serviceRelationship: { propertyAlerts: unknown[]; favourites: { totalCount: number } } | null;
    }) => r && [r.propertyAlerts.length, r.favourites.totalCount],
    null,
  ],
];

for (const [name, query, seen, nothing] of PATHS)
  it(`${name} is for the two parties and the operator`, async () => {
    for (const person of ['other', 'broker', 'admin']) {
      const { data, errors } = await api.call(person, query());
      expect(errors, person).toBeUndefined();
      expect(seen(data as never), person).not.toEqual(nothing);
    }
    for (const person of ['client', 'trainer', 'mortgage']) {
      const { data, errors } = await api.call(person, query());
      expect(errors, person).toBeUndefined();
      expect(seen(data as never), person).toEqual(nothing);
    }
  });

it('the matches of a home count only what one may see', async () => {
  const count = async (person: string) =>
    (
      await api.call(
        person,
        `{ listing(id: "${ids.listing}") { listingKey matches { totalCount nodes { alert { relationship { consumer { id } } } } } } }`,
      )
    ).data.listing.matches;
  expect((await count('admin')).totalCount).toBe(2);
  expect((await count('broker')).totalCount).toBe(2);
  expect((await count('other')).totalCount).toBe(1);
  expect(await count('client')).toEqual({
    totalCount: 1,
    nodes: [{ alert: { relationship: { consumer: { id: 'per_client' } } } }],
  });
  expect((await count('trainer')).totalCount).toBe(0);
});

it('a disclosed relationship does not disclose what its client looks for', async () => {
  for (const person of ['other', 'broker'])
    await api.call(
      person,
      `mutation { discloseRelationship(input: {id: "${ids.relationship}", disclosure: PUBLIC}) { errors { message } } }`,
    );
  const { data } = await api.call(
    'trainer',
    `{ serviceRelationship(id: "${ids.relationship}") { disclosure propertyAlerts { id } favourites { totalCount nodes { id } } resources { nodes { name description } } } node(id: "${ids.alert}") { id } }`,
  );
  expect(data).toEqual({
    serviceRelationship: {
      disclosure: 'PUBLIC',
      propertyAlerts: [],
      favourites: { totalCount: 0, nodes: [] },
      resources: { nodes: [{ name: 'Property alert: Secret wish', description: null }] },
    },
    node: null,
  });
});

it('mutations by others answer as if nothing existed', async () => {
  const inputs: Record<string, string> = {
    changeSearchCriteria: `{alert: "${ids.alert}", criteria: {}}`,
    updatePropertyAlert: `{alert: "${ids.alert}", name: "x"}`,
    askCriteriaChange: `{alert: "${ids.alert}", wish: "x"}`,
    carryOutCriteriaChange: `{request: "${ids.request}", criteria: {}}`,
    declineCriteriaChange: `{request: "${ids.request}"}`,
    withdrawCriteriaChange: `{request: "${ids.request}"}`,
    markMatchesSeen: `{matches: ["${ids.match}"]}`,
    favouriteMatch: `{match: "${ids.match}"}`,
    dismissMatch: `{match: "${ids.match}", reason: PRICE}`,
    restoreMatch: `{match: "${ids.match}"}`,
  };
  for (const [name, input] of Object.entries(inputs)) {
    const call = async (given: string) =>
      (await api.call('client', `mutation { ${name}(input: ${given}) { errors { code field message } } }`)).data[name]
        .errors;
    const real = await call(input);
    expect(real, name).toMatchObject([{ code: 'NOT_FOUND' }]);
    // The same message as for a node that does not exist.
    expect(await call(input.replaceAll(/"(alr|ccr|mat)_[^"]+"/g, '"$1_nothing"')), name).toEqual(real);
  }
});
