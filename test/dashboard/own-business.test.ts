/** From an empty graph to the first client, in the browser alone. */
import { Secret, TOTP } from 'otpauth';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newSetupCode, offerSetup } from '../../src/features/access/setup.actions.ts';
import { buildPages } from '../../src/pages/build-pages.ts';
import { startTestApi, type TestApi } from '../support/api.ts';
import { findChromium, openChromium } from '../support/chromium.ts';
import { invitation, isReadable } from '../support/pages.ts';

const none = !findChromium() && process.env.CI !== 'true';
if (none)
  console.warn('Tests of the set-up are skipped: no Chromium found (apt-get install chromium, or set CHROMIUM).');

const PASSWORD = 'velvet tractor on seven hills';
/** On a busy machine; on an idle one it takes well under a second. */
const ARRIVES = { timeout: 75_000 };

describe.skipIf(none).sequential('an empty graph', { timeout: 240_000 }, () => {
  let api: TestApi;
  let chromium: Browser;
  let owner: Page;
  const problems: string[] = [];

  beforeAll(async () => {
    await buildPages((line) => console.error(line));
    api = await startTestApi({ story: false, environment: { MAIL_SENDING: 'true' } });
    chromium = await openChromium();
    owner = await newPage();
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
  const section = (page: Page, name: string) =>
    page.getByRole('navigation').getByRole('link', { name, exact: true }).click();
  const dialogOf = async (page: Page, button: string | RegExp) => {
    await page.getByRole('button', { name: button }).first().click();
    return page.getByRole('dialog');
  };
  const submit = async (dialog: Locator, button: string) => {
    await dialog.getByRole('button', { name: button, exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
  };

  /** By the link that was mailed, which signs in. */
  async function choosePassword(page: Page, email: string, password: string): Promise<void> {
    await page.goto((await invitation(api.folder, email)).replace('localhost', '127.0.0.1'));
    await setPassword(page, password);
  }

  async function setPassword(page: Page, password: string): Promise<void> {
    await page.getByLabel('Password', { exact: true }).fill(password);
    await page.getByLabel('Repeat password').fill(password);
    await page.getByRole('button', { name: 'Set password' }).click();
    await page.getByRole('heading', { name: 'Your password is set' }).waitFor();
    await page.getByRole('link', { name: 'Continue' }).click();
  }

  async function openSetup(page: Page, code: string): Promise<void> {
    await page.goto('about:blank');
    await page.goto(`${api.url}/#setup=${code}`);
    await page.getByRole('heading', { name: 'Set up Covalue' }).waitFor();
  }
  async function fillSetup(page: Page, password: string): Promise<void> {
    await page.getByLabel('Your name').fill('Ada Nkemelu');
    await page.getByLabel('Your email address').fill('ada@lakeside.example');
    await page.getByLabel('Your organisation').fill('Lakeside Homes');
    await page.getByLabel('Password').fill(password);
    await page.getByLabel('Real estate').check();
    await page.getByLabel('Financing of homes').check();
    await page.getByRole('button', { name: 'Set up' }).click();
  }

  it('is set up by the person who has the code, and by nobody else', async () => {
    const now = new Date().toISOString();
    const { code, expiresAt } = newSetupCode(now);
    await offerSetup(api.graph, { code, expiresAt }, now);
    await openSetup(owner, 'a-code-of-somebody-else');
    await fillSetup(owner, PASSWORD);
    await owner.getByText('This set-up link is unknown or has expired').waitFor();
    await openSetup(owner, code);
    await isReadable(owner, 'set-up');
    await fillSetup(owner, 'password');
    await owner.locator('#root').getByRole('alert').waitFor();
    const people = await api.graph.read('MATCH (p:Party) RETURN count(p) AS count', {});
    expect(people[0]?.count).toBe(0);
    await owner.getByLabel('Password').fill(PASSWORD);
    await owner.getByRole('button', { name: 'Set up' }).click();
    await owner.getByText('Open tasks for Lakeside Homes').waitFor();

    const stranger = await newPage();
    await openSetup(stranger, code);
    await fillSetup(stranger, PASSWORD);
    await stranger.getByText('This set-up link is unknown or has expired').waitFor();
    await stranger.context().close();
  });

  it('shows the first steps', async () => {
    await owner.getByRole('heading', { name: 'Getting started' }).waitFor();
    await isReadable(owner, 'Today');
    await owner.getByRole('link', { name: 'Open: Describe your organisation' }).click();
    const profile = await dialogOf(owner, 'Edit profile');
    await profile.getByLabel('What it does').fill('Brokerage at the lake');
    await profile.getByLabel('Market segment').fill('real estate');
    await isReadable(owner, 'profile');
    await submit(profile, 'Edit profile');
    await owner.getByText('Brokerage at the lake').waitFor();
  });

  it('gets a service with a product and an offering, which is published and corrected', async () => {
    await section(owner, 'Catalogue');
    await owner.getByText('No services yet').waitFor();
    const service = await dialogOf(owner, 'New service');
    await service.getByLabel('Name').fill('Buying a home');
    await service.getByLabel('What it helps the consumer to achieve').fill('A home that fits');
    await submit(service, 'New service');
    const product = await dialogOf(owner, 'Add product');
    await product.getByLabel('Name').fill('Property alert');
    await submit(product, 'Add product');
    await owner.getByText('Property alert').waitFor(ARRIVES);
    const offering = await dialogOf(owner, 'New offering');
    await offering.getByLabel('Name').fill('Buyer brokerage');
    await offering.getByLabel('Price').fill('9500');
    await offering.getByLabel('Currency').fill('cad');
    await isReadable(owner, 'offering');
    await submit(offering, 'New offering');
    await owner.getByRole('row').filter({ hasText: 'Buyer brokerage' }).getByText('Draft').waitFor(ARRIVES);
    await owner.getByRole('button', { name: 'Publish: Buyer brokerage' }).click();
    await owner.getByRole('row').filter({ hasText: 'Buyer brokerage' }).getByText('Published').waitFor(ARRIVES);
    await owner.getByLabel('Change: Buyer brokerage').click();
    const correction = await dialogOf(owner, 'Edit offering');
    await correction.getByLabel('Price').fill('8900.50');
    await submit(correction, 'Edit offering');
    await owner.getByText(/8,900\.50/).waitFor(ARRIVES);
    await isReadable(owner, 'Catalogue');
  });

  it('gets a colleague, who signs in by a link and accepts; another offer is withdrawn', async () => {
    await section(owner, 'Organisation');
    const colleague = await dialogOf(owner, 'Add member');
    await colleague.getByLabel('Name').fill('Ben Osei');
    await colleague.getByLabel('Email address').fill('ben@lakeside.example');
    await submit(colleague, 'Add member');
    const row = owner.getByRole('row').filter({ hasText: 'Ben Osei' });
    await row.getByText('Invited').waitFor(ARRIVES);
    await isReadable(owner, 'Organisation');
    const ben = await newPage();
    const link = await invitation(
      api.folder,
      'ben@lakeside.example',
      /http:\/\/\S+\/memberships\/invitation\?token=[\w-]+/,
    );
    await ben.goto(link.replace('localhost', '127.0.0.1'));
    await ben.getByRole('button', { name: 'Continue' }).click();
    await row.getByText('Offered').waitFor(ARRIVES);
    await setPassword(ben, `${PASSWORD} as well`);
    await ben.getByText('Lakeside Homes').first().waitFor();
    await ben.getByRole('button', { name: 'Accept' }).click();
    await row.getByText('Member', { exact: true }).waitFor(ARRIVES);
    await row.getByText('Offered').waitFor({ state: 'detached', ...ARRIVES });
    await ben.context().close();

    const other = await dialogOf(owner, 'Add member');
    await other.getByLabel('Name').fill('Lee Park');
    await other.getByLabel('Email address').fill('lee@lakeside.example');
    await submit(other, 'Add member');
    await owner.getByLabel('Send again: Lee Park').click();
    await owner.getByText('The invitation is sent.').first().waitFor(ARRIVES);
    const withdrawal = await dialogOf(owner, 'Revoke invitation: Lee Park');
    await submit(withdrawal, 'Revoke invitation');
    await owner
      .getByRole('row')
      .filter({ hasText: 'Lee Park' })
      .waitFor({ state: 'detached', ...ARRIVES });
  });

  it('gets a key for a program and a webhook, whose secrets are shown once', async () => {
    const account = await dialogOf(owner, 'New service account');
    await account.getByLabel('Name of the program').fill('Accounting');
    await account.getByLabel('Mutations that it may use').fill('recordActivity');
    await isReadable(owner, 'service account');
    await account.getByRole('button', { name: 'New service account' }).click();
    const key = await owner.getByRole('textbox', { name: 'The key' }).inputValue();
    const answer = await fetch(`${api.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
      body: JSON.stringify({ query: '{ viewer { party { name } } }' }),
    });
    expect(await answer.json()).toMatchObject({ data: { viewer: { party: { name: 'Lakeside Homes' } } } });
    await owner.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
    await owner.getByLabel('Change: Accounting').click();
    const revocation = await dialogOf(owner, 'Revoke');
    await submit(revocation, 'Revoke');
    await owner.getByText('No program has a key.').waitFor(ARRIVES);

    const webhook = await dialogOf(owner, 'New webhook');
    await webhook.getByLabel('Address').fill('https://example.com/events');
    await webhook.getByRole('button', { name: 'New webhook' }).click();
    expect(await owner.getByRole('textbox', { name: 'The secret of the signatures' }).inputValue()).toMatch(/^whsec_/);
    await owner.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
    await owner.getByLabel('Change: https://example.com/events').click();
    await owner.getByRole('button', { name: 'Disable', exact: true }).click();
    await owner.getByText('Disabled', { exact: true }).waitFor(ARRIVES);
    await isReadable(owner, 'integrations');
    await owner.getByLabel('Change: https://example.com/events').click();
    await submit(await dialogOf(owner, 'Delete'), 'Delete');
    await owner.getByText('No program receives events.').waitFor(ARRIVES);
  });

  it('has accounts with a change of address and a second factor', async () => {
    await section(owner, 'My account');
    const change = await dialogOf(owner, 'Change the address');
    await change.getByLabel('New address').fill('ada@new.example');
    await submit(change, 'Change the address');
    await owner.getByText('A change to ada@new.example').waitFor(ARRIVES);
    await owner.getByRole('button', { name: 'Cancel the change' }).click();
    await owner.getByText('A change to ada@new.example').waitFor({ state: 'detached', ...ARRIVES });

    const factor = await dialogOf(owner, 'Set up');
    const secret = Secret.fromBase32((await factor.locator('code').textContent()) ?? '');
    await factor.getByLabel('Code of your authenticator app').fill(new TOTP({ secret }).generate());
    await factor.getByRole('button', { name: 'Confirm' }).click();
    await factor.getByRole('heading', { name: 'Recovery codes' }).waitFor(ARRIVES);
    const recovery = (await factor.locator('code').first().textContent()) ?? '';
    await factor.getByRole('button', { name: 'Continue' }).click();
    await owner.getByText('Set up on').waitFor(ARRIVES);
    await isReadable(owner, 'My account');
    const removal = await dialogOf(owner, 'Remove');
    await removal.getByLabel('Code of your authenticator app').fill(recovery);
    await submit(removal, 'Remove');
    await owner.getByText('Not set up.').waitFor(ARRIVES);
    // The trail is read when the screen is opened.
    const isInTrail = async () => {
      await section(owner, 'Catalogue');
      await owner.getByRole('heading', { level: 1, name: 'Catalogue' }).waitFor();
      await section(owner, 'My account');
      await owner.getByText('changed: begin second factor').first().waitFor();
      return owner.getByText('changed: confirm second factor').count();
    };
    await expect.poll(isInTrail, { timeout: 75_000 }).toBeGreaterThan(0);
  });

  it('gets a client, who is invited, signs in and agrees', async () => {
    await section(owner, 'Relationships');
    const client = await dialogOf(owner, 'New client');
    await client.getByLabel('Name').fill('Cleo Marsh');
    await client.getByLabel('Email address').fill('cleo@marsh.example');
    await client.getByLabel('Purpose').fill('A flat near the lake');
    await isReadable(owner, 'new client');
    await submit(client, 'New client');
    await owner.getByRole('heading', { level: 1, name: 'Buyer brokerage' }).waitFor();
    await owner.getByText('Has access').waitFor(ARRIVES);
    await isReadable(owner, 'relationship');

    const cleo = await newPage();
    await choosePassword(cleo, 'cleo@marsh.example', `${PASSWORD} too`);
    await cleo.getByRole('button', { name: 'Agree' }).first().click();
    await owner.getByText('Agreed').first().waitFor(ARRIVES);
    await cleo.context().close();
  });

  it('changes the terms, and records an agreement and a resource', async () => {
    const menu = async (button: string, item: string) => {
      await owner.locator('summary').filter({ hasText: button }).click();
      return dialogOf(owner, item);
    };
    const terms = await menu('Change', 'Edit terms');
    await terms.getByLabel('Criticality').selectOption('High');
    await terms.getByLabel('Last day').fill('2031-12-31');
    await submit(terms, 'Edit terms');
    await owner.getByText('High', { exact: true }).waitFor(ARRIVES);
    const disclosure = await menu('Change', 'Change disclosure');
    await disclosure.getByLabel('Visible to').selectOption('Everyone who is signed in');
    await submit(disclosure, 'Change disclosure');
    const again = await menu('Change', 'Change disclosure');
    await again.getByText('The other disclosure is requested: Everyone who is signed in').waitFor(ARRIVES);
    await again.getByRole('button', { name: 'Close' }).click();

    const agreement = await dialogOf(owner, 'Record agreement');
    await agreement.getByLabel('Title').fill('Brokerage agreement');
    await agreement.getByLabel('Amount').fill('9000');
    await agreement.getByLabel('Currency').fill('CAD');
    await isReadable(owner, 'agreement');
    await submit(agreement, 'Record agreement');
    await owner.getByText('Brokerage agreement').first().waitFor(ARRIVES);

    const resource = await dialogOf(owner, 'Record resource');
    await resource.getByLabel('Name').fill('Market report');
    await resource.getByLabel('Kind').selectOption('Report');
    await submit(resource, 'Record resource');
    await owner.getByText('Market report').first().waitFor(ARRIVES);
    await owner.getByLabel('Change: Market report').click();
    const modification = await dialogOf(owner, 'Modify resource');
    await modification.getByLabel('Name').fill('Market report, second edition');
    await submit(modification, 'Modify resource');
    await owner.getByText('Market report, second edition').first().waitFor(ARRIVES);
    await isReadable(owner, 'relationship with terms');
  });

  it('sets up, pauses and changes a property alert', async () => {
    await owner.locator('summary').filter({ hasText: 'Change' }).first().click();
    const alert = await dialogOf(owner, 'New property alert');
    await alert.getByLabel('Places').fill('Lakeview');
    await alert.getByRole('group', { name: 'Bedrooms' }).getByLabel('From').fill('3');
    await alert.getByLabel('Name of the alert').fill('Near the lake');
    await isReadable(owner, 'alert');
    await submit(alert, 'New property alert');
    await owner.getByRole('heading', { name: 'Near the lake' }).waitFor(ARRIVES);
    const change = () => owner.getByLabel('Change: Near the lake').click();
    await change();
    await owner.getByRole('button', { name: 'Pause the alert' }).click();
    await owner.getByText('Paused', { exact: true }).waitFor(ARRIVES);
    await change();
    await owner.getByRole('button', { name: 'Resume the alert' }).click();
    await owner.getByText('Paused', { exact: true }).waitFor({ state: 'detached', ...ARRIVES });
    await change();
    const settings = await dialogOf(owner, 'Name and notifications');
    await settings.getByLabel('Notify').selectOption('every week');
    await submit(settings, 'Save');
    await owner.getByText('Property alert · notify every week').waitFor(ARRIVES);
    await change();
    const criteria = await dialogOf(owner, 'Change the criteria');
    await criteria.getByRole('group', { name: 'Bedrooms' }).getByLabel('From').fill('4');
    await submit(criteria, 'Save');
    await owner.getByText('Save', { exact: true }).waitFor({ state: 'detached' });
    const [stored] = await api.graph.read(
      'MATCH (c:SearchCriteria) WHERE c.validUntil IS NULL RETURN c.bedroomsFrom AS bedrooms',
      {},
    );
    expect(stored?.bedrooms).toBe(4);
  });

  it('lets the provider suspend, resume and revoke the access', async () => {
    const suspension = await dialogOf(owner, 'Suspend access: Cleo Marsh');
    await suspension.getByLabel('Reason (the person sees it)').fill('Documents are missing');
    await submit(suspension, 'Suspend access');
    await owner.getByText('Documents are missing').first().waitFor(ARRIVES);
    await owner.getByRole('button', { name: 'Resume access: Cleo Marsh' }).click();
    await owner.getByText('Has access').waitFor(ARRIVES);
    const revocation = await dialogOf(owner, 'Revoke access: Cleo Marsh');
    await submit(revocation, 'Revoke access');
    await owner.getByText('Revoked', { exact: true }).waitFor(ARRIVES);
  });

  it('logs no console error', () => {
    expect(problems).toEqual([]);
  });
});
