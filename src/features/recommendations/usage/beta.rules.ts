/** The Beta distribution. Pure. */

export interface Beta {
  a: number;
  b: number;
}

export function logBeta(a: number, b: number): number {
  return logGamma(a) + logGamma(b) - logGamma(a + b);
}

const LANCZOS = [
  76.18009172947146, -86.50532032941678, 24.01409824083091, -1.231739572450155, 0.1208650973866179e-2,
  -0.5395239384953e-5,
];

/** Lanczos' approximation, relative error below 2e-10 for x > 0. */
export function logGamma(x: number): number {
  let sum = 1.000000000190015;
  for (const [index, coefficient] of LANCZOS.entries()) sum += coefficient / (x + index + 1);
  const t = x + 5.5;
  return (x + 0.5) * Math.log(t) - t + Math.log((Math.sqrt(2 * Math.PI) * sum) / x);
}

/** Regularised incomplete beta function by its continued fraction (Lentz). */
export function betaBelow({ a, b }: Beta, x: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - betaBelow({ a: b, b: a }, 1 - x);
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log(1 - x)) / a;
  const tiny = 1e-300;
  let [c, d] = [1, 1 - ((a + b) * x) / (a + 1)];
  d = 1 / (Math.abs(d) < tiny ? tiny : d);
  let fraction = d;
  for (let m = 1; m < 300; m++) {
    for (const factor of [
      (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m)),
      (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1)),
    ]) {
      d = 1 + factor * d;
      d = 1 / (Math.abs(d) < tiny ? tiny : d);
      c = 1 + factor / c;
      if (Math.abs(c) < tiny) c = tiny;
      fraction *= c * d;
    }
    if (Math.abs(c * d - 1) < 1e-12) break;
  }
  return Math.min(1, Math.max(0, front * fraction));
}

/** The quantile of a distribution function on 0 to 1: where it reaches a probability. */
export function quantileOf(isBelow: (x: number) => number, probability: number): number {
  let [low, high] = [0, 1];
  for (let i = 0; i < 50; i++) {
    const middle = (low + high) / 2;
    if (isBelow(middle) < probability) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
