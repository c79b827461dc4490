/** How nodes without the text under which search finds them are found and given it. */
import { statement } from './statement.ts';

/** Labels whose nodes are found by name. */
export const SEARCHED_LABELS = ['Party', 'Service', 'Offering'];

/** How many nodes one statement indexes. */
export const NAMES_BATCH = 5_000;

/** One statement for each label whose nodes are found by name. What a party recorded for itself is not in these indexes. */
export const UNINDEXED_NAMES = SEARCHED_LABELS.map((label) =>
  statement(`unindexedNames${label}`).text(
    `MATCH (n:${label}) WHERE n.searchName IS NULL AND n.name IS NOT NULL AND NOT n:Recorded RETURN elementId(n) AS node, n.name AS name LIMIT ${NAMES_BATCH}`,
  ),
);

export const INDEX_NAMES = statement('indexNames')
  .params<{ rows: { node: string; searchName: string }[] }>()
  .text(
    'UNWIND $rows AS row MATCH (n) WHERE elementId(n) = row.node AND n.searchName IS NULL SET n.searchName = row.searchName',
  );
