/** Gives nodes that were written without it, by an older version or by hand, the text under which search finds them. */
import type { Driver } from 'neo4j-driver';
import { searchText } from './search-text.rules.ts';

/** Labels whose nodes are found by name. */
export const SEARCHED_LABELS = ['Party', 'Service', 'Offering'];
const BATCH = 5_000;

/** The name with the text that search compares; a statement that stores a name stores both. */
export function named<Values extends { name?: unknown }>(values: Values): Values & { searchName?: string } {
  return typeof values.name === 'string' ? { ...values, searchName: searchText(values.name) } : values;
}

/** Safe to run on several replicas at once. */
export async function indexNames(driver: Driver, database?: string): Promise<void> {
  for (const label of SEARCHED_LABELS) {
    let count = BATCH;
    while (count === BATCH) {
      const { records } = await driver.executeQuery(
        `// unindexedNames
MATCH (n:${label}) WHERE n.searchName IS NULL AND n.name IS NOT NULL RETURN elementId(n) AS node, n.name AS name LIMIT ${BATCH}`,
        {},
        { database },
      );
      count = records.length;
      if (!count) continue;
      // A name that is not a string, written by hand, must not keep the server from starting.
      const rows = records.map((record) => ({
        node: record.get('node'),
        searchName: searchText(String(record.get('name'))),
      }));
      await driver.executeQuery(
        `// indexNames
UNWIND $rows AS row MATCH (n) WHERE elementId(n) = row.node AND n.searchName IS NULL SET n.searchName = row.searchName`,
        { rows },
        { database },
      );
    }
  }
}
