/**
 * Named statements with the types of their parameters and rows. The name is the first comment of the text, so that Neo4j's query
 * log shows it.
 */
import { z } from 'zod';

export type Parameters = Record<string, unknown>;
export type GraphRow = Record<string, unknown>;

/**
 * Clauses for a node that is locked: its next version. `SET n.version = n.version + 1` would lock the node against new edges
 * too, and wait for those who create one and wait for this transaction (docs/decisions/0012).
 * @param kept variables that stay in scope
 */
export function nextVersion(node: string, ...kept: string[]): string {
  return `WITH ${[node, ...kept].join(', ')}, ${node}.version + 1 AS nextVersion_
SET ${node}.version = nextVersion_, ${node}.updatedAt = datetime($now)`;
}

/**
 * Clause: the edge `(from)-[:type]->(to)`, which may be there already. It locks neither node before the commit, unlike
 * MERGE (docs/decisions/0012), so one of them must be locked. Rows of one statement do not see each other's edges: each pair
 * may come in one row only.
 */
export function linkOnce(from: string, type: string, to: string): string {
  return `FOREACH (each IN CASE WHEN EXISTS { (${from})-[:${type}]->(${to}) } THEN [] ELSE [${from}] END | CREATE (each)-[:${type}]->(${to}))`;
}

/**
 * Clauses that lock all nodes that a pattern finds, each once and in the order of their ids.
 * @param pattern of MATCH, with its conditions
 * @param bound variables of the pattern that are bound before
 */
export function lockAll(node: string, pattern: string, ...bound: string[]): string {
  return `CALL (${bound.join(', ')}) {
  MATCH ${pattern}
  WITH DISTINCT ${node} ORDER BY ${node}.id SET ${node}.lock = true REMOVE ${node}.lock
  RETURN count(${node}) AS locked
}`;
}

/** A list of constants as a literal in the text, where a parameter would hide from Neo4j what to estimate. */
export function listLiteral(constants: readonly Uppercase<string>[]): string {
  return `[${constants.map((each) => `'${each}'`).join(', ')}]`;
}

/** @typeParam P parameters, @typeParam R row */
export interface Statement<P = Parameters, R = GraphRow> {
  readonly name: string;
  readonly text: string;
  /** The declared row. Production trusts it; the tests check every row against it (`COVALUE_CHECK_ROWS`). */
  readonly row?: z.ZodType<R>;
  /** Never present: it carries the type of the parameters. */
  readonly takes?: (parameters: P) => void;
}

/** The row of a statement: `RowOf<typeof LOCK_RESOURCE>`. */
export type RowOf<S> = S extends { readonly row?: z.ZodType<infer R> } ? R : never;

/** The parameters of a statement: `ParametersOf<typeof LOCK_RESOURCE>`. */
export type ParametersOf<S> = S extends { readonly takes?: (parameters: infer P) => void } ? P : never;

/**
 * Column: a text that may have been replaced manually by a value of another type. It is not checked, because its
 * writers accept any value, so that one record does not stop others.
 */
export const RECORDED_TEXT = z.custom<string>();

/** Counts the records that wait for background work. */
export type QueueLength = Statement<Record<string, never>, { count: number }>;

const LOCK = /SET (\w+)\.lock = true REMOVE \1\.lock/g;
const WRITES = /\b(CREATE|MERGE|SET|REMOVE|DELETE)\b/;

/** Whether a statement changes nothing: it reads, and locks what it reads. */
export function onlyReads(text: string): boolean {
  return !WRITES.test(text.replace(LOCK, ''));
}

/** The common part of all statements. */
export type NamedText = Pick<Statement, 'name' | 'text'>;

/** Every statement of the code, for the test that EXPLAINs them all. */
export const STATEMENTS = new Map<string, NamedText>();

/** A type, as far as a statement needs it to find one of its nodes. */
export interface LabelledType {
  label: string;
  /** Predicate: the viewer may see the node. */
  visible: (node: string) => string;
}

export type StatementByType<P = Parameters, R = GraphRow> = (type: LabelledType) => Statement<P, R>;

/** Every statement whose text depends on a type, so that `npm run check` can EXPLAIN it for each type. */
export const STATEMENTS_BY_TYPE: ((type: LabelledType) => NamedText)[] = [];

/** Declares a statement step by step: parameters, row, text. */
export class StatementBuilder<P, R> {
  constructor(
    readonly name: string,
    readonly rowType?: z.ZodType<R>,
  ) {}

  /** The parameters: each `$name` of the text. */
  params<Q extends object>(): StatementBuilder<Q, R> {
    return new StatementBuilder<Q, R>(this.name, this.rowType);
  }

  /** The columns that the statement returns, neither more nor fewer. */
  row<S extends z.ZodRawShape>(columns: S): StatementBuilder<P, z.output<z.ZodObject<S>>> {
    return new StatementBuilder(this.name, z.strictObject(columns));
  }

  /** @throws Error if another statement has this name */
  text(text: string): Statement<P, R> {
    return named<P, R>(this.name, text, this.rowType);
  }

  /**
   * One statement for each type, with the label at the end of its name. A label cannot be a parameter of Cypher, and Neo4j uses
   * the index of a label only if the text names it.
   */
  textByType(text: (type: LabelledType) => string): StatementByType<P, R> {
    const byLabel = new Map<string, Statement<P, R>>();
    const ofType: StatementByType<P, R> = (type) => {
      const known = byLabel.get(type.label) ?? named<P, R>(this.name + type.label, text(type), this.rowType);
      byLabel.set(type.label, known);
      return known;
    };
    STATEMENTS_BY_TYPE.push(ofType);
    return ofType;
  }
}

function named<P, R>(name: string, body: string, row?: z.ZodType<R>): Statement<P, R> {
  if (STATEMENTS.has(name)) throw new Error(`Duplicate statement name: ${name}`);
  const made: Statement<P, R> = { name, text: `// ${name}\n${body}`, row };
  STATEMENTS.set(name, made);
  return made;
}

/**
 * `statement('lockResource').params<{ id: string }>().row({ id: z.string() }).text('MATCH …')`. Without `row` the rows are
 * `Record<string, unknown>`.
 */
export function statement(name: string): StatementBuilder<Record<string, never>, GraphRow> {
  return new StatementBuilder(name);
}
