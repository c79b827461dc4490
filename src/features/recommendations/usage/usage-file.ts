/** Reads a usage file into series of periods. */

import { dateOrderOf, orderNote, readTable, TableError } from '../../../tables/csv-table.ts';
import { quoted } from '../../../tables/quoted.rules.ts';
import { dayOf } from '../models/day.rules.ts';
import { type UsagePair, type UsageSeries, usageSeries } from './usage.rules.ts';

const YES = /^(1|true|yes|y|t)$/i;
const NO = /^(0|false|no|n|f|)$/i;

/**
 * A number above 0 means active (e.g. a count of sessions). Undefined when the text is neither yes nor no, nor a number of
 * uses.
 */
export function isActive(text: string): boolean | undefined {
  if (YES.test(text)) return true;
  if (NO.test(text)) return false;
  return /^\d+(\.\d+)?$/.test(text) ? Number(text) > 0 : undefined;
}

export interface UsageInput {
  series: UsageSeries[];
  /** Pairs that begin after the reference day are omitted. */
  periods: string[];
  notes: string[];
}

/**
 * Periods before `asOf` count. A pair begins with its first active period. From then on every period of the file up to
 * `asOf` counts, as inactive unless the file says active.
 */
export async function readUsage(
  file: string,
  asOf: string,
  onBytes?: (bytes: number, size: number) => void,
): Promise<UsageInput> {
  const limit = dayOf(asOf);
  if (Number.isNaN(limit)) throw new TableError(`--as-of ${asOf}: specify a date such as 2024-03-31.`);
  const days = new Map<number, string>();
  const pairs = new Map<string, UsagePair>();
  let [late, incomplete] = [0, 0];
  const { order, assumed } = await dateOrderOf(file, 'period');
  await readTable(
    file,
    { required: ['consumer', 'offering', 'period', 'active'], optional: ['segment'], onBytes },
    ([consumer = '', offering = '', period = '', active = '', segment], line) => {
      if (!consumer || !offering) return void incomplete++;
      const day = dayOf(period, order);
      if (Number.isNaN(day))
        throw new TableError(`${file}, line ${line}: period ${quoted(period)} is not a month or date such as 2024-03.`);
      const was = isActive(active);
      if (was === undefined)
        throw new TableError(`${file}, line ${line}: active ${quoted(active)} is neither 1 nor 0.`);
      if (day >= limit) return void late++;
      days.set(day, period);
      const key = JSON.stringify([consumer, offering]);
      const pair = pairs.get(key) ?? { consumer, offering, segment: segment || undefined, active: new Map() };
      pair.active.set(day, was || pair.active.get(day) === true);
      pairs.set(key, pair);
    },
  );
  const notes: string[] = assumed ? [orderNote('period', assumed)] : [];
  if (late) notes.push(`${late} rows of periods from ${asOf} on were not used.`);
  if (incomplete) notes.push(`${incomplete} rows without a consumer or an offering were omitted.`);
  const { series, days: sorted } = usageSeries([...pairs.values()]);
  return { series, periods: sorted.flatMap((day) => days.get(day) ?? []), notes };
}
