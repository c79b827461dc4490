/** In the browser: a person downloads its data, and deletes its account; an administrator erases another person. */
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashedPassword } from '../../src/features/access/passwords.ts';
import { buildPages } from '../../src/pages/build-pages.ts';
import { startTestApi, type TestApi } from '../support/api.ts';
import { findChromium, openChromium } from '../support/chromium.ts';
import { isReadable } from '../support/pages.ts';

const none = !findChromium() && process.env.CI !== 'true';
if (none) console.warn('Tests of own data are skipped: no Chromium found (apt-get install chromium, or set CHROMIUM).');

/** Spaces at the ends belong to a password. */
const PASSWORD = ' velvet tractor on seven hills ';

describe.skipIf(none).sequential('own data', { timeout: 240_000 }, () => {
  let api: TestApi;
  let chromium: Browser;

  beforeAll(async () => {
    await buildPages((line) => console.error(line));
    api = await startTestApi({ homes: 20 });
    chromium = await openChromium();
    const hash = await hashedPassword(PASSWORD, []);
    await api.graph.execute(
      "MATCH (p:Person) WHERE p.email IN ['client@covalue.example', 'admin@covalue.example'] CREATE (p)-[:SIGNS_IN_WITH]->(:Credential {passwordHash: $hash})",
      { hash },
    );
  }, 240_000);
  afterAll(async () => {
    await chromium?.close();
    await api?.close();
  });

  async function signedIn(email: string): Promise<Page> {
    const page = await (await chromium.newContext({ reducedMotion: 'reduce', acceptDownloads: true })).newPage();
    page.setDefaultTimeout(60_000);
    await page.goto(api.url);
    await page.getByLabel('Email address').fill(email);
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    return page;
  }
  const section = (page: Page, name: string) =>
    page.getByRole('navigation').getByRole('link', { name, exact: true }).click();

  it('is downloaded, and erased with the keyboard after the name and the password were typed', async () => {
    const page = await signedIn('client@covalue.example');
    await section(page, 'My account');
    for (const [button, text] of [
      ['Download as JSON', '"lender"'],
      ['Download as a page', '<h1>Your data in Covalue</h1>'],
    ] as const) {
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: button }).click(),
      ]);
      expect(readFileSync(await file.path(), 'utf8')).toContain(text);
    }
    await isReadable(page, 'My account');
    await page.getByRole('button', { name: 'Delete my account' }).focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Open relationships that end: 3').waitFor();
    await isReadable(page, 'the confirmation');
    await dialog.getByLabel('Type Dana Whitfield to confirm').fill('Somebody else');
    await dialog.getByLabel('Your password').fill(PASSWORD);
    await page.keyboard.press('Enter');
    await dialog.getByText('This is another name.').waitFor();
    await dialog.getByLabel('Type Dana Whitfield to confirm').fill('Dana Whitfield');
    await dialog.getByLabel('Your password').fill('not this password');
    await page.keyboard.press('Enter');
    await dialog.getByText('Enter your present password.').first().waitFor();
    await dialog.getByLabel('Your password').fill(PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByLabel('Email address').waitFor();
    const [person] = await api.graph.read(
      "MATCH (p:Person {id: 'per_client'}) RETURN p.name AS name, p.email AS email",
      {},
    );
    expect(person).toEqual({ name: 'Erased person', email: null });
    await page.context().close();
  });

  it('of another person is erased by an administrator with a reason', async () => {
    await api.graph.execute(
      "CREATE (:Party:Person {id: 'per_past', name: 'Pat Stone', searchName: 'pat stone', email: 'pat@covalue.example', profile: 'PRIVATE', createdAt: datetime(), updatedAt: datetime(), version: 1})-[:SIGNS_IN_WITH]->(:Credential {passwordHash: 'x'})",
      {},
    );
    const page = await signedIn('admin@covalue.example');
    await section(page, 'System');
    await page.getByLabel('Name of the person').fill('Pat Stone');
    await page.keyboard.press('Enter');
    const found = page.getByRole('listitem').filter({ hasText: 'Pat Stone' });
    await found.waitFor();
    await isReadable(page, 'System');
    const dialog = page.getByRole('dialog');
    const prove = async (button: string) => {
      await dialog.getByLabel('Your password').fill(PASSWORD);
      await dialog.getByRole('button', { name: button, exact: true }).click();
      await dialog.waitFor({ state: 'detached' });
    };
    const choose = async (action: string) => {
      await found.locator('summary').click();
      await found.getByRole('button', { name: action }).click();
    };
    await choose('Make an administrator');
    await prove('Make an administrator');
    await section(page, 'Today');
    await section(page, 'System');
    await page.getByRole('button', { name: 'Withdraw the right from Pat Stone' }).click();
    await prove('Withdraw');
    await page.getByLabel('Name of the person').fill('Pat Stone');
    await page.keyboard.press('Enter');
    await found.waitFor();
    await choose('Erase the person');
    await dialog.getByLabel('Reason, without the name of the person').fill('Asked for by letter');
    await dialog.getByLabel('Type Pat Stone to confirm').fill('Pat Stone');
    await prove('Erase');
    await page.getByText('There is no such person.').waitFor();
    const [erasure] = await api.graph.read('MATCH (e:Erasure {person: "per_past"}) RETURN e.actorId AS actor', {});
    expect(erasure).toEqual({ actor: 'per_admin' });
    await page.context().close();
  });
});
