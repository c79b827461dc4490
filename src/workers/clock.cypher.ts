import { z } from 'zod';
import { statement } from '../graph/statement.ts';

/** Milliseconds since 1970. */
export const READ_CLOCK = statement('readClock')
  .params<Record<string, never>>()
  .row({ now: z.number() })
  .text('RETURN timestamp() AS now');
