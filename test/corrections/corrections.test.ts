/** Wrong records are corrected, cancelled and deleted, by those who recorded them, and nothing disappears silently. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MAX_DELETION_HOURS } from '../../src/mutations/deletion/deletion.rules.ts';
import { type Person, startTestApi, type TestApi } from '../support/api.ts';
import { numbered } from '../support/append-events.ts';
import { does, graphText, refused, refusedCode } from './corrections.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi({ homes: 8 });
});
afterAll(() => api.close());

const relationship = 'rel_brokerage';
const UNDO = 'undo { id }';
let names = 0;
const unique = (name: string) => `${name} ${++names}`;

async function made(who: Person, mutation: string, input: object, field: string): Promise<string> {
  return (await does(api, who, mutation, input, `${field} { id }`))[field].id;
}
const service = () => made('broker', 'createService', { provider: 'org_brokerage', name: unique('S') }, 'service');
const offering = (of: string) => made('broker', 'createOffering', { service: of, name: unique('O') }, 'offering');
const agreement = (who: Person = 'broker') =>
  made(
    who,
    'recordAgreement',
    { relationship, title: 'Terms', amount: { amount: '10', currency: 'CAD' } },
    'agreement',
  );
const activity = (who: Person = 'broker') =>
  made(
    who,
    'recordActivity',
    { relationship, kind: 'RELATIONSHIP_MANAGEMENT', summary: 'Talked about it' },
    'activity',
  );
/** A relationship that the broker recorded with a contact. */
async function recordedWithContact(of: string): Promise<{ recorded: string; contact: string }> {
  const newContact = { kind: 'PERSON', name: unique('Casey') };
  const input = { party: 'org_brokerage', side: 'PROVIDER', offering: of, newContact };
  const { relationship: made } = await does(
    ...([api, 'broker', 'recordRelationship', input, 'relationship { id consumer { id } }'] as const),
  );
  return { recorded: made.id, contact: made.consumer.id };
}
const resource = (who: Person = 'broker') =>
  made(who, 'recordResource', { relationship, name: unique('R'), kind: 'REPORT' }, 'resource');
const FACTS = {
  balance: { amount: '400000', currency: 'CAD' },
  annualRate: '0.0725',
  remainingAmortisationMonths: 300,
  remainingTermMonths: 36,
  lender: 'First Bank',
};
const RATE = {
  annualRate: '0.05',
  compounding: 'MONTHLY',
  rateType: 'FIXED',
  termMonths: 36,
  fees: { amount: '0', currency: 'CAD' },
};
const remove = (who: Person, id: string) => does(api, who, 'deleteRecord', { id }, `deletedId ${UNDO}`);
const node = async (who: Person, id: string, select: string) =>
  (await api.call(who, `query ($id: ID!) { node(id: $id) { ${select} } }`, { id })).data.node;

/** Deletes it, and undoes that: the graph is as before both. */
async function deletedAndBack(who: Person, id: string): Promise<void> {
  const before = await graphText(api);
  const { deletedId, undo } = await remove(who, id);
  expect(deletedId).toBe(id);
  expect(await node(who, id, 'id')).toBeNull();
  expect(await graphText(api)).not.toEqual(before);
  await does(api, who, 'undo', { id: undo.id }, 'entityId');
  expect(await graphText(api)).toEqual(before);
  expect(await node(who, id, 'id')).toEqual({ id });
}

describe('a deletion', () => {
  it('of what nothing depends on can be undone exactly, of every type', async () => {
    const created = await service();
    await deletedAndBack('broker', created);
    const product = await made('broker', 'addProduct', { service: created, name: unique('P') }, 'product');
    await deletedAndBack('broker', product);
    await deletedAndBack('broker', await offering(created));
    const rate = await made(
      'mortgage',
      'recordRateOffer',
      { ...RATE, offering: 'off_mortgage', name: 'R', validUntil: '2030-01-01' },
      'rateOffer',
    );
    await deletedAndBack('mortgage', rate);
    await deletedAndBack('broker', await agreement());
    await deletedAndBack('client', await activity('client'));
    await deletedAndBack('broker', await resource());
    await deletedAndBack('client', await resource());
    await deletedAndBack(
      'client',
      await made('client', 'recordMortgage', { client: 'per_client', ...FACTS }, 'mortgage'),
    );
    const alert = {
      ...{ relationship, name: unique('A'), frequency: 'DAILY' },
      criteria: { places: ['Nowhere at all'], bedroomsFrom: 9 },
    };
    await deletedAndBack('broker', await made('broker', 'setUpPropertyAlert', alert, 'alert'));
  });

  it('of a proposal withdraws it; the other side is notified, and cannot do it', async () => {
    const created = await offering(await service());
    await does(api, 'broker', 'publishOffering', { id: created, published: true }, '__typename');
    const proposal = { provider: 'org_brokerage', consumer: 'per_client', offering: created };
    const id = await made('client', 'proposeRelationship', proposal, 'relationship');
    expect(await refusedCode(api, 'broker', 'deleteRecord', { id })).toBe('FORBIDDEN');
    await deletedAndBack('client', id);
    await remove('client', id);
    await numbered(api.graph);
    const [event] = await api.graph.read(
      'MATCH (e:Event {entityId: $id}) RETURN e.name AS name, e.partyIds AS parties ORDER BY e.seq DESC LIMIT 1',
      { id },
    );
    expect(event).toEqual({ name: 'relationshipWithdrawn', parties: ['org_brokerage', 'per_client'] });
    // The same can be proposed again.
    const again = await made('client', 'proposeRelationship', proposal, 'relationship');
    await does(api, 'broker', 'agreeRelationship', { id: again }, '__typename', 'MoveRelationshipInput');
    expect(await refused(api, 'client', 'deleteRecord', { id: again })).toMatchObject({ code: 'ILLEGAL_STATE' });
  });

  it('is refused if something depends on the record, and says what and what to do instead', async () => {
    const cases: [Person, string, RegExp][] = [
      ['broker', 'svc_brokerage', /: resources that enable it, products, offerings\. Withdraw its offerings/],
      ['broker', 'prd_alert', /: uses\. .*updateProduct/],
      ['broker', 'off_brokerage', /: relationships.*\. Withdraw it/],
    ];
    for (const [who, id, message] of cases) {
      const error = await refused(api, who, 'deleteRecord', { id });
      expect(error).toMatchObject({ code: 'ILLEGAL_STATE', field: 'id', currentState: 'IN_USE' });
      expect(error.message).toMatch(message);
      expect(error.message).not.toMatch(/\d/);
    }
    const [alert] = await api.graph.read('MATCH (a:PropertyAlert)<-[:FOR_ALERT]-() RETURN a.id AS id LIMIT 1', {});
    const error = await refused(api, 'broker', 'deleteRecord', { id: alert?.id as string });
    expect(error.message).toMatch(/: .*homes that it found\. .*ENDED/);
  });

  it('is refused to an administrator without a word about recorded relationships', async () => {
    const id = await offering(await service());
    await recordedWithContact(id);
    const told = async (who: Person) => (await refused(api, who, 'deleteRecord', { id })).message;
    expect(await told('broker')).toMatch(/: relationships\. Withdraw it/);
    expect(await told('admin')).toMatch(/because something depends on it\. Withdraw it/);
  });

  it('takes recommendations along that nobody has answered, and names no answers', async () => {
    const created = await service();
    const recommend = (id: string, state: string) =>
      api.graph.execute(
        `MATCH (o:Offering {id: $id}), (c:Person {id: 'per_client'})
CREATE (c)<-[:TO]-(:Recommendation {id: 'rec_' + $id, kind: 'NEXT_OFFERING', state: $state, since: datetime(), createdAt: datetime(), updatedAt: datetime(), version: 1})-[:SUGGESTS]->(o)`,
        { id, state },
      );
    const states = (id: string) =>
      api.graph.read('MATCH (a:Recommendation {id: $id}) RETURN a.state AS state', { id: `rec_${id}` });
    for (const state of ['MADE', 'SEEN']) {
      const id = await offering(created);
      await recommend(id, state);
      await remove('broker', id);
      expect(await states(id)).toEqual([]);
    }
    const id = await offering(created);
    await recommend(id, 'DECLINED');
    const { message } = await refused(api, 'broker', 'deleteRecord', { id });
    expect(message).toMatch(/because something depends on it\. Withdraw it/);
    expect(await states(id)).toEqual([{ state: 'DECLINED' }]);
  });

  it('is refused to strangers as what does not exist, and to a side that did not record it', async () => {
    const records = [await agreement(), await activity(), await resource(), await service()];
    for (const id of records) expect(await refusedCode(api, 'trainer', 'deleteRecord', { id })).toBe('NOT_FOUND');
    for (const id of records.slice(0, 2))
      expect(await refusedCode(api, 'client', 'deleteRecord', { id })).toBe('FORBIDDEN');
    for (const id of ['act_nothing', 'org_brokerage', 'nothing'])
      expect(await refusedCode(api, 'broker', 'deleteRecord', { id })).toBe('NOT_FOUND');
    // The owner may delete a resource that its provider recorded; the provider none that the owner recorded.
    expect(await refusedCode(api, 'broker', 'deleteRecord', { id: await resource('client') })).toBe('FORBIDDEN');
    await remove('client', records[2] as string);
  });

  it(`of what both sides see is refused after ${MAX_DELETION_HOURS} hours`, async () => {
    const ids = [await agreement(), await activity(), await resource()];
    await api.graph.execute(
      'UNWIND $ids AS id MATCH (n) WHERE n.id = id AND (n:Agreement OR n:Activity OR n:Resource) SET n.createdAt = n.createdAt - duration({hours: 25})',
      { ids },
    );
    for (const id of ids)
      expect(await refused(api, 'broker', 'deleteRecord', { id })).toMatchObject({ currentState: 'RECORDED' });
  });

  it('of a mortgage: a provider deletes its own note only', async () => {
    const stated = await made('client', 'recordMortgage', { client: 'per_client', relationship, ...FACTS }, 'mortgage');
    expect(await refusedCode(api, 'broker', 'deleteRecord', { id: stated })).toBe('FORBIDDEN');
    const note = await made('broker', 'recordMortgage', { client: 'per_client', relationship, ...FACTS }, 'mortgage');
    expect(await refusedCode(api, 'admin', 'deleteRecord', { id: note })).toBe('NOT_FOUND');
    expect(await refusedCode(api, 'mortgage', 'deleteRecord', { id: note })).toBe('NOT_FOUND');
    await deletedAndBack('broker', note);
    await remove('client', note);
  });

  it('leaves either the record or what depends on it, when both happen at once', async () => {
    const created = await service();
    const add = (name: string) =>
      api.call('broker', 'mutation ($input: AddProductInput!) { addProduct(input: $input) { errors { code } } }', {
        input: { service: created, name },
      });
    const [{ data }, { data: added }] = await Promise.all([
      api.call('broker', 'mutation ($input: DeleteRecordInput!) { deleteRecord(input: $input) { errors { code } } }', {
        input: { id: created },
      }),
      add('At once'),
    ]);
    const codes = [data.deleteRecord.errors[0]?.code, added.addProduct.errors[0]?.code];
    expect([
      ['ILLEGAL_STATE', undefined],
      [undefined, 'NOT_FOUND'],
    ]).toContainEqual(codes);
  });
});

describe('an agreement and an activity', () => {
  it('are corrected by the side that recorded them; the other side sees it in the history', async () => {
    const id = await agreement();
    expect(await refusedCode(api, 'client', 'updateAgreement', { id, title: 'Mine' })).toBe('FORBIDDEN');
    expect(await refusedCode(api, 'trainer', 'updateAgreement', { id, title: 'Mine' })).toBe('NOT_FOUND');
    const amount = { amount: '20', currency: 'EUR' };
    await does(api, 'broker', 'updateAgreement', { id, title: 'Better terms', amount }, '__typename');
    const select = '... on Agreement { title amount { amount currency } version isOwnRecord }';
    expect(await node('client', id, select)).toEqual({
      title: 'Better terms',
      amount: { amount: '20.00', currency: 'EUR' },
      version: 2,
      isOwnRecord: false,
    });
    const { data } = await api.call(
      'client',
      'query ($id: ID!) { history(of: $id) { entries { mutation changes } } }',
      {
        id,
      },
    );
    expect(data.history.entries[0]).toMatchObject({
      mutation: 'updateAgreement',
      changes: { title: { before: 'Terms', after: 'Better terms' } },
    });
    expect(await refusedCode(api, 'broker', 'updateAgreement', { id, validUntil: '2000-01-01' })).toBe('INVALID_INPUT');
    expect(await refusedCode(api, 'broker', 'updateAgreement', { id, title: null })).toBe('INVALID_INPUT');
    const talk = await activity('client');
    expect(await refusedCode(api, 'broker', 'updateActivity', { id: talk, summary: 'No' })).toBe('FORBIDDEN');
    expect(await refusedCode(api, 'client', 'updateActivity', { id: talk, quantity: 2 })).toBe('INVALID_INPUT');
    expect(await refusedCode(api, 'client', 'updateActivity', { id: talk, occurredAt: '2100-01-01T00:00:00Z' })).toBe(
      'INVALID_INPUT',
    );
    await does(api, 'client', 'updateActivity', { id: talk, summary: 'Asked about it', note: null }, '__typename');
    expect(await node('broker', talk, '... on Activity { summary isOwnRecord version }')).toEqual({
      summary: 'Asked about it',
      isOwnRecord: false,
      version: 2,
    });
  });

  it('that are cancelled stay, with the reason, for both sides; and can be restored', async () => {
    for (const [id, mutation, type] of [
      [await agreement('client'), 'cancelAgreement', 'Agreement'],
      [await activity('client'), 'cancelActivity', 'Activity'],
    ] as const) {
      const before = await graphText(api);
      expect(await refusedCode(api, 'trainer', mutation, { id, reason: 'No' })).toBe('NOT_FOUND');
      const { undo } = await does(api, 'client', mutation, { id, reason: 'Entered twice' }, UNDO);
      const select = `... on ${type} { cancelledAt cancelReason }`;
      expect(await node('broker', id, select)).toEqual({
        cancelledAt: expect.any(String),
        cancelReason: 'Entered twice',
      });
      expect(await refused(api, 'client', mutation, { id, reason: 'Again' })).toMatchObject({
        currentState: 'CANCELLED',
      });
      const update = mutation.replace('cancel', 'update');
      expect(await refused(api, 'client', update, { id })).toMatchObject({ currentState: 'CANCELLED' });
      await does(api, 'client', 'undo', { id: undo.id }, 'entityId');
      expect(await graphText(api)).toEqual(before);
    }
  });

  it('may be cancelled by the other side in case of an agreement, not of an activity', async () => {
    expect(await refusedCode(api, 'broker', 'cancelActivity', { id: await activity('client'), reason: 'No' })).toBe(
      'FORBIDDEN',
    );
    await does(api, 'broker', 'cancelAgreement', { id: await agreement('client'), reason: 'Replaced' }, UNDO);
  });

  it('that the other side cancelled cannot be deleted: the cancellation stays', async () => {
    const id = await agreement('broker');
    await does(api, 'client', 'cancelAgreement', { id, reason: 'We never agreed on this' }, UNDO);
    expect(await refused(api, 'broker', 'deleteRecord', { id })).toMatchObject({ currentState: 'CANCELLED' });
    expect(await refusedCode(api, 'client', 'deleteRecord', { id })).toBe('FORBIDDEN');
    expect(await node('client', id, '... on Agreement { cancelReason }')).toEqual({
      cancelReason: 'We never agreed on this',
    });
  });

  it('of a recorded relationship are corrected by its recorder; nobody else learns that they exist', async () => {
    const { recorded, contact } = await recordedWithContact('off_brokerage');
    const agreed = () => made('broker', 'recordAgreement', { relationship: recorded, title: 'Terms' }, 'agreement');
    const called = () =>
      made('broker', 'recordActivity', { relationship: recorded, kind: 'PROVISION', summary: 'Called' }, 'activity');
    for (const [id, type, change] of [
      [await agreed(), 'Agreement', { title: 'Other terms' }],
      [await called(), 'Activity', { summary: 'Wrote' }],
    ] as const) {
      for (const who of ['admin', 'client'] as const) {
        expect(await refusedCode(api, who, `update${type}`, { id, ...change })).toBe('NOT_FOUND');
        expect(await refusedCode(api, who, `cancel${type}`, { id, reason: 'No' })).toBe('NOT_FOUND');
        expect(await refusedCode(api, who, 'deleteRecord', { id })).toBe('NOT_FOUND');
      }
      await does(api, 'broker', `update${type}`, { id, ...change }, '__typename');
      const { undo } = await does(api, 'broker', `cancel${type}`, { id, reason: 'A mistake' }, UNDO);
      await does(api, 'broker', 'undo', { id: undo.id }, 'entityId');
      await deletedAndBack('broker', id);
      await remove('broker', id);
    }
    const report = { relationship: recorded, name: unique('R'), kind: 'REPORT' };
    const id = await made('broker', 'recordResource', report, 'resource');
    expect(await refusedCode(api, 'admin', 'deleteRecord', { id })).toBe('NOT_FOUND');
    await deletedAndBack('broker', id);
    const withContact = async (who: Person) =>
      (
        await api.call(
          who,
          'query ($with: ID!) { party(id: "org_brokerage") { relationshipsAsProvider(filter: { with: $with }) { nodes { id } } } }',
          { with: contact },
        )
      ).data.party.relationshipsAsProvider.nodes;
    expect(await withContact('broker')).toEqual([{ id: recorded }]);
    expect(await withContact('admin')).toEqual([]);
  });

  it('of earlier versions belong to the side that performed them', async () => {
    const id = await activity('client');
    await api.graph.execute('MATCH (a:Activity {id: $id}) REMOVE a.recordedById', { id });
    expect(await node('client', id, '... on Activity { isOwnRecord }')).toEqual({ isOwnRecord: true });
    expect(await refusedCode(api, 'broker', 'updateActivity', { id, summary: 'No' })).toBe('FORBIDDEN');
    await does(api, 'client', 'updateActivity', { id, summary: 'Yes' }, '__typename');
  });
});

describe('a cancelled use', () => {
  it('does not count', async () => {
    const uses = async () =>
      (
        await api.call(
          'client',
          `{ underusedProducts(relationship: "${relationship}") { product { id } activeMonths } }`,
        )
      ).data?.underusedProducts.find(({ product }: { product: { id: string } }) => product.id === 'prd_favourites');
    const lastMonth = new Date(Date.now() - 40 * 86_400_000).toISOString();
    const before = await uses();
    const input = { relationship, product: 'prd_favourites', usedAt: lastMonth, quantity: 3 };
    const id = await made('client', 'registerProductUse', input, 'activity');
    await does(api, 'client', 'cancelActivity', { id, reason: 'Not used' }, UNDO);
    expect(await uses()).toEqual(before);
  });
});

describe('other corrections', () => {
  it('of a product, and a rate offer', async () => {
    const product = await made('broker', 'addProduct', { service: await service(), name: 'Wrong' }, 'product');
    await does(api, 'broker', 'updateProduct', { id: product, name: 'Right' }, '__typename');
    expect(await node('broker', product, '... on Product { name version }')).toEqual({ name: 'Right', version: 2 });
    const input = { ...RATE, offering: 'off_mortgage', name: 'Wrong' };
    const rate = await made('mortgage', 'recordRateOffer', input, 'rateOffer');
    await does(
      api,
      'mortgage',
      'updateRateOffer',
      { id: rate, name: 'Right', annualRate: '0.045', validUntil: '2031-01-01' },
      '__typename',
    );
    const select = '... on RateOffer { name annualRate termMonths validUntil fees { amount } }';
    expect(await node('mortgage', rate, select)).toEqual({
      name: 'Right',
      annualRate: '0.045',
      termMonths: 36,
      validUntil: '2031-01-01',
      fees: { amount: '0.00' },
    });
    expect(await refusedCode(api, 'broker', 'updateRateOffer', { id: rate, name: 'Mine' })).toBe('NOT_FOUND');
    const small = { amount: '9', currency: 'CAD' };
    expect(
      await refusedCode(api, 'mortgage', 'updateRateOffer', {
        id: rate,
        smallest: small,
        largest: { ...small, amount: '1' },
      }),
    ).toBe('INVALID_INPUT');
  });

  it('of a mortgage: each side corrects what it stated itself', async () => {
    const stated = await made('client', 'recordMortgage', { client: 'per_client', relationship, ...FACTS }, 'mortgage');
    const corrected = { ...FACTS, lender: 'Second Bank' };
    expect(await refusedCode(api, 'broker', 'updateMortgage', { id: stated, ...corrected })).toBe('FORBIDDEN');
    expect(await refusedCode(api, 'admin', 'updateMortgage', { id: stated, ...corrected })).toBe('NOT_FOUND');
    await does(api, 'client', 'updateMortgage', { id: stated, ...corrected }, '__typename');
    expect(await node('client', stated, '... on Mortgage { lender version }')).toEqual({
      lender: 'Second Bank',
      version: 2,
    });
    const note = await made('broker', 'recordMortgage', { client: 'per_client', relationship, ...FACTS }, 'mortgage');
    expect(await refusedCode(api, 'client', 'updateMortgage', { id: note, ...corrected })).toBe('FORBIDDEN');
    await does(api, 'broker', 'updateMortgage', { id: note, ...corrected }, '__typename');
  });

  it('of a mortgage by the client that is also a member of the provider', async () => {
    const stated = await made('client', 'recordMortgage', { client: 'per_client', relationship, ...FACTS }, 'mortgage');
    await api.graph.execute(
      `MATCH (p:Person {id: 'per_client'}), (o:Organisation {id: 'org_brokerage'}) CREATE (p)-[:ACTS_FOR {role: 'MEMBER', since: datetime()}]->(o)`,
      {},
    );
    await does(api, 'client', 'updateMortgage', { id: stated, ...FACTS, lender: 'Third Bank' }, '__typename');
    await remove('client', stated);
    await api.graph.execute(
      `MATCH (:Person {id: 'per_client'})-[acts:ACTS_FOR]->(:Organisation {id: 'org_brokerage'}) DELETE acts`,
      {},
    );
  });
});
