/** The page of a home in the browser: from the link in a mail through the sign-in to its photos, its price history and its place. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localToken } from '../../src/access-control/tokens.ts';
import { listingId } from '../../src/features/real-estate/listings/listing.cypher.ts';
import { buildPages } from '../../src/pages/build-pages.ts';
import { arrive, record } from '../real-estate/feed.ts';
import { startTestApi, type TestApi } from '../support/api.ts';
import { findChromium, openChromium } from '../support/chromium.ts';
import { invitation, isReadable } from '../support/pages.ts';
import { png } from '../support/photo.ts';

const none = !findChromium() && process.env.CI !== 'true';
if (none)
  console.warn(
    'Tests of the page of a home are skipped: no Chromium found (apt-get install chromium, or set CHROMIUM).',
  );

/** On a busy machine; on an idle one it takes well under a second. */
const ARRIVES = { timeout: 75_000 };
const ADDRESS = '12 Lakeview Road';

const idOf = (key: string) => listingId('test', key);

describe.skipIf(none).sequential('the page of a home', { timeout: 240_000 }, () => {
  let api: TestApi;
  let chromium: Browser;
  let source: Server;
  let origin: string;
  let client: Page;
  let isBroken = true;
  const tiles: string[] = [];
  const problems: string[] = [];

  beforeAll(async () => {
    await buildPages((line) => console.error(line));
    source = createServer((request, response) => {
      if (request.url?.startsWith('/tiles/')) tiles.push(request.url);
      if (isBroken && request.url === '/3') response.writeHead(500).end();
      else response.writeHead(200).end(png(60, 40));
    });
    await new Promise<void>((done) => source.listen(0, '127.0.0.1', done));
    origin = `http://127.0.0.1:${(source.address() as AddressInfo).port}`;
    api = await startTestApi({
      environment: {
        WEBHOOK_PRIVATE_NETWORKS: 'true',
        MAIL_SENDING: 'true',
        MAP_TILES_URL: `${origin}/tiles/{z}/{x}/{y}.png`,
        MAP_ATTRIBUTION: '© <b>Surveyors</b> & friends',
      },
    });
    const input = {
      ...{ relationship: 'rel_brokerage', name: 'Near the lake', frequency: 'AT_ONCE' },
      criteria: { circle: { latitude: 43.6, longitude: -79.5, radiusKm: 10 } },
    };
    const { data } = await api.call(
      'broker',
      'mutation ($input: SetUpPropertyAlertInput!) { setUpPropertyAlert(input: $input) { errors { message } } }',
      { input },
    );
    expect(data.setUpPropertyAlert.errors).toEqual([]);
    await arrive(api.graph, home('full', { OnMarketDate: '2026-03-01' }), bare());
    chromium = await openChromium();
    client = await newPage();
  }, 240_000);
  afterAll(async () => {
    await chromium?.close();
    await api?.close();
    source?.closeAllConnections();
    await new Promise((done) => source?.close(done));
  });

  const home = (key: string, more: object = {}) =>
    record(key, {
      UnparsedAddress: ADDRESS,
      Latitude: 43.627,
      Media: [1, 2, 3].map((n) => ({ MediaURL: `${origin}/${n}`, Order: n })),
      ...more,
    });
  /** Without photos, and with an address that may not be shown. */
  const bare = () => record('bare', { InternetAddressDisplayYN: false, ListPrice: undefined });

  async function newPage(): Promise<Page> {
    const page = await (await chromium.newContext({ reducedMotion: 'reduce', locale: 'en-CA' })).newPage();
    page.setDefaultTimeout(60_000);
    // The failure of a photo is also logged by the browser.
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().includes('502')) problems.push(message.text());
    });
    page.on('pageerror', (error) => problems.push(error.message));
    return page;
  }
  async function signIn(page: Page, person: string): Promise<void> {
    await page.getByText('Sign in with a token').click();
    await page.getByLabel('Bearer token').fill(await localToken(api.folder, `${person}@covalue.example`));
    await page.getByRole('button', { name: 'Use token' }).click();
  }
  const photo = (n: number) => client.getByRole('img', { name: `Photo ${n} of 3: ${ADDRESS}` });
  const width = () => client.evaluate("document.querySelector('.gallery img')?.naturalWidth");
  const heading = (name: string) => client.getByRole('heading', { level: 1, name });

  it('is where the link of a mail leads, after signing in', async () => {
    const link = await invitation(api.folder, 'client@covalue.example', /http:\/\/\S+\/#\/records\/lst_\w+/);
    const { hash } = new URL(link);
    const names: Record<string, string> = { [idOf('full')]: ADDRESS, [idOf('bare')]: 'Lakeview' };
    await client.goto(`${api.url}/${hash}`);
    await signIn(client, 'client');
    await heading(String(names[hash.replace('#/records/', '')])).waitFor();
    await client.goto(`${api.url}/#/records/${idOf('full')}`);
    await heading(ADDRESS).waitFor();
  });

  it('shows its photos one at a time, through the API, without moving what is below', async () => {
    const frame = client.locator('.gallery .photo');
    const before = await frame.boundingBox();
    await photo(1).waitFor();
    await expect.poll(width, ARRIVES).toBe(60);
    expect(await photo(1).getAttribute('src')).toMatch(/^blob:/);
    expect(await frame.boundingBox()).toEqual(before);
    await client.getByRole('button', { name: 'Next photo' }).focus();
    await client.keyboard.press('Enter');
    await photo(2).waitFor();
    await client.getByText('2 of 3', { exact: true }).waitFor();
    expect(await frame.boundingBox()).toEqual(before);
    await isReadable(client, 'the page of a home');
  });

  it('says that a photo does not come, and tries it again', async () => {
    await client.getByRole('button', { name: 'Next photo' }).click();
    await client.getByText('This photo is not available now.').waitFor();
    await isReadable(client, 'a photo that is missing');
    isBroken = false;
    await expect
      .poll(
        async () => {
          const again = client.getByRole('button', { name: 'Try again' });
          if (await again.isVisible()) await again.click({ timeout: 1_000 }).catch(() => {});
          return photo(3).isVisible();
        },
        { ...ARRIVES, interval: 1_000 },
      )
      .toBe(true);
    await client.getByRole('button', { name: 'Next photo' }).click();
    await photo(1).waitFor();
  });

  it('shows how its price has changed, and that it was sold', async () => {
    await client.getByText('The price has not changed since it was listed.').waitFor();
    await arrive(api.graph, home('full', { ListPrice: 475_000 }));
    await arrive(api.graph, home('full', { ListPrice: 475_000, StandardStatus: 'Closed' }));
    await client.reload();
    const rows = client.getByRole('region', { name: 'Price history' }).getByRole('row');
    await expect.poll(() => rows.count(), ARRIVES).toBe(4);
    const texts = (await rows.allInnerTexts()).map((text) => text.replaceAll(/\s+/g, ' '));
    expect(texts[1]).toMatch(/Active → Sold CAD 475,000 –$/);
    expect(texts[2]).toMatch(/Active CAD 475,000 Down by CAD 25,000 \(5%\)$/);
    expect(texts[3]).toMatch(/2026 Active CAD 500,000 –$/);
    await client.getByText('Down by CAD 25,000 (5%) since it was listed.').waitFor();
    expect(await client.locator('.price-chart path').getAttribute('d')).toMatch(/^M8\.0 8\.0H[\d.]+V112\.0H/);
    await isReadable(client, 'a price that has changed');
  });

  it('states how far it is from the centre of the search', async () => {
    const fact = client.locator('.facts div', { hasText: 'From the centre of “Near the lake”' });
    expect((await fact.textContent())?.replaceAll(/\s+/g, ' ')).toMatch(/3 km within its radius of 10 km$/);
  });

  it('shows a map, if there is one, with the home and the area of the search', async () => {
    const configured = api.app.settings.mapTiles;
    api.app.settings.mapTiles = undefined;
    const url = client.url();
    await client.goto('about:blank');
    tiles.length = 0;
    await client.goto(url);
    await client.getByText('From the centre of').waitFor();
    expect(await client.getByRole('region', { name: 'Map' }).count()).toBe(0);
    expect(tiles).toEqual([]);
    api.app.settings.mapTiles = configured;
    await client.reload();
    const map = client.getByRole('region', { name: 'Map' });
    await map.locator('.leaflet-tile-loaded').first().waitFor();
    await map.locator('path.home-place').waitFor();
    await map.locator('path.search-area').waitFor({ state: 'attached' });
    // Plain text, whatever it contains.
    await map.getByText('© <b>Surveyors</b> & friends').waitFor();
    await isReadable(client, 'the map');
    const zoom = Number(tiles.at(-1)?.split('/')[2]);
    await map.focus();
    await client.keyboard.press('+');
    await expect.poll(() => Number(tiles.at(-1)?.split('/')[2]), ARRIVES).toBe(zoom + 1);
    await client.getByText('From the centre of').waitFor();
  });

  it('is calm about what is not known', async () => {
    await client.goto(`${api.url}/#/records/${idOf('bare')}`);
    await heading('Lakeview').waitFor();
    await client.getByText('No photos').waitFor();
    await client.getByText('The seller does not show the address').waitFor();
    await isReadable(client, 'a home without photos');
    await client.goto(`${api.url}/#/records/lst_unknown`);
    await client.getByText('This page does not exist').waitFor();
  });

  it('is where the cards and rows of homes lead, and cards show the first photo', async () => {
    // The sold one no longer meets the criteria.
    await arrive(api.graph, home('second'));
    await client.goto(`${api.url}/#/homes`);
    const card = client.getByRole('article').filter({ hasText: ADDRESS });
    await card.getByRole('img', { name: /^Photo 1 of 3/ }).waitFor();
    await isReadable(client, 'cards with and without a photo');
    await card.getByRole('link', { name: ADDRESS }).click();
    await heading(ADDRESS).waitFor();
    expect(client.url()).toContain(idOf('second'));
  });

  it('logs no error', () => expect(problems).toEqual([]));
});
