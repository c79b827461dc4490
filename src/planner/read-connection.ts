/** The content of a Relay connection: edges, nodes, pageInfo and totalCount, each only if selected. */
import {
  assertObjectType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  getNamedType,
  type SelectionSetNode,
} from 'graphql';
import type { Block } from './block.ts';
import type { Form } from './form.ts';
import { encodeCursor } from './page.ts';
import type { FieldReader, Reader, ReaderOf, Row } from './reader.ts';
import { collectFields, type FieldNodes, fieldOf, type Operation, subselections } from './selection.ts';
import type { OrderKey } from './shape.ts';

/** The data between the rows of a page and the readers of a connection. */
interface Page {
  rows: Row[];
  hasNextPage: boolean;
  hasPreviousPage: boolean;
}

export interface ConnectionReader {
  needsRows: boolean;
  needsCount: boolean;
  /** The slot of the count in the row of the parent; set by the compiler. */
  countSlot: number;
  read(rows: Row[], size: number, hasPreviousPage: boolean, parent: Row, parameters: Record<string, unknown>): unknown;
}

/** Compiles the objects inside the connection. */
export interface ObjectCompiler {
  operation: Operation;
  form: Form;
  object(block: Block, type: GraphQLNamedType, node: string, sets: SelectionSetNode[]): Reader;
}

type PageReader = ReaderOf<Page, unknown, [parent: Row]>;

/** @param totalOf the reader, in the row of the parent, of a field that is a list of all items (`ConnectionField.totals`) */
export function readConnection(
  compiler: ObjectCompiler,
  block: Block,
  type: GraphQLObjectType,
  node: string,
  sets: SelectionSetNode[],
  keys: OrderKey[],
  totalOf: (field: string, nodes: FieldNodes) => Reader | undefined,
): ConnectionReader {
  const { operation, form } = compiler;
  const keySlots: number[] = [];
  const cursor: Reader = form.leaf((row) => encodeCursor(keySlots.map((slot) => row[slot])));
  const needKeys = () => {
    if (!keySlots.length) keySlots.push(...keys.map((key) => block.slot(cursorValue(key, node))));
  };
  const connection: ConnectionReader = { needsRows: false, needsCount: false, countSlot: -1, read: () => null };

  const typeOf = (parent: GraphQLObjectType, field: string): GraphQLNamedType =>
    getNamedType(fieldOf(parent, field).type);

  const edge = (edgeType: GraphQLObjectType, edgeSets: SelectionSetNode[]): Reader =>
    form.object(
      edgeType.name,
      [...collectFields(operation, edgeType, edgeSets)].map(([key, nodes]): FieldReader<Row> => {
        const name = nodes[0].name.value;
        if (name === '__typename') return [key, form.constant(edgeType.name)];
        if (name === 'node') return [key, compiler.object(block, typeOf(edgeType, 'node'), node, subselections(nodes))];
        needKeys();
        return [key, cursor];
      }),
    );

  const pageInfo = (infoSets: SelectionSetNode[]): PageReader => {
    const infoType = assertObjectType(typeOf(type, 'pageInfo'));
    const values: Record<string, PageReader> = {
      __typename: form.constant(infoType.name),
      hasNextPage: form.leaf((page) => page.hasNextPage),
      hasPreviousPage: form.leaf((page) => page.hasPreviousPage),
      startCursor: ({ rows }, parameters) => (rows[0] ? cursor(rows[0], parameters) : null),
      endCursor: ({ rows }, parameters) => {
        const last = rows[rows.length - 1];
        return last ? cursor(last, parameters) : null;
      },
    };
    const fields = [...collectFields(operation, infoType, infoSets)].map(([key, nodes]): FieldReader<Page, [Row]> => {
      const name = nodes[0].name.value;
      const read = values[name];
      if (!read) throw new Error(`${infoType.name} has no field ${name}`);
      if (name.endsWith('Cursor')) needKeys();
      return [key, read];
    });
    return form.record(fields);
  };

  const readers = [...collectFields(operation, type, sets)].map(([key, nodes]): FieldReader<Page, [Row]> => {
    const name = nodes[0].name.value;
    if (name === '__typename') return [key, form.constant(type.name)];
    if (name === 'totalCount') {
      connection.needsCount = true;
      return [key, form.leaf((_page, _parameters, parent) => parent[connection.countSlot])];
    }
    const total = totalOf(name, nodes);
    if (total) return [key, (_page, parameters, parent) => total(parent, parameters)];
    connection.needsRows = true;
    if (name === 'pageInfo') return [key, pageInfo(subselections(nodes))];
    const each =
      name === 'edges'
        ? edge(assertObjectType(typeOf(type, 'edges')), subselections(nodes))
        : compiler.object(block, typeOf(type, 'nodes'), node, subselections(nodes));
    return [key, ({ rows }, parameters) => form.list(rows, (row) => each(row, parameters))];
  });

  const read = form.record(readers);
  connection.read = (rows, size, hasPreviousPage, parent, parameters) => {
    const hasNextPage = rows.length > size;
    const page: Page = { rows: hasNextPage ? rows.slice(0, size) : rows, hasNextPage, hasPreviousPage };
    return read(page, parameters, parent);
  };
  return connection;
}

/** Dates travel in cursors as text. */
function cursorValue(key: OrderKey, node: string): string {
  return key.fromCursor ? `toString(${key.cypher(node)})` : key.cypher(node);
}
