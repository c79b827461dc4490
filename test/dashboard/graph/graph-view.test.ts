/** The graph view with 500 nodes in a real browser: everything fits, labels do not overlap, the keyboard reaches all, figures are right. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  bentLines,
  labels,
  nextFrames,
  RECORDER,
  reachable,
  settled,
  stateOf,
  walk,
  zoomTo,
} from '../../../scripts/graph-view/measure.ts';
import { addressOf, linesOf, nodesOf, plantWorld } from '../../../scripts/graph-view/world.ts';
import { buildPages } from '../../../src/pages/build-pages.ts';
import { startTestApi, type TestApi } from '../../support/api.ts';
import { findChromium, openChromium } from '../../support/chromium.ts';
import { continueAs, isReadable } from '../../support/pages.ts';

const none = !findChromium() && process.env.CI !== 'true';
if (none)
  console.warn('Tests of the graph view are skipped: no Chromium found (apt-get install chromium, or set CHROMIUM).');

const WORLD = { hubs: 20, leaves: 24 };
const SETTLES_MS = 60_000;

describe.skipIf(none).sequential('the graph view with 500 nodes', { timeout: 180_000 }, () => {
  let api: TestApi;
  let chromium: Browser;
  let page: Page;
  const problems: string[] = [];

  beforeAll(async () => {
    await buildPages((line) => console.error(line));
    api = await startTestApi();
    await plantWorld(api.graph, WORLD);
    chromium = await openChromium();
    page = await chromium.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
    page.setDefaultTimeout(SETTLES_MS);
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
    page.on('pageerror', (error) => problems.push(error.message));
    await page.addInitScript(RECORDER);
    await continueAs(page, api, 'Robin');
  }, 240_000);
  afterAll(async () => {
    await chromium?.close();
    await api?.close();
  });

  async function open(address: string): Promise<void> {
    await page.evaluate(`location.hash = ${JSON.stringify(address)}`);
    await nextFrames(page);
    await page.waitForTimeout(300);
    await settled(page, SETTLES_MS);
  }
  const figures = () => page.locator('.graph-foot [role="status"]').textContent();
  const announced = () => page.locator('.graph-canvas [aria-live]').textContent();
  const nameOf = (id: string) => {
    const [, hub, leaf] = /^org_hub(\d+)(?:x(\d+))?$/.exec(id) ?? [];
    return leaf === undefined ? `Provider ${hub}` : `Client ${hub}.${leaf}`;
  };

  it.each(['force', 'right'])(
    'fits in the layout "%s" without labels over each other, and counts what it draws',
    async (layout) => {
      await open(addressOf(WORLD, `groups=off&layout=${layout}`));
      const { nodes, lines, outside } = await stateOf(page);
      expect(nodes).toHaveLength(nodesOf(WORLD));
      expect(outside).toEqual([]);
      const sharing = linesOf(WORLD) - lines;
      expect(sharing).toBe(WORLD.hubs * Math.ceil(WORLD.leaves / 10));
      expect(await figures()).toBe(
        `500 nodes, ${lines} lines of 500 and ${linesOf(WORLD)} found (${sharing} lines drawn as part of another)`,
      );
      for (const factor of [1, 3, 3]) {
        await zoomTo(page, factor);
        const { count, overlaps } = await labels(page);
        expect(count, `at ${factor}`).toBeGreaterThan(0);
        expect(overlaps).toEqual([]);
      }
      await page.getByRole('button', { name: 'Fit' }).click();
      expect((await stateOf(page)).outside).toEqual([]);
    },
  );

  it.each([
    ['right', 'x'],
    ['down', 'y'],
  ] as const)('leads lines over several layers forward and around the nodes between, "%s"', async (layout, axis) => {
    await open(`/graph/per_client?do=chain:per_client:UPSTREAM:4&layout=${layout}`);
    const bent = await bentLines(page);
    expect(bent.length).toBeGreaterThan(0);
    expect(bent.filter(({ crossed }) => crossed.length > 0)).toEqual([]);
    for (const { id, points } of bent) {
      const along = points.map((point) => point[axis]);
      expect(along, id).toEqual([...along].sort((a, b) => a - b));
    }
  });

  it('names all lines on demand, also without one label over another', async () => {
    await open(addressOf(WORLD, 'groups=off&layout=force'));
    // Nothing is selected, so no line is named.
    await page.locator('.graph-drawing').click({ position: { x: 4, y: 4 } });
    await zoomTo(page, 12);
    const before = await labels(page);
    await page.getByLabel('Names of all lines').check();
    await nextFrames(page);
    const after = await labels(page);
    expect(after.count).toBeGreaterThan(before.count);
    expect(after.overlaps).toEqual([]);
    await page.getByLabel('Names of all lines').uncheck();
  });

  it('moves from node to node by the keyboard, reaches all, zooms, fits and leaves', async () => {
    await open(addressOf(WORLD, 'groups=off&layout=force'));
    await page.locator('.graph-drawing').press('f');
    const { nodes, zoom } = await stateOf(page);
    expect(reachable(nodes)).toBe(nodes.length);
    expect(await walk(page, 24, nameOf)).toEqual([]);
    await page.keyboard.press('+');
    expect((await stateOf(page)).zoom).toBeGreaterThan(zoom);
    await page.keyboard.press('f');
    expect((await stateOf(page)).zoom).toBeCloseTo(zoom, 5);
    await page.keyboard.press('Escape');
    expect(await page.evaluate('document.activeElement.className')).toBe('graph-side');
  });

  it('groups leaves, explains the difference, and opens a group with Enter', async () => {
    await open(addressOf(WORLD, 'layout=right'));
    const before = await stateOf(page);
    expect([before.nodes.length, before.groups]).toEqual([2 * WORLD.hubs, WORLD.hubs]);
    expect(await figures()).toContain(`${WORLD.hubs} nodes, `);
    expect(await figures()).toContain(`${WORLD.hubs * WORLD.leaves} nodes in ${WORLD.hubs} groups`);
    await page.locator('.graph-drawing').focus();
    await page.keyboard.press('Home');
    for (let press = 0; press < 60 && !(await announced())?.startsWith('+ '); press++)
      await page.keyboard.press(press % 6 === 5 ? 'ArrowDown' : 'ArrowRight');
    expect(await announced()).toMatch(/^\+ 24 clients\. A group of 24/);
    await page.keyboard.press('Enter');
    await settled(page, SETTLES_MS);
    await expect.poll(async () => (await stateOf(page)).groups).toBe(WORLD.hubs - 1);
    expect((await stateOf(page)).nodes).toHaveLength(2 * WORLD.hubs - 1 + WORLD.leaves);
    // The focus goes on from the first node of the group.
    await expect.poll(announced).toMatch(/^Client \d+\.\d+, Organisation, /);
  });

  it('finds a node in a group by its initials, and opens the group', async () => {
    await open(addressOf(WORLD, 'layout=right'));
    await page.getByRole('combobox', { name: /Search/ }).fill('client 3.1');
    await page.getByRole('option', { name: /Client 3\.1 on the canvas/ }).click();
    await page.getByRole('heading', { name: 'Client 3.1', exact: true }).waitFor();
    await expect.poll(async () => (await stateOf(page)).groups).toBe(WORLD.hubs - 1);
    await page.getByRole('combobox', { name: /Search/ }).fill('p7');
    await page.getByRole('option', { name: /Provider 7 on the canvas/ }).waitFor();
    await page.keyboard.press('Escape');
  });

  it('shows a measure with its legend, and saves the view in this browser', async () => {
    await open(addressOf(WORLD, 'layout=right'));
    await page.getByLabel('Measure').selectOption('criticality');
    await page.getByText('Criticality nodes: ').waitFor();
    expect(await page.locator('.measure-scale').textContent()).toMatch(
      /nodes: Low to Critical; lines: Low to Critical/,
    );
    await page.getByRole('button', { name: 'Saved views' }).click();
    await page.getByLabel('Name of this view').fill('What is critical');
    await page.getByRole('button', { name: 'Save this view' }).click();
    await page.getByRole('button', { name: 'Close' }).click();
    const saved = page.url();
    await open('/graph');
    await page.getByRole('button', { name: 'Saved views' }).click();
    await page.getByRole('button', { name: 'What is critical', exact: true }).click();
    expect(page.url()).toBe(saved);
    await page.getByText('Criticality nodes: ').waitFor();
  });

  it('is accessible in both themes and fits a phone', async () => {
    await open('/graph/org_brokerage?do=chain:per_client:UPSTREAM:4&by=relationships');
    await isReadable(page, 'graph view');
    expect(problems).toEqual([]);
  });
});
