/** Appointments through the API, on a real graph: states, double booking, bad times, the feed and visibility. */
import pino from 'pino';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { MailSender } from '../../src/features/mail/queue/mail-sender.ts';
import { smtpTransport } from '../../src/features/mail/queue/mail-transport.ts';
import { arrive, record } from '../real-estate/feed.ts';
import { startTestApi, type TestApi } from '../support/api.ts';
import { startMailServer } from '../support/mail-server.ts';

let api: TestApi;
let home: string;
const CLIENTS = 40;
/** Does not take part in the race, whose winner is random. */
const APART = `c${CLIENTS + 1}`;
const ATTEMPTS = 200;

beforeAll(async () => {
  api = await startTestApi();
  await arrive(api.graph, record('visited', { UnparsedAddress: '12 Shore Road, Lakeview' }));
  home = (await api.graph.read('MATCH (l:Listing) RETURN l.id AS id', {}))[0]?.id as string;
  // Other clients of the same broker, each with a relationship of its own.
  await api.graph.write((t) =>
    t.run(
      `MATCH (b:Party {id: 'org_brokerage'}), (o:Offering {id: 'off_brokerage'})
       UNWIND range(1, $clients) AS i
       CREATE (p:Party:Person {id: 'per_c' + i, name: 'Client ' + i, email: 'c' + i + '@covalue.example', profile: 'PRIVATE', createdAt: datetime(), updatedAt: datetime(), version: 1}),
         (r:ServiceRelationship {id: 'rel_c' + i, state: 'ACTIVE', kind: 'BASIC', disclosure: 'PRIVATE', startsOn: date(), stateSince: datetime(), proposedBy: b.id, createdAt: datetime(), updatedAt: datetime(), version: 1}),
         (b)-[:PROVIDER_OF]->(r)<-[:CONSUMER_OF]-(p), (r)-[:ON]->(o)`,
      { clients: BigInt(CLIENTS + 1) },
    ),
  );
});
afterAll(() => api.close());

const FIELDS = `errors { __typename field code message ... on SlotTaken { alternatives { startsAt endsAt } } }
  appointment { id state version title startsAt endsAt timeZone location host { id } guest { id } proposedBy { id } place { id } }`;
const run = async (person: string, mutation: string, input: object) => {
  const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`.replace(/^(CounterPropose|Move)/, 'Reschedule');
  const answer = await api.call(person, `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${FIELDS} } }`, {
    input,
  });
  expect(answer.errors).toBeUndefined();
  return answer.data[mutation];
};
const at = (days: number, time: string) =>
  `${new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)}T${time}`;
const propose = (person: string, more: object) =>
  run(person, 'proposeAppointment', {
    relationship: 'rel_brokerage',
    place: home,
    timeZone: 'America/Toronto',
    ...more,
  });
const count = async () =>
  (await api.graph.read('MATCH (n) WHERE n:Appointment OR n:Calendar OR n:Activity RETURN count(n) AS n', {}))[0]?.n;

it('is proposed, countered, confirmed, moved and cancelled', async () => {
  const proposed = await propose('client', { startsAt: at(5, '10:00') });
  expect(proposed.errors).toEqual([]);
  const { id } = proposed.appointment;
  expect(proposed.appointment).toMatchObject({
    state: 'PROPOSED',
    title: 'Visit',
    timeZone: 'America/Toronto',
    location: '12 Shore Road, Lakeview',
    host: { id: 'per_broker' },
    guest: { id: 'per_client' },
    proposedBy: { id: 'per_client' },
    place: { id: home },
  });
  expect((await run('client', 'confirmAppointment', { id })).errors[0]).toMatchObject({ code: 'FORBIDDEN' });
  const countered = await run('broker', 'counterProposeAppointment', {
    id,
    startsAt: at(5, '11:00'),
    timeZone: 'America/Toronto',
  });
  expect(countered.appointment).toMatchObject({ state: 'PROPOSED', version: 2, proposedBy: { id: 'org_brokerage' } });
  const stale = await run('client', 'confirmAppointment', { id, expectedVersion: 1 });
  expect(stale.errors[0].code).toBe('VERSION_CONFLICT');
  expect((await run('client', 'confirmAppointment', { id })).appointment.state).toBe('CONFIRMED');
  // The old slot is free again, the new one is taken.
  expect(
    (await propose('c1@covalue.example', { relationship: 'rel_c1', startsAt: at(5, '11:15') })).errors[0].code,
  ).toBe('SLOT_TAKEN');
  const other = await propose('c1@covalue.example', { relationship: 'rel_c1', startsAt: at(5, '10:00') });
  expect(other.errors).toEqual([]);
  const blocked = await run('client', 'moveAppointment', { id, startsAt: at(5, '10:15'), timeZone: 'America/Toronto' });
  expect(blocked.errors[0].code).toBe('SLOT_TAKEN');
  // An appointment does not conflict with itself.
  const moved = await run('client', 'moveAppointment', { id, startsAt: at(5, '11:15'), timeZone: 'America/Toronto' });
  expect(moved.appointment).toMatchObject({ state: 'CONFIRMED', version: 4 });
  expect((await run('broker', 'completeAppointment', { id })).errors[0].code).toBe('ILLEGAL_STATE');
  const cancelled = await run('broker', 'cancelAppointment', { id, reason: 'The seller is away' });
  expect(cancelled.appointment.state).toBe('CANCELLED');
  expect((await run('client', 'confirmAppointment', { id })).errors[0].code).toBe('FORBIDDEN');
  expect((await run('broker', 'confirmAppointment', { id })).errors[0]).toMatchObject({
    code: 'ILLEGAL_STATE',
    __typename: 'IllegalState',
  });
  const { data } = await api.call(
    'client',
    `{ serviceRelationship(id: "rel_brokerage") { activities(first: 5) { nodes { kind summary } } } }`,
  );
  expect(data.serviceRelationship.activities.nodes).toContainEqual({
    kind: 'RELATIONSHIP_MANAGEMENT',
    summary: 'Cancelled: Visit',
  });
});

it(`lets one of ${ATTEMPTS} concurrent attempts on the same slot win, and offers the others free times`, async () => {
  const startsAt = at(8, '14:00');
  const answers = await Promise.all(
    Array.from({ length: ATTEMPTS }, (_, i) =>
      propose(`c${(i % CLIENTS) + 1}@covalue.example`, { relationship: `rel_c${(i % CLIENTS) + 1}`, startsAt }),
    ),
  );
  const won = answers.filter(({ appointment }) => appointment);
  const lost = answers.filter(({ appointment }) => !appointment);
  expect(won).toHaveLength(1);
  expect(lost).toHaveLength(ATTEMPTS - 1);
  const taken = won[0].appointment;
  for (const { errors } of lost) {
    expect(errors).toMatchObject([{ __typename: 'SlotTaken', code: 'SLOT_TAKEN', field: 'startsAt' }]);
    expect(errors[0].alternatives).toHaveLength(5);
    for (const slot of errors[0].alternatives)
      expect(slot.endsAt <= taken.startsAt || slot.startsAt >= taken.endsAt).toBe(true);
  }
  const [{ n } = { n: 0 }] = await api.graph.read(
    'MATCH (:Calendar {of: $home})<-[:OCCUPIES]-(a:Appointment) WHERE a.startsAt = datetime($at) RETURN count(a) AS n',
    { home, at: taken.startsAt },
  );
  expect(n).toBe(1);
  // A suggested time is really free.
  const again = await propose('c2@covalue.example', {
    relationship: 'rel_c2',
    startsAt: lost[0].errors[0].alternatives[2].startsAt,
  });
  expect(again.errors).toEqual([]);
}, 240_000);

it('rejects bad input with the field and the fix, and changes nothing', async () => {
  const before = await count();
  const year = new Date().getUTCFullYear() + 1;
  for (const [input, field, code] of [
    [{ startsAt: at(-2, '10:00') }, 'startsAt', 'INVALID_INPUT'],
    [{ startsAt: at(3, '10:00'), timeZone: 'Mars/Olympus' }, 'timeZone', 'INVALID_INPUT'],
    [{ startsAt: at(3, '10:00'), timeZone: '+05:00' }, 'timeZone', 'INVALID_INPUT'],
    [{ startsAt: 'tomorrow' }, 'startsAt', 'INVALID_INPUT'],
    [{ startsAt: `${year}-02-30T10:00` }, 'startsAt', 'INVALID_INPUT'],
    [{ startsAt: at(3, '10:00'), durationMinutes: 0 }, 'durationMinutes', 'INVALID_INPUT'],
    [{ startsAt: at(3, '10:00'), note: 'x'.repeat(1_000_000) }, 'note', 'INVALID_INPUT'],
    [{ startsAt: at(3, '10:00'), host: 'per_trainer' }, 'host', 'INVALID_INPUT'],
    [{ startsAt: at(3, '10:00'), guest: 'per_c1' }, 'guest', 'INVALID_INPUT'],
    [{ startsAt: at(3, '10:00'), place: 'lst_none' }, 'place', 'NOT_FOUND'],
    [{ startsAt: at(3, '10:00'), place: 'rel_c1' }, 'place', 'NOT_FOUND'],
    [{ startsAt: at(3, '10:00'), relationship: 'rel_c1' }, 'relationship', 'NOT_FOUND'],
  ] as const) {
    const { errors, appointment } = await propose('client', input);
    expect([errors[0]?.field, errors[0]?.code, appointment], JSON.stringify(input).slice(0, 90)).toEqual([
      field,
      code,
      null,
    ]);
  }
  expect(await count()).toBe(before);
});

it('is visible only to its two parties', async () => {
  const { appointment } = await propose(`${APART}@covalue.example`, {
    relationship: `rel_${APART}`,
    startsAt: at(12, '09:00'),
  });
  const QUERY = `query ($id: ID!) { node(id: $id) { id } serviceRelationship(id: "rel_${APART}") { appointments { totalCount nodes { id } } } }`;
  for (const [person, sees] of [
    [`${APART}@covalue.example`, true],
    ['broker', true],
    ['admin', true],
    ['client', false],
    ['trainer', false],
  ] as const) {
    const { data } = await api.call(person, QUERY, { id: appointment.id });
    expect(data.node?.id ?? null, person).toBe(sees ? appointment.id : null);
    expect(data.serviceRelationship?.appointments.totalCount ?? 0, person).toBe(sees ? 1 : 0);
    if (!sees)
      for (const step of ['confirmAppointment', 'cancelAppointment', 'completeAppointment'])
        expect((await run(person, step, { id: appointment.id })).errors[0].code).toBe('NOT_FOUND');
  }
});

it('emails a proposal to the other side, and a booking and its changes to both, with calendar entries', async () => {
  const { id } = (await propose('broker', { startsAt: at(20, '10:00'), note: '<b>Ring</b>' })).appointment;
  await run('client', 'confirmAppointment', { id });
  await run('broker', 'moveAppointment', { id, startsAt: at(20, '12:00'), timeZone: 'America/Toronto' });
  await run('client', 'cancelAppointment', { id });
  const server = await startMailServer();
  const sender = new MailSender({
    graph: api.graph,
    transport: smtpTransport(server.url),
    sending: {
      types: api.app.registries.mails,
      origin: api.url,
      sender: 'no-reply@covalue.example',
      signInLink: () => '',
      addressLink: () => '',
      pageLink: () => '',
    },
    log: pino({ level: 'silent' }),
    // The mails of a cancellation wait until it cannot be undone.
    clock: () => new Date(Date.now() + 60_000).toISOString(),
  });
  try {
    await sender.sendDue();
    const to = (address: string) => server.mails.filter((mail) => JSON.stringify(mail.to).includes(address));
    const ours = (address: string) =>
      to(address).flatMap((mail) => {
        const calendar = mail.attachments.find(({ contentType }) => contentType.startsWith('text/calendar'));
        const text = calendar?.content.toString().replaceAll('\r\n ', '') ?? '';
        // They also received appointments of previous tests.
        if (!mail.html || (text && !text.includes(`UID:${id}@covalue`))) return [];
        expect(mail.html).not.toContain('<b>Ring');
        const answers = text.match(/PARTSTAT=[A-Z-]+/g)?.map((each) => each.slice('PARTSTAT='.length)) ?? [];
        // Calendars accept updates only from the organizer, which is the sender's address.
        if (text) expect(text).toContain('ORGANIZER;CN="Covalue":mailto:no-reply@covalue.example');
        const sent = [mail.subject?.split(':')[0], /METHOD:(\w+)/.exec(text)?.[1], /SEQUENCE:(\d+)/.exec(text)?.[1]];
        return [[...sent, ...answers]];
      });
    const booked = [
      ['Confirmed', 'REQUEST', '0', 'ACCEPTED', 'ACCEPTED'],
      // The broker moved it; the client has not confirmed the new time.
      ['Moved', 'REQUEST', '1', 'ACCEPTED', 'NEEDS-ACTION'],
      ['Cancelled', 'CANCEL', '2', 'ACCEPTED', 'DECLINED'],
    ];
    expect(ours('client@covalue.example').slice(-4)).toEqual([['Proposed', undefined, undefined], ...booked]);
    expect(ours('broker@covalue.example').slice(-3)).toEqual(booked);
  } finally {
    await sender.stop();
    await server.close();
  }
});

it('publishes a feed at a secret address that can be revoked', async () => {
  const feed = (name: string) =>
    api.call(`${APART}@covalue.example`, `mutation { ${name}(input: {}) { errors { code } path } }`);
  const { path } = (await feed('publishCalendarFeed')).data.publishCalendarFeed;
  const first = await fetch(api.url + path);
  expect(first.status).toBe(200);
  expect(first.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  const text = await first.text();
  expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(1);
  expect(text).toContain('12 Shore Road');
  expect(text.replaceAll('\r\n ', '')).toContain('ORGANIZER;CN="Covalue":mailto:no-reply@covalue.example');
  // The client proposed it in the previous test; the broker, who is the host, has not confirmed it.
  expect(text.match(/PARTSTAT=[A-Z-]+/g)).toEqual(['PARTSTAT=NEEDS-ACTION', 'PARTSTAT=ACCEPTED']);
  // Appointments in which the person no longer takes part are removed from it.
  const bar = (clause: string) =>
    api.graph.write((t) =>
      t.run(`MATCH (p:Person {id: 'per_${APART}'}), (r:ServiceRelationship {id: 'rel_${APART}'}) ${clause}`, {}),
    );
  await bar('CREATE (p)-[:BARRED_FROM]->(r)');
  expect(await (await fetch(api.url + path)).text()).not.toContain('BEGIN:VEVENT');
  await bar('MATCH (p)-[b:BARRED_FROM]->(r) DELETE b');
  const etag = first.headers.get('etag') as string;
  expect((await fetch(api.url + path, { headers: { 'if-none-match': etag } })).status).toBe(304);
  const { path: renewed } = (await feed('publishCalendarFeed')).data.publishCalendarFeed;
  expect((await fetch(api.url + path)).status).toBe(404);
  expect((await fetch(api.url + renewed)).status).toBe(200);
  expect((await feed('revokeCalendarFeed')).data.revokeCalendarFeed.errors).toEqual([]);
  expect((await fetch(api.url + renewed)).status).toBe(404);
  expect((await feed('revokeCalendarFeed')).data.revokeCalendarFeed.errors[0].code).toBe('NOT_FOUND');
});

it('lists the appointments of all relationships of a party, those of the viewer only', async () => {
  const query = `query ($party: ID!, $after: String, $orderBy: AppointmentOrder) {
    party(id: $party) { appointments(first: 4, after: $after, filter: { states: [PROPOSED, CONFIRMED, CANCELLED, DONE] }, orderBy: $orderBy) {
      totalCount nodes { id startsAt relationship { id } } pageInfo { hasNextPage endCursor } } } }`;
  const listed = async (person: string, party: string, orderBy = 'EARLIEST') => {
    const nodes: { id: string; startsAt: string; relationship: { id: string } }[] = [];
    let total = 0;
    for (let after: string | null = null; ; ) {
      const { data, errors } = await api.call(person, query, { party, after, orderBy });
      expect(errors).toBeUndefined();
      if (!data.party) return { nodes, total };
      const { appointments } = data.party;
      nodes.push(...appointments.nodes);
      total = appointments.totalCount;
      after = appointments.pageInfo.endCursor;
      if (!appointments.pageInfo.hasNextPage) return { nodes, total };
    }
  };
  const stored = await api.graph.read(
    `MATCH (a:Appointment)-[:WITHIN]->(r:ServiceRelationship)<-[:PROVIDER_OF]-({id: 'org_brokerage'})
     RETURN a.id AS id, r.id AS relationship ORDER BY a.startsAt, a.id`,
    {},
  );
  const all = await listed('broker', 'org_brokerage');
  expect(all.nodes.map(({ id }) => id)).toEqual(stored.map(({ id }) => id));
  expect(all.total).toBe(stored.length);
  expect(stored.length).toBeGreaterThan(4);
  const latest = await listed('broker', 'org_brokerage', 'LATEST');
  const starts = latest.nodes.map(({ startsAt }) => Date.parse(startsAt));
  expect(starts).toEqual([...starts].sort((a, b) => b - a));
  expect(new Set(latest.nodes.map(({ id }) => id)).size).toBe(stored.length);
  const ofClient = await listed('client', 'org_brokerage');
  expect(ofClient.nodes.length).toBeGreaterThan(0);
  expect(ofClient.nodes.map(({ relationship }) => relationship.id)).toEqual(ofClient.nodes.map(() => 'rel_brokerage'));
  expect((await listed('trainer', 'org_brokerage')).nodes).toEqual([]);
});
