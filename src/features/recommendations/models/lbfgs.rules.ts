/** L-BFGS (Nocedal 1980) with backtracking, for smooth convex functions of many variables. Pure. */
import { addScaled, dot, floatAt, itemAt } from '../../../values/vectors.ts';

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
  let gradient: Float64Array = new Float64Array(size);
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
      for (let i = 0; i < size; i++) trial[i] = floatAt(x, i) + length * floatAt(direction, i);
      reached = gradientAt(trial, trialGradient);
      if (reached <= value + 1e-4 * length * slope) break;
    }
    if (!(reached < value)) break;
    const step = new Float64Array(size);
    const change = new Float64Array(size);
    for (let i = 0; i < size; i++) {
      step[i] = floatAt(trial, i) - floatAt(x, i);
      change[i] = floatAt(trialGradient, i) - floatAt(gradient, i);
    }
    const curvature = dot(step, change);
    if (curvature > 1e-12) history.push({ step, change, rho: 1 / curvature });
    if (history.length > MEMORY) history.shift();
    x.set(trial);
    [gradient, trialGradient] = [trialGradient, gradient];
    const improvement = value - reached;
    value = reached;
    if (improvement < tolerance * Math.abs(value)) break;
  }
  return value;
}

function descent(gradient: Float64Array, history: { step: Float64Array; change: Float64Array; rho: number }[]) {
  const direction = gradient.map((each) => -each);
  const factors = new Float64Array(history.length);
  for (let k = history.length - 1; k >= 0; k--) {
    const { step, change, rho } = itemAt(history, k);
    factors[k] = rho * dot(step, direction);
    addScaled(direction, change, -floatAt(factors, k));
  }
  const last = history.at(-1);
  if (last) {
    const scale = 1 / (last.rho * dot(last.change, last.change));
    for (let i = 0; i < direction.length; i++) direction[i] = floatAt(direction, i) * scale;
  }
  for (const [k, { step, change, rho }] of history.entries())
    addScaled(direction, step, floatAt(factors, k) - rho * dot(change, direction));
  return direction;
}
