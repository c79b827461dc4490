/** In the browser: a contact is asked, agrees by one button without an account, and its first mail leads to the home. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { matchPending } from '../../src/features/real-estate/alerts/match.actions.ts';
import { buildPages } from '../../src/pages/build-pages.ts';
import { arrive, record } from '../real-estate/feed.ts';
import { startTestApi, type TestApi } from '../support/api.ts';
import { findChromium, openChromium } from '../support/chromium.ts';
import { isReadable } from '../support/pages.ts';

const none = !findChromium() && process.env.CI !== 'true';
if (none) console.warn('Tests of emails to contacts are skipped: no Chromium found (apt-get install chromium).');

const ARRIVES = { timeout: 75_000 };

describe.skipIf(none).sequential('emails to a contact', { timeout: 240_000 }, () => {
  let api: TestApi;
  let chromium: Browser;
  let broker: Page;
  const problems: string[] = [];

  beforeAll(async () => {
    await buildPages((line) => console.error(line));
    api = await startTestApi({ environment: { MAIL_SENDING: 'true' } });
    await arrive(api.graph, record('first', { UnparsedAddress: '12 Shore Road' }));
    chromium = await openChromium();
    broker = await newPage();
    await broker.goto(`${api.url}/#key=${api.app.pages.key}`);
    await broker.getByRole('button', { name: 'Continue as Sam' }).click();
    await broker.getByRole('navigation').getByRole('link', { name: 'Contacts', exact: true }).click();
  }, 240_000);
  afterAll(async () => {
    await chromium?.close();
    await api?.close();
  });

  async function newPage(): Promise<Page> {
    const page = await (await chromium.newContext({ reducedMotion: 'reduce' })).newPage();
    page.setDefaultTimeout(60_000);
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
    page.on('pageerror', (error) => problems.push(error.message));
    return page;
  }
  /** By the keyboard. */
  const open = async (button: string): Promise<Locator> => {
    await broker.getByRole('button', { name: button, exact: true }).first().focus();
    await broker.keyboard.press('Enter');
    return broker.getByRole('dialog');
  };
  const submit = async (dialog: Locator, button: string) => {
    await dialog.getByRole('button', { name: button, exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
  };

  it('the page of the contact asks, and an alert waits for the answer', async () => {
    const contact = await open('New contact');
    await contact.getByLabel('Name').fill('Ann Customer');
    await contact.getByLabel('Email addresses').fill('ann@customer.example');
    await submit(contact, 'New contact');
    await broker.getByRole('link', { name: 'Ann Customer' }).click();
    await broker.getByText('Not asked').waitFor(ARRIVES);
    await isReadable(broker, 'contact');
    const basis = await open('Change basis');
    await isReadable(broker, 'basis');
    await basis.getByLabel('Basis').selectOption('Existing business');
    await submit(basis, 'Change basis');
    await broker.getByText('Lasts until').waitFor(ARRIVES);
    const none = await open('Change basis');
    await none.getByLabel('Basis').selectOption({ index: 0 });
    await submit(none, 'Change basis');
    await broker.getByText('Lasts until').waitFor({ state: 'detached', ...ARRIVES });
    await submit(await open('Record as customer'), 'Record as customer');
    const alert = await open('New property alert');
    await isReadable(broker, 'new alert');
    await alert.getByLabel('Name of the alert').fill('Near the lake');
    await alert.getByLabel('Places').fill('Lakeview');
    await submit(alert, 'New property alert');
    await broker.getByText('1 found').waitFor(ARRIVES);
    const ask = await open('Ask for agreement');
    await isReadable(broker, 'ask');
    await ask.getByLabel('What you want to send').fill('homes near the lake');
    await submit(ask, 'Ask for agreement');
    await broker.getByText('Asked', { exact: true }).first().waitFor(ARRIVES);
    await isReadable(broker, 'asked contact');
    await matchPending(api.graph);
  });

  it('the contact agrees by one button, and its first mail leads to the home', async () => {
    const ann = await newPage();
    const agree = await linkTo('ann@customer.example', /http:\/\/\S+\/contacts\/emails\/agree\?token=[\w-]+/);
    await ann.goto(agree);
    await isReadable(ann, 'agree page');
    await ann.getByRole('button', { name: 'I agree' }).focus();
    await ann.keyboard.press('Enter');
    await ann.getByRole('heading', { name: 'You have agreed' }).waitFor();
    await matchPending(api.graph);
    const home = await linkTo('ann@customer.example', /http:\/\/\S+\/contacts\/home\?token=[\w-]+&match=\w+/);
    await ann.goto(home);
    await ann.getByRole('heading', { name: '12 Shore Road, Lakeview' }).waitFor();
    await isReadable(ann, 'home page');
    await broker.reload();
    await broker.getByText('Agreed', { exact: true }).waitFor(ARRIVES);
    await broker.getByRole('row').filter({ hasText: '12 Shore Road' }).waitFor(ARRIVES);
    const end = await linkTo('ann@customer.example', /http:\/\/\S+\/contacts\/emails\/end\?token=[\w-]+(?!\S*all)/);
    await ann.goto(end);
    await isReadable(ann, 'end page');
    await ann.getByRole('button', { name: 'End the emails' }).click();
    await ann.getByRole('heading', { name: 'You receive no more emails' }).waitFor();
    await isReadable(ann, 'ended page');
    await broker.reload();
    await broker.getByText('Refused', { exact: true }).waitFor(ARRIVES);
    await isReadable(broker, 'refused contact');
    expect(problems).toEqual([]);
  });

  async function linkTo(address: string, pattern: RegExp): Promise<string> {
    const outbox = join(api.folder, 'outbox');
    for (let tries = 0; tries < 300; tries++) {
      for (const name of existsSync(outbox) ? readdirSync(outbox) : []) {
        const { text = '', to } = await simpleParser(readFileSync(join(outbox, name)));
        const [link] = pattern.exec(text) ?? [];
        if (link && JSON.stringify(to).includes(address)) return link.replace('localhost', '127.0.0.1');
      }
      await new Promise((done) => setTimeout(done, 100));
    }
    throw new Error(`No mail to ${address}`);
  }
});
