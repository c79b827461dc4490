/** Trains on the graph and writes what was learnt as evidence. */
import type { Graph } from '../graph/graph.ts';
import { newId } from '../graph/ids.ts';
import { dayOf } from './day.rules.ts';
import {
  CREATE_MODEL,
  FORGET_WEIGHTS,
  HOLDINGS,
  LEAVE_SEGMENTS,
  MAKE_CURRENT,
  WRITE_OFFERING_EVIDENCE,
  WRITE_PRIORS,
  WRITE_SEGMENT_EVIDENCE,
  WRITE_SEGMENTS,
} from './evidence.cypher.ts';
import { countedEvidence } from './evidence-counts.rules.ts';
import { type Holdings, HoldingsCollector, rowOf } from './holdings.rules.ts';
import { segmentsOf } from './segments.rules.ts';
import type { Trained, TrainOptions } from './train.rules.ts';
import { trainInThread } from './train.ts';

const ROWS_A_TRANSACTION = 5000;
/** Pairs of sources have no edge in the graph, so a model with them stays with the tables. */
const IN_GRAPH = ['popularity', 'segment-popularity', 'random-walk', 'softmax', 'ease'] as const;

export interface Training {
  id: string;
  trained: Trained;
  table: Holdings;
}

/** The graph's holdings as a table; ids are the names. */
export async function holdingsOfGraph(graph: Graph): Promise<Holdings> {
  const rows = await graph.read(HOLDINGS.text, {});
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

/** @returns undefined when the graph has no agreed relationship to learn from */
export async function trainOnGraph(
  graph: Graph,
  now: string,
  options: Pick<TrainOptions, 'onProgress'> & { model?: TrainOptions['model'] } = {},
): Promise<Training | undefined> {
  const table = await holdingsOfGraph(graph);
  if (!table.owned.columns.length) return undefined;
  const trained = await trainInThread(table, {
    model: options.model ?? 'auto',
    among: IN_GRAPH,
    onProgress: options.onProgress,
  });
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
  const write = async (text: string, rows: unknown[]) => {
    for (let from = 0; from < rows.length; from += ROWS_A_TRANSACTION) {
      const part = rows.slice(from, from + ROWS_A_TRANSACTION);
      await graph.write((transaction) => transaction.run(text, { model: id, rows: part, now }));
    }
  };
  await graph.write((transaction) =>
    transaction.run(CREATE_MODEL.text, {
      id,
      now,
      values: {
        name: trained.name,
        lifts: model.lifts,
        link: model.link.kind,
        slope: model.link.slope,
        floor: model.link.floor,
        card: JSON.stringify(card),
      },
    }),
  );
  await write(
    WRITE_PRIORS.text,
    table.offerings.map((offering, j) => ({ offering, weight: model.prior[j] })),
  );
  const segments = table.segments.map((name) => ({ segment: `seg_${name}`, name, consumers: [] as string[] }));
  for (const [consumer, name] of table.consumers.entries())
    for (const segment of rowOf(table.within, consumer)) segments[segment]?.consumers.push(name);
  const { offerings, segments: ofSegments } = countedEvidence(table, model);
  await write(WRITE_OFFERING_EVIDENCE.text, [...offerings]);
  await write(WRITE_SEGMENTS.text, segments);
  await write(
    WRITE_SEGMENT_EVIDENCE.text,
    [...ofSegments].map((row) => ({ ...row, source: `seg_${row.source}` })),
  );
  await write(LEAVE_SEGMENTS.text, segments);
  await graph.write((transaction) => transaction.run(MAKE_CURRENT.text, { model: id }));
  await graph.execute(FORGET_WEIGHTS.text, {});
  return { id, trained, table };
}
