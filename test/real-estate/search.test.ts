/** From criteria to matches, through the API, on a real graph. */
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { matchWorker } from '../../src/features/real-estate/alerts/match.worker.ts';
import { startTestApi, type TestApi } from '../support/api.ts';
import { numbered } from '../support/append-events.ts';
import { isBusinessNode } from '../support/business-nodes.ts';
import { arrive, record } from './feed.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const SET_UP = `mutation ($input: SetUpPropertyAlertInput!) { setUpPropertyAlert(input: $input) {
  errors { field code message }
  alert { id version state frequency channel criteria { version summary polygon circle { radiusKm } priceTo { amount currency } must }
    resource { name kind owner { id } createdBy { id } } relationship { id } matches { totalCount nodes { listing { listingKey } met missed unknown score seenAt } } } } }`;
const CRITERIA = {
  places: ['Lakeview'],
  priceFrom: { amount: '400000', currency: 'CAD' },
  priceTo: { amount: '600000', currency: 'CAD' },
  homeTypes: ['HOUSE', 'TOWNHOUSE'],
  bedroomsFrom: 3,
  must: ['GARAGE'],
  nice: ['FIREPLACE', 'GARDEN'],
  never: ['POOL'],
};
const setUp = (criteria: object, more: object = {}, person = 'broker') =>
  api.call(person, SET_UP, {
    input: { relationship: 'rel_brokerage', name: 'Family home', frequency: 'AT_ONCE', criteria, ...more },
  });
const MATCHES = `query ($id: ID!, $filter: MatchFilter, $orderBy: MatchOrder, $first: Int, $after: String) { propertyAlert(id: $id) {
  unseenCount matches(filter: $filter, orderBy: $orderBy, first: $first, after: $after) { totalCount pageInfo { endCursor hasNextPage }
    nodes { id cause score met missed unknown seenAt favouriteAt dismissedAt dismissReason endedAt listing { listingKey listPrice { amount } standardStatus } } } } }`;
const matches = async (id: string, variables: object = {}, person = 'client') =>
  (await api.call(person, MATCHES, { id, ...variables })).data.propertyAlert.matches;
const keys = async (id: string, variables: object = {}) =>
  (await matches(id, variables)).nodes
    .map((node: { listing: { listingKey: string } }) => node.listing.listingKey)
    .sort();

let alert: string;

it('creates an alert with criteria, a resource and activities, and finds homes on the market', async () => {
  await arrive(api.graph, record('before'), record('too dear', { ListPrice: 700_000 }));
  const { data } = await setUp(CRITERIA);
  expect(data.setUpPropertyAlert.errors).toEqual([]);
  const set = data.setUpPropertyAlert.alert;
  alert = set.id;
  expect(set).toMatchObject({
    version: 1,
    state: 'ACTIVE',
    frequency: 'AT_ONCE',
    channel: 'EMAIL',
    criteria: {
      version: 1,
      polygon: null,
      circle: null,
      summary:
        'House or townhouse in Lakeview, CAD 400,000 to CAD 600,000, 3+ bedrooms; must: garage; nice: fireplace, garden; never: pool',
      must: ['GARAGE'],
    },
    resource: {
      name: 'Property alert: Family home',
      kind: 'ALERT',
      owner: { id: 'per_client' },
      createdBy: { id: 'rel_brokerage' },
    },
    relationship: { id: 'rel_brokerage' },
    matches: {
      totalCount: 1,
      nodes: [
        {
          listing: { listingKey: 'before' },
          met: ['AREA', 'PRICE', 'HOME_TYPE', 'BEDROOMS', 'GARAGE'],
          missed: [],
          unknown: ['POOL', 'FIREPLACE', 'GARDEN'],
          score: 50,
          seenAt: null,
        },
      ],
    },
  });
  const activities = await api.call(
    'client',
    '{ serviceRelationship(id: "rel_brokerage") { activities(first: 2, filter: {kinds: [PROVISION]}) { nodes { summary performedBy { id } } } } }',
  );
  expect(activities.data.serviceRelationship.activities.nodes).toEqual(
    expect.arrayContaining([{ summary: 'Set up the property alert "Family home"', performedBy: { id: 'per_broker' } }]),
  );
});

it('matches a home when it is listed, changes its price, leaves the market and returns', async () => {
  await arrive(
    api.graph,
    record('fits', { FireplaceYN: true, LotFeatures: 'Level' }),
    record('no garage', { GarageYN: false }),
    record('garage not told', { GarageYN: undefined }),
    record('pool', { PoolPrivateYN: true }),
    record('elsewhere', { City: 'Hamilton' }),
    record('condo', { PropertySubType: 'Condominium' }),
    record('two bedrooms', { BedroomsTotal: 2 }),
    record('US', { Country: 'US' }),
    record('to let', { PropertyType: 'Residential Lease' }),
    record('pending', { StandardStatus: 'Pending' }),
  );
  expect(await keys(alert)).toEqual(['before', 'fits', 'garage not told']);
  const find = async (key: string, variables = {}) =>
    (await matches(alert, variables)).nodes.find(
      (each: { listing: { listingKey: string } }) => each.listing.listingKey === key,
    );
  expect(await find('fits')).toMatchObject({ cause: 'NEW', score: 50, missed: ['GARDEN'], unknown: ['POOL'] });

  await arrive(api.graph, record('fits', { FireplaceYN: true, LotFeatures: 'Level', ListPrice: 480_000 }));
  expect(await find('fits')).toMatchObject({ cause: 'PRICE_CHANGED', listing: { listPrice: { amount: '480000.00' } } });
  await arrive(api.graph, record('fits', { ListPrice: 480_000, StandardStatus: 'Pending' }));
  expect(await find('fits')).toBeUndefined();
  expect((await find('fits', { filter: { ended: true } })).endedAt).not.toBeNull();
  await arrive(api.graph, record('fits', { ListPrice: 480_000 }));
  expect(await find('fits')).toMatchObject({ cause: 'BACK', endedAt: null });
  const history = await api.call(
    'client',
    '{ listings(filter: {listingKey: "fits"}) { nodes { version history { listPrice { amount } standardStatus previousPrice { amount } previousStatus } } } }',
  );
  expect(history.data.listings.nodes[0].history).toEqual([
    { listPrice: { amount: '500000.00' }, standardStatus: 'ACTIVE', previousPrice: null, previousStatus: null },
    {
      listPrice: { amount: '480000.00' },
      standardStatus: 'ACTIVE',
      previousPrice: { amount: '500000.00' },
      previousStatus: 'ACTIVE',
    },
    {
      listPrice: { amount: '480000.00' },
      standardStatus: 'PENDING',
      previousPrice: { amount: '480000.00' },
      previousStatus: 'ACTIVE',
    },
    {
      listPrice: { amount: '480000.00' },
      standardStatus: 'ACTIVE',
      previousPrice: { amount: '480000.00' },
      previousStatus: 'PENDING',
    },
  ]);
  await numbered(api.graph);
  const events = await api.graph.read(
    `MATCH (e:Event {name: 'propertyMatched', entityId: $alert}) RETURN e.partyIds AS parties, e.relationshipId AS relationship`,
    { alert },
  );
  expect(events).toHaveLength(5);
  expect(events[0]).toEqual({ parties: ['org_brokerage', 'per_client'], relationship: 'rel_brokerage' });
});

it('records that the client saw, favoured or dismissed a home, each as a use', async () => {
  const all = await matches(alert);
  expect(all.totalCount).toBe(3);
  const [first, second, third] = all.nodes.map((each: { id: string }) => each.id);
  const mutate = async (person: string, name: string, input: string, ids: object) =>
    (
      await api.call(person, `mutation ($input: ${input}!) { ${name}(input: $input) { errors { code field } } }`, {
        input: ids,
      })
    ).data[name].errors;
  expect(await mutate('client', 'markMatchesSeen', 'MarkMatchesSeenInput', { matches: [first, second] })).toEqual([]);
  expect(await mutate('client', 'markMatchesSeen', 'MarkMatchesSeenInput', { matches: [second, first] })).toEqual([]);
  expect((await matches(alert)).nodes.map((each: { id: string }) => each.id)).toEqual([third, first, second]);
  const page = await matches(alert, { first: 2 });
  const rest = await matches(alert, { first: 2, after: page.pageInfo.endCursor });
  expect([...page.nodes, ...rest.nodes].map((each) => each.id)).toEqual([third, first, second]);
  expect(await mutate('client', 'favouriteMatch', 'FavouriteMatchInput', { match: first })).toEqual([]);
  expect(
    await mutate('client', 'dismissMatch', 'DismissMatchInput', { match: second, reason: 'LOCATION', note: 'A road' }),
  ).toEqual([]);
  expect(await mutate('broker', 'favouriteMatch', 'FavouriteMatchInput', { match: third })).toEqual([
    { code: 'FORBIDDEN', field: 'match' },
  ]);
  expect(await mutate('trainer', 'favouriteMatch', 'FavouriteMatchInput', { match: third })).toEqual([
    { code: 'NOT_FOUND', field: 'match' },
  ]);
  expect((await matches(alert)).totalCount).toBe(2);
  const review = await api.call(
    'broker',
    `{ serviceRelationship(id: "rel_brokerage") { favourites { nodes { id } } activities(first: 3, filter: {kinds: [CONSUMPTION]}) { nodes { note quantity product { name } performedBy { id } } } } }`,
  );
  const found = review.data.serviceRelationship;
  expect(found.favourites.nodes).toContainEqual({ id: first });
  const by = { performedBy: { id: 'per_client' } };
  expect(found.activities.nodes).toEqual(
    expect.arrayContaining(
      [
        { note: 'Looked at 2 matches', quantity: 2, product: { name: 'Property alert' }, ...by },
        { note: 'Marked before as a favourite', quantity: 1, product: { name: 'Favourites' }, ...by },
      ].map((each) => expect.objectContaining({ quantity: each.quantity, product: each.product })),
    ),
  );
  expect(await mutate('client', 'restoreMatch', 'RestoreMatchInput', { match: second })).toEqual([]);
  expect((await matches(alert)).totalCount).toBe(3);
});

it('changes criteria on request: matches are withheld, then a new version is applied', async () => {
  const before = await keys(alert);
  const ask = await api.call(
    'client',
    'mutation ($input: AskCriteriaChangeInput!) { askCriteriaChange(input: $input) { errors { message } request { id state askedBy { id } } alert { openChangeRequest { wish } } } }',
    { input: { alert, wish: 'A condominium is fine too' } },
  );
  expect(ask.data.askCriteriaChange).toMatchObject({
    errors: [],
    request: { state: 'ASKED', askedBy: { id: 'per_client' } },
    alert: { openChangeRequest: { wish: 'A condominium is fine too' } },
  });
  await arrive(api.graph, record('new house'), record('new condo', { PropertySubType: 'Condominium' }));
  expect(await keys(alert)).toEqual(before);
  const change = await api.call(
    'broker',
    'mutation ($input: ChangeSearchCriteriaInput!) { changeSearchCriteria(input: $input) { errors { code field ... on IllegalState { possible } } } }',
    { input: { alert, criteria: CRITERIA } },
  );
  expect(change.data.changeSearchCriteria.errors[0]).toMatchObject({ code: 'ILLEGAL_STATE', field: 'alert' });
  const carryOut = (person: string) =>
    api.call(
      person,
      'mutation ($input: CarryOutCriteriaChangeInput!) { carryOutCriteriaChange(input: $input) { errors { code } request { state criteria { version } } alert { resource { description } openChangeRequest { id } criteriaVersions { version validUntil } } } }',
      {
        input: {
          request: ask.data.askCriteriaChange.request.id,
          criteria: { ...CRITERIA, homeTypes: ['CONDOMINIUM'] },
          answer: 'Done',
        },
      },
    );
  expect((await carryOut('client')).data.carryOutCriteriaChange.errors).toEqual([{ code: 'FORBIDDEN' }]);
  expect((await carryOut('broker')).data.carryOutCriteriaChange).toMatchObject({
    errors: [],
    request: { state: 'CARRIED_OUT', criteria: { version: 2 } },
    alert: {
      resource: { description: expect.stringContaining('Condominium in Lakeview') },
      openChangeRequest: null,
      criteriaVersions: [
        { version: 1, validUntil: expect.any(String) },
        { version: 2, validUntil: null },
      ],
    },
  });
  expect(await keys(alert)).toEqual(['condo', 'new condo']);
  expect(await keys(alert, { filter: { ended: true } })).toEqual(before);
  expect((await carryOut('broker')).data.carryOutCriteriaChange.errors).toEqual([{ code: 'ILLEGAL_STATE' }]);
});

it('finds the homes that were listed while the alert or its relationship was suspended', async () => {
  const update = (state: string) =>
    api.call(
      'client',
      'mutation ($input: UpdatePropertyAlertInput!) { updatePropertyAlert(input: $input) { errors { code } alert { state } } }',
      { input: { alert, state } },
    );
  await update('SUSPENDED');
  await arrive(api.graph, record('in pause', { PropertySubType: 'Condominium' }));
  expect(await keys(alert)).not.toContain('in pause');
  await update('ACTIVE');
  expect(await keys(alert)).toContain('in pause');
  const move = (name: string) =>
    api.call('broker', `mutation { ${name}Relationship(input: {id: "rel_brokerage"}) { errors { code } } }`);
  await move('suspend');
  await arrive(api.graph, record('in pause 2', { PropertySubType: 'Condominium' }));
  expect(await keys(alert)).not.toContain('in pause 2');
  await move('resume');
  const matching = matchWorker(api.graph, api.app.log);
  matching.start();
  await vi.waitFor(async () => expect(await keys(alert)).toContain('in pause 2'), { timeout: 60_000 });
  await matching.stop();
  expect(matching.status).toMatchObject({ name: 'matching', lastRunAt: expect.any(String), lastFailedAt: null });
  expect((await update('ENDED')).data.updatePropertyAlert.alert.state).toBe('ENDED');
  expect((await update('ACTIVE')).data.updatePropertyAlert.errors).toEqual([{ code: 'ILLEGAL_STATE' }]);
});

it('rejects bad criteria with the name of the field, and changes nothing', async () => {
  const count = async () =>
    (await api.graph.read(`MATCH (n) WHERE ${isBusinessNode('n')} RETURN count(n) AS n`, {}))[0]?.n;
  const money = (amount: string, currency = 'CAD') => ({ amount, currency });
  const before = await count();
  for (const [criteria, field] of [
    [{ priceFrom: money('600000'), priceTo: money('400000') }, 'criteria.priceFrom'],
    [{ priceFrom: money('1'), priceTo: money('2', 'USD') }, 'criteria.priceTo'],
    [{ priceFrom: money('1', 'ABC') }, 'criteria.priceFrom'],
    [{ priceFrom: money('-1') }, 'criteria.priceFrom'],
    [{ priceFrom: money('1.001') }, 'criteria.priceFrom'],
    [{ bedroomsFrom: 4, bedroomsTo: 2 }, 'criteria.bedroomsFrom'],
    [{ bedroomsFrom: -1 }, 'criteria.bedroomsFrom'],
    [{ yearBuiltFrom: 20_000 }, 'criteria.yearBuiltFrom'],
    [
      {
        polygon: [
          [0, 0],
          [1, 1],
          [1, 0],
          [0, 1],
        ],
      },
      'criteria.polygon',
    ],
    [
      {
        polygon: [
          [0, 0],
          [1, 1],
        ],
      },
      'criteria.polygon',
    ],
    [
      {
        polygon: [
          [0, 0],
          [1, 1],
          [2, 2],
        ],
      },
      'criteria.polygon',
    ],
    [
      {
        polygon: [
          [0, 0, 0],
          [1, 1],
          [2, 0],
        ],
      },
      'criteria.polygon',
    ],
    [
      {
        polygon: [
          [43, -179],
          [44, -179.5],
          [44, 200],
        ],
      },
      'criteria.polygon',
    ],
    [{ circle: { latitude: 91, longitude: 0, radiusKm: 1 } }, 'criteria.circle'],
    [{ circle: { latitude: 1, longitude: 0, radiusKm: 0 } }, 'criteria.circle.radiusKm'],
    [{ places: ['  '] }, 'criteria.places'],
    [{ must: ['POOL'], never: ['POOL'] }, 'criteria.never'],
    [{ must: ['POOL'], nice: ['POOL'] }, 'criteria.nice'],
  ] as [object, string][]) {
    const { data, errors } = await setUp(criteria);
    expect(errors, JSON.stringify(criteria)).toBeUndefined();
    expect(data.setUpPropertyAlert, JSON.stringify(criteria)).toMatchObject({
      alert: null,
      errors: [{ field, code: 'INVALID_INPUT', message: expect.any(String) }],
    });
  }
  expect((await setUp({}, { name: '' })).data.setUpPropertyAlert.errors[0].field).toBe('name');
  expect((await setUp({}, {}, 'client')).data.setUpPropertyAlert.errors[0].code).toBe('FORBIDDEN');
  expect((await setUp({}, {}, 'trainer')).data.setUpPropertyAlert.errors[0].code).toBe('NOT_FOUND');
  expect(await count()).toBe(before);
});

it('lists homes by place, price and distance', async () => {
  const list = async (filter: string) =>
    (
      await api.call('trainer', `{ listings(first: 100, filter: {${filter}}) { nodes { listingKey } } }`)
    ).data.listings.nodes.map((each: { listingKey: string }) => each.listingKey);
  expect(await list('place: "HAMILTON, ON"')).toEqual(['elsewhere']);
  expect(await list('priceFrom: {amount: "600000", currency: "CAD"}')).toEqual(['too dear']);
  // Prices in another currency are never compared.
  expect(await list('priceFrom: {amount: "1", currency: "USD"}')).toEqual(['US']);
  expect(await list('priceTo: {amount: "600000", currency: "CAD"}, place: "Lakeview"')).not.toContain('US');
  expect(await list('near: {latitude: 43.6, longitude: -79.5, radiusKm: 1}, homeTypes: [TOWNHOUSE]')).toEqual([]);
  expect(await list('near: {latitude: 43.6, longitude: -79.5, radiusKm: 1}, statuses: [PENDING]')).toEqual(['pending']);
});

it('gives amounts under aliases beside a field that is not planned', async () => {
  const { data, errors } = await api.call(
    'trainer',
    '{ eventCursor listings(first: 1, filter: {place: "HAMILTON, ON"}) { nodes { price: listPrice { value: amount code: currency } } } }',
  );
  expect(errors).toBeUndefined();
  expect(data.listings.nodes).toEqual([{ price: { value: expect.stringMatching(/^\d+\.\d\d$/), code: 'CAD' } }]);
});

it.each([
  ['priceTo: {amount: "1.005", currency: "CAD"}', 'filter.priceTo.amount'],
  ['priceFrom: {amount: "1", currency: "EURO"}', 'filter.priceFrom.currency'],
  ['near: {latitude: 91, longitude: 0, radiusKm: 1}', 'filter.near.latitude'],
  ['near: {latitude: 0, longitude: -181, radiusKm: 1}', 'filter.near.longitude'],
  ['near: {latitude: 0, longitude: 0, radiusKm: -1}', 'filter.near.radiusKm'],
])('rejects a wrong value in a planned query with the name of its field: %s', async (filter, field) => {
  const { data, errors } = await api.call('trainer', `{ listings(filter: {${filter}}) { totalCount } }`);
  expect(data ?? null).toBeNull();
  expect(errors).toMatchObject([{ extensions: { code: 'INVALID_INPUT', field } }]);
});
