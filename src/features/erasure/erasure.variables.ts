/** What an operator sets for erasures. */
import { z } from 'zod';

/** A part of the variables in `src/config.ts`. */
export const ERASURE_VARIABLES = {
  ERASURE_SWEEP_AGAIN_SECONDS: z.coerce
    .number()
    .min(0)
    .default(60)
    .describe(
      'After the erasure of a person, the graph is searched a second time after these seconds, for what was under way meanwhile. Use more than MUTATION_TIMEOUT_SECONDS.',
    ),
};
