/** What is missing for the qualification is asked for by a form, and who does not qualify sees why. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildPages } from '../../src/pages/build-pages.ts';
import { startTestApi, type TestApi } from '../support/api.ts';
import { findChromium, openChromium } from '../support/chromium.ts';
import { hasNoViolations, hasNoViolationsInThemes } from '../support/pages.ts';

const none = !findChromium() && process.env.CI !== 'true';
if (none) console.warn('Tests of the mortgage page are skipped: no Chromium found.');

const ARRIVES = { timeout: 75_000 };

describe.skipIf(none).sequential('the page of a mortgage', { timeout: 240_000 }, () => {
  let api: TestApi;
  let chromium: Browser;
  const problems: string[] = [];

  beforeAll(async () => {
    await buildPages((line) => console.error(line));
    api = await startTestApi();
    await api.graph.execute(
      "MATCH (m:Mortgage {id: 'mtg_client'}) REMOVE m.incomeMinor, m.homeValueMinor, m.condoFeesMinor",
      {},
    );
    chromium = await openChromium();
  }, 240_000);
  afterAll(async () => {
    await chromium?.close();
    await api?.close();
  });

  async function signedIn(button: string, path: string, width: number): Promise<Page> {
    const page = await (
      await chromium.newContext({ viewport: { width, height: 800 }, reducedMotion: 'reduce' })
    ).newPage();
    page.setDefaultTimeout(90_000);
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
    page.on('pageerror', (error) => problems.push(error.message));
    await page.goto(`${api.url}/#key=${api.app.pages.key}`);
    await page.getByRole('button', { name: button }).click();
    await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor();
    await page.evaluate(`location.hash = ${JSON.stringify(path)}`);
    return page;
  }

  it("has the client's name for its broker, who sees what to ask", async () => {
    const broker = await signedIn('Continue as Sam', '/mortgage/per_client', 1280);
    await broker.getByRole('heading', { level: 1, name: 'Mortgage of Dana Whitfield' }).waitFor(ARRIVES);
    await broker.getByText('What is the gross income of the household in a year?').waitFor();
    expect(await broker.getByRole('button', { name: 'Save the facts' }).count()).toBe(0);
    await broker.close();
  });

  it('asks the client for the missing facts by a form, on a phone, in both themes, and shows whether the client qualifies', async () => {
    const client = await signedIn('Continue as Dana', '/mortgage', 360);
    await client.getByRole('heading', { name: 'Facts that decide whether lenders agree' }).waitFor(ARRIVES);
    await client.getByText('Not known yet').waitFor();
    await hasNoViolationsInThemes(client, 'the missing facts');
    expect(await client.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    // Known facts are not asked again.
    expect(await client.getByLabel('Property tax in a year').count()).toBe(0);
    await client.getByLabel('Value of the home').fill('615000');
    await client.getByLabel('Gross income of the household in a year').fill('148000');
    await client.getByLabel('Condo fees in a month').fill('0');
    await client.getByLabel('Condo fees in a month').press('Enter');
    await client.getByText('Qualifies', { exact: true }).waitFor(ARRIVES);
    await client.getByText('at most 44%').waitFor();
    expect(await client.getByRole('button', { name: 'Save the facts' }).count()).toBe(0);
    const [kept] = await api.graph.read(
      "MATCH (m:Mortgage {id: 'mtg_client'}) RETURN m.incomeMinor AS income, m.condoFeesMinor AS fees, m.debtPaymentsMinor AS debts, m.penaltyKind AS penalty, m.version AS version",
      {},
    );
    expect(kept).toMatchObject({ income: 14_800_000, fees: 0, debts: 45_000, penalty: 'THREE_MONTHS_INTEREST' });
    await client.close();
  });

  it('states the assumed rate after the terms, and compares with another rate', async () => {
    const client = await signedIn('Continue as Dana', '/mortgage', 1280);
    await client.getByText('All offers are compared over 36 months').waitFor(ARRIVES);
    await client.getByText('After its term, each loan continues at 7.25%, the current rate of the mortgage').waitFor();
    await client.getByLabel('Period').selectOption({ label: '60 months' });
    await client.getByText('All offers are compared over 60 months').waitFor(ARRIVES);
    await client.getByText('assumed after month 36').first().waitFor();
    const saving = client.getByRole('heading', { name: /^Save CAD [\d,.]+ over 60 months/ });
    const before = await saving.textContent();
    await client.getByLabel('Rate after the terms, in percent a year').fill('4.5');
    await client.getByRole('button', { name: 'Compare with this rate' }).click();
    await client.getByText('After its term, each loan continues at 4.5%.').waitFor(ARRIVES);
    expect(await saving.textContent()).not.toBe(before);
    await hasNoViolations(client, 'another rate');
    await client.close();
  });

  it('shows the ratio and its limit to a client that does not qualify', async () => {
    await api.graph.execute("MATCH (m:Mortgage {id: 'mtg_client'}) SET m.incomeMinor = 7000000", {});
    const client = await signedIn('Continue as Dana', '/mortgage', 1280);
    await client.getByRole('heading', { name: 'Not compared' }).waitFor(ARRIVES);
    await client
      .getByText(/The client does not qualify: .*gross debt service [\d.]+% > 39%/)
      .first()
      .waitFor();
    expect(await client.getByRole('button', { name: 'Ask this broker' }).count()).toBe(0);
    await hasNoViolations(client, 'a client that does not qualify');
    expect(problems).toEqual([]);
    await client.close();
  });
});
