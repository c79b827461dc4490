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

/** Makes objects with these keys. On one with a prototype the alias `__proto__` would set that, and vanish. */
export function objectMaker(keys: readonly string[]): () => Record<string | symbol, unknown> {
  return keys.includes('__proto__') ? () => Object.create(null) : () => ({});
}

/**
 * Reads an object with one literal, made for its keys. Keys that are set one by one would cost a look-up each, and memory
 * that grows with them (docs/decisions/0002).
 * @typeParam S the source of the object, @typeParam C what else its fields need
 */
export function objectReader<S = Row, C extends unknown[] = []>(
  typeName: string,
  fields: [key: string, read: ReaderOf<S, unknown, C>][],
): ReaderOf<S, unknown, C> {
  // The keys are names of GraphQL, so nothing else can get into the code. A computed key is never the prototype.
  const entries = fields.map(([key], index) => `[${JSON.stringify(key)}]: read${index}(source, parameters, context)`);
  // Also of an object without fields, e.g. where no fragment applies to its type.
  const literal = [...entries, '[TYPE_NAME]: typeName'].join(', ');
  const build = new Function(
    'count',
    'TYPE_NAME',
    'typeName',
    ...fields.map((_field, index) => `read${index}`),
    `return (source, parameters, context) => {
  count(parameters, ${fields.length});
  return { ${literal} };
};`,
  );
  return build(countValues, TYPE_NAME, typeName, ...fields.map(([, read]) => read));
}

function countValues(parameters: Record<string, unknown>, values: number): void {
  answerSize(parameters)?.add(values);
}
