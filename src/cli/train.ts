/** `npm run train`: trains the recommendations on the graph. */
import { parseArgs } from 'node:util';
import { graphOf, readConfig } from '../config.ts';
import { trainWithLease } from '../features/recommendations/training/lease.ts';
import { openGraph } from '../graph/open-graph.ts';
import { migrate } from '../migrate.ts';
import { progressBar } from './progress.ts';
import { describeTraining } from './recommend-report.ts';
import { runCommand } from './run-command.ts';

const HELP = `Usage: npm run train

Trains the recommendation model on the relationships of the graph. The current model stays in use until the new one is ready.
Uses the graph of npm start (also while that runs), or NEO4J_URI.`;

runCommand(async () => {
  const { values } = parseArgs({ options: { help: { type: 'boolean' } } });
  if (values.help) {
    console.error(HELP);
    return 0;
  }
  const config = readConfig(process.env);
  const opened = await openGraph({ ...graphOf(config), onProgress: (line) => console.error(line) });
  const show = progressBar();
  try {
    await migrate(opened.graph.driver, config.NEO4J_DATABASE);
    const training = await trainWithLease(opened.graph, { onProgress: show.at });
    show.end();
    if (typeof training !== 'object') {
      console.error(
        training === 'busy'
          ? 'Another training of this graph is in progress; its model will be available soon.'
          : 'There is no agreed relationship to learn from; import relationships (npm run import) or agree to one.',
      );
      return 1;
    }
    const { consumers, offerings, holdings } = training;
    console.log(`${consumers} consumers, ${offerings} offerings, ${holdings} holdings.`);
    for (const line of describeTraining(training)) console.log(line);
    console.log('Opportunities:');
    for (const line of describeTraining(training.opportunities)) console.log(line);
    return 0;
  } finally {
    show.end();
    await opened.close();
  }
});
