/** The dashboard as people use it: two real browsers, broker and client, on one real API. */
import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cypherOf } from '../../src/dashboard/features/graph/graph.rules.ts';
import { buildPages } from '../../src/pages/build-pages.ts';
import { moneyText } from '../../src/values/money.ts';
import { startTestApi, type TestApi } from '../support/api.ts';
import { findChromium, openChromium } from '../support/chromium.ts';
import { continueAs, exportedCsv, hasNoViolations, invitation } from '../support/pages.ts';

const none = !findChromium() && process.env.CI !== 'true';
if (none) console.warn('Dashboard tests are skipped: no Chromium found (apt-get install chromium, or set CHROMIUM).');

/** Google's limit between good and "needs improvement" for layout shifts. */
const MAX_LAYOUT_SHIFT = 0.1;
const PASSWORD = 'velvet tractor on seven hills';
const OFFLINE_MS = 30_000;
/** On a busy machine; on an idle one it takes well under a second. */
const ARRIVES = { timeout: 75_000 };

describe.skipIf(none)('the dashboard', { timeout: 240_000 }, () => {
  let api: TestApi;
  let chromium: Browser;
  let broker: Page;
  let client: Page;
  const problems: string[] = [];
  const elsewhere: string[] = [];

  beforeAll(async () => {
    await buildPages((line) => console.error(line));
    api = await startTestApi({ homes: 120, environment: { MAIL_SENDING: 'true' } });
    chromium = await openChromium();
    client = await signedIn('Continue as Dana');
    broker = await signedIn('Continue as Sam');
  }, 240_000);
  afterAll(async () => {
    await chromium?.close();
    await api?.close();
  });

  async function signedIn(button: string, options = {}): Promise<Page> {
    const context = await chromium.newContext({
      viewport: { width: 1280, height: 900 },
      reducedMotion: 'reduce',
      ...options,
    });
    const page = await context.newPage();
    page.setDefaultTimeout(90_000);
    page.on('console', (message) => message.type() === 'error' && !isOffline(context) && problems.push(message.text()));
    page.on('pageerror', (error) => problems.push(error.message));
    context.on('request', (request) => {
      if (!request.url().startsWith(`${api.url}/`) && !/^(data|blob):/.test(request.url()))
        elsewhere.push(request.url());
    });
    await page.goto(`${api.url}/#key=${api.app.pages.key}`);
    await page.getByRole('button', { name: button }).click();
    await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor();
    return page;
  }
  const offline = new Set<BrowserContext>();
  const isOffline = (context: BrowserContext) => offline.has(context);
  const open = (page: Page, path: string) => page.evaluate(`location.hash = ${JSON.stringify(path)}`);

  it('shows each person their side: the broker a provider, the client a consumer', async () => {
    const sections = (page: Page) => page.getByRole('navigation').getByRole('link').allInnerTexts();
    expect((await sections(broker)).map((text) => text.split('\n')[0])).toEqual([
      'Today',
      'Visits',
      'Relationships',
      'Contacts',
      'Recommendations',
      'Opportunities',
      'Referrals',
      'Advocacy',
      'Catalogue',
      'Import',
      'Organisation',
      'My account',
      'Graph',
      'GraphQL explorer',
    ]);
    expect((await sections(client)).map((text) => text.split('\n')[0])).toEqual([
      'Today',
      'Homes',
      'My criteria',
      'Visits',
      'Mortgage',
      'Relationships',
      'My account',
      'Graph',
      'GraphQL explorer',
    ]);
    await broker.getByLabel('Acting for').selectOption({ label: 'Sam Okafor (yourself)' });
    await broker.getByText('Open tasks for Sam Okafor').waitFor();
    await broker.getByLabel('Acting for').selectOption({ label: 'Maple & Main Brokerage' });
    await broker.getByText('Open tasks for Maple & Main Brokerage').waitFor();
  });

  it("shows the client's request to the broker and the answer to the client, without a reload", async () => {
    await open(client, '/criteria');
    await client.getByLabel('What should change?').fill('Two bedrooms are enough, but a fireplace please.');
    await client.getByRole('button', { name: 'Send to broker' }).click();
    await client.getByRole('heading', { name: 'Waiting for your broker' }).waitFor(ARRIVES);

    await broker.getByText('Requested by Dana Whitfield').waitFor(ARRIVES);
    await broker.getByText('Two bedrooms are enough').waitFor();
    await broker.getByRole('button', { name: 'Carry out' }).click();
    const form = broker.getByRole('dialog');
    await form.getByRole('group', { name: 'Bedrooms' }).getByLabel('From').fill('2');
    const price = form.getByRole('group', { name: 'Price' });
    await price.getByLabel('To').fill('1305500.50');
    await form.getByLabel('Currency').fill('cad');
    await form.getByLabel('Fireplace').selectOption('Must have');
    await form.getByLabel('Response to the client').fill('Done, have a look.');
    await form.getByRole('button', { name: 'Carry out' }).click();
    await form.waitFor({ state: 'detached' });
    await broker.getByText('Requested by Dana Whitfield').waitFor({ state: 'detached', ...ARRIVES });

    await client.getByText('Version 3').first().waitFor(ARRIVES);
    await client.getByText('Done, have a look.').waitFor();
    const stored = await api.call(
      'client',
      '{ propertyAlert(id: "alr_story") { criteria { bedroomsFrom must places priceTo { amount currency } } } }',
    );
    expect(stored.data.propertyAlert.criteria).toMatchObject({
      bedroomsFrom: 2,
      must: ['GARDEN', 'FIREPLACE'],
      priceTo: { amount: '1305500.50', currency: 'CAD' },
    });
    expect(stored.data.propertyAlert.criteria.places).toHaveLength(4);
  });

  it('shows the favourites of the client and the actions of the broker to each other at once', async () => {
    await open(broker, '/relationships/rel_brokerage');
    const favourites = broker.locator('section', { hasText: 'Favourites (' }).locator('article');
    await favourites.first().waitFor();
    const before = await favourites.count();
    await open(client, '/homes');
    const heart = client.getByRole('button', { name: /^Favourite: / }).and(client.locator('[aria-pressed="false"]'));
    const address = ((await heart.first().getAttribute('aria-label')) ?? '').replace('Favourite: ', '');
    await heart.first().click();
    await favourites.filter({ hasText: address }).waitFor(ARRIVES);
    expect(await favourites.count()).toBe(before + 1);

    await open(client, '/relationships/rel_brokerage');
    await broker.getByPlaceholder('Summary').fill('Called the seller of the first favourite');
    await broker.getByRole('button', { name: 'Record', exact: true }).click();
    await client.getByText('Called the seller of the first favourite').waitFor(ARRIVES);
  });

  it('exports what waits, favourites and the history of criteria', async () => {
    await open(broker, '/');
    await broker.setViewportSize({ width: 360, height: 740 });
    expect(await exportedCsv(broker, 'today')).toMatch(
      /^\ufeffKind,What,Offering,Other side,Due,Assigned to,Since\r?\n\w/,
    );
    await broker.setViewportSize({ width: 1280, height: 900 });
    await open(broker, '/relationships/rel_brokerage');
    expect(await exportedCsv(broker, 'favourites')).toMatch(/^\ufeffAddress,City,.*\r?\n\w/);
    await open(client, '/criteria');
    expect(await exportedCsv(client, 'criteria-history')).toMatch(/^\ufeffFrom,Until,What,Text,Response\r?\n.*Version/);
  });

  it('dismisses a home with a reason, and takes it back', async () => {
    await open(client, '/homes');
    const dismiss = client.getByRole('button', { name: /^Dismiss: / }).first();
    const address = ((await dismiss.getAttribute('aria-label')) ?? '').replace('Dismiss: ', '');
    await dismiss.click();
    await client.getByRole('dialog').getByLabel('Layout').check();
    await client.getByRole('dialog').getByRole('button', { name: 'Dismiss' }).click();
    const card = client.locator('article', { hasText: address });
    await card.waitFor({ state: 'detached', ...ARRIVES });
    await client.getByRole('button', { name: 'Dismissed' }).click();
    await card.waitFor(ARRIVES);
    await card.getByRole('button', { name: 'Restore' }).click();
    await card.waitFor({ state: 'detached', ...ARRIVES });
    expect(await client.getByText('Failed').count()).toBe(0);
  });

  it('books a visit, offers free times if one is taken, and notifies both sides', async () => {
    await open(client, '/homes');
    await client.getByRole('button', { name: 'Matches' }).click();
    const propose = client.getByRole('button', { name: /^Propose a visit: / });
    const address = ((await propose.first().getAttribute('aria-label')) ?? '').replace('Propose a visit: ', '');
    await propose.first().click();
    const at = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10);
    await client.getByRole('dialog').getByLabel('When').fill(`${at}T10:00`);
    await client.getByRole('dialog').getByRole('button', { name: 'Propose a visit' }).click();
    await client.getByRole('dialog').waitFor({ state: 'detached', ...ARRIVES });

    await open(broker, '/visits');
    const offered = broker.locator('.visit', { hasText: address });
    await offered.getByText('Proposed').waitFor(ARRIVES);
    await open(client, '/visits');
    const asked = client.locator('.visit', { hasText: address });
    await asked.getByText('Proposed').waitFor(ARRIVES);
    expect(await asked.getByRole('button', { name: 'Confirm' }).count()).toBe(0);
    // What the broker did is announced to the client, for a few seconds.
    const announced = client.getByText('An appointment was changed.').waitFor(ARRIVES);
    await Promise.all([announced, offered.getByRole('button', { name: 'Confirm' }).click()]);
    await asked.getByText('Booked').waitFor(ARRIVES);

    // The same hour again: the broker is not free, and free times are offered.
    await client.getByRole('button', { name: 'Propose a visit' }).click();
    const form = client.getByRole('dialog');
    await form.getByLabel('When').fill(`${at}T10:15`);
    expect(await form.getByLabel('With').inputValue()).toBe('rel_brokerage');
    await form.getByLabel('Where').selectOption('Other location');
    await form.getByLabel('Place').fill('The office');
    await form.getByRole('button', { name: 'Propose a visit' }).click();
    const free = form.getByRole('alert').getByRole('button');
    await free.first().click();
    await form.getByRole('button', { name: 'Propose a visit' }).click();
    await form.waitFor({ state: 'detached', ...ARRIVES });
    const second = broker.locator('.visit', { hasText: 'The office' });
    await second.getByRole('button', { name: 'Cancel the visit' }).click();
    await broker.getByRole('dialog').getByRole('textbox').fill('Let us meet at the home.');
    await broker.getByRole('dialog').getByRole('button', { name: 'Cancel the visit' }).click();
    await client.getByText('Let us meet at the home.').waitFor(ARRIVES);
  });

  it('carries feedback from one side to the other and back', async () => {
    await open(client, '/homes');
    await client
      .getByRole('button', { name: /^Give feedback: / })
      .first()
      .click();
    await client.getByRole('dialog').getByLabel('What do you think?').fill('Lovely light, but a noisy street.');
    await client.getByRole('dialog').getByRole('button', { name: 'Send' }).click();
    await client.getByRole('dialog').waitFor({ state: 'detached', ...ARRIVES });
    await open(broker, '/');
    const thread = broker.locator('.thread', { hasText: 'Lovely light' });
    await thread.getByPlaceholder('Reply').fill('The one behind it is quieter.');
    await thread.getByRole('button', { name: 'Send' }).click();
    // An answered thread needs no attention until the client writes again.
    await thread.waitFor({ state: 'detached', ...ARRIVES });
    await open(client, '/relationships/rel_brokerage');
    await client.locator('.thread').getByText('The one behind it is quieter.').waitFor(ARRIVES);
  });

  it('asks the client how likely a recommendation is, and shows the provider the answer', async () => {
    const { data } = await api.call(
      'broker',
      'mutation($input: AskForAdvocacyInput!) { askForAdvocacy(input: $input) { errors { message } } }',
      { input: { relationship: 'rel_brokerage', milestone: 'Three visits' } },
    );
    expect(data.askForAdvocacy.errors).toEqual([]);
    await open(broker, '/advocacy');
    await open(client, '/');
    const survey = client.locator('.survey');
    await survey.getByLabel('9', { exact: true }).check(ARRIVES);
    await survey.getByLabel('Why?').fill('Honest about the street.');
    await survey.getByRole('button', { name: 'Send' }).click();
    await broker.getByText('Honest about the street.').waitFor(ARRIVES);
    await broker.getByText('9 of 10, Promoter').first().waitFor();
  });

  it('shows the saving with another mortgage broker, equal to that of the API, and sends the broker a request', async () => {
    await open(client, '/mortgage');
    const { data } = await api.call(
      'client',
      '{ suggestMortgageBroker(client: "per_client") { ... on MortgageBrokerRecommendation { best { netSaving breakEvenMonth } } } }',
    );
    const { netSaving, breakEvenMonth } = data.suggestMortgageBroker.best;
    const amount = moneyText({ amount: netSaving, currency: 'CAD' }).slice('CAD '.length);
    await client.getByRole('heading', { name: new RegExp(`Save CAD\\s${amount} over 36 months`) }).waitFor();
    await client.getByText(`Breaks even after ${breakEvenMonth} months`).first().waitFor();
    await client.getByRole('button', { name: 'Ask this broker' }).click();
    await client.getByText('Your request was sent to the mortgage broker').waitFor(ARRIVES);
    await open(client, '/');
    await client.getByText('Waiting for a response').waitFor(ARRIVES);

    // The client reports the outcome, and the funnel of the mortgage desk shows it.
    await open(broker, '/referrals');
    await open(client, '/mortgage');
    await client.getByRole('button', { name: 'Record outcome' }).click();
    await client.getByRole('dialog').getByLabel('Actual saving, in').fill('6000.50');
    await client.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    await broker
      .locator('.funnel li', { hasText: 'Switched mortgage' })
      .getByText('1', { exact: true })
      .waitFor(ARRIVES);
    await broker
      .getByText(/CAD\s6,000\.50/)
      .first()
      .waitFor();
  });

  it('neither loses nor repeats updates after a network failure', async () => {
    await open(client, '/relationships/rel_brokerage');
    await client.getByRole('heading', { name: 'Timeline' }).waitFor();
    await client.getByTitle('Live').waitFor(ARRIVES);
    offline.add(client.context());
    await client.context().setOffline(true);
    await client.getByTitle('Offline. Changes will be loaded when you reconnect.').waitFor(ARRIVES);
    const record = (summary: string) =>
      api.call(
        'broker',
        'mutation($input: RecordActivityInput!) { recordActivity(input: $input) { errors { message } } }',
        {
          input: { relationship: 'rel_brokerage', kind: 'PROVISION', summary, performedBy: 'org_brokerage' },
        },
      );
    for (const at of [1, 2, 3]) expect((await record(`While away ${at}`)).data.recordActivity.errors).toEqual([]);
    await new Promise((done) => setTimeout(done, OFFLINE_MS));
    expect(await client.getByText(/While away/).count()).toBe(0);
    await client.context().setOffline(false);
    offline.delete(client.context());
    await client.getByText('While away 3').waitFor(ARRIVES);
    await record('Afterwards');
    await client.getByText('Afterwards').waitFor(ARRIVES);
    for (const text of ['While away 1', 'While away 2', 'While away 3', 'Afterwards'])
      expect(await client.getByText(text).count(), text).toBe(1);
  });

  it('shows records set aside and training runs to administrators only', async () => {
    await api.graph.write((transaction) =>
      transaction.run(
        `CREATE (:TrainingRun {id: 'trn_x', startedAt: datetime(), endedAt: datetime(), progress: 0.4, step: 'fitting',
           outcome: 'OUT_OF_MEMORY', reason: 'It needed more than 1,024 MiB', seconds: 61.5, cpuSeconds: 59.2, peakMemoryMb: 1031, attempts: 2})
         WITH * UNWIND ['a', 'b'] AS key CREATE (:SetAside {id: 'sar_' + key, key: 'MATCHING|lst_' + key, loop: 'MATCHING', record: 'lst_' + key,
           reason: 'No price in ' + key, attempts: 3, createdAt: datetime(), updatedAt: datetime(), nextAttemptAt: datetime('2033-03-19T00:00:00Z')})`,
        {},
      ),
    );
    const admin = await signedIn('Continue as Robin');
    await admin.getByRole('link', { name: 'System' }).click();
    const row = (text: string) => admin.getByRole('row').filter({ hasText: text });
    await row('No price in a').getByText('lst_a').waitFor();
    await row('Out of memory').getByText('1,031 MiB').waitFor();
    await row('retention').getByText('every server').waitFor();
    await row('No price in a').getByRole('button', { name: 'Try again' }).click();
    await admin.getByText('The record will be retried shortly').waitFor();
    await row('No price in b').getByRole('button', { name: 'Dismiss' }).click();
    const dialog = admin.getByRole('dialog');
    await dialog.getByLabel('Reason (optional)').fill('Corrected by hand');
    await dialog.getByRole('button', { name: 'Dismiss' }).click();
    await row('No price in b').waitFor({ state: 'detached' });
    await admin.close();

    expect(await broker.getByRole('link', { name: 'System' }).count()).toBe(0);
    await open(broker, '/system');
    await broker.getByText('This page does not exist').waitFor();
    expect(await broker.getByText('lst_a').count()).toBe(0);
  });

  it('searches, expands, connects and simulates failures in the graph, and keeps the state in the address', async () => {
    const admin = await signedIn('Continue as Robin', { acceptDownloads: true });
    await open(admin, '/graph');
    const shown = admin
      .getByRole('list')
      .filter({ has: admin.getByRole('button') })
      .last();
    await admin.getByRole('combobox', { name: /Search/ }).fill('north');
    await admin.getByRole('option', { name: /Northlight/ }).waitFor();
    await admin.keyboard.press('Enter');
    await shown.getByRole('button', { name: 'Maple & Main Brokerage' }).waitFor();
    await shown.getByRole('button', { name: 'Maple & Main Brokerage' }).click();
    await admin.getByRole('button', { name: 'Expand', exact: true }).click();
    await shown.getByRole('button', { name: 'Dana Whitfield' }).waitFor();
    await shown.getByRole('button', { name: 'Northlight Real Estate Academy' }).click();
    await admin.getByRole('button', { name: 'What if it fails?' }).click();
    await admin.getByText(/2 parties affected through 2 relationships/).waitFor();
    await admin.getByRole('button', { name: 'Path to…' }).click();
    await shown.getByRole('button', { name: 'Dana Whitfield' }).click();
    await admin.getByText(/the shortest over 2 relationships/).waitFor();

    const link = admin.url();
    await admin.goto('about:blank');
    await admin.goto(link);
    await admin.getByText(/the shortest over 2 relationships/).waitFor();

    await admin.locator('summary', { hasText: 'Export' }).click();
    const [download] = await Promise.all([
      admin.waitForEvent('download'),
      admin.getByRole('button', { name: 'CSV' }).click(),
    ]);
    const csv = readFileSync(await download.path(), 'utf8');
    expect(csv).toContain(
      'rel_training,org_academy,Northlight Real Estate Academy,org_brokerage,Maple & Main Brokerage,Broker certification,ACTIVE',
    );
    for (const format of ['PNG', 'SVG', 'JSON']) {
      await admin.locator('summary', { hasText: 'Export' }).click();
      const [file] = await Promise.all([
        admin.waitForEvent('download'),
        admin.getByRole('button', { name: format }).click(),
      ]);
      const content = readFileSync(await file.path());
      expect(content.length, format).toBeGreaterThan(500);
      if (format === 'SVG') expect(content.toString()).toContain('Northlight Real Estate Academy');
    }
    await admin.context().close();
  });

  it('writes Cypher that Neo4j accepts', async () => {
    const line = {
      id: 'rel_training',
      source: 'org_academy',
      target: 'org_brokerage',
      label: '',
      state: 'ACTIVE' as const,
    };
    const session = api.graph.driver.session();
    const { records } = await session.run(cypherOf({ nodes: [], lines: [line] }));
    expect(records).toHaveLength(1);
    await session.close();
  });

  it('works with the keyboard alone', async () => {
    await open(client, '/');
    await client.getByRole('heading', { level: 1, name: 'Today' }).waitFor();
    /** Presses Tab until the element with this name has the focus. */
    const tabTo = async (name: RegExp) => {
      for (let presses = 0; presses < 60; presses++) {
        await client.keyboard.press('Tab');
        const focused = (await client.evaluate(
          '(() => { const e = document.activeElement; return e.getAttribute("aria-label") || e.labels?.[0]?.textContent || e.textContent; })()',
        )) as string;
        if (name.test(focused)) return;
      }
      throw new Error(`Tab does not come to ${name}`);
    };
    await tabTo(/^My criteria/);
    await client.keyboard.press('Enter');
    await client.getByLabel('What should change?').waitFor();
    await tabTo(/^What should change/);
    await client.keyboard.type('A view of the lake.');
    await tabTo(/^Send to broker/);
    await client.keyboard.press('Enter');
    await client.getByRole('heading', { name: 'Waiting for your broker' }).waitFor(ARRIVES);
    await tabTo(/^Withdraw/);
    await client.keyboard.press('Enter');
    await client.getByRole('heading', { name: 'Request a change' }).waitFor(ARRIVES);

    await tabTo(/^Homes/);
    await client.keyboard.press('Enter');
    await client
      .getByRole('button', { name: /^Give feedback: / })
      .first()
      .waitFor();
    await tabTo(/^Give feedback: /);
    await client.keyboard.press('Enter');
    await tabTo(/^What do you think/);
    await client.keyboard.type('By keyboard alone.');
    await tabTo(/^Send$/);
    await client.keyboard.press('Enter');
    await client.getByRole('dialog').waitFor({ state: 'detached', ...ARRIVES });
    await tabTo(/^Propose a visit: /);
    await client.keyboard.press('Enter');
    await tabTo(/^Note/);
    await client.keyboard.type('In the morning.');
    await tabTo(/^Propose a visit$/);
    await client.keyboard.press('Enter');
    await client.getByRole('dialog').waitFor({ state: 'detached', ...ARRIVES });
    await tabTo(/^Favourite: /);
    await client.keyboard.press('Enter');
    await tabTo(/^Visits/);
    await client.keyboard.press('Enter');
    await client.getByText('In the morning.').waitFor(ARRIVES);
    await tabTo(/^Mortgage/);
    await client.keyboard.press('Enter');
    await client.getByRole('heading', { name: 'All offers compared' }).waitFor(ARRIVES);
  });

  const SCREENS: [who: 'broker' | 'client', path: string, ready: string][] = [
    ['broker', '/', 'Today'],
    ['broker', '/relationships', 'Relationships'],
    ['broker', '/relationships/rel_brokerage', "Buyer's brokerage"],
    ['broker', '/recommendations', 'Recommendations'],
    ['broker', '/visits', 'Visits'],
    ['broker', '/opportunities', 'Underused products'],
    ['broker', '/referrals', 'Funnel'],
    ['broker', '/advocacy', 'Net promoter score'],
    ['broker', '/catalogue', 'Offerings'],
    ['broker', '/organisation', 'Members'],
    ['broker', '/graph/org_brokerage?do=impact:org_brokerage', 'Graph'],
    ['client', '/', 'Today'],
    ['client', '/homes', 'Homes'],
    ['client', '/criteria', 'My criteria'],
    ['client', '/visits', 'Calendar feed'],
    ['client', '/relationships/rel_brokerage', 'Feedback'],
    ['client', '/mortgage', 'Mortgage'],
    ['client', '/account', 'Second factor'],
    ['client', '/nothing', 'This page does not exist, or you do not have access to it.'],
  ];
  it.each(['light', 'dark'] as const)('has no axe violations, %s', async (theme) => {
    for (const [who, path, ready] of SCREENS) {
      const page = who === 'broker' ? broker : client;
      await page.emulateMedia({ colorScheme: theme });
      await open(page, path);
      await page.getByText(ready).first().waitFor({ state: 'attached' });
      await page.locator('.skeleton').first().waitFor({ state: 'detached' });
      await hasNoViolations(page, `${who} ${path} ${theme}`);
    }
    const stranger = await chromium.newPage({ colorScheme: theme });
    await stranger.goto(`${api.url}/#key=${api.app.pages.key}`);
    await stranger.getByRole('heading', { name: 'Covalue' }).waitFor();
    await hasNoViolations(stranger, `sign-in ${theme}`);
    await stranger.close();
  });

  it('lets the client give and withdraw a consent, and record a mortgage', async () => {
    await open(client, '/mortgage');
    await client.getByRole('button', { name: 'Give consent' }).click();
    await client.getByRole('dialog').getByRole('button', { name: 'Give consent' }).click();
    await client.getByRole('button', { name: 'Withdraw: Maple & Main Brokerage' }).first().click();
    await client.getByText('withdrawn', { exact: true }).first().waitFor(ARRIVES);
    await client.getByRole('button', { name: 'Record a mortgage' }).click();
    const dialog = client.getByRole('dialog');
    await dialog.getByLabel('Lender').fill('Second Harbour Bank');
    await dialog.getByLabel('Outstanding balance').fill('250000');
    await dialog.getByLabel('Currency').fill('cad');
    await dialog.getByLabel('Interest rate in percent a year').fill('5.89');
    await dialog.getByLabel('Months until it is paid off').fill('240');
    await dialog.getByLabel('Months until the rate expires').fill('36');
    await dialog.getByRole('button', { name: 'Record a mortgage' }).click();
    await dialog.waitFor({ state: 'detached' });
    await client.getByText('Second Harbour Bank').first().waitFor(ARRIVES);
  });

  it('does not shift while it loads', async () => {
    const page = await chromium.newPage({ viewport: { width: 390, height: 844 } });
    await page.addInitScript(
      'window.shift = 0; new PerformanceObserver((list) => { for (const each of list.getEntries()) window.shift += each.value; }).observe({ type: "layout-shift", buffered: true });',
    );
    await continueAs(page, api, 'Dana');
    await page.waitForTimeout(1_500);
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    // Shifts within half a second of a click do not count; those caused by arriving data do.
    expect(await page.evaluate('window.shift')).toBeLessThan(MAX_LAYOUT_SHIFT);
    await page.close();
  });

  it('signs in by invitation and by password, and explains errors', async () => {
    const page = await chromium.newPage();
    await page.goto(api.url);
    await page.getByLabel('Email address').fill('client@covalue.example');
    await page.getByLabel('Password').fill('not the right one');
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByRole('alert').waitFor();
    await page.getByRole('button', { name: 'Email me a sign-in link' }).click();
    await page.getByText('a link is on its way').waitFor();

    await api.call(
      'broker',
      'mutation($input: GrantAccessInput!) { grantAccess(input: $input) { errors { message } } }',
      {
        input: { relationship: 'rel_brokerage' },
      },
    );
    await page.goto((await invitation(api.folder)).replace('localhost', '127.0.0.1'));
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await page.getByLabel('Repeat password').fill(PASSWORD);
    await page.getByRole('button', { name: 'Set password' }).click();
    await page.getByRole('heading', { name: 'Your password is set' }).waitFor();
    await page.getByRole('link', { name: 'Continue' }).click();
    await page.getByText('Open tasks for Dana Whitfield').waitFor();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByLabel('Email address').fill('client@covalue.example');
    await page.getByLabel('Password').fill(PASSWORD);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByText('Open tasks for Dana Whitfield').waitFor();
    await page.reload();
    await page.getByText('Open tasks for Dana Whitfield').waitFor();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('heading', { name: 'Covalue' }).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: 'Covalue' }).waitFor();
    await page.close();
  });

  it('sends no request to another machine, and logs no console error', () => {
    expect(elsewhere).toEqual([]);
    // Rejected requests were answered in GraphQL, and logged nothing to the console.
    expect(problems).toEqual([]);
  });
});
