/** Undo on a real server: the state before, exactly; who may; and that mails wait. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { takeBackMail } from '../../src/features/mail/mail.actions.ts';
import { pruneUndos } from '../../src/mutations/undo/prune-undos.ts';
import { UNDO_SECONDS } from '../../src/mutations/undo/undo.rules.ts';
import { type Person, startTestApi, type TestApi } from '../support/api.ts';
import { numbered } from '../support/append-events.ts';
import { does, graphText, refused, refusedCode } from './corrections.ts';

let api: TestApi;
/** The same installation after a restart. */
const environment = { SECRET_KEY: 'a secret of the tests with forty characters' };
beforeAll(async () => {
  api = await startTestApi({ environment });
});
afterAll(() => api.close());

const UNDO = 'undo { id mutation until secondsLeft }';
const undo = (who: Person, id: string) => does(api, who, 'undo', { id }, 'entityId');
const end = (who: Person = 'broker') => does(api, who, 'endRelationship', { id: 'rel_brokerage' }, UNDO);
const pending = async (who: Person) =>
  (await api.call(who, `{ viewer { pendingUndos { id mutation secondsLeft } } }`)).data.viewer.pendingUndos;

/** Lets the time of an undo pass. */
const expire = (id: string) =>
  api.graph.execute(`MATCH (u:Undo {id: $id}) SET u.until = u.until - duration({seconds: 60})`, { id });

beforeEach(async () => {
  await api.graph.execute('MATCH (u:Undo) DELETE u', {});
  await api.graph.execute(
    `MATCH (r:ServiceRelationship {liveKey: 'per_client|off_brokerage'}) SET r.liveKey = null`,
    {},
  );
  await api.graph.execute(
    `MATCH (r:ServiceRelationship {id: 'rel_brokerage'}) SET r.state = 'ACTIVE', r.endsOn = null, r.liveKey = 'per_client|off_brokerage'`,
    {},
  );
});

describe('an undo', () => {
  it('restores the state before, except for version and time of change', async () => {
    const before = await graphText(api);
    const { undo: offered } = await end();
    expect(offered).toMatchObject({ mutation: 'endRelationship' });
    expect(offered.secondsLeft).toBeGreaterThan(0);
    expect(offered.secondsLeft).toBeLessThanOrEqual(UNDO_SECONDS);
    expect(await graphText(api)).not.toEqual(before);
    expect(await undo('broker', offered.id)).toEqual({ entityId: 'rel_brokerage', errors: [] });
    expect(await graphText(api)).toEqual(before);
  });

  it('is an event of the record for both parties, which leads back', async () => {
    const { undo: offered } = await end();
    await undo('broker', offered.id);
    await numbered(api.graph);
    const [event] = await api.graph.read(
      `MATCH (e:Event {entityId: 'rel_brokerage'}) WITH e ORDER BY e.seq DESC LIMIT 1
       MATCH (r:ServiceRelationship {id: 'rel_brokerage'})
       RETURN e.name AS name, e.partyIds AS parties, e.change AS change, e.entityVersion = r.version AS isCurrent`,
      {},
    );
    expect(event).toMatchObject({ name: 'changeUndone', parties: ['org_brokerage', 'per_client'], isCurrent: true });
    expect(JSON.parse(event?.change as string).state).toEqual({ before: 'ENDED', after: 'ACTIVE' });
  });

  it('is in the history of the record', async () => {
    const { undo: offered } = await end();
    await undo('broker', offered.id);
    const { data } = await api.call(
      'client',
      '{ history(of: "rel_brokerage", first: 1) { entries { mutation event changes } } }',
    );
    expect(data.history.entries[0]).toMatchObject({ mutation: 'undo', event: 'changeUndone' });
    expect(data.history.entries[0].changes.state).toEqual({ before: 'ENDED', after: 'ACTIVE' });
  });

  it('is found after the page was loaded again, by the person who made the change only', async () => {
    const { undo: offered } = await end();
    const [found] = await pending('broker');
    expect(found).toMatchObject({ id: offered.id, mutation: 'endRelationship' });
    expect(found.secondsLeft).toBeLessThanOrEqual(UNDO_SECONDS);
    for (const other of ['client', 'admin', 'trainer']) expect(await pending(other)).toEqual([]);
    await undo('broker', found.id);
    expect(await pending('broker')).toEqual([]);
  });

  it('is refused to everybody else, as what does not exist', async () => {
    const { undo: offered } = await end();
    for (const other of ['client', 'admin', 'trainer'])
      expect(await refused(api, other, 'undo', { id: offered.id })).toMatchObject({ code: 'NOT_FOUND', field: 'id' });
    expect(await refusedCode(api, 'broker', 'undo', { id: 'und_nothing' })).toBe('NOT_FOUND');
  });

  it('happens once', async () => {
    const { undo: offered } = await end();
    const answers = await Promise.all(
      Array.from({ length: 8 }, () =>
        api.call('broker', 'mutation ($input: UndoInput!) { undo(input: $input) { errors { code } } }', {
          input: { id: offered.id },
        }),
      ),
    );
    const codes = answers.map(({ data }) => data.undo.errors[0]?.code ?? 'done').sort();
    expect(codes).toEqual([...Array(7).fill('NOT_FOUND'), 'done']);
  });

  it('is refused when its time has passed, and then pruned', async () => {
    const { undo: offered } = await end();
    await expire(offered.id);
    expect(await pending('broker')).toEqual([]);
    expect(await refused(api, 'broker', 'undo', { id: offered.id })).toMatchObject({
      code: 'ILLEGAL_STATE',
      currentState: 'EXPIRED',
    });
    expect(await pruneUndos(api.graph, new Date().toISOString())).toBe(1);
    expect(await refusedCode(api, 'broker', 'undo', { id: offered.id })).toBe('NOT_FOUND');
  });

  it('is refused when the record has been changed since', async () => {
    const { undo: offered } = await end();
    await does(api, 'client', 'discloseRelationship', { id: 'rel_brokerage', disclosure: 'PRIVATE' }, '__typename');
    expect(await refused(api, 'broker', 'undo', { id: offered.id })).toMatchObject({
      code: 'ILLEGAL_STATE',
      currentState: 'CHANGED',
    });
  });

  it('is refused when another record has taken its place', async () => {
    const { undo: offered } = await end();
    const proposal = { provider: 'org_brokerage', consumer: 'per_client', offering: 'off_brokerage' };
    const { relationship } = await does(api, 'client', 'proposeRelationship', proposal, 'relationship { id }');
    expect(await refused(api, 'broker', 'undo', { id: offered.id })).toMatchObject({ currentState: 'CHANGED' });
    await does(api, 'broker', 'declineRelationship', { id: relationship.id }, UNDO);
  });

  it('is refused to a person whose right has ended meanwhile', async () => {
    await api.graph.execute(
      `MATCH (o:Party {id: 'org_brokerage'}) CREATE (:Party:Person {id: 'per_second', name: 'Second', email: 'second@covalue.example', profile: 'PRIVATE',
        createdAt: datetime(), updatedAt: datetime(), version: 1})-[:ACTS_FOR {role: 'REPRESENTATIVE', since: datetime()}]->(o)`,
      {},
    );
    const { undo: offered } = await end('second');
    const dismissal = { organisation: 'org_brokerage', person: 'per_second' };
    const { undo: ofDismissal } = await does(api, 'broker', 'dismissPerson', dismissal, UNDO);
    expect(await refusedCode(api, 'second', 'undo', { id: offered.id })).toBe('NOT_FOUND');
    await undo('broker', ofDismissal.id);
    const member = `MATCH (:Party {id: 'per_second'})-[a:ACTS_FOR]->(:Party {id: 'org_brokerage'})`;
    await api.graph.execute(`${member} SET a.role = 'MEMBER'`, {});
    expect(await refusedCode(api, 'second', 'undo', { id: offered.id })).toBe('FORBIDDEN');
    await api.graph.execute(`${member} SET a.role = 'REPRESENTATIVE'`, {});
    await undo('second', offered.id);
    // Who leaves does not come back by itself.
    expect((await does(api, 'second', 'dismissPerson', dismissal, UNDO)).undo).toBeNull();
  });

  it('is offered for nothing that fails, and a repeated request has the same one', async () => {
    const input = { id: 'rel_brokerage', idempotencyKey: crypto.randomUUID() };
    const [first, again] = [
      await does(api, 'broker', 'endRelationship', input, UNDO),
      await does(api, 'broker', 'endRelationship', input, UNDO),
    ];
    expect(again.undo.id).toBe(first.undo.id);
    await undo('broker', first.undo.id);
    const refusal = await api.call(
      'broker',
      `mutation { endRelationship(input: { id: "rel_brokerage", expectedVersion: 9999 }) { ${UNDO} errors { code } } }`,
    );
    expect(refusal.data.endRelationship).toEqual({ undo: null, errors: [{ code: 'VERSION_CONFLICT' }] });
  });

  it('is stored with the change or not at all, and survives a restart of the API', async () => {
    const before = await graphText(api);
    const write = api.graph.write.bind(api.graph);
    api.graph.write = async <T>(work: Parameters<typeof write<T>>[0]) =>
      write<T>(async (transaction) => {
        await work(transaction);
        throw new Error('killed before the commit');
      });
    await api.call('broker', `mutation { endRelationship(input: { id: "rel_brokerage" }) { errors { code } } }`);
    api.graph.write = write;
    expect(await graphText(api)).toEqual(before);
    expect(await pending('broker')).toEqual([]);
    await end();
    const other = await startTestApi({ keep: true, environment });
    const { data } = await other.call('broker', '{ viewer { pendingUndos { id } } }');
    await does(other, 'broker', 'undo', { id: data.viewer.pendingUndos[0].id }, 'entityId');
    await other.close();
    expect(await graphText(api)).toEqual(before);
  });

  it('keeps nothing in the clear', async () => {
    await does(api, 'broker', 'endRelationship', { id: 'rel_brokerage' }, UNDO);
    const [kept] = await api.graph.read('MATCH (u:Undo) RETURN u.kept AS text', {});
    expect(kept?.text).toMatch(/^v1\./);
    expect(kept?.text).not.toContain('rel_brokerage');
  });
});

describe('of a cancelled appointment', () => {
  const DAY = 86_400_000;
  let day = 3;
  async function booked() {
    const startsAt = `${new Date(Date.now() + day++ * DAY).toISOString().slice(0, 10)}T10:00`;
    const input = { relationship: 'rel_brokerage', startsAt, timeZone: 'America/Toronto' };
    const { appointment } = await does(api, 'broker', 'proposeAppointment', input, 'appointment { id }');
    await does(api, 'client', 'confirmAppointment', { id: appointment.id }, '__typename');
    return { id: appointment.id as string, startsAt };
  }
  const mails = (id: string) =>
    api.graph.read(
      `MATCH (i:MailItem)-[:IN]->(m:Mail) WHERE i.key CONTAINS $id AND m.state = 'QUEUED' RETURN i.key AS key, m.dueAt > datetime() AS waits ORDER BY key`,
      { id },
    );

  it('the time is taken again, the activity is gone, and the mails are not sent', async () => {
    const { id } = await booked();
    const sent = (await mails(id)).length;
    const before = await graphText(api);
    const { undo: offered } = await does(api, 'client', 'cancelAppointment', { id }, UNDO);
    const waiting = (await mails(id)).filter(({ waits }) => waits);
    expect(waiting.length).toBeGreaterThan(0);
    const [due] = await api.graph.read(
      `MATCH (i:MailItem)-[:IN]->(m:QueuedMail) WHERE i.key IN $keys RETURN min(m.dueAt) > datetime($until) AS later`,
      { keys: waiting.map(({ key }) => key), until: offered.until },
    );
    expect(due?.later).toBe(true);
    await undo('client', offered.id);
    expect(await graphText(api)).toEqual(before);
    expect(await mails(id)).toHaveLength(sent);
    expect((await mails(id)).some(({ waits }) => waits)).toBe(false);
    // Cancelling again reports it again.
    await does(api, 'client', 'cancelAppointment', { id }, UNDO);
    expect((await mails(id)).filter(({ waits }) => waits)).toHaveLength(waiting.length);
  });

  it('it is refused when the time has been taken, or its mail was sent', async () => {
    const { id, startsAt } = await booked();
    const { undo: offered } = await does(api, 'client', 'cancelAppointment', { id }, UNDO);
    const input = { relationship: 'rel_brokerage', startsAt, timeZone: 'America/Toronto' };
    const { appointment } = await does(api, 'broker', 'proposeAppointment', input, 'appointment { id }');
    expect(await refusedCode(api, 'client', 'undo', { id: offered.id })).toBe('SLOT_TAKEN');
    await does(api, 'broker', 'cancelAppointment', { id: appointment.id }, UNDO);
    const keys = (await mails(id)).filter(({ waits }) => waits).map(({ key }) => key as string);
    await api.graph.write((transaction) => takeBackMail(transaction, keys, new Date().toISOString()));
    expect(await refused(api, 'client', 'undo', { id: offered.id })).toMatchObject({ currentState: 'CHANGED' });
  });
});

describe('of other changes', () => {
  it('a withdrawn offering is published again; publishing has no undo', async () => {
    const before = await graphText(api);
    const input = { id: 'off_brokerage', published: false };
    const { undo: offered } = await does(api, 'broker', 'publishOffering', input, UNDO);
    await undo('broker', offered.id);
    expect(await graphText(api)).toEqual(before);
    expect((await does(api, 'broker', 'publishOffering', { ...input, published: true }, UNDO)).undo).toBeNull();
  });

  it('a declined membership offer is open again', async () => {
    await api.graph.execute(
      `MATCH (o:Party {id: 'org_brokerage'}), (p:Party {id: 'per_client'}) CREATE (o)-[:OFFERS_MEMBERSHIP {role: 'MEMBER', offeredAt: datetime()}]->(p)`,
      {},
    );
    const before = await graphText(api);
    const { undo: offered } = await does(
      api,
      'client',
      'declineMembership',
      { organisation: 'org_brokerage' },
      UNDO,
      'AnswerMembershipInput',
    );
    await undo('client', offered.id);
    expect(await graphText(api)).toEqual(before);
  });
});
