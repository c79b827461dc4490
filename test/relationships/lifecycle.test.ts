/** The whole life of the core types, through GraphQL only, with every error of the rules. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, type Person, startTestApi, type TestApi } from '../support/api.ts';
import { numbered } from '../support/append-events.ts';
import { isBusinessNode } from '../support/business-nodes.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const ERRORS =
  'errors { __typename message field code ... on IllegalState { currentState possible } ... on VersionConflict { currentVersion } }';

interface Refused {
  __typename: string;
  message: string;
  field: string | null;
  code: string;
  currentState?: string;
  possible?: string[];
  currentVersion?: number;
}

/** Sends a mutation; `select` is the selection on the payload besides its errors. */
async function send(who: Person, mutation: string, input: object, select = '__typename'): Promise<Answer> {
  const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
  const named: Record<string, string> = {
    AgreeRelationshipInput: 'MoveRelationshipInput',
    ActivateRelationshipInput: 'MoveRelationshipInput',
    SuspendRelationshipInput: 'MoveRelationshipInput',
    ResumeRelationshipInput: 'MoveRelationshipInput',
  };
  return api.call(
    who,
    `mutation ($input: ${named[type] ?? type}!) { ${mutation}(input: $input) { ${select} ${ERRORS} } }`,
    { input },
  );
}

/** The payload. @throws when the mutation was rejected */
async function does(who: Person, mutation: string, input: object, select?: string) {
  const { data, errors } = await send(who, mutation, input, select);
  expect(errors, mutation).toBeUndefined();
  expect(data[mutation].errors, `${mutation} ${JSON.stringify(input)}`).toEqual([]);
  return data[mutation];
}

/** The one typed error of a rejected mutation, which changed nothing in the graph. */
async function refused(who: Person, mutation: string, input: object): Promise<Refused> {
  const before = await fingerprint();
  const { data, errors } = await send(who, mutation, input);
  expect(errors, mutation).toBeUndefined();
  expect(data[mutation].errors, `${mutation} ${JSON.stringify(input)}`).toHaveLength(1);
  expect(await fingerprint(), `${mutation} was refused, but changed something`).toEqual(before);
  const [error] = data[mutation].errors as Refused[];
  expect(error?.message.length).toBeGreaterThan(10);
  return error as Refused;
}

async function fingerprint(): Promise<unknown> {
  const [row] = await api.graph.read(
    `MATCH (n) WHERE ${isBusinessNode('n')}
OPTIONAL MATCH (n)-[e]->()
RETURN count(DISTINCT n) AS nodes, count(e) AS edges, sum(coalesce(n.version, 0)) AS versions`,
    {},
  );
  return row;
}

const REL = 'relationship { id state version startsOn endsOn disclosure disclosureAsked declineReason }';
let organisations = 0;

/** A provider (for the trainer) with a published offering, and a consumer (for the broker). */
async function newPair() {
  const id = ++organisations;
  const provider = (await does('trainer', 'createOrganisation', { name: `Provider ${id}` }, 'organisation { id }'))
    .organisation.id;
  const consumer = (
    await does('broker', 'createOrganisation', { name: `Consumer ${id}`, profile: 'PUBLIC' }, 'organisation { id }')
  ).organisation.id;
  const service = (await does('trainer', 'createService', { provider, name: 'Care' }, 'service { id version }')).service
    .id;
  const product = (await does('trainer', 'addProduct', { service, name: 'Visit' }, 'product { id }')).product.id;
  const offering = (
    await does('trainer', 'createOffering', { service, name: 'Care by the month', published: true }, 'offering { id }')
  ).offering.id;
  return { provider, consumer, service, product, offering };
}

async function propose(pair: { provider: string; consumer: string; offering: string }, more: object = {}) {
  const { provider, consumer, offering } = pair;
  return (await does('trainer', 'proposeRelationship', { provider, consumer, offering, ...more }, REL)).relationship;
}

it('moves from proposal to end, and publishes an event for each step', async () => {
  const pair = await newPair();
  const proposed = await propose(pair, { startsOn: '2026-01-01', purpose: 'To keep going' });
  expect(proposed).toMatchObject({ state: 'PROPOSED', version: 1, disclosure: 'PRIVATE', startsOn: '2026-01-01' });
  const { id } = proposed;
  const states = [];
  for (const [who, mutation] of [
    ['broker', 'agreeRelationship'],
    ['trainer', 'activateRelationship'],
    ['broker', 'suspendRelationship'],
    ['trainer', 'resumeRelationship'],
  ] as const) {
    const { relationship } = await does(who, mutation, { id, expectedVersion: 1 + states.length }, REL);
    states.push(relationship.state);
    expect(relationship.version).toBe(1 + states.length);
  }
  expect(states).toEqual(['AGREED', 'ACTIVE', 'SUSPENDED', 'ACTIVE']);

  const resource = (
    await does(
      'trainer',
      'recordResource',
      { relationship: id, name: 'Certificate', kind: 'CERTIFICATION' },
      'resource { id version owner { id } createdBy { id } }',
    )
  ).resource;
  expect(resource).toMatchObject({ version: 1, owner: { id: pair.consumer }, createdBy: { id } });
  const own = (await does('broker', 'createService', { provider: pair.consumer, name: 'Advice' }, 'service { id }'))
    .service.id;
  await does(
    'broker',
    'enableService',
    { resource: resource.id, service: own, criticality: 'HIGH' },
    'resource { enables { criticality } }',
  );
  const modified = await does(
    'trainer',
    'modifyResource',
    { id: resource.id, relationship: id, name: 'Certificate, renewed', how: 'Renewed' },
    'resource { name version }',
  );
  expect(modified.resource.name).toBe('Certificate, renewed');
  await does('trainer', 'recordActivity', { relationship: id, kind: 'PROVISION', summary: 'First visit' });
  const use = await does(
    'broker',
    'registerProductUse',
    { relationship: id, product: pair.product, quantity: 3 },
    'activity { kind quantity product { name } performedBy { id } }',
  );
  expect(use.activity).toEqual({
    kind: 'CONSUMPTION',
    quantity: 3,
    product: { name: 'Visit' },
    performedBy: { id: pair.consumer },
  });
  await does('broker', 'assignConsumerRole', { relationship: id, person: 'per_broker', role: 'SPONSOR' });
  const contract = await does(
    'trainer',
    'recordAgreement',
    {
      ...{ relationship: id, title: 'Contract', amount: { amount: '12.50', currency: 'CAD' } },
      ...{ validUntil: '2027-06-30', noticePeriod: 'P3M' },
    },
    'agreement { id noticeBy amount { amount currency } }',
  );
  // Three whole months before the end of 30 June.
  expect(contract.agreement.noticeBy).toBe('2027-03-31');
  for (const [noticePeriod, noticeBy] of [
    ['P30D', '2027-05-31'],
    ['P1M', '2027-05-31'],
    [null, null],
  ]) {
    const change = { id: contract.agreement.id, noticePeriod };
    const { agreement } = await does('trainer', 'updateAgreement', change, 'agreement { noticeBy }');
    expect(agreement.noticeBy).toBe(noticeBy);
  }
  for (const noticePeriod of ['P0M', 'P1000D', '3 months', 'P1M2D', 'PT5H'])
    expect(await refused('trainer', 'updateAgreement', { id: contract.agreement.id, noticePeriod })).toMatchObject({
      ...{ code: 'INVALID_INPUT', field: 'noticePeriod' },
    });
  const { relationship } = await does('broker', 'endRelationship', { id, endsOn: '2026-12-31' }, REL);
  expect(relationship).toMatchObject({ state: 'ENDED', endsOn: '2026-12-31' });
  // It has ended: the same offering may be agreed again.
  expect((await propose(pair)).state).toBe('PROPOSED');

  await numbered(api.graph);
  const events = await api.graph.read(
    `MATCH (e:Event {relationshipId: $id}) RETURN e.name AS name, e.change AS change, e.actorId AS actor, e.partyIds AS parties ORDER BY e.seq`,
    { id },
  );
  const named = (name: string) => events.filter((event) => event.name === name);
  expect(events.every(({ parties }) => (parties as string[]).includes(pair.provider))).toBe(true);
  expect(JSON.parse(named('relationshipAgreed')[0]?.change as string).state).toEqual({
    before: 'PROPOSED',
    after: 'AGREED',
  });
  expect(named('relationshipAgreed')[0]?.actor).toBe('per_broker');
  for (const name of ['relationshipProposed', 'relationshipSuspended', 'resourceCreated', 'relationshipEnded'])
    expect(named(name), name).toHaveLength(1);
});

describe('refused changes', () => {
  it('include illegal changes of state, with the permitted ones', async () => {
    const pair = await newPair();
    const { id } = await propose(pair);
    expect(await refused('trainer', 'activateRelationship', { id })).toMatchObject({
      __typename: 'IllegalState',
      field: 'id',
      currentState: 'PROPOSED',
      possible: ['agree', 'decline'],
    });
    expect(await refused('trainer', 'endRelationship', { id })).toMatchObject({ code: 'ILLEGAL_STATE' });
    // A proposal is answered by the other side.
    expect(await refused('trainer', 'agreeRelationship', { id })).toMatchObject({ code: 'FORBIDDEN', field: 'id' });
    const { relationship } = await does('broker', 'declineRelationship', { id, reason: 'Not now' }, REL);
    expect(relationship).toMatchObject({ state: 'DECLINED', declineReason: 'Not now' });
    for (const mutation of ['agreeRelationship', 'activateRelationship', 'suspendRelationship', 'resumeRelationship'])
      expect(await refused('broker', mutation, { id })).toMatchObject({
        code: 'ILLEGAL_STATE',
        currentState: 'DECLINED',
        possible: [],
      });
    expect(await refused('broker', 'updateRelationship', { id, purpose: 'Later' })).toMatchObject({
      code: 'ILLEGAL_STATE',
    });
  });

  it('include a relationship with oneself, of others, backwards in time, or without an offering', async () => {
    const pair = await newPair();
    const { provider, consumer, offering } = pair;
    expect(await refused('trainer', 'proposeRelationship', { provider, consumer: provider, offering })).toMatchObject({
      code: 'INVALID_INPUT',
      field: 'consumer',
    });
    expect(
      await refused('trainer', 'proposeRelationship', {
        ...pair,
        service: undefined,
        product: undefined,
        startsOn: '2026-05-02',
        endsOn: '2026-05-01',
      }),
    ).toMatchObject({ code: 'INVALID_INPUT', field: 'endsOn' });
    expect(
      await refused('trainer', 'proposeRelationship', { provider, consumer, offering: 'off_notary' }),
    ).toMatchObject({ code: 'INVALID_INPUT', field: 'offering' });
    // A person unrelated to both.
    expect(await refused('client', 'proposeRelationship', { provider, consumer, offering })).toMatchObject({
      code: 'FORBIDDEN',
    });
    expect(
      await refused('trainer', 'proposeRelationship', { provider, consumer, offering: 'off_of_nobody' }),
    ).toMatchObject({ code: 'NOT_FOUND', field: 'offering' });
    const { id } = await propose(pair, { startsOn: '2026-05-02' });
    await does('broker', 'agreeRelationship', { id });
    expect(await refused('broker', 'endRelationship', { id, endsOn: '2026-05-01' })).toMatchObject({
      code: 'INVALID_INPUT',
      field: 'endsOn',
    });
  });

  it('include a second relationship on the same offering, also at the same time', async () => {
    const pair = await newPair();
    const { provider, consumer, offering } = pair;
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => send('trainer', 'proposeRelationship', { provider, consumer, offering }, REL)),
    );
    const made = answers.filter(({ data }) => data?.proposeRelationship.relationship);
    expect(made).toHaveLength(1);
    for (const { data } of answers)
      if (!data.proposeRelationship.relationship)
        expect(data.proposeRelationship.errors).toMatchObject([{ __typename: 'AlreadyExists' }]);
    expect(await refused('trainer', 'proposeRelationship', { provider, consumer, offering })).toMatchObject({
      code: 'ALREADY_EXISTS',
      field: 'offering',
    });
  });

  it('include changes of an outdated version', async () => {
    const { id } = await propose(await newPair());
    await does('trainer', 'updateRelationship', { id, purpose: 'Another', expectedVersion: 1 }, REL);
    expect(await refused('trainer', 'updateRelationship', { id, purpose: 'Late', expectedVersion: 1 })).toMatchObject({
      __typename: 'VersionConflict',
      field: 'expectedVersion',
      currentVersion: 2,
    });
  });

  it('include invalid names, texts and amounts', async () => {
    const pair = await newPair();
    const { id } = await propose(pair);
    expect(await refused('trainer', 'createOrganisation', { name: '   ' })).toMatchObject({ field: 'name' });
    expect(await refused('trainer', 'createOrganisation', { name: 'x'.repeat(201) })).toMatchObject({ field: 'name' });
    expect(await refused('trainer', 'createService', { provider: pair.provider, name: 'CARE' })).toMatchObject({
      code: 'ALREADY_EXISTS',
    });
    expect(
      await refused('trainer', 'updateOffering', { id: pair.offering, price: { amount: '1.005', currency: 'CAD' } }),
    ).toMatchObject({ code: 'INVALID_INPUT', field: 'price' });
    expect(await refused('trainer', 'recordAgreement', { relationship: id, title: 'Too early' })).toMatchObject({
      code: 'ILLEGAL_STATE',
      field: 'relationship',
    });
    expect(
      await refused('trainer', 'recordResource', { relationship: id, name: 'Too early', kind: 'OTHER' }),
    ).toMatchObject({ code: 'ILLEGAL_STATE', field: 'relationship' });
    // The existence of a relationship between others is not disclosed.
    for (const [mutation, input] of [
      ['agreeRelationship', { id }],
      ['recordActivity', { relationship: id, kind: 'PROVISION', summary: 'Guess' }],
      ['recordAgreement', { relationship: id, title: 'Guess' }],
    ] as const)
      expect(await refused('client', mutation, input)).toMatchObject({ code: 'NOT_FOUND' });
  });
});

it('stores texts in their composed form (NFC), also when they are changed', async () => {
  const pair = await newPair();
  const { id } = await propose(pair, { purpose: 'Cafe\u0301' });
  const [decomposed, composed] = ['Re\u0301sume\u0301', 'Résumé'];
  const updated = await does('trainer', 'updateRelationship', { id, purpose: decomposed }, 'relationship { purpose }');
  expect(updated.relationship).toEqual({ purpose: composed });
  const fields = ['description', 'targetGroup', 'terms', 'utility', 'warranty'];
  const texts = (text: string) => Object.fromEntries(fields.map((field) => [field, text]));
  const selected = `offering { ${fields.join(' ')} }`;
  const changed = await does('trainer', 'updateOffering', { id: pair.offering, ...texts(decomposed) }, selected);
  expect(changed.offering).toEqual(texts(composed));
  await does('broker', 'agreeRelationship', { id });
  const values = { relationship: id, description: decomposed };
  const created = await does(
    'trainer',
    'recordResource',
    { ...values, name: 'Certificate', kind: 'OTHER' },
    'resource { id description }',
  );
  expect(created.resource.description).toBe(composed);
  const modified = await does(
    'trainer',
    'modifyResource',
    { ...values, id: created.resource.id, description: 'Cafe\u0301' },
    'resource { description }',
  );
  expect(modified.resource.description).toBe('Café');
  for (const [mutation, input, field] of [
    ['updateRelationship', { id, kind: null }, 'kind'],
    ['updateOffering', { id: pair.offering, contents: null }, 'contents'],
    ['modifyResource', { id: created.resource.id, relationship: id, name: null }, 'name'],
  ] as const)
    expect(await refused('trainer', mutation, input)).toMatchObject({
      field,
      message: `\`${field}\` cannot be null; omit it to keep the current value.`,
    });
});

it('is disclosed more widely only when both parties ask for it', async () => {
  const { id } = await propose(await newPair());
  const asked = await does('trainer', 'discloseRelationship', { id, disclosure: 'CHAIN' }, REL);
  expect(asked.relationship).toMatchObject({ disclosure: 'PRIVATE', disclosureAsked: 'CHAIN' });
  // Two requests of one party do not count as both parties; a request for another disclosure replaces the first.
  await does('trainer', 'discloseRelationship', { id, disclosure: 'CHAIN' });
  const wider = await does('broker', 'discloseRelationship', { id, disclosure: 'PUBLIC' }, REL);
  expect(wider.relationship).toMatchObject({ disclosure: 'PRIVATE', disclosureAsked: 'PUBLIC' });
  const agreed = await does('trainer', 'discloseRelationship', { id, disclosure: 'PUBLIC' }, REL);
  expect(agreed.relationship).toMatchObject({ disclosure: 'PUBLIC', disclosureAsked: null });
  const narrowed = await does('broker', 'discloseRelationship', { id, disclosure: 'PRIVATE' }, REL);
  expect(narrowed.relationship.disclosure).toBe('PRIVATE');
});

describe('an idempotency key', () => {
  const ORGANISATION = 'organisation { id name version createdAt }';

  it('returns the first result again, in any selection, and changes nothing', async () => {
    const input = { name: 'Once', idempotencyKey: randomUUID() };
    const first = await does('broker', 'createOrganisation', input, ORGANISATION);
    await does('broker', 'updateParty', { id: first.organisation.id, name: 'Renamed' });
    const before = await fingerprint();
    expect(await does('broker', 'createOrganisation', input, ORGANISATION)).toEqual(first);
    const other = await does('broker', 'createOrganisation', input, 'organisation { id }');
    expect(other.organisation.id).toBe(first.organisation.id);
    expect(await fingerprint()).toEqual(before);
  });

  it('counts once when it is sent many times at once', async () => {
    const input = { name: 'At once', idempotencyKey: randomUUID() };
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => does('broker', 'createOrganisation', input, ORGANISATION)),
    );
    for (const answer of answers) expect(answer).toEqual(answers[0]);
  });

  it('is rejected with another input, and is separate for each person', async () => {
    const idempotencyKey = randomUUID();
    const first = await does('broker', 'createOrganisation', { name: 'Mine', idempotencyKey }, ORGANISATION);
    expect(await refusedKey('broker', { name: 'Other', idempotencyKey })).toMatchObject({
      __typename: 'IdempotencyConflict',
      field: 'idempotencyKey',
    });
    const theirs = await does('trainer', 'createOrganisation', { name: 'Mine', idempotencyKey }, ORGANISATION);
    expect(theirs.organisation.id).not.toBe(first.organisation.id);
  });

  it('of a rejected request can be used again', async () => {
    const idempotencyKey = randomUUID();
    expect(await refused('broker', 'createOrganisation', { name: '', idempotencyKey })).toMatchObject({
      field: 'name',
    });
    await does('broker', 'createOrganisation', { name: 'Better', idempotencyKey }, ORGANISATION);
  });

  const refusedKey = (who: Person, input: object) => refused(who, 'createOrganisation', input);
});
