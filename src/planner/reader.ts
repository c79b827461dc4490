/** Readers turn the rows of a plan into response objects; compiled once for each plan. */

import { ANSWER_SIZE, AnswerSize } from './answer-size.ts';

export type Row = unknown[];
/** @typeParam S the input, @typeParam T the result, @typeParam C what else it needs */
export type ReaderOf<S, T = unknown, C extends unknown[] = []> = (
  source: S,
  parameters: Record<string, unknown>,
  ...context: C
) => T;
export type Reader = ReaderOf<Row>;
/**
 * A field of an object; `property`: it reads this property of the source.
 * @typeParam S the source of the object, @typeParam C what else its fields need
 */
export type FieldReader<S = Row, C extends unknown[] = []> = [
  key: string,
  read: ReaderOf<S, unknown, C>,
  property?: string,
];

function isRows(value: unknown): value is Row[] {
  return Array.isArray(value);
}

/** @throws TypeError if the value is not a list */
export function rowOf(value: unknown): Row {
  if (!Array.isArray(value)) throw new TypeError('A plan returned no row');
  return value;
}

/** The rows that a subquery collected. @throws TypeError if the value is not a list */
export function rowsOf(value: unknown): Row[] {
  if (!isRows(value)) throw new TypeError('The row of a plan has no list where a subquery collected its rows');
  return value;
}

/** @throws TypeError if the value is not a text */
export function idOf(value: unknown): string {
  if (typeof value !== 'string') throw new TypeError('The row of a plan has no id where it reads one');
  return value;
}

/** The number of values of the current answer so far; undefined if they are not counted. */
export function answerSize(parameters: Record<string, unknown>): AnswerSize | undefined {
  const size = parameters[ANSWER_SIZE];
  return size instanceof AnswerSize ? size : undefined;
}

/** The concrete type of a read object, for graphql-js when it completes abstract types; never serialised. */
export const TYPE_NAME = Symbol('typename');

/** A field that the schema calls non-null has no value: graphql-js then answers by its rules of null propagation. */
export class NullInNonNull extends Error {
  constructor(type: string, field: string) {
    super(`Cannot return null for non-nullable field ${type}.${field}.`);
  }
}

/**
 * Reads an object with one literal, made for its keys. Keys that are set one by one would cost a look-up each, and memory
 * that grows with them (docs/decisions/0002).
 * @typeParam S the source of the object, @typeParam C what else its fields need
 */
export function objectReader<S = Row, C extends unknown[] = []>(
  typeName: string,
  fields: FieldReader<S, C>[],
): ReaderOf<S, unknown, C> {
  // Also of an object without fields, e.g. where no fragment applies to its type.
  const literal = [...entriesOf(fields), '[TYPE_NAME]: typeName'].join(', ');
  return generateReader(fields, `count(parameters, ${fields.length});\nreturn { ${literal} };`, {
    TYPE_NAME,
    typeName,
  });
}

/** The same without its type and without counting its values. */
export function recordReader<S = Row, C extends unknown[] = []>(fields: FieldReader<S, C>[]): ReaderOf<S, unknown, C> {
  return generateReader(fields, `return { ${entriesOf(fields).join(', ')} };`);
}

/** The keys are names of GraphQL, so nothing else can get into the code. A computed key is never the prototype. */
function entriesOf<S, C extends unknown[]>(fields: FieldReader<S, C>[]): string[] {
  return fields.map((field, index) => `[${JSON.stringify(field[0])}]: ${readOf(field, index)}`);
}

/** The code that reads the field with this index, in `generateReader`. */
export function readOf<S, C extends unknown[]>([, , property]: FieldReader<S, C>, index: number): string {
  const source = property === undefined ? 'source' : `source[${JSON.stringify(property)}]`;
  return `read${index}(${source}, parameters, context)`;
}

/**
 * A function with this code, which has the names `source`, `parameters`, `context`, `count`, a reader of each field, and those
 * of `names`.
 */
export function generateReader<S, C extends unknown[]>(
  fields: FieldReader<S, C>[],
  code: string,
  names: Record<string, unknown> = {},
): ReaderOf<S, unknown, C> {
  const all: Record<string, unknown> = { ...names, count: countValues };
  for (const [index, [, read]] of fields.entries()) all[`read${index}`] = read;
  return new Function(...Object.keys(all), `return (source, parameters, context) => {\n${code}\n};`)(
    ...Object.values(all),
  );
}

function countValues(parameters: Record<string, unknown>, values: number): void {
  answerSize(parameters)?.add(values);
}
