/** Opens the graph: the server that is configured, else the managed one. */

import neo4j from 'neo4j-driver';
import { errorOf } from '../values/thrown.ts';
import { Graph } from './graph.ts';
import { holdManagedNeo4j, type ManagedNeo4j } from './managed-neo4j.ts';
import { PING } from './ping.cypher.ts';
import { waitForNeo4j } from './unavailable.ts';

const WAIT_SECONDS = 60;

export interface OpenGraphOptions {
  neo4jUri?: string;
  neo4jUsername?: string;
  neo4jPassword?: string;
  neo4jDatabase?: string;
  /** How long to wait for a server that is not available. Default: 60. */
  waitSeconds?: number;
  /** Data folder of the managed Neo4j. */
  folder: string;
  /** Folder of its jars, when several data folders share them. */
  jarsFolder?: string;
  /** Any free ports, see `ManagedNeo4jOptions`. */
  anyPorts?: boolean;
  onProgress?: (line: string) => void;
  guideOrigins?: string[];
}

export interface OpenGraph {
  graph: Graph;
  managed?: ManagedNeo4j;
  close(): Promise<void>;
}

/**
 * Waits until the server is available.
 * @throws GraphUnreachable that names the address and what to do: after `waitSeconds`, or at once if the server refuses
 * the credentials
 */
export async function openGraph(options: OpenGraphOptions): Promise<OpenGraph> {
  const managed = options.neo4jUri ? undefined : await holdManagedNeo4j(options);
  const uri = options.neo4jUri ?? (managed as ManagedNeo4j).uri;
  const driver = createDriver(
    uri,
    managed?.username ?? options.neo4jUsername ?? 'neo4j',
    managed?.password ?? options.neo4jPassword ?? '',
  );
  const close = async () => {
    await driver.close();
    await managed?.release();
  };
  try {
    const { neo4jDatabase: database, waitSeconds: seconds = WAIT_SECONDS, onProgress: onWait } = options;
    await waitForNeo4j(() => ping(driver, database), { seconds, onWait });
  } catch (error) {
    await close();
    throw new GraphUnreachable(
      `Cannot use Neo4j at ${uri}: ${errorOf(error).message}\nCheck NEO4J_URI, NEO4J_USERNAME and NEO4J_PASSWORD, and that the server is running.`,
    );
  }
  return { graph: new Graph(driver, options.neo4jDatabase, uri.startsWith('neo4j')), managed, close };
}

/** Neo4j does not answer, or refuses the credentials; the message says what to check. */
export class GraphUnreachable extends Error {}

/** How a server is reached, for another process that is to use the same graph. */
export interface GraphConnection {
  uri: string;
  username: string;
  password: string;
  database?: string;
}

const connections = new WeakMap<neo4j.Driver, GraphConnection>();

/** @throws Error when the graph's driver was not made by `createDriver` */
export function connectionOf({ driver, database }: Graph): GraphConnection {
  const connection = connections.get(driver);
  if (!connection) throw new Error('This driver was not made by createDriver.');
  return { ...connection, database };
}

export function createDriver(uri: string, username: string, password: string) {
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password), {
    disableLosslessIntegers: true,
    maxConnectionPoolSize: 100,
    connectionAcquisitionTimeout: 20_000,
    connectionTimeout: 10_000,
    maxTransactionRetryTime: 20_000,
    notificationFilter: { minimumSeverityLevel: 'OFF' },
    userAgent: 'covalue',
  });
  connections.set(driver, { uri, username, password });
  return driver;
}

/** In a session: unlike `executeQuery`, it fails at once if the server is unavailable. */
async function ping(driver: neo4j.Driver, database: string | undefined): Promise<void> {
  const session = driver.session({ database });
  try {
    await session.run(PING.text);
  } finally {
    await session.close();
  }
}
