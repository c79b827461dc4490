/** Properties of a node as text, with their types, so that an undo restores exactly what was there. */
import { driverValues, type TypedValue } from '../../../backup/typed-value.ts';

/** Cypher: the names and types of all properties, beside `properties(node)`. */
export const propertyTypes = (node: string) => `[name_ IN keys(${node}) | [name_, valueType(${node}[name_])]]`;

/** @param types as `propertyTypes` returns them */
export function keptValues(
  values: Record<string, unknown>,
  types: readonly [name: string, type: string][],
): Record<string, unknown> {
  return Object.fromEntries(types.map(([name, type]) => [name, keptValue(values[name], type)]));
}

/** @returns the values as the driver takes them */
export function restoredValues(kept: Record<string, unknown>): Record<string, unknown> {
  return driverValues(kept as Record<string, TypedValue>);
}

function keptValue(value: unknown, type: string): TypedValue {
  const [, element] = /^LIST<(.*)>/.exec(type) ?? [];
  if (element && Array.isArray(value)) return value.map((each) => keptValue(each, element));
  if (typeof value === 'number') return type.startsWith('FLOAT') ? { float: value } : value;
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return value;
  if (type.startsWith('DATE')) return { date: String(value) };
  if (type.startsWith('ZONED DATETIME')) return { dateTime: String(value) };
  if (type.startsWith('POINT')) return { point: pointOf(value as { srid: number; x: number; y: number; z?: number }) };
  throw new TypeError(`A property of the type ${type} cannot be kept.`);
}

function pointOf({ srid, x, y, z }: { srid: number; x: number; y: number; z?: number }): number[] {
  return z === undefined ? [srid, x, y] : [srid, x, y, z];
}
