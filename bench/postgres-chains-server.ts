/** The same questions on PostgreSQL: node:http, one recursive CTE each, row-level security by the session's parties. */
import { createServer } from 'node:http';
import pg from 'pg';

const pool = new pg.Pool({
  connectionString: process.env.POSTGRES_URL,
  max: 8,
  options: `-c app.parties=${process.env.VIEWER_PARTIES}`,
});

const chain = (first: string, step: string) => `WITH RECURSIVE walk (id, depth) AS (
  SELECT r.id, 1 FROM relationship r WHERE r.${first} = $1 AND r.state IN ('AGREED', 'ACTIVE', 'SUSPENDED')
  UNION
  SELECT r.id, w.depth + 1 FROM walk w ${step} WHERE w.depth < 4 AND r.state IN ('AGREED', 'ACTIVE', 'SUSPENDED')
), reached AS (SELECT id, min(depth) AS depth FROM walk GROUP BY id)
SELECT d.depth, r.id, r.state, o.id AS "offeringId", o.name AS offering, s.id AS "serviceId", s.name AS service,
  p.id AS "providerId", p.name AS provider, c.id AS "consumerId", c.name AS consumer,
  (SELECT json_agg(json_build_object('id', x.id, 'name', x.name, 'kind', x.kind)) FROM resource x WHERE x.relationship = r.id) AS resources
FROM reached d JOIN relationship r ON r.id = d.id JOIN offering o ON o.id = r.offering JOIN service s ON s.id = o.service
  JOIN party p ON p.id = r.provider JOIN party c ON c.id = r.consumer`;

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

createServer(async (request, response) => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const { operation, variables } = JSON.parse(Buffer.concat(chunks).toString());
  try {
    const { rows } = await pool.query({ name: operation, text: TEXTS[operation] as string, values: [variables.id] });
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ data: rows }));
  } catch (error) {
    response.statusCode = 500;
    response.end(String(error));
  }
}).listen(Number(process.env.PORT), '127.0.0.1');
