/** A play: a business that begins with an empty graph, in browsers and with a real SMTP server. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { newSetupCode, offerSetup } from '../../src/features/access/setup.actions.ts';
import { buildPages } from '../../src/pages/build-pages.ts';
import { startTestApi, type TestApi } from './api.ts';
import { openChromium } from './chromium.ts';
import { Hand, type Tally } from './hand.ts';
import { type MailServer, startMailServer } from './mail-server.ts';

export const PASSWORD = 'velvet kayak 73';

interface Founder {
  name: string;
  email: string;
  organisation: string;
  packs: readonly string[];
}

export class Play {
  readonly problems: string[] = [];
  readonly #folder = mkdtempSync(join(tmpdir(), 'covalue-play-'));

  private constructor(
    readonly api: TestApi,
    readonly mailServer: MailServer,
    readonly chromium: Browser,
    readonly tally: Tally,
  ) {}

  static async start(tally: Tally): Promise<Play> {
    await buildPages((line) => console.error(line));
    const mailServer = await startMailServer();
    const api = await startTestApi({ story: false, environment: { MAIL_SENDING: 'true', SMTP_URL: mailServer.url } });
    return new Play(api, mailServer, await openChromium(), tally);
  }

  async close(): Promise<void> {
    await this.chromium.close();
    await this.api.close();
    await this.mailServer.close();
  }

  /** A browser of its own, of a person in Canada. `tally`: default: that of the person whose business it is. */
  async person(tally = this.tally): Promise<Hand> {
    const context = await this.chromium.newContext({
      ...{ reducedMotion: 'reduce', locale: 'en-CA', viewport: { width: 1440, height: 900 } },
    });
    const page = await context.newPage();
    page.setDefaultTimeout(75_000);
    page.on('console', (message) => message.type() === 'error' && this.problems.push(message.text()));
    page.on('pageerror', (error) => this.problems.push(error.message));
    return new Hand(page, tally);
  }

  file(name: string, lines: readonly string[]): string {
    const path = join(this.#folder, name);
    writeFileSync(path, `${lines.join('\n')}\n`);
    return path;
  }

  /** The link in the latest mail to the address that has one, as soon as it arrives. */
  async mailed(address: string, pattern: RegExp): Promise<string> {
    for (let tries = 0; tries < 750; tries++) {
      for (const { to, text } of [...this.mailServer.mails].reverse()) {
        const [link] = pattern.exec(text ?? '') ?? [];
        if (link && JSON.stringify(to).includes(address)) return link.replace('localhost', '127.0.0.1');
      }
      await new Promise((done) => setTimeout(done, 100));
    }
    throw new Error(`No mail to ${address} with ${pattern}`);
  }

  /** By the link that the installation shows when it starts. */
  async setUp(hand: Hand, { name, email, organisation, packs }: Founder): Promise<void> {
    const now = new Date().toISOString();
    const { code, expiresAt } = newSetupCode(now);
    await offerSetup(this.api.graph, { code, expiresAt }, now);
    await hand.opensLink(`${this.api.url}/#setup=${code}`);
    const { page } = hand;
    await hand.type(page.getByLabel('Your name'), name);
    await hand.type(page.getByLabel('Your email address'), email);
    await hand.type(page.getByLabel('Your organisation'), organisation);
    await hand.type(page.getByLabel('Password'), PASSWORD);
    for (const pack of packs) await hand.click(page.getByLabel(pack));
    await hand.click(page.getByRole('button', { name: 'Set up' }));
    await hand.sees(page.getByText(`Open tasks for ${organisation}`));
  }

  /** A password is chosen on the page to which a mail led. */
  async choosePassword(hand: Hand): Promise<void> {
    const { page } = hand;
    await hand.type(page.getByLabel('Password', { exact: true }), PASSWORD);
    await hand.type(page.getByLabel('Repeat password'), PASSWORD);
    await hand.click(page.getByRole('button', { name: 'Set password' }));
    await hand.click(page.getByRole('link', { name: 'Continue' }));
  }
}

export const openSection = (hand: Hand, name: string | RegExp): Promise<void> =>
  hand.click(hand.page.getByRole('navigation').getByRole('link', { name, exact: true }));

/** Opens a form with a button, fills it and sends it. `fields`: texts by their labels; `choices`: options of lists. */
export async function fillForm(
  hand: Hand,
  button: string | RegExp,
  fields: Readonly<Record<string, string>>,
  { choices = {}, checks = [], submit = String(button) }: FormExtras = {},
): Promise<void> {
  await hand.click(hand.page.getByRole('button', { name: button, exact: typeof button === 'string' }).first());
  const dialog = hand.page.getByRole('dialog');
  // A label may have a hint after it.
  const field = (label: string) =>
    dialog
      .getByLabel(label, { exact: true })
      .or(dialog.getByLabel(new RegExp(`^${label} `)))
      .first();
  for (const [label, text] of Object.entries(fields)) await hand.type(field(label), text);
  for (const [label, option] of Object.entries(choices))
    await hand.choose(dialog.getByLabel(label, { exact: true }), option);
  for (const label of checks) await hand.click(dialog.getByLabel(label));
  await hand.click(dialog.getByRole('button', { name: submit, exact: true }));
  await hand.sees(dialog, 'detached');
}

interface FormExtras {
  choices?: Readonly<Record<string, string>>;
  checks?: readonly string[];
  submit?: string;
}

/** A table is imported as it is proposed. `kind`: what the rows are, if the proposal is another; `values`: for all rows. */
export async function importFile(
  hand: Hand,
  path: string,
  { rows, kind, choices = {}, values = {} }: ImportExtras,
): Promise<void> {
  const { page } = hand;
  await openSection(hand, 'Import');
  await hand.chooseFile(page.getByRole('button', { name: 'Choose a file' }), path);
  await hand.sees(page.getByRole('heading', { name: 'What are the rows?' }));
  if (kind) await hand.choose(page.getByLabel('Rows are'), kind);
  for (const [label, option] of Object.entries(choices))
    await hand.choose(page.getByLabel(`${label}, for all rows`), option);
  for (const [label, text] of Object.entries(values)) await hand.type(page.getByLabel(`${label}, for all rows`), text);
  await hand.click(page.getByRole('button', { name: 'Check all rows' }));
  await hand.click(page.getByRole('button', { name: `Import ${rows} rows` }));
  await hand.sees(page.getByRole('button', { name: 'Undo this import' }));
}

interface ImportExtras {
  rows: number;
  kind?: string;
  choices?: Readonly<Record<string, string>>;
  values?: Readonly<Record<string, string>>;
}
