/** `npm run recommend`: trains on tables and scores consumers, without a graph. */
import { parseArgs } from 'node:util';
import { type HoldingsInput, readHoldings } from '../features/recommendations/files/holdings-file.ts';
import { rankingRows } from '../features/recommendations/models/ranking-rows.rules.ts';
import { MODEL_NAMES, type ModelName, type Trained } from '../features/recommendations/models/select-model.rules.ts';
import { trainInThread } from '../features/recommendations/training/thread.ts';
import { TableError, writeTable } from '../tables/csv-table.ts';
import { progressBar } from './progress.ts';
import { describeTraining } from './recommend-report.ts';
import { runCommand, wholeNumber } from './run-command.ts';

const HELP = `Usage: npm run recommend -- --holdings <file.csv> [options] --out <file.csv>

Trains a model on the offerings of consumers, and lists the offerings that each consumer is most likely to take next.
  --holdings    consumer,offering[,since]   since: a date; recent holdings may then count more
  --attributes  consumer,<any columns>      types are inferred; numbers and dates are binned by quantiles
  --consumers   consumer                    consumers to score (default: all)
  --top         offerings listed per consumer (default 10)
  --model       auto (default: the best in a back-test) | ${MODEL_NAMES.join(' | ')}
  --out         consumer,rank,offering,score,probability

Offerings that a consumer already has are not listed. probability: that this is its next offering; it sums to 1 over all
offerings that the consumer does not have. If --consumers names at most half of the consumers, regressions are trained on
the others only.`;

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      holdings: { type: 'string' },
      attributes: { type: 'string' },
      consumers: { type: 'string' },
      top: { type: 'string', default: '10' },
      model: { type: 'string', default: 'auto' },
      out: { type: 'string' },
      help: { type: 'boolean' },
    },
  });
  if (values.help || !values.holdings || !values.out) {
    console.error(HELP);
    return values.help ? 0 : 2;
  }
  const top = wholeNumber(values.top, '--top');
  const model = values.model as ModelName | 'auto';
  if (model !== 'auto' && !MODEL_NAMES.includes(model))
    throw new TableError(`--model ${model}: specify auto or one of ${MODEL_NAMES.join(', ')}.`);
  const started = performance.now();
  const show = progressBar();
  try {
    const input = await readHoldings({
      holdings: values.holdings,
      attributes: values.attributes,
      consumers: values.consumers,
      onBytes: (file, bytes, size) => show.at((0.1 * bytes) / size, `reading ${file}`),
    });
    const { table, excludedConsumers } = input;
    const trained = await trainInThread(table, {
      model,
      excludedConsumers,
      onProgress: (share, doing) => show.at(0.1 + 0.8 * share, doing),
    });
    const rows = await writeTable(
      values.out,
      ['consumer', 'rank', 'offering', 'score', 'probability'],
      rankingRows(table, input.scored, trained.model, top, (share) => show.at(0.9 + 0.1 * share, 'scoring')),
    );
    show.end();
    for (const note of input.notes) console.error(note);
    report(input, trained, rows, values.out, (performance.now() - started) / 1000);
    return 0;
  } finally {
    show.end();
  }
}

function report({ table, scored }: HoldingsInput, trained: Trained, rows: number, out: string, seconds: number): void {
  const { consumers, offerings, owned, segments } = table;
  console.log(
    `${consumers.length} consumers, ${offerings.length} offerings, ${owned.columns.length} holdings, ${segments.length} segments.`,
  );
  for (const line of describeTraining(trained)) console.log(line);
  console.log(`${rows} rows for ${scored.length} consumers in ${out}, ${seconds.toFixed(1)} s.`);
  if (!rows) console.log('There is nothing to recommend: every consumer has every offering.');
}

runCommand(main);
