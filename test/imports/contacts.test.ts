/** Contacts: 5,000 with 200 duplicates are imported, merged and undone, and the graph is as before; relationships with them. */
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, type TestApi } from '../support/api.ts';
import { numbered } from '../support/append-events.ts';
import { checked, exportedGraph, imported, mutate, reportOf, settled, tableOf, uploaded } from '../support/imports.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const NAMES = ['Ada', 'Bela', 'Chidi', 'Dana', 'Émile', 'Fatou', 'Goran', 'Hana', 'Ines', 'Jörg'];
/** As different as random names. */
const letters = (index: number) =>
  createHash('sha256')
    .update(String(index))
    .digest('hex')
    .slice(0, 12)
    .replaceAll(/\d/g, (digit) => 'ghijklmnop'[Number(digit)] ?? '');
const person = (index: number) => ({
  first: NAMES[index % NAMES.length] ?? '',
  last: letters(index),
  email: `client${index}@lakeside.example`,
  phone: `+1 416 555 ${String(index % 10_000).padStart(4, '0')}`,
});
const HEADER = 'Vorname;Nachname;E-Mail;Telefon;Ort;Notizen\r\n';
const rowOf = (index: number, notes = '', change: Partial<ReturnType<typeof person>> = {}) => {
  const { first, last, email, phone } = { ...person(index), ...change };
  return `${first};${last};${email};${phone};Toronto;${notes}\r\n`;
};

describe('5,000 contacts with 200 duplicates', () => {
  let before: string[];
  let id: string;

  it('are checked against each other and those that exist', async () => {
    const some = await uploaded(api, HEADER + Array.from({ length: 100 }, (_, index) => rowOf(index, 'old')).join(''));
    await checked(api, some);
    expect(await imported(api, some)).toMatchObject({ createdCount: 100, rejectedCount: 0 });
    before = await exportedGraph(api);
    const rows = [
      // 100 that exist, 4,800 new ones, 100 of these again: by address, and by a name with the words in another order.
      ...Array.from({ length: 100 }, (_, index) => rowOf(index, 'new', { phone: '' })),
      ...Array.from({ length: 4_800 }, (_, index) => rowOf(100 + index)),
      ...Array.from({ length: 50 }, (_, index) => rowOf(100 + index, 'again', { last: 'Otherwise', phone: '' })),
      ...Array.from({ length: 50 }, (_, index) => {
        const { first, last } = person(200 + index);
        return rowOf(200 + index, 'reversed', { first: last.toUpperCase(), last: first, email: '', phone: '' });
      }),
    ];
    expect(rows).toHaveLength(5_000);
    id = await uploaded(api, Buffer.from(HEADER + rows.join(''), 'latin1'));
    expect(await tableOf(api, { id })).toMatchObject({ kind: 'CONTACTS', isKept: true });
    const started = performance.now();
    const result = await checked(api, id, { encoding: 'windows-1252' });
    console.log(`check of 5,000 contacts: ${Math.round(performance.now() - started)} ms`);
    expect(result).toMatchObject({ state: 'CHECKED', rowCount: 5_000, problemCount: 0, duplicateCount: 200 });
    const { data } = await api.call('broker', `{ importCheck(id: "${id}") { duplicateCounts { reason count } } }`);
    expect(data.importCheck.duplicateCounts).toEqual([
      { reason: 'EMAIL', count: 150 },
      { reason: 'SAME_NAME', count: 50 },
    ]);
  }, 240_000);

  it('are imported in seconds, merged where they are duplicates', async () => {
    const started = performance.now();
    expect(await imported(api, id)).toMatchObject({
      state: 'DONE',
      createdCount: 4_800,
      mergedCount: 200,
      rejectedCount: 0,
    });
    console.log(`import of 5,000 contacts: ${Math.round(performance.now() - started)} ms`);
    const { data } = await api.call(
      'broker',
      `{ contacts(first: 1, filter: { recordedBy: "org_brokerage" }) { totalCount } }`,
    );
    expect(data.contacts.totalCount).toBe(4_900);
    const [merged] = await api.graph.query(
      "MATCH (c:Contact) WHERE 'client0@lakeside.example' IN c.emails RETURN c.notes AS notes, c.phones AS phones",
      {},
    );
    // What it had stays.
    expect(merged).toEqual({ notes: 'old', phones: [person(0).phone] });
    const hidden = await api.call('client', '{ contacts(first: 1) { totalCount } }');
    expect(hidden.data.contacts.totalCount).toBe(0);
  }, 240_000);

  it('are undone: the graph is the one before', async () => {
    const started = performance.now();
    expect((await mutate(api, 'undoImport', { id })).errors).toEqual([]);
    expect(await settled(api, id)).toMatchObject({
      state: 'UNDONE',
      removedCount: 4_800,
      restoredCount: 100,
      keptCount: 0,
    });
    console.log(`undo of 5,000 contacts: ${Math.round(performance.now() - started)} ms`);
    const after = await exportedGraph(api);
    expect(after.length).toBe(before.length);
    expect(after).toEqual(before);
  }, 240_000);
});

describe('a list of clients as programs export it', () => {
  it('keeps what a contact has, and says what it cannot understand', async () => {
    const file = [
      'Full name,Company,E-mail,Mobile,Business phone,Zip,City,Country,Website,Tags,VAT,Consent,Consent date',
      'Dana Berg,Berg AG,"dana@berg.example; info@berg.example",079 555 01 23,n/a,8000,Zürich,Schweiz,berg.example,"gold, buyer",CHE-1,ja,13.02.2026',
      ',Only Company,office@only.example,,,,,CH,,,,,',
      ',,nobody@example.org,,,,,,,,,,',
      'Lost Digits,,lost@example.org,4.91512E+11,,,,,,,,,',
      'Wrong Mail,,not-an-address,,,,,,,,,,',
    ].join('\n');
    const id = await uploaded(api, file);
    const table = await tableOf(api, { id });
    expect(table.columns.map(({ field }: { field: string }) => field)).toEqual([
      'name',
      'company',
      'email',
      'phone',
      'phone',
      'postalCode',
      'city',
      'country',
      'website',
      'tags',
      'vat',
      'mailBasis',
      'mailBasisSince',
    ]);
    expect(await checked(api, id)).toMatchObject({ rowCount: 5, problemCount: 3 });
    expect(await imported(api, id)).toMatchObject({ createdCount: 2, rejectedCount: 3 });
    const rows = await api.graph.query(
      'MATCH (c:Contact) WHERE c.id IN $ids RETURN properties(c) AS c ORDER BY c.name',
      {
        ids: (await reportOf(api, id)).flatMap(({ record }: { record: string | null }) => record ?? []),
      },
    );
    expect(rows[0]?.c).toMatchObject({
      ...{ name: 'Dana Berg', kind: 'PERSON', emails: ['dana@berg.example', 'info@berg.example'] },
      ...{ phones: ['079 555 01 23'], phoneNumbers: ['+41795550123'], address: '8000 Zürich, Schweiz' },
      ...{ website: 'https://berg.example', notes: 'Company: Berg AG', tags: ['gold', 'buyer'], mailBasis: 'CONSENT' },
      ...{ identifierSchemes: ['VAT'], identifierValues: ['CHE-1'] },
    });
    expect(rows[1]?.c).toMatchObject({ name: 'Only Company', kind: 'ORGANISATION' });
    const report = await reportOf(api, id);
    expect(report[3].reason).toContain('has lost digits in a spreadsheet');
  });
});

describe('relationships with contacts', () => {
  it('are recorded with contacts that are there or new, and undone', async () => {
    const before = await exportedGraph(api);
    const [{ name } = { name: '' }] = await api.graph.query(
      "MATCH (:Party {id: 'org_brokerage'})-[:OFFERS]->(o) RETURN o.name AS name ORDER BY name LIMIT 1",
      {},
    );
    const file = `Name,Side,Service,Since,Criticality\nDana Berg,client,${name},2026-01-05,high\nNew Cloud,supplier,Hosting,13.02.2026,critical\nNew Cloud,supplier,Backup,,\nNobody,client,No such offering,,\n`;
    const id = await uploaded(api, file);
    expect(await checked(api, id, {}, 'RELATIONSHIPS')).toMatchObject({ problemCount: 0 });
    expect(await imported(api, id)).toMatchObject({ createdCount: 3, rejectedCount: 1 });
    expect((await reportOf(api, id))[3].reason).toContain('You have no offering "No such offering"');
    const [{ count } = { count: 0 }] = await api.graph.query(
      "MATCH (c:Contact) WHERE c.name = 'New Cloud' RETURN count(c) AS count",
      {},
    );
    expect(count).toBe(1);
    await mutate(api, 'undoImport', { id });
    expect(await settled(api, id)).toMatchObject({ state: 'UNDONE', removedCount: 3, keptCount: 0 });
    // Named with their contacts, so that administrators do not see the events.
    await numbered(api.graph);
    const told = await api.graph.query(
      "MATCH (e:Event {name: 'recordedRelationshipDeleted'}) RETURN e.partyIds AS partyIds",
      {},
    );
    expect(told.map(({ partyIds }) => partyIds)).toEqual(
      Array(3).fill(['org_brokerage', expect.stringMatching(/^con_/)]),
    );
    expect(await exportedGraph(api)).toEqual(before);
  });
});

it('a row that would give a contact too many emails is rejected alone', async () => {
  const emails = (first: number, count: number) =>
    Array.from({ length: count }, (_, index) => `full${first + index}@full.example`).join('; ');
  const first = await uploaded(api, `Full name,E-mail\nFull House,"${emails(0, 19)}"\n`);
  await checked(api, first);
  expect(await imported(api, first)).toMatchObject({ createdCount: 1 });
  const again = await uploaded(api, `Full name,E-mail\nFull House,"${emails(18, 3)}"\nEmpty Room,empty@room.example\n`);
  expect(await checked(api, again)).toMatchObject({ duplicateCount: 1 });
  expect(await imported(api, again)).toMatchObject({ createdCount: 1, mergedCount: 0, rejectedCount: 1 });
  expect((await reportOf(api, again))[0].reason).toBe('emails: Together they are 21, and a contact has at most 20.');
}, 60_000);
