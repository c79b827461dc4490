/** `npm run recommend`: trains on tables and scores consumers, without a graph. */
import { parseArgs } from 'node:util';
import { TableError, writeTable } from '../recommendations/csv-table.ts';
import { best, probabilities, Scorer } from '../recommendations/evidence.rules.ts';
import { rowOf } from '../recommendations/holdings.rules.ts';
import { type HoldingsInput, readHoldings } from '../recommendations/holdings-file.ts';
import { MODEL_NAMES, type ModelName, type Trained } from '../recommendations/train.rules.ts';
import { trainInThread } from '../recommendations/train.ts';
import { progressBar } from './progress.ts';

const HELP = `Usage: npm run recommend -- --holdings <file.csv> [options] --out <file.csv>

Learns from who has what, and says for each consumer what it will most likely take next.
  --holdings    consumer,offering[,since]   since: a date; recent holdings may then count more
  --attributes  consumer,<any columns>      types are inferred; numbers and dates are binned by quantiles
  --consumers   consumer                    whom to score; all when not given
  --top         offerings listed per consumer (default 10)
  --model       auto (default: the best in a back-test) | ${MODEL_NAMES.join(' | ')}
  --out         consumer,rank,offering,score,probability

Nothing that a consumer has is listed. probability: that this is its next one; it sums to 1 over all that the consumer
does not have. When --consumers names at most half of the consumers, regressions learn from the others only.`;

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
  const top = Number(values.top);
  if (!Number.isInteger(top) || top < 1) throw new TableError(`--top ${values.top}: give a whole number from 1.`);
  const model = values.model as ModelName | 'auto';
  if (model !== 'auto' && !MODEL_NAMES.includes(model))
    throw new TableError(`--model ${model}: give auto or one of ${MODEL_NAMES.join(', ')}.`);
  const started = performance.now();
  const show = progressBar();
  try {
    const input = await readHoldings({
      holdings: values.holdings,
      attributes: values.attributes,
      consumers: values.consumers,
      onBytes: (file, bytes, size) => show.at((0.1 * bytes) / size, `reading ${file}`),
    });
    const { table, asked } = input;
    const trained = await trainInThread(table, {
      model,
      asked,
      onProgress: (share, doing) => show.at(0.1 + 0.8 * share, doing),
    });
    const rows = await writeTable(
      values.out,
      ['consumer', 'rank', 'offering', 'score', 'probability'],
      scoredRows(input, trained, top, (share) => show.at(0.9 + 0.1 * share, 'scoring')),
    );
    show.end();
    for (const note of input.notes) console.error(note);
    report(input, trained, rows, values.out, (performance.now() - started) / 1000);
    return 0;
  } finally {
    show.end();
  }
}

function* scoredRows(
  { table, scored }: HoldingsInput,
  { model }: Trained,
  top: number,
  onProgress: (share: number) => void,
) {
  const scorer = new Scorer(model);
  for (const [index, consumer] of scored.entries()) {
    if (index % 500 === 0) onProgress(index / scored.length);
    const owned = rowOf(table.owned, consumer);
    const scores = scorer.scores(owned, rowOf(table.within, consumer));
    const probability = probabilities(model.link, scores, owned);
    for (const [place, offering] of best(scores, owned, top).entries())
      yield [
        table.consumers[consumer] as string,
        place + 1,
        table.offerings[offering] as string,
        scores[offering] as number,
        probability[offering] as number,
      ];
  }
}

function report({ table, scored }: HoldingsInput, trained: Trained, rows: number, out: string, seconds: number): void {
  const { consumers, offerings, owned, segments } = table;
  console.log(
    `${consumers.length} consumers, ${offerings.length} offerings, ${owned.columns.length} holdings, ${segments.length} segments.`,
  );
  if (trained.tried.length) {
    console.log(`Back-test (${trained.how}, ${trained.metrics?.cases} cases):`);
    for (const { model, settings, metrics } of trained.tried)
      console.log(
        `  ${model.padEnd(18)} HR@1 ${metrics.hitRate1.toFixed(3)}  HR@10 ${metrics.hitRate10.toFixed(3)}  MRR ${metrics.reciprocalRank.toFixed(3)}  nDCG@10 ${metrics.ndcg10.toFixed(3)}  −log p ${metrics.logLoss.toFixed(3)}  coverage@10 ${metrics.coverage10.toFixed(3)}  ${JSON.stringify(settings)}`,
      );
  } else console.log('Too few consumers have more than one offering for a back-test.');
  console.log(
    `Model: ${trained.name}. ${rows} rows for ${scored.length} consumers in ${out}, ${seconds.toFixed(1)} s.`,
  );
  if (!rows) console.log('There is nothing to recommend: every consumer has every offering.');
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: Error) => {
    const expected = error instanceof TableError || (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS');
    console.error(expected ? error.message : error.stack);
    process.exitCode = 1;
  },
);
