/** Objects of an answer are read by one generated literal. */
import { expect, it } from 'vitest';
import { objectReader, TYPE_NAME } from '../../src/planner/reader.ts';

it('reads an object with all of its fields, or with none where no fragment applies to its type', () => {
  const read = objectReader('Person', [
    ['name', ([name]) => name],
    ['__proto__', ([, other]) => other],
  ]);
  const person = read(['Dana', 'plain'], {}) as Record<string | symbol, unknown>;
  expect(Object.keys(person)).toEqual(['name', '__proto__']);
  expect(person[TYPE_NAME]).toBe('Person');
  expect(JSON.stringify(person)).toBe('{"name":"Dana","__proto__":"plain"}');
  const empty = objectReader('Organisation', [])([], {}) as Record<symbol, unknown>;
  expect(JSON.stringify(empty)).toBe('{}');
  expect(empty[TYPE_NAME]).toBe('Organisation');
});
