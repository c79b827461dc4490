/** Sizes, widths and colours of the graph by a measure. Pure. */
import type { DrawnLine, DrawnNode } from './drawn.rules.ts';
import type { IndirectLine } from './graph.rules.ts';
import { commonest } from './spend.rules.ts';

export type Measure = 'relationships' | 'criticality' | 'spend';
export const MEASURES: readonly Measure[] = ['relationships', 'criticality', 'spend'];

/** Lowest first; a value is its place, from 1. */
export const CRITICALITIES = ['LOW', 'MEDIUM', 'HIGH', 'CRITICAL'] as const;

export const STEPS = 5;
const NODE_SIZE = { smallest: 20, largest: 64 };
const LINE_WIDTH = { narrowest: 1.5, widest: 9 };

export interface Scale {
  /** Of the values found; sizes, widths and steps are parts of it. */
  highest: number;
  /** Levels differ by steps, not by amounts. */
  levels?: number;
}

export interface Measured {
  measure: Measure;
  /** By ID; a node or line without a known value has none. */
  nodes: Map<string, number>;
  lines: Map<string, number>;
  nodeScale?: Scale;
  lineScale?: Scale;
  /** The currency of all amounts; amounts in others are not compared. */
  currency?: string;
  /** Relationships without a known value, or in another currency. */
  unknown: number;
}

/**
 * The values of what is drawn. A line has the sum of its relationships, a node that of its lines; for criticality both have the highest.
 */
export function measured(measure: Measure, nodes: readonly DrawnNode[], lines: readonly DrawnLine[]): Measured {
  const all = lines.flatMap((line) => line.lines.filter(({ state }) => state));
  const currency = measure === 'spend' ? commonest(all.flatMap(({ spend }) => spend?.currency ?? [])) : undefined;
  const valueIn = (line: IndirectLine) => valueOfLine(line, measure, currency);
  const combine = (values: number[]) =>
    measure === 'criticality' ? Math.max(...values) : values.reduce((sum, value) => sum + value, 0);
  const ofLines = new Map<string, number>();
  const atNodes = new Map<string, number[]>();
  for (const line of lines) {
    const values = line.lines.flatMap((each) => valueIn(each) ?? []);
    if (values.length === 0) continue;
    const value = combine(values);
    ofLines.set(line.id, value);
    for (const end of new Set([line.source, line.target])) {
      const known = atNodes.get(end);
      if (known) known.push(value);
      else atNodes.set(end, [value]);
    }
  }
  const ofNodes = new Map(
    nodes.flatMap(({ id }) => {
      const values = atNodes.get(id);
      return values ? [[id, combine(values)] as const] : [];
    }),
  );
  return {
    measure,
    nodes: ofNodes,
    lines: ofLines,
    nodeScale: scaleOf(ofNodes, measure),
    lineScale: scaleOf(ofLines, measure),
    currency,
    unknown: all.filter((line) => valueIn(line) === undefined).length,
  };
}

function valueOfLine({ state, criticality, spend }: IndirectLine, measure: Measure, currency?: string) {
  if (!state) return undefined;
  if (measure === 'relationships') return 1;
  if (measure === 'criticality') return criticality ? CRITICALITIES.indexOf(criticality) + 1 : undefined;
  return spend && spend.currency === currency ? spend.amount : undefined;
}

function scaleOf(values: Map<string, number>, measure: Measure): Scale | undefined {
  if (values.size === 0) return undefined;
  let highest = 0;
  for (const value of values.values()) highest = Math.max(highest, value);
  return { highest, ...(measure === 'criticality' && { levels: CRITICALITIES.length }) };
}

/** From 0 to 1: of the greatest value, or of the steps between the lowest and the highest level. */
function share(value: number, { highest, levels }: Scale): number {
  if (levels !== undefined) return (value - 1) / (levels - 1);
  return highest > 0 ? Math.max(0, value) / highest : 0;
}

/** The diameter. Areas are proportional to values, since people compare areas; small ones stay visible. */
export function sizeOf(value: number, scale: Scale): number {
  const part = share(value, scale);
  const { smallest, largest } = NODE_SIZE;
  return scale.levels === undefined
    ? Math.max(smallest, largest * Math.sqrt(part))
    : smallest + (largest - smallest) * part;
}

export const widthOf = (value: number, scale: Scale) =>
  Math.max(LINE_WIDTH.narrowest, LINE_WIDTH.widest * share(value, scale));

/** 1 to `STEPS`. */
export const stepOf = (value: number, scale: Scale) => Math.min(STEPS, 1 + Math.floor(share(value, scale) * STEPS));
