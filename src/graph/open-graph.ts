/** Opens the graph: the server that is configured, else the managed one. */

import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import neo4j from 'neo4j-driver';
import { codeOf, errorOf } from '../values/thrown.ts';
import { DataFolderProblem, lostPasswordRemedy } from './data-folder.ts';
import { Graph } from './graph.ts';
import { holdManagedNeo4j, type ManagedNeo4j } from './managed-neo4j.ts';
import { PING } from './ping.cypher.ts';
import { decodeDirectly } from './row-values.ts';
import { endStuckConnections } from './stuck-connections.ts';
import { isUnavailable, waitForNeo4j } from './unavailable.ts';
import { whyUnreachable } from './unreachable.rules.ts';
import { joinPieces } from './whole-messages.ts';
import { writeLargePieces } from './whole-writes.ts';

const WAIT_SECONDS = 60;
const CLOSE_MS = 2_000;
/** A server that accepts a connection and does not answer for this long is reported. */
const ANSWER_MS = 10_000;
const NO_ANSWER = `no answer within ${ANSWER_MS / 1000} s`;

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
    const explain = (error: Error) => `${uri}: ${whyUnreachable(error)}`;
    await waitForNeo4j(() => ping(driver, database), { seconds, onWait, explain });
  } catch (error) {
    // A server that does not answer does not let go of its connections either.
    await Promise.race([close(), delay(CLOSE_MS, undefined, { ref: false })]);
    if (managed && codeOf(error) === 'Neo.ClientError.Security.Unauthorized')
      throw new DataFolderProblem(
        `The password in ${join(options.folder, 'neo4j.password')} is not that of the graph in this folder. ${lostPasswordRemedy(options.folder)}`,
      );
    const afterWaiting = isUnavailable(error) ? `, after ${options.waitSeconds ?? WAIT_SECONDS} s of waiting` : '';
    throw new GraphUnreachable(`Cannot use Neo4j at ${uri}${afterWaiting}: ${whyUnreachable(errorOf(error))}`);
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
  joinPieces();
  decodeDirectly();
  writeLargePieces();
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password), {
    disableLosslessIntegers: true,
    maxConnectionPoolSize: 100,
    connectionAcquisitionTimeout: 5_000,
    connectionTimeout: 4_000,
    // Firewalls forget idle connections without a word.
    connectionLivenessCheckTimeout: 15_000,
    notificationFilter: { minimumSeverityLevel: 'OFF' },
    userAgent: 'covalue',
  });
  endStuckConnections(uri);
  connections.set(driver, { uri, username, password });
  return driver;
}

/** In a session: unlike `executeQuery`, it fails at once if the server is unavailable. */
async function ping(driver: neo4j.Driver, database: string | undefined): Promise<void> {
  const session = driver.session({ database });
  const silence = new AbortController();
  const silent = delay(ANSWER_MS, undefined, { signal: silence.signal }).then(() => {
    // Neo4j may be frozen, or starting on a slow machine.
    throw new neo4j.Neo4jError(NO_ANSWER, 'ServiceUnavailable', '50N42', NO_ANSWER);
  });
  silent.catch(() => {});
  try {
    await Promise.race([session.run(PING.text), silent]);
  } finally {
    silence.abort();
    session.close().catch(() => {});
  }
}
