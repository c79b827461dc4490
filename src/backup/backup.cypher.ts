/** Reads the whole graph, in parts by its internal ids, and its schema. */
import { z } from 'zod';
import { statement } from '../graph/statement.ts';

/** How many of each kind there are, by the store of counts, and the largest internal id. */
export const NODES_TO_READ = statement('nodesOfBackup')
  .row({ count: z.number(), last: z.number() })
  .text('MATCH (n) RETURN count(n) AS count, coalesce(max(id(n)), -1) AS last');

export const RELATIONSHIPS_TO_READ = statement('relationshipsOfBackup')
  .row({ count: z.number(), last: z.number() })
  .text('MATCH ()-[r]->() RETURN count(r) AS count, coalesce(max(id(r)), -1) AS last');

/** Parts of the ids, one row each. Each id is looked up: that is faster than a scan with a condition on ids. */
interface Parts {
  mark: string;
  last: number;
  size: number;
}

export const READ_NODES = statement('readNodesOfBackup')
  .params<Parts>()
  .text(`UNWIND range(0, toInteger($last), toInteger($size)) AS first
CALL (first) {
  UNWIND range(first, first + toInteger($size) - 1) AS each
  MATCH (n) WHERE id(n) = each
  RETURN collect([each, labels(n), properties(n)]) AS part
}
RETURN [$mark, part] AS marked`);

export const READ_RELATIONSHIPS = statement('readRelationshipsOfBackup')
  .params<Parts>()
  .text(`UNWIND range(0, toInteger($last), toInteger($size)) AS first
CALL (first) {
  UNWIND range(first, first + toInteger($size) - 1) AS each
  MATCH ()-[r]->() WHERE id(r) = each
  RETURN collect([each, type(r), id(startNode(r)), id(endNode(r)), properties(r)]) AS part
}
RETURN [$mark, part] AS marked`);

const DEFINITION = {
  name: z.string(),
  type: z.string(),
  entityType: z.string(),
  labelsOrTypes: z.array(z.string()),
  properties: z.array(z.string()),
};

export const SHOW_CONSTRAINTS = statement('constraintsOfBackup')
  .row(DEFINITION)
  .text('SHOW CONSTRAINTS YIELD name, type, entityType, labelsOrTypes, properties');

/** Neither those of constraints nor the lookup indexes that every graph has. */
export const SHOW_INDEXES = statement('indexesOfBackup')
  .row({ ...DEFINITION, config: z.record(z.string(), z.unknown()) })
  .text(`SHOW INDEXES YIELD name, type, entityType, labelsOrTypes, properties, options, owningConstraint
WHERE owningConstraint IS NULL AND type <> 'LOOKUP'
RETURN name, type, entityType, labelsOrTypes, properties, options.indexConfig AS config`);

export const READ_ABOUT = statement('serverOfBackup')
  .row({ version: z.string(), edition: z.string() })
  .text(
    "CALL dbms.components() YIELD name, versions, edition WHERE name = 'Neo4j Kernel' RETURN versions[0] AS version, edition",
  );

export const READ_MIGRATION_IDS = statement('migrationsOfBackup')
  .row({ ids: z.array(z.number()) })
  .text('MATCH (m:Migration) WITH m.id AS id ORDER BY id RETURN collect(id) AS ids');
