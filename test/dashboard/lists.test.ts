/** Lists with 5,000 rows in the browser: search, order, views, and changes of many rows of which some fail. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plantAttention } from '../../bench/attention-world.ts';
import { localToken } from '../../src/access-control/tokens.ts';
import { buildPages } from '../../src/pages/build-pages.ts';
import { startTestApi, type TestApi } from '../support/api.ts';
import { findChromium, openChromium } from '../support/chromium.ts';
import { isReadable } from '../support/pages.ts';

const CLIENTS = 5_000;
const none = !findChromium() && process.env.CI !== 'true';
if (none) console.warn('Tests of lists are skipped: no Chromium found (apt-get install chromium, or set CHROMIUM).');

describe.skipIf(none).sequential('lists', { timeout: 240_000 }, () => {
  let api: TestApi;
  let chromium: Browser;
  let page: Page;
  const problems: string[] = [];

  beforeAll(async () => {
    await buildPages((line) => console.error(line));
    api = await startTestApi({ story: false });
    await plantAttention(api.graph, CLIENTS, 0);
    // Its fields are not all there, as it only has a failed mail.
    await api.graph.execute('MATCH (c:Contact) DETACH DELETE c', {});
    chromium = await openChromium();
    page = await (await chromium.newContext({ reducedMotion: 'reduce' })).newPage();
    page.setDefaultTimeout(90_000);
    page.on('pageerror', (error) => problems.push(error.message));
    await page.goto(api.url);
    await page.getByText('Sign in with a token').click();
    await page.getByLabel('Bearer token').fill(await localToken(api.folder, 'rep@covalue.example'));
    await page.getByRole('button', { name: 'Use token' }).click();
    await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor();
    await page.goto(`${api.url}/#/relationships`);
    await row('Client ').first().waitFor();
  }, 240_000);
  afterAll(async () => {
    await chromium?.close();
    await api?.close();
  });

  const row = (name: string) => page.getByRole('row').filter({ hasText: name });
  const stateOf = async (id: string) =>
    (await api.graph.read('MATCH (r:ServiceRelationship {id: $id}) RETURN r.state AS state', { id }))[0]?.state;

  it('of 5,000 relationships are searched, sorted and kept as a view', async () => {
    await isReadable(page, 'the list');
    await page.getByLabel('Search relationships').fill('client 432');
    await row('Client 4321').waitFor();
    // 432, 1432, 2432, 3432, 4432, and 4320 to 4329.
    await expect.poll(() => row('Client').count(), { timeout: 60_000 }).toBe(15);
    await page.getByLabel('Sort by').selectOption('NAME');
    await page.getByLabel('Views').click();
    await page.getByRole('button', { name: 'Save this view' }).click();
    await page.getByRole('dialog').getByLabel('Name of the view').fill('Clients 432');
    await page.getByRole('dialog').getByRole('button', { name: 'Save this view' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByLabel('Search relationships').fill('');
    await page.getByLabel('Views').click();
    await page.getByRole('button', { name: 'Clients 432', exact: true }).click();
    await row('Client 4321').waitFor();
    expect(await page.getByLabel('Search relationships').inputValue()).toBe('client 432');
  });

  it('end many relationships: the one that had ended before does not stop the others', async () => {
    // Client 4332 is 19 × 228: its relationship has ended.
    await page.getByLabel('Search relationships').fill('client 433');
    await row('Client 4332').waitFor();
    await page.getByLabel('Select all rows that are shown').check();
    const chosen = await row('Client').count();
    await page.getByText(`${chosen} of ${chosen} selected`).waitFor();
    await isReadable(page, 'rows are chosen');
    await page.getByRole('button', { name: 'End relationships' }).click();
    const dialog = page.getByRole('dialog', { name: 'End relationships' });
    expect(await stateOf('rel_4331')).toBe('ACTIVE');
    await dialog.getByRole('button', { name: 'End relationships' }).click();
    await dialog.getByText(`Done: ${chosen - 1}. Failed: 1.`).waitFor();
    await dialog.getByText(/Client 4332/).waitFor();
    await dialog.getByLabel('Export: result').waitFor();
    await isReadable(page, 'the report of many changes');
    // The row that cannot be changed is tried again alone.
    await dialog.getByRole('button', { name: 'Try the others again' }).click();
    await dialog.getByText(`Done: ${chosen - 1}. Failed: 1.`).waitFor();
    await dialog.getByRole('button', { name: 'Close', exact: true }).last().click();
    expect(await stateOf('rel_4331')).toBe('ENDED');
    expect(await stateOf('rel_4340')).toBe('ACTIVE');
  });

  it('give somebody a task about each', async () => {
    await page.getByLabel('Search relationships').fill('client 434');
    await row('Client 4341').waitFor();
    await row('Client 4331').waitFor({ state: 'detached' });
    await page.getByLabel(/^Select Client 4341,/).check();
    await page.getByLabel(/^Select Client 4342,/).check();
    await page.getByRole('button', { name: 'Create tasks' }).click();
    const dialog = page.getByRole('dialog', { name: 'Create tasks' });
    await dialog.getByLabel('Task', { exact: true }).fill('Call about the renewal');
    await dialog.getByLabel('Assigned to').selectOption({ label: 'rep' });
    await dialog.getByRole('button', { name: 'Next' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Create tasks' }).click();
    await page.getByText('Done: 2.').waitFor();
    const tasks = await api.graph.read(
      "MATCH (t:Task {title: 'Call about the renewal'}) RETURN t.relationshipId AS about ORDER BY about",
      {},
    );
    expect(tasks.map(({ about }) => about)).toEqual(['rel_4341', 'rel_4342']);
    await page.getByRole('dialog').getByRole('button', { name: 'Close', exact: true }).last().click();
  });

  it('show 5,000 rows, of which one is chosen at once', async () => {
    await page.getByLabel('Search relationships').fill('');
    await page.getByRole('combobox', { name: 'Rows', exact: true }).selectOption('5000');
    await expect.poll(() => page.locator('tbody tr').count(), { timeout: 150_000 }).toBeGreaterThanOrEqual(5000);
    const box = page.getByRole('checkbox', { name: /^Select Client/ }).first();
    await box.check();
    await page.getByText(/^1 of 5,\d{3} selected$/).waitFor();
  });

  it('of contacts get a tag together', async () => {
    await page.goto(`${api.url}/#/contacts?new=contact`);
    const form = page.getByRole('dialog', { name: 'New contact' });
    await form.getByLabel('Name').fill('Tagged Person');
    await form.getByRole('button', { name: 'New contact', exact: true }).click();
    await form.waitFor({ state: 'detached' });
    await page.getByLabel('Select Tagged Person').check();
    await page.getByRole('button', { name: 'Tag contacts' }).click();
    const dialog = page.getByRole('dialog', { name: 'Tag contacts' });
    await dialog.getByLabel('Tag', { exact: true }).fill('VIP');
    await dialog.getByRole('button', { name: 'Next' }).click();
    const sure = page.getByRole('dialog', { name: 'Add a tag' });
    await sure.getByRole('button', { name: 'Add a tag' }).click();
    await sure.getByText('Done: 1.').waitFor();
    await sure.getByRole('button', { name: 'Close', exact: true }).last().click();
    await row('Tagged Person').getByText('VIP').waitFor();
    expect(problems).toEqual([]);
  });
});
