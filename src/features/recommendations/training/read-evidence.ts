/** Reads the training data as a stream and within limits. */
import neo4j from 'neo4j-driver';
import type { Graph } from '../../../graph/graph.ts';
import type { Statement } from '../../../graph/statement.ts';
import { textFormats } from '../../../values/format.rules.ts';
import type { Failure } from '../../../workers/set-aside.rules.ts';
import { dayOf } from '../models/day.rules.ts';
import { type Holdings, HoldingsCollector } from '../models/holdings.rules.ts';
import { segmentsOf } from '../models/segments.rules.ts';
import { RelationsCollector } from '../recommenders/opportunity.recommender.ts';
import { HOLDINGS, RELATIONS, type SampleParameters, TRAINING_SIZE } from './training.cypher.ts';

export const LOOP = 'TRAINING';
/** Minimum number of consumers of an offering: a model cannot learn from one consumer alone. */
const MIN_CONSUMERS = 2;
/** Maximum number of relationships that a training reads; of a larger graph it learns from a sample of the consumers. */
const MAX_HOLDINGS = 1_000_000;
/** Maximum number of relationships read of one consumer: a consumer that has everything is not informative. */
const MAX_HOLDINGS_OF_CONSUMER = 10_000;

/** The extent of the training data. */
export interface Sample {
  /** Share of the consumers, 0 to 1. */
  share: number;
  /** Maximum number of relationships to read. */
  mostHoldings: number;
  /** Number of existing relationships. */
  relationships: number;
}

/** @returns a share of the consumers with about `mostHoldings` relationships */
export async function sampleOf(graph: Graph, maxHoldings = MAX_HOLDINGS): Promise<Sample> {
  const [row] = await graph.read(TRAINING_SIZE, { mostOfConsumer: neo4j.int(MAX_HOLDINGS_OF_CONSUMER) });
  const relationships = row?.relationships ?? 0;
  return { share: Math.min(1, maxHoldings / Math.max(1, relationships)), mostHoldings: maxHoldings, relationships };
}

/** Factor by which a random sample may exceed the requested size; the excess is not read. */
const MORE_BY_CHANCE = 1.1;

/** Human-readable note; undefined when everything is read. */
export const sentenceOf = ({ share, relationships }: Sample) =>
  share < 1
    ? `The model was trained on a random sample of ${textFormats.percent(share, 2)} of the consumers, because all of them have ${relationships} relationships, more than a training reads.`
    : undefined;

/** Streams the rows of consumers whose values have the right types. Each other consumer is omitted and reported once. */
async function* readableRows<R extends { consumer: string; segment: unknown }>(
  graph: Graph,
  statement: Statement<SampleParameters, R>,
  { share, mostHoldings: maxHoldings }: Sample,
  failures: Failure[],
): AsyncGenerator<{ row: R; segment: string | null }> {
  const noted = new Set(failures.map(({ record }) => record));
  const parameters: SampleParameters = { share, mostOfConsumer: neo4j.int(MAX_HOLDINGS_OF_CONSUMER) };
  let left = maxHoldings * (share < 1 ? MORE_BY_CHANCE : 1);
  for await (const row of graph.stream(statement, parameters)) {
    if (left-- <= 0) return;
    const { consumer, segment } = row;
    if (segment === null || typeof segment === 'string') yield { row, segment };
    else if (!noted.has(consumer)) {
      noted.add(consumer);
      // The next training checks it again.
      const error = new TypeError('The segment of this party is not a string.');
      failures.push({ loop: LOOP, record: consumer, error, final: true });
    }
  }
}

/**
 * The graph's holdings as a table; IDs are the names. Offerings of only one consumer are omitted.
 * @param failures receives the consumers that cannot be read; they are omitted
 */
export async function holdingsOfGraph(graph: Graph, sample: Sample, failures: Failure[]): Promise<Holdings> {
  const collector = new HoldingsCollector();
  const [segments, kinds]: [(string | undefined)[], (string | undefined)[]] = [[], []];
  for await (const { row, segment } of readableRows(graph, HOLDINGS, sample, failures)) {
    const { consumer, organisation, target, since } = row;
    collector.add(consumer, target, since ? dayOf(since) : Number.NaN);
    const number = collector.consumers.of(consumer);
    segments[number] = segment ?? undefined;
    kinds[number] = organisation ? 'organisation' : 'person';
  }
  const columns = [
    { name: 'segment', cells: segments },
    { name: 'party', cells: kinds },
  ];
  const { names, within } = segmentsOf(columns, collector.consumers.names.length);
  return collector.finish(names, within, MIN_CONSUMERS);
}

/** Consumers and their providers, in the form that `npm run opportunities` reads from files. */
export async function relationsOfGraph(graph: Graph, sample: Sample, failures: Failure[]): Promise<Holdings> {
  const collector = new RelationsCollector();
  for await (const { row, segment } of readableRows(graph, RELATIONS, sample, failures)) {
    const { consumer, target, since } = row;
    collector.relation(consumer, target, since ? dayOf(since) : Number.NaN);
    if (segment) collector.segment(consumer, segment);
  }
  return collector.finish();
}
