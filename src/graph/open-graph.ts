/** Opens the graph: the server that is configured, else the managed one. */
import neo4j from 'neo4j-driver';
import { Graph } from './graph.ts';
import { holdManagedNeo4j, type ManagedNeo4j } from './managed-neo4j.ts';
import { PING } from './ping.cypher.ts';

export interface OpenGraphOptions {
  neo4jUri?: string;
  neo4jUsername?: string;
  neo4jPassword?: string;
  neo4jDatabase?: string;
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

/** @throws Error that names the address and what to do when the server cannot be reached */
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
    await reach(driver, options.neo4jDatabase);
  } catch (error) {
    await close();
    throw new GraphUnreachable(
      `Cannot use Neo4j at ${uri}: ${(error as Error).message}\nCheck NEO4J_URI, NEO4J_USERNAME and NEO4J_PASSWORD, and that the server is running.`,
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

/** A server that has just opened its port may need a moment for its database. */
async function reach(driver: neo4j.Driver, database: string | undefined): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await driver.executeQuery(PING.text, {}, { database });
      return;
    } catch (error) {
      const code = (error as { code?: string }).code ?? '';
      // Somebody else's wrong passwords may have closed the door for some seconds.
      const passing = !code.startsWith('Neo.ClientError') || code.endsWith('.AuthenticationRateLimit');
      if (attempt > 60 || !passing) throw error;
      await new Promise((done) => setTimeout(done, 250));
    }
  }
}
