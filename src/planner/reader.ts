/** Readers turn the rows of a plan into response objects; compiled once for each plan. */

import { ANSWER_SIZE, AnswerSize } from './answer-size.ts';

export type Row = unknown[];
/** @typeParam S the input, @typeParam T the result */
export type ReaderOf<S, T = unknown> = (source: S, parameters: Record<string, unknown>) => T;
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

/** @typeParam S the source of the object */
export function objectReader<S = Row>(typeName: string, fields: [key: string, read: ReaderOf<S>][]): ReaderOf<S> {
  const entries = fields.map(([key, read]) => ({ key, read }));
  const makeObject = objectMaker(fields.map(([key]) => key));
  return (source, parameters) => {
    answerSize(parameters)?.add(entries.length);
    const object = makeObject();
    for (const { key, read } of entries) object[key] = read(source, parameters);
    object[TYPE_NAME] = typeName;
    return object;
  };
}
