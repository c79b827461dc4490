import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildPages } from '../../src/pages/build-pages.ts';
import { startTestApi, type TestApi } from '../support/api.ts';
import { findChromium, openChromium } from '../support/chromium.ts';

let api: TestApi;
beforeAll(async () => {
  await buildPages((line) => console.error(line));
  api = await startTestApi();
}, 180_000);
afterAll(() => api?.close());

const html = { accept: 'text/html' };

describe('the explorer server', () => {
  it('serves the explorer to a browser, and the API to a client', async () => {
    const page = await fetch(`${api.url}/graphql`, { headers: html });
    expect(page.status).toBe(200);
    expect(page.headers.get('content-type')).toContain('text/html');
    expect(page.headers.get('cache-control')).toBe('no-cache');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'; script-src 'self';");
    const asset = /\/assets\/[\w.-]+\.js/.exec(await page.text())?.[0];
    const script = await fetch(`${api.url}${asset}`);
    expect(script.headers.get('cache-control')).toContain('immutable');
    expect(script.headers.get('content-security-policy')).toContain("script-src 'self'");
    const head = await fetch(`${api.url}/graphql`, { method: 'HEAD', headers: html });
    expect([head.status, await head.text()]).toEqual([200, '']);
    expect((await api.call('client', '{ viewer { administrator } }')).data.viewer.administrator).toBe(false);
    const dashboard = await fetch(`${api.url}/`);
    expect(await dashboard.text()).toContain('id="root"');
    expect(dashboard.headers.get('content-security-policy')).toContain("script-src 'self'; style-src 'self';");
  });

  it.each([
    '/nothing',
    '/assets/nothing.js',
    '/%2e%2e/%2e%2e/package.json',
    '/..%2f..%2fpackage.json',
    '/.sources',
    '/.vite/manifest.json',
  ])('is not %s', async (path) => {
    expect((await fetch(`${api.url}${path}`, { headers: html })).status).toBe(404);
  });

  it("returns the story's people only with the key, on this machine, and never across origins", async () => {
    const ask = (headers: Record<string, string>, method = 'POST') =>
      fetch(`${api.url}/local/people`, { method, headers });
    const key = api.app.pages.key as string;
    expect((await ask({})).status).toBe(403);
    expect((await ask({ 'x-covalue-key': `${key}x` })).status).toBe(403);
    expect((await ask({ 'x-covalue-key': key }, 'GET')).status).toBe(405);
    const answer = await ask({ 'x-covalue-key': key, origin: 'http://evil.example' });
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(await answer.json()).toContainEqual(expect.objectContaining({ email: 'client@covalue.example' }));
  });
});

const none = !findChromium() && process.env.CI !== 'true';
if (none) console.warn('Page tests are skipped: no Chromium found (apt-get install chromium, or set CHROMIUM).');
describe.skipIf(none)('the explorer in a browser', () => {
  let browser: Browser;
  let page: Page;
  const problems: string[] = [];
  const elsewhere: string[] = [];

  beforeAll(async () => {
    browser = await openChromium();
    page = await browser.newPage();
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') problems.push(message.text());
    });
    page.on('pageerror', (error) => problems.push(error.message));
    page.context().on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(`${api.url}/`) && !/^(data|blob):/.test(url)) elsewhere.push(url);
    });
  });
  afterAll(() => browser?.close());

  it("shows Dana's chain to the client at the first click on run", async () => {
    await page.goto(`${api.url}/graphql#key=${api.app.pages.key}`);
    await page.getByLabel('Ask as').selectOption('client@covalue.example');
    expect(page.url()).toBe(`${api.url}/graphql`);
    const asked = page.waitForRequest(
      (request) => request.method() === 'POST' && /ValueChain/.test(request.postData() ?? ''),
    );
    await page.getByText('"per_client"').waitFor();
    await page.locator('.graphiql-execute-button').click();
    const request = await asked;
    const answer = await (await request.response())?.json();
    expect(answer.errors).toBeUndefined();
    const providers = answer.data.valueChain.links.map((link: { provider: { name: string } }) => link.provider.name);
    expect(providers).toContain('Northlight Real Estate Academy');
    expect(providers).toContain('Maple & Main Brokerage');
    const token = (await request.allHeaders()).authorization?.split('.')[1] ?? '';
    expect(JSON.parse(Buffer.from(token, 'base64url').toString()).email).toBe('client@covalue.example');
    await page.locator('.result-window').getByText('valueChain').first().waitFor();
  });

  it('has every named operation as a tab, and a bar for a pasted token without the key', async () => {
    expect(await page.locator('.graphiql-tab').count()).toBeGreaterThanOrEqual(12);
    await page.reload();
    await page.getByText('"per_client"').waitFor();
    const other = await browser.newPage();
    await other.goto(`${api.url}/graphql`);
    await other.getByLabel('Bearer token').waitFor();
    await other.close();
  });

  it('shows the events of a subscription as they happen, until it is stopped', async () => {
    await page.locator('.graphiql-tab', { hasText: 'RelationshipChanged' }).locator('button').first().click();
    await page.getByText('"rel_brokerage"').waitFor();
    await page.locator('.graphiql-execute-button').click();
    await page.locator('.graphiql-execute-button[aria-label^="Stop"]').waitFor();
    const input = { relationship: 'rel_brokerage', kind: 'RELATIONSHIP_MANAGEMENT', summary: 'Seen in the explorer' };
    const mutation = 'mutation ($input: RecordActivityInput!) { recordActivity(input: $input) { errors { message } } }';
    const shown = page.locator('.result-window').getByText('activityRecorded').first();
    // The subscription begins at an unknown moment after the click.
    await expect
      .poll(
        async () => {
          expect((await api.call('broker', mutation, { input })).data.recordActivity.errors).toEqual([]);
          return shown.isVisible();
        },
        { timeout: 60_000, interval: 1_000 },
      )
      .toBe(true);
    await page.locator('.graphiql-execute-button').click();
    await page.locator('.graphiql-execute-button[aria-label^="Execute"]').waitFor();
  });

  it('keeps its content security policy: no console errors, no requests to other machines, no foreign scripts', async () => {
    expect(problems).toEqual([]);
    expect(elsewhere).toEqual([]);
    // Runs in the page, whose globals are unknown to the types of this file.
    const blocked = await page.evaluate(`(async () => {
      const seen = new Promise((done) =>
        document.addEventListener('securitypolicyviolation', (event) => done(event.violatedDirective), { once: true }),
      );
      const script = document.createElement('script');
      script.textContent = 'window.foreign = true';
      document.body.append(script);
      return [await seen, 'foreign' in window];
    })()`);
    expect(blocked).toEqual(['script-src-elem', false]);
  });
});
