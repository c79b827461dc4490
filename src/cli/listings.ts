/** `npm run listings -- <file>` */
import 'reflect-metadata';
import { existsSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { graphOf, readConfig } from '../config.ts';
import { type FeedFormat, type FeedProblem, formatOf } from '../features/real-estate/feeds/listing-feed.ts';
import { AreaUnit } from '../features/real-estate/homes/home.rules.ts';
import { ImportSummary } from '../features/real-estate/import-summary.rules.ts';
import {
  firstFeedProblem,
  importListings,
  type ListingCounts,
  mustHoldListings,
} from '../features/real-estate/listing-import.actions.ts';
import { openGraph } from '../graph/open-graph.ts';
import { migrate } from '../migrate.ts';
import { isCurrency } from '../values/money.ts';
import { fileProgress } from './progress.ts';
import { openRejects } from './rejects.ts';
import { runCommand } from './run-command.ts';

const HELP = `Usage: npm run listings -- <file> [options]

Imports homes from a feed with RESO Data Dictionary field names (ListingKey, ListPrice, StandardStatus, BedroomsTotal,
PropertySubType, City, Latitude, Longitude, Appliances …) and notifies the clients who are searching for them.
The file is a CSV with a header, JSON in any envelope ([...], {"value": [...]}, {"bundle": [...]}, one object), or JSON
lines. Its encoding is UTF-8, UTF-16, or the one named by --encoding.

  --source <name>     name of the feed; a ListingKey is unique within a feed (default: feed)
  --currency <code>   ISO 4217 currency of prices in records without PriceCurrency and without a Country with one currency
  --area-unit <unit>  sqft or sqm: unit of LivingArea in records without LivingAreaUnits
  --format <format>   csv, json or jsonl (default: detected from the first character of the file, or from its name)
  --encoding <name>   e.g. windows-1252, if the file is neither UTF-8 nor UTF-16
  --strict            import nothing if any record is invalid (exit code 1)
  --rejects <file>    write the rejected records to this CSV: place,ListingKey,field,why
  --help              this text

Without --strict, invalid records are reported and skipped. Unrecognised values of other records are treated as unknown:
they are counted with an example and never exclude a home (docs/data-quality.md). A repeated import changes nothing.
Records older than the stored version (ModificationTimestamp) are skipped. Changes of price and status are kept as history.
Uses the graph of npm start (also while that runs), or NEO4J_URI.

Exit codes:
  0  at least one record was imported, or is withheld at the request of its seller
  1  the file cannot be read, is truncated, has no valid listings, or has an invalid record with --strict
  2  invalid arguments`;
const AREA_UNITS: Record<string, AreaUnit> = { sqft: AreaUnit.SQUARE_FEET, sqm: AreaUnit.SQUARE_METRES };

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    options: {
      source: { type: 'string', default: 'feed' },
      currency: { type: 'string' },
      format: { type: 'string' },
      encoding: { type: 'string' },
      'area-unit': { type: 'string' },
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
    throw new Error(`--format must be csv, json or jsonl, not "${values.format}".`);
  const currency = values.currency?.toUpperCase();
  if (currency && !isCurrency(currency))
    throw new Error(`--currency must be an ISO 4217 code such as CAD or EUR, not "${values.currency}".`);
  const areaUnit = values['area-unit'] === undefined ? undefined : AREA_UNITS[values['area-unit']];
  if (values['area-unit'] !== undefined && !areaUnit)
    throw new Error(`--area-unit must be sqft or sqm, not "${values['area-unit']}".`);
  const format = (values.format as FeedFormat | undefined) ?? (await formatOf(file));
  const options = { format, currency, areaUnit, encoding: values.encoding };
  await mustHoldListings(file, options);
  if (values.strict) {
    const problem = await firstFeedProblem(file, options);
    if (problem) {
      console.error(`${sentence(problem)}\nNothing was imported (--strict).`);
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
  const summary = new ImportSummary();
  try {
    await migrate(opened.graph.driver, config.NEO4J_DATABASE);
    const counts = await importListings(opened.graph, file, {
      ...options,
      source: values.source,
      noteUnknown: (field, value) => summary.noteUnknown(field, value),
      onNotice: (notice) => summary.notices.push(notice),
      onProblem(problem) {
        const { place, listingKey = '', field, why } = problem;
        summary.noteRefused(field, why);
        rejects.add([place, listingKey, field, why], sentence(problem));
      },
      onProgress(bytes, counts) {
        summary.counts = counts;
        show.at(bytes, counts);
      },
    });
    return counts.read > counts.refused ? 0 : 1;
  } finally {
    show.end();
    rejects.countRest('more');
    rejects.end();
    // Also for a truncated file: the records before its end are imported.
    if (summary.counts?.read) console.log(summary.lines((performance.now() - started) / 1000).join('\n'));
    await opened.close();
  }
}

function sentence({ place, listingKey, field, why }: FeedProblem): string {
  return `record at ${place}${listingKey ? ` (${listingKey})` : ''}, ${field}: ${why}`;
}

// Nearly all that goes wrong is in the file, in Neo4j or on the way: no stack helps.
runCommand(main, () => true);
