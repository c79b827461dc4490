/** How nodes without the text under which search finds them are found and given it. */
import { type NamedText, statement } from './statement.ts';

/** How many nodes one statement indexes. */
export const NAMES_BATCH = 5_000;

/**
 * Nodes of a label whose text is missing; as many as one batch has. What a party recorded for itself is not in these indexes.
 */
export const unindexedNames = (label: string): NamedText =>
  statement(`unindexedNames${label}`).text(
    `MATCH (n:${label}) WHERE n.id IS NOT NULL AND n.searchName IS NULL AND NOT n:Recorded RETURN elementId(n) AS node, properties(n) AS values LIMIT ${NAMES_BATCH}`,
  );

/** Labels of the core whose nodes are found by words. */
export const SEARCHED_LABELS = ['Party', 'Service', 'Offering', 'Resource', 'Agreement'];

export const UNINDEXED_NAMES: readonly NamedText[] = SEARCHED_LABELS.map(unindexedNames);

export const INDEX_NAMES = statement('indexNames')
  .params<{ rows: { node: string; searchName: string }[] }>()
  .text(
    'UNWIND $rows AS row MATCH (n) WHERE elementId(n) = row.node AND n.searchName IS NULL SET n.searchName = row.searchName',
  );
