/**
 * `npm run screenshots -- <gcloud.csv>` takes the pictures of docs/explore.md, from a real Neo4j Browser and the explorer,
 * and of docs/dashboard.md. It starts Neo4j (with data in a temporary folder), the API and Chromium, and stops them at the
 * end. With --dashboard it takes only the pictures of the dashboard (with --only=graph those whose name begins so); the table is then
 * optional, and if given, the script also measures the graph view on it.
 */
import 'reflect-metadata';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { plantStory } from '../seed/plant.ts';
import { createApp } from '../src/app.ts';
import { readConfig } from '../src/config.ts';
import { Graph } from '../src/graph/graph.ts';
import { holdManagedNeo4j, type ManagedNeo4j } from '../src/graph/managed-neo4j.ts';
import { createDriver } from '../src/graph/open-graph.ts';
import { importTable } from '../src/import/import.actions.ts';
import { readMapping } from '../src/import/mapping.rules.ts';
import { migrate } from '../src/migrate.ts';
import { buildPages } from '../src/pages/build-pages.ts';
import { planAheadWorker } from '../src/pages/plan-ahead.ts';
import { openChromium } from '../test/support/chromium.ts';
import { dashboardScreenshots, graphTimes, smoothness } from './dashboard-screenshots.ts';

const only = /^--only=(.+)$/.exec(process.argv.find((argument) => argument.startsWith('--only=')) ?? '')?.[1];
const given = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const dashboardOnly = process.argv.includes('--dashboard');
const withTable = !dashboardOnly || given.length > 0;
const [csv = ''] = given;
if (withTable && !csv) {
  console.error('Usage: npm run screenshots -- <gcloud.csv>, or npm run screenshots -- --dashboard [gcloud.csv]');
  process.exit(2);
}
const [DEPARTMENT, SUPPLIER] = ['Home Office', 'Huddle'];
/** Enough for meaningful comparisons with peers, surveys and referrals. */
const NEIGHBOURS = 72;
const SIZE = { width: 1440, height: 900 };
const say = (line: string) => console.error(line);
const folder = mkdtempSync(join(tmpdir(), 'covalue-screenshots-'));

const [neo4j] = await Promise.all([
  holdManagedNeo4j({ folder, jarsFolder: '.covalue', guideOrigins: ['localhost', '127.0.0.1'], onProgress: say }),
  buildPages(say),
]);
try {
  const graph = new Graph(createDriver(neo4j.uri, neo4j.username, neo4j.password));
  await migrateWhenReady(graph);
  // The pictures of the Browser show only the story.
  await plantStory(graph, new Date().toISOString(), {
    neighbours: dashboardOnly ? NEIGHBOURS : 0,
    population: dashboardOnly,
  });
  if (withTable) await importPurchases(graph);
  const app = await createApp(graph, readConfig({ COVALUE_DATA: folder, LOG_LEVEL: 'silent' }));
  await new Promise<void>((done) => app.api.server.listen(0, '127.0.0.1', done));
  // As `npm start` does.
  const planning = planAheadWorker({ ...app, graph }, app.log);
  planning.start();
  await planning.firstRound;
  const url = `http://localhost:${(app.api.server.address() as AddressInfo).port}`;
  const chromium = await openChromium();
  try {
    const access = { url, key: app.pages.key as string };
    await dashboardScreenshots(chromium, { ...access, graph, say, only });
    if (withTable) {
      const wide = await chromium.newPage({ viewport: SIZE, reducedMotion: 'reduce' });
      for (const line of await graphTimes(wide, access, DEPARTMENT, SUPPLIER))
        say(`The graph view on G-Cloud: ${line}`);
      await picture(wide, 'dashboard/graph-gcloud');
      say(`The graph view on G-Cloud: ${await smoothness(wide, graph, 2_000)}`);
    }
    if (!dashboardOnly) {
      await explorer(await chromium.newPage({ viewport: SIZE }), `${url}/graphql#key=${access.key}`);
      await browserPictures(chromium, neo4j, `${url}/guides/story.html`);
    }
  } finally {
    await chromium.close();
    await planning.stop();
    await app.stop();
    await graph.driver.close();
  }
} finally {
  await neo4j.release();
  rmSync(folder, { recursive: true, force: true });
}

async function importPurchases(graph: Graph): Promise<void> {
  const mapping = readMapping(readFileSync('seed/gcloud.mapping.json', 'utf8'));
  const now = new Date().toISOString();
  const counts = await importTable(graph, csv, mapping, { now, onProblem: () => {} });
  say(`Imported ${counts.taken} purchases.`);
}

/** The port opens shortly before accounts exist. */
async function migrateWhenReady(graph: Graph): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await migrate(graph.driver);
    } catch (error) {
      if (attempt > 60) throw error;
      await new Promise((done) => setTimeout(done, 250));
    }
  }
}

async function explorer(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.getByLabel('Ask as').selectOption('client@covalue.example');
  await page.getByText('"per_client"').waitFor();
  await page.locator('.graphiql-execute-button').click();
  await page.locator('.result-window').getByText('valueChain').first().waitFor();
  await page.waitForTimeout(1_000);
  await picture(page, 'explorer');
}

async function browserPictures(chromium: Browser, managed: ManagedNeo4j, guide: string): Promise<void> {
  const page = await chromium.newPage({ viewport: SIZE });
  page.setDefaultTimeout(30_000);
  try {
    await neo4jBrowser(page, managed, guide);
  } catch (error) {
    // A screenshot of the failure.
    await page.screenshot({ path: join(tmpdir(), 'covalue-screenshot-failed.png') });
    throw error;
  }
}

/** Like a newcomer: connects with the prefilled form, starts the guide, and runs each of its queries. */
async function neo4jBrowser(page: Page, managed: ManagedNeo4j, guide: string): Promise<void> {
  // It asks for fonts and feedback forms of other sites; without a network these only cost time.
  await page.route(
    ({ hostname }) => hostname !== 'localhost',
    (route) => route.abort(),
  );
  await page.goto(managed.browserUrl);
  await page.getByTestId('username').fill(managed.username);
  await page.getByTestId('password').fill(managed.password);
  await page.getByTestId('connect').click();
  await page.getByText('You are connected as user').waitFor();
  await command(page, ':clear');
  await command(page, `:play ${guide}`);
  await page.getByText('A home, and what it rests on').waitFor();
  await picture(page, 'browser-play');

  await command(page, ':clear');
  await command(page, `:guide ${guide}`);
  await page.getByText('A home, and what it rests on').waitFor();
  const slides = readFileSync('neo4j/story.html', 'utf8').split('<slide>').length - 1;
  for (let slide = 1; slide <= slides; slide++) {
    if (slide > 1) await page.getByText('Next', { exact: true }).click();
    await page.getByText(headingOf(slide)).waitFor();
    const boxes = page.locator('pre.runnable');
    for (let box = 0; box < (await boxes.count()); box++) await run(page, boxes.nth(box));
    if (slide === 3) {
      await run(page, boxes.first());
      await draw(page, 'browser-guide');
      await alone(page, 'browser-chain');
    }
    if (slide === slides) await alone(page, 'browser-gcloud');
  }
}

function headingOf(slide: number): string {
  const [, text] = /<h3>(.+?)<\/h3>/.exec(readFileSync('neo4j/story.html', 'utf8').split('<slide>')[slide] ?? '') ?? [];
  if (!text) throw new Error(`Slide ${slide} of the guide has no heading`);
  return text;
}

/** Runs one query of the guide; its result is then the only frame. */
async function run(page: Page, box: Locator): Promise<void> {
  await command(page, ':clear');
  const text = ((await box.textContent()) ?? '').trim();
  await box.locator('i').click();
  const frame = page.getByTestId('frame').first();
  await frame.waitFor();
  await frame.locator('svg g.node, table, pre').first().waitFor();
  const error = frame.getByText('ERROR', { exact: true });
  if (await error.count()) throw new Error(`Neo4j Browser: ${await frame.textContent()}`);
  say(`ran ${text.split('\n')[0]}`);
}

async function command(page: Page, text: string): Promise<void> {
  const editor = page.getByTestId('activeEditor').locator('.monaco-editor').first();
  await editor.click();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(text);
  await page.keyboard.press('Control+Enter');
  if (text === ':clear') await page.getByTestId('frame').first().waitFor({ state: 'detached' });
}

/** The screenshot of a graph without the guide. */
async function alone(page: Page, name: string): Promise<void> {
  const frame = page.getByTestId('frame').first();
  await frame.getByTitle('Fullscreen', { exact: true }).click();
  await draw(page, name);
  await frame.getByTitle('Close fullscreen').click();
}

async function draw(page: Page, name: string): Promise<void> {
  const overview = page.getByLabel('Collapse the node properties display');
  if (await overview.isVisible()) await overview.click();
  await atRest(page);
  await page.getByLabel('zoom-to-fit').click();
  await atRest(page);
  await picture(page, name);
}

/** Waits until no node has moved, and no zoom has changed, for a second. */
async function atRest(page: Page): Promise<void> {
  const places = () =>
    page.locator('svg g').evaluateAll((groups) => groups.map((group) => group.getAttribute('transform')).join());
  let before = '';
  for (let calm = 0, tries = 0; calm < 4 && tries < 120; tries++) {
    await page.waitForTimeout(250);
    const now = await places();
    calm = now === before ? calm + 1 : 0;
    before = now;
  }
}

async function picture(page: Page, name: string): Promise<void> {
  const path = `docs/images/${name}.png`;
  // Frames fade in.
  await page.waitForTimeout(1_000);
  await page.screenshot({ path });
  say(path);
}
