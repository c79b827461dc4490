/** `npm run listings -- <file>` */
import 'reflect-metadata';
import { existsSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { graphOf, readConfig } from '../config.ts';
import { migrate } from '../graph/migrations.ts';
import { openGraph } from '../graph/open-graph.ts';
import { minorUnits } from '../money.ts';
import { type FeedFormat, type FeedProblem, formatOf } from '../real-estate/listing-feed.ts';
import { firstFeedProblem, importListings, type ListingCounts } from '../real-estate/listing-import.actions.ts';
import { fileProgress } from './progress.ts';
import { openRejects } from './rejects.ts';
import { runCommand } from './run-command.ts';

const HELP = `Usage: npm run listings -- <file> [options]

Takes homes from a feed in RESO Data Dictionary field names (ListingKey, ListPrice, StandardStatus, BedroomsTotal,
PropertySubType, City, Latitude, Longitude, Appliances …) and tells who looks for them.
The file is a CSV with a header, a JSON array, the answer of a RESO Web API ({"value": [...]}), or JSON lines.

  --source <name>     which feed it is; a ListingKey is unique within it (default: feed)
  --currency <code>   currency of all prices, ISO 4217 (default: USD for homes in the US, else CAD)
  --format <format>   csv, json or jsonl (default: by the name of the file, else by its first character)
  --strict            take nothing if any record cannot be taken (exit code 1)
  --rejects <file>    write what was not taken to this CSV: place,ListingKey,field,why
  --help              this text

Without --strict, records that cannot be taken are reported and left out. Run again, it changes nothing; records that are
older than what the graph has (ModificationTimestamp) are left out. Changes of price and status are kept as history.
Uses the graph of npm start (also while that runs), or NEO4J_URI.`;

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    options: {
      source: { type: 'string', default: 'feed' },
      currency: { type: 'string' },
      format: { type: 'string' },
      strict: { type: 'boolean' },
      rejects: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
    allowPositionals: true,
  });
  const [file] = positionals;
  if (values.help || !file || positionals.length > 1) {
    console.error(HELP);
    return values.help ? 0 : 2;
  }
  if (!existsSync(file)) throw new Error(`There is no file ${file}.`);
  if (values.format && !['csv', 'json', 'jsonl'].includes(values.format))
    throw new Error(`--format is csv, json or jsonl, not "${values.format}".`);
  if (values.currency) minorUnits(values.currency);
  const format = (values.format as FeedFormat | undefined) ?? (await formatOf(file));
  const options = { format, currency: values.currency };
  if (values.strict) {
    const problem = await firstFeedProblem(file, options);
    if (problem) {
      console.error(`${sentence(problem)}\nNothing was taken (--strict).`);
      return 1;
    }
  }
  const config = readConfig(process.env);
  const opened = await openGraph({ ...graphOf(config), onProgress: (line) => console.error(line) });
  const show = fileProgress<Pick<ListingCounts, 'read' | 'matches'>>(statSync(file).size, {
    format: '{read} records | {matches} matches',
    line: ({ read, matches }) => `${read} records, ${matches} matches`,
    start: { read: 0, matches: 0 },
  });
  const rejects = openRejects(values.rejects, 'place,ListingKey,field,why', show.say);
  const started = performance.now();
  try {
    await migrate(opened.graph.driver, config.NEO4J_DATABASE);
    const counts = await importListings(opened.graph, file, {
      ...options,
      source: values.source,
      onProblem(problem) {
        const { place, listingKey = '', field, why } = problem;
        rejects.add([place, listingKey, field, why], sentence(problem));
      },
      onProgress: show.at,
    });
    show.end();
    rejects.countRest('more');
    report(counts, (performance.now() - started) / 1000);
    return 0;
  } finally {
    show.end();
    rejects.end();
    await opened.close();
  }
}

function sentence({ place, listingKey, field, why }: FeedProblem): string {
  return `record at ${place}${listingKey ? ` (${listingKey})` : ''}, ${field}: ${why}`;
}

function report(counts: ListingCounts, seconds: number): void {
  const { read, refused, created, changed, unchanged, stale, matches } = counts;
  console.log(
    `${read} records read in ${seconds.toFixed(1)} s (${Math.round(read / seconds)} a second): ${refused} not taken.`,
  );
  console.log(
    `Listings: ${created} new, ${changed} changed, ${unchanged} as they were, ${stale} older than what is known.`,
  );
  console.log(`Matches told: ${matches}.`);
}

// Nearly all that goes wrong is in the file, in Neo4j or on the way: no stack helps.
runCommand(main, () => true);
