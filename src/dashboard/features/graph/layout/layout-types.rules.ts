/** What a layout gets and returns. */

export type LayoutKind = 'force' | 'right' | 'down' | 'concentric' | 'grid';

export interface Point {
  x: number;
  y: number;
}

export interface LayoutNode {
  id: string;
  /** Its diameter. */
  size: number;
  /** Where it is drawn now. */
  from?: Point;
}

export interface LayoutLine {
  id: string;
  source: string;
  target: string;
}

export interface LayoutInput {
  kind: LayoutKind;
  nodes: LayoutNode[];
  lines: LayoutLine[];
  /** Width of the view divided by its height. */
  aspect: number;
}

export interface LayoutResult {
  positions: Map<string, Point>;
  /** Points between the ends of a line, for lines that go around nodes. */
  bends: Map<string, Point[]>;
}
