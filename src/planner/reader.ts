/** Readers turn the rows of a plan into response objects; compiled once for each plan. */

import { ANSWER_SIZE, type AnswerSize } from './answer-size.ts';

export type Row = unknown[];
export type Reader = (row: Row, parameters: Record<string, unknown>) => unknown;

/** What the answer that is being read has so far; undefined where nobody counts. */
export function answerSize(parameters: Record<string, unknown>): AnswerSize | undefined {
  return parameters[ANSWER_SIZE] as AnswerSize | undefined;
}

/** The concrete type of a read object, for graphql-js when it completes abstract types; never serialised. */
export const TYPE_NAME = Symbol('typename');

/** A field that the schema calls non-null has no value: graphql-js then answers by its rules of null propagation. */
export class NullInNonNull extends Error {
  constructor(type: string, field: string) {
    super(`Cannot return null for non-nullable field ${type}.${field}.`);
  }
}

export function objectReader(typeName: string, fields: [key: string, read: Reader][]): Reader {
  const keys = fields.map(([key]) => key);
  const readers = fields.map(([, read]) => read);
  return (row, parameters) => {
    answerSize(parameters)?.add(keys.length);
    const object: Record<string | symbol, unknown> = {};
    for (let index = 0; index < keys.length; index++)
      object[keys[index] as string] = (readers[index] as Reader)(row, parameters);
    object[TYPE_NAME] = typeName;
    return object;
  };
}
