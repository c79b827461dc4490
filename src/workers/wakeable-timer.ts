/** A sleep that a wake-up or a stop ends early, for loops that react immediately and poll otherwise. */

export class WakeableTimer {
  stopped = false;
  #woken = false;
  #end?: () => void;

  wake(): void {
    this.#woken = true;
    this.#end?.();
  }

  stop(): void {
    this.stopped = true;
    this.wake();
  }

  /**
   * Sleeps until woken, at most `ms`; returns immediately if woken since the last sleep. Returns whether it was woken.
   */
  async sleep(ms: number): Promise<boolean> {
    if (!this.#woken)
      await new Promise<void>((done) => {
        const timer = setTimeout(done, ms);
        timer.unref();
        this.#end = () => {
          clearTimeout(timer);
          done();
        };
      });
    this.#end = undefined;
    const woken = this.#woken;
    this.#woken = false;
    return woken;
  }

  /** The whole of `ms`, whatever wakes; a stop only ends it. */
  async pause(ms: number): Promise<void> {
    const until = performance.now() + ms;
    let woken = false;
    for (let left = ms; left > 0 && !this.stopped; left = until - performance.now())
      woken = (await this.sleep(left)) || woken;
    if (woken) this.#woken = true;
  }
}
