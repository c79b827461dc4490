/** Statements of one request, counted. */
import type { Graph, StatementLimits } from './graph.ts';
import { type Runner, runOn } from './runner.ts';
import type { GraphRow, Parameters, Statement } from './statement.ts';
import type { RoundTrips } from './transaction.ts';

export class CountedReads implements Runner, RoundTrips {
  roundTrips = 0;

  constructor(
    readonly graph: Graph,
    readonly limits: StatementLimits = {},
    /** Changes the text of each statement, e.g. for another kind of viewer. */
    readonly textOf: (text: string) => string = (text) => text,
  ) {}

  run<P, R>(statement: Statement<P, R>, parameters: NoInfer<P>): Promise<R[]>;
  run(text: string, parameters: Parameters): Promise<GraphRow[]>;
  run<P, R>(statement: Statement<P, R> | string, parameters: P): Promise<R[]> {
    this.roundTrips++;
    return runOn((text, values) => this.graph.read(this.textOf(text), values, this.limits), statement, parameters);
  }
}
