/** Which labels are drawn, and where: never one over another. The first candidates win. Pure. */

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Point {
  x: number;
  y: number;
}

export interface Candidate extends Point {
  id: string;
  /** Of the node around the point; 0: the label is centred on the point. */
  radius: number;
  width: number;
  height: number;
  /** Other points on which it may be centred, best first. */
  otherwise?: readonly Point[];
  /** Whether it may cover a node if there is no other place. */
  mayCover?: boolean;
}

export interface PlacedLabel extends Box {
  id: string;
}

const GAP = 4;
/** Length of the sides of the cells in which boxes are looked up. */
const CELL = 64;

/** Boxes, found by where they are. */
class Occupied {
  readonly #cells = new Map<number, Box[]>();

  add(box: Box): void {
    for (const cell of cellsOf(box)) {
      const boxes = this.#cells.get(cell);
      if (boxes) boxes.push(box);
      else this.#cells.set(cell, [box]);
    }
  }

  overlaps(box: Box): boolean {
    for (const cell of cellsOf(box)) if (this.#cells.get(cell)?.some((other) => isOverlap(box, other))) return true;
    return false;
  }
}

function* cellsOf({ x, y, width, height }: Box): Generator<number> {
  for (let column = Math.floor(x / CELL); column <= Math.floor((x + width) / CELL); column++)
    for (let row = Math.floor(y / CELL); row <= Math.floor((y + height) / CELL); row++) yield column * 65_536 + row;
}

export const isOverlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/**
 * Places labels within a view of this size: below the node, to its right, left or above it, where they cover neither labels nor nodes
 * (`obstacles`). A label without such a place, or partly outside, is dropped.
 */
export function placedLabels(
  candidates: Iterable<Candidate>,
  view: { width: number; height: number },
  { obstacles = [], max = Number.POSITIVE_INFINITY }: { obstacles?: readonly Box[]; max?: number } = {},
): PlacedLabel[] {
  const [labels, nodes] = [new Occupied(), new Occupied()];
  for (const box of obstacles) nodes.add(box);
  const placed: PlacedLabel[] = [];
  for (const candidate of candidates) {
    if (placed.length >= max) break;
    const free = placesOf(candidate).filter((box) => isWithin(box, view) && !labels.overlaps(box));
    const box = free.find((each) => !nodes.overlaps(each)) ?? (candidate.mayCover ? free[0] : undefined);
    if (!box) continue;
    labels.add(box);
    placed.push({ id: candidate.id, ...box });
  }
  return placed;
}

function placesOf({ x, y, radius, width, height, otherwise = [] }: Candidate): Box[] {
  const at = (left: number, top: number) => ({ x: left, y: top, width, height });
  if (radius === 0) return [{ x, y }, ...otherwise].map((point) => at(point.x - width / 2, point.y - height / 2));
  const distance = radius + GAP;
  return [
    at(x - width / 2, y + distance),
    at(x + distance, y - height / 2),
    at(x - distance - width, y - height / 2),
    at(x - width / 2, y - distance - height),
  ];
}

const isWithin = (box: Box, view: { width: number; height: number }) =>
  box.x >= 0 && box.y >= 0 && box.x + box.width <= view.width && box.y + box.height <= view.height;

/** The text in at most `maxLines` lines of at most `width`; what is too long ends with an ellipsis. */
export function wrapped(text: string, width: number, maxLines: number, widthOf: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  const words = text.split(/\s+/).filter(Boolean);
  for (const [at, word] of words.entries()) {
    const longer = line ? `${line} ${word}` : word;
    if (!line || widthOf(longer) <= width) line = longer;
    else if (lines.length + 1 < maxLines) {
      lines.push(line);
      line = word;
    } else {
      line = [line, ...words.slice(at)].join(' ');
      break;
    }
  }
  if (line) lines.push(line);
  return lines.map((each) => shortened(each, width, widthOf));
}

function shortened(text: string, width: number, widthOf: (text: string) => number): string {
  if (widthOf(text) <= width) return text;
  let [low, high] = [0, text.length];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (widthOf(`${text.slice(0, middle).trimEnd()}…`) <= width) low = middle;
    else high = middle - 1;
  }
  return `${text.slice(0, low).trimEnd()}…`;
}
