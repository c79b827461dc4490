/** A whole graph as lines of JSON: constraints, indexes, nodes and relationships, with the types of their values. */
import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import neo4j, { type Driver } from 'neo4j-driver';

type Line =
  | { schema: string }
  | { node: string; labels: string[]; properties: Record<string, unknown> }
  | { type: string; from: string; to: string; properties: Record<string, unknown> };

/** Values that JSON does not have. */
function encoded(value: unknown): unknown {
  if (neo4j.isInt(value)) return { integer: value.toString() };
  if (neo4j.isDate(value)) return { date: value.toString() };
  if (neo4j.isDateTime(value)) return { instant: value.toString() };
  if (Array.isArray(value)) return value.map(encoded);
  if (value && typeof value === 'object') throw new TypeError(`The fixture has no form for ${value.constructor.name}.`);
  return value;
}

function decoded(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(decoded);
  if (!value || typeof value !== 'object') return value;
  if ('integer' in value) return neo4j.int(String(value.integer));
  if ('date' in value) return neo4j.types.Date.fromStandardDate(new Date(`${value.date}T12:00:00Z`));
  if ('instant' in value) return neo4j.types.DateTime.fromStandardDate(new Date(String(value.instant)));
  throw new TypeError(`The fixture has an unknown value: ${JSON.stringify(value)}`);
}

const all = (map: Record<string, unknown>, change: (value: unknown) => unknown) =>
  Object.fromEntries(Object.entries(map).map(([key, value]) => [key, change(value)]));

async function rows(driver: Driver, text: string, parameters: Record<string, unknown> = {}) {
  const { records } = await driver.executeQuery(text, parameters);
  return records.map((record) => record.toObject());
}

function grouped<T>(values: T[], keyOf: (value: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) groups.set(keyOf(value), [...(groups.get(keyOf(value)) ?? []), value]);
  return groups;
}

/** Removes everything, also constraints and indexes. */
export async function clearAll(driver: Driver): Promise<void> {
  const session = driver.session();
  await session.run('MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS');
  await session.close();
  for (const { name } of await rows(driver, 'SHOW CONSTRAINTS YIELD name'))
    await rows(driver, `DROP CONSTRAINT \`${name}\` IF EXISTS`);
  for (const { name } of await rows(driver, "SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name"))
    await rows(driver, `DROP INDEX \`${name}\` IF EXISTS`);
}

export async function writeFixture(driver: Driver, file: string): Promise<void> {
  const lines: Line[] = [];
  for (const { statement } of await rows(
    driver,
    'SHOW CONSTRAINTS YIELD createStatement RETURN createStatement AS statement',
  ))
    lines.push({ schema: statement });
  for (const { statement } of await rows(
    driver,
    "SHOW INDEXES YIELD createStatement, owningConstraint, type WHERE owningConstraint IS NULL AND type <> 'LOOKUP' RETURN createStatement AS statement",
  ))
    lines.push({ schema: statement });
  for (const { n } of await rows(driver, 'MATCH (n) RETURN n ORDER BY labels(n), n.id, elementId(n)'))
    lines.push({ node: n.elementId, labels: [...n.labels].sort(), properties: all(n.properties, encoded) });
  for (const { r } of await rows(driver, 'MATCH ()-[r]->() RETURN r ORDER BY type(r), elementId(r)'))
    lines.push({
      type: r.type,
      from: r.startNodeElementId,
      to: r.endNodeElementId,
      properties: all(r.properties, encoded),
    });
  const short = new Map(
    lines.flatMap((line) => ('node' in line ? [line.node] : [])).map((id, index) => [id, `${index}`]),
  );
  const named = lines.map((line) => {
    if ('node' in line) return { ...line, node: short.get(line.node) };
    return 'from' in line ? { ...line, from: short.get(line.from), to: short.get(line.to) } : line;
  });
  writeFileSync(file, gzipSync(named.map((line) => JSON.stringify(line)).join('\n'), { level: 9 }));
}

/** Into an empty graph. */
export async function loadFixture(driver: Driver, file: string): Promise<void> {
  const lines: Line[] = gunzipSync(readFileSync(file))
    .toString('utf8')
    .split('\n')
    .map((line) => JSON.parse(line));
  for (const line of lines) if ('schema' in line) await rows(driver, line.schema);
  await rows(driver, 'CALL db.awaitIndexes(300)');
  const elementIds = new Map<string, string>();
  const nodes = grouped(
    lines.flatMap((line) => ('node' in line ? [line] : [])),
    ({ labels }) => labels.map((label) => `\`${label}\``).join(':'),
  );
  for (const [labels, each] of nodes) {
    const created = each.map(({ node, properties }) => ({ node, properties: all(properties, decoded) }));
    const text = `UNWIND $created AS row CREATE (n:${labels}) SET n = row.properties RETURN row.node AS node, elementId(n) AS id`;
    for (const { node, id } of await rows(driver, text, { created })) elementIds.set(node, id);
  }
  const edges = grouped(
    lines.flatMap((line) => ('from' in line ? [line] : [])),
    ({ type }) => type,
  );
  for (const [type, each] of edges) {
    const created = each.map(({ from, to, properties }) => ({
      ...{ from: elementIds.get(from), to: elementIds.get(to), properties: all(properties, decoded) },
    }));
    await rows(
      driver,
      `UNWIND $created AS row MATCH (a) WHERE elementId(a) = row.from MATCH (b) WHERE elementId(b) = row.to
CREATE (a)-[r:\`${type}\`]->(b) SET r = row.properties`,
      { created },
    );
  }
}
