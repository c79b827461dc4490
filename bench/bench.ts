/** `npm run bench -- <name> [options]` */
import { readBench } from './read.bench.ts';
import { recommendBench } from './recommend.bench.ts';

const [name, ...args] = process.argv.slice(2);
const BENCHES: Record<string, (args: string[]) => Promise<void>> = {
  read: readBench,
  recommend: recommendBench,
};
const bench = BENCHES[name ?? ''];
if (!bench) {
  console.error(`Usage: npm run bench -- <${Object.keys(BENCHES).join(' | ')}> [options]
  read    pages through Covalue, a hand-written server and @neo4j/graphql
          --parties 100000 --relationships 300000 --resources 600000 --seconds 5 --rounds 3 --only <contender>
  recommend  what consumers take next, against popularity
          --telco ../shared/data/telco/Telco-Customer-Churn.csv --seeds 3`);
  process.exit(2);
}
await bench(args);
