/** `npm run explain -- <Operation>`: the Cypher of a named query, and how Neo4j executes it. */
import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { createPlanner } from '../../src/app.ts';
import { graphOf, readConfig } from '../../src/config.ts';
import { openGraph } from '../../src/graph/open-graph.ts';
import { indentCypher } from './indent-cypher.ts';
import { planOf, planWith, queryNamed } from './operation-plans.ts';

const HELP = `Usage: npm run explain -- <Operation> [options]

Prints the Cypher of a named query of the dashboard or of schema/operations.graphql, and Neo4j's plan for it (EXPLAIN:
the query is planned, not run). It uses the graph of npm start, which it starts if needed, or NEO4J_URI.

Options:
  --file <file.graphql>  take the query from this file
  --variables <json>     values of the variables, e.g. '{"id": "rel_brokerage"}'; examples for all if not given
  --cypher               only the Cypher, without Neo4j
  --help                 this text

npm run plans writes the Cypher of all queries of the dashboard into schema/plans.`;

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: {
      file: { type: 'string' },
      variables: { type: 'string' },
      cypher: { type: 'boolean' },
      help: { type: 'boolean' },
    },
    allowPositionals: true,
  });
  const [name] = positionals;
  if (values.help || !name || positionals.length > 1) {
    console.error(HELP);
    process.exitCode = values.help ? 0 : 2;
    return;
  }
  const planner = createPlanner();
  const query = queryNamed(name, values.file);
  const variables = values.variables === undefined ? undefined : JSON.parse(values.variables);
  const example = planOf(planner, query);
  const text = variables ? planWith(planner, query, variables) : example?.text;
  if (text === undefined) throw new Error(`${name} reads nothing from the graph in one statement.`);
  console.log(`// ${query.file}, planned with the variables ${JSON.stringify(variables ?? example?.variables)}`);
  console.log(indentCypher(text));
  if (!values.cypher) console.log(`\n${await neo4jPlan(text)}`);
}

/** In the format of Neo4j's own tools. */
async function neo4jPlan(text: string): Promise<string> {
  const config = readConfig(process.env);
  const opened = await openGraph({ ...graphOf(config), onProgress: (line) => console.error(line) });
  try {
    const { driver, database } = opened.graph;
    const { summary } = await driver.executeQuery(`EXPLAIN ${text}`, {}, { database });
    return String((summary.plan as { arguments: Record<string, unknown> }).arguments['string-representation']);
  } finally {
    await opened.close();
  }
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
