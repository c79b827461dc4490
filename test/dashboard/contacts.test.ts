/** Contacts in the browser: recorded, found, with relationships, invited, and confirmed by the invited person in a second browser. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildPages } from '../../src/pages/build-pages.ts';
import { startTestApi, type TestApi } from '../support/api.ts';
import { findChromium, openChromium } from '../support/chromium.ts';
import { continueAs, exportedCsv, isReadable } from '../support/pages.ts';

const none = !findChromium() && process.env.CI !== 'true';
if (none) console.warn('Tests of contacts are skipped: no Chromium found (apt-get install chromium, or set CHROMIUM).');

const PASSWORD = 'velvet tractor on seven hills';
const ARRIVES = { timeout: 75_000 };

describe.skipIf(none).sequential('contacts', { timeout: 240_000 }, () => {
  let api: TestApi;
  let chromium: Browser;
  let broker: Page;
  const problems: string[] = [];

  beforeAll(async () => {
    await buildPages((line) => console.error(line));
    api = await startTestApi({ environment: { MAIL_SENDING: 'true' } });
    chromium = await openChromium();
    broker = await newPage();
    await continueAs(broker, api, 'Sam');
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
  const dialogOf = async (page: Page, button: string | RegExp) => {
    await page.getByRole('button', { name: button }).first().click();
    return page.getByRole('dialog');
  };
  const submit = async (dialog: Locator, button: string) => {
    await dialog.getByRole('button', { name: button, exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
  };
  /** By the keyboard. */
  const choose = async (contact: string, action: string) => {
    await broker.getByLabel(`Actions for ${contact}`).focus();
    await broker.keyboard.press('Enter');
    await broker.getByRole('button', { name: action, exact: true }).focus();
    await broker.keyboard.press('Enter');
    return broker.getByRole('dialog');
  };
  const row = (name: string) => broker.getByRole('row').filter({ hasText: name });

  it('are recorded, searched by phone and corrected', async () => {
    await broker.getByText('No contacts yet').waitFor();
    await isReadable(broker, 'no contacts');
    const contact = await dialogOf(broker, 'New contact');
    await contact.getByLabel('Name').fill('Nia Newcomer');
    await contact.getByLabel('Email addresses').fill('nia@newcomer.example');
    await contact.getByLabel('Phone numbers', { exact: true }).fill('+1 416 555 0101');
    await contact.getByLabel('Notes').fill('SECRET note');
    await isReadable(broker, 'new contact');
    await submit(contact, 'New contact');
    await row('Nia Newcomer').waitFor(ARRIVES);
    const supplier = await dialogOf(broker, 'New contact');
    await supplier.getByLabel('Name').fill('Cloud Host');
    await supplier.getByLabel('Kind', { exact: true }).selectOption('Organisation');
    await submit(supplier, 'New contact');
    await row('Cloud Host').waitFor(ARRIVES);
    await broker.getByLabel('Search contacts').fill('416 555');
    await row('Cloud Host').waitFor({ state: 'detached', ...ARRIVES });
    await row('Nia Newcomer').waitFor();
    await broker.getByLabel('Search contacts').fill('');
    await row('Cloud Host').waitFor(ARRIVES);
    const edit = await choose('Cloud Host', 'Edit contact');
    await edit.getByLabel('Tags').fill('hosting');
    await submit(edit, 'Edit contact');
    await row('Cloud Host').getByText('hosting').waitFor(ARRIVES);
    await isReadable(broker, 'contacts');
  });

  it('have relationships that are marked as recorded, also a supplier with its impact', async () => {
    const customer = await choose('Nia Newcomer', 'Record as customer');
    await isReadable(broker, 'record a customer');
    await submit(customer, 'Record as customer');
    await row('Nia Newcomer').getByRole('link').nth(1).waitFor(ARRIVES);
    const supplier = await choose('Cloud Host', 'Record as supplier');
    await supplier.getByLabel('What it provides to you').fill('Hosting');
    await supplier.getByLabel('What you get from it').fill('Website');
    await supplier.getByLabel('Your service that depends on it').selectOption({ index: 1 });
    await submit(supplier, 'Record as supplier');
    await row('Cloud Host').getByRole('link', { name: 'Hosting' }).click();
    await broker.waitForURL(/\/relationships\/\w+/);
    await broker.getByText('Recorded by you').first().waitFor(ARRIVES);
    await isReadable(broker, 'recorded relationship');
    await broker.goBack();
  });

  it('are invited, and confirm in a second browser: both then have an ordinary relationship', async () => {
    const invite = await choose('Nia Newcomer', 'Invite to confirm');
    await isReadable(broker, 'invite');
    await submit(invite, 'Invite to confirm');
    await row('Nia Newcomer').getByText('Invited').waitFor(ARRIVES);
    const nia = await newPage();
    const { link, text } = await mailTo('nia@newcomer.example', /http:\/\/\S+\/contacts\/invitation\?token=[\w-]+/);
    expect(text).not.toContain('SECRET');
    await nia.goto(link.replace('localhost', '127.0.0.1'));
    await isReadable(nia, 'invitation page');
    await nia.getByLabel('Your name').fill('Nia Osei');
    await nia.getByRole('button', { name: 'Email me a link to sign in' }).click();
    await nia.getByRole('heading', { name: 'Check your email' }).waitFor();
    const signIn = await mailTo('nia@newcomer.example', /http:\/\/\S+\/contacts\/sign-in\?token=[\w-]+&invitation=\w+/);
    await nia.goto(signIn.link.replace('localhost', '127.0.0.1'));
    await isReadable(nia, 'sign-in page');
    await nia.getByRole('button', { name: 'Continue' }).click();
    await nia.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await nia.getByLabel('Repeat password').fill(PASSWORD);
    await nia.getByRole('button', { name: 'Set password' }).click();
    await nia.getByRole('link', { name: 'Continue' }).click();
    if (
      await nia
        .getByLabel('Password')
        .isVisible()
        .catch(() => false)
    ) {
      await nia.getByLabel('Email address').fill('nia@newcomer.example');
      await nia.getByLabel('Password').fill(PASSWORD);
      await nia.getByRole('button', { name: 'Sign in', exact: true }).click();
    }
    await nia
      .getByRole('navigation')
      .getByRole('link', { name: /^Invitations/ })
      .click(ARRIVES);
    await nia.getByRole('button', { name: /^Confirm: / }).waitFor(ARRIVES);
    expect(await nia.locator('main').textContent()).not.toContain('SECRET');
    await isReadable(nia, 'invitations');
    expect(await exportedCsv(nia, 'invitations')).toMatch(/^\ufeffFrom,Invited by,Valid until,Offering,.*\r?\n\w/);
    const confirm = await dialogOf(nia, /^Confirm: /);
    await isReadable(nia, 'confirm');
    await submit(confirm, 'Confirm');
    await nia.getByText('No open invitations').waitFor(ARRIVES);
    await nia.context().close();
    await broker.reload();
    await row('Nia Newcomer').getByText('Confirmed by Nia Osei').waitFor(ARRIVES);
  });

  it('are deleted with their relationships, and nothing failed meanwhile', async () => {
    await submit(await choose('Cloud Host', 'Delete recorded relationship'), 'Delete recorded relationship');
    await row('Cloud Host')
      .getByRole('link')
      .nth(1)
      .waitFor({ state: 'detached', ...ARRIVES });
    await submit(await choose('Cloud Host', 'Delete contact'), 'Delete contact');
    await row('Cloud Host').waitFor({ state: 'detached', ...ARRIVES });
    expect(problems).toEqual([]);
  });

  async function mailTo(address: string, pattern: RegExp): Promise<{ link: string; text: string }> {
    const outbox = join(api.folder, 'outbox');
    for (let tries = 0; tries < 300; tries++) {
      for (const name of existsSync(outbox) ? readdirSync(outbox) : []) {
        const { text = '', to } = await simpleParser(readFileSync(join(outbox, name)));
        const [link] = pattern.exec(text) ?? [];
        if (link && JSON.stringify(to).includes(address)) return { link, text };
      }
      await new Promise((done) => setTimeout(done, 100));
    }
    throw new Error(`No mail to ${address}`);
  }
});
