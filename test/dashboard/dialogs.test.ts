/** Every dialog that the buttons and menus of the screens open: its buttons can be read in both themes. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildPages } from '../../src/pages/build-pages.ts';
import { startTestApi, type TestApi } from '../support/api.ts';
import { findChromium, openChromium } from '../support/chromium.ts';
import { continueAs } from '../support/pages.ts';

const none = !findChromium() && process.env.CI !== 'true';
if (none) console.warn('Tests of dialogs are skipped: no Chromium found (apt-get install chromium, or set CHROMIUM).');

/** WCAG 2.2, 1.4.3. */
const MIN_CONTRAST = 4.5;
const SCREENS: [who: 'Sam' | 'Dana', paths: string[], dialogs: number][] = [
  [
    'Sam',
    [
      ...['/', '/relationships/rel_brokerage', '/visits', '/contacts', '/catalogue', '/organisation', '/account'],
      ...['/recommendations', '/referrals', '/advocacy', '/import'],
    ],
    15,
  ],
  ['Dana', ['/', '/homes', '/criteria', '/visits', '/relationships/rel_brokerage', '/mortgage', '/account'], 10],
];

/** The enabled buttons of the screen with their names. Evaluated in the page. */
const BUTTONS = `[...document.querySelectorAll('main button:enabled')]
  .map((each) => [(each.getAttribute('aria-label') ?? each.textContent).trim(), each])`;

/** The enabled buttons of the open dialog whose text and ground are too similar, of all that it has. Evaluated in the page. */
const MEASURE = `(() => {
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const over = (colour, ground) => {
    canvas.fillStyle = 'rgb(' + ground.join() + ')'; canvas.fillRect(0, 0, 1, 1);
    canvas.fillStyle = colour; canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
  };
  const groundOf = (element) => {
    const above = [];
    for (let each = element; each; each = each.parentElement) above.unshift(getComputedStyle(each).backgroundColor);
    return above.reduce((ground, colour) => over(colour, ground), [255, 255, 255]);
  };
  const luminance = (rgb) => rgb.map((each) => each / 255)
    .map((each) => (each <= 0.04045 ? each / 12.92 : ((each + 0.055) / 1.055) ** 2.4))
    .reduce((sum, each, at) => sum + each * [0.2126, 0.7152, 0.0722][at], 0);
  const buttons = [...document.querySelectorAll('dialog[open] button, dialog[open] .button')]
    .filter((each) => !each.disabled && each.checkVisibility() && each.innerText.trim());
  const unreadable = buttons.flatMap((button) => {
    const ground = groundOf(button);
    const [a, b] = [over(getComputedStyle(button).color, ground), ground].map(luminance).sort((x, y) => y - x);
    const ratio = (a + 0.05) / (b + 0.05);
    return ratio < ${MIN_CONTRAST} ? [button.innerText.trim() + ' (' + button.className + '): ' + ratio.toFixed(1)] : [];
  });
  return { count: buttons.length, unreadable };
})()`;

describe.skipIf(none)('dialogs', { timeout: 420_000 }, () => {
  let api: TestApi;
  let chromium: Browser;
  /** Buttons whose contrast was measured. */
  let measured = 0;

  beforeAll(async () => {
    await buildPages((line) => console.error(line));
    api = await startTestApi({ homes: 6 });
    chromium = await openChromium();
  }, 240_000);
  afterAll(async () => {
    await chromium?.close();
    await api?.close();
  });

  it.each(SCREENS)('of %s have buttons that can be read', async (who, paths, least) => {
    const page = await chromium.newPage({ reducedMotion: 'reduce' });
    page.setDefaultTimeout(60_000);
    await continueAs(page, api, who);
    // No click changes anything.
    await page.route('**/graphql', (route) =>
      /"query":"mutation/.test(route.request().postData() ?? '') ? route.abort() : route.continue(),
    );
    const titles = new Set<string>();
    const before = measured;
    const unreadable = new Set<string>();
    for (const path of paths) for (const found of await dialogsOf(page, path, titles)) unreadable.add(found);
    console.info(`${who}: ${titles.size} dialogs: ${[...titles].sort().join(', ')}`);
    expect([...unreadable]).toEqual([]);
    // Each dialog in both themes; a history has no buttons with texts.
    expect(measured - before).toBeGreaterThanOrEqual(least);
    expect(titles.size).toBeGreaterThanOrEqual(least);
    await page.close();
  });

  /** Opens all dialogs of a screen. @returns the buttons that cannot be read */
  async function dialogsOf(page: Page, path: string, titles: Set<string>): Promise<string[]> {
    const show = async () => {
      await page.evaluate(`location.hash = ${JSON.stringify(path)}`);
      await page.locator('main h1').first().waitFor();
      await page.locator('main .skeleton').first().waitFor({ state: 'detached' });
    };
    await show();
    const found: string[] = [];
    const measure = async () => {
      // Several, when one of an earlier click was loaded meanwhile.
      const headings = await page.locator('dialog[open] h2').allTextContents();
      if (headings.length === 0) return;
      for (const heading of headings) titles.add(`${path} ${heading}`);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        const { count, unreadable } = (await page.evaluate(MEASURE)) as { count: number; unreadable: string[] };
        measured += count;
        found.push(...unreadable.map((each) => `${path}, ${colorScheme}: ${each}`));
      }
      const close = "document.querySelectorAll('dialog[open]').forEach((each) => each.close())";
      const isOpen = async () => {
        await page.evaluate(close);
        return (await page.locator('dialog[open]').count()) > 0;
      };
      await expect.poll(isOpen, { message: `${path}: ${headings.join()} closes`, timeout: 20_000 }).toBe(false);
    };
    const names = (await page.evaluate(`[...new Set((${BUTTONS}).map(([name]) => name))]`)) as string[];
    for (const name of names) {
      // Also those in a closed menu.
      await page.evaluate(`(${BUTTONS}).find(([name]) => name === ${JSON.stringify(name)})?.[1].click()`);
      // A lazily loaded dialog takes longer the first time.
      await page.waitForTimeout(80);
      await measure();
      if (!String(await page.evaluate('location.hash')).startsWith(`#${path}`)) await show();
    }
    return found;
  }
});
