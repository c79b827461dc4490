/** The inside of a Relay connection: edges, nodes, pageInfo and totalCount, each only if asked for. */
import {
  type FieldNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  getNamedType,
  type SelectionSetNode,
} from 'graphql';
import type { Block } from './block.ts';
import { encodeCursor } from './page.ts';
import { objectReader, type Reader, type Row } from './reader.ts';
import { collectFields, type Operation, subselections } from './selection.ts';
import type { OrderKey } from './shape.ts';

/** What stands between the rows of a page and the readers of a connection. */
interface Page {
  rows: Row[];
  hasNextPage: boolean;
  hasPreviousPage: boolean;
}

export interface ConnectionReader {
  needsRows: boolean;
  needsCount: boolean;
  /** Where the count stands in the row of the parent; set by the compiler. */
  countSlot: number;
  read(rows: Row[], size: number, hasPreviousPage: boolean, parent: Row, parameters: Record<string, unknown>): unknown;
}

/** Compiles the objects inside the connection. */
export interface ObjectCompiler {
  operation: Operation;
  object(block: Block, type: GraphQLNamedType, node: string, sets: SelectionSetNode[]): Reader;
}

type PageReader = (page: Page, parent: Row, parameters: Record<string, unknown>) => unknown;

export function readConnection(
  compiler: ObjectCompiler,
  block: Block,
  type: GraphQLObjectType,
  node: string,
  sets: SelectionSetNode[],
  keys: OrderKey[],
): ConnectionReader {
  const { operation } = compiler;
  const keySlots: number[] = [];
  const cursor: Reader = (row) => encodeCursor(keySlots.map((slot) => row[slot]));
  const needKeys = () => {
    if (!keySlots.length) keySlots.push(...keys.map((key) => block.slot(cursorValue(key, node))));
  };
  const connection: ConnectionReader = { needsRows: false, needsCount: false, countSlot: -1, read: () => null };

  const typeOf = (parent: GraphQLObjectType, field: string): GraphQLNamedType =>
    getNamedType((parent.getFields()[field] as GraphQLField<unknown, unknown>).type);

  const edge = (edgeType: GraphQLObjectType, edgeSets: SelectionSetNode[]): Reader =>
    objectReader(
      edgeType.name,
      [...collectFields(operation, edgeType, edgeSets)].map(([key, nodes]): [string, Reader] => {
        const name = (nodes[0] as FieldNode).name.value;
        if (name === '__typename') return [key, () => edgeType.name];
        if (name === 'node') return [key, compiler.object(block, typeOf(edgeType, 'node'), node, subselections(nodes))];
        needKeys();
        return [key, cursor];
      }),
    );

  const pageInfo = (infoSets: SelectionSetNode[]): PageReader => {
    const infoType = typeOf(type, 'pageInfo') as GraphQLObjectType;
    const fields = [...collectFields(operation, infoType, infoSets)].map(([key, nodes]): [string, string] => [
      key,
      (nodes[0] as FieldNode).name.value,
    ]);
    if (fields.some(([, name]) => name.endsWith('Cursor'))) needKeys();
    const values: Record<string, PageReader> = {
      __typename: () => infoType.name,
      hasNextPage: (page) => page.hasNextPage,
      hasPreviousPage: (page) => page.hasPreviousPage,
      startCursor: ({ rows }, _parent, parameters) => (rows[0] ? cursor(rows[0], parameters) : null),
      endCursor: ({ rows }, _parent, parameters) => {
        const last = rows[rows.length - 1];
        return last ? cursor(last, parameters) : null;
      },
    };
    return (page, parent, parameters) => {
      const object: Record<string, unknown> = {};
      for (const [key, name] of fields) object[key] = (values[name] as PageReader)(page, parent, parameters);
      return object;
    };
  };

  const readers = [...collectFields(operation, type, sets)].map(([key, nodes]): [string, PageReader] => {
    const name = (nodes[0] as FieldNode).name.value;
    if (name === '__typename') return [key, () => type.name];
    if (name === 'totalCount') {
      connection.needsCount = true;
      return [key, (_page, parent) => parent[connection.countSlot]];
    }
    connection.needsRows = true;
    if (name === 'pageInfo') return [key, pageInfo(subselections(nodes))];
    const each =
      name === 'edges'
        ? edge(typeOf(type, 'edges') as GraphQLObjectType, subselections(nodes))
        : compiler.object(block, typeOf(type, 'nodes'), node, subselections(nodes));
    return [key, ({ rows }, _parent, parameters) => rows.map((row) => each(row, parameters))];
  });

  connection.read = (rows, size, hasPreviousPage, parent, parameters) => {
    const hasNextPage = rows.length > size;
    const page: Page = { rows: hasNextPage ? rows.slice(0, size) : rows, hasNextPage, hasPreviousPage };
    const object: Record<string, unknown> = {};
    for (const [key, read] of readers) object[key] = read(page, parent, parameters);
    return object;
  };
  return connection;
}

/** Dates travel in cursors as text. */
function cursorValue(key: OrderKey, node: string): string {
  return key.fromCursor ? `toString(${key.cypher(node)})` : key.cypher(node);
}
