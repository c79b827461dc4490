/** The text of a plan while it grows: clauses of one scope and the slots of the rows that it returns. */
import type { Reader } from './reader.ts';
import type { FieldShape } from './shape.ts';

/** Names that every scope has; see `access-control/visibility.cypher.ts`. */
const VIEWER_VARIABLES = ['isAdmin', 'actingFor', 'disclosedServices'];

/** Placeholder in a pattern for a variable that has no name yet. */
const OPEN_END = 'open_end_';

/** Gives variables that are unique in the whole statement. */
export class Names {
  #count = 0;
  next(prefix: string): string {
    return `${prefix}${this.#count++}`;
  }
}

/** Number of rows of a scope: one, as many as requested, or as many as exist (also for all scopes within it). */
export type Scope = 'root' | 'page' | 'list';

export class Block {
  readonly clauses: string[] = [];
  readonly #slots = new Map<string, number>();
  readonly #ends = new Map<string, string>();
  /** Readers already compiled in this scope, so that a field selected on two concrete types is read once. */
  readonly memo = new Map<string, { shape: FieldShape; read: Reader }>();

  /** Variables with the values of the lists in this scope; only of lists that can multiply. */
  readonly costs: string[] = [];

  constructor(
    readonly names: Names,
    readonly scope: Scope = 'page',
  ) {}

  /** The scope of values collected for each row of this one. */
  inner(scope: Scope): Block {
    return new Block(this.names, this.scope === 'list' ? 'list' : scope);
  }

  /** Aggregates the values of all rows of this scope. */
  totalCost(): string {
    return [`count(*) * ${this.#slots.size}`, ...this.costs.map((cost) => `sum(${cost})`)].join(' + ');
  }

  /** The position in the row at which the value of `expression` will stand. */
  slot(expression: string): number {
    const known = this.#slots.get(expression);
    if (known !== undefined) return known;
    const index = this.#slots.size;
    this.#slots.set(expression, index);
    return index;
  }

  /** The variable at the end of a pattern. Fields that follow the same pattern share it. */
  end(pattern: (to: string) => string): string {
    const text = pattern(OPEN_END);
    const known = this.#ends.get(text);
    if (known !== undefined) return known;
    const to = this.names.next('n');
    this.#ends.set(text, to);
    this.add(text.replaceAll(OPEN_END, to));
    return to;
  }

  add(...clauses: string[]): void {
    this.clauses.push(...clauses);
  }

  /** The row as a Cypher list. */
  row(): string {
    return `[${[...this.#slots.keys()].join(', ')}]`;
  }
}

/** A subquery that imports `variables` and the viewer. */
export function subquery(variables: string[], lines: string[]): string {
  const scope = [...variables, ...VIEWER_VARIABLES].join(', ');
  return `CALL (${scope}) {\n${lines.map((line) => `  ${line.replaceAll('\n', '\n  ')}`).join('\n')}\n}`;
}

/**
 * Adds to `outer` a subquery that collects the rows of `block`; returns their slot. If a list without pages is nested
 * in another list or contains one, their product is not known in advance, so the subquery counts its values too.
 * @param head the clauses that find the nodes
 */
export function collect(outer: Block, block: Block, imported: string[], head: string[]): number {
  const rows = outer.names.next('r');
  let answer = `RETURN collect(${block.row()}) AS ${rows}`;
  if (block.costs.length || outer.scope === 'list' || (block.scope === 'list' && outer.scope === 'page')) {
    const cost = outer.names.next('v');
    answer += `, ${block.totalCost()} AS ${cost}`;
    outer.costs.push(cost);
  }
  outer.add(subquery(imported, [...head, ...block.clauses, answer]));
  return outer.slot(rows);
}
