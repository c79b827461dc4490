/** What tests of pages use: the invitation that was mailed, and the accessibility of a page. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { TestApi } from './api.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Signs in as a person of the story, e.g. "Sam", and waits for the first screen. */
export async function continueAs(page: Page, { url, app }: TestApi, name: string): Promise<void> {
  await page.goto(`${url}/#key=${app.pages.key}`);
  await page.getByRole('button', { name: `Continue as ${name}` }).click();
  await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor();
}

/** The sign-in link that was mailed, as soon as its mail is in the outbox. @param address of the recipient; default: anybody */
export async function invitation(
  folder: string,
  address = '',
  pattern = /http:\/\/\S+\/access\/sign-in\?token=[\w-]+/,
): Promise<string> {
  const outbox = join(folder, 'outbox');
  for (let tries = 0; tries < 100; tries++) {
    for (const name of existsSync(outbox) ? readdirSync(outbox) : []) {
      const { text, to } = await simpleParser(readFileSync(join(outbox, name)));
      const [link] = pattern.exec(text ?? '') ?? [];
      if (link && JSON.stringify(to).includes(address)) return link;
    }
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error('No invitation was sent');
}

/** The CSV file that the export menu of a list saves. */
export async function exportedCsv(page: Page, list: string): Promise<string> {
  await page.getByLabel(`Export: ${list}`, { exact: true }).first().click();
  const csv = page.locator('details[open]').getByRole('button', { name: 'CSV', exact: true });
  const place = { message: `the menu of ${list} is on the screen`, timeout: 30_000 };
  await expect.poll(async () => (await csv.boundingBox())?.x, place).toBeGreaterThan(0);
  const [download] = await Promise.all([page.waitForEvent('download'), csv.click()]);
  return readFileSync(await download.path(), 'utf8');
}

/** The rules of axe that the page breaks, with the elements. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(
    `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
      .then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.slice(0, 3).map(({ html }) => html.slice(0, 160)).join(' | ')))`,
  ) as Promise<string[]>;
}

const PHONE = { width: 360, height: 740 };

/** The page has no violation of axe. One that is still loading is examined again for up to 30 seconds. @param what names it in a failure */
export async function hasNoViolations(page: Page, what: string): Promise<void> {
  await expect.poll(() => violations(page), { message: what, timeout: 30_000, interval: 250 }).toEqual([]);
}

/** As `hasNoViolations`, in both themes. */
export async function hasNoViolationsInThemes(page: Page, what: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await hasNoViolations(page, `${what}, ${colorScheme}`);
  }
}

/** The page has no violation of axe in either theme, and nothing makes a phone scroll sideways. @param what names it in a failure */
export async function isReadable(page: Page, what: string): Promise<void> {
  await page.locator('h1').first().waitFor({ state: 'attached' });
  await hasNoViolationsInThemes(page, what);
  const viewport = page.viewportSize();
  await page.setViewportSize(PHONE);
  const isTooWide = 'document.scrollingElement.scrollWidth > document.scrollingElement.clientWidth';
  expect(await page.evaluate(isTooWide), `${what} on a phone`).toBe(false);
  if (viewport) await page.setViewportSize(viewport);
}
