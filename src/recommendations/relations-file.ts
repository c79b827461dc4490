/** Reads relations and segments files as they were known on a day. */
import { readTable, TableError } from './csv-table.ts';
import { dayOf } from './day.rules.ts';
import { type Holdings, HoldingsCollector } from './holdings.rules.ts';

export async function readRelations(
  file: string,
  segmentsFile: string | undefined,
  asOf: number,
): Promise<{ table: Holdings; notes: string[] }> {
  const collector = new HoldingsCollector();
  const notes: string[] = [];
  let [later, incomplete] = [0, 0];
  await readTable(
    file,
    { required: ['consumer', 'provider', 'since'] },
    ([consumer = '', provider = '', since = ''], line) => {
      if (!consumer || !provider) return void incomplete++;
      const day = dayOf(since);
      if (Number.isNaN(day))
        throw new TableError(`${file}, line ${line}: since "${since}" is no date such as 2024-03-31.`);
      if (day >= asOf) return void later++;
      collector.add(consumer, provider, day);
    },
  );
  if (later) notes.push(`${later} relationships that began later were not used.`);
  if (incomplete) notes.push(`${incomplete} rows without a consumer or a provider were left out.`);
  if (!collector.consumers.names.length)
    throw new TableError(`${file} has no relationship that began before this day.`);
  const segments: string[] = [];
  const numbers = new Map<string, number>();
  const within: number[][] = [];
  if (segmentsFile)
    await readTable(segmentsFile, { required: ['consumer', 'segment'] }, ([consumer = '', segment = '']) => {
      if (!consumer || !segment) return;
      const number = numbers.get(segment) ?? segments.push(`segment: ${segment}`) - 1;
      numbers.set(segment, number);
      const place = collector.consumers.of(consumer);
      const list = within[place] ?? [];
      if (!list.includes(number)) list.push(number);
      within[place] = list;
    });
  return { table: collector.finish(segments, within), notes };
}
