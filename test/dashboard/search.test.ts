/** The search in the browser: opened by its keys and its button, used by the keyboard alone, with sections, actions and recent records. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildPages } from '../../src/pages/build-pages.ts';
import { startTestApi, type TestApi } from '../support/api.ts';
import { findChromium, openChromium } from '../support/chromium.ts';
import { continueAs, isReadable } from '../support/pages.ts';

const none = !findChromium() && process.env.CI !== 'true';
if (none)
  console.warn('Tests of the search are skipped: no Chromium found (apt-get install chromium, or set CHROMIUM).');

describe.skipIf(none).sequential('the search', { timeout: 240_000 }, () => {
  let api: TestApi;
  let chromium: Browser;
  let page: Page;
  const problems: string[] = [];

  beforeAll(async () => {
    await buildPages((line) => console.error(line));
    api = await startTestApi({ homes: 40 });
    chromium = await openChromium();
    page = await (await chromium.newContext({ reducedMotion: 'reduce' })).newPage();
    page.setDefaultTimeout(60_000);
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
    page.on('pageerror', (error) => problems.push(error.message));
    await continueAs(page, api, 'Sam');
  }, 240_000);
  afterAll(async () => {
    await chromium?.close();
    await api?.close();
  });

  const field = () => page.getByRole('combobox', { name: /^Search for/ });
  const options = () => page.getByRole('dialog').getByRole('option');
  const selected = () => page.getByRole('dialog').getByRole('option', { selected: true });
  const open = async () => {
    await page.keyboard.press('Control+k');
    await field().waitFor();
  };

  it('opens with Ctrl+K, and Escape returns to where one was', async () => {
    const link = page.getByRole('navigation').getByRole('link', { name: 'Catalogue' });
    await link.focus();
    await open();
    expect(await page.evaluate("document.activeElement.getAttribute('role')")).toBe('combobox');
    await isReadable(page, 'the search before anything is typed');
    await page.keyboard.press('Escape');
    await field().waitFor({ state: 'detached' });
    expect(await page.evaluate('document.activeElement.textContent')).toContain('Catalogue');
  });

  it('leads to a relationship by the keyboard alone, and names groups', async () => {
    await open();
    await page.keyboard.type('whitf');
    await page.getByRole('group', { name: 'Relationships' }).waitFor();
    await isReadable(page, 'results of the search');
    for (const width of [360, 1280, 2560]) {
      await page.setViewportSize({ width, height: 800 });
      const box = await page.getByRole('dialog').boundingBox();
      expect(box && box.x >= 0 && box.x + box.width <= width, `the dialog at ${width} px`).toBe(true);
    }
    await page.setViewportSize({ width: 1280, height: 720 });
    expect(await selected().count()).toBe(1);
    const group = page.getByRole('group', { name: 'Relationships' });
    const wanted = (await group.getByRole('option').first().textContent()) ?? '';
    for (let n = 0; n < 40 && (await selected().textContent()) !== wanted; n++) await page.keyboard.press('ArrowDown');
    expect(await field().getAttribute('aria-activedescendant')).toBe(await selected().getAttribute('id'));
    await page.keyboard.press('Enter');
    await page.waitForURL(/#\/relationships\/rel_/);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await field().waitFor({ state: 'detached' });
    expect(await page.evaluate('document.activeElement.textContent'), 'focus').toContain('Catalogue');
  });

  it('keeps the records that were opened, for this person', async () => {
    await open();
    await page.getByRole('group', { name: 'Recently opened' }).getByRole('option').first().waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(/#\/relationships\/rel_/);
    expect(await page.evaluate("localStorage.getItem('covalue.recent')")).toContain('rel_');
  });

  it('opens sections and the dialogs of "New …"', async () => {
    await open();
    await page.keyboard.type('catal');
    expect(await selected().textContent()).toContain('Catalogue');
    await page.keyboard.press('Enter');
    await page.waitForURL(/#\/catalogue/);
    await open();
    await page.keyboard.type('new contact');
    await page.getByRole('dialog').getByRole('option', { name: 'New contact' }).waitFor();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'New contact' });
    await dialog.getByLabel('Name').fill('Quentin Searched');
    await dialog.getByLabel('Email addresses').fill('quentin@searched.example');
    // Another dialog keeps its values.
    await page.keyboard.press('Control+k');
    expect(await dialog.getByLabel('Name').inputValue()).toBe('Quentin Searched');
    await dialog.getByRole('button', { name: 'New contact', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(page.url()).not.toContain('new=');
  });

  it('finds a contact by its address, from the button of the top bar', async () => {
    await page.getByRole('button', { name: 'Search' }).click();
    await page.keyboard.type('quentin@searched');
    await page.getByRole('option', { name: /Quentin Searched/ }).waitFor();
    await page.getByRole('option', { name: /Quentin Searched/ }).click();
    await page.waitForURL(/#\/contacts\/con_/);
    await page.getByRole('heading', { level: 1, name: 'Quentin Searched' }).waitFor();
  });

  it('opens the first result when Enter is pressed before the answer', async () => {
    await page.goto(`${api.url}/#/catalogue`);
    await open();
    await page.keyboard.type('searched quent');
    await page.keyboard.press('Enter');
    await page.waitForURL(/#\/contacts\/con_/);
    await field().waitFor({ state: 'detached' });
  });

  it('has pages for parties, offerings, services and homes', async () => {
    for (const [text, group, fact] of [
      ['academy', 'Organisations', 'Relationships with you'],
      ['mortgage', 'Offerings', 'Provider'],
      ['brok', 'Services', 'Provider'],
      ['street', 'Homes', 'Price'],
    ] as const) {
      await open();
      await page.keyboard.type(text);
      await page.getByRole('group', { name: group }).getByRole('option').first().click();
      await page.waitForURL(/#\/records\//);
      await page.getByText(fact, { exact: true }).first().waitFor();
      await isReadable(page, `the page of ${group}`);
    }
  });

  it('says that nothing was found, and forgets the opened records when one signs out', async () => {
    await open();
    await page.keyboard.type('xqzzyx');
    await page.getByText('Nothing found.').waitFor();
    expect(await options().count()).toBe(0);
    await isReadable(page, 'nothing found');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByLabel('Password').waitFor();
    expect(await page.evaluate("localStorage.getItem('covalue.recent')")).toBeNull();
  });

  it('offers only what one can create', async () => {
    await page.goto(`${api.url}/#key=${api.app.pages.key}`);
    await page.reload();
    await page.getByRole('button', { name: 'Continue as Dana' }).click();
    await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor();
    await open();
    await page.keyboard.type('new');
    await page.getByRole('option', { name: 'New task' }).waitFor();
    expect(await page.getByRole('option', { name: /^New (client|contact|service)/ }).count()).toBe(0);
    expect(problems).toEqual([]);
  });
});
