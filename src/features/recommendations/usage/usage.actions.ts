/** Use of a relationship's products, for its parties. */

import { rowForViewer } from '../../../access-control/viewer.ts';
import type { Runner } from '../../../graph/runner.ts';
import type { RowOf } from '../../../graph/statement.ts';
import { DAY_MS } from '../../../values/days.rules.ts';
import { dayOf } from '../models/day.rules.ts';
import {
  type ProductInRelationship,
  type ProductUsage,
  type UsageInRelationship,
  underuseIn,
  usageOfProducts,
} from './underused-product.recommender.ts';
import { RELATIONSHIPS_IN_USE, USAGE_OF_PROVIDER, USAGE_OF_RELATIONSHIP } from './usage.cypher.ts';

/** The input of the rules. The month of `now` is not over, so it does not count. */
export async function usageFacts(runner: Runner, viewer: string, relationship: string, now: string) {
  const before = `${now.slice(0, 7)}-01`;
  const [found] = await runner.run(USAGE_OF_RELATIONSHIP, { viewer, relationship, before });
  const row = rowForViewer(found, viewer);
  if (row.relationship === null) return undefined;
  const rows = productsIn(row.rows);
  return { rows, names: new Map(row.names), months: monthsOf(rows, before) };
}

function productsIn(rows: RowOf<typeof USAGE_OF_PROVIDER>['rows']): ProductInRelationship[] {
  return rows.map(([product, relationship, segment, since, usedIn, resources]) => ({
    product,
    relationship,
    segment,
    since: dayOf(since),
    usedIn: usedIn.map((day) => dayOf(day)),
    resources,
  }));
}

/** @returns undefined unless the viewer is party to the relationship */
export async function usageOf(
  runner: Runner,
  viewer: string,
  relationship: string,
  now: string,
): Promise<ProductUsage[] | undefined> {
  const facts = await usageFacts(runner, viewer, relationship, now);
  return facts && usageOfProducts(facts.rows, relationship, facts.months);
}

export interface ProviderUsage {
  /** How many of the provider's relationships were evaluated; there are more if `isCut`. */
  evaluated: number;
  isCut: boolean;
  /** Cases of underuse, and the most likely ones. */
  count: number;
  items: (ProductUsage & { relationship: string })[];
}

/** @returns undefined unless the viewer acts for the provider */
export async function underuseOf(
  runner: Runner,
  viewer: string,
  { provider, most, now }: { provider: string; most: number; now: string },
): Promise<ProviderUsage | undefined> {
  const before = `${now.slice(0, 7)}-01`;
  const [found] = await runner.run(USAGE_OF_PROVIDER, { viewer, provider, before });
  const row = rowForViewer(found, viewer);
  if (row.provider === null) return undefined;
  const rows = productsIn(row.rows);
  const underuse = underuseIn(rows, new Set(row.asked), { months: monthsOf(rows, before), most });
  return { evaluated: row.asked.length, isCut: row.isCut, ...underuse };
}

/** Maximum number of relationships of one consumer that are evaluated. */
const MAX_RELATIONSHIPS = 10;

/** @returns undefined unless the viewer acts for the consumer */
export async function usageByConsumer(
  runner: Runner,
  viewer: string,
  party: string,
  now: string,
): Promise<UsageInRelationship[] | undefined> {
  const [found] = await runner.run(RELATIONSHIPS_IN_USE, { viewer, party, most: BigInt(MAX_RELATIONSHIPS) });
  const row = rowForViewer(found, viewer);
  if (row.party === null) return undefined;
  const judged: UsageInRelationship[] = [];
  for (const relationship of row.relationships) {
    const facts = await usageFacts(runner, viewer, relationship, now);
    if (!facts) continue;
    judged.push({
      relationship,
      names: facts.names,
      usage: usageOfProducts(facts.rows, relationship, facts.months),
    });
  }
  return judged;
}

/** The first days of the months from the first relationship on, until a day. */
function monthsOf(rows: readonly ProductInRelationship[], before: string): number[] {
  const first = rows.reduce((least, { since }) => Math.min(least, since), Number.POSITIVE_INFINITY);
  const end = dayOf(before);
  const months: number[] = [];
  for (let day = first; day < end; ) {
    months.push(day);
    const date = new Date(day * DAY_MS);
    day = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1) / DAY_MS;
  }
  return months;
}
