/** Administrators: emails that failed, accounts of people, and the way from the demo data to one's own organisation. */
import { Secret, TOTP } from 'otpauth';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildPages } from '../../src/pages/build-pages.ts';
import { startTestApi, type TestApi } from '../support/api.ts';
import { findChromium, openChromium } from '../support/chromium.ts';
import { isReadable } from '../support/pages.ts';

const none = !findChromium() && process.env.CI !== 'true';
if (none)
  console.warn('Tests of administration are skipped: no Chromium found (apt-get install chromium, or set CHROMIUM).');

const ARRIVES = { timeout: 60_000 };

describe.skipIf(none).sequential('an administrator', { timeout: 240_000 }, () => {
  let api: TestApi;
  let chromium: Browser;
  let page: Page;

  beforeAll(async () => {
    await buildPages((line) => console.error(line));
    api = await startTestApi({ homes: 8, environment: { SECOND_FACTOR_REQUIRED: 'administrators' } });
    await api.graph.write((runner) =>
      runner.run(
        `MATCH (p:Person {id: 'per_client'}) SET p.identityBoundAt = datetime(), p.identityHash = 'x', p.identityIssuer = 'https://login.example/'
CREATE (:SecondFactor {id: p.id, secret: 'x', confirmedAt: datetime()})-[:SECURES]->(p)
CREATE (:Mailbox {address: p.email})<-[:FOR]-(:Mail {position: 0, id: 'mai_dead', key: 'dead', template: 'notice', state: 'DEAD', address: p.email, name: p.name, subject: 'Secret subject', attempts: 12,
  lastError: 'The mailbox is full', dueAt: datetime(), createdAt: datetime(), updatedAt: datetime(), version: 1})-[:TO]->(p)`,
        {},
      ),
    );
    chromium = await openChromium();
    page = await (await chromium.newContext({ reducedMotion: 'reduce' })).newPage();
    page.setDefaultTimeout(90_000);
  }, 240_000);
  afterAll(async () => {
    await chromium?.close();
    await api?.close();
  });

  it('starts from the page before signing in', async () => {
    await page.goto(`${api.url}/#key=${api.app.pages.key}`);
    await page.getByText('Sam, broker at Maple & Main Brokerage').waitFor();
    await isReadable(page, 'signing in');
    await page.getByRole('button', { name: 'Start with my own data' }).click();
    await page.getByRole('heading', { name: 'Demo data' }).waitFor();
  });

  it('sees how emails fare, but not what they say, and sends a dead letter again', async () => {
    await page.getByRole('row').filter({ hasText: 'The mailbox is full' }).getByText('Dana Whitfield').waitFor();
    expect(await page.getByText('Secret subject').count()).toBe(0);
    await isReadable(page, 'System');
    await page.getByRole('button', { name: 'Send again' }).click();
    await page.getByText('No emails in this state').waitFor(ARRIVES);
    await page.getByLabel('State').selectOption('Waiting');
    await page.getByRole('row').filter({ hasText: 'mai_dead' }).waitFor(ARRIVES);
  });

  it('opens personal data with a reason, releases an account, and resets a second factor', async () => {
    await page.getByLabel('Name of the person').fill('Dana');
    await page.keyboard.press('Enter');
    const dana = page.getByRole('listitem').filter({ hasText: 'Dana Whitfield' });
    const open = async (item: string) => {
      await dana.locator('summary').click();
      await dana.getByRole('button', { name: item }).click();
      return page.getByRole('dialog');
    };
    const reading = await open('Open personal data');
    await reading.getByLabel('Reason').fill('short');
    await reading.getByRole('button', { name: 'Open personal data' }).click();
    await reading.getByText('at least 10 characters').waitFor();
    await reading.getByLabel('Reason').fill('Dana has asked for help with her mortgage');
    await isReadable(page, 'a reason');
    await reading.getByRole('button', { name: 'Open personal data' }).click();
    await dana.getByText('client@covalue.example').waitFor(ARRIVES);
    const release = await open('Release the account');
    await release.getByRole('button', { name: 'Release the account' }).click();
    await release.waitFor({ state: 'detached' });
    const reset = await open('Reset the second factor');
    await reset.getByRole('button', { name: 'Reset the second factor' }).click();
    await page.getByText('The second factor is reset. The person is notified.').waitFor(ARRIVES);
    const [left] = await api.graph.read('RETURN EXISTS { (:SecondFactor) } AS any', {});
    expect(left?.any).toBe(false);
  });

  it('removes the demo data, and sets up an own organisation with a second factor', async () => {
    await page.getByRole('button', { name: 'Remove the demo data' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('0 people, 0 organisations').waitFor();
    await dialog.getByText('You are signed in as a person of the demo').waitFor();
    await isReadable(page, 'the preview');
    await dialog.getByRole('button', { name: 'Remove the demo data' }).click();
    await page.getByRole('heading', { name: 'Set up Covalue' }).waitFor(ARRIVES);
    await page.getByLabel('Your name').fill('Ada Nkemelu');
    await page.getByLabel('Your email address').fill('ada@nimbus.example');
    await page.getByLabel('Your organisation').fill('Nimbus');
    await page.getByLabel('Password').fill('velvet tractor on seven hills');
    await page.getByRole('button', { name: 'Set up' }).click();
    const secret = Secret.fromBase32((await page.locator('code').first().textContent()) ?? '');
    await isReadable(page, 'the set-up with a second factor');
    await page.getByLabel('Code of your authenticator app').fill(new TOTP({ secret }).generate());
    await page.getByRole('button', { name: 'Set up' }).click();
    await page.getByRole('heading', { name: 'Recovery codes' }).waitFor(ARRIVES);
    await isReadable(page, 'recovery codes');
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByText('Open tasks for Nimbus').waitFor(ARRIVES);
    await page.getByRole('navigation').getByRole('link', { name: 'System' }).click();
    await page.getByRole('heading', { name: 'Emails' }).waitFor();
    expect(await page.getByRole('heading', { name: 'Demo data' }).count()).toBe(0);
    const rows = await api.graph.read('MATCH (p:Party) RETURN p.name AS name ORDER BY name', {});
    expect(rows.map(({ name }) => name)).toEqual(['Ada Nkemelu', 'Nimbus']);
    const headers = { 'x-covalue-key': api.app.pages.key as string };
    expect(await (await fetch(`${api.url}/local/people`, { method: 'POST', headers })).json()).toEqual([]);
  });

  it('chooses its time zone, its emails, its name and its phone', async () => {
    await page.getByRole('navigation').getByRole('link', { name: 'My account' }).click();
    await page.getByText('Not chosen').waitFor();
    await isReadable(page, 'My account');
    await page.getByRole('button', { name: 'Change emails and time zone' }).click();
    const settings = page.getByRole('dialog');
    await settings.getByLabel('Time zone').selectOption('Asia/Tokyo');
    await settings.getByLabel('Recommendations').uncheck();
    expect(await settings.getByLabel('New homes').count()).toBe(0);
    await isReadable(page, 'emails and time zone');
    await settings.getByRole('button', { name: 'Change emails and time zone' }).click();
    await page.getByText('Asia/Tokyo').waitFor(ARRIVES);
    await page.getByText('Appointments, Feedback, and answers to yours, Surveys').waitFor();
    await page.getByRole('button', { name: 'Change formats and notices' }).click();
    const screen = page.getByRole('dialog');
    await screen.getByLabel('Dates, numbers and amounts').selectOption('fr-CA');
    await screen.getByLabel('Surveys').uncheck();
    await isReadable(page, 'formats and notices');
    await screen.getByRole('button', { name: 'Change formats and notices' }).click();
    await page.getByText('All except: Surveys').waitFor(ARRIVES);
    await page.getByText(/1\s234\s567,89/).waitFor(ARRIVES);
    await page.getByText('Texts are in English.').waitFor();
    await page.getByRole('button', { name: 'Change name and phone' }).click();
    const profile = page.getByRole('dialog');
    await profile.getByLabel('Name').fill('Ada N.');
    await profile.getByLabel('Phone').fill('416 555 0101');
    await profile.getByRole('button', { name: 'Change name and phone' }).click();
    await profile.getByText('Specify a phone number with its country code').waitFor();
    await profile.getByLabel('Phone').fill('+1 (416) 967-1111');
    await profile.getByRole('button', { name: 'Change name and phone' }).click();
    await page.getByText('+1 416 967 1111').waitFor(ARRIVES);
    await page.getByRole('main').getByText('Ada N.').first().waitFor(ARRIVES);
    const rows = await api.graph.read(
      'MATCH (p:Person) RETURN p.name AS name, p.phone AS phone, p.mailTimeZone AS zone, p.mutedMails AS muted, p.locale AS locale, p.mutedNotices AS notices',
      {},
    );
    expect(rows).toEqual([
      {
        name: 'Ada N.',
        phone: '+1 416 967 1111',
        zone: 'Asia/Tokyo',
        muted: ['RECOMMENDATION'],
        locale: 'fr-CA',
        notices: ['SURVEY'],
      },
    ]);
  });
});
