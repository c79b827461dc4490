/** Ends a command with its exit code; errors that the user can fix are printed without a stack. */
import { TableError } from '../tables/header.rules.ts';

const isMendable = (error: Error) =>
  error instanceof TableError || Boolean((error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS'));

/** @param isExpected distinguishes errors of the user from faults of the program */
export function runCommand(main: () => Promise<number>, isExpected: (error: Error) => boolean = isMendable): void {
  main().then(
    (code) => {
      process.exitCode = code;
    },
    (error: Error) => {
      console.error(isExpected(error) ? error.message : error.stack);
      process.exitCode = 1;
    },
  );
}

/** @throws TableError */
export function wholeNumber(text: string, option: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw new TableError(`${option} ${text}: specify a positive integer.`);
  return number;
}
