/** Finds the mapping that a party used for a file with the same columns. */
import { createHash } from 'node:crypto';

export function headerKey(party: string, names: readonly string[]): string {
  const hash = createHash('sha256')
    .update(JSON.stringify(names.map((name) => name.toLowerCase())))
    .digest('base64url');
  return `${party}|${hash}`;
}
