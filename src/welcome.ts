/** What `npm start` prints when it is ready: what to open and what to try. */
import type { ManagedNeo4j } from './graph/managed-neo4j.ts';

export const STORY_PEOPLE = [
  ['broker@covalue.example', 'Sam, broker at Maple & Main Brokerage'],
  ['client@covalue.example', 'Dana, who looks for a home'],
  ['trainer@covalue.example', 'Ines, trainer at the academy'],
  ['admin@covalue.example', 'Robin, the operator, who sees everything'],
] as const;

interface Ready {
  url: string;
  managed?: ManagedNeo4j;
  neo4jUri?: string;
  planted: boolean;
  /** Undefined when an identity provider signs tokens. */
  tokenOf?: (email: string) => Promise<string>;
  seconds: number;
}

export async function welcome({ url, managed, neo4jUri, planted, tokenOf, seconds }: Ready): Promise<string> {
  const lines = [
    '',
    `Covalue is ready after ${seconds.toFixed(1)} s.${planted ? ' The example story is in the graph.' : ''}`,
    '',
    `  GraphQL        ${url}/graphql   (open it in a browser for the explorer)`,
    `  Health         ${url}/health/ready`,
  ];
  if (managed)
    lines.push(
      `  Neo4j Browser  ${managed.browserUrl}   connect to ${managed.uri}, user neo4j, password ${managed.password}`,
      `                 then  :play ${url}/guides/story.html   and see docs/explore.md`,
    );
  else lines.push(`  Neo4j          ${neo4jUri}`);
  if (tokenOf) {
    lines.push('', "The story's people, each with a bearer token (again: npm run --silent token -- <email>):");
    for (const [email, who] of STORY_PEOPLE) lines.push(`  ${email}   ${who}`, `    ${await tokenOf(email)}`);
    lines.push(
      '',
      "Try: what does Dana's home rest on?",
      `  curl -s ${url}/graphql -H 'content-type: application/json' \\`,
      '    -H "authorization: Bearer $(npm run --silent token -- client@covalue.example)" \\',
      `    -d '{"query":"{ valueChain(of: \\"per_client\\", direction: UPSTREAM) { links { depth provider { name } consumer { name } resources { name } } } }"}'`,
    );
  }
  lines.push('', 'Ctrl-C stops everything.', '');
  return lines.join('\n');
}
