/** `npm run bench -- <name> [options]` */
import { matchBench } from './match.bench.ts';
import { readBench } from './read.bench.ts';

const [name, ...args] = process.argv.slice(2);
const BENCHES: Record<string, (args: string[]) => Promise<void>> = { read: readBench, match: matchBench };
const bench = BENCHES[name ?? ''];
if (!bench) {
  console.error(`Usage: npm run bench -- <${Object.keys(BENCHES).join(' | ')}> [options]
  read    pages through Covalue, a hand-written server and @neo4j/graphql
          --parties 100000 --relationships 300000 --resources 600000 --seconds 5 --rounds 3 --only <contender>
  match   one listing against many property alerts, by the index and by a scan
          --alerts 100000 --listings 500 --scans 40`);
  process.exit(2);
}
await bench(args);
