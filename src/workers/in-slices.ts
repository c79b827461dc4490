/** Long calculations that let requests in between. */
import { setImmediate } from 'node:timers/promises';

/** For how long a calculation holds the thread at once. */
const SLICE_MS = 15;

/** Runs steps until the end, with pauses for whatever else waits. @returns the result of the generator */
export async function inSlices<T>(steps: Generator<void, T>): Promise<T> {
  let since = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - since < SLICE_MS) continue;
    await setImmediate();
    since = performance.now();
  }
}
