/** Writes the nodes, relationships and indexes of a backup into an empty graph. */
import { z } from 'zod';
import { statement } from '../graph/statement.ts';
import type { Definition } from './manifest.ts';

/** What a start of Covalue adds to an empty graph is not in the way. */
export const READ_OCCUPANTS = statement('occupantsOfGraph')
  .row({ nodes: z.number(), unfinished: z.number() })
  .text(`MATCH (n) WHERE NOT (n:Migration OR n:WriteBarrier OR n:EventCounter)
RETURN count(n) AS nodes, count(CASE WHEN n:UnfinishedRestore THEN 1 END) AS unfinished`);

/** In parts, so that it takes no memory. */
export const EMPTY_GRAPH = statement('emptyGraph').text(
  'MATCH (n) WHERE NOT (n:UnfinishedRestore OR n:WriteBarrier) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS',
);

/** A start of Covalue refuses the graph until the restore is complete. */
export const BEGIN_RESTORE = statement('beginRestore')
  .params<{ backup: string; now: string }>()
  .text("MERGE (r:UnfinishedRestore {id: 'restore'}) SET r.source = $backup, r.at = datetime($now)");

export const END_RESTORE = statement('endRestore').text('MATCH (r:UnfinishedRestore) DELETE r');

export const COUNT_RESTORED = statement('countRestored')
  .row({ nodes: z.number(), relationships: z.number() })
  .text(`CALL () { MATCH (n) RETURN count(n) AS nodes }
CALL () { MATCH ()-[r]->() RETURN count(r) AS relationships }
RETURN nodes, relationships`);

export const AWAIT_INDEXES = statement('awaitRestoredIndexes').text('CALL db.awaitIndexes(3600)');

/** Nodes with the same labels; @returns a statement whose rows are [id in the backup, id in this graph] */
export function createNodes(labels: readonly string[]): string {
  return `UNWIND $rows AS row CREATE (n${labels.map((label) => `:${quoted(label)}`).join('')}) SET n = row[1]
RETURN row[0] AS before, id(n) AS now`;
}

/** Relationships of one type between nodes of this graph. */
export function createRelationships(type: string): string {
  return `UNWIND $rows AS row MATCH (a) WHERE id(a) = row[0] MATCH (b) WHERE id(b) = row[1]
CREATE (a)-[r:${quoted(type)}]->(b) SET r = row[2]`;
}

/** @returns undefined for a kind that this edition of Neo4j has no use for */
export function createConstraint({
  name,
  type,
  entityType,
  labelsOrTypes,
  properties,
}: Definition): string | undefined {
  if (!/^(NODE_PROPERTY_)?UNIQUENESS$/.test(type) || entityType !== 'NODE') return undefined;
  return `CREATE CONSTRAINT ${quoted(name)} IF NOT EXISTS FOR (n:${quoted(labelsOrTypes[0] ?? '')}) REQUIRE (${listed(properties)}) IS UNIQUE`;
}

/** Without the name of the provider, which differs between versions of Neo4j. */
export function createIndex({ name, type, entityType, labelsOrTypes, properties, config = {} }: Definition): string {
  const kinds = labelsOrTypes.map(quoted).join('|');
  const pattern = entityType === 'NODE' ? `(n:${kinds})` : `()-[n:${kinds}]-()`;
  const on = type === 'FULLTEXT' ? `EACH [${listed(properties)}]` : `(${listed(properties)})`;
  const options = Object.keys(config).length ? ` OPTIONS {indexConfig: ${mapText(config)}}` : '';
  return `CREATE ${type} INDEX ${quoted(name)} IF NOT EXISTS FOR ${pattern} ON ${on}${options}`;
}

const quoted = (name: string) => `\`${name.replaceAll('`', '``')}\``;
const listed = (properties: readonly string[]) => properties.map((each) => `n.${quoted(each)}`).join(', ');

function mapText(config: Record<string, unknown>): string {
  return `{${Object.entries(config)
    .map(([key, value]) => `${quoted(key)}: ${JSON.stringify(value)}`)
    .join(', ')}}`;
}
