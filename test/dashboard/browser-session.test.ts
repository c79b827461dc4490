/** Sessions in a real browser: they last across tabs and restarts, and end everywhere at once. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashedPassword } from '../../src/features/access/passwords.ts';
import { buildPages } from '../../src/pages/build-pages.ts';
import { startTestApi, type TestApi } from '../support/api.ts';
import { CHROMIUM_FLAGS, findChromium } from '../support/chromium.ts';

const executablePath = findChromium();
const none = !executablePath && process.env.CI !== 'true';
if (none) console.warn('Tests of sessions are skipped: no Chromium found (apt-get install chromium, or set CHROMIUM).');

const PASSWORD = 'velvet tractor on seven hills';
const BROKER = 'Open tasks for Maple & Main Brokerage';
const SIGN_IN_PAGE = 'Email me a sign-in link';

describe.skipIf(none).sequential('a session of a browser', { timeout: 240_000 }, () => {
  const profile = mkdtempSync(join(tmpdir(), 'covalue-profile-'));
  let api: TestApi;
  let context: BrowserContext;

  beforeAll(async () => {
    await buildPages((line) => console.error(line));
    api = await startTestApi();
    const hash = await hashedPassword(PASSWORD, []);
    for (const email of ['broker@covalue.example', 'trainer@covalue.example'])
      await run('MATCH (p:Person {email: $email}) CREATE (p)-[:SIGNS_IN_WITH]->(:Credential {passwordHash: $hash})', {
        email,
        hash,
      });
    context = await start();
  }, 240_000);
  afterAll(async () => {
    await context?.close();
    await api?.close();
  });

  const run = (text: string, parameters: Record<string, unknown> = {}) =>
    api.graph.writeQuietly((transaction) => transaction.run(text, parameters));
  async function start(): Promise<BrowserContext> {
    const started = await chromium.launchPersistentContext(profile, {
      executablePath: executablePath ?? '',
      args: CHROMIUM_FLAGS,
      headless: true,
      reducedMotion: 'reduce',
    });
    started.setDefaultTimeout(60_000);
    return started;
  }
  async function open(to = '/'): Promise<Page> {
    const page = await context.newPage();
    // Notices the sign-in page, however shortly it is shown.
    await page.addInitScript(`new MutationObserver(() => {
      if (document.body?.innerText.includes(${JSON.stringify(SIGN_IN_PAGE)})) window.sawSignIn = true;
    }).observe(document, { childList: true, subtree: true });`);
    await page.goto(`${api.url}${to}`);
    return page;
  }
  async function signIn(page: Page, email: string): Promise<void> {
    await page.getByLabel('Email address').fill(email);
    await page.getByLabel('Password').fill(PASSWORD);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  }
  const showsBroker = (page: Page) => page.getByText(BROKER).waitFor();
  const showsSignIn = (page: Page) => page.getByRole('button', { name: SIGN_IN_PAGE }).waitFor();
  const sawSignIn = (page: Page) => page.evaluate('window.sawSignIn === true');

  it('is shared by all tabs, and keeps nothing that a script could read', async () => {
    const [first, waiting] = [await open(), await open()];
    await showsSignIn(waiting);
    await signIn(first, 'broker@covalue.example');
    await Promise.all([showsBroker(first), showsBroker(waiting)]);
    const second = await open('/#/account');
    await second.getByRole('heading', { level: 1, name: 'My account' }).waitFor();
    expect(await sawSignIn(second)).toBe(false);
    const readable = await second.evaluate(
      'document.cookie + JSON.stringify(localStorage) + JSON.stringify(sessionStorage)',
    );
    expect(readable).toMatch(/^covalue-signed-in-\d+=[\w-]{16}\{/);
    expect(readable).not.toMatch(/eyJ|covalue-session-/);
    const cookies = await context.cookies();
    expect(cookies.find(({ name }) => name.startsWith('covalue-session'))).toMatchObject({
      httpOnly: true,
      sameSite: 'Strict',
    });
    expect(await sessions()).toBe(1);
  });
  const sessions = async () => (await run('MATCH (s:SignInSession) RETURN s.id AS id')).length;

  it('lasts when many tabs are loaded at once, again and again', async () => {
    const pages = context.pages().filter((page) => page.url().startsWith(api.url));
    for (let round = 0; round < 3; round++) {
      // The answers of the first loads are cut off.
      await Promise.all(pages.map((page) => page.reload({ waitUntil: 'commit' })));
      // Chromium refuses to reload a page at the moment in which it changes.
      const isChanging = /Not attached to an active page/;
      const again = (page: Page) => (error: Error) =>
        isChanging.test(error.message) ? page.reload() : Promise.reject(error);
      await Promise.all(pages.map((page) => page.reload().catch(again(page))));
    }
    for (const page of pages) {
      await page.getByRole('navigation').waitFor();
      expect(await sawSignIn(page)).toBe(false);
    }
    expect(await sessions()).toBe(1);
  });

  it('lasts across a restart of the browser', async () => {
    await context.close();
    context = await start();
    const page = await open();
    await showsBroker(page);
    expect(await sawSignIn(page)).toBe(false);
  });

  it('does not end when a tab has a person of its own, who is not signed in elsewhere', async () => {
    const page = await open(`/#key=${api.app.pages.key}`);
    await showsBroker(page);
    await page.evaluate(
      'sessionStorage.setItem("covalue.session", JSON.parse(sessionStorage["covalue.people"])[1].token)',
    );
    await page.reload();
    await page.getByText('Open tasks for Dana Whitfield').waitFor();
    const other = await open();
    await showsBroker(other);
    await page.getByRole('button', { name: 'Sign out' }).click();
    await showsBroker(page);
    expect(await sessions()).toBe(1);
    await page.close();
    await other.close();
  });

  it('changes in all tabs when another person signs in', async () => {
    const [first, second] = [await open(), await open()];
    await Promise.all([showsBroker(first), showsBroker(second)]);
    // As a link in an email or an identity provider does it: without this page.
    await first.evaluate(
      async ([email, password]) => {
        const { fetch } = globalThis as never as { fetch: (url: string, init: object) => Promise<unknown> };
        await fetch('/graphql', {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'covalue-session': 'cookie' },
          body: JSON.stringify({
            query: 'mutation ($input: SignInInput!) { signIn(input: $input) { errors { message } } }',
            variables: { input: { email, password } },
          }),
        });
      },
      ['trainer@covalue.example', PASSWORD],
    );
    for (const page of [first, second]) {
      await page.evaluate('document.dispatchEvent(new Event("visibilitychange"))');
      await page.getByText('Open tasks for').waitFor();
      await page.getByText(BROKER).waitFor({ state: 'detached' });
      expect(await sawSignIn(page)).toBe(false);
    }
    expect(await sessions()).toBe(1);
    await first.close();
    await second.close();
  });

  it('ends in all tabs at once when one signs out, and only in this browser', async () => {
    await fetch(`${api.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        query: 'mutation ($input: SignInInput!) { signIn(input: $input) { token } }',
        variables: { input: { email: 'trainer@covalue.example', password: PASSWORD } },
      }),
    });
    const [first, second] = [await open(), await open()];
    await second.getByRole('navigation').waitFor();
    await first.getByRole('button', { name: 'Sign out' }).click();
    await Promise.all([showsSignIn(first), showsSignIn(second)]);
    await first.reload();
    await showsSignIn(first);
    expect((await context.cookies()).filter(({ name }) => name.startsWith('covalue'))).toEqual([]);
    expect(await sessions()).toBe(1);
  });

  it('stays when the server cannot be reached to sign out, and says so', async () => {
    const page = context.pages().find((each) => each.url().startsWith(api.url)) as Page;
    await signIn(page, 'broker@covalue.example');
    await showsBroker(page);
    await page.route('**/graphql', (route) => route.abort());
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByText('You are still signed in.').waitFor();
    await page.unroute('**/graphql');
    await page.reload();
    await showsBroker(page);
  });

  it('is expired when it was ended elsewhere', async () => {
    const page = context.pages().find((each) => each.url().startsWith(api.url)) as Page;
    await run('MATCH (s:SignInSession) DETACH DELETE s');
    await page.reload();
    await page.getByText('Your session has expired').waitFor();
    expect((await context.cookies()).filter(({ name }) => name.startsWith('covalue'))).toEqual([]);
  });
});
