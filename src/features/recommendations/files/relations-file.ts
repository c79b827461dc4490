/** Reads files of relations and segments as they were known on a day. */

import { dateOrderOf, orderNote, readTable, TableError } from '../../../tables/csv-table.ts';
import { quoted } from '../../../tables/quoted.rules.ts';
import { dayOf } from '../models/day.rules.ts';
import type { Holdings } from '../models/holdings.rules.ts';
import { RelationsCollector } from '../recommenders/opportunity.recommender.ts';

export async function readRelations(
  file: string,
  segmentsFile: string | undefined,
  asOf: number,
): Promise<{ table: Holdings; notes: string[] }> {
  const collector = new RelationsCollector();
  const notes: string[] = [];
  let [later, incomplete] = [0, 0];
  const { order, assumed } = await dateOrderOf(file, 'since');
  if (assumed) notes.push(orderNote('since', assumed));
  await readTable(
    file,
    { required: ['consumer', 'provider', 'since'] },
    ([consumer = '', provider = '', since = ''], line) => {
      if (!consumer || !provider) return void incomplete++;
      const day = dayOf(since, order);
      if (Number.isNaN(day))
        throw new TableError(`${file}, line ${line}: since ${quoted(since)} is not a date such as 2024-03-31.`);
      if (day >= asOf) return void later++;
      collector.relation(consumer, provider, day);
    },
  );
  if (later) notes.push(`${later} relationships that began later were not used.`);
  if (incomplete) notes.push(`${incomplete} rows without a consumer or a provider were omitted.`);
  if (collector.isEmpty) throw new TableError(`${file} has no relationship that began before this day.`);
  if (segmentsFile)
    await readTable(segmentsFile, { required: ['consumer', 'segment'] }, ([consumer = '', segment = '']) => {
      if (consumer && segment) collector.segment(consumer, segment);
    });
  return { table: collector.finish(), notes };
}
