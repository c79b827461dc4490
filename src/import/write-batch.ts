/** Writes one batch in one transaction: existing nodes are looked up together, and the rest is created. */

import type { Graph } from '../graph/graph.ts';
import type { Runner } from '../graph/runner.ts';
import { searchText } from '../graph/search-text.rules.ts';
import type { Statement } from '../graph/statement.ts';
import { markProcessed } from '../workers/set-aside.actions.ts';
import {
  type ActivityRow,
  type Batch,
  contentOf,
  type OfferingRow,
  type PartyRow,
  type RelationshipRow,
} from './graph-rows.ts';
import {
  AMEND_ACTIVITIES,
  CREATE_ACTIVITIES,
  CREATE_RELATIONSHIPS,
  FIND_ACTIVITIES,
  FIND_RELATIONSHIPS,
  MERGE_OFFERINGS,
  MERGE_PARTIES,
  START_EARLIER,
} from './import.cypher.ts';
import type { Mapping } from './mapping.rules.ts';

export interface Written {
  parties: number;
  relationships: number;
  activities: number;
  amended: number;
  /** Rows whose id the graph has with another provider, consumer, month, amount or currency. They were not taken. */
  differing: ActivityRow[];
}

/** @param now ISO instant */
export async function writeBatch(graph: Graph, mapping: Mapping, batch: Batch, now: string): Promise<Written> {
  const activities = [...batch.activities.values()];
  const relationships = [...batch.relationships.values()];
  return graph.write(async (transaction) => {
    const run = <P extends { rows: unknown[] }, R>(statement: Statement<P, R>, parameters: NoInfer<P>) =>
      parameters.rows.length ? transaction.run(statement, parameters) : Promise.resolve<R[]>([]);
    const published = mapping.disclosure === 'PUBLIC';
    // Statements of a transaction run in order; sent together, they cost one round trip.
    const [parties, , foundRelationships, found] = await Promise.all([
      run(MERGE_PARTIES, {
        rows: [...batch.parties.values()].map((row): [...PartyRow, string] => [...row, searchText(row[1])]),
        now,
        profile: published ? 'PUBLIC' : 'PRIVATE',
      }),
      run(MERGE_OFFERINGS, {
        rows: [...batch.offerings.values()].map((row): [...OfferingRow, string, string] => [
          ...row,
          searchText(row[2]),
          searchText(row[6]),
        ]),
        now,
        published,
      }),
      run(FIND_RELATIONSHIPS, { rows: relationships.map(columns) }),
      findActivities(transaction, [...batch.activities.keys()]),
    ]);
    const known = new Map(foundRelationships.map((row) => [row.id, row]));
    const fresh = relationships.filter(({ id }) => !known.has(id));
    const earlier = relationships.filter(({ id }) => known.get(id)?.later);
    for (const row of relationships) row.id = known.get(row.id)?.found ?? row.id;
    const missing = activities.filter(({ id }) => !found.has(id));
    const other = activities.flatMap((row) => {
      const stored = found.get(row.id);
      return stored === undefined || stored === contentOf(row) ? [] : [{ row, stored }];
    });
    const combined = mapping.amendments === 'last' || mapping.amendments === 'sum';
    const isAmended = ({ row, stored }: (typeof other)[number]) =>
      combined && partiesOf(stored) === partiesOf(contentOf(row));
    const amended = other.filter(isAmended).map(({ row }) => row);
    const { disclosure, source, resource } = mapping;
    const differing = other.filter((each) => !isAmended(each)).map(({ row }) => row);
    const [, , created] = await Promise.all([
      run(CREATE_RELATIONSHIPS, {
        rows: fresh.map(columns),
        now,
        disclosure,
        source,
        resourceKinds: resource ? [resource.kind] : [],
      }),
      run(START_EARLIER, { rows: earlier.map(columns), now }),
      run(CREATE_ACTIVITIES, { rows: missing.map(activityColumns), now }),
      run(AMEND_ACTIVITIES, { rows: amended.map(activityColumns), now }),
      markProcessed(transaction, 'PURCHASE_IMPORT', [...batch.activities.keys()]),
    ]);
    // Else rows would be missing without a word.
    if (created.length !== missing.length)
      throw new Error('The relationship of a purchase is missing or duplicated in the graph.');
    return {
      parties: parties[0]?.created ?? 0,
      relationships: fresh.length,
      activities: missing.length,
      amended: amended.length,
      differing,
    };
  });
}

/** The stored activities of rows: ID → content, to compare with `contentOf`. */
export async function findActivities(runner: Runner, ids: string[]): Promise<Map<string, string>> {
  const found = await runner.run(FIND_ACTIVITIES, { ids });
  return new Map(
    found.map(({ id, provider, consumer, month, amountMinor, currency }) => [
      id,
      [provider, consumer, month, amountMinor === null ? '' : `${amountMinor} ${currency}`].join(' '),
    ]),
  );
}

function columns({ id, provider, consumer, offeringKey, startsOn, resourceId, resourceName }: RelationshipRow) {
  return [id, provider, consumer, offeringKey, startsOn, resourceId, resourceName];
}

/** Provider and consumer, of what `contentOf` says. */
function partiesOf(content: string): string {
  return content.split(' ').slice(0, 2).join(' ');
}

function activityColumns({ id, relationship, purchase: { summary, month, amountMinor, currency } }: ActivityRow) {
  const amount = amountMinor === undefined ? [null, null] : [BigInt(amountMinor), currency];
  return [id, relationship.id, summary, month, ...amount];
}
