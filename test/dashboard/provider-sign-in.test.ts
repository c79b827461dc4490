/** Signing in with an identity provider in a real browser, with a real provider. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashedPassword } from '../../src/features/access/passwords.ts';
import { buildPages } from '../../src/pages/build-pages.ts';
import { startTestApi, type TestApi } from '../support/api.ts';
import { findChromium, openChromium } from '../support/chromium.ts';
import { CLIENT, startProvider, type TestProvider } from '../support/identity-provider.ts';
import { isReadable } from '../support/pages.ts';

const none = !findChromium() && process.env.CI !== 'true';
if (none)
  console.warn('Tests of signing in are skipped: no Chromium found (apt-get install chromium, or set CHROMIUM).');

const PASSWORD = 'velvet tractor on seven hills';

describe.skipIf(none).sequential('signing in with an identity provider', { timeout: 240_000 }, () => {
  let api: TestApi;
  let provider: TestProvider;
  let chromium: Browser;
  let home: string;
  let page: Page;

  beforeAll(async () => {
    await buildPages((line) => console.error(line));
    provider = await startProvider(true);
    provider.account = { sub: 'account of Sam' };
    api = await startTestApi({
      environment: { OIDC_ISSUER: provider.issuer, OIDC_CLIENT_ID: CLIENT.id, OIDC_NAME: 'Example Inc' },
    });
    home = api.url.replace('127.0.0.1', 'localhost');
    provider.register(home);
    const hash = await hashedPassword(PASSWORD, []);
    await api.graph.writeQuietly((transaction) =>
      transaction.run(
        "MATCH (p:Person {email: 'broker@covalue.example'}) CREATE (p)-[:SIGNS_IN_WITH]->(:Credential {passwordHash: $hash})",
        { hash },
      ),
    );
    chromium = await openChromium();
    page = await (await chromium.newContext({ reducedMotion: 'reduce' })).newPage();
    page.setDefaultTimeout(60_000);
  }, 240_000);
  afterAll(async () => {
    await chromium?.close();
    await api?.close();
    await provider?.close();
  });

  const providerLink = () => page.getByRole('link', { name: 'Sign in with Example Inc' });

  it('does not work before the account is connected, and says how to connect it', async () => {
    await page.goto(home);
    await providerLink().waitFor();
    await isReadable(page, 'sign-in page');
    await providerLink().focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(`${home}/sign-in/oidc/callback?*`);
    expect(await page.getByRole('heading').textContent()).toBe('Not connected yet');
    await isReadable(page, 'page of an account that is not connected');
    await page.getByRole('link', { name: 'Back to the sign-in page' }).click();
    await providerLink().waitFor();
  });

  it('is connected in My account', async () => {
    await page.getByLabel('Email address').fill('broker@covalue.example');
    await page.getByLabel('Password').fill(PASSWORD);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByRole('navigation').getByRole('link', { name: 'My account' }).click();
    await page.getByText('You can also sign in with an account at Example Inc.').waitFor();
    await isReadable(page, 'My account');
    await page.getByRole('button', { name: 'Connect Example Inc' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Confirm that it is you.').waitFor();
    await isReadable(page, 'connecting');
    await dialog.getByLabel('Your password').fill('a wrong password');
    await dialog.getByRole('button', { name: 'Continue' }).click();
    await dialog.getByText('Enter your present password.').waitFor();
    await dialog.getByLabel('Your password').fill(PASSWORD);
    await dialog.getByRole('button', { name: 'Continue' }).click();
    await page.getByText('Your account at Example Inc was connected on').waitFor();
    expect(page.url()).toBe(`${home}/#/account`);
  });

  it('opens the page that was asked for, in all tabs', async () => {
    const other = await page.context().newPage();
    await other.goto(home);
    await page.getByRole('button', { name: 'Sign out', exact: true }).click();
    await other.getByRole('link', { name: 'Sign in with Example Inc' }).waitFor();
    await page.goto(`${home}/#/relationships/rel_brokerage`);
    await providerLink().click();
    await page.waitForURL(`${home}/#/relationships/rel_brokerage`);
    await page.getByText('Dana Whitfield').first().waitFor();
    expect(await page.evaluate('document.cookie')).not.toContain('covalue-sign-in-');
    await other.bringToFront();
    await other.reload();
    await other.getByText('Open tasks for Maple & Main Brokerage').waitFor();
    await other.close();
  });

  it('ends the session that the browser had, although its cookie does not come back from the provider', async () => {
    const sessions = async () =>
      (await api.graph.read('MATCH (s:SignInSession) RETURN s.id AS id', {})).map(({ id }) => id);
    const before = await sessions();
    await page.evaluate("location.href = '/sign-in/oidc?to=/account'");
    await page.getByText('Your account at Example Inc was connected on').waitFor();
    const after = await sessions();
    expect([before.length, after.length]).toEqual([1, 1]);
    expect(after).not.toEqual(before);
  });

  it('is signed out elsewhere, and disconnected', async () => {
    await page.goto(`${home}/#/account`);
    await page.getByRole('button', { name: 'Sign out everywhere else' }).click();
    await page.getByText('Your other sessions have ended.').waitFor();
    await page.getByRole('button', { name: 'Disconnect' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('You sign in with your password or a link from then on.').waitFor();
    await isReadable(page, 'disconnecting');
    await dialog.getByRole('button', { name: 'Disconnect' }).click();
    await page.getByText('You can also sign in with an account at Example Inc.').waitFor();
    await page.reload();
    await page.getByText('You can also sign in with an account at Example Inc.').waitFor();
  });
});
