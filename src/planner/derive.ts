/** Compiles derived root fields: one subquery finds, plain code answers with ids, and the nodes are put in their places. */
import {
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  getNamedType,
  getNullableType,
  isAbstractType,
  isLeafType,
  isListType,
  print,
  type SelectionSetNode,
} from 'graphql';
import { Block, collect, subquery } from './block.ts';
import type { Compiler } from './compile.ts';
import { answerSize, objectReader, type Reader, type Row } from './reader.ts';
import { collectFields, subselections } from './selection.ts';
import type { Derivation, DerivedField, NodeSet } from './shape.ts';

/** A node that was found: its row, how it is read at each place, and what was read already. */
interface Found {
  row: Row;
  readers: Reader[];
  objects: unknown[];
  /** How many values each of them has. */
  sizes: number[];
}

/** What one request found in each set, by id. */
type FoundNodes = Map<string, Found>[];
type Projection = (source: unknown, found: FoundNodes, parameters: Record<string, unknown>) => unknown;

export function deriveField(
  compiler: Compiler,
  outer: Block,
  field: GraphQLField<unknown, unknown>,
  derive: DerivedField,
  nodes: FieldNode[],
): Reader {
  const args = compiler.bindings.argumentsOf(field, nodes[0] as FieldNode, compiler.operation.variables);
  const derivation = derive(args, (prefix) => compiler.names.next(prefix));
  outer.add(subquery([], derivation.clauses));
  const places = new Places(compiler, derivation);
  const project = places.value(field.type, subselections(nodes));
  const slot = outer.slot(derivation.found);
  const sets = places.read(outer);
  return (row, parameters) => {
    const answer = derivation.answer(row[slot], parameters);
    const found = sets.map((read) => read(row));
    return project(answer, found, parameters);
  };
}

/** The places of one answer at which nodes stand. The nodes of a set are read for all of them at once. */
class Places {
  readonly #blocks = new Map<NodeSet, { block: Block; node: string; readers: Reader[] }>();
  readonly #known = new Map<string, number>();

  constructor(
    readonly compiler: Compiler,
    readonly derivation: Derivation,
  ) {}

  /** Compiles the selection of a value of `type`. */
  value(type: GraphQLOutputType, sets: SelectionSetNode[], place?: [type: string, field: string]): Projection {
    const nullable = getNullableType(type);
    if (isListType(nullable)) {
      const each = this.value(nullable.ofType, sets, place);
      return (source, found, parameters) =>
        source === null ? null : (source as unknown[]).map((item) => each(item, found, parameters));
    }
    if (isLeafType(nullable)) return (source) => source;
    if (isAbstractType(nullable) || this.compiler.shapes.types.has(nullable.name)) {
      if (!place) throw new Error(`${nullable.name} has no place in a derived result`);
      return this.#node(sets, ...place);
    }
    const read = this.#object(nullable as GraphQLObjectType, sets);
    return (source, found, parameters) => (source === null ? null : read(source, found, parameters));
  }

  #object(type: GraphQLObjectType, sets: SelectionSetNode[]): Projection {
    const names: string[] = [];
    const projections: [string, Projection][] = [];
    for (const [key, nodes] of collectFields(this.compiler.operation, type, sets)) {
      const name = (nodes[0] as FieldNode).name.value;
      names.push(name);
      const field = type.getFields()[name];
      projections.push([
        key,
        field ? this.value(field.type, subselections(nodes), [type.name, name]) : () => type.name,
      ]);
    }
    const readers = projections.map(([key, project], index): [string, Reader] => {
      const name = names[index] as string;
      return [
        key,
        (row, parameters) => project((row[0] as Record<string, unknown>)[name], row[1] as FoundNodes, parameters),
      ];
    });
    const read = objectReader(type.name, readers);
    return (source, found, parameters) => read([source, found], parameters);
  }

  /** Places that ask the same of the same nodes share their objects. */
  #node(sets: SelectionSetNode[], type: string, field: string): Projection {
    const { derivation, compiler } = this;
    const names = derivation.setsOf(type, field);
    const asked = `${names.join()} ${sets.map(print).join()}`;
    let place = this.#known.get(asked);
    if (place === undefined) {
      place = this.#known.size;
      this.#known.set(asked, place);
      for (const name of names) {
        const set = derivation.sets.find((each) => each.name === name);
        const of = set && compiler.operation.schema.getType(set.type);
        if (!set || !of) throw new Error(`${type}.${field} is in no set of nodes`);
        const known = this.#blocks.get(set) ?? {
          block: new Block(compiler.names, 'list'),
          node: compiler.names.next('n'),
          readers: [],
        };
        known.readers[place] = compiler.object(known.block, getNamedType(of as GraphQLObjectType), known.node, sets);
        this.#blocks.set(set, known);
      }
    }
    const at = place;
    const indices = names.map((name) => this.#indexOf(name));
    return (source, found, parameters) => {
      if (source === null) return null;
      for (const index of indices) {
        const node = found[index]?.get(source as string);
        if (!node) continue;
        const size = answerSize(parameters);
        let object = node.objects[at];
        if (object === undefined) {
          const before = size?.values ?? 0;
          object = node.readers[at]?.(node.row, parameters) ?? null;
          node.objects[at] = object;
          node.sizes[at] = (size?.values ?? 0) - before;
        } else size?.add(node.sizes[at] ?? 0);
        return object;
      }
      return null;
    };
  }

  #indexOf(name: string): number {
    return this.derivation.sets.findIndex((each) => each.name === name);
  }

  /** Adds the subqueries that read the sets which are asked for; returns how each is taken from the row. */
  read(outer: Block): ((row: Row) => Map<string, Found>)[] {
    return this.derivation.sets.map((set) => {
      const asked = this.#blocks.get(set);
      if (!asked) return () => NOTHING;
      const { block, node, readers } = asked;
      const id = block.slot(`${node}.id`);
      const slot = collect(outer, block, [set.nodes], [`UNWIND ${set.nodes} AS ${node}`]);
      return (row) =>
        new Map(
          (row[slot] as Row[]).map((each) => [each[id] as string, { row: each, readers, objects: [], sizes: [] }]),
        );
    });
  }
}

const NOTHING: Map<string, Found> = new Map();
