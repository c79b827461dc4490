/** Compiles a selection over shapes into the clauses of one Cypher statement and a reader of its rows. */
import {
  assertObjectType,
  type FieldNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  getNamedType,
  isAbstractType,
  isNonNullType,
  isObjectType,
  print,
  type SelectionSetNode,
} from 'graphql';
import { prefixOf } from '../graph/ids.ts';
import type { Bindings } from './arguments.ts';
import { type Block, collect, type Names, subquery } from './block.ts';
import { type Form, OBJECTS } from './form.ts';
import { afterCursor, limitOf, lookupIds, ordering } from './page.ts';
import { type ConnectionReader, readConnection } from './read-connection.ts';
import { answerSize, type FieldReader, idOf, NullInNonNull, type Reader, type Row, rowsOf } from './reader.ts';
import { collectFields, type FieldNodes, fieldOf, type Operation, subselections } from './selection.ts';
import type {
  Arguments,
  ConnectionField,
  FieldShape,
  ListField,
  OneField,
  SameField,
  Shapes,
  ValueField,
} from './shape.ts';
import { first, LIST_LIMIT } from './shape.ts';
import { type Sensitive, viewedRecords } from './viewed.ts';

/** The input from which one plan is compiled. */
export class Compiler {
  constructor(
    readonly shapes: Shapes,
    readonly operation: Operation,
    readonly bindings: Bindings,
    readonly names: Names,
    readonly form: Form = OBJECTS,
  ) {}

  /**
   * An object of `type` at the variable `node`, read from the rows of `block`. The type of an object of an abstract type is
   * determined by the prefix of its id.
   */
  object(block: Block, type: GraphQLNamedType, node: string, sets: SelectionSetNode[]): Reader {
    if (isObjectType(type)) return this.#concrete(block, type, node, sets);
    if (!isAbstractType(type)) throw new Error(`${type.name} is not an object`);
    const id = block.slot(`${node}.id`);
    const readers = new Map(
      this.operation.schema.getPossibleTypes(type).map((concrete) => {
        const prefix = this.shapes.types.get(concrete.name)?.idPrefix;
        if (!prefix) throw new Error(`${concrete.name} of ${type.name} has no prefix of ids`);
        return [prefix, this.#concrete(block, concrete, node, sets)];
      }),
    );
    return (row, parameters) => readers.get(prefixOf(idOf(row[id])))?.(row, parameters) ?? null;
  }

  #concrete(block: Block, type: GraphQLObjectType, node: string, sets: SelectionSetNode[]): Reader {
    const readers: FieldReader<Row>[] = [];
    let isShown = false;
    for (const [key, nodes] of collectFields(this.operation, type, sets)) {
      const name = nodes[0].name.value;
      isShown ||= name !== '__typename' && name !== 'id';
      readers.push([
        key,
        name === '__typename' ? this.form.constant(type.name) : this.#field(block, type, name, node, nodes),
      ]);
    }
    const sensitive = isShown ? this.shapes.types.get(type.name)?.sensitive : undefined;
    return this.#noting(block, sensitive, node, this.form.object(type.name, readers));
  }

  #field(block: Block, type: GraphQLObjectType, name: string, node: string, nodes: FieldNodes): Reader {
    const shape = this.shapes.field(type.name, name);
    if (!shape) throw new Error(`No shape for ${type.name}.${name}`);
    const memo = `${node} ${nodes.map(textOf).join()}`;
    const known = block.memo.get(memo);
    if (known?.shape === shape) return known.read;
    const field = fieldOf(type, name);
    const read = this.field(block, field, shape, node, nodes, type.name);
    const checked: Reader = isNonNullType(field.type)
      ? (row, parameters) => {
          const value = read(row, parameters);
          if (value === null || value === undefined) throw new NullInNonNull(type.name, name);
          return value;
        }
      : read;
    block.memo.set(memo, { shape, read: checked });
    return checked;
  }

  /** One field at `node` by its shape. */
  field(
    block: Block,
    field: GraphQLField<unknown, unknown>,
    shape: FieldShape,
    node: string,
    nodes: FieldNodes,
    parent = 'Query',
  ): Reader {
    const args = this.bindings.argumentsOf(field, nodes[0], this.operation.variables);
    const sets = subselections(nodes);
    switch (shape.kind) {
      case 'value': {
        return this.#noting(block, shape.sensitive, node, this.form.leaf(this.#value(block, shape, args, node)));
      }
      case 'embedded': {
        const slots = shape.cypher(node).map((cypher) => block.slot(cypher));
        const type = assertObjectType(this.#type(shape));
        const readers = [...collectFields(this.operation, type, sets)].map(([key, [first]]): FieldReader<unknown[]> => {
          const name = first.name.value;
          const read = shape.fields[name];
          return [
            key,
            name === '__typename' ? this.form.constant(type.name) : this.form.leaf((values) => read?.(values) ?? null),
          ];
        });
        const read = this.form.object(type.name, readers);
        return (row, parameters) => {
          const values = slots.map((slot) => row[slot]);
          return values[0] === null ? null : read(values, parameters);
        };
      }
      case 'same':
        return this.#same(block, shape, shape.from ?? node, sets);
      case 'one':
        return this.#one(block, shape, args, node, sets);
      case 'list':
        return this.#list(block, shape, args, `${parent}.${field.name}`, node, sets);
      case 'connection':
        return this.#connection(block, shape, args, field, node, sets);
      case 'byIds':
        return this.#byIds(block, shape.idsArgument, args, getNamedType(field.type), sets);
    }
  }

  #value(block: Block, shape: ValueField, args: Arguments, node: string): Reader {
    const slots = shape.cypher(node, args).map((cypher) => block.slot(cypher));
    if (slots.length === 1 && slots[0] !== undefined) {
      const [slot] = slots;
      if (shape.read === first) return (row) => row[slot] ?? null;
      return (row, parameters) => shape.read([row[slot]], parameters) ?? null;
    }
    return (row, parameters) =>
      shape.read(
        slots.map((slot) => row[slot]),
        parameters,
      ) ?? null;
  }

  /** Notes what it reads, if it is sensitive and the data of others. */
  #noting(block: Block, sensitive: Sensitive | undefined, node: string, read: Reader): Reader {
    if (!sensitive) return read;
    const { kind } = sensitive;
    const record = block.slot(`${node}.id`);
    const subject = block.slot(sensitive.subject(node));
    return (row, parameters) => {
      const value = read(row, parameters);
      const party = row[subject];
      if (value !== null && typeof party === 'string')
        viewedRecords(parameters)?.add({ kind, record: idOf(row[record]), subject: party });
      return value;
    };
  }

  #same(block: Block, shape: SameField, node: string, sets: SelectionSetNode[]): Reader {
    const read = this.object(block, this.#type(shape), node, sets);
    if (!shape.where) return read;
    const present = block.slot(shape.where(node));
    return (row, parameters) => (row[present] ? read(row, parameters) : null);
  }

  #one(block: Block, shape: OneField, args: Arguments, from: string, sets: SelectionSetNode[]): Reader {
    const pattern = (to: string) =>
      shape.subquery
        ? subquery(from ? [from] : [], [shape.match(from, to, args)])
        : `OPTIONAL ${shape.match(from, to, args)}${whereClause(shape.where?.(from, to, args))}`;
    const to = block.end(pattern);
    const type = this.#type({ to: typeof shape.to === 'function' ? shape.to(args) : shape.to });
    const read = this.object(block, type, to, sets);
    const hasId = isAbstractType(type) || this.shapes.types.get(type.name)?.idPrefix !== undefined;
    const present = block.slot(hasId ? `${to}.id` : `${to} IS NOT NULL`);
    return (row, parameters) => (row[present] ? read(row, parameters) : null);
  }

  /** @param name of the field, for the client when its list is cut */
  #list(outer: Block, shape: ListField, args: Arguments, name: string, from: string, sets: SelectionSetNode[]): Reader {
    const to = this.names.next('n');
    const block = outer.inner('list');
    const read = this.object(block, this.#type(shape), to, sets);
    const head = [
      shape.match(from, to, args) + whereClause(shape.where?.(from, to, args)),
      `WITH ${to} ORDER BY ${ordering(shape.orderBy, to)} LIMIT ${LIST_LIMIT + 1}`,
    ];
    const slot = collect(outer, block, from ? [from] : [], head);
    return (row, parameters) => {
      let rows = rowsOf(row[slot]);
      if (rows.length > LIST_LIMIT) {
        rows = rows.slice(0, LIST_LIMIT);
        answerSize(parameters)?.cut.add(name);
      }
      return this.form.list(rows, (each) => read(each, parameters));
    };
  }

  #connection(
    outer: Block,
    shape: ConnectionField,
    args: Arguments,
    field: GraphQLField<unknown, unknown>,
    from: string,
    sets: SelectionSetNode[],
  ): Reader {
    const type = assertObjectType(getNamedType(field.type));
    const to = this.names.next('n');
    let [imported, match, where] = [from ? [from] : [], shape.match(from, to, args), shape.where?.(from, to, args)];
    const keys = shape.orderBy(args);
    const { totals } = shape;
    const all = totals && this.names.next('l');
    if (all) {
      outer.add(subquery(imported, [match + whereClause(where), `RETURN collect(${to}) AS ${all}`]));
      [imported, match, where] = [[all], `UNWIND ${all} AS ${to} WITH ${to}`, undefined];
    }
    const block = outer.inner('page');
    const selected: ConnectionReader = readConnection(this, block, type, to, sets, keys, (name, fieldNodes) => {
      const total = totals?.[name];
      if (!all || !total) return undefined;
      return this.#list(outer, total, args, `${type.name}.${name}`, all, subselections(fieldNodes));
    });
    if (selected.needsCount && all) selected.countSlot = outer.slot(`size(${all})`);
    else if (selected.needsCount) {
      const counted = this.names.next('c');
      outer.add(subquery(imported, [match + whereClause(where), `RETURN count(${to}) AS ${counted}`]));
      selected.countSlot = outer.slot(counted);
    }
    if (!selected.needsRows) return (row, parameters) => selected.read([], 0, false, row, parameters);
    const after = args.structure('after') ? afterCursor(args, keys, to) : undefined;
    const limit = args.param('first', limitOf);
    const slot = collect(outer, block, imported, [
      match + whereClause(where, after),
      `WITH ${to} ORDER BY ${ordering(keys, to)} LIMIT ${limit}`,
    ]);
    const limitName = limit.slice(1);
    return (row, parameters) => {
      const size = Number(parameters[limitName]) - 1;
      return selected.read(rowsOf(row[slot]), size, after !== undefined, row, parameters);
    };
  }

  #byIds(outer: Block, argument: string, args: Arguments, type: GraphQLNamedType, sets: SelectionSetNode[]): Reader {
    const groups: { slot: number; id: number; read: Reader }[] = [];
    const prefixes = args.structure(argument);
    for (const prefix of Array.isArray(prefixes) ? prefixes.map(String) : []) {
      const shape = this.shapes.ofId(prefix);
      const concrete = shape && this.operation.schema.getType(shape.name);
      if (!shape?.visible || !isObjectType(concrete)) continue;
      if (isAbstractType(type) && !this.operation.schema.isSubType(type, concrete)) continue;
      const to = this.names.next('n');
      const block = outer.inner('page');
      const id = block.slot(`${to}.id`);
      const read = this.object(block, concrete, to, sets);
      const ids = args.param(argument, (all) => lookupIds(all).filter((each) => each.startsWith(prefix)));
      const slot = collect(
        outer,
        block,
        [],
        [`MATCH (${to}:${shape.label}) WHERE ${to}.id IN ${ids}${and(shape.visible(to))}`],
      );
      groups.push({ slot, id, read });
    }
    const asked = args.param(argument, (all) => all).slice(1);
    return (row, parameters) => {
      const found = new Map<unknown, () => unknown>();
      for (const { slot, id, read } of groups)
        for (const each of rowsOf(row[slot])) found.set(each[id], () => read(each, parameters));
      return this.form.list(lookupIds(parameters[asked]), (id) => found.get(id)?.());
    };
  }

  #type(shape: { to: string }): GraphQLNamedType {
    const type = this.operation.schema.getType(shape.to);
    if (!type) throw new Error(`The schema has no type ${shape.to}`);
    return type;
  }
}

const texts = new WeakMap<FieldNode, string>();

/** Equal selections of two fields are compiled once for a node, anywhere in the document. */
function textOf(node: FieldNode): string {
  let text = texts.get(node);
  if (text === undefined) {
    text = print(node);
    texts.set(node, text);
  }
  return text;
}

function whereClause(...predicates: (string | undefined)[]): string {
  const present = predicates.filter((each): each is string => Boolean(each));
  return present.length ? ` WHERE ${present.map((each) => `(${each})`).join(' AND ')}` : '';
}

function and(predicate: string): string {
  return ` AND (${predicate})`;
}
