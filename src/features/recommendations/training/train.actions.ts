/** Trains on the graph and writes the model as evidence. */

import type { Graph } from '../../../graph/graph.ts';
import { newId, prefixOf } from '../../../graph/ids.ts';
import type { Runner } from '../../../graph/runner.ts';
import { floatAt, itemAt } from '../../../values/vectors.ts';
import { setAside } from '../../../workers/set-aside.actions.ts';
import { NOT_LISTED_ANY_MORE } from '../../../workers/set-aside.cypher.ts';
import type { Failure } from '../../../workers/set-aside.rules.ts';
import { MAX_PRIORS, MAX_WEIGHTS, priorsOf } from '../models/evidence.rules.ts';
import { type CountedEvidence, countedEvidence } from '../models/evidence-counts.rules.ts';
import { type Holdings, holders, rowOf } from '../models/holdings.rules.ts';
import { type Trained, type TrainOptions, train } from '../models/select-model.rules.ts';
import {
  type ConsumerKind,
  CREATE_MODEL,
  CREATE_SEGMENTS,
  DELETE_WEIGHTS,
  HAS_OLD_WEIGHTS,
  MAKE_CURRENT,
  MOVE_TO_SEGMENTS,
  OLD_WEIGHTS,
  type PriorRow,
  type Purpose,
  WRITE_MODEL,
} from '../ranking/model.write.cypher.ts';
import { AMONG_PROVIDERS } from '../recommenders/opportunity.recommender.ts';
import { holdingsOfGraph, LOOP, relationsOfGraph, sampleOf, sentenceOf } from './read-evidence.ts';

/** Neo4j needs at most a tenth of a second for this number. */
const ROWS_A_TRANSACTION = 1000;
/** Pairs of sources have no edge in the graph, so models with pairs exist only for tables. */
const IN_GRAPH = ['popularity', 'segment-popularity', 'random-walk', 'softmax', 'ease'] as const;

export interface Training {
  id: string;
  trained: Trained;
  table: Holdings;
}

export interface TrainOnGraphOptions extends Pick<TrainOptions, 'onProgress'> {
  /** Default: `auto`. */
  model?: TrainOptions['model'];
  /** Maximum number of relationships to read. */
  mostHoldings?: number;
  /** Maximum number of priors that each answer reads. */
  mostPriors?: number;
}

export interface TrainingOnGraph extends Training {
  opportunities: Training;
  /** Human-readable note on the sample; undefined when the model learned from all relationships. */
  sample?: string;
}

/**
 * Trains the models of next offerings and of opportunities.
 * @returns undefined when the graph has no agreed relationship to learn from
 */
export async function trainOnGraph(
  graph: Graph,
  now: string,
  options: TrainOnGraphOptions = {},
): Promise<TrainingOnGraph | undefined> {
  const failures: Failure[] = [];
  options.onProgress?.(0, 'reading');
  // Left behind by an interrupted training.
  await removeOldWeights(graph);
  const sample = await sampleOf(graph, options.mostHoldings);
  const table = await holdingsOfGraph(graph, sample, failures);
  const relations = await relationsOfGraph(graph, sample, failures);
  await graph.writeQuietly(async (transaction) => {
    await transaction.run(NOT_LISTED_ANY_MORE, { loop: LOOP, records: failures.map(({ record }) => record) });
    await setAside(transaction, failures, now);
  });
  if (!relations.owned.columns.length) return undefined;
  const { onProgress = () => {}, model = 'auto', mostPriors = MAX_PRIORS } = options;
  const next = train(table, {
    model,
    among: IN_GRAPH,
    maxWeights: MAX_WEIGHTS,
    onProgress: (share, doing) => onProgress(0.5 * share, doing),
  });
  const opportunities = train(relations, {
    model: 'auto',
    among: AMONG_PROVIDERS,
    onProgress: (share, doing) => onProgress(0.5 + 0.3 * share, `opportunities: ${doing}`),
  });
  onProgress(0.8, 'writing');
  await writeSegments(graph, [table, relations]);
  const write = (purpose: Purpose, holdings: Holdings, trained: Trained) =>
    writeModel(graph, { now, purpose, table: holdings, trained, mostPriors });
  const training = { table, trained: next, id: await write('NEXT_OFFERING', table, next) };
  onProgress(0.9, 'writing');
  const id = await write('OPPORTUNITY', relations, opportunities);
  await removeOldWeights(graph);
  const found = { id, table: relations, trained: opportunities };
  return { ...training, opportunities: found, sample: sentenceOf(sample) };
}

interface ToWrite {
  now: string;
  purpose: Purpose;
  table: Holdings;
  trained: Trained;
  mostPriors: number;
}

/** Writes a model beside the current one of its purpose, then makes it current. */
async function writeModel(graph: Graph, { now, purpose, table, trained, mostPriors }: ToWrite): Promise<string> {
  const id = newId('mod');
  const { model } = trained;
  const { high, low, rest } = priorsOf(model, mostPriors);
  const share = holders(table).map((count) => count / table.owned.columns.length);
  const kinds = consumerKinds(table);
  const card = {
    name: trained.name,
    how: trained.how ?? null,
    consumers: table.consumers.length,
    offerings: table.offerings.length,
    holdings: table.owned.columns.length,
    segments: table.segments.length,
    metrics: trained.metrics ?? null,
    intervals: trained.intervals ?? null,
    tried: trained.tried,
  };
  const values = {
    purpose,
    name: trained.name,
    lifts: model.lifts,
    link: model.link.kind,
    slope: model.link.slope,
    floor: model.link.floor,
    rest,
    ...{ restShare: low.reduce((sum, offering) => sum + floatAt(share, offering), 0) },
    ...historyOf(table, trained),
    card: JSON.stringify(card),
  };
  await graph.writeQuietly((transaction) => transaction.run(CREATE_MODEL, { id, now, values }));
  const { priors, lowPriors, evidence, evidenceOfSegments } = WRITE_MODEL[purpose];
  const writePriors = (write: typeof priors, offerings: Int32Array) =>
    writeInBatches(graph, priorRows(table, { prior: model.prior, share, kinds }, offerings), (transaction, rows) =>
      transaction.run(write, { model: id, rows }),
    );
  const writeEvidence = (write: typeof evidence, counted: Iterable<CountedEvidence>) =>
    writeInBatches(graph, counted, (transaction, rows) => transaction.run(write, { model: id, now, rows }));
  await writePriors(priors, high);
  await writePriors(lowPriors, low);
  const counted = countedEvidence(table, model);
  await writeEvidence(evidence, counted.offerings);
  await writeEvidence(evidenceOfSegments, segmentRows(counted.segments));
  await graph.writeQuietly((transaction) => transaction.run(MAKE_CURRENT, { model: id }));
  return id;
}

function* priorRows(
  { offerings: names }: Holdings,
  { prior, share, kinds }: { prior: Float64Array; share: Float64Array; kinds: (ConsumerKind | null)[] },
  offerings: Int32Array,
): Generator<PriorRow> {
  for (const offering of offerings)
    yield {
      offering: itemAt(names, offering),
      weight: floatAt(prior, offering),
      share: floatAt(share, offering),
      consumerKind: itemAt(kinds, offering),
    };
}

/** The kind of party that all consumers of each offering or provider are of; null for both kinds. */
function consumerKinds({ consumers, offerings, owned }: Holdings): (ConsumerKind | null)[] {
  const found = offerings.map((): ConsumerKind | null | undefined => undefined);
  for (const [consumer, id] of consumers.entries()) {
    const kind = prefixOf(id) === 'per_' ? 'PERSON' : 'ORGANISATION';
    for (const offering of rowOf(owned, consumer))
      found[offering] = found[offering] === undefined || found[offering] === kind ? kind : null;
  }
  return found.map((kind) => kind ?? null);
}

/** What decides whether the model may suggest something to people. */
function historyOf({ owned, consumers }: Holdings, { intervals }: Trained) {
  const holding = consumers.filter((_, consumer) => rowOf(owned, consumer).length > 0);
  return {
    consumers: BigInt(holding.length),
    holdings: BigInt(owned.columns.length),
    gain: intervals?.gain ?? null,
    gainError: intervals?.gainError ?? null,
  };
}

function* segmentRows(counted: Iterable<CountedEvidence>) {
  for (const row of counted) yield { ...row, source: segmentId(row.source) };
}

const segmentId = (name: string) => `seg_${name}`;

/** The segments of each consumer, from all tables. */
function* membershipRows(tables: Holdings[]) {
  const places = tables.map(({ consumers }) => new Map(consumers.map((name, number) => [name, number])));
  for (const consumer of new Set(tables.flatMap(({ consumers }) => consumers))) {
    const segments = new Set<string>();
    for (const [index, { segments: names, within }] of tables.entries()) {
      const number = places[index]?.get(consumer);
      if (number === undefined) continue;
      for (const segment of rowOf(within, number)) segments.add(segmentId(itemAt(names, segment)));
    }
    yield { consumer, segments: [...segments] };
  }
}

async function writeSegments(graph: Graph, tables: Holdings[]): Promise<void> {
  const names = new Set(tables.flatMap(({ segments }) => segments));
  await writeInBatches(
    graph,
    Array.from(names, (name) => ({ segment: segmentId(name), name })),
    (transaction, rows) => transaction.run(CREATE_SEGMENTS, { rows }),
  );
  await writeInBatches(graph, membershipRows(tables), (transaction, rows) =>
    transaction.run(MOVE_TO_SEGMENTS, { rows }),
  );
}

/** Each batch is a separate transaction, so that other writes wait for at most one. */
async function writeInBatches<T>(
  graph: Graph,
  rows: Iterable<T> | AsyncIterable<T>,
  write: (transaction: Runner, rows: T[]) => Promise<unknown>,
): Promise<void> {
  let batch: T[] = [];
  const flush = async () => {
    const part = batch;
    batch = [];
    if (part.length) await graph.writeQuietly((transaction) => write(transaction, part));
  };
  for await (const row of rows) {
    if (batch.push(row) === ROWS_A_TRANSACTION) await flush();
  }
  await flush();
}

async function* oldWeights(graph: Graph) {
  for await (const { id } of graph.stream(OLD_WEIGHTS, {})) yield id;
}

async function removeOldWeights(graph: Graph): Promise<void> {
  const [old] = await graph.read(HAS_OLD_WEIGHTS, {});
  if (!old) return;
  await writeInBatches(graph, oldWeights(graph), (transaction, rows) => transaction.run(DELETE_WEIGHTS, { rows }));
}
