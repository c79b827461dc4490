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

type Query = (text: string, parameters: Parameters) => Promise<GraphRow[]>;

/** A runner on a function that runs texts. */
export function runnerOn(query: Query): Runner {
  return {
    run: <P, R>(statement: Statement<P, R> | string, parameters: P): Promise<R[]> =>
      runOn(query, statement, parameters),
  };
}

/** The one place where rows of the driver get their declared type. @throws TypeError in tests, for a row that differs */
export async function runOn<P, R>(query: Query, statement: Statement<P, R> | string, parameters: P): Promise<R[]> {
  const text = typeof statement === 'string' ? statement : statement.text;
  const rows = await query(text, parameters as Parameters);
  if (CHECKS_ROWS && typeof statement !== 'string' && statement.row)
    for (const row of rows) {
      const { error } = statement.row.safeParse(row);
      if (error) throw new TypeError(`Rows of ${statement.name} differ from their declaration: ${error.message}`);
    }
  return rows as R[];
}
