/**
 * Elements of arrays by position. A position outside the array is a defect of the caller: it throws, and never counts as a
 * number. There is one function for each kind of array, because V8 compiles an access for the kinds that it has seen, and
 * loops over millions of numbers must see one. Pure.
 */

/** @throws RangeError outside the array */
export function floatAt(values: Float64Array, position: number): number {
  const value = values[position];
  if (value === undefined) throw outside(position);
  return value;
}

/** @throws RangeError outside the array */
export function intAt(values: Int32Array, position: number): number {
  const value = values[position];
  if (value === undefined) throw outside(position);
  return value;
}

/** @throws RangeError outside the array */
export function byteAt(values: Uint8Array, position: number): number {
  const value = values[position];
  if (value === undefined) throw outside(position);
  return value;
}

/** @throws RangeError outside the list */
export function itemAt<T extends NonNullable<unknown> | null>(list: readonly T[], position: number): T {
  const item = list[position];
  if (item === undefined) throw outside(position);
  return item;
}

function outside(position: number): RangeError {
  return new RangeError(`No element at position ${position}`);
}

export function addAt(values: Float64Array, position: number, amount: number): void {
  values[position] = floatAt(values, position) + amount;
}

export function increment(counts: Int32Array, position: number): void {
  counts[position] = intAt(counts, position) + 1;
}

export function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += floatAt(a, i) * floatAt(b, i);
  return sum;
}

/** `into += factor · from` */
export function addScaled(into: Float64Array, from: Float64Array, factor: number): void {
  for (let i = 0; i < into.length; i++) into[i] = floatAt(into, i) + factor * floatAt(from, i);
}

/** A matrix of full rows on flat memory. */
export class Matrix {
  constructor(
    readonly values: Float64Array,
    readonly width: number,
  ) {}

  at(row: number, column: number): number {
    return floatAt(this.values, row * this.width + column);
  }

  /** `into += factor · row` */
  addRowTo(into: Float64Array, row: number, factor: number): void {
    const { values, width } = this;
    const start = row * width;
    for (let j = 0; j < width; j++) into[j] = floatAt(into, j) + factor * floatAt(values, start + j);
  }

  /** `row += factor · from` */
  addToRow(row: number, from: Float64Array, factor: number): void {
    const { values, width } = this;
    const start = row * width;
    for (let j = 0; j < width; j++) values[start + j] = floatAt(values, start + j) + factor * floatAt(from, j);
  }
}
