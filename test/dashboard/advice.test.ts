/** Recommendations and advocacy in the browser: words first, figures on demand, and the reason where nothing is suggested. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plantStory } from '../../seed/plant.ts';
import { trainOnGraph } from '../../src/features/recommendations/training/train.actions.ts';
import { buildPages } from '../../src/pages/build-pages.ts';
import { startTestApi, type TestApi } from '../support/api.ts';
import { findChromium, openChromium } from '../support/chromium.ts';
import { continueAs, isReadable } from '../support/pages.ts';

const none = !findChromium() && process.env.CI !== 'true';
if (none) console.warn('Tests of advice are skipped: no Chromium found (apt-get install chromium, or set CHROMIUM).');

/** Enough answers to surveys for drivers. */
const NEIGHBOURS = 90;

describe.skipIf(none).sequential('advice', { timeout: 240_000 }, () => {
  let api: TestApi;
  let chromium: Browser;
  let broker: Page;
  const problems: string[] = [];

  beforeAll(async () => {
    await buildPages((line) => console.error(line));
    api = await startTestApi({ story: false });
    const now = new Date().toISOString();
    await plantStory(api.graph, now, { homes: 0, neighbours: NEIGHBOURS, population: true });
    await trainOnGraph(api.graph, now);
    chromium = await openChromium();
    broker = await (await chromium.newContext({ reducedMotion: 'reduce' })).newPage();
    broker.setDefaultTimeout(60_000);
    broker.on('pageerror', (error) => problems.push(error.message));
    await continueAs(broker, api, 'Sam');
  }, 240_000);
  afterAll(async () => {
    await chromium?.close();
    await api?.close();
  });
  const open = (path: string) => broker.evaluate(`location.hash = ${JSON.stringify(path)}`);
  const main = () => broker.locator('main');

  it('is words first: why, how sure, who is asked on acceptance; the figures on demand', async () => {
    await open('/recommendations');
    await main()
      .getByText(/^Often added by organisations like yours: \d+ of \d+ consumers .+ Virtual tour of a home\.$/)
      .waitFor();
    await main()
      .getByText(/^Confidence: (medium|high)$/)
      .first()
      .waitFor();
    await main().getByRole('button', { name: 'Ask Roomwalk Tours' }).waitFor();
    const total = main().getByRole('rowheader', { name: 'Total in points' }).first();
    expect(await total.isVisible()).toBe(false);
    expect(await main().locator('table:visible').count()).toBe(0);
    await main().getByText('How this is worked out').first().focus();
    await broker.keyboard.press('Enter');
    await total.waitFor({ state: 'visible' });
    await isReadable(broker, 'recommendations');
  });

  it('says of a named client how likely it is to recommend, and mainly why', async () => {
    await open('/advocacy');
    await main()
      .getByText(/^(At risk|Promoter|Passive): \S/)
      .first()
      .waitFor();
    expect(await main().getByText('Total in points').first().isVisible()).toBe(false);
    await main().getByText('How this is worked out').first().click();
    await main().getByText('Total in points').first().waitFor({ state: 'visible' });
    await isReadable(broker, 'advocacy');
  });

  it('says why there are no suggestions', async () => {
    await api.graph.write((transaction) =>
      transaction.run('MATCH (m:RecommendationModel {current: true}) SET m.consumers = 2', {}),
    );
    await broker.reload();
    await open('/recommendations');
    await main().getByText('Next offering: Not enough history yet: 2 of about 30 consumers.').waitFor();
    await open('/opportunities');
    await main().getByText('New provider: Not enough history yet: 2 of about 30 consumers.').waitFor();
    await isReadable(broker, 'opportunities without history');
    expect(problems).toEqual([]);
  });
});
