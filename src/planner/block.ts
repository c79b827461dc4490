/** The text of a plan while it grows: clauses of one scope and the slots of the rows that it returns. */

/** Names that every scope has; see `auth/visibility.cypher.ts`. */
const VIEWER_VARIABLES = ['sees', 'mine', 'reach'];

/** Stands in a pattern for a variable that has no name yet. */
const OPEN_END = 'open_end_';

/** Gives variables that are unique in the whole statement. */
export class Names {
  #count = 0;
  next(prefix: string): string {
    return `${prefix}${this.#count++}`;
  }
}

export class Block {
  readonly clauses: string[] = [];
  readonly #slots = new Map<string, number>();
  readonly #ends = new Map<string, string>();
  /** Readers already compiled in this scope, so that a field asked for on two concrete types is read once. */
  readonly memo = new Map<string, unknown>();

  constructor(readonly names: Names) {}

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
