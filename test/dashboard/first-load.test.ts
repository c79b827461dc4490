/** The first load: the frame is there before the scripts, and its data are one request. */
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { hashedPassword } from '../../src/features/access/passwords.ts';
import { EVENT_HEAD } from '../../src/outbox/event-log.cypher.ts';
import { buildPages } from '../../src/pages/build-pages.ts';
import { startTestApi, type TestApi } from '../support/api.ts';
import { findChromium, openChromium } from '../support/chromium.ts';

const none = !findChromium() && process.env.CI !== 'true';
if (none)
  console.warn('Tests of the first load are skipped: no Chromium found (apt-get install chromium, or set CHROMIUM).');

const [EMAIL, PASSWORD] = ['broker@covalue.example', 'velvet tractor on seven hills'];

describe.skipIf(none).sequential('the first load', { timeout: 240_000 }, () => {
  let api: TestApi;
  let chromium: Browser;
  let context: BrowserContext;

  beforeAll(async () => {
    await buildPages((line) => console.error(line));
    api = await startTestApi();
    await api.graph.execute(
      'MATCH (p:Person {email: $email}) CREATE (p)-[:SIGNS_IN_WITH]->(:Credential {passwordHash: $hash})',
      { email: EMAIL, hash: await hashedPassword(PASSWORD, []) },
    );
    chromium = await openChromium();
    context = await chromium.newContext({ reducedMotion: 'reduce' });
    context.setDefaultTimeout(60_000);
  }, 240_000);
  afterAll(async () => {
    await chromium?.close();
    await api?.close();
  });

  it('shows the frame before any script has run, also to somebody who is not signed in', async () => {
    const page = await context.newPage();
    let release = () => {};
    const held = new Promise<void>((done) => {
      release = done;
    });
    await page.route('**/*.js', async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(api.url, { waitUntil: 'commit' });
    await page.locator('.top .brand').waitFor();
    await page.getByRole('status', { name: 'Loading' }).waitFor();
    release();
    await page.getByRole('button', { name: 'Sign in', exact: true }).waitFor();
    expect(await page.locator('.shell').count()).toBe(0);
    await page.getByLabel('Email address').fill(EMAIL);
    await page.getByLabel('Password').fill(PASSWORD);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByText('Open tasks for Maple & Main Brokerage').waitFor();
    await page.close();
  });

  it('renews the session while the scripts load, and reads the frame and the cursor in one request', async () => {
    const page = await context.newPage();
    const asked: string[] = [];
    page.on('request', (request) => {
      const operation = /"operationName":"(\w+)"/.exec(request.postData() ?? '')?.[1];
      if (operation) asked.push(operation);
      else if (/\/assets\/start-.*\.js$/.test(request.url())) void request.response().then(() => asked.push('scripts'));
    });
    await page.route('**/assets/start-*.js', async (route) => {
      await expect.poll(() => asked).toContain('RefreshSignIn');
      await route.continue();
    });
    await page.goto(api.url);
    await page.getByText('Open tasks for Maple & Main Brokerage').waitFor();
    await page.getByRole('link', { name: 'Relationships' }).waitFor();
    expect(asked.slice(0, 3)).toEqual(['RefreshSignIn', 'scripts', 'Start']);
    for (const operation of ['EventCursor', 'Me', 'Standing']) expect(asked).not.toContain(operation);
    for (const operation of ['RefreshSignIn', 'Start'])
      expect(asked.filter((each) => each === operation)).toHaveLength(1);

    // The events after the cursor are followed: what changes now appears.
    await api.call('broker', 'mutation ($i: CreateTaskInput!) { createTask(input: $i) { errors { message } } }', {
      i: { party: 'org_brokerage', title: 'Call the notary' },
    });
    await page.getByText('Call the notary').waitFor();
    await page.close();
  });

  it('is printed without the frame and its buttons', async () => {
    const page = await context.newPage();
    await page.goto(api.url);
    await page.getByText('Call the notary').waitFor();
    await page.emulateMedia({ media: 'print' });
    for (const selector of ['.top', 'nav', '.notice-area', 'main .actions'])
      expect(await page.locator(selector).first().isVisible(), selector).toBe(false);
    expect(await page.getByText('Call the notary').isVisible()).toBe(true);
    await page.close();
  });
});

it('the cursor of events is read before the data of the same operation', async () => {
  const api = await startTestApi();
  try {
    const [started, LATE_MS] = [performance.now(), 400];
    const dataAt: number[] = [];
    const read = api.graph.read.bind(api.graph) as (...all: unknown[]) => Promise<never>;
    const spy = vi.spyOn(api.graph, 'read').mockImplementation(async (...args: unknown[]) => {
      // The cursor comes late, so that the data could overtake it.
      if (args[0] === EVENT_HEAD) await new Promise((done) => setTimeout(done, LATE_MS));
      if (typeof args[0] === 'string' && args[0].includes('actingFor')) dataAt.push(performance.now() - started);
      return read(...args);
    });
    const { data, errors } = await api.call('broker', '{ viewer { person { id } } eventCursor }');
    spy.mockRestore();
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({ viewer: { person: { id: 'per_broker' } }, eventCursor: expect.any(String) });
    expect(dataAt.length).toBeGreaterThan(0);
    expect(Math.min(...dataAt)).toBeGreaterThanOrEqual(LATE_MS - 5);
  } finally {
    await api.close();
  }
});
