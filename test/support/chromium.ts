/** The machine's Chromium, for tests of pages and for screenshots. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const ELSEWHERE = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Path of Chromium or Chrome; CHROMIUM names another one. Undefined when there is none. */
export function findChromium(): string | undefined {
  const inPath = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return process.env.CHROMIUM ?? [...inPath, ...ELSEWHERE].find((path) => existsSync(path));
}

/** @throws Error with instructions for installing one */
export function openChromium(): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath)
    throw new Error('No Chromium found: install one (Debian: apt-get install chromium), or set CHROMIUM.');
  return chromium.launch({ executablePath, args: CHROMIUM_FLAGS, headless: true });
}
