/**
 * The same queries and answers on PostgreSQL: node:http, one recursive CTE each, row-level security by the session's
 * parties, plain JavaScript.
 */
import { createServer } from 'node:http';
import pg from 'pg';
import { IN_FORCE_STATES } from '../src/values/relationship-state.rules.ts';
import { impact, type Link, type Relationship, valueChain } from './chains-by-hand.ts';

const pool = new pg.Pool({
  connectionString: process.env.POSTGRES_URL,
  max: 8,
  options: `-c app.parties=${process.env.VIEWER_PARTIES}`,
});

const STATES = `r.state IN (${IN_FORCE_STATES.map((state) => `'${state}'`).join(', ')})`;
const MINE = `string_to_array(current_setting('app.parties'), ',')`;

/**
 * First the walk over relationships only, then every link from a relationship at its smallest depth, with its resource
 * and service.
 */
const chain = (first: string, step: string) => `WITH RECURSIVE walk (id, depth) AS (
  SELECT r.id, 1 FROM relationship r WHERE r.${first} = $1 AND ${STATES}
  UNION
  SELECT r.id, w.depth + 1 FROM walk w ${step} WHERE w.depth < 4 AND ${STATES}
), reached AS (SELECT id, min(depth) AS depth FROM walk GROUP BY id),
links AS (
  SELECT 1 AS depth, NULL AS before, id, NULL AS resource FROM reached WHERE depth = 1
  UNION ALL
  SELECT w.depth + 1, w.id, r.id, x.id FROM reached w ${step} WHERE w.depth < 4 AND ${STATES}
)
SELECT l.depth, l.before, r.id, r.state, o.id, o.name, p.id, p.name, c.id, c.name,
  CASE WHEN r.provider = ANY (${MINE}) OR r.consumer = ANY (${MINE}) THEN r.criticality END, x.id, x.name, x.kind, s.id, s.name, x.criticality
FROM links l JOIN relationship r ON r.id = l.id JOIN offering o ON o.id = r.offering
  JOIN party p ON p.id = r.provider JOIN party c ON c.id = r.consumer
  LEFT JOIN resource x ON x.id = l.resource LEFT JOIN service s ON s.id = x.service`;

const TEXTS: Record<string, string> = {
  ValueChain: chain(
    'consumer',
    'JOIN relationship f ON f.id = w.id JOIN offering o ON o.id = f.offering JOIN resource x ON x.service = o.service JOIN relationship r ON r.id = x.relationship',
  ),
  Impact: chain(
    'provider',
    'JOIN resource x ON x.relationship = w.id JOIN offering o ON o.service = x.service JOIN relationship r ON r.offering = o.id',
  ),
};

async function answer(operation: string, id: string): Promise<object> {
  const { rows } = await pool.query({
    name: operation,
    text: TEXTS[operation] as string,
    values: [id],
    rowMode: 'array',
  });
  const levels: Link[][] = [[]];
  const relationships = new Map<string, Relationship>();
  for (const row of rows) {
    const [depth, from, relationship, state, o, offering, p, provider, c, consumer, depends] = row;
    const [x, name, kind, s, service, enables] = row.slice(11);
    while (levels.length < depth) levels.push([]);
    levels[depth - 1]?.push({
      from,
      relationship,
      resource: x === null ? null : { id: x, name, kind },
      service: s === null ? null : { id: s, name: service },
      enables,
    });
    if (!relationships.has(relationship))
      relationships.set(relationship, {
        id: relationship,
        state,
        offering: { id: o, name: offering },
        provider: { id: p, name: provider },
        consumer: { id: c, name: consumer },
        depends,
      });
  }
  return operation === 'Impact' ? impact(id, levels, relationships) : valueChain(id, levels, relationships, 'UPSTREAM');
}

createServer({ keepAliveTimeout: 60_000 }, async (request, response) => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const { operation, variables } = JSON.parse(Buffer.concat(chunks).toString());
  try {
    const data = await answer(operation, variables.id);
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ data }));
  } catch (error) {
    response.statusCode = 500;
    response.end(String(error));
  }
}).listen(Number(process.env.PORT), '127.0.0.1');
