/** `npm run bench -- <name> [options]` */
import { attentionBench } from './attention.bench.ts';
import { auditBench } from './audit.bench.ts';
import { backupBench } from './backup.bench.ts';
import { chainsBench } from './chains.bench.ts';
import { clientsBench } from './clients.bench.ts';
import { growthBench } from './growth.bench.ts';
import { importBench } from './import.bench.ts';
import { liveBench } from './live.bench.ts';
import { locksBench } from './locks.bench.ts';
import { mailCrashBench } from './mail-crash.bench.ts';
import { matchBench } from './match.bench.ts';
import { rateWatchBench } from './rate-watch.bench.ts';
import { readBench } from './read.bench.ts';
import { recommendBench } from './recommend.bench.ts';
import { trainingBench } from './training.bench.ts';

// One machine and few people send more than a service lets one caller send.
Object.assign(process.env, {
  REQUEST_COST_PER_MINUTE: '1000000000000',
  REQUEST_CONCURRENCY: '400',
  HEAVY_REQUEST_CONCURRENCY: '400',
  MAX_CONNECTIONS_PER_ADDRESS: '20000',
});

const [name, ...args] = process.argv.slice(2);
const BENCHES: Record<string, (args: string[]) => Promise<void>> = {
  backup: backupBench,
  read: readBench,
  growth: growthBench,
  chains: chainsBench,
  clients: clientsBench,
  import: importBench,
  live: liveBench,
  locks: locksBench,
  'mail-crash': mailCrashBench,
  recommend: recommendBench,
  training: trainingBench,
  match: matchBench,
  audit: auditBench,
  attention: attentionBench,
  'rate-watch': rateWatchBench,
};
const bench = BENCHES[name ?? ''];
if (!bench) {
  console.error(`Usage: npm run bench -- <${Object.keys(BENCHES).join(' | ')}> [options]
  backup  a backup while clients write, and its restore: how long writes wait, and how long recovery takes
          --parties 100000 --relationships 300000 --resources 600000 --writers 32
  live    what events cost writers, how soon they reach clients, what a subscriber costs; beside a bare graphql-ws server
          --seconds 10 --rounds 5 --rate 500 --subscribers 5000 --only writes | latency | fan-out
  locks   every mutation 32 at once around one hub: transactions that Neo4j had repeated; writes around 5,000 relationships
          --only hubs | writes
  read    pages through Covalue, a hand-written server and @neo4j/graphql
          --parties 100000 --relationships 300000 --resources 600000 --seconds 5 --rounds 3 --only <contender>
  chains  value chains, impact and paths, beside Cypher by hand and a recursive CTE in PostgreSQL, with the same visibility
          --parties 100000 --relationships 300000 --resources 600000 --seconds 4 --rounds 5 --warm 40 --only ValueChain,Impact,Paths
  clients one provider with many clients: what depends on their number; code 1 for more than 300 ms
          --clients 1000 --products 5 --months 24 --asks 9
  attention  what waits for a provider with many relationships, compared with a count of its own for each kind; Today within 1 s
          --relationships 5000 --busy 180 --asks 9
  rate-watch  one changed rate offer against many consented mortgages; code 1 for more than 5 s
          --mortgages 10000 --offers 50 --rounds 3 --from 550000
  growth  the same pages on a small and a large graph
          --small 1000 --large 300000 --requests 2000
  mail-crash  kills the process that sends mail, and counts what a real SMTP server has got
          --mails 1000 --kills 50 --clients 100 --seed <number>
  import  a generated table of purchases, beside LOAD CSV written by hand (on a sample of it)
          --rows 1000000 --sample 100000 --rounds 2
  recommend  what consumers take next, against popularity; training, answers and the command's time on a graph
          --telco <Telco-Customer-Churn.csv> --seeds 3 --consumers 30000 --asks 1000 --only tables | walk | graph
  training  a training beside the API under reads: its memory, time and what reads pay for it; code 1 when a bound is missed
          --size full | small --offerings 100000 --holdings 1000000 --people 2000 --clients 2 --pause 100 --seconds 60 --minutes 5 --trainings 1
  match   one listing against many property alerts, by the index and by a scan
          --alerts 100000 --listings 500 --scans 40
  audit   what the audit trail costs writers: two servers on one graph take turns, with and without it; code 1 below 95 %
          --rounds 6 --writes 400 --writers 8`);
  process.exit(2);
}
await bench(args);
