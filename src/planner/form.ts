/**
 * The form in which readers give what they read: objects, whose fields graphql-js picks, or JSON, which is sent as it is
 * (`json-form.ts`). A reader gives null, or nothing, where there is no value; readers of JSON write any other value.
 */
import { type FieldReader, objectReader, type ReaderOf, recordReader } from './reader.ts';

export interface Form {
  constant(value: string): () => unknown;
  /** Of a reader of values that have no fields. */
  leaf<S, C extends unknown[]>(read: ReaderOf<S, unknown, C>): ReaderOf<S, unknown, C>;
  /** An object of a type, whose values are counted. */
  object<S, C extends unknown[] = []>(typeName: string, fields: FieldReader<S, C>[]): ReaderOf<S, unknown, C>;
  /** An object whose values are not counted, e.g. a connection. */
  record<S, C extends unknown[] = []>(fields: FieldReader<S, C>[]): ReaderOf<S, unknown, C>;
  /** What `read` gives for each item. */
  list<T>(items: readonly T[], read: (item: T) => unknown): unknown;
  /** Where the next value begins. */
  position(): number;
  /** A value that was given between these positions, once more. */
  again(value: unknown, from: number, to: number): unknown;
}

export const OBJECTS: Form = {
  constant: (value) => () => value,
  leaf: (read) => read,
  object: objectReader,
  record: recordReader,
  list: (items, read) => items.map(read),
  position: () => 0,
  again: (value) => value,
};
