/** Results whose data are JSON already. */
import { expect, it } from 'vitest';
import { resultBody, withObjects, written } from '../../src/http/written-result.ts';

const data = { party: { name: 'Café "Zürich"', parts: [1, null] } };
const bytes = () => Buffer.from(JSON.stringify(data));
const extensions = { cost: { requested: 10 } };
const errors = [{ message: 'Too large' }];

it('is the same body as of a result with objects, byte for byte', () => {
  for (const more of [{}, { extensions }, { errors }, { errors, extensions }]) {
    // Apollo Server gives the fields in this order, also those that are undefined.
    const ordered = (result: object) => ({ errors: undefined, data: undefined, extensions: undefined, ...result });
    const body = resultBody(ordered({ ...written(bytes()), ...more }));
    expect(Buffer.isBuffer(body)).toBe(true);
    expect(String(body)).toBe(resultBody(ordered({ data, ...more })));
    expect(String(body)).toBe(`${JSON.stringify(ordered({ data, ...more }))}\n`);
  }
});

it('is an object for whatever else reads it', () => {
  expect(withObjects({ ...written(bytes()), extensions })).toEqual({ data, extensions });
  expect(withObjects({ data: null })).toEqual({ data: null });
  expect(JSON.stringify(written(bytes()))).toBe(JSON.stringify({ data }));
});
