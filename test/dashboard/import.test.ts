/** A table is imported in the browser: dropped or chosen by keyboard, mapped, checked, imported, reported and undone; axe in both themes. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localToken } from '../../src/access-control/tokens.ts';
import { buildPages } from '../../src/pages/build-pages.ts';
import { startTestApi, type TestApi } from '../support/api.ts';
import { findChromium, openChromium } from '../support/chromium.ts';
import { exportedGraph } from '../support/imports.ts';
import { hasNoViolationsInThemes } from '../support/pages.ts';

const none = !findChromium() && process.env.CI !== 'true';
if (none)
  console.warn(
    'Tests of imports in the browser are skipped: no Chromium found (apt-get install chromium, or set CHROMIUM).',
  );

/** On a busy machine. */
const ARRIVES = { timeout: 75_000 };
const WIDTHS = [360, 768, 1280, 2560];

/** 40 offerings in the encoding of Excel on Windows: one without a name, one whose price is not an amount, two that occur twice. */
function priceList(): Buffer {
  const rows = Array.from({ length: 40 }, (_, index) => {
    const name = index === 7 ? '' : index === 9 ? 'Übergabe 8' : `Übergabe ${index}`;
    const price = index === 11 ? 'auf Anfrage!' : `1.2${String(index).padStart(2, '0')},50`;
    return `${name};Begleitung;${price};monatlich`;
  });
  return Buffer.from(`Angebot;Kategorie;Preis;Zeitraum\r\n${rows.join('\r\n')}\r\n`, 'latin1');
}

describe.skipIf(none).sequential('imports', { timeout: 240_000 }, () => {
  let api: TestApi;
  let chromium: Browser;
  let page: Page;
  let before: string[];
  const problems: string[] = [];
  const folder = mkdtempSync(join(tmpdir(), 'covalue-import-'));
  const file = join(folder, 'Preise.csv');

  beforeAll(async () => {
    await buildPages((line) => console.error(line));
    api = await startTestApi();
    writeFileSync(file, priceList());
    before = await exportedGraph(api);
    chromium = await openChromium();
    const token = await localToken(api.folder, 'broker@covalue.example');
    const context = await chromium.newContext({ reducedMotion: 'reduce', acceptDownloads: true });
    await context.addInitScript(`sessionStorage.setItem('covalue.session', ${JSON.stringify(token)})`);
    page = await context.newPage();
    page.setDefaultTimeout(75_000);
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
    page.on('pageerror', (error) => problems.push(error.message));
  }, 240_000);
  afterAll(async () => {
    await chromium?.close();
    await api?.close();
  });

  async function isReadable(what: string): Promise<void> {
    await hasNoViolationsInThemes(page, what);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      const isTooWide = 'document.scrollingElement.scrollWidth > document.scrollingElement.clientWidth';
      expect(await page.evaluate(isTooWide), `${what}, ${width} px`).toBe(false);
    }
    await page.setViewportSize({ width: 1280, height: 800 });
  }

  it('takes a file, and says why it refuses one', async () => {
    await page.goto(`${api.url}/#/import`);
    await page.getByRole('heading', { name: 'Import and export', level: 1 }).waitFor();
    await isReadable('an empty screen');
    const picture = join(folder, 'picture.csv');
    writeFileSync(picture, Buffer.from([0x89, 0x50, 0x4e, 0x47]));
    await page.locator('input[type=file]').setInputFiles(picture);
    await page.getByText('The file is a PNG picture, not a table').waitFor();
    // By keyboard: the button opens the chooser of the browser.
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Choose a file' }).focus();
    await page.keyboard.press('Enter');
    await (await chooser).setFiles(file);
    await page.getByRole('heading', { name: 'What are the rows?' }).waitFor();
  });

  it('proposes the columns, shows what is not certain, and follows each choice', async () => {
    await page.getByText('The encoding is not certain. Is “Übergabe” spelled correctly?').waitFor();
    expect(await page.getByLabel('Is: Angebot').inputValue()).toBe('name');
    expect(await page.getByLabel('Is: Preis').inputValue()).toBe('price');
    expect(await page.getByLabel('Decimal mark').inputValue()).toBe(',');
    await page.getByLabel('Currency', { exact: true }).fill('EUR');
    await page.getByRole('cell', { name: '1200.50 EUR' }).waitFor();
    await page.getByText('Line 9, Angebot: a value is required.').waitFor();
    await isReadable('columns');
    await page.getByLabel('Is: Kategorie').selectOption('');
    await page.getByText('Choose the column, or a value for all rows, for: Service.').waitFor();
    await page.getByLabel('Service, for all rows').fill('Alles');
    await page.getByRole('cell', { name: 'Alles' }).first().waitFor();
    await page.getByLabel('Is: Kategorie').selectOption('service');
    await page.getByRole('cell', { name: 'Begleitung', exact: true }).first().waitFor();
    await page.getByRole('button', { name: 'Check all rows' }).click();
  });

  it('shows problems and duplicates, and imports by the choices', async () => {
    await page.getByText('38 rows can be imported.').waitFor();
    await page.getByText('2 rows cannot be imported').waitFor();
    await page.getByText('Line 11: Übergabe 8').waitFor();
    await page.getByLabel('Same name (1)').selectOption('SKIP');
    await isReadable('check');
    await page.getByRole('button', { name: 'Import 38 rows' }).click();
    await page.getByRole('heading', { name: 'Report' }).waitFor();
    await page.getByRole('button', { name: 'Undo this import' }).waitFor();
    await expect.poll(() => page.locator('dl.facts').textContent(), ARRIVES).toMatch(/Created37Skipped1Rejected2/);
    await isReadable('report');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download the rejected rows' }).click();
    const rejected = readFileSync(await (await download).path(), 'utf8');
    expect(rejected).toContain('Übergabe 11,Begleitung,auf Anfrage!,monatlich,13,');
    expect(
      await api.graph.query("MATCH (o:Offering) WHERE o.name STARTS WITH 'Übergabe' RETURN count(o) AS count", {}),
    ).toEqual([{ count: 37 }]);
  });

  it('is undone, and stays in the list', async () => {
    await page.getByRole('button', { name: 'Undo this import' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Undo this import' }).click();
    await expect.poll(() => page.locator('dl.facts').textContent(), ARRIVES).toMatch(/Removed again37/);
    expect(await exportedGraph(api)).toEqual(before);
    await page.getByRole('link', { name: 'Import another file' }).click();
    const row = page.getByRole('row', { name: /Preise\.csv/ });
    await row.getByText('Undone').waitFor();
    await isReadable('earlier imports');
  });

  it('takes a dropped file, knows the columns again, and discards it', async () => {
    const transfer = await page.evaluateHandle(`(() => {
      const data = new DataTransfer();
      data.items.add(new File([new Uint8Array(${JSON.stringify([...priceList()])})], 'again.csv'));
      return data;
    })()`);
    await page.dispatchEvent('.drop-zone', 'drop', { dataTransfer: transfer });
    await page.getByText('You imported a table with these columns before').waitFor();
    await page.getByRole('button', { name: 'Discard' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Discard' }).click();
    await page.getByText('Drop a CSV or XLSX file here').waitFor();
  });

  it('exports lists as they are shown, and all data', async () => {
    for (const [button, name] of [
      ['CSV', 'relationships.csv'],
      ['XLSX', 'relationships.xlsx'],
    ] as const) {
      await page.goto(`${api.url}/#/relationships?side=provider`);
      await page.getByLabel('Export: relationships').click();
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: button }).click();
      expect((await download).suggestedFilename()).toBe(name);
      if (button === 'CSV')
        expect(readFileSync(await (await download).path(), 'utf8')).toMatch(/^\ufeffWith,Offering,State/);
    }
    // Rows that a screen has all of.
    await page.goto(`${api.url}/#/organisation`);
    await page.getByLabel('Export: members').click();
    const members = page.waitForEvent('download');
    await page.getByRole('button', { name: 'CSV' }).first().click();
    expect(readFileSync(await (await members).path(), 'utf8')).toMatch(/^\ufeffName,Email.*\r?\nSam/);
    await page.goto(`${api.url}/#/import`);
    const zip = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export all data' }).click();
    expect((await zip).suggestedFilename()).toBe('covalue-export.zip');
  });

  it('has reported no errors in the console', () => {
    // The refused file is an answer with an error status, which Chromium reports.
    expect(problems.filter((problem) => !problem.includes('422'))).toEqual([]);
  });
});
