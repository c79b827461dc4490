/** Typed arrays that grow: millions of numbers at 4 or 8 bytes each, outside the heap of objects. Pure. */

const FIRST_CAPACITY = 1024;

/** A list of numbers; its memory grows by half when it is full. */
export class GrowingArray<T extends Int32Array | Float64Array> {
  #values: T;
  length = 0;

  constructor(readonly create: (capacity: number) => T) {
    this.#values = create(FIRST_CAPACITY);
  }

  push(value: number): void {
    if (this.length === this.#values.length) {
      const wider = this.create(Math.ceil(1.5 * this.length));
      wider.set(this.#values);
      this.#values = wider;
    }
    this.#values[this.length++] = value;
  }

  /** The current content; it may not reflect a later `push`. */
  get values(): T {
    return this.#values.subarray(0, this.length) as T;
  }
}

export const growingInts = () => new GrowingArray<Int32Array>((capacity) => new Int32Array(capacity));
export const growingFloats = () => new GrowingArray<Float64Array>((capacity) => new Float64Array(capacity));
