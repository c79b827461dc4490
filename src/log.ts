/** The log: lines of JSON on stdout, without personal data and secrets (docs/operations.md). */
import pino, { type DestinationStream, type Logger } from 'pino';
import { scrubbed, withoutValues } from './values/scrub.rules.ts';
import { codeOf } from './values/thrown.ts';

const MAX_CAUSES = 3;

/** @param destination stdout if omitted */
export function createLog(level: string, destination?: DestinationStream): Logger {
  const options = {
    level,
    serializers: { err: (error: unknown) => described(error) },
    // After everything else, so that no field and no serializer is forgotten.
    hooks: { streamWrite: scrubbed },
  };
  return destination ? pino(options, destination) : pino(options);
}

/** Of an error only what names its kind and place: libraries add requests, recipients and parameters as properties. */
function described(error: unknown, depth = 0): unknown {
  if (!(error instanceof Error)) return withoutValues(String(error));
  const code = codeOf(error);
  const { cause } = error;
  return {
    type: error.name,
    message: withoutValues(error.message),
    ...(code && { code }),
    stack: stackOf(error),
    ...(cause !== undefined && depth < MAX_CAUSES && { cause: described(cause, depth + 1) }),
  };
}

/** The frames; the lines before them repeat the message. */
function stackOf({ stack = '' }: Error): string {
  return stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n');
}
