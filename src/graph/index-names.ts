/** Gives nodes that were written without it, by an older version or by hand, the text under which search finds them. */
import type { Driver } from 'neo4j-driver';
import { INDEX_NAMES, NAMES_BATCH, UNINDEXED_NAMES } from './index-names.cypher.ts';
import { searchText } from './search-text.rules.ts';

/** The name with the text that search compares; a statement that stores a name stores both. */
export function named<Values extends { name?: unknown }>(values: Values): Values & { searchName?: string } {
  return typeof values.name === 'string' ? { ...values, searchName: searchText(values.name) } : values;
}

/** Safe to run on several replicas at once. */
export async function indexNames(driver: Driver, database?: string): Promise<void> {
  for (const { text } of UNINDEXED_NAMES) {
    let count = NAMES_BATCH;
    while (count === NAMES_BATCH) {
      const { records } = await driver.executeQuery(text, {}, { database });
      count = records.length;
      if (!count) continue;
      // A name that is not a string, e.g. written manually, must not prevent the server from starting.
      const rows = records.map((record) => ({
        node: record.get('node'),
        searchName: searchText(String(record.get('name'))),
      }));
      await driver.executeQuery(INDEX_NAMES.text, { rows }, { database });
    }
  }
}
