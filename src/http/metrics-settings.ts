/** What an operator sets for metrics. */
import { z } from 'zod';

const MIN_LENGTH = 16;

/** A part of the variables in `src/config.ts`. */
export const METRICS_TOKEN_VARIABLE = z
  .string()
  .min(MIN_LENGTH, `must have at least ${MIN_LENGTH} characters, e.g. openssl rand -hex 16`)
  .optional()
  .describe(
    'Bearer token for /metrics (Prometheus). If not set, only programs on this machine may read it, and nobody with TRUST_PROXY.',
  );
