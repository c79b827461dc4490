/** L-BFGS (Nocedal 1980) with backtracking, for smooth convex functions of many variables. Pure. */

const MEMORY = 8;

export interface MinimiseOptions {
  maxSteps: number;
  /** Stops when a step improves the value by less than this share. */
  tolerance: number;
  onStep?: (step: number) => void;
}

/** @param gradientAt writes the gradient at `x` into `gradient` and returns the value there
 *  @returns the value at the end; `x` is moved in place */
export function minimise(
  x: Float64Array,
  gradientAt: (x: Float64Array, gradient: Float64Array) => number,
  { maxSteps: mostSteps, tolerance, onStep }: MinimiseOptions,
): number {
  const size = x.length;
  let gradient = new Float64Array(size);
  let value = gradientAt(x, gradient);
  const history: { step: Float64Array; change: Float64Array; rho: number }[] = [];
  const trial: Float64Array = new Float64Array(size);
  let trialGradient: Float64Array = new Float64Array(size);
  for (let count = 0; count < mostSteps; count++) {
    onStep?.(count);
    const direction = descent(gradient, history);
    const slope = dot(direction, gradient);
    if (!(slope < 0)) break;
    let length = history.length ? 1 : 1 / Math.sqrt(dot(gradient, gradient) + 1e-12);
    let reached = Number.POSITIVE_INFINITY;
    for (let tries = 0; tries < 30; tries++, length /= 2) {
      for (let i = 0; i < size; i++) trial[i] = (x[i] as number) + length * (direction[i] as number);
      reached = gradientAt(trial, trialGradient);
      if (reached <= value + 1e-4 * length * slope) break;
    }
    if (!(reached < value)) break;
    const step = new Float64Array(size);
    const change = new Float64Array(size);
    for (let i = 0; i < size; i++) {
      step[i] = (trial[i] as number) - (x[i] as number);
      change[i] = (trialGradient[i] as number) - (gradient[i] as number);
    }
    const curvature = dot(step, change);
    if (curvature > 1e-12) history.push({ step, change, rho: 1 / curvature });
    if (history.length > MEMORY) history.shift();
    x.set(trial);
    [gradient, trialGradient] = [trialGradient as Float64Array<ArrayBuffer>, gradient];
    const improvement = value - reached;
    value = reached;
    if (improvement < tolerance * Math.abs(value)) break;
  }
  return value;
}

function descent(gradient: Float64Array, history: { step: Float64Array; change: Float64Array; rho: number }[]) {
  const direction = gradient.map((each) => -each);
  const factors: number[] = [];
  for (let k = history.length - 1; k >= 0; k--) {
    const { step, change, rho } = history[k] as (typeof history)[0];
    factors[k] = rho * dot(step, direction);
    add(direction, change, -(factors[k] as number));
  }
  const last = history.at(-1);
  if (last) {
    const scale = 1 / (last.rho * dot(last.change, last.change));
    for (let i = 0; i < direction.length; i++) direction[i] = (direction[i] as number) * scale;
  }
  for (const [k, { step, change, rho }] of history.entries())
    add(direction, step, (factors[k] as number) - rho * dot(change, direction));
  return direction;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}

function add(into: Float64Array, from: Float64Array, factor: number): void {
  for (let i = 0; i < into.length; i++) into[i] = (into[i] as number) + factor * (from[i] as number);
}
