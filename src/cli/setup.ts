/** `npm run setup`: makes the first administrator and organisation of a graph, and a one-time code for the password. */

import 'reflect-metadata';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { type Config, graphOf, readConfig } from '../config.ts';
import { DomainError } from '../errors.ts';
import {
  alreadySetUp,
  checkedSetup,
  newSetupCode,
  readAdministrators,
  renewSetupCode,
  type Setup,
  setUpGraph,
} from '../features/access/setup.actions.ts';
import { SIGN_IN_PATH } from '../features/access/sign-in-link.ts';
import { MAIL_FOLDER } from '../features/mail/queue/mail-transport.ts';
import { FEATURES } from '../features.ts';
import type { Graph } from '../graph/graph.ts';
import { GraphUnreachable, openGraph } from '../graph/open-graph.ts';
import { migrate } from '../migrate.ts';
import { errorOf } from '../values/thrown.ts';
import { removeDemoInTerminal } from './remove-demo.ts';
import { runCommand } from './run-command.ts';

/** As options: real-estate, financing. */
const optionOf = (pack: string) => pack.toLowerCase().replaceAll('_', '-');
const PACKS = FEATURES.flatMap(({ packs }) => Object.keys(packs ?? {}));
const PACK_OPTIONS = PACKS.map(optionOf).join(', ');

const HELP = `Usage: npm run setup -- [options]

Creates the first administrator of a graph and the organisation that the administrator represents. Prompts for missing options.
Then it shows a link with a one-time code, with which the administrator sets a password within one hour.
Only possible while the graph has no administrator. Uses the graph of npm start (also while that runs), or NEO4J_URI.

  --name <name>           name of the administrator
  --email <address>       address with which the administrator signs in
  --organisation <name>   name of the organisation
  --packs <packs>         industry packs of the organisation, separated by commas: ${PACK_OPTIONS}. Default: none,
                          for services of any kind
  --code-file <file>      writes the link to this file (readable by you only) instead of the terminal.
                          Default if the output is not a terminal: <COVALUE_DATA>/setup-code
  --remove-demo           deletes the demo data of npm start, after a preview; everything else stays. Without a terminal: with --yes
  --new-code              another code for the administrator with --email, who has not set a password yet
  --help                  this text

Without a terminal: npm run setup -- --name "Ada Nkemelu" --email ada@maple.example --organisation "Maple & Main"`;

const OPTIONS = {
  name: { type: 'string' },
  email: { type: 'string' },
  organisation: { type: 'string' },
  packs: { type: 'string' },
  'code-file': { type: 'string' },
  'new-code': { type: 'boolean' },
  'remove-demo': { type: 'boolean' },
  yes: { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

type Answers = Record<'name' | 'email' | 'organisation', string>;
const QUESTIONS: [keyof Answers, string][] = [
  ['name', 'Your name'],
  ['email', 'Your e-mail address'],
  ['organisation', 'Name of your organisation'],
];
const EXAMPLE: Answers = { name: 'Name', email: 'name@covalue.example', organisation: 'Name' };

class SetupError extends Error {}
const say = (line: string) => console.error(line);

runCommand(
  async () => {
    const { values } = parseArgs({ options: OPTIONS });
    if (values.help) {
      console.log(HELP);
      return 0;
    }
    const config = readSetupConfig();
    if (values['remove-demo']) return removeDemo(config, values.yes ?? false);
    const packs = packsOf(values.packs);
    const given: Partial<Answers> = {};
    for (const [key] of QUESTIONS) if (values[key] !== undefined) given[key] = checkedField(key, values[key]);
    const needed = QUESTIONS.filter(([key]) => given[key] === undefined && !(values['new-code'] && key !== 'email'));
    if (needed.length && !process.stdin.isTTY)
      throw new SetupError(
        `There is no terminal for prompts; specify ${needed.map(([key]) => `--${key}`).join(', ')}.`,
      );
    if (values['new-code'] && config.JWKS_URL)
      throw new SetupError(
        'JWKS_URL is set, so there are no one-time codes: administrators sign in with your identity provider.',
      );

    const opened = await openGraph({ ...graphOf(config), onProgress: say });
    try {
      await migrate(opened.graph.driver, config.NEO4J_DATABASE);
      if (!values['new-code']) await checkIsOpen(opened.graph);
      const setup: Setup = { ...EXAMPLE, ...given, ...(await answers(needed)), packs };
      const now = new Date().toISOString();
      if (values['new-code'])
        await withCode(config, now, values, (code) => renewSetupCode(opened.graph, setup.email, code, now));
      else if (config.JWKS_URL) {
        await setUpGraph(opened.graph, setup, undefined, now);
        say(`Done. ${setup.name} signs in with your identity provider as ${setup.email}.`);
      } else {
        await withCode(config, now, values, async (code) => {
          await setUpGraph(opened.graph, setup, code, now);
          say(`Done: ${setup.name} is the administrator and represents ${setup.organisation}.`);
        });
      }
      return 0;
    } finally {
      await opened.close();
    }
  },
  (error) =>
    error instanceof SetupError ||
    error instanceof DomainError ||
    error instanceof GraphUnreachable ||
    (error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')),
);

/** @returns the exit code */
async function removeDemo(config: Config, isSure: boolean): Promise<number> {
  const opened = await openGraph({ ...graphOf(config), onProgress: say });
  try {
    await migrate(opened.graph.driver, config.NEO4J_DATABASE);
    const mailFolder = join(config.COVALUE_DATA, MAIL_FOLDER);
    return await removeDemoInTerminal(opened.graph, { isSure, mailFolder, say });
  } finally {
    await opened.close();
  }
}

function readSetupConfig(): Config {
  try {
    return readConfig(process.env);
  } catch (error) {
    throw new SetupError(errorOf(error).message);
  }
}

async function checkIsOpen(graph: Graph): Promise<void> {
  const [administrator] = await readAdministrators(graph);
  if (administrator) throw alreadySetUp(administrator);
}

/** @throws SetupError for a pack that there is not */
function packsOf(option = ''): string[] {
  const names = option.split(',').flatMap((name) => name.trim() || []);
  return names.map((name) => {
    const pack = PACKS.find((each) => optionOf(each) === name);
    if (!pack) throw new SetupError(`--packs: there is no pack "${name}"; specify some of ${PACK_OPTIONS}, or none.`);
    return pack;
  });
}

/** @throws SetupError that names the option */
function checkedField(key: keyof Answers, value: string): string {
  try {
    return checkedSetup({ ...EXAMPLE, [key]: value })[key];
  } catch (error) {
    throw new SetupError(`--${key}: ${errorOf(error).message}`);
  }
}

/** Asks each question until its answer is right. @throws SetupError when the terminal is closed */
async function answers(questions: [keyof Answers, string][]): Promise<Partial<Answers>> {
  const found: Partial<Answers> = {};
  if (!questions.length) return found;
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const closed = new Promise<never>((_, failed) =>
    terminal.once('close', () => failed(new SetupError('\nStopped; nothing was changed.'))),
  );
  closed.catch(() => {});
  for (const [key, question] of questions)
    while (found[key] === undefined)
      try {
        const answer = await Promise.race([terminal.question(`${question}: `), closed]);
        found[key] = checkedSetup({ ...EXAMPLE, [key]: answer })[key];
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        say(`  ${error.message}`);
      }
  terminal.close();
  return found;
}

/** The code is shown on the terminal or written to a separate file, never to an output that may be a log. */
async function withCode(
  config: Config,
  now: string,
  { 'code-file': file, 'new-code': replacing = false }: { 'code-file'?: string; 'new-code'?: boolean },
  accept: (code: ReturnType<typeof newSetupCode>) => Promise<void>,
): Promise<void> {
  const code = newSetupCode(now);
  const origin = config.PUBLIC_URL ?? `http://localhost:${config.PORT}`;
  const link = `${origin}${SIGN_IN_PATH}?token=${code.code}`;
  const kept = file ?? (process.stdout.isTTY ? undefined : join(config.COVALUE_DATA, 'setup-code'));
  // Written first: a code that is accepted and then lost would keep everybody out.
  const written = kept && keep(kept, link, replacing);
  try {
    await accept(code);
  } catch (error) {
    if (written) rmSync(written, { force: true });
    throw error;
  }
  if (kept && written) renameSync(written, kept);
  const next = `start the server (npm start), open the link and set a password. It works once, until ${code.expiresAt}. If the server has another address than ${origin}, put that in its place.`;
  if (kept) say(`The link with the one-time code is in ${kept}. Next: ${next}`);
  else console.log(`\nNext: ${next}\n\n  ${link}\n`);
}

/** @returns the file that takes the place of `file` when the code is accepted */
function keep(file: string, text: string, replacing: boolean): string {
  if (existsSync(file) && !replacing)
    throw new SetupError(`${file} already exists; delete it, or specify another --code-file.`);
  const part = `${file}.${process.pid}`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(part, `${text}\n`, { mode: 0o600, flag: 'wx' });
    return part;
  } catch (error) {
    throw new SetupError(`--code-file: ${file} cannot be written (${errorOf(error).message}).`);
  }
}
