/** `npm run train`: trains the recommendations on the graph. */
import { parseArgs } from 'node:util';
import { graphOf, readConfig } from '../config.ts';
import { migrate } from '../graph/migrations.ts';
import { openGraph } from '../graph/open-graph.ts';
import { trainAlone } from '../recommendations/training.lease.ts';
import { progressBar } from './progress.ts';
import { describeTraining } from './recommend-report.ts';
import { runCommand } from './run-command.ts';

const HELP = `Usage: npm run train

Learns from the relationships of the graph what consumers take next, and writes it as evidence for the API.
Uses the graph of npm start (also while that runs), or NEO4J_URI. The present model serves until the new one is there.`;

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
    const training = await trainAlone(opened.graph, { onProgress: show.at });
    show.end();
    if (typeof training !== 'object') {
      console.error(
        training === 'busy'
          ? 'Another training is under way in this graph; its model will be there in a moment.'
          : 'There is no agreed relationship to learn from; import some, or agree on one (npm run import).',
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
