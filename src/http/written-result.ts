/** Results whose data are JSON already, as plans write them (`planner/json-form.ts`). */
import type { ExecutionResult, FormattedExecutionResult } from 'graphql';

/** The `data` of a result. `JSON.stringify` writes it as if it were an object. */
class WrittenData {
  /** @param json in UTF-8 */
  constructor(readonly json: Buffer) {}

  toJSON(): unknown {
    return JSON.parse(this.json.toString());
  }
}

/** @param json of an object, in UTF-8 */
export function written(json: Buffer): ExecutionResult {
  return { data: new WrittenData(json) as never };
}

/** A result whose data may be written, with data that are objects. */
export function withObjects(result: ExecutionResult): ExecutionResult {
  const data: unknown = result.data;
  return data instanceof WrittenData ? { ...result, data: data.toJSON() as never } : result;
}

/** The JSON of a result, in UTF-8 if its data are. */
export function resultBody(result: FormattedExecutionResult): string | Buffer {
  const data: unknown = result.data;
  if (!(data instanceof WrittenData)) return `${JSON.stringify(result)}\n`;
  const [errors, extensions] = [JSON.stringify(result.errors), JSON.stringify(result.extensions)];
  const before = Buffer.from(`{${errors ? `"errors":${errors},` : ''}"data":`);
  return Buffer.concat([before, data.json, Buffer.from(`${extensions ? `,"extensions":${extensions}` : ''}}\n`)]);
}
