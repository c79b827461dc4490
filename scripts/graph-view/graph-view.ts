/**
 * `npm run graph-view [-- <folder for pictures>]`: opens graphs of 2,000 and 10,000 nodes in Chromium, on a real server and Neo4j, and
 * measures what the graph view shows. Exit code 1 if a node is outside of the fitted view, labels overlap, a node cannot be reached by the
 * keyboard, or a figure differs from what is drawn. With TEST_NEO4J_URI it uses that Neo4j, whose graph is emptied.
 */
import 'reflect-metadata';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { plantStory } from '../../seed/plant.ts';
import { createApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { Graph } from '../../src/graph/graph.ts';
import { createDriver } from '../../src/graph/open-graph.ts';
import { buildPages } from '../../src/pages/build-pages.ts';
import { formatsIn } from '../../src/values/format.rules.ts';
import { openChromium } from '../../test/support/chromium.ts';
import { start } from '../../test/support/neo4j.setup.ts';
import { framesWhileDragged, labels, RECORDER, reachable, settled, stateOf, walk, zoomTo } from './measure.ts';
import { addressOf, linesOf, nodesOf, plantWorld, type World } from './world.ts';

const SIZES: World[] = [
  { hubs: 40, leaves: 49 },
  { hubs: 100, leaves: 99 },
];
const LAYOUTS = ['force', 'right', 'down'] as const;
const VIEW = { width: 1440, height: 900 };
const PRESSES = 60;
const [pictures] = process.argv.slice(2);

const { number: inText } = formatsIn('en');
const say = (line: string) => console.error(line);
const problems: string[] = [];
const must = (isTrue: boolean, problem: string) => {
  if (!isTrue) problems.push(problem);
};
const folder = mkdtempSync(join(tmpdir(), 'covalue-graph-view-'));
const { TEST_NEO4J_URI: uri, TEST_NEO4J_PASSWORD: password = '' } = process.env;
const neo4j = uri ? { uri, username: 'neo4j', password, stop: async () => {} } : await start();
await buildPages(say);
const chromium = await openChromium();
try {
  for (const world of SIZES) await measure(world);
} finally {
  await chromium.close();
  await neo4j.stop();
  rmSync(folder, { recursive: true, force: true });
}
for (const problem of problems) console.error(`FAILED: ${problem}`);
if (problems.length) process.exitCode = 1;

async function measure(world: World): Promise<void> {
  const graph = new Graph(createDriver(neo4j.uri, neo4j.username, neo4j.password));
  const session = graph.driver.session();
  await session.run(
    'MATCH (n) WHERE NOT n:Migration AND NOT n:WriteBarrier CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS',
  );
  await session.close();
  await plantStory(graph, new Date().toISOString(), {});
  await plantWorld(graph, world);
  const app = await createApp(graph, readConfig({ COVALUE_DATA: folder, LOG_LEVEL: 'silent' }));
  await new Promise<void>((done) => app.api.server.listen(0, '127.0.0.1', done));
  const page = await chromium.newPage({ viewport: VIEW, reducedMotion: 'reduce' });
  try {
    page.setDefaultTimeout(240_000);
    await page.addInitScript(RECORDER);
    await page.goto(`http://localhost:${(app.api.server.address() as AddressInfo).port}/#key=${app.pages.key}`);
    await page.getByRole('button', { name: 'Continue as Robin' }).click();
    await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor();
    for (const layout of LAYOUTS) await measureLayout(page, world, layout);
    await measureGroups(page, world);
  } finally {
    await page.close();
    await app.stop();
    await graph.driver.close();
  }
}

async function measureLayout(page: Page, world: World, layout: string): Promise<void> {
  const name = `${nodesOf(world)} nodes, ${layout}`;
  const started = performance.now();
  await page.evaluate(
    `window.longTasks = []; location.hash = ${JSON.stringify(addressOf(world, `groups=off&layout=${layout}`))}`,
  );
  await page.waitForTimeout(500);
  await settled(page, 240_000);
  const failure = page.locator('.error-message');
  must((await failure.count()) === 0, `${name}: ${await failure.allTextContents()}`);
  const shownMs = Math.round(performance.now() - started);
  const { nodes, outside, zoom } = await stateOf(page);
  must(outside.length === 0, `${name}: ${outside.length} nodes are outside of the fitted view`);
  must(reachable(nodes) === nodes.length, `${name}: the keyboard reaches ${reachable(nodes)} of ${nodes.length}`);
  await figures(page, world, name);
  await picture(page, `${nodesOf(world)}-${layout}`);
  const counts: number[] = [];
  for (const factor of [1, 4, 4]) {
    await zoomTo(page, factor);
    const { count, overlaps } = await labels(page);
    counts.push(count);
    must(count > 0, `${name}: no label at zoom ${zoom * factor}`);
    must(overlaps.length === 0, `${name}: labels overlap: ${overlaps.slice(0, 3).join('; ')}`);
  }
  await picture(page, `${nodesOf(world)}-${layout}-near`);
  const walked = layout === 'force' ? await walk(page, PRESSES, nameOf) : [];
  must(walked.length === 0, `${name}: ${walked.slice(0, 3).join('; ')}`);
  await page.locator('.graph-drawing').press('f');
  const frames = await framesWhileDragged(page);
  const at = (share: number) => Math.round(frames[Math.floor(share * (frames.length - 1))] ?? 0);
  const longest = Math.round(((await page.evaluate('Math.max(0, ...window.longTasks)')) as number) ?? 0);
  say(
    `${name}: shown after ${shownMs} ms (longest task ${longest} ms), fits at zoom ${zoom.toFixed(3)}; labels ${counts.join(', ')}, none over another; a frame while dragged: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms`,
  );
}

/** With groups there are only the hubs and a group for each. */
async function measureGroups(page: Page, world: World): Promise<void> {
  await page.evaluate(`location.hash = ${JSON.stringify(addressOf(world, 'by=relationships'))}`);
  await page.waitForTimeout(500);
  await settled(page, 240_000);
  const { nodes, groups } = await stateOf(page);
  must(
    groups === world.hubs && nodes.length === 2 * world.hubs,
    `${groups} groups and ${nodes.length} nodes are drawn`,
  );
  const foot = await page.locator('.graph-foot [role="status"]').textContent();
  must(
    !!foot?.includes(`${world.hubs} nodes`) &&
      foot.includes(`${inText(world.hubs * world.leaves)} nodes in ${world.hubs} groups`),
    `the figures of groups are "${foot}"`,
  );
  const { overlaps } = await labels(page);
  must(overlaps.length === 0, `groups: labels overlap: ${overlaps.slice(0, 3).join('; ')}`);
  await picture(page, `${nodesOf(world)}-groups`);
  say(`${nodesOf(world)} nodes, grouped: ${foot}`);
}

/** The figures name the planted numbers, and those of the canvas. */
async function figures(page: Page, world: World, name: string): Promise<void> {
  const { nodes, lines } = await stateOf(page);
  const foot = (await page.locator('.graph-foot [role="status"]').textContent()) ?? '';
  must(nodes.length === nodesOf(world), `${name}: ${nodes.length} nodes are drawn`);
  must(
    foot.startsWith(`${inText(nodes.length)} nodes, ${inText(lines)} lines`),
    `${name}: the figures are "${foot}", drawn are ${lines} lines`,
  );
  must(
    foot.includes(`of ${inText(nodesOf(world))} and ${inText(linesOf(world))} found`),
    `${name}: the figures are "${foot}"`,
  );
}

async function picture(page: Page, name: string): Promise<void> {
  if (pictures) await page.screenshot({ path: join(pictures, `${name}.png`) });
}

/** As `plantWorld` names them. */
function nameOf(id: string): string {
  const [, hub = '', leaf] = /^org_hub(\d+)(?:x(\d+))?$/.exec(id) ?? [];
  return leaf === undefined ? `Provider ${hub}` : `Client ${hub}.${leaf}`;
}
