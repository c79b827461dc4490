/** A provider without an industry pack sees no word of real estate and financing; with both packs they are there, at once. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localToken } from '../../src/access-control/tokens.ts';
import { newSetupCode, offerSetup } from '../../src/features/access/setup.actions.ts';
import { buildPages } from '../../src/pages/build-pages.ts';
import { startTestApi, type TestApi } from '../support/api.ts';
import { findChromium, openChromium } from '../support/chromium.ts';
import { industryWordsIn } from '../support/industry-words.ts';
import { prepareScan, textsOf } from '../support/page-scan.ts';
import { isReadable } from '../support/pages.ts';
import { POSTAL_ADDRESS } from '../support/postal-address.ts';

const none = !findChromium() && process.env.CI !== 'true';
if (none)
  console.warn('Tests of industry packs are skipped: no Chromium found (apt-get install chromium, or set CHROMIUM).');

const DAY_MS = 86_400_000;
const OWNER = 'ada@nimbus.example';
/** What each screen of the packs says. */
const WORDS_OF_PACKS = [
  ...['Propose a visit', 'New property alert', 'Financing', 'Record a rate offer', 'Property alerts', 'New homes'],
  ...['Listings of homes', 'Rate offers'],
];

describe.skipIf(none).sequential('the packs of an organisation', { timeout: 480_000 }, () => {
  let api: TestApi;
  let chromium: Browser;
  let page: Page;
  let made: { organisation: string; served: string; consumed: string; contact: string; recorded: string; file: string };

  beforeAll(async () => {
    await buildPages((line) => console.error(line));
    api = await startTestApi({ story: false });
    chromium = await openChromium();
    page = await (await chromium.newContext({ reducedMotion: 'reduce', locale: 'en-CA' })).newPage();
    page.setDefaultTimeout(60_000);
    await prepareScan(page);
  }, 240_000);
  afterAll(async () => {
    await chromium?.close();
    await api?.close();
  });

  const section = (name: string) => page.getByRole('navigation').getByRole('link', { name, exact: true });

  /** @returns the ID of what the mutation made */
  async function make(mutation: string, payload: string, input: object): Promise<string> {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input!`;
    const text = `mutation ($input: ${type}) { ${mutation}(input: $input) { ${payload} { id } errors { field message } } }`;
    const { data, errors } = await api.call(OWNER, text, { input });
    expect(errors ?? data[mutation].errors, mutation).toEqual([]);
    return data[mutation][payload].id;
  }

  async function offered(provider: string, name: string): Promise<string> {
    const service = await make('createService', 'service', { provider, name });
    const offering = { service, name: `${name} around the clock`, contents: ['SERVICE_ACTION'], published: true };
    return make('createOffering', 'offering', offering);
  }

  async function upload(organisation: string, text: string): Promise<string> {
    const token = await localToken(api.folder, OWNER);
    const response = await fetch(`${api.url}/imports?party=${organisation}&name=sites.csv`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/octet-stream' },
      body: text,
    });
    return ((await response.json()) as { id: string }).id;
  }

  /** Relationships in both roles, a contact, an import, and something in every list that has it in any industry. */
  async function fillGraph(): Promise<typeof made> {
    const rows = await api.graph.read('MATCH (o:Organisation) RETURN o.id AS id', {});
    const organisation = String(rows[0]?.id);
    // Without a postal address nobody is asked for agreement.
    await make('updateParty', 'party', { id: organisation, postalAddress: POSTAL_ADDRESS });
    const party = { representative: false };
    const customer = await make('createOrganisation', 'organisation', { name: 'Cedar Dental', ...party });
    const supplier = await make('createOrganisation', 'organisation', { name: 'Cloud Host', ...party });
    const [served, consumed] = [
      await make('proposeRelationship', 'relationship', {
        ...{ provider: organisation, consumer: customer, offering: await offered(organisation, 'Monitoring') },
        purpose: 'No outage unnoticed',
      }),
      await make('proposeRelationship', 'relationship', {
        ...{ provider: supplier, consumer: organisation, offering: await offered(supplier, 'Hosting') },
      }),
    ];
    await api.graph.execute("MATCH (r:ServiceRelationship) SET r.state = 'ACTIVE'", {});
    await make('recordActivity', 'activity', { relationship: served, kind: 'PROVISION', summary: 'Agents installed' });
    await make('recordResource', 'resource', { relationship: consumed, name: 'Virtual server', kind: 'EQUIPMENT' });
    await make('recordAgreement', 'agreement', { relationship: served, title: 'Contract', agreedOn: '2026-01-01' });
    await make('createTask', 'task', { party: organisation, title: 'Renew the certificate' });
    const about = await make('proposeAppointment', 'appointment', {
      ...{ relationship: consumed, title: 'Appointment', timeZone: 'UTC' },
      startsAt: new Date(Date.now() + 30 * DAY_MS).toISOString().slice(0, 16),
    });
    await make('giveFeedback', 'feedback', { relationship: consumed, about, text: 'We ask for a report each month' });
    const recorded = await make('recordRelationship', 'relationship', {
      ...{ party: organisation, side: 'CONSUMER', offeringName: 'Filtering of emails' },
      newContact: { kind: 'ORGANISATION', name: 'Mail Filter', emails: ['help@filter.example'] },
    });
    const contacts = await api.graph.read('MATCH (c:Contact) RETURN c.id AS id', {});
    // Emails of the features of all industries that could not be sent.
    await api.graph.execute(
      `MATCH (p:Person {email: $email}) UNWIND ['visit', 'recommendation', 'sign-in-link'] AS template WITH p, template, toString(size(template)) AS key
CREATE (:Mailbox {address: key + p.email})<-[:FOR]-(:Mail {position: 0, id: 'mai_' + key, key: key, template: template, state: 'DEAD',
  address: p.email, name: p.name, subject: 'Subject', attempts: 12, lastError: 'The mailbox is full', dueAt: datetime(),
  createdAt: datetime(), updatedAt: datetime(), version: 1})-[:TO]->(p)`,
      { email: OWNER },
    );
    // With the packs, these columns are those of listings.
    const sites =
      'Address,City,Price,Currency,Status,Latitude,Longitude\n1 Bay Street,Toronto,1200,CAD,Active,43.65,-79.38\n';
    const file = await upload(organisation, sites);
    return { organisation, served, consumed, contact: String(contacts[0]?.id), recorded, file };
  }

  const ownPages = () => [
    ...[made.served, made.consumed, made.recorded].map((id) => `/relationships/${id}`),
    ...[`/contacts/${made.contact}`, `/import/${made.file}`, `/graph/${made.organisation}`],
  ];

  it('are chosen at set-up; a provider of other services chooses none', async () => {
    const now = new Date().toISOString();
    const { code, expiresAt } = newSetupCode(now);
    await offerSetup(api.graph, { code, expiresAt }, now);
    await page.goto(`${api.url}/#setup=${code}`);
    await page.getByLabel('Your name').fill('Ada Nkemelu');
    await page.getByLabel('Your email address').fill(OWNER);
    await page.getByLabel('Your organisation').fill('Nimbus Managed Services');
    await page.getByLabel('Password').fill('velvet tractor on seven hills');
    expect(await page.getByRole('checkbox').count()).toBe(2);
    expect(industryWordsIn(await page.locator('body').textContent())).toEqual([]);
    await page.getByRole('button', { name: 'Set up' }).click();
    await page.getByText('Open tasks for Nimbus Managed Services').waitFor();
  });

  it('leave no word of an industry on any screen, dialog or menu of another one', async () => {
    // Empty states first.
    const links = await page.getByRole('navigation').locator('a[href^="#/"]').all();
    const sections = await Promise.all(links.map(async (link) => (await link.getAttribute('href'))?.slice(1) ?? ''));
    expect(sections.length).toBeGreaterThan(9);
    const empty = await textsOf(page, sections);
    made = await fillGraph();
    const filled = await textsOf(page, [...sections, ...ownPages()]);
    const said = [...empty, ...filled];
    const found = said.flatMap(([where, text]) =>
      text.split('\n').flatMap((line) => industryWordsIn(line).map((word) => `${where}: ${word} in "${line}"`)),
    );
    expect(found).toEqual([]);
    // The scan came everywhere.
    const all = said.map(([, text]) => text).join('\n');
    for (const text of [
      ...[
        'Appointments',
        'Propose an appointment',
        'New offering',
        'Edit terms',
        'Record resource',
        'Ask for agreement',
      ],
      ...[
        'Rows are',
        'Change emails and time zone',
        'Record as customer',
        'New task',
        'New service account',
        'New webhook',
      ],
      ...['No services yet', 'No appointments yet', 'Assign a role', 'Enables a service', 'History', 'Add member'],
    ])
      expect(all, text).toContain(text);
  });

  it('are changed by a representative, and the screens follow without a reload', async () => {
    await page.evaluate('window.isSamePage = true');
    const choose = async (isWanted: boolean) => {
      await section('Organisation').click();
      await page.getByRole('button', { name: 'Edit profile' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('Real estate').setChecked(isWanted);
      await dialog.getByLabel('Financing of homes').setChecked(isWanted);
      if (isWanted) await isReadable(page, 'the choice of packs');
      await dialog.getByRole('button', { name: 'Edit profile' }).click();
      await dialog.waitFor({ state: 'detached' });
    };
    await choose(true);
    await section('Referrals').waitFor();
    await section('Visits').waitFor();
    await page.getByText('Real estate, Financing of homes').waitFor();
    const pages = await textsOf(page, ['/visits', '/catalogue', '/account', ...ownPages()]);
    const all = [...pages.values()].join('\n');
    for (const word of WORDS_OF_PACKS) expect(all, word).toContain(word);
    await choose(false);
    await section('Referrals').waitFor({ state: 'detached' });
    await section('Appointments').waitFor();
    expect(industryWordsIn(await page.getByRole('navigation').textContent())).toEqual([]);
    expect(await page.evaluate('window.isSamePage')).toBe(true);
  });
});
