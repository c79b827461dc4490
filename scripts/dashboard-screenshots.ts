/** Takes the screenshots of docs/dashboard.md: every screen, light and dark, on a desktop and a phone. */
import { mkdirSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { graphTexts } from '../src/dashboard/features/graph/texts.ts';
import { trainOnGraph } from '../src/features/recommendations/training/train.actions.ts';
import type { Graph } from '../src/graph/graph.ts';

const FOLDER = 'docs/images/dashboard';
const SIZES = { desk: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } };
const THEMES = ['light', 'dark'] as const;

interface Screen {
  name: string;
  who: string;
  path: string;
  /** A text that appears when the screen is loaded. */
  ready: string | RegExp;
}

const SCREENS: Screen[] = [
  { name: 'broker-today', who: 'Continue as Sam', path: '/', ready: 'Requested by Dana Whitfield' },
  {
    name: 'broker-relationships',
    who: 'Continue as Sam',
    path: '/relationships?side=consumer',
    ready: 'Partner programme',
  },
  { name: 'broker-relationship', who: 'Continue as Sam', path: '/relationships/rel_brokerage', ready: 'Timeline' },
  {
    name: 'broker-recommendations',
    who: 'Continue as Sam',
    path: '/recommendations',
    ready: /How this is worked out|No recommendations/,
  },
  { name: 'broker-visits', who: 'Continue as Sam', path: '/visits', ready: 'Awaiting your response' },
  { name: 'broker-opportunities', who: 'Continue as Sam', path: '/opportunities', ready: 'Underused products' },
  { name: 'broker-referrals', who: 'Continue as Sam', path: '/referrals', ready: 'Funnel' },
  { name: 'broker-advocacy', who: 'Continue as Sam', path: '/advocacy', ready: 'Latest responses' },
  {
    name: 'broker-mortgage',
    who: 'Continue as Sam',
    path: '/mortgage/per_client',
    ready: 'Net saving, after fees and penalty',
  },
  { name: 'client-today', who: 'Continue as Dana', path: '/', ready: 'New homes for you' },
  { name: 'client-homes', who: 'Continue as Dana', path: '/homes', ready: 'Mark all as seen' },
  { name: 'client-criteria', who: 'Continue as Dana', path: '/criteria', ready: 'History' },
  { name: 'client-visits', who: 'Continue as Dana', path: '/visits', ready: 'Upcoming' },
  { name: 'client-mortgage', who: 'Continue as Dana', path: '/mortgage', ready: 'Net saving, after fees and penalty' },
  {
    name: 'graph-chain',
    who: 'Continue as Dana',
    path: '/graph/per_client?do=chain:per_client:UPSTREAM:4',
    ready: '15 nodes',
  },
  {
    name: 'graph-impact',
    who: 'Continue as Robin',
    path: '/graph/org_academy?do=impact:org_academy,expand:org_brokerage',
    ready: 'affected through',
  },
  {
    name: 'graph-clients',
    who: 'Continue as Robin',
    path: '/graph/org_brokerage?do=expand:org_brokerage,expand:org_academy,expand:org_bank&by=relationships',
    ready: 'drawn as part of another',
  },
];

export async function dashboardScreenshots(
  chromium: Browser,
  {
    url,
    key,
    graph,
    say,
    only,
  }: { url: string; key: string; graph: Graph; say: (line: string) => void; only?: string },
): Promise<void> {
  const screens = SCREENS.filter(({ name }) => !only || name.startsWith(only));
  mkdirSync(FOLDER, { recursive: true });
  await trainOnGraph(graph, new Date().toISOString(), {});
  await ask(chromium, `${url}/#key=${key}`);
  for (const [size, viewport] of Object.entries(SIZES))
    for (const theme of THEMES) {
      const picture = async (page: Page, name: string) => {
        // Wait until skeletons are gone and the last queries are answered.
        await page.locator('.skeleton').first().waitFor({ state: 'detached' });
        await page.getByText('Loading', { exact: true }).first().waitFor({ state: 'detached' });
        await page.waitForTimeout(700);
        const path = `${FOLDER}/${name}-${size}-${theme}.png`;
        await page.screenshot({ path });
        say(path);
      };
      const context = await chromium.newContext({ viewport, colorScheme: theme, reducedMotion: 'reduce' });
      const page = await context.newPage();
      page.setDefaultTimeout(120_000);
      await page.goto(`${url}/#key=${key}`);
      await page.getByRole('button', { name: 'Continue as Dana' }).waitFor();
      if (!only) await picture(page, 'sign-in');
      let signedIn = '';
      for (const { name, who, path, ready } of screens) {
        if (signedIn !== who) {
          if (signedIn) await page.getByRole('button', { name: 'Sign out' }).click();
          await page.getByRole('button', { name: who }).click();
          await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor();
          signedIn = who;
        }
        await page.evaluate(`location.hash = ${JSON.stringify(path)}`);
        await page.getByText(ready).first().waitFor();
        await page.locator('.graph-arranging').waitFor({ state: 'detached' });
        await picture(page, name);
      }
      await context.close();
    }
}

/** Gives the broker open tasks. */
async function ask(chromium: Browser, url: string): Promise<void> {
  const page = await chromium.newPage();
  page.setDefaultTimeout(120_000);
  await page.goto(url);
  await page.getByRole('button', { name: 'Continue as Dana' }).click();
  await page.getByRole('link', { name: 'My criteria' }).click();
  await page
    .getByLabel('What should change?')
    .fill('A fireplace would be lovely, and a little further from the lake is fine.');
  await page.getByRole('button', { name: 'Send to broker' }).click();
  await page.getByRole('heading', { name: 'Waiting for your broker' }).waitFor();
  await page.getByRole('link', { name: 'Homes' }).click();
  for (const [index, hour] of ['10:00', '14:30'].entries()) {
    const day = new Date(Date.now() + (3 + 5 * index) * 86_400_000).toISOString().slice(0, 10);
    await page
      .getByRole('button', { name: /^Propose a visit: / })
      .nth(index)
      .click();
    await page.getByRole('dialog').getByLabel('When').fill(`${day}T${hour}`);
    await page.getByRole('dialog').getByRole('button', { name: 'Propose a visit' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  }
  await page
    .getByRole('button', { name: /^Give feedback: / })
    .first()
    .click();
  await page.getByLabel('What do you think?').fill('Lovely light, but is the street noisy?');
  await page.getByRole('dialog').getByRole('button', { name: 'Send' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.close();
}

/** Measures how fast screens of an imported graph appear. @returns lines of text with the times */
export async function graphTimes(
  page: Page,
  { url, key }: { url: string; key: string },
  department: string,
  supplier: string,
): Promise<string[]> {
  await page.goto(`${url}/#key=${key}`);
  await page.getByRole('button', { name: 'Continue as Robin' }).click();
  await page.getByRole('link', { name: 'Graph', exact: true }).click();
  const lines: string[] = [];
  const timed = async (name: string, what: () => Promise<unknown>) => {
    const started = performance.now();
    await what();
    lines.push(`${name}: ${Math.round(performance.now() - started)} ms`);
  };
  const search = page.getByRole('combobox', { name: graphTexts.search });
  // Without the options of the organisation menu.
  const found = page.getByRole('listbox').getByRole('option').first();
  const idle = () => page.locator('.graph-foot [aria-busy="false"]', { hasText: 'nodes' }).waitFor();
  await timed('search', async () => {
    await search.fill(department);
    await found.waitFor();
  });
  await timed('open and expand', async () => {
    await page.keyboard.press('Enter');
    await page.getByText(/relationships shown/).waitFor();
    await idle();
  });
  await page.getByRole('button', { name: 'Path to…' }).click();
  await search.fill(supplier);
  await found.waitFor();
  await timed('path', async () => {
    await page.keyboard.press('Enter');
    await page.getByText(/the shortest over|not connected/).waitFor();
    await idle();
  });
  await search.fill(supplier);
  await found.waitFor();
  await page.keyboard.press('Enter');
  await page.getByText(/relationships shown/).waitFor();
  await timed('impact', async () => {
    await page.getByRole('button', { name: 'What if it fails?' }).click();
    await page.getByText(/affected through|No affected party/).waitFor();
    await idle();
  });
  return lines;
}

/** 2,250 parties around 30, each of which consumes from one. */
async function plantStars(graph: Graph): Promise<void> {
  const record = "profile: 'PUBLIC', version: 1, createdAt: datetime(), updatedAt: datetime()";
  await graph.execute(
    `MATCH (o:Offering) WITH o LIMIT 1
     UNWIND range(0, 29) AS i CREATE (p:Party:Organisation {id: 'org_star_' + i, name: 'Provider ' + i, ${record}})
     WITH o, p, i UNWIND range(0, 74) AS j
     CREATE (p)-[:PROVIDER_OF]->(r:ServiceRelationship {id: 'rel_star_' + i + '_' + j, state: 'ACTIVE', kind: 'BASIC', disclosure: 'PUBLIC', criticality: 'LOW',
       startsOn: date(), stateSince: datetime(), ${record}})-[:ON]->(o)
     CREATE (r)<-[:CONSUMER_OF]-(:Party:Organisation {id: 'org_star_' + i + '_' + j, name: 'Consumer ' + i + '.' + j, ${record}})`,
    {},
  );
}

/** Measures the frame rate while a graph of many nodes is dragged. @returns a line of text with the result */
export async function smoothness(page: Page, graph: Graph, wanted: number): Promise<string> {
  await plantStars(graph);
  const rows = await graph.read(
    'MATCH (p:Party)-[:PROVIDER_OF|CONSUMER_OF]->() RETURN p.id AS id, count(*) AS relationships ORDER BY relationships DESC LIMIT 80',
    {},
  );
  const asks: string[] = [];
  let lines = 0;
  // Each edge adds at most one node.
  for (const { id, relationships } of rows)
    if (lines < 1.6 * wanted) {
      asks.push(`expand:${id}:${Math.ceil(Number(relationships) / 100)}`);
      lines += Number(relationships);
    }
  const started = performance.now();
  await page.evaluate(`location.hash = ${JSON.stringify(`/graph/${rows[0]?.id}?do=${asks.join(',')}`)}`);
  const foot = page.locator('.graph-foot [aria-busy="false"]', { hasText: 'nodes' });
  await page.waitForTimeout(500);
  await foot.waitFor({ timeout: 120_000 });
  const shownAfter = Math.round(performance.now() - started);
  const box = await page.locator('.graph-drawing').boundingBox();
  if (!box) throw new Error('The canvas is not there');
  await page.evaluate(
    'window.frames_ = []; let last = performance.now(); const note = (at) => { window.frames_.push(at - last); last = at; requestAnimationFrame(note); }; requestAnimationFrame(note);',
  );
  const [x, y] = [box.x + box.width / 2, box.y + 12];
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let step = 0; step < 120; step++) await page.mouse.move(x + 200 * Math.sin(step / 10), y + step);
  await page.mouse.up();
  const frames = ((await page.evaluate('window.frames_')) as number[]).sort((a, b) => a - b);
  const at = (share: number) => Math.round(frames[Math.floor(share * (frames.length - 1))] as number);
  return `${await foot.textContent()}, shown after ${shownAfter} ms; a frame while dragged: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms`;
}
