/** Judges readings of another clock: a deviation counts only when it stays. Pure. */

/** Less is the time that readings take. */
const TOLERANCE_MS = 1_000;

export class ClockComparison {
  #deviations = 0;
  #first = true;

  /** @param needed readings in a row that must deviate, before the other clock is right */
  constructor(readonly needed: number) {}

  /** @returns whether this clock is to be set to the other one */
  isWrong(own: number, other: number): boolean {
    this.#deviations = Math.abs(own - other) > TOLERANCE_MS ? this.#deviations + 1 : 0;
    const isWrong = this.#deviations >= (this.#first ? 1 : this.needed);
    this.#first = false;
    if (isWrong) this.#deviations = 0;
    return isWrong;
  }
}
