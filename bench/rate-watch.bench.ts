/**
 * `npm run bench -- rate-watch`: one rate offer is changed by its broker, and compared with every consented mortgage. Code 1 if clients
 * are notified later than 5 s after the mutation, or not each by one email.
 */
import 'reflect-metadata';
import { mkdirSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { createApp } from '../src/app.ts';
import { readConfig } from '../src/config.ts';
import { rateWatchWorker } from '../src/features/financing/rate-watch.worker.ts';
import { Graph } from '../src/graph/graph.ts';
import { holdManagedNeo4j } from '../src/graph/managed-neo4j.ts';
import { createDriver } from '../src/graph/open-graph.ts';
import { readDocument } from '../src/http/documents.ts';
import { executeOperation } from '../src/http/execute.ts';
import { migrate } from '../src/migrate.ts';
import { RequestContext } from '../src/schema/request-context.ts';
import { ready } from './pages.ts';
import { plantRates } from './rate-watch-world.ts';

const FOLDER = '.covalue/bench-rate-watch';
const MAX_MS = 5_000;
const OFFER = 'rto_rw_0';
const UPDATE =
  'mutation ($input: UpdateRateOfferInput!) { updateRateOffer(input: $input) { rateOffer { id version } errors { message } } }';

export async function rateWatchBench(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      mortgages: { type: 'string', default: '10000' },
      offers: { type: 'string', default: '50' },
      rounds: { type: 'string', default: '3' },
      from: { type: 'string', default: '550000' },
    },
  });
  const [mortgages = 0, offers = 0, rounds = 0] = [values.mortgages, values.offers, values.rounds].map(Number);
  mkdirSync(FOLDER, { recursive: true });
  const neo4j = await holdManagedNeo4j({
    folder: FOLDER,
    jarsFolder: '.covalue',
    anyPorts: true,
    onProgress: console.error,
  });
  const graph = new Graph(createDriver(neo4j.uri, neo4j.username, neo4j.password));
  try {
    await ready(() => migrate(graph.driver));
    await graph.execute(
      'MATCH (n) WHERE NOT n:Migration AND NOT n:WriteBarrier CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS',
      {},
    );
    await plantRates(graph, { clients: mortgages, offers });
    const config = readConfig({ NODE_ENV: 'test', LOG_LEVEL: 'silent', COVALUE_DATA: FOLDER, MAIL_SENDING: 'false' });
    const app = await createApp(graph, config);
    const worker = rateWatchWorker(graph, app.log);
    worker.start();
    const count = async (text: string, parameters = {}) => Number((await graph.read(text, parameters))[0]?.n);
    console.log(`${mortgages} consented mortgages, ${offers} offers in force; ${cpus().length} cores\n`);
    console.log('| the rate becomes | for balances from | clients notified | after the mutation |\n|---|---|---|---|');
    for (let round = 0; round < rounds; round++) {
      // The last rounds are better for everybody, not only for some.
      const isForAll = round === rounds - 1;
      const annualRate = (0.0489 - 0.002 * round).toFixed(4);
      const smallest = isForAll ? null : { amount: `${values.from}.00`, currency: 'CAD' };
      const document = readDocument(app.planner.schema, UPDATE);
      const context = new RequestContext(app, 'rw@covalue.example', 'bench', new Date().toISOString());
      const { data, errors } = await executeOperation(
        {
          document,
          variables: { input: { id: OFFER, annualRate, smallest, idempotencyKey: `bench ${round} ${Date.now()}` } },
        },
        context,
      );
      const answer = (data as { updateRateOffer?: { errors: { message: string }[] } } | null)?.updateRateOffer;
      if (errors?.length || answer?.errors.length) throw new Error(errors?.[0]?.message ?? answer?.errors[0]?.message);
      const started = performance.now();
      while ((await count('MATCH (o:RateToCompare) RETURN count(o) AS n')) > 0)
        await new Promise((done) => setTimeout(done, 20));
      const ms = performance.now() - started;
      const version = await count(`MATCH (o:RateOffer {id: '${OFFER}'}) RETURN o.version AS n`);
      const notified = await count(
        'MATCH (n:RateNotice {entityId: $offer}) WHERE n.version = $version RETURN count(n) AS n',
        { offer: OFFER, version: BigInt(version) },
      );
      const mails = await count(`MATCH (i:MailItem) WHERE i.key ENDS WITH '|${OFFER}|${version}' RETURN count(i) AS n`);
      if (ms > MAX_MS || notified === 0 || mails !== notified) process.exitCode = 1;
      const share = ((100 * notified) / mortgages).toFixed(0);
      console.log(
        `| ${annualRate} | ${isForAll ? 'any' : values.from} | ${notified} (${share} %), ${mails} mails | ${(ms / 1_000).toFixed(2)} s |`,
      );
    }
    console.log(`\nAt most ${MAX_MS / 1_000} s, with a notice and an email of each client.`);
    await worker.stop();
    await app.stop();
  } finally {
    await graph.driver.close();
    await neo4j.release();
  }
}
