/** Constraints and indexes, brought in step by step; each step runs once in a graph. */

import type { Driver } from 'neo4j-driver';
import { codeOf } from '../values/thrown.ts';
import { indexNames } from './index-names.ts';
import { convertMinorUnits, factorsToIso4217 } from './minor-units.migration.ts';
import type { NamedText } from './statement.ts';
import { CORE_VOCABULARY, type Vocabulary } from './vocabulary.ts';
import { JOIN_WRITES } from './write-barrier.cypher.ts';

/** A step that runs once in a graph. */
export interface Migration {
  /** Unique among all features, and stored in the graph. */
  id: number;
  what: string;
  statements: string[];
}

export const unique = (name: string, label: string, property: string) =>
  `CREATE CONSTRAINT ${name} IF NOT EXISTS FOR (n:${label}) REQUIRE n.${property} IS UNIQUE`;
export const range = (name: string, label: string, ...properties: string[]) =>
  `CREATE INDEX ${name} IF NOT EXISTS FOR (n:${label}) ON (${properties.map((each) => `n.${each}`).join(', ')})`;
/** Words that are compared as they are. */
export const words = (name: string, label: string, property: string) =>
  `CREATE FULLTEXT INDEX ${name} IF NOT EXISTS FOR (n:${label}) ON EACH [n.${property}] OPTIONS {indexConfig: {\`fulltext.analyzer\`: 'whitespace'}}`;

const IDENTIFIED = [
  'Party',
  'Organisation',
  'Person',
  'Service',
  'Product',
  'Offering',
  'ServiceRelationship',
  'Agreement',
  'Resource',
  'Activity',
  'Event',
];

/** `indexNames` then gives them their text by the rules of this version. */
const ANALYSE_NAMES_AGAIN = ['Party', 'Service', 'Offering'].map(
  (label) => `MATCH (n:${label}) WHERE n.searchName IS NOT NULL REMOVE n.searchName`,
);

/** Migrations of the graph itself and of what all features use. */
export const CORE_MIGRATIONS: Migration[] = [
  {
    id: 1,
    what: 'the core: identities, natural keys, lists, search',
    statements: [
      ...IDENTIFIED.map((label) => unique(`${label}_id`, label, 'id')),
      unique('Person_email', 'Person', 'email'),
      unique('Service_key', 'Service', 'key'),
      unique('Product_key', 'Product', 'key'),
      unique('Offering_key', 'Offering', 'key'),
      unique('ServiceRelationship_liveKey', 'ServiceRelationship', 'liveKey'),
      unique('IdempotencyKey_key', 'IdempotencyKey', 'key'),
      range('IdempotencyKey_at', 'IdempotencyKey', 'at'),
      ...['Party', 'Organisation', 'Person', 'Service', 'Offering'].flatMap((label) => [
        range(`${label}_name`, label, 'name'),
        range(`${label}_createdAt`, label, 'createdAt'),
      ]),
    ],
  },
  {
    id: 3,
    what: 'events in their order',
    statements: [unique('Event_seq', 'Event', 'seq'), unique('EventCounter_id', 'EventCounter', 'id')],
  },
  {
    id: 22,
    what: 'events without a number are separate nodes no longer: existing ones are numbered',
    statements: [
      `MERGE (c:EventCounter {id: 'events'})
WITH c MATCH (e:Event:Pending) WITH c, e ORDER BY e.at, e.entityVersion, e.position
WITH c, collect(e) AS events
UNWIND range(0, size(events) - 1) AS index
WITH c, events, index, events[index] AS e
SET e.seq = coalesce(c.seq, 0) + 1 + index, e.numberedAt = datetime() REMOVE e:Pending
WITH DISTINCT c, size(events) AS count SET c.seq = coalesce(c.seq, 0) + count`,
    ],
  },
  {
    id: 30,
    what: 'search by the words of `searchName`, which are split and folded by search-text.rules.ts',
    statements: [
      ...['partyNames', 'serviceNames', 'offeringNames'].map((name) => `DROP INDEX ${name} IF EXISTS`),
      words('partySearch', 'Party', 'searchName'),
      words('serviceSearch', 'Service', 'searchName'),
      words('offeringSearch', 'Offering', 'searchName'),
    ],
  },
  {
    id: 42,
    what: 'amounts in the minor units of ISO 4217',
    statements: [convertMinorUnits(42, 'amounts in the minor units of ISO 4217', factorsToIso4217())],
  },
  {
    id: 52,
    what: 'names are analysed again: signs as words, and neighbouring words in one',
    statements: ANALYSE_NAMES_AGAIN,
  },
  {
    id: 60,
    what: 'names are analysed again: % and @ as words, and three neighbouring words in one',
    statements: ANALYSE_NAMES_AGAIN,
  },
  {
    id: 65,
    what: 'budgets of callers, which all processes share',
    statements: [unique('CostBudget_key', 'CostBudget', 'key'), range('CostBudget_at', 'CostBudget', 'at')],
  },
  {
    id: 76,
    what: 'the audit trail, chained by its numbers, and the key of each person',
    statements: [
      unique('AuditRecord_seq', 'AuditRecord', 'seq'),
      unique('AuditView_id', 'AuditView', 'id'),
      range('AuditChange_entityId', 'AuditChange', 'entityId', 'at'),
      range('AuditConcern_partyId', 'AuditConcern', 'partyId', 'seq'),
      unique('AuditChain_id', 'AuditChain', 'id'),
      unique('PersonKey_person', 'PersonKey', 'person'),
    ],
  },
  {
    id: 90,
    what: 'the node that all writes lock, so that a backup can pause them',
    statements: [unique('WriteBarrier_id', 'WriteBarrier', 'id'), JOIN_WRITES.text],
  },
  {
    id: 132,
    what: 'words of what everyone sees: public parties and published offerings',
    statements: [
      range('Party_profile', 'Party', 'profile', 'searchName'),
      range('Offering_published', 'Offering', 'published', 'searchName'),
    ],
  },
];

const CREATE = {
  labels: 'createLabel',
  relationshipTypes: 'createRelationshipType',
  properties: 'createProperty',
} as const satisfies Record<keyof Vocabulary, string>;
const VOCABULARY_KINDS = ['labels', 'relationshipTypes', 'properties'] as const;

/**
 * Brings the graph to the newest migration; safe to run by several processes at once.
 * @param features their migrations follow those of the core; their names of the graph are made known
 */
export async function runMigrations(
  driver: Driver,
  features: readonly { migrations?: Migration[]; vocabulary?: Vocabulary; unindexed?: readonly NamedText[] }[],
  database?: string,
): Promise<void> {
  const run = (text: string, parameters: Record<string, unknown> = {}) =>
    driver.executeQuery(text, parameters, { database });
  await again(() => run(unique('Migration_id', 'Migration', 'id')));
  const { records } = await run('MATCH (m:Migration) RETURN m.id AS id');
  const done = new Set(records.map((record) => record.get('id')));
  for (const { id, what, statements } of [
    ...CORE_MIGRATIONS,
    ...features.flatMap(({ migrations }) => migrations ?? []),
  ]) {
    if (done.has(id)) continue;
    for (const statement of statements) await again(() => run(statement));
    await run('MERGE (m:Migration {id: $id}) ON CREATE SET m.what = $what, m.at = datetime()', { id, what });
  }
  const vocabularies = [CORE_VOCABULARY, ...features.flatMap(({ vocabulary }) => vocabulary ?? [])];
  for (const kind of VOCABULARY_KINDS)
    await run(`UNWIND $names AS name CALL db.${CREATE[kind]}(name)`, {
      names: vocabularies.flatMap((each) => each[kind]),
    });
  await run('CALL db.awaitIndexes(300)');
  await indexNames(
    driver,
    database,
    features.flatMap(({ unindexed }) => unindexed ?? []),
  );
}

/**
 * If two processes create the same constraint, the later one may get an error at its commit, despite "if not exists".
 */
async function again<Result>(create: () => Promise<Result>): Promise<Result> {
  try {
    return await create();
  } catch (error) {
    if (!/\.Schema\.\w*AlreadyExists$/.test(codeOf(error))) throw error;
    return create();
  }
}
