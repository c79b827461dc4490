/** What is drawn of the results: filtered, grouped and measured. */
import { useMemo } from 'react';
import { type Drawn, drawnOf, type Figures, figuresOf, groupWith } from './drawn.rules.ts';
import { type Filter, filtered, type GraphPart, merged } from './graph.rules.ts';
import type { GraphQuery, GraphResult } from './graph-queries.ts';
import { type Measure, type Measured, measured } from './measures.rules.ts';
import { graphTexts as t } from './texts.ts';

interface Options extends Filter {
  start: string;
  isGrouping: boolean;
  opened: string[];
  measure?: Measure;
}

export interface DrawnGraph {
  /** All that the queries found. */
  all: GraphPart;
  /** Without what filters hide. */
  shown: GraphPart;
  drawn: Drawn;
  measured?: Measured;
  figures: Figures;
  /** Relationships of expanded parties that were not loaded. */
  notLoaded: number;
  /** Distances from the start, by ID of a drawn node or line. */
  highlighted: ReadonlyMap<string, number>;
}

export function useDrawn(results: Map<GraphQuery, GraphResult>, options: Options): DrawnGraph {
  const { start, isGrouping, opened, measure, hiddenTypes, hiddenStates, hiddenIds, since } = options;
  const all = useMemo(() => merged([...results.values()]), [results]);
  const found = useMemo(
    () => new Map([...results.values()].flatMap((result) => [...(result.highlighted ?? [])])),
    [results],
  );
  // The lists are new at each render; their text is not.
  const filterKey = `${hiddenTypes}|${hiddenStates}|${since}|${hiddenIds}`;
  const shown = useMemo(() => filtered(all, { hiddenTypes, hiddenStates, since, hiddenIds }), [all, filterKey]);
  const drawn = useMemo(
    () => drawnOf(shown, { isGrouping, opened, kept: new Set([start, ...found.keys()]) }, t.groups),
    [shown, isGrouping, `${opened}`, start, found],
  );
  return {
    all,
    shown,
    drawn,
    figures: useMemo(() => figuresOf(all, shown, drawn), [all, shown, drawn]),
    measured: useMemo(() => measure && measured(measure, drawn.nodes, drawn.lines), [measure, drawn]),
    notLoaded: useMemo(
      () => [...results.values()].reduce((sum, { total }) => sum + (total ? total.all - total.shown : 0), 0),
      [results],
    ),
    highlighted: useMemo(() => highlightedIn(drawn, found), [drawn, found]),
  };
}

/** A drawn line has the shortest distance of the lines that it stands for. */
function highlightedIn({ nodes, lines }: Drawn, found: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const depths = new Map<string, number>();
  for (const { id } of nodes) {
    const depth = found.get(id);
    if (depth !== undefined) depths.set(id, depth);
  }
  for (const line of lines) {
    const known = line.lines.flatMap(({ id }) => found.get(id) ?? []);
    if (known.length > 0) depths.set(line.id, Math.min(...known));
  }
  return depths;
}

/** The drawn node or line that stands for a node, a relationship or a drawn line. */
export function drawnFor(drawn: Drawn, id: string | undefined): string | undefined {
  if (id === undefined) return undefined;
  if (drawn.nodes.some((node) => node.id === id)) return id;
  const line = drawn.lines.find((each) => each.id === id || each.lines.some((one) => one.id === id));
  return line?.id ?? groupWith(drawn, id)?.id;
}

export function lineLabelIn({ lines }: Drawn): (id: string) => string {
  const labels = new Map(
    lines.map(({ id, lines: [first, ...others] }) => {
      const label = first?.label ?? '';
      const isSame = others.every((line) => line.label === label);
      if (others.length === 0) return [id, label] as const;
      return [id, isSame ? `${label} × ${others.length + 1}` : t.relationships(others.length + 1)] as const;
    }),
  );
  return (id) => labels.get(id) ?? '';
}
