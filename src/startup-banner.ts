/** The output of `npm start` when it is ready: addresses to open and commands to try. */
import type { ManagedNeo4j } from './graph/managed-neo4j.ts';
import { STORY_PEOPLE } from './pages/local-people.ts';

interface Ready {
  url: string;
  managed?: ManagedNeo4j;
  neo4jUri?: string;
  planted: boolean;
  /** Secrets are not shown: the output of a service may end up in a log. */
  production: boolean;
  /** Nobody can sign in yet. */
  withoutAdministrator: boolean;
  /** Sets up the graph in the browser; undefined where the output may be a log. */
  setupCode?: string;
  /** Undefined when an identity provider signs tokens, and in production. */
  tokenOf?: (email: string) => Promise<string>;
  /** Lets the explorer ask as the story's people. */
  explorerKey?: string;
  seconds: number;
}

export async function startupBanner({
  url,
  managed,
  neo4jUri,
  planted,
  production,
  withoutAdministrator,
  setupCode,
  tokenOf,
  explorerKey,
  seconds,
}: Ready): Promise<string> {
  const lines = [
    '',
    `Covalue is ready after ${seconds.toFixed(1)} s.${planted ? ' The graph contains the example data.' : ''}`,
    '',
    `  Dashboard      ${url}/${explorerKey ? `#key=${explorerKey}` : ''}`,
    ...(explorerKey ? ["                 in a browser: as the story's broker, client, trainer or operator"] : []),
    `  Explorer       ${url}/graphql${explorerKey ? `#key=${explorerKey}` : ''}`,
    '                 in a browser: examples that run at the first click. GraphQL clients use the same URL without #key',
  ];
  if (managed && !production)
    lines.push(
      `  Neo4j Browser  ${managed.browserUrl}`,
      `                 Connect URL  ${managed.browserConnectUrl}   user  ${managed.username}   password  ${managed.password}`,
      `                 then type    :play ${url}/guides/story.html`,
    );
  else lines.push(`  Neo4j          ${managed?.uri ?? neo4jUri}`);
  if (withoutAdministrator)
    lines.push(
      '',
      'This graph has no administrator yet.',
      ...(setupCode
        ? [`  Set up         ${url}/#setup=${setupCode}`, '                 in a browser, within one hour']
        : []),
      `  ${setupCode ? 'Or in' : 'Set it up in'} a terminal: npm run setup`,
    );
  if (tokenOf) {
    lines.push(
      '',
      'People of the example data with bearer tokens (to print another: npm run --silent token -- <email>):',
    );
    for (const [email, who] of STORY_PEOPLE) lines.push(`  ${email}   ${who}`, `    ${await tokenOf(email)}`);
    lines.push(
      '',
      "Try: what does Dana's home depend on?",
      `  curl -s ${url}/graphql -H 'content-type: application/json' \\`,
      `    -H 'authorization: Bearer ${await tokenOf('client@covalue.example')}' \\`,
      `    -d '{"query":"{ valueChain(of: \\"per_client\\", direction: UPSTREAM) { links { depth provider { name } consumer { name } resources { name } } } }"}'`,
    );
  }
  lines.push('', `Health: ${url}/health/ready`, 'Ctrl-C stops everything.', '');
  return lines.join('\n');
}
