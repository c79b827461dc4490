/** `npm start`: the graph, the API, and what to try. */
import type { Server } from 'node:http';
import { plantStory } from '../seed/plant.ts';
import { createApp } from './app.ts';
import { localToken } from './auth/tokens.ts';
import { type Config, readConfig } from './config.ts';
import { migrate } from './graph/migrations.ts';
import { openGraph } from './graph/open-graph.ts';
import { buildPages } from './pages/build-pages.ts';
import { startMatching } from './real-estate/matching.ts';
import { welcome } from './welcome.ts';

const say = (line: string) => console.error(line);

async function main(): Promise<void> {
  const started = performance.now();
  const config = readConfig(process.env);
  const origin = (port: number) => `http://localhost:${port}`;
  // Beside Neo4j's start; without pages the API serves all the same.
  const pagesBuilt = buildPages(say).catch((error: Error) =>
    say(`${error.message}\nThe API starts without the explorer; mend it and start again.`),
  );
  const opened = await openGraph({
    neo4jUri: config.NEO4J_URI,
    neo4jUsername: config.NEO4J_USERNAME,
    neo4jPassword: config.NEO4J_PASSWORD,
    neo4jDatabase: config.NEO4J_DATABASE,
    folder: config.COVALUE_DATA,
    guideOrigins: ['localhost', '127.0.0.1'],
    onProgress: say,
  });
  let _stopping: Promise<void> | undefined;
  const stopGraph = () => opened.close();
  try {
    await migrate(opened.graph.driver, config.NEO4J_DATABASE);
    const planted = config.COVALUE_SEED && (await plantStory(opened.graph, new Date().toISOString()));
    const app = await createApp(opened.graph, config);
    await pagesBuilt;
    const matching = startMatching(opened.graph, (err) => app.log.error({ err }, 'matching'));
    const port = await listen(app.api.server, config, Boolean(process.env.PORT));
    const stop = (signal: string) => {
      _stopping ??= (async () => {
        say(`\n${signal}: stopping…`);
        await app.api.stop();
        await matching.stop();
        await stopGraph();
        say('Stopped.');
        process.exit(0);
      })();
    };
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stop(signal));
    const tokenOf = config.JWKS_URL ? undefined : (email: string) => localToken(config.COVALUE_DATA, email);
    console.log(
      await welcome({
        url: origin(port),
        managed: opened.managed,
        neo4jUri: config.NEO4J_URI,
        planted,
        tokenOf,
        explorerKey: app.pages.key,
        seconds: (performance.now() - started) / 1000,
      }),
    );
  } catch (error) {
    await stopGraph();
    throw error;
  }
}

/** Listens on PORT; when nobody asked for that very port, on the next free one. */
async function listen(server: Server, config: Config, exactly: boolean): Promise<number> {
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
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || port > config.PORT + 100) throw error;
      say(`Port ${port} is taken${exactly ? ' (PORT)' : ''}; trying ${port + 1}.`);
    }
  }
}

main().catch((error: Error) => {
  say(`\n${error.message}`);
  if (process.env.LOG_LEVEL === 'debug') say(error.stack ?? '');
  process.exit(1);
});
