/**
 * Plans every statement on a real Neo4j, a part of `npm run check`: none may scan where an index should be used.
 * These are the named statements and the plans of schema/operations.graphql.
 */
import 'reflect-metadata';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Driver } from 'neo4j-driver';
import { plantStory } from '../seed/plant.ts';
import { createPlanner } from '../src/app.ts';
import { FEATURES } from '../src/features.ts';
import { openGraph } from '../src/graph/open-graph.ts';
import { STATEMENTS, STATEMENTS_BY_TYPE } from '../src/graph/statement.ts';
import { CORE_VOCABULARY } from '../src/graph/vocabulary.ts';
import { migrate } from '../src/migrate.ts';
import type { Planner } from '../src/planner/plan.ts';
import { CHECKED_OPERATIONS, exampleVariables, ID_PREFIXES, queriesOf } from './plans/operation-plans.ts';
import { filesIn } from './source-files.ts';

const SCANS = /^(AllNodesScan|NodeByLabelScan|UnionNodeByLabelsScan|DirectedAllRelationshipsScan|CartesianProduct)/;
/** Each returns at most one row, so their product does too. */
const SINGLE = /^(NodeUniqueIndexSeek|MultiNodeIndexSeek|Argument)/;
const WHOLE_KIND = 'the removal of the demo data looks once at everything of a kind';

/** By name, with the reason why a scan is intended. */
const ALLOWED: Record<string, string> = {
  pendingToMatch: 'a label marks what waits to be matched, and is gone when it is',
  ratesToCompare: 'a label marks the offers that wait for the rate watch, and is gone when they were compared',
  holdingsForTraining: 'training reads every relationship',
  relationsForTraining: 'training reads every relationship',
  trainingSize: 'counts what a training would read, by the degrees of the consumers',
  oldWeights:
    'reads all weights once, as a stream, at the end of a training, and at the start of one after a training that was ended',
  trainingState: 'a product of single rows',
  createEdgesOfUndo: 'a product of single rows: each end of an edge by its element ID',
  newRelationshipsOfConsumers: 'compares all consumers, for the operator only',
  answersToRecommendations: 'counts all answers, for the operator only',
  importEnablements: 'looks once, at the end of an import, at every service that there is',
  anyUnchained: 'the label is the queue: it holds only what is not chained yet',
  oldestUnchained: 'the label is the queue',
  anyPendingEvent: 'the label is the queue: it holds only what has no number yet',
  oldestPendingEvents: 'the label is the queue',
  pendingPredecessors: 'the label is the queue',
  forgetDeadMailSenders: 'one node for each process that sends mail',
  deliveries: 'webhooks are few, and all are looked at',
  dueWebhooks: 'webhooks are few, and all are looked at',
  releaseWebhooks: 'a server that stops looks once at all webhooks',
  readableMigrations: 'migrations are few, and all are looked at',
  countReadableNodes: 'reads every node, to find a damaged store',
  pauseWrites: 'never commits',
  readLag: 'the labels are queues: they hold only what waits',
  beginRestore: 'a label that one node has, if any',
  nodesOfBackup: 'a backup reads everything',
  relationshipsOfBackup: 'a backup reads everything',
  readRelationshipsOfBackup: 'a backup reads everything',
  emptyGraph: 'deletes everything',
  occupantsOfGraph: 'a restore looks whether there is any node',
  countRestored: 'a restore counts everything',
  endRestore: 'a label that one node has, if any',
  migrationsOfBackup: 'migrations are few',
  openErasures: 'erasures are few, and all are looked at',
  allErasures: 'erasures are few, and all are looked at',
  erasureBlockers: 'counts the other administrators, when a person may be erased',
  lockPersonForErasure: 'locks the administrators, when one of them is erased',
  isNamesake: 'an erasure looks once whether another party has the name',
  addressesOfOthers: 'an erasure looks once whether another party has the address',
  nodesWithTextOfErased: 'an erasure searches everything',
  relationshipsWithTextOfErased: 'an erasure searches everything',
  demoParties: WHOLE_KIND,
  demoRoots: WHOLE_KIND,
  deleteDemoSetAside: WHOLE_KIND,
  deleteDemoPending: WHOLE_KIND,
  deleteDemoKeys: WHOLE_KIND,
  deleteDemoImportParts: WHOLE_KIND,
  deleteDemoImportedRecords: WHOLE_KIND,
  deleteDemoImportMappings: WHOLE_KIND,
  deleteDemoMailings: WHOLE_KIND,
  deleteUndosAfterDemo: WHOLE_KIND,
  deleteDemoCounters: WHOLE_KIND,
  deleteDemoModels: WHOLE_KIND,
  unlinkDemoContacts: WHOLE_KIND,
  blankDemoEvents: WHOLE_KIND,
  deleteTracesOfDemo: WHOLE_KIND,
  noteRemovalOfDemo: WHOLE_KIND,
};

interface Step {
  operatorType: string;
  arguments: { Details?: string };
  children: Step[];
}

async function explain(driver: Driver, name: string, text: string): Promise<string[]> {
  try {
    const session = driver.session({ notificationFilter: { minimumSeverityLevel: 'INFORMATION' } });
    const { summary } = await session.run(`EXPLAIN ${text}`);
    await session.close();
    const found = summary.notifications
      .filter(({ code }) => /Unknown(Label|RelationshipType|PropertyKey)Warning$/.test(code))
      .map(
        ({ description }) =>
          `${name}: ${description} Add it to the vocabulary of its feature, if it is no misspelling.`,
      );
    const walk = (step: Step) => {
      if (SCANS.test(step.operatorType) && !isOneByMany(step))
        found.push(`${name}: ${step.operatorType} ${step.arguments.Details ?? ''}`);
      step.children.forEach(walk);
    };
    walk(summary.plan as unknown as Step);
    return found;
  } catch (error) {
    return [`${name}: ${(error as Error).message}`];
  }
}

/** Those of every `*.cypher.ts`, even if nothing imports it here, and those of each type. */
async function nameStatements(planner: Planner): Promise<void> {
  for (const file of filesIn('src', /\.cypher\.ts$/)) await import(pathToFileURL(resolve(file)).href);
  for (const { label, visible, idPrefix } of planner.shapes.types.values())
    if (label && visible && idPrefix) for (const ofType of STATEMENTS_BY_TYPE) ofType({ label, visible });
}

/** Names in the graph of the story that the vocabulary lacks. */
async function newWords(driver: Driver): Promise<string[]> {
  const known = new Set(
    [CORE_VOCABULARY, ...FEATURES.flatMap(({ vocabulary }) => vocabulary ?? [])].flatMap((each) =>
      Object.values(each).flat(),
    ),
  );
  const lists = ['labels', 'relationshipTypes', 'propertyKeys'].map((list) => driver.executeQuery(`CALL db.${list}()`));
  return (await Promise.all(lists))
    .flatMap(({ records }) => records.map((record) => record.get(0) as string))
    .filter((word) => !known.has(word))
    .map((word) => `${word}: is in no vocabulary`);
}

/** A Cartesian product of single rows with one other side is not larger than that side. */
function isOneByMany({ operatorType, children }: Step): boolean {
  const many = children.filter((side) => !leaves(side).every((each) => SINGLE.test(each)));
  return operatorType.startsWith('CartesianProduct') && many.length <= 1;
}

function leaves({ operatorType, children }: Step): string[] {
  return children.length ? children.flatMap(leaves) : [operatorType];
}

/** Every query of the file, with ids of several types, with and without its optional variables. */
function* plannedOperations(planner: Planner): Generator<[name: string, text: string]> {
  for (const { name, definition, document } of queriesOf([CHECKED_OPERATIONS]))
    for (const prefix of ID_PREFIXES)
      for (const withOptional of [false, true]) {
        const variables = exampleVariables(planner.schema, definition, prefix, withOptional);
        const { plan } = planner.query(document, definition, variables);
        if (plan) yield [`${name} (${prefix}…${withOptional ? ', all variables' : ''})`, plan.text];
      }
}

const folder = mkdtempSync(join(tmpdir(), 'covalue-explain-'));
const opened = await openGraph({ folder, jarsFolder: '.covalue', anyPorts: true, onProgress: console.error });
try {
  const { driver } = opened.graph;
  await migrate(driver);
  await plantStory(opened.graph, new Date().toISOString());
  const problems = await newWords(driver);
  const planner = createPlanner();
  await nameStatements(planner);
  const texts = new Map<string, string>();
  for (const { name, text } of STATEMENTS.values()) if (!ALLOWED[name]) texts.set(text, name);
  for (const [name, text] of plannedOperations(planner)) texts.set(text, name);
  for (const [text, name] of texts) problems.push(...(await explain(driver, name, text)));
  if (problems.length) {
    console.error([...new Set(problems)].join('\n'));
    process.exitCode = 1;
  } else console.log(`${texts.size} statements planned`);
} finally {
  await opened.close();
  rmSync(folder, { recursive: true, force: true });
}
