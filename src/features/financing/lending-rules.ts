/** The lending rules of this installation: the built-in ones, and those of the file that the operator has set. */
import { readFileSync } from 'node:fs';
import { LENDING_RULES, type LendingRule, readLendingRules } from './lending-rules.rules.ts';

let known: readonly LendingRule[] | undefined;

/**
 * Read once in each process, also in those without a server that publish recommendations. `readConfig` checks the file at start.
 * @throws Error for a file that cannot be read, or with wrong rules
 */
export function lendingRules(): readonly LendingRule[] {
  const file = process.env.LENDING_RULES_FILE;
  known ??= file ? readLendingRules(readFileSync(file, 'utf8')) : LENDING_RULES;
  return known;
}
