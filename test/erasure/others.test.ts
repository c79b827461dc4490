/** What others have stays when a person is erased, whatever name and address it chose; what only the person had goes. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { hashedPassword } from '../../src/features/access/passwords.ts';
import { startTestApi, type TestApi } from '../support/api.ts';
import * as imports from '../support/imports.ts';
import { EMAIL, erased, mutate, PASSWORD, preview } from './story.ts';

const ADMIN = 'admin@covalue.example';
const HEADER = 'Name,Email,Phone,Notes';
let api: TestApi;
/** Of the brokerage: one with the address of the person, another one, and the import that changed the first. */
let contact: string;
let stranger: string;
let changed: string;
/** Of the person itself. */
let own: string;

const one = async (query: string, values = {}) => (await api.graph.read(query, values))[0];
const done = async (person: string, name: string, input: object, fields = '') => {
  const answer = await mutate(api, person, name, input, fields);
  expect(answer.errors, name).toEqual([]);
  return answer;
};
const record = async (person: string, input: object) =>
  (await done(person, 'recordContact', input, 'contact { id }')).contact.id as string;

async function importContacts(person: string, party: string, row: string): Promise<string> {
  const id = await imports.uploaded(api, `${HEADER}\n${row}\n`, { person, party });
  const table = await imports.tableOf(api, { id }, person);
  const settings = imports.settingsOf(table);
  const configured = await imports.mutate(api, 'configureImport', { id, kind: 'CONTACTS', settings }, person);
  expect(configured.errors).toEqual([]);
  expect(await imports.settled(api, id, person)).toMatchObject({ state: 'CHECKED' });
  expect(
    (await imports.mutate(api, 'startImport', { id, byReason: [{ reason: 'EMAIL', choice: 'UPDATE' }] }, person))
      .errors,
  ).toEqual([]);
  expect(await imports.settled(api, id, person)).toMatchObject({ state: 'DONE' });
  return id;
}

beforeAll(async () => {
  api = await startTestApi({ environment: { ERASURE_SWEEP_AGAIN_SECONDS: '1' } });
  await api.graph.execute(
    "MATCH (p:Person {id: 'per_client'}) SET p.phone = '+1 416 555 0199' CREATE (p)-[:SIGNS_IN_WITH]->(:Credential {passwordHash: $hash})",
    { hash: await hashedPassword(PASSWORD, []) },
  );
  await done('client', 'updateParty', { id: 'per_client', name: 'per month' });
  await done('client', 'requestEmailChange', { email: ADMIN });
  await done('broker', 'recordAgreement', {
    ...{ relationship: 'rel_referral', title: 'Fee' },
    terms: `500 per month; call +1 416 555 0199, write to ${ADMIN} or ${EMAIL}.`,
  });
  await done('broker', 'recordActivity', {
    ...{ relationship: 'rel_referral', kind: 'RELATIONSHIP_MANAGEMENT', summary: 'Paid per month' },
  });
  const party = 'org_brokerage';
  contact = await record('broker', { party, kind: 'PERSON', name: 'Per Month', emails: [EMAIL], tags: ['per month'] });
  stranger = await record('broker', { party, kind: 'PERSON', name: 'Per Month', notes: 'pays per month' });
  changed = await importContacts('broker', party, `Per Month,${EMAIL},+1 416 555 0177,New`);
  own = await record('client', { party: 'per_client', kind: 'PERSON', name: 'Lin', emails: ['lin@lakeside.example'] });
  const recorded = await done(
    'client',
    'recordRelationship',
    { party: 'per_client', side: 'CONSUMER', criticality: 'HIGH', contact: own, offeringName: 'Painting' },
    'relationship { id }',
  );
  expect(recorded.relationship.id).toBeTruthy();
  await done('client', 'inviteContact', { contact: own });
  await importContacts('client', 'per_client', 'Ines,ines@lakeside.example,,');
  await api.graph.execute(
    `CREATE (l:Listing {id: 'lst_own', ownerId: 'per_client', listingKey: 'own', address: '12 Ossington', version: 1})
CREATE (:ListingChange {id: 'lch_own'})-[:CHANGE_OF]->(l), (:Match {id: 'mat_own'})-[:OF_LISTING]->(l), (:Listing {id: 'lst_other', ownerId: 'org_brokerage', listingKey: 'other', version: 1})`,
    {},
  );
});
afterAll(() => api.close());

it('is erased', async () => {
  const unchained = () => one('RETURN COUNT { (:AuditChange:AuditUnchained) } AS count');
  await expect.poll(unchained, { timeout: 30_000 }).toEqual({ count: 0 });
  const { confirmationToken } = await preview(api, 'client');
  await done('client', 'eraseMyAccount', { confirmationToken, password: PASSWORD });
  await erased(api.graph);
}, 120_000);

it('does not take the address that the person requested, which is of another person', async () => {
  expect(await one('MATCH (p:Person) WHERE p.administrator RETURN p.email AS email')).toEqual({ email: ADMIN });
  expect(await one('MATCH (b:Mailbox {address: $address}) RETURN count(b) AS count', { address: EMAIL })).toEqual({
    count: 0,
  });
});

it('replaces the confirmed address everywhere, and the name and phone only where the person is concerned', async () => {
  const { terms } = (await one("MATCH (a:Agreement {title: 'Fee'}) RETURN a.terms AS terms")) as { terms: string };
  expect(terms).toMatch(
    /^500 per month; call \+1 416 555 0199, write to admin@covalue\.example or ers-\w+-1@erased\.invalid\.$/,
  );
  expect(await one("MATCH (a:Activity {summary: 'Paid per month'}) RETURN count(a) AS count")).toEqual({ count: 1 });
  const of = (id: string) => one('MATCH (c:Contact {id: $id}) RETURN c.name AS name, c.searchTerms AS terms', { id });
  expect(await of(stranger)).toEqual({ name: 'Per Month', terms: ' per month | permonth' });
  const found = (await of(contact)) as { name: string; terms: string };
  expect(found.name).toBe('Erased person');
  expect(found.terms).toMatch(/^ erased person/);
  expect(found.terms).not.toMatch(/month|client@/);
});

it('leaves the values of audit records of others', async () => {
  const values = await api.graph.read(
    "MATCH (r:AuditRecord) WHERE r.values CONTAINS 'Paid per month' RETURN r.seq AS seq",
    {},
  );
  expect(values).toHaveLength(1);
});

it('is not reverted by the undo of an earlier import', async () => {
  expect((await imports.mutate(api, 'undoImport', { id: changed })).errors).toEqual([]);
  expect(await imports.settled(api, changed)).toMatchObject({ state: 'UNDONE', restoredCount: 0, keptCount: 1 });
  const { emails } = (await one('MATCH (c:Contact {id: $contact}) RETURN c.emails AS emails', { contact })) as {
    emails: string[];
  };
  expect(emails).not.toContain(EMAIL);
});

it('deletes imports, mappings and listings of the person, and its contacts with their invitations and mails', async () => {
  const left = await api.graph.read(
    `MATCH (n) WHERE n:ContactInvitation OR (n:Import AND n.personId = 'per_client') OR n:ImportMapping AND n.key STARTS WITH 'per_client'
  OR n:Contact AND n.recordedBy = 'per_client' OR n.ownerId = 'per_client' OR n.id IN ['lch_own', 'mat_own'] OR n.address = 'lin@lakeside.example'
RETURN labels(n) AS labels, n.id AS id`,
    {},
  );
  expect(left).toEqual([]);
  const orphans = await one(
    `MATCH (n) WHERE (n:ImportPart OR n:ImportedRecord) AND NOT n.key STARTS WITH $changed RETURN count(n) AS count`,
    { changed },
  );
  expect(orphans).toEqual({ count: 0 });
  expect(await one('MATCH (k:PersonKey {person: $own}) RETURN k.wrapped IS NULL AS destroyed', { own })).toEqual({
    destroyed: true,
  });
  expect(await one("MATCH (l:Listing {id: 'lst_other'}) RETURN count(l) AS count")).toEqual({ count: 1 });
});
