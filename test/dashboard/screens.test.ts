/** Screens in the browser: what they weigh, whether they recover, and lists that are longer than a page of the API. */
import type { Browser, Page, Request } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildPages } from '../../src/pages/build-pages.ts';
import { does } from '../corrections/corrections.ts';
import { startTestApi, type TestApi } from '../support/api.ts';
import { findChromium, openChromium } from '../support/chromium.ts';
import { continueAs } from '../support/pages.ts';

const none = !findChromium() && process.env.CI !== 'true';
if (none) console.warn('Tests of screens are skipped: no Chromium found (apt-get install chromium, or set CHROMIUM).');

const CONTACTS = 130;
const CLIENTS = 60;
const ACTIVITIES = 140;
const MATCHES = 110;

/** Copies of one that was recorded as usual. */
const CONTACTS_OF_BROKERAGE = `MATCH (c:Contact {recordedBy: 'org_brokerage'}) UNWIND range(2, $count) AS i
  CREATE (x:Contact:Recorded) SET x = c {.*, id: 'cnt_long' + i, name: 'Contact ' + i, searchTerms: ' contact ' + i}`;
/** Each proposed a visit; the first one long ago, so that its relationship is the last by change. */
const VISITS = `MATCH (b:Party {id: 'org_brokerage'}), (host:Party {id: 'per_broker'}), (o:Offering {id: 'off_brokerage'})
  UNWIND range(1, $count) AS i
  CREATE (p:Party:Person {id: 'per_long' + i, name: 'Client ' + i, profile: 'PRIVATE', createdAt: datetime(), updatedAt: datetime(), version: 1}),
    (r:ServiceRelationship {id: 'rel_long' + i, state: 'ACTIVE', kind: 'BASIC', disclosure: 'PRIVATE', startsOn: date(), proposedBy: b.id,
      stateSince: datetime() - duration({days: $count - i}), createdAt: datetime(), updatedAt: datetime(), version: 1}),
    (b)-[:PROVIDER_OF]->(r)<-[:CONSUMER_OF]-(p), (r)-[:ON]->(o),
    (a:Appointment {id: 'apt_long' + i, state: 'PROPOSED', title: 'Visit', startsAt: datetime() + duration({days: i}), endsAt: datetime() + duration({days: i, hours: 1}),
      timeZone: 'America/Toronto', sequence: 0, createdAt: datetime(), updatedAt: datetime(), version: 1}),
    (a)-[:WITHIN]->(r), (a)-[:HOSTED_BY]->(host), (a)-[:ATTENDED_BY]->(p), (a)-[:PROPOSED_BY]->(p)`;
const ACTIVITIES_OF_STORY = `MATCH (r:ServiceRelationship {id: 'rel_brokerage'}), (by:Party {id: 'org_brokerage'})
  UNWIND range(1, $count) AS i
  CREATE (a:Activity {id: 'act_long' + i, kind: 'PROVISION', summary: 'Call ' + i, occurredAt: datetime() - duration({days: i}), recordedBy: by.id,
    createdAt: datetime(), updatedAt: datetime(), version: 1})-[:PART_OF]->(r), (by)-[:PERFORMED]->(a)`;
const MATCHES_OF_STORY = `MATCH (alert:PropertyAlert {id: 'alr_story'}), (l:Listing) WITH alert, collect(l)[0] AS listing
  UNWIND range(1, $count) AS i
  CREATE (copy:Listing) SET copy = listing {.*, id: 'lst_long' + i, key: 'long' + i, parcelKey: null, placeKey: null, listingKey: 'long' + i,
    address: i + ' Long Street', latitude: 43.6 + i / 1000.0, longitude: -79.4}
  CREATE (m:Match {id: 'mat_long' + i, at: datetime() - duration({minutes: i}), cause: 'NEW', score: i % 100, met: [], missed: [], unknown: [],
    criteriaVersion: 1, createdAt: datetime(), updatedAt: datetime(), version: 1})-[:FOR_ALERT]->(alert), (m)-[:OF_LISTING]->(copy)`;

describe.skipIf(none).sequential('the dashboard', { timeout: 240_000 }, () => {
  let api: TestApi;
  let chromium: Browser;
  let broker: Page;
  const problems: string[] = [];

  beforeAll(async () => {
    await buildPages((line) => console.error(line));
    api = await startTestApi({ homes: 20 });
    const plant = (text: string, count: number) => api.graph.write((t) => t.run(text, { count: BigInt(count) }));
    const contact = { party: 'org_brokerage', kind: 'PERSON', name: 'Contact 1' };
    await does(api, 'broker', 'recordContact', contact, 'contact { id }');
    await plant(CONTACTS_OF_BROKERAGE, CONTACTS);
    await plant(VISITS, CLIENTS);
    await plant(ACTIVITIES_OF_STORY, ACTIVITIES);
    await plant(MATCHES_OF_STORY, MATCHES);
    chromium = await openChromium();
    broker = await signedIn('Continue as Sam');
  }, 240_000);
  afterAll(async () => {
    await chromium?.close();
    await api?.close();
  });

  async function signedIn(button: string): Promise<Page> {
    const page = await (await chromium.newContext({ reducedMotion: 'reduce' })).newPage();
    page.setDefaultTimeout(60_000);
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
    page.on('pageerror', (error) => problems.push(error.message));
    await page.goto(`${api.url}/#key=${api.app.pages.key}`);
    await page.getByRole('button', { name: button }).click();
    await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor();
    return page;
  }
  const open = (page: Page, path: string) => page.evaluate(`location.hash = ${JSON.stringify(path)}`);
  /** Until all of it is shown. @returns how many elements there are then */
  async function all(page: Page, selector: string): Promise<number> {
    const more = page.locator('main').getByRole('button', { name: 'Show more' });
    await page.locator(selector).first().waitFor();
    // A statement is planned at its first use, which takes long on a busy machine.
    const isRead = () =>
      page.locator('main button[aria-busy="true"]').first().waitFor({ state: 'detached', timeout: 120_000 });
    await isRead();
    for (let pages = 0; pages < 20 && (await more.count()) > 0; pages++) {
      const before = await page.locator(selector).count();
      await more.first().click();
      await expect.poll(() => page.locator(selector).count(), { timeout: 120_000 }).toBeGreaterThan(before);
      await isRead();
    }
    expect(await more.count()).toBe(0);
    return page.locator(selector).count();
  }

  it('shows all contacts', async () => {
    await open(broker, '/contacts');
    expect(await all(broker, 'main tbody tr')).toBe(CONTACTS);
    await broker.getByText(`Contact ${CONTACTS}`).waitFor();
  });

  it('shows all relationships as provider, and how many', async () => {
    await open(broker, '/relationships?side=provider');
    const [stored] = await api.graph.read(
      "MATCH ({id: 'org_brokerage'})-[:PROVIDER_OF]->(r:ServiceRelationship) RETURN count(r) AS n",
      {},
    );
    expect(await all(broker, 'main tbody th[scope=row]')).toBe(Number(stored?.n));
    await broker.getByText(`${stored?.n} relationships`, { exact: true }).waitFor();
  });

  it('shows the proposed visits of all clients', async () => {
    await open(broker, '/visits');
    await broker.getByText(/with Client 1 ·/).waitFor();
    const stored = await api.graph.read(
      `MATCH (a:Appointment)-[:WITHIN]->()<-[:PROVIDER_OF|CONSUMER_OF]-({id: 'org_brokerage'})
       WHERE a.endsAt > datetime() - duration('P60D') RETURN count(a) AS n`,
      {},
    );
    expect(await all(broker, 'main .items > li')).toBe(Number(stored[0]?.n));
  });

  it('shows all activities of a relationship', async () => {
    const stored = await api.graph.read(
      'MATCH (a:Activity)-[:PART_OF]->({id: "rel_brokerage"}) RETURN count(a) AS n',
      {},
    );
    await open(broker, '/relationships/rel_brokerage');
    const timeline = broker.locator('main .card', { has: broker.locator('ol.timeline') });
    const more = timeline.getByRole('button', { name: 'Show more' });
    await timeline.locator('li').first().waitFor();
    for (let pages = 0; pages < 20 && (await more.count()) > 0; pages++) {
      const before = await timeline.locator('ol.timeline > li').count();
      await more.click();
      await expect
        .poll(() => timeline.locator('ol.timeline > li').count(), { timeout: 30_000 })
        .toBeGreaterThan(before);
    }
    expect(await timeline.locator('ol.timeline > li').count()).toBe(Number(stored[0]?.n));
  });

  it('shows all homes, in the chosen order as cards and as a list', async () => {
    const client = await signedIn('Continue as Dana');
    await open(client, '/homes');
    await client.getByLabel('Order').selectOption('LATEST');
    expect(await all(client, 'main article.home')).toBeGreaterThanOrEqual(MATCHES);
    const cards = (await client.locator('main article.home h2').allInnerTexts()).filter((name) =>
      /Long Street/.test(name),
    );
    expect(cards).toEqual(Array.from({ length: MATCHES }, (_, index) => `${index + 1} Long Street`));
    await client.getByText('List', { exact: true }).click();
    const rows = (await client.locator('main tbody th').allInnerTexts()).flatMap(
      (text) => /^\d+ Long Street/.exec(text) ?? [],
    );
    expect(rows).toEqual(cards);
  });

  it('asks before it suspends a relationship', async () => {
    await open(broker, '/relationships/rel_long60');
    await broker.getByRole('button', { name: 'Suspend' }).click();
    await broker.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
    const state = () => api.graph.read('MATCH (r:ServiceRelationship {id: "rel_long60"}) RETURN r.state AS state', {});
    expect(await state()).toEqual([{ state: 'ACTIVE' }]);
    await broker.getByRole('button', { name: 'Suspend' }).click();
    await broker.getByRole('dialog').getByRole('button', { name: 'Suspend' }).click();
    await broker.getByRole('button', { name: 'Resume' }).waitFor();
    expect(await state()).toEqual([{ state: 'SUSPENDED' }]);
  });

  it('reads the opportunities and all underuse in one request each', async () => {
    const asked: string[] = [];
    const note = (request: Request) => {
      const operation = /"operationName":"(\w+)"/.exec(request.postData() ?? '')?.[1];
      if (operation) asked.push(operation);
    };
    await open(broker, '/account');
    await broker.getByRole('heading', { level: 1, name: 'My account' }).waitFor();
    await broker.waitForLoadState('networkidle');
    broker.on('request', note);
    await open(broker, '/opportunities');
    await broker.getByRole('heading', { level: 1, name: 'Opportunities' }).waitFor();
    await broker.locator('main .skeleton').first().waitFor({ state: 'detached' });
    await broker.waitForLoadState('networkidle');
    broker.off('request', note);
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.length).toBeLessThanOrEqual(2);
  });

  it('keeps the focus near when the focused button goes', async () => {
    await open(broker, '/visits');
    const first = broker.locator('main .items > li', { hasText: 'with Client 1 ·' });
    const confirm = first.getByRole('button', { name: 'Confirm' });
    await confirm.focus();
    await broker.keyboard.press('Enter');
    await confirm.waitFor({ state: 'detached' });
    // Evaluated in the page, whose globals are unknown to the types of this file.
    expect(
      await broker.evaluate('document.activeElement !== document.body && !!document.activeElement.closest("main")'),
    ).toBe(true);
  });

  it('transfers at most 250 kB to show Today', async () => {
    const page = await (await chromium.newContext({ reducedMotion: 'reduce' })).newPage();
    const sizes: Promise<number>[] = [];
    page.on('requestfinished', (request) => {
      sizes.push(
        request.sizes().then(({ responseBodySize, responseHeadersSize }) => responseBodySize + responseHeadersSize),
      );
    });
    await continueAs(page, api, 'Sam');
    await page.waitForLoadState('networkidle');
    const bytes = (await Promise.all(sizes)).reduce((sum, each) => sum + each, 0);
    console.info(`First load of Today: ${Math.round(bytes / 1_000)} kB in ${sizes.length} requests.`);
    expect(bytes).toBeLessThan(250_000);
    expect(bytes).toBeGreaterThan(50_000);
    await page.context().close();
  });

  it('recovers from a screen that could not be loaded, without a reload; the other screens work', async () => {
    const page = await signedIn('Continue as Sam');
    const problemsBefore = [...problems];
    const gone = /\/(assets\/(referrals|catalogue)-.*\.js|health\/live)$/;
    await page.route(gone, (route) => route.abort());
    await open(page, '/referrals');
    await page.getByText('This could not be loaded').waitFor();
    await open(page, '/relationships');
    await page.getByRole('heading', { level: 1, name: 'Relationships' }).waitFor();
    await page.evaluate('window.sameDocument = true');
    await open(page, '/catalogue');
    await page.getByText('This could not be loaded').waitFor();
    await page.unroute(gone);
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('heading', { level: 1, name: 'Catalogue' }).waitFor();
    await page.context().close();
    problems.splice(0, problems.length, ...problemsBefore);
  });

  it('loads the page again when the files of a screen are gone after a deployment', async () => {
    const page = await signedIn('Continue as Sam');
    const problemsBefore = [...problems];
    let missing = 1;
    await page.route(/\/assets\/referrals-.*\.js$/, (route) =>
      missing-- > 0 ? route.fulfill({ status: 404 }) : route.continue(),
    );
    await open(page, '/referrals');
    await page.getByRole('heading', { level: 1, name: 'Referrals' }).waitFor();
    await page.context().close();
    problems.splice(0, problems.length, ...problemsBefore);
  });

  it('leaves no error in the console', () => expect(problems).toEqual([]));
});
