/** Compiles derived root fields: one subquery finds, plain code answers with ids, and the nodes are put in their places. */

import {
  assertObjectType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  getNullableType,
  isAbstractType,
  isLeafType,
  isListType,
  print,
  type SelectionSetNode,
} from 'graphql';
import { isRecord } from '../values/thrown.ts';
import type { AnswerSize } from './answer-size.ts';
import { Block, collect, subquery } from './block.ts';
import type { Compiler } from './compile.ts';
import type { Form } from './form.ts';
import { answerSize, type FieldReader, idOf, type Reader, type ReaderOf, type Row, rowsOf } from './reader.ts';
import { collectFields, type FieldNodes, subselections } from './selection.ts';
import type { Derivation, DerivedField, NodeSet } from './shape.ts';

/** An object of the answer, built once for all places that repeat it. */
interface Built {
  object: unknown;
  /** Its place in the answer, see `Form`. */
  from: number;
  to: number;
  /** How many values it has. */
  size: number;
}

/** A node that was found: its row, how it is read at each place, and the objects that were built from it. */
interface FoundNode {
  row: Row;
  readers: Reader[];
  built: Built[];
}

/** The nodes and links that one request found. */
interface Found {
  /** The nodes of each set, by id. */
  nodes: Map<string, FoundNode>[];
  /** The ids of the nodes of numbered sets. */
  ids: Map<number, string>;
  /** Objects of the repeated type at each of its places, by their source. */
  built: Map<unknown, Built>[];
  size?: AnswerSize;
}
type Projection = ReaderOf<unknown, unknown, [Found]>;

export function deriveField(
  compiler: Compiler,
  outer: Block,
  field: GraphQLField<unknown, unknown>,
  derive: DerivedField,
  nodes: FieldNodes,
): Reader {
  const args = compiler.bindings.argumentsOf(field, nodes[0], compiler.operation.variables);
  const derivation = derive(args, (prefix) => compiler.names.next(prefix));
  outer.add(subquery([], derivation.clauses));
  const places = new Places(compiler, derivation);
  const project = places.value(field.type, subselections(nodes));
  const slot = outer.slot(derivation.found);
  const sets = places.read(outer);
  return (row, parameters) => {
    const found: Found = { nodes: [], ids: new Map(), built: [], size: answerSize(parameters) };
    for (const read of sets) found.nodes.push(read(row, found.ids));
    const idOfNumber = (number: number) => found.ids.get(number) ?? String(number);
    return project(derivation.answer(row[slot], parameters, idOfNumber), parameters, found);
  };
}

/** The places of one answer that contain nodes. The nodes of a set are read once for all of them. */
class Places {
  readonly #blocks = new Map<NodeSet, { block: Block; node: string; readers: Reader[] }>();
  readonly #known = new Map<string, number>();
  #repeated = 0;

  constructor(
    readonly compiler: Compiler,
    readonly derivation: Derivation,
  ) {}

  /** Compiles the selection of a value of `type`. */
  value(type: GraphQLOutputType, sets: SelectionSetNode[], place?: [type: string, field: string]): Projection {
    const { form } = this.compiler;
    const nullable = getNullableType(type);
    if (isListType(nullable)) {
      const each = this.value(nullable.ofType, sets, place);
      return (source, parameters, found) => {
        if (source === null) return null;
        if (!Array.isArray(source)) throw new TypeError('A derived list is not a list');
        return form.list(source, (item: unknown) => each(item, parameters, found));
      };
    }
    if (isLeafType(nullable)) return form.leaf((source) => source);
    if (isAbstractType(nullable) || this.compiler.shapes.types.has(nullable.name)) {
      if (!place) throw new Error(`${nullable.name} has no place in a derived result`);
      return this.#node(sets, ...place);
    }
    const read =
      nullable.name === this.derivation.repeated
        ? this.#once(this.#object(assertObjectType(nullable), sets))
        : this.#object(assertObjectType(nullable), sets);
    return (source, parameters, found) => (source === null ? null : read(source, parameters, found));
  }

  #object(type: GraphQLObjectType, sets: SelectionSetNode[]): Projection {
    const fields = [...collectFields(this.compiler.operation, type, sets)];
    const readers = fields.map(([key, nodes]): FieldReader<unknown, [Found]> => {
      const name = nodes[0].name.value;
      const field = type.getFields()[name];
      if (!field) return [key, this.compiler.form.constant(type.name)];
      const project = this.value(field.type, subselections(nodes), [type.name, name]);
      return [key, project, name];
    });
    const read = this.compiler.form.object(type.name, readers);
    return (object, parameters, found) => {
      if (!isRecord(object)) throw new TypeError(`A derived ${type.name} is not an object`);
      return read(object, parameters, found);
    };
  }

  /** Builds the object of each source once, however often it occurs at this place. */
  #once(build: Projection): Projection {
    const at = this.#repeated++;
    const { form } = this.compiler;
    return (source, parameters, found) => {
      const all = found.built[at] ?? new Map<unknown, Built>();
      found.built[at] = all;
      const known = all.get(source);
      if (known) return again(form, known, found);
      const built = counted(form, found, () => build(source, parameters, found));
      all.set(source, built);
      return built.object;
    };
  }

  /** Places that ask the same of the same nodes share their objects. */
  #node(sets: SelectionSetNode[], type: string, field: string): Projection {
    const { derivation, compiler } = this;
    const { form } = compiler;
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
        const { block, node, readers } = this.#block(set);
        readers[place] = compiler.object(block, of, node, sets);
      }
    }
    const at = place;
    const indices = names.map((name) => this.#indexOf(name));
    return (source, parameters, found) => {
      if (source === null) return null;
      for (const index of indices) {
        const node = found.nodes[index]?.get(idOf(source));
        if (!node) continue;
        const known = node.built[at];
        if (known) return again(form, known, found);
        const built = counted(form, found, () => node.readers[at]?.(node.row, parameters) ?? null);
        node.built[at] = built;
        return built.object;
      }
      return null;
    };
  }

  #indexOf(name: string): number {
    return this.derivation.sets.findIndex((each) => each.name === name);
  }

  #block(set: NodeSet) {
    const { names } = this.compiler;
    const known = this.#blocks.get(set) ?? { block: new Block(names, 'list'), node: names.next('n'), readers: [] };
    this.#blocks.set(set, known);
    return known;
  }

  /** Adds the subqueries that read the requested sets; returns the readers of their slots. */
  read(outer: Block): ((row: Row, ids: Map<number, string>) => Map<string, FoundNode>)[] {
    return this.derivation.sets.map((set) => {
      if (set.numbered !== 'always' && !this.#blocks.has(set)) return () => NOTHING;
      const { block, node, readers } = this.#block(set);
      const id = block.slot(`${node}.id`);
      const number = set.numbered ? block.slot(`id(${node})`) : undefined;
      const slot = collect(outer, block, [set.nodes], [`UNWIND ${set.nodes} AS ${node}`]);
      return (row, ids) => {
        const nodes = new Map<string, FoundNode>();
        for (const each of rowsOf(row[slot])) {
          // The list of a node that the viewer cannot see has null in its place.
          if (each[id] === null) continue;
          const known = idOf(each[id]);
          nodes.set(known, { row: each, readers, built: [] });
          if (number !== undefined) ids.set(Number(each[number]), known);
        }
        return nodes;
      };
    });
  }
}

const NOTHING: Map<string, FoundNode> = new Map();

/** An object that is in the answer again: its values are counted again. */
function again(form: Form, { object, from, to, size }: Built, found: Found): unknown {
  found.size?.add(size);
  return form.again(object, from, to);
}

/** A new object, with its place and the number of its values. */
function counted(form: Form, { size }: Found, build: () => unknown): Built {
  const before = size?.values ?? 0;
  const from = form.position();
  const object = build();
  return { object, from, to: form.position(), size: (size?.values ?? 0) - before };
}
