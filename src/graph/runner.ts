/** Runs statements on a session or transaction, with typed rows. */

import type { GraphRow, Parameters, Statement } from './statement.ts';

/** Runs statements: the graph itself, or a write transaction. */
export interface Runner {
  /** Typed rows of a declared statement. */
  run<P, R>(statement: Statement<P, R>, parameters: NoInfer<P>): Promise<R[]>;
  /** Rows of a text that is compiled at run time (plans). */
  run(text: string, parameters: Parameters): Promise<GraphRow[]>;
}

/** Tests compare every row with its declaration. */
const CHECKS_ROWS = process.env.COVALUE_CHECK_ROWS === 'true';

/** @param hasRows whether its rows are used: a statement that is declared without rows returns none */
type Query = (text: string, parameters: Parameters, hasRows: boolean) => Promise<GraphRow[]>;

/** A runner on a function that runs texts. */
export function runnerOn(query: Query): Runner {
  return runnerBy((statement, parameters) => runOn(query, statement, parameters));
}

type Run = <P, R>(statement: Statement<P, R> | string, parameters: P) => Promise<R[]>;

/** A runner on a function that runs statements. */
export function runnerBy(run: Run): Runner {
  return { run };
}

/** Gives a statement or text to another runner. */
export function passOn<P, R>(runner: Runner, statement: Statement<P, R> | string, parameters: P): Promise<R[]> {
  if (typeof statement !== 'string') return runner.run(statement, parameters);
  return runner.run(statement, parameters as Parameters) as Promise<R[]>;
}

/** A runner that changes the text of each statement. */
export function withText(runner: Runner, textOf: (text: string) => string): Runner {
  return runnerBy((statement, parameters) =>
    typeof statement === 'string'
      ? passOn(runner, textOf(statement), parameters)
      : runner.run({ ...statement, text: textOf(statement.text) }, parameters),
  );
}

/** The one place where rows of the driver get their declared type. @throws TypeError in tests, for a row that differs */
export async function runOn<P, R>(query: Query, statement: Statement<P, R> | string, parameters: P): Promise<R[]> {
  const text = typeof statement === 'string' ? statement : statement.text;
  const hasRows = typeof statement === 'string' || statement.row !== undefined;
  const rows = await query(text, parameters as Parameters, hasRows);
  if (CHECKS_ROWS && typeof statement !== 'string' && statement.row)
    for (const row of rows) {
      const { error } = statement.row.safeParse(row);
      if (error) throw new TypeError(`Rows of ${statement.name} differ from their declaration: ${error.message}`);
    }
  return rows as R[];
}
