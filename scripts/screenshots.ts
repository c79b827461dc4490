/**
 * `npm run screenshots -- [gcloud.csv]`: the pictures of docs/explore.md, from a real Neo4j Browser and the explorer. It
 * starts what it needs (Neo4j and its data in a temporary folder, the API, Chromium) and stops it.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { plantStory } from '../seed/plant.ts';
import { createApp } from '../src/app.ts';
import { readConfig } from '../src/config.ts';
import { Graph } from '../src/graph/graph.ts';
import { holdManagedNeo4j, type ManagedNeo4j } from '../src/graph/managed-neo4j.ts';
import { migrate } from '../src/graph/migrations.ts';
import { createDriver } from '../src/graph/open-graph.ts';
import { importTable } from '../src/import/import.actions.ts';
import { readMapping } from '../src/import/mapping.rules.ts';
import { buildPages } from '../src/pages/build-pages.ts';
import { openChromium } from '../test/chromium.ts';

const [csv = '../shared/data/gcloud/gcloud_spend_2012-04_2013-12.csv'] = process.argv.slice(2);
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
  await plantStory(graph, new Date().toISOString());
  const now = new Date().toISOString();
  const counts = await importTable(graph, csv, readMapping(readFileSync('seed/gcloud.mapping.json', 'utf8')), {
    now,
    onProblem: () => {},
  });
  say(`Imported ${counts.taken} purchases.`);
  const app = await createApp(graph, readConfig({ COVALUE_DATA: folder, LOG_LEVEL: 'silent' }));
  await new Promise<void>((done) => app.api.server.listen(0, '127.0.0.1', done));
  const url = `http://localhost:${(app.api.server.address() as AddressInfo).port}`;
  const chromium = await openChromium();
  try {
    await explorer(await chromium.newPage({ viewport: SIZE }), `${url}/graphql#key=${app.pages.key}`);
    const page = await chromium.newPage({ viewport: SIZE });
    page.setDefaultTimeout(10_000);
    try {
      await neo4jBrowser(page, neo4j, `${url}/guides/story.html`);
    } catch (error) {
      // What was on the screen when it went wrong.
      await page.screenshot({ path: join(tmpdir(), 'covalue-screenshot-failed.png') });
      throw error;
    }
  } finally {
    await chromium.close();
    await app.api.stop();
    await graph.driver.close();
  }
} finally {
  await neo4j.release();
  rmSync(folder, { recursive: true, force: true });
}

/** The port opens a moment before accounts are there. */
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

async function neo4jBrowser(page: Page, managed: ManagedNeo4j, guide: string): Promise<void> {
  await page.goto(managed.browserUrl);
  const password = page.locator('input[type=password]').first();
  await password.waitFor();
  await page.locator('input[name=username], [data-testid=username]').first().fill(managed.username);
  await password.fill(managed.password);
  await page.locator('[data-testid=connect]').click();
  await password.waitFor({ state: 'detached' });
  await page.waitForTimeout(2_000);
  await command(page, `:play ${guide}`);
  await page.getByText('A home, and what it rests on').first().waitFor();
  await command(page, ':clear');
  // The same guide beside the editor.
  await command(page, `:guide ${guide}`);
  await command(page, `:style ${new URL('covalue.grass', guide)}`);
  await command(page, ':clear');
  await command(page, queryOf(0, 'MATCH'));
  await draw(page, 'browser-guide');
  // The icon of the open drawer closes it.
  await page.mouse.click(29, 170);
  await chain(page, 2, 'MATCH path = (:Party)-', 'browser-chain');
  await chain(page, 6, '', 'browser-gcloud');
}

/** Runs a query of one of the guide's slides and takes the picture of its graph alone. */
async function chain(page: Page, slide: number, begins: string, name: string): Promise<void> {
  await command(page, ':clear');
  const query = queryOf(slide, begins);
  await command(page, query);
  await draw(page, name);
}

function queryOf(slide: number, begins: string): string {
  const slides = readFileSync('neo4j/story.html', 'utf8').split('<slide>').slice(1);
  const boxes = [...(slides[slide] ?? '').matchAll(/<pre class="runnable"[^>]*>([\s\S]*?)<\/pre>/g)].map(([, text]) =>
    (text ?? '').replaceAll('&lt;', '<').replaceAll('&gt;', '>'),
  );
  const found = boxes.find((text) => text.startsWith(begins));
  if (!found) throw new Error(`Slide ${slide} of the guide has no query that begins with "${begins}"`);
  return found;
}

async function command(page: Page, text: string): Promise<void> {
  await page.locator('.monaco-editor').first().click();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(text.replaceAll(/\s*\n\s*/g, ' '));
  await page.keyboard.press('Control+Enter');
  await page.waitForTimeout(1_500);
}

async function draw(page: Page, name: string): Promise<void> {
  await page.locator('svg g.node').first().waitFor();
  // The layout comes to rest.
  await page.waitForTimeout(5_000);
  await picture(page, name);
}

async function picture(page: Page, name: string): Promise<void> {
  const path = `docs/images/${name}.png`;
  await page.screenshot({ path });
  say(path);
}
