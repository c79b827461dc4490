/** The export of a person's data: complete, and nothing that the person does not see. */
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { startTestApi, type TestApi } from '../support/api.ts';
import { EMAIL, live, NAME } from './story.ts';

let api: TestApi;
// biome-ignore lint/suspicious/noExplicitAny: data of any type
let exported: any;
let page: string;

const ask = (person: string) => api.call(person, '{ personalDataExport { json html cut } }');

beforeAll(async () => {
  api = await startTestApi({ homes: 20 });
  await live(api);
  await vi.waitFor(
    async () => {
      const { data } = await api.call('client', '{ auditTrail { entries { kind } } }');
      expect(data.auditTrail.entries.length).toBeGreaterThan(3);
    },
    { timeout: 20_000, interval: 500 },
  );
  const { data, errors } = await ask('client');
  expect(errors).toBeUndefined();
  exported = JSON.parse(data.personalDataExport.json);
  page = data.personalDataExport.html;
  expect(data.personalDataExport.cut).toEqual([]);
});
afterAll(() => api.close());

it('has the person, its records of each kind, emails and the audit trail', () => {
  expect(exported.person).toMatchObject({ id: 'per_client', name: NAME, email: EMAIL });
  expect(Object.keys(exported.records)).toEqual(
    expect.arrayContaining([
      ...[
        'Mortgage',
        'PropertyAlert',
        'SearchCriteria',
        'Match',
        'ServiceRelationship',
        'Agreement',
        'Activity',
        'Resource',
      ],
      ...['Access', 'Appointment', 'Feedback', 'Consent', 'Webhook', 'Survey', 'FinancingQuestionnaire', 'Mail'],
    ]),
  );
  expect(exported.records.Mortgage).toContainEqual(
    expect.objectContaining({ lender: 'Bank of Whitfield', balance: { amount: '400000.00', currency: 'CAD' } }),
  );
  expect(exported.records.Mail.map(({ address }: { address: string }) => address)).toContain(EMAIL);
  expect(exported.auditTrail).toContainEqual(expect.objectContaining({ mutation: 'openPersonalData' }));
});

it('has each record as the API shows it to the person, and no secrets', async () => {
  for (const [type, records] of Object.entries(exported.records))
    for (const { id } of type === 'Recommendation' ? [] : (records as { id: string }[])) {
      const { data } = await api.call('client', 'query ($id: ID!) { node(id: $id) { __typename id } }', { id });
      expect(data.node, id).toEqual({ __typename: type, id });
    }
  const emails = [...JSON.stringify(exported).matchAll(/[\w.]+@[\w.]+/g)].map(([each]) => each);
  // Message IDs of emails have the form of addresses.
  expect(new Set(emails.filter((each) => !each.startsWith('mai_')))).toEqual(
    new Set([EMAIL, 'dana.w@covalue.example']),
  );
  expect(JSON.stringify(exported)).not.toMatch(/secret|hash|token/i);
});

it('is also a page, in which texts are escaped', () => {
  expect(page).toContain('<h1>Your data in Covalue</h1>');
  expect(page).toContain('Bank of Whitfield');
  expect(page).toContain('Dana&#39;s report');
});

it('is the own data only', async () => {
  const { data } = await ask('trainer');
  expect(data.personalDataExport.json).not.toContain('Whitfield');
});
