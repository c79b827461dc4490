/** Describes a JSON text without listings, for error messages. */

import { NumberText, type ResoRecord } from './reso-values.rules.ts';

export function isRecord(value: unknown): value is ResoRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof NumberText);
}

/** Describes a JSON text without listings: the message of an error, or its content. Short and printable. */
export function describeJson(value: unknown): string {
  const message = errorMessage(value);
  if (message) return `an error: "${message}"`;
  if (Array.isArray(value))
    return value.length ? `a list of ${value.length}: ${describeJson(value[0])}` : 'an empty list';
  if (!isRecord(value)) return `only ${printable(JSON.stringify(value) ?? 'nothing')}`;
  const names = Object.keys(value);
  const isEmptyList = (list: unknown) => Array.isArray(list) && !list.length;
  const lists = names.filter((name) => isEmptyList(value[name]));
  const empty = lists.length ? ` (${lists.map((name) => `"${printable(name)}"`).join(', ')} is an empty list)` : '';
  return names.length
    ? `an object with ${printable(names.slice(0, 10).join(', '))}${empty} and no ListingKey`
    : 'an empty object';
}

function errorMessage(value: unknown, depth = 0): string | undefined {
  if (Array.isArray(value)) return errorMessage(value[0], depth + 1);
  if (!isRecord(value) || depth > 3) return undefined;
  for (const [name, inner] of Object.entries(value)) {
    if (!/^(odata\.|@odata\.)?(errors?|fault|exception|error_?message|error_?description)$/i.test(name) || !inner)
      continue;
    if (typeof inner === 'string') return printable(inner);
    const text = JSON.stringify(inner);
    const told = /"(?:message|detail|description|value|faultstring)":\s*"((?:[^"\\]|\\.)*)"/i.exec(text)?.[1];
    return printable(told ?? text);
  }
  const { message, Message } = value;
  const told = message ?? Message;
  return depth === 0 && typeof told === 'string' ? printable(told) : undefined;
}

export function printable(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cf}]+/gu, ' ').slice(0, 200);
}
