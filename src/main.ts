/** `npm start`: the graph, the API, and what to try. */
import 'reflect-metadata';
import type { Server } from 'node:http';
import { plantStory } from '../seed/plant.ts';
import { checkSigningKey, localToken } from './access-control/tokens.ts';
import { createApp } from './app.ts';
import { type Config, graphOf, readConfig, requireSecretKey } from './config.ts';
import { newSetupCode, offerSetup, readAdministrators } from './features/access/setup.actions.ts';
import { openGraph } from './graph/open-graph.ts';
import { checkAllNodes, checkFirstNodes, StoreDamaged } from './graph/store-check.ts';
import { waitForNeo4j } from './graph/unavailable.ts';
import { migrate } from './migrate.ts';
import { buildPages } from './pages/build-pages.ts';
import { STORY_ADMINISTRATOR } from './pages/local-people.ts';
import { startupBanner } from './startup-banner.ts';

const say = (line: string) => console.error(line);

const HELP = `Usage: npm start

Starts Covalue: installs missing packages, runs its own Neo4j (unless NEO4J_URI is set), seeds an empty graph with example
data, serves the API, and prints the addresses to open. Ctrl-C stops everything.
With NODE_ENV=production there is no example data, and no secrets are printed; npm run setup creates the first administrator.

Environment variables (docs/configuration.md lists all):
  PORT           port of the API (4000, or the next free one)
  NEO4J_URI      your own Neo4j 5 server, with NEO4J_USERNAME and NEO4J_PASSWORD
  COVALUE_DATA   folder of the graph, its password and the key of local tokens (.covalue)
  COVALUE_SEED   false: an empty graph stays empty

Other commands: npm run setup, npm test, npm run --silent token -- <email>, npm run import -- --help`;

async function main(): Promise<void> {
  const [argument] = process.argv.slice(2);
  if (argument === '--help' || argument === '-h') return console.log(HELP);
  if (argument) throw new Error(`Unknown argument of npm start: "${argument}".\n${HELP}`);
  const started = performance.now();
  const config = readConfig(process.env);
  requireSecretKey(config);
  checkSigningKey(config.COVALUE_DATA);
  let stop = async () => {};
  let stopping = false;
  const end = (why: string) => {
    if (stopping) return;
    stopping = true;
    say(`\n${why}: stopping…`);
    stop().then(
      () => {
        say('Stopped.');
        process.exit(0);
      },
      (error: Error) => fail(error),
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => end(signal));
  // Killed, scripts/run.mjs cannot pass on any signal.
  const runner = Number(process.env.COVALUE_RUNNER);
  if (process.ppid === runner) setInterval(() => process.ppid !== runner && end('npm start has ended'), 1_000).unref();
  const origin = (port: number) => `http://localhost:${port}`;
  // Beside Neo4j's start; without pages the API serves all the same.
  const pagesBuilt = buildPages(say).catch((error: Error) =>
    say(`${error.message}\nThe API starts without the explorer; fix the problem and start again.`),
  );
  const opened = await openGraph({
    ...graphOf(config),
    guideOrigins: ['localhost', '127.0.0.1'],
    onProgress: say,
  });
  stop = () => opened.close();
  try {
    const wait = { seconds: config.NEO4J_WAIT_SECONDS, onWait: say };
    await waitForNeo4j(() => checkFirstNodes(opened.graph), wait);
    await waitForNeo4j(() => migrate(opened.graph.driver, config.NEO4J_DATABASE), wait);
    const planted =
      config.COVALUE_SEED &&
      (await waitForNeo4j(() => plantStory(opened.graph, new Date().toISOString(), { population: true }), wait));
    const app = await createApp(opened.graph, config);
    app.pages.neo4jBrowser = opened.managed?.browserUrl;
    await pagesBuilt;
    app.startScheduled();
    if (opened.managed) checkAllNodes(opened.graph).catch((error) => error instanceof StoreDamaged && fail(error));
    const port = await listen(app.api.server, config);
    stop = async () => {
      await app.stop();
      await opened.close();
    };
    const production = config.NODE_ENV === 'production';
    const administrators = await waitForNeo4j(() => readAdministrators(opened.graph), wait);
    const hasStory = administrators.some(({ email }) => email === STORY_ADMINISTRATOR);
    const tokenOf =
      config.JWKS_URL || production || !hasStory
        ? undefined
        : (email: string) => localToken(config.COVALUE_DATA, email);
    if (production && hasStory)
      say(
        `This graph contains the example data, whose administrator (${STORY_ADMINISTRATOR}) is publicly known; use an empty graph in production.`,
      );
    const now = new Date().toISOString();
    // The output of a service may end up in a log.
    const setupCode =
      administrators.length || config.JWKS_URL || (production && !process.stdout.isTTY) ? undefined : newSetupCode(now);
    if (setupCode) await offerSetup(opened.graph, setupCode, now);
    console.log(
      await startupBanner({
        url: origin(port),
        managed: opened.managed,
        neo4jUri: config.NEO4J_URI,
        planted,
        production,
        withoutAdministrator: !administrators.length,
        setupCode: setupCode?.code,
        tokenOf,
        explorerKey: hasStory ? app.pages.key : undefined,
        seconds: (performance.now() - started) / 1000,
      }),
    );
  } catch (error) {
    if (!stopping) await opened.close();
    throw error;
  }
}

/** Listens on PORT, or on the next free one. */
async function listen(server: Server, config: Config): Promise<number> {
  for (let port = config.PORT; ; port++) {
    try {
      await new Promise<void>((done, failed) => {
        server.once('error', failed);
        server.listen(port, config.HOST, () => {
          server.off('error', failed);
          done();
        });
      });
      return (server.address() as { port: number }).port;
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== 'EADDRINUSE' || port > config.PORT + 100 || port === 65_535)
        throw new Error(
          `Cannot listen on ${config.HOST}, port ${port}: ${(error as Error).message}. What to do: ${
            code === 'EACCES'
              ? 'use a PORT from 1024'
              : 'set HOST to an address of this machine, and PORT to a free port'
          }.`,
        );
      say(`Port ${port} is in use; trying ${port + 1}.`);
    }
  }
}

function fail(error: Error): never {
  say(`\n${error.message}`);
  if (process.env.LOG_LEVEL === 'debug') say(error.stack ?? '');
  process.exit(1);
}

main().catch(fail);
