/** `npm run opportunities`: relationships that consumers never considered. */
import { parseArgs } from 'node:util';
import { readRelations } from '../features/recommendations/files/relations-file.ts';
import { dayOf } from '../features/recommendations/models/day.rules.ts';
import { rankingRows } from '../features/recommendations/models/ranking-rows.rules.ts';
import { AMONG_PROVIDERS } from '../features/recommendations/recommenders/opportunity.recommender.ts';
import { trainInThread } from '../features/recommendations/training/thread.ts';
import { TableError, writeTable } from '../tables/csv-table.ts';
import { progressBar } from './progress.ts';
import { describeTraining } from './recommend-report.ts';
import { runCommand, wholeNumber } from './run-command.ts';

const HELP = `Usage: npm run opportunities -- --relations <file.csv> [--segments <file.csv>] --as-of <date> [--top K] --out <file.csv>

Lists the providers with which each consumer is most likely to begin its next relationship, without current or former ones.
  --relations  consumer,provider,since   since: when the relationship began
  --segments   consumer,segment          a consumer may have several, one per row
  --as-of      only relationships that began before this day are used
  --top        providers listed per consumer (default 10)
  --out        consumer,rank,provider,score,probability

All consumers in both files that are known on that day are scored. probability: that this is its next provider; it sums
to 1 over all known providers with which the consumer has no relationship.`;

runCommand(async () => {
  const { values } = parseArgs({
    options: {
      relations: { type: 'string' },
      segments: { type: 'string' },
      'as-of': { type: 'string' },
      top: { type: 'string', default: '10' },
      out: { type: 'string' },
      help: { type: 'boolean' },
    },
  });
  if (values.help || !values.relations || !values['as-of'] || !values.out) {
    console.error(HELP);
    return values.help ? 0 : 2;
  }
  const asOf = dayOf(values['as-of']);
  if (Number.isNaN(asOf)) throw new TableError(`--as-of ${values['as-of']}: specify a date such as 2024-03-31.`);
  const top = wholeNumber(values.top, '--top');
  const show = progressBar();
  try {
    const { table, notes } = await readRelations(values.relations, values.segments, asOf);
    const trained = await trainInThread(table, {
      model: 'auto',
      among: AMONG_PROVIDERS,
      onProgress: (share, doing) => show.at(0.9 * share, doing),
    });
    const scored = table.consumers.map((_, consumer) => consumer);
    const rows = await writeTable(
      values.out,
      ['consumer', 'rank', 'provider', 'score', 'probability'],
      rankingRows(table, scored, trained.model, top, (share) => show.at(0.9 + 0.1 * share, 'scoring')),
    );
    show.end();
    for (const note of notes) console.error(note);
    console.log(
      `${table.consumers.length} consumers, ${table.offerings.length} providers, ${table.owned.columns.length} relationships.`,
    );
    for (const line of describeTraining(trained)) console.log(line);
    console.log(`${rows} rows for ${scored.length} consumers in ${values.out}.`);
    return 0;
  } finally {
    show.end();
  }
});
