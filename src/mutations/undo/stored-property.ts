/** Properties of snapshots as the driver takes them. */
import { driverValue, type TypedValue } from '../../backup/typed-value.ts';
import type { StoredProperty } from './undo.rules.ts';

const LIST = /^LIST<(.*?)( NOT NULL)?>/;
const NAMED_ZONE = /\[.*\]$/;

/** @throws TypeError for a type that no record of Covalue has */
export function driverProperties(properties: readonly StoredProperty[]): Record<string, unknown> {
  return Object.fromEntries(properties.map((property) => [property[0], driverValue(typed(property))]));
}

function typed([key, type, value]: StoredProperty): TypedValue {
  if (!Array.isArray(value)) return scalar(key, type.replace(' NOT NULL', ''), value);
  const [, item = ''] = LIST.exec(type) ?? [];
  return value.map((each) => scalar(key, item, each));
}

function scalar(key: string, type: string, text: string): TypedValue {
  if (type === 'STRING') return text;
  if (type === 'BOOLEAN') return text === 'true';
  if (type === 'INTEGER') return { integer: text };
  if (type === 'FLOAT') return { float: text };
  if (type === 'DATE') return { date: text };
  // Neo4j prints no zero seconds.
  if (type === 'ZONED DATETIME' && !NAMED_ZONE.test(text))
    return { dateTime: text.replace(/T(\d\d:\d\d)(?=[Z+-])/, 'T$1:00') };
  throw new TypeError(`${key} is of the type ${type}, which cannot be restored.`);
}
