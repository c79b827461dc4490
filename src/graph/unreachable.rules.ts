/** Why Neo4j cannot be used, and what to do. Pure. */
import { codeOf } from '../values/thrown.ts';

/** The first sign that an error of the driver has names the cause and the remedy. */
const SIGNS: [sign: RegExp, cause: string, remedy: string][] = [
  [/ECONNREFUSED/, 'nothing listens there (connection refused)', 'start Neo4j, or correct host and port of NEO4J_URI'],
  [
    /ENOTFOUND|EAI_AGAIN/,
    'the host name is not known',
    'correct the host of NEO4J_URI, or check the name service (DNS)',
  ],
  [
    /EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|Failed to establish connection/,
    'the host cannot be reached',
    'check NEO4J_URI, the network and the firewall',
  ],
  [
    /responded HTTP/,
    "an HTTP server answers there, not Neo4j's Bolt protocol",
    'use the Bolt port of Neo4j in NEO4J_URI (7687, where HTTP has 7474)',
  ],
  [
    /Unknown Bolt protocol|unsupported protocol|does not support any of/i,
    'another protocol than Bolt answers there, or a Neo4j that is older than version 5',
    'use the Bolt port of a Neo4j 5 server in NEO4J_URI',
  ],
  [
    /EPROTO|wrong version number|certificate|SSL|TLS|packet length/i,
    'the encrypted connection failed',
    'use bolt:// or neo4j:// for a server without TLS, bolt+s:// or neo4j+s:// with it, and bolt+ssc:// for a self-signed certificate',
  ],
  [
    /no answer within/,
    'the server accepts connections, but does not answer',
    'check that Neo4j listens there and is not overloaded; restart it if it hangs',
  ],
  [
    /ECONNRESET|closed by server|socket hang up|Connection was closed/,
    'the server closes connections at once: it is not Neo4j, requires TLS, or is stopping',
    'check NEO4J_URI and the log of the server',
  ],
];

const BY_CODE: Record<string, [cause: string, remedy: string]> = {
  'Neo.ClientError.Security.Unauthorized': [
    'it refuses the user name or the password',
    'correct NEO4J_USERNAME and NEO4J_PASSWORD',
  ],
  'Neo.ClientError.Database.DatabaseNotFound': [
    'it has no database of this name',
    'correct NEO4J_DATABASE, or create the database',
  ],
};

/** One sentence with the cause, and one with the remedy. */
export function whyUnreachable(error: Error): string {
  const [cause, remedy] = BY_CODE[codeOf(error)] ??
    SIGNS.find(([sign]) => sign.test(error.message))?.slice(1) ?? [
      error.message,
      'check NEO4J_URI, NEO4J_USERNAME and NEO4J_PASSWORD, and that the server is running',
    ];
  return `${cause}. What to do: ${remedy}.`;
}
