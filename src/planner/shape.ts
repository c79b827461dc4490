/**
 * Shapes: how the fields of a GraphQL type are read from a node (or an edge) of the graph.
 *
 * A feature declares one shape for each of its types and registers it; the compiler (`compile.ts`) turns any selection
 * over shapes into one Cypher statement. Visibility is part of a shape: a pattern without its `where` does not exist.
 */
import { prefixOf } from '../graph/ids.ts';
import type { Sensitive } from './viewed.ts';

/** The arguments of one field: those on which the plan's text depends, and those that are bound when the plan runs. */
export interface Arguments {
  /**
   * A value that determines the Cypher text: an enum, a boolean, the presence of an input, the type prefix of an ID.
   * Never use it for other values of scalars: plans are shared by all requests of the same structure.
   */
  structure(path: string): unknown;
  /** A query parameter (`$p7`) that takes its value from the argument at `path` in each request. */
  param(path: string, transform?: (value: unknown) => unknown): string;
  /** A query parameter that is calculated from all arguments of the field, by their names. */
  derived(make: (values: Record<string, unknown>) => unknown): string;
  /** A number or names that the text contains. Each value has a separate plan, so `make` must limit it. */
  literal<T extends number | string>(make: (values: Record<string, unknown>) => T): T;
}

/** Cypher for a key by which a connection is ordered; never null, so that keyset pages have no holes. */
export interface OrderKey {
  cypher: (node: string) => string;
  /** A predicate that lets an index give this order, said by lists over a whole label. */
  indexed?: (node: string) => string;
  /** How the cursor's JSON value becomes a comparable Cypher value, e.g. `date($p)`. */
  fromCursor?: (parameter: string) => string;
  descending?: boolean;
}

/** One or more expressions whose values make a leaf (`read` gets them in order). */
export interface ValueField {
  kind: 'value';
  cypher: (node: string, args: Arguments) => string[];
  read: (values: unknown[], parameters: Record<string, unknown>) => unknown;
  /** Who reads a value that is not null is recorded. */
  sensitive?: Sensitive;
}

/** An object of expressions on the same node, such as Money; null if the first expression is null. */
export interface EmbeddedField {
  kind: 'embedded';
  to: string;
  cypher: (node: string) => string[];
  fields: Record<string, (values: unknown[]) => unknown>;
}

/** The same node under another type; null where the predicate `where` does not hold. */
export interface SameField {
  kind: 'same';
  to: string;
  from?: string;
  where?: (node: string) => string;
}

/** At most one node at the end of a pattern. */
export interface OneField {
  kind: 'one';
  /** The type; a function where the arguments determine it (`node(id)`). */
  to: string | ((args: Arguments) => string);
  /** `MATCH …` that binds `to`; or, with `subquery`, any clauses that end in `RETURN … AS <to>` with at most one row. */
  match: (from: string, to: string, args: Arguments) => string;
  subquery?: boolean;
  where?: (from: string, to: string, args: Arguments) => string | undefined;
}

/** All nodes at the end of a pattern, for lists that are short by nature (at most `LIST_LIMIT`). */
export interface ListField {
  kind: 'list';
  to: string;
  match: (from: string, to: string, args: Arguments) => string;
  where?: (from: string, to: string, args: Arguments) => string | undefined;
  orderBy: OrderKey[];
}

/**
 * A Relay connection: keyset pages over the nodes at the end of a pattern. With `WITH <to>` at its end, `match` may bind maps instead
 * of nodes.
 */
export interface ConnectionField {
  kind: 'connection';
  to: string;
  match: (from: string, to: string, args: Arguments) => string;
  where?: (from: string, to: string, args: Arguments) => string | undefined;
  orderBy: (args: Arguments) => OrderKey[];
  /**
   * Lists that are fields of the connection, of the list of all its items instead of a node. With them, the items are found once, for
   * the page and all counts.
   */
  totals?: Record<string, ListField>;
}

/** Nodes by their ids, in the order asked, null where there is none to be seen. */
export interface ByIdsField {
  kind: 'byIds';
  idsArgument: string;
}

export type FieldShape = ValueField | EmbeddedField | SameField | OneField | ListField | ConnectionField | ByIdsField;

/** Nodes of one type that a derived field found. */
export interface NodeSet {
  name: string;
  /** A type with a shape, or an interface of such types. */
  type: string;
  /** A Cypher variable: a list without duplicates of nodes that the viewer may see. */
  nodes: string;
  /**
   * The found rows name their nodes by Neo4j's numbers (`id(n)`), so their IDs are read: always, or only if they are
   * selected, because nothing else depends on their IDs.
   */
  numbered?: 'always' | 'asked';
}

/**
 * How one derived field is answered: the statement that finds its rows, and the code that calculates the answer from
 * them.
 */
export interface Derivation {
  /** Clauses of a subquery. It returns one row: `found` and the `nodes` of all sets. */
  clauses: string[];
  /** The variable of what `answer` gets. */
  found: string;
  sets: NodeSet[];
  /** In which sets the nodes of this field of an object without a shape are. */
  setsOf(type: string, field: string): string[];
  /** A type without a shape whose objects occur at many places of an answer: each is built once. */
  repeated?: string;
  /**
   * Objects whose fields hold values, further such objects, or the ids of nodes; or null.
   * @param idOf the id of a node of a numbered set; of one that was not read, its number
   */
  answer(found: unknown, parameters: Record<string, unknown>, idOf: (number: number) => string): unknown;
}

/**
 * A root field that answers with objects other than nodes, such as the links of a chain. The nodes to which they lead
 * are read in the same statement, each once, however many of them name it.
 */
export type DerivedField = (args: Arguments, variable: (prefix: string) => string) => Derivation;

/** A type that is a label in the graph (or an edge, when `label` is absent). */
export interface TypeShape {
  name: string;
  label?: string;
  /** First part of the ids of this type, e.g. `rel_`. */
  idPrefix?: string;
  /** The predicate for reading such a node by its ID; absent: not readable by ID. */
  visible?: (node: string) => string;
  /**
   * Predicate for a party of `relationship`: it sees the node that was attached to something of that relationship. Absent: such a node
   * cannot be attached. It may be narrower than `visible`, because it is part of every statement that reads attached nodes.
   */
  visibleWithin?: (node: string, relationship: string) => string;
  /** The predicate for subscribing to it; absent: the same as for reading. */
  subscribable?: (node: string) => string;
  /** Who reads more of such a node than its ID is recorded. */
  sensitive?: Sensitive;
  fields: Record<string, FieldShape>;
}

/** Entries that a list without pages delivers; a longer one is cut, and the answer says so in `extensions.cut`. */
export const LIST_LIMIT = 1_000;

/** All shapes of the schema; features register theirs when `app.ts` wires them. */
export class Shapes {
  readonly types = new Map<string, TypeShape>();
  /** Root fields, by name. */
  readonly derived = new Map<string, DerivedField>();

  readonly #withheld: string[] = [];

  /** Nodes with this label are kept but not shown, e.g. because their source withdrew them. */
  withhold(label: string): this {
    this.#withheld.push(label);
    return this;
  }

  /**
   * Predicate: no feature withholds the node, and a party of the relationship to which `owner` belongs sees it (`visibleWithin`). For
   * fields that lead to nodes of any type, which one party attached and both could see at that time.
   */
  isStillVisible(owner: string, node: string): string {
    const withheld = this.#withheld.map((label) => `WHEN ${node}:${label} THEN false`);
    const labels = new Map<string, string[]>();
    for (const { label, visibleWithin } of this.types.values()) {
      if (!label || !visibleWithin) continue;
      const predicate = visibleWithin(node, 'within_');
      labels.set(predicate, [...(labels.get(predicate) ?? []), `${node}:${label}`]);
    }
    const cases = [...labels].map(([predicate, each]) => `WHEN ${each.join(' OR ')} THEN ${predicate}`);
    return `EXISTS { (${owner})-[:WITHIN]->(within_) WHERE CASE ${[...withheld, ...cases].join(' ')} ELSE false END }`;
  }

  /** Declares a type, or adds fields to one that an earlier feature declared. */
  type(name: string, shape: Partial<Omit<TypeShape, 'name'>>): this {
    const known = this.types.get(name);
    if (!known) this.types.set(name, { name, ...shape, fields: { ...shape.fields } });
    else {
      const { fields, ...rest } = shape;
      Object.assign(known, rest);
      for (const [field, value] of Object.entries(fields ?? {})) {
        if (known.fields[field]) throw new Error(`Shape ${name}.${field} is declared twice`);
        known.fields[field] = value;
      }
    }
    return this;
  }

  field(type: string, field: string): FieldShape | undefined {
    return this.types.get(type)?.fields[field];
  }

  /** The type whose ids begin as this one does. */
  ofId(id: string): TypeShape | undefined {
    const prefix = prefixOf(id);
    return prefix ? [...this.types.values()].find((type) => type.idPrefix === prefix) : undefined;
  }
}

/** A property as it is. */
export function property(name: string): ValueField {
  return { kind: 'value', cypher: (n) => [`${n}.${name}`], read: first };
}

/** A DATE as `YYYY-MM-DD`. */
export function dateProperty(name: string): ValueField {
  return { kind: 'value', cypher: (n) => [`toString(${n}.${name})`], read: first };
}

/** A ZONED DATETIME as an ISO 8601 instant with milliseconds. */
export function instantProperty(name: string): ValueField {
  return { kind: 'value', cypher: (n) => [`toString(${n}.${name})`], read: ([value]) => instant(value) };
}

/**
 * A field whose value is visible only if the predicate holds; otherwise it is that of `otherwise`, or null. The
 * predicate is a separate value in the row, so that Neo4j plans and evaluates it once for all such fields of a node.
 */
export function onlyFor(knows: (node: string) => string, field: ValueField, otherwise?: ValueField): ValueField {
  return {
    kind: 'value',
    cypher: (n, a) => [`(${knows(n)})`, ...field.cypher(n, a), ...(otherwise?.cypher(n, a) ?? [])],
    read: ([known, value, instead], parameters) =>
      known ? field.read([value], parameters) : (otherwise?.read([instead], parameters) ?? null),
  };
}

/** An expression on the node. */
export function expression(cypher: (node: string, args: Arguments) => string): ValueField {
  return { kind: 'value', cypher: (n, a) => [cypher(n, a)], read: first };
}

/** Neo4j prints no zero seconds and up to nine decimals; the API has exactly three. */
export function instant(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  return value.length === 24 && value.endsWith('Z') ? value : new Date(value).toISOString();
}

/** Reads a value as it is. */
export function first(values: unknown[]): unknown {
  return values[0];
}

/** For `visibleWithin`: the parties of a relationship see the node as long as they see the relationship. */
export const ALWAYS_WITHIN = (): string => 'true';
