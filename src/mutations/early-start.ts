/**
 * An action begins while the viewer and the idempotency key are on their way: what it reads first is sent together with them
 * (docs/decisions/0044). It goes on only if the viewer is known and the key is new, and changes nothing before.
 */
import { partiesIn, type Viewer, ViewerNotRead } from '../access-control/viewer.ts';
import { passOn, type Runner, runnerBy } from '../graph/runner.ts';
import { onlyReads, type Statement } from '../graph/statement.ts';
import { ignored } from '../values/thrown.ts';

export class EarlyStart {
  /** The transaction, as the action sees it. */
  readonly runner: Runner;
  #isAdmitted = false;

  /** @param admitted rejects if the action must not go on */
  constructor(
    transaction: Runner,
    readonly viewer: Viewer,
    readonly admitted: Promise<unknown>,
  ) {
    const run = async <P, R>(statement: Statement<P, R> | string, parameters: P): Promise<R[]> => {
      if (!this.#isAdmitted && !onlyReads(typeof statement === 'string' ? statement : statement.text)) await admitted;
      const rows = await passOn(transaction, statement, parameters);
      if (!this.#isAdmitted) await admitted;
      if (!viewer.isComplete) await viewer.learn(transaction, partiesIn(rows));
      return rows;
    };
    this.runner = runnerBy((statement, parameters) => ignored(run(statement, parameters)));
    ignored(
      admitted.then(() => {
        this.#isAdmitted = true;
      }),
    );
  }

  /** @param action is called again if it asked for the viewer before it was read: until then it has only read */
  run<T>(action: () => Promise<T>): Promise<T> {
    const begun = ignored((async () => action())());
    const goOn = (error: unknown) => {
      if (error instanceof ViewerNotRead) return action();
      throw error;
    };
    return ignored(this.admitted.then(() => begun.catch(goOn)));
  }
}
