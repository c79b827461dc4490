/** Trains on the graph and writes what was learnt as evidence. */
import type { Graph, GraphRow } from '../graph/graph.ts';
import { newId } from '../graph/ids.ts';
import type { Statement } from '../graph/statement.ts';
import { setAside } from '../set-aside/set-aside.actions.ts';
import { NOT_LISTED_ANY_MORE } from '../set-aside/set-aside.cypher.ts';
import type { Failure } from '../set-aside/set-aside.rules.ts';
import { dayOf } from './day.rules.ts';
import {
  CREATE_MODEL,
  FORGET_WEIGHTS,
  HOLDINGS,
  LEAVE_SEGMENTS,
  MAKE_CURRENT,
  type Purpose,
  RELATIONS,
  WRITE_MODEL,
  WRITE_SEGMENTS,
} from './evidence.cypher.ts';
import { countedEvidence } from './evidence-counts.rules.ts';
import { type Holdings, HoldingsCollector, rowOf } from './holdings.rules.ts';
import { AMONG_PROVIDERS, RelationsCollector } from './opportunity.recommender.ts';
import { segmentsOf } from './segments.rules.ts';
import type { Trained, TrainOptions } from './train.rules.ts';
import { trainInThread } from './train.ts';

const LOOP = 'TRAINING';
const ROWS_A_TRANSACTION = 5000;
/** Pairs of sources have no edge in the graph, so a model with them stays with the tables. */
const IN_GRAPH = ['popularity', 'segment-popularity', 'random-walk', 'softmax', 'ease'] as const;

export interface Training {
  id: string;
  trained: Trained;
  table: Holdings;
}

/** Rows of consumers whose values have the right types; the others are left out and noted. */
function readable(rows: GraphRow[], failures: Failure[]): GraphRow[] {
  return rows.filter(({ consumer, segment, since }) => {
    const wrong = Object.entries({ segment, since }).find(([, value]) => value !== null && typeof value !== 'string');
    if (!wrong) return true;
    // The next training looks at it again.
    const error = new TypeError(`The ${wrong[0]} of this party is no text.`);
    failures.push({ loop: LOOP, record: String(consumer), error, final: true });
    return false;
  });
}

/**
 * The graph's holdings as a table; ids are the names.
 * @param failures gets the consumers that cannot be read; they are left out
 */
export async function holdingsOfGraph(graph: Graph, failures: Failure[] = []): Promise<Holdings> {
  const rows = readable(await graph.read(HOLDINGS.text, {}), failures);
  const collector = new HoldingsCollector();
  const [segments, kinds]: [(string | undefined)[], (string | undefined)[]] = [[], []];
  for (const { consumer, segment, organisation, offering, since } of rows) {
    collector.add(consumer as string, offering as string, since ? dayOf(since as string) : Number.NaN);
    const number = collector.consumers.of(consumer as string);
    segments[number] = (segment as string | null) ?? undefined;
    kinds[number] = organisation ? 'organisation' : 'person';
  }
  const columns = [
    { name: 'segment', cells: segments },
    { name: 'party', cells: kinds },
  ];
  const { names, within } = segmentsOf(columns, collector.consumers.names.length);
  return collector.finish(names, within);
}

/** Who consumes from whom, as `npm run opportunities` reads it from files. */
export async function relationsOfGraph(graph: Graph, failures: Failure[] = []): Promise<Holdings> {
  const collector = new RelationsCollector();
  const rows = readable(await graph.read(RELATIONS.text, {}), failures);
  for (const { consumer, provider, since, segment } of rows) {
    collector.relation(consumer as string, provider as string, since ? dayOf(since as string) : Number.NaN);
    if (segment) collector.segment(consumer as string, segment as string);
  }
  return collector.finish();
}

/**
 * What consumers take next, and with whom they begin a relationship.
 * @returns undefined when the graph has no agreed relationship to learn from
 */
export async function trainOnGraph(
  graph: Graph,
  now: string,
  options: Pick<TrainOptions, 'onProgress'> & { model?: TrainOptions['model']; signal?: AbortSignal } = {},
): Promise<(Training & { opportunities: Training }) | undefined> {
  const failures: Failure[] = [];
  const table = await holdingsOfGraph(graph, failures);
  const relations = await relationsOfGraph(graph, failures);
  await graph.writeQuietly(async (transaction) => {
    await transaction.run(NOT_LISTED_ANY_MORE.text, { loop: LOOP, records: failures.map(({ record }) => record) });
    await setAside(transaction, failures, now);
  });
  if (!table.owned.columns.length) return undefined;
  const { onProgress = () => {}, model = 'auto', signal } = options;
  const next = await trainInThread(table, {
    model,
    among: IN_GRAPH,
    signal,
    onProgress: (share, doing) => onProgress(0.5 * share, doing),
  });
  const opportunities = await trainInThread(relations, {
    model: 'auto',
    among: AMONG_PROVIDERS,
    signal,
    onProgress: (share, doing) => onProgress(0.5 + 0.3 * share, `opportunities: ${doing}`),
  });
  onProgress(0.8, 'writing');
  const training = { table, trained: next, id: await writeModel(graph, now, 'NEXT_OFFERING', table, next) };
  onProgress(0.9, 'writing');
  const id = await writeModel(graph, now, 'OPPORTUNITY', relations, opportunities);
  await graph.execute(FORGET_WEIGHTS.text, {});
  return { ...training, opportunities: { id, table: relations, trained: opportunities } };
}

/** Writes a model beside the present one of its purpose, then makes it current. */
async function writeModel(graph: Graph, now: string, purpose: Purpose, table: Holdings, trained: Trained) {
  const id = newId('mod');
  const { model } = trained;
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
  const write = async ({ text }: Statement, rows: unknown[]) => {
    for (let from = 0; from < rows.length; from += ROWS_A_TRANSACTION) {
      const part = rows.slice(from, from + ROWS_A_TRANSACTION);
      await graph.writeQuietly((transaction) => transaction.run(text, { model: id, rows: part, now }));
    }
  };
  const values = {
    purpose,
    name: trained.name,
    lifts: model.lifts,
    link: model.link.kind,
    slope: model.link.slope,
    floor: model.link.floor,
    card: JSON.stringify(card),
  };
  await graph.writeQuietly((transaction) => transaction.run(CREATE_MODEL.text, { id, now, values }));
  const { priors, evidence, evidenceOfSegments } = WRITE_MODEL[purpose];
  await write(
    priors,
    table.offerings.map((offering, j) => ({ offering, weight: model.prior[j] })),
  );
  const segments = table.segments.map((name) => ({ segment: `seg_${name}`, name, consumers: [] as string[] }));
  for (const [consumer, name] of table.consumers.entries())
    for (const segment of rowOf(table.within, consumer)) segments[segment]?.consumers.push(name);
  const counted = countedEvidence(table, model);
  await write(evidence, [...counted.offerings]);
  await write(WRITE_SEGMENTS, segments);
  await write(
    evidenceOfSegments,
    [...counted.segments].map((row) => ({ ...row, source: `seg_${row.source}` })),
  );
  await write(LEAVE_SEGMENTS, segments);
  await graph.writeQuietly((transaction) => transaction.run(MAKE_CURRENT.text, { model: id }));
  return id;
}
