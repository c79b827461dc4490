/**
 * Answers as JSON, written straight from the rows: without objects, without texts for each of them, and what occurs again is
 * copied. Readers of this form write into one buffer, so an answer is read at once, without waiting in between.
 */
import type { Form } from './form.ts';
import { JsonWriter } from './json-writer.ts';
import { type FieldReader, generateReader, type ReaderOf, readOf } from './reader.ts';

const out = new JsonWriter();
const [OPENING, COMMA, CLOSING] = [0x5b, 0x2c, 0x5d];

export const JSON_FORM: Form = {
  constant(value) {
    const json = Buffer.from(JSON.stringify(value));
    return () => {
      out.raw(json);
      return true;
    };
  },
  leaf:
    (read) =>
    (...given) =>
      out.value(read(...given)),
  object: (_typeName, fields) => writer(fields, `count(parameters, ${fields.length});`),
  record: (fields) => writer(fields),
  list(items, read) {
    out.byte(OPENING);
    for (let index = 0; index < items.length; index++) {
      if (index) out.byte(COMMA);
      if ((read(items[index] as never) ?? null) === null) out.null();
    }
    out.byte(CLOSING);
    return true;
  },
  position: () => out.position,
  again(value, from, to) {
    out.again(from, to);
    return value;
  },
};

/** The JSON that a reader of this form writes, in UTF-8. */
export function jsonOf(read: () => unknown): Buffer {
  out.restart();
  if ((read() ?? null) === null) out.null();
  return out.taken();
}

/** An object, written by code that is generated for its keys. They are names of GraphQL, which need no escapes. */
function writer<S, C extends unknown[]>(fields: FieldReader<S, C>[], before = ''): ReaderOf<S, unknown, C> {
  const names: Record<string, unknown> = { out, end: Buffer.from(fields.length ? '}' : '{}') };
  const lines = fields.map((field, index) => {
    names[`key${index}`] = Buffer.from(`${index ? ',' : '{'}${JSON.stringify(field[0])}:`);
    return `out.raw(key${index});\nif ((${readOf(field, index)} ?? null) === null) out.null();`;
  });
  return generateReader(fields, [before, ...lines, 'out.raw(end);', 'return true;'].join('\n'), names);
}
