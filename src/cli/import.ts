/** `npm run import -- --party <id> <file>` for a party, `npm run import -- --mapping <mapping.json> <file.csv>` for operators. */
import { readFileSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { localToken } from '../access-control/tokens.ts';
import { graphOf, readConfig } from '../config.ts';
import { trainWithLease } from '../features/recommendations/training/lease.ts';
import type { Graph } from '../graph/graph.ts';
import { openGraph } from '../graph/open-graph.ts';
import { firstProblem, type ImportCounts, importTable } from '../import/import.actions.ts';
import { columnOf, type Mapping, readMapping } from '../import/mapping.rules.ts';
import type { Problem } from '../import/purchase.rules.ts';
import { migrate } from '../migrate.ts';
import { TableError } from '../tables/header.rules.ts';
import { Reasons, SEE_SET_ASIDE } from '../tables/reasons.rules.ts';
import { importForParty, undoForParty } from './party-import.ts';
import { fileProgress, progressBar } from './progress.ts';
import { openRejects } from './rejects.ts';
import { runCommand } from './run-command.ts';

const HELP = `Usage: npm run import -- --party <id> [--as <address>] [options] <file>
       npm run import -- --undo <import> [--as <address>] [--url <url>]
       npm run import -- --mapping <mapping.json> [--strict] [--rejects <file.csv>] [--no-train] <file.csv>

The first form imports a CSV or XLSX for a party, as the dashboard does, by the API of a server that runs: contacts, relationships,
offerings, purchases, listings, rate offers. It is done in the name of a representative of the party, and can be undone.
  --party       ID of the party
  --as          address of the representative, with the key of the local installation; else COVALUE_TOKEN is the token
  --url         of the server (default: http://localhost:<PORT>)
  --kind        what the rows are, e.g. CONTACTS (default: proposed from the columns)
  --value       field=text, for all rows; may be repeated, e.g. --value side=client
  --currency    of amounts without one
  --duplicates  MERGE, UPDATE, KEEP or SKIP, as far as the kind has it (default: its first choice)
  --dry-run     checks the file and imports nothing
  --rejects     writes the rejected rows to this file, to be corrected and imported again

The other form is for operators: it imports a table of purchases (who bought what from whom, when, for how much) into the graph.
  --mapping   the meaning of the columns, and how names are normalised; see seed/gcloud.mapping.json
  --strict    import nothing if any row is invalid (exit code 1)
  --rejects   write the rejected rows to this file: line,column,why
  --no-train  do not train the recommendation model with the new data (npm run train)

Without --strict, invalid rows are reported and skipped. A repeated import adds nothing.
Uses the graph of npm start (also while that runs), or NEO4J_URI.

Exit codes:
  0  at least one row was imported, or had been imported before
  1  the table cannot be read, has no valid rows, or has an invalid row with --strict
  2  invalid arguments`;

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    options: {
      mapping: { type: 'string' },
      strict: { type: 'boolean' },
      rejects: { type: 'string' },
      'no-train': { type: 'boolean' },
      party: { type: 'string' },
      undo: { type: 'string' },
      as: { type: 'string' },
      url: { type: 'string' },
      kind: { type: 'string' },
      value: { type: 'string', multiple: true },
      currency: { type: 'string' },
      duplicates: { type: 'string' },
      'dry-run': { type: 'boolean' },
      help: { type: 'boolean' },
    },
    allowPositionals: true,
  });
  const [file] = positionals;
  if (!values.help && ((values.party && file) || values.undo)) return runForParty(values, file);
  if (values.help || !values.mapping || !file || positionals.length > 1) {
    console.error(HELP);
    return values.help ? 0 : 2;
  }
  const mapping = readMapping(readFileSync(values.mapping, 'utf8'));
  const size = statSync(file).size;
  const config = readConfig(process.env);
  const opened = await openGraph({ ...graphOf(config), onProgress: (line) => console.error(line) });
  const started = performance.now();
  const show = fileProgress<{ rows: number; rate: number }>(size, {
    format: '{rows} rows | {rate} rows/s',
    line: ({ rows, rate }) => `${rows} rows, ${rate} rows/s`,
    start: { rows: 0, rate: 0 },
  });
  const rejects = openRejects(values.rejects, 'line,column,why', show.say);
  const refusals = new Reasons();
  try {
    await migrate(opened.graph.driver, config.NEO4J_DATABASE);
    const problem = values.strict && (await firstProblem(opened.graph, file, mapping));
    if (problem) {
      show.end();
      console.error(`${sentence(problem)}\nNothing was imported (--strict).`);
      return 1;
    }
    const counts = await importTable(opened.graph, file, mapping, {
      now: new Date().toISOString(),
      onProblem(problem) {
        rejects.add([problem.line, problem.column, problem.why], sentence(problem));
        refusals.add(`${problem.column}: ${problem.reason}`, sentence(problem));
      },
      onProgress(bytes, { read }) {
        const seconds = (performance.now() - started) / 1000;
        show.at(bytes, { rows: read, rate: Math.round(read / seconds) });
      },
    });
    show.end();
    rejects.countRest('more rows');
    report(counts, mapping, refusals, (performance.now() - started) / 1000);
    if (!values['no-train'] && counts.relationships) await trainAfter(opened.graph);
    if (counts.taken) return 0;
    console.error(counts.read ? 'No row of the table could be imported.' : `${file} has a header but no rows.`);
    return 1;
  } finally {
    show.end();
    rejects.end();
    await opened.close();
  }
}

interface PartyArguments {
  party?: string;
  undo?: string;
  as?: string;
  url?: string;
  kind?: string;
  value?: string[];
  currency?: string;
  duplicates?: string;
  rejects?: string;
  'dry-run'?: boolean;
}

async function runForParty(given: PartyArguments, file = ''): Promise<number> {
  const config = readConfig(process.env);
  const token = given.as ? await localToken(config.COVALUE_DATA, given.as) : process.env.COVALUE_TOKEN;
  if (!token) throw new TableError('Specify --as <address>, or the token of a representative in COVALUE_TOKEN.');
  const server = {
    url: given.url ?? `http://localhost:${config.PORT}`,
    token,
    say: (line: string) => console.log(line),
  };
  if (given.undo) return undoForParty(given.undo, server);
  const pairs = (given.value ?? []).map(
    (text) => [text.split('=')[0] ?? '', text.slice(text.indexOf('=') + 1)] as const,
  );
  return importForParty(file, {
    ...server,
    ...{ party: given.party ?? '', kind: given.kind, currency: given.currency, rejects: given.rejects },
    ...{ duplicates: given.duplicates, isDryRun: given['dry-run'] ?? false, values: Object.fromEntries(pairs) },
  });
}

/** Imported records are kept, whether or not this succeeds. */
async function trainAfter(graph: Graph): Promise<void> {
  const show = progressBar();
  try {
    const training = await trainWithLease(graph, {
      onProgress: (share, doing) => show.at(share, `training: ${doing}`),
    });
    show.end();
    if (typeof training === 'object') console.log(`Recommendation model trained with the new data: ${training.name}.`);
    if (training === 'busy') console.log('Another training is in progress; run npm run train when it has finished.');
  } catch (error) {
    console.error(`The recommendation model could not be trained: ${(error as Error).message}\nTry npm run train.`);
  } finally {
    show.end();
  }
}

function sentence({ line, column, why }: Problem): string {
  return `line ${line}, ${column}: ${why}`;
}

function report(counts: ImportCounts, mapping: Mapping, refusals: Reasons, seconds: number): void {
  const { read, taken, rounded, parties, relationships, activities, amended } = counts;
  console.log(
    `${read} rows read in ${seconds.toFixed(1)} s (${Math.round(read / seconds)} per second): ${taken} imported, ${counts.refused} rejected.`,
  );
  console.log(`New in the graph: ${parties} parties, ${relationships} relationships, ${activities} activities.`);
  if (amended) console.log(`Changed: ${amended} activities of contracts with amendments.`);
  console.log(`Unchanged: ${taken - activities - amended} rows had already been imported.`);
  if (rounded)
    console.log(`Rounded: ${rounded} amounts had more decimals than their currency and were rounded half up.`);
  if (counts.withoutAmount)
    console.log(
      `Unknown: ${counts.withoutAmount} rows have no amount (${columnOf(mapping, 'amount')}), e.g. line ${counts.firstWithoutAmount}.`,
    );
  const refused = refusals.lines('Refused', (reason, { count, example }) => `${count} × ${reason}; e.g. ${example}`);
  for (const line of refused) console.log(line);
  if (counts.setAside) console.log(`Set aside: ${counts.setAside} of the rejected rows${SEE_SET_ASIDE}`);
}

// Nearly all that goes wrong is in the file, in Neo4j or on the way: no stack helps.
runCommand(main, () => true);
