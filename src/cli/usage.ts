/** `npm run usage`: which offerings are used less than by peers. */
import { parseArgs } from 'node:util';
import { judgeUsage, type UsageAnswer } from '../features/recommendations/usage/usage.rules.ts';
import { readUsage } from '../features/recommendations/usage/usage-file.ts';
import { writeTable } from '../tables/csv-table.ts';
import { progressBar } from './progress.ts';
import { runCommand } from './run-command.ts';

const HELP = `Usage: npm run usage -- --usage <file.csv> --as-of <date> --out <file.csv>

Calculates how much each consumer uses each of its offerings, compared with its peers.
  --usage   consumer,offering,period,active[,segment]   period: a month or date; active: 1 or 0, or a number of uses
  --as-of   only periods before this day are used
  --out     consumer,offering,active_periods,periods,posterior_mean,low,high,peers,peers_percentile,
            below_quartile_probability,flag

posterior_mean: probability that a period is active, averaged over the next six. low, high: 90 % interval of the current rate.
A pair begins with its first active period, which is not counted; from then on, each period of the file counts. A pair without
recent activity may have stopped. flag: under-used, as peers, or not enough data.`;

runCommand(async () => {
  const { values } = parseArgs({
    options: {
      usage: { type: 'string' },
      'as-of': { type: 'string' },
      out: { type: 'string' },
      help: { type: 'boolean' },
    },
  });
  if (values.help || !values.usage || !values['as-of'] || !values.out) {
    console.error(HELP);
    return values.help ? 0 : 2;
  }
  const show = progressBar();
  try {
    const { series, periods, notes } = await readUsage(values.usage, values['as-of'], (bytes, size) =>
      show.at(bytes / size, 'reading'),
    );
    const { answers } = judgeUsage(series);
    const rows = series.map(({ consumer, offering }, index) => {
      const each = answers[index] as UsageAnswer;
      const { active, possible, mean, low, high, peers, percentile, belowQuartile, flag } = each;
      return [consumer, offering, active, possible, mean, low, high, peers, percentile, belowQuartile, flag];
    });
    await writeTable(
      values.out,
      'consumer,offering,active_periods,periods,posterior_mean,low,high,peers,peers_percentile,below_quartile_probability,flag'.split(
        ',',
      ),
      rows,
    );
    show.end();
    for (const note of notes) console.error(note);
    const flagged = answers.filter((each) => each?.flag === 'under-used').length;
    const unknown = answers.filter((each) => each?.flag === 'not enough data').length;
    console.log(
      `${series.length} pairs over ${periods.length} periods: ${flagged} under-used, ${unknown} not enough data. See ${values.out}.`,
    );
    return 0;
  } finally {
    show.end();
  }
});
