/** `npm run dev`: the server, restarted when its sources change, and the dashboard as it is edited. */
import { spawn } from 'node:child_process';
import { readConfig } from '../src/config.ts';
import { holdManagedNeo4j } from '../src/graph/managed-neo4j.ts';

const HELP = `Usage: npm run dev

Starts what npm start starts, and restarts the server when a file of src/ that it uses changes. Neo4j keeps running.
The dashboard is served by Vite (http://localhost:5173 or the next free port), which updates the page when a file of
src/dashboard/ changes; add the #key of the address that the server prints. The explorer is that of the server.

Environment variables: those of npm start (docs/configuration.md). Ctrl-C stops everything.`;

async function main(): Promise<void> {
  const [argument] = process.argv.slice(2);
  if (argument) {
    console.error(HELP);
    process.exitCode = argument === '--help' || argument === '-h' ? 0 : 2;
    return;
  }
  const config = readConfig(process.env);
  // Held here too, so that it does not stop while the server restarts.
  const neo4j = config.NEO4J_URI
    ? undefined
    : await holdManagedNeo4j({
        folder: config.COVALUE_DATA,
        guideOrigins: ['localhost', '127.0.0.1'],
        onProgress: (line) => console.error(line),
      });
  const run = (args: string[], env: Record<string, string> = {}) =>
    spawn(process.execPath, args, { stdio: 'inherit', env: { ...process.env, ...env } });
  const server = run(['node_modules/tsx/dist/cli.mjs', 'watch', '--clear-screen=false', 'src/main.ts']);
  const pages = run(['node_modules/vite/bin/vite.js', '--config', 'src/dashboard/vite.config.ts'], {
    API: `http://localhost:${config.PORT}`,
  });
  // On a terminal, Ctrl-C reaches the children too.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => {
      for (const child of [server, pages]) child.kill(signal === 'SIGINT' ? 'SIGTERM' : signal);
    });
  await Promise.all([server, pages].map((child) => new Promise((done) => child.on('exit', done))));
  await neo4j?.release();
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
