/** Collects all texts of the dashboard, in the page itself: a call for each click would take minutes. */
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';

/** Call it before the page opens the dashboard. */
export async function prepareScan(page: Page): Promise<void> {
  await page.addInitScript({ path: fileURLToPath(new URL('page-scan.browser.mjs', import.meta.url)) });
}

/** The texts of these addresses and of everything that their buttons open, by where each was found first. Nothing is changed. */
export async function textsOf(page: Page, paths: readonly string[]): Promise<Map<string, string>> {
  const said: Record<string, string> = await page.evaluate(`scanTexts(${JSON.stringify(paths)})`);
  return new Map(Object.entries(said));
}
