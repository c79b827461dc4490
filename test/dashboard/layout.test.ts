/**
 * Names of any length and script on a small phone: nothing scrolls horizontally, and no word of the interface is
 * broken.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mailHtml } from '../../src/features/mail/render/mail-html.rules.ts';
import { buildPages } from '../../src/pages/build-pages.ts';
import { html } from '../../src/pages/html.rules.ts';
import { sendPage } from '../../src/pages/plain-page.ts';
import { startTestApi, type TestApi } from '../support/api.ts';
import { findChromium, openChromium } from '../support/chromium.ts';

const none = !findChromium() && process.env.CI !== 'true';
if (none) console.warn('Layout tests are skipped: no Chromium found (apt-get install chromium, or set CHROMIUM).');

const PHONE = { width: 360, height: 740 };
const NAMES = [
  'W'.repeat(200),
  'Wide and long names of many words '.repeat(5).trim(),
  `שירותיתיווךמקצועיים${'א'.repeat(181)}`,
  '👩‍👩‍👧‍👦'.repeat(18),
  `مكتب ${'و'.repeat(195)}`,
];
const NAMED =
  'Party|Offering|Product|Resource|RateOffer|Agreement|Listing|PropertyAlert|ServiceRelationship|Activity|Mortgage';
const TEXTS = [
  'name',
  'title',
  'description',
  'address',
  'city',
  'segment',
  'lender',
  'purpose',
  'summary',
  'terms',
  'utility',
  'warranty',
];
const SCREENS: [who: 'Sam' | 'Dana' | 'Robin', paths: string[]][] = [
  [
    'Sam',
    [
      '/',
      '/relationships',
      '/relationships/rel_brokerage',
      '/relationships/rel_training',
      '/recommendations',
      '/visits',
      '/opportunities',
      '/referrals',
      '/advocacy',
      '/catalogue',
      '/organisation',
      '/mortgage/per_client',
      '/graph/org_brokerage?do=impact:org_brokerage',
    ],
  ],
  [
    'Dana',
    ['/', '/homes', '/criteria', '/visits', '/relationships/rel_brokerage', '/mortgage', '/account', '/nothing'],
  ],
  ['Robin', ['/system']],
];

describe.skipIf(none)('at a width of 360 px', { timeout: 480_000 }, () => {
  let api: TestApi;
  let chromium: Browser;
  const pages = new Map<string, Page>();

  beforeAll(async () => {
    await buildPages((line) => console.error(line));
    api = await startTestApi({ homes: 6 });
    chromium = await openChromium();
    for (const [who] of SCREENS) {
      const page = await chromium.newPage({ viewport: PHONE });
      page.setDefaultTimeout(90_000);
      await page.goto(`${api.url}/#key=${api.app.pages.key}`);
      await page.getByRole('button', { name: `Continue as ${who}` }).click();
      await page.getByRole('heading', { level: 1 }).waitFor();
      pages.set(who, page);
    }
    await api.call(
      'client',
      'mutation ($i: ProposeAppointmentInput!) { proposeAppointment(input: $i) { errors { message } } }',
      {
        i: {
          relationship: 'rel_brokerage',
          title: NAMES[2],
          location: NAMES[0],
          note: NAMES[3],
          startsAt: new Date(Date.now() + 86_400_000).toISOString().replace(/\.\d+/, ''),
          timeZone: 'America/Toronto',
        },
      },
    );
    await api.graph.write(async (t) => {
      await t.run(
        `UNWIND range(0, size($names) - 1) AS i CREATE (:SetAside {id: 'sar_' + i, key: 'MAIL|' + i, loop: 'MAIL', record: 'mai_' + i,
           reason: $names[i], attempts: 3, createdAt: datetime(), updatedAt: datetime()})`,
        { names: NAMES },
      );
      for (const key of TEXTS)
        await t.run(
          `MATCH (n:${NAMED}) WHERE n.${key} IS NOT NULL
           WITH n ORDER BY n.id WITH collect(n) AS named
           UNWIND range(0, size(named) - 1) AS i
           WITH named[i] AS n, $names[i % size($names)] AS name SET n.${key} = name`,
          { names: NAMES },
        );
    });
  }, 480_000);
  afterAll(async () => {
    await chromium?.close();
    await api?.close();
  });

  /** The elements that are wider than the page, as a hint. */
  const tooWide = (page: Page) =>
    page.evaluate(`(() => {
      const { scrollWidth, clientWidth } = document.scrollingElement;
      if (scrollWidth <= clientWidth) return [];
      return [scrollWidth, ...[...document.querySelectorAll('body *')]
        .filter((e) => e.getBoundingClientRect().right > clientWidth + 1 && !e.closest('.table-frame, nav, svg'))
        .slice(0, 8).map((e) => e.outerHTML.slice(0, 120))];
    })()`);

  /** Words and figures that are broken over several lines, as in a column that is too narrow; long names may be. */
  const broken = (page: Page) =>
    page.evaluate(`(() => {
      const found = new Set();
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) {
        const { currentNode: node } = texts;
        if (!node.parentElement.checkVisibility() || node.parentElement.closest('.visually-hidden, svg, option')) continue;
        for (const { 0: word, index } of node.data.matchAll(/(?<!\\S)[\\p{Script=Latin}\\d.,?]{2,16}(?!\\S)/gu)) {
          const range = document.createRange();
          range.setStart(node, index);
          range.setEnd(node, index + word.length);
          if (new Set([...range.getClientRects()].map((rect) => Math.round(rect.top))).size > 1) found.add(node.data.trim());
        }
      }
      return [...found];
    })()`);

  it.each(SCREENS)('no screen of %s scrolls horizontally or breaks a word', async (who, paths) => {
    const page = pages.get(who) as Page;
    await page.reload();
    const found: Record<string, unknown> = {};
    for (const path of paths) {
      await page.evaluate(`location.hash = ${JSON.stringify(path)}`);
      await page.locator('main').first().waitFor();
      await page.locator('.skeleton').first().waitFor({ state: 'detached' });
      // Wait for a name, so that the measured page is not empty.
      if (path !== '/nothing')
        await page
          .getByText(/WWWWWW|Wide and long|אאאא|👩|وووو/)
          .first()
          .waitFor({ state: 'attached' });
      found[path] = [...((await tooWide(page)) as unknown[]), ...((await broken(page)) as string[])];
    }
    expect(found).toEqual(Object.fromEntries(paths.map((path) => [path, []])));
  });

  it('no dialog scrolls horizontally or breaks a word', async () => {
    const page = pages.get('Dana') as Page;
    await page.evaluate(`location.hash = '/visits'`);
    await page.getByRole('button', { name: 'Propose a visit' }).click();
    await page.getByRole('dialog').waitFor();
    expect(await tooWide(page)).toEqual([]);
    expect(await broken(page)).toEqual([]);
  });

  it('the sign-in page does not scroll horizontally', async () => {
    const page = await chromium.newPage({ viewport: PHONE });
    await page.goto(`${api.url}/#key=${api.app.pages.key}`);
    await page.getByRole('button', { name: 'Sign in', exact: true }).waitFor();
    expect(await tooWide(page)).toEqual([]);
    await page.close();
  });

  it.each(NAMES)('no mail, and no page linked from a mail, scrolls horizontally: %#', async (name) => {
    const page = await chromium.newPage({ viewport: PHONE });
    const link = { label: 'Open your visits', url: 'https://covalue.example/#/visits' };
    const mail = mailHtml(
      {
        subject: name,
        preview: name,
        heading: name,
        footer: name,
        blocks: [
          { kind: 'text', text: name },
          { kind: 'quote', text: name },
          { kind: 'list', items: [name] },
          { kind: 'facts', rows: [['With', name]] },
          { kind: 'button', button: link },
          { kind: 'card', tag: 'New', title: name, facts: name, criteria: [{ mark: 'met', text: name }], button: link },
        ],
      } as Parameters<typeof mailHtml>[0],
      name,
    );
    const server = createServer((request, response) => {
      if (request.url === '/page')
        sendPage(response, 200, name, html`<p>${name}</p><label>${name}</label><input value="${name}">`);
      else response.setHeader('content-type', 'text/html; charset=utf-8').end(mail);
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    for (const path of ['/mail', '/page']) {
      await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`);
      expect(await tooWide(page), path).toEqual([]);
    }
    await page.close();
    server.closeAllConnections();
    server.close();
  });
});
