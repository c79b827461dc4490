/** Gives nodes that were written without it, by an older version or by hand, the text under which search finds them. */
import type { Driver } from 'neo4j-driver';
import { INDEX_NAMES, NAMES_BATCH, UNINDEXED_NAMES } from './index-names.cypher.ts';
import { searchableName, searchText } from './search-text.rules.ts';
import type { NamedText } from './statement.ts';

/** The values with the text that search compares; a statement that stores a name stores both. */
export function named<Values extends object>(values: Values): Values & { searchName?: string } {
  const name = searchableName(Object.fromEntries(Object.entries(values)));
  return name === undefined ? values : { ...values, searchName: searchText(name) };
}

/** Safe to run on several replicas at once. @param ofFeatures their statements made by `unindexedNames` */
export async function indexNames(
  driver: Driver,
  database?: string,
  ofFeatures: readonly NamedText[] = [],
): Promise<void> {
  for (const { text } of [...UNINDEXED_NAMES, ...ofFeatures]) {
    let count = NAMES_BATCH;
    while (count === NAMES_BATCH) {
      const { records } = await driver.executeQuery(text, {}, { database });
      count = records.length;
      if (!count) continue;
      // A name that is not a string, e.g. written manually, must not prevent the server from starting.
      const rows = records.map((record) => ({ node: record.get('node'), searchName: textOf(record.get('values')) }));
      await driver.executeQuery(INDEX_NAMES.text, { rows }, { database });
    }
  }
}

function textOf(values: Record<string, unknown>): string {
  return searchText(searchableName(values) ?? String(values.name ?? ''));
}
