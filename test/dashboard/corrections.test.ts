/** Corrections in the browser: edit, cancel, delete, undo (also after a reload), history and restoring a value. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildPages } from '../../src/pages/build-pages.ts';
import { does } from '../corrections/corrections.ts';
import { startTestApi, type TestApi } from '../support/api.ts';
import { findChromium, openChromium } from '../support/chromium.ts';
import { exportedCsv, isReadable } from '../support/pages.ts';

const none = !findChromium() && process.env.CI !== 'true';
if (none)
  console.warn('Tests of corrections are skipped: no Chromium found (apt-get install chromium, or set CHROMIUM).');

const ARRIVES = { timeout: 75_000 };
const relationship = 'rel_brokerage';

describe.skipIf(none).sequential('a wrong record', { timeout: 240_000 }, () => {
  let api: TestApi;
  let chromium: Browser;
  let broker: Page;
  let client: Page;
  const problems: string[] = [];

  beforeAll(async () => {
    await buildPages((line) => console.error(line));
    api = await startTestApi();
    chromium = await openChromium();
    broker = await signedIn('Continue as Sam');
    client = await signedIn('Continue as Dana');
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
  const choose = async (page: Page, name: string, item: string) => {
    await page.getByLabel(`Change: ${name}`).first().click();
    await page.getByRole('button', { name: item, exact: true }).click();
  };
  const toast = (page: Page) => page.locator('.undo');

  it('is edited in place, and its history restores the value before', async () => {
    const input = { relationship, kind: 'RELATIONSHIP_MANAGEMENT', summary: 'Called Dona' };
    await does(api, 'broker', 'recordActivity', input, '__typename');
    await open(broker, `/relationships/${relationship}`);
    await open(client, `/relationships/${relationship}`);
    await choose(broker, 'Called Dona', 'Edit activity');
    const form = broker.getByRole('dialog');
    await form.locator('input').first().fill('Called Dana');
    await form.getByRole('button', { name: 'Edit activity' }).click();
    await broker.getByText('Called Dana').waitFor(ARRIVES);
    await client.getByText('Called Dana').waitFor(ARRIVES);
    await choose(broker, 'Called Dana', 'History');
    const history = broker.getByRole('dialog');
    await history.getByRole('row').filter({ hasText: 'Summary' }).getByText('Called Dona').first().waitFor();
    await isReadable(broker, 'history');
    expect(await exportedCsv(broker, 'history')).toMatch(
      /^\ufeffWhen,Who,What,Reason,Field,Before,After\r?\n[\s\S]*,Summary,Called Dona,Called Dana/,
    );
    await history.getByRole('button', { name: 'Restore this value: Summary, Called Dona' }).click();
    await history.getByRole('row').filter({ hasText: 'Called Dana' }).nth(1).waitFor(ARRIVES);
    await history.getByRole('button', { name: 'Close' }).click();
    await history.waitFor({ state: 'detached' });
    await broker.getByText('Called Dona').waitFor(ARRIVES);
    // The other side reads the history, and restores nothing.
    await choose(client, 'Called Dona', 'History');
    await client.getByRole('dialog').getByRole('row').filter({ hasText: 'Called Dana' }).first().waitFor();
    expect(await client.getByRole('button', { name: /^Restore/ }).count()).toBe(0);
    await client.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  });

  it('is cancelled with a reason; the undo is there after a reload, and by keyboard', async () => {
    await choose(broker, 'Called Dona', 'Cancel activity');
    await broker.getByRole('dialog').getByLabel('Reason').fill('It was somebody else');
    await broker.getByRole('dialog').getByRole('button', { name: 'Cancel activity' }).click();
    await toast(broker).getByText('The activity is cancelled.').waitFor(ARRIVES);
    await client.getByText('Cancelled: It was somebody else').waitFor(ARRIVES);
    // The time of an undo must not pass on a busy machine.
    await api.graph.execute('MATCH (u:Undo) SET u.until = u.until + duration({minutes: 5})', {});
    await broker.reload();
    await toast(broker).getByRole('button', { name: 'Undo' }).waitFor(ARRIVES);
    await isReadable(broker, 'undo');
    await broker.keyboard.press('Control+z');
    await toast(broker)
      .getByRole('button')
      .waitFor({ state: 'detached', ...ARRIVES });
    await client.getByText('Cancelled: It was somebody else').waitFor({ state: 'detached', ...ARRIVES });
  });

  it('is deleted if nothing depends on it, and comes back', async () => {
    const { service } = await does(
      api,
      'broker',
      'createService',
      { provider: 'org_brokerage', name: 'Wrong service' },
      'service { id }',
    );
    await does(api, 'broker', 'addProduct', { service: service.id, name: 'Wrong product' }, '__typename');
    await open(broker, '/catalogue');
    await broker.getByText('Wrong product').waitFor(ARRIVES);
    await choose(broker, 'Wrong service', 'Delete');
    await broker.getByText(/something depends on it: products/).waitFor(ARRIVES);
    await choose(broker, 'Wrong product', 'Delete');
    await broker.getByText('Wrong product').waitFor({ state: 'detached', ...ARRIVES });
    await toast(broker).getByText('Deleted.').waitFor();
    await api.graph.execute('MATCH (u:Undo) SET u.until = u.until + duration({minutes: 5})', {});
    await toast(broker).getByRole('button', { name: 'Undo' }).click();
    await broker.getByText('Wrong product').waitFor(ARRIVES);
    await isReadable(broker, 'catalogue');
  });

  it('leaves no error in the console', () => {
    expect(problems).toEqual([]);
  });
});
