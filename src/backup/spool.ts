/**
 * Everything in the graph, as the bytes in which Neo4j sends it: one file that is written while writes wait, and decoded
 * afterwards.
 */
import { randomUUID } from 'node:crypto';
import { closeSync, createReadStream, openSync, writeSync } from 'node:fs';
import neo4j from 'neo4j-driver';
import type { Graph } from '../graph/graph.ts';
import { onlyRow } from '../graph/only-row.ts';
import type { Statement } from '../graph/statement.ts';
import { takeMessages } from '../graph/whole-messages.ts';
import { NODES_TO_READ, READ_NODES, READ_RELATIONSHIPS, RELATIONSHIPS_TO_READ } from './backup.cypher.ts';
import { PackStream } from './packstream.ts';

/** Rows of so many nodes or relationships. */
const PART = 500;
/** How many rows Neo4j sends before it is asked for more. */
const ROWS_AT_ONCE = 50;
const RECORD = 0x71;
const READ_BYTES = 1024 * 1024;

export interface Counts {
  nodes: number;
  relationships: number;
}

type Parts = Statement<{ mark: string; last: number; size: number }>;

/**
 * Reads on two connections, at the leader of a cluster.
 * @param onRead called with the share that has been read, 0 to 1
 * @returns how many nodes and relationships there are
 */
export async function spoolGraph(
  graph: Graph,
  file: string,
  signal: AbortSignal,
  onRead: (share: number) => void,
): Promise<Counts> {
  const mark = Buffer.from(`covalue ${randomUUID()}`);
  const output = openSync(file, 'w', 0o600);
  let [rows, expected] = [0, 1];
  const letGo = takeMessages((message) => {
    if (message[1] !== RECORD || message.indexOf(mark) < 0 || message.indexOf(mark) > 16) return false;
    const length = Buffer.alloc(4);
    length.writeUInt32BE(message.length);
    writeSync(output, length);
    writeSync(output, message);
    rows += 1;
    if (rows % 50 === 0) onRead(rows / expected);
    return true;
  });
  try {
    const [nodes, relationships] = await Promise.all(
      [NODES_TO_READ, RELATIONSHIPS_TO_READ].map(async (size) =>
        onlyRow(await rowsOf<{ count: number; last: number }>(graph, size, {}, signal)),
      ),
    );
    if (!nodes || !relationships) throw new Error('The size of the graph is not known.');
    expected = Math.max(1, (nodes.last + relationships.last) / PART);
    const read = (statement: Parts, last: number) =>
      last < 0 ? [] : rowsOf(graph, statement, { mark: String(mark), last, size: PART }, signal);
    await Promise.all([read(READ_NODES, nodes.last), read(READ_RELATIONSHIPS, relationships.last)]);
    return { nodes: nodes.count, relationships: relationships.count };
  } finally {
    letGo();
    closeSync(output);
  }
}

async function rowsOf<Row>(
  graph: Graph,
  { text }: { text: string },
  parameters: object,
  signal: AbortSignal,
): Promise<Row[]> {
  const session = graph.driver.session({
    database: graph.database,
    // At the leader of a cluster: others may be behind.
    defaultAccessMode: neo4j.session.WRITE,
    fetchSize: ROWS_AT_ONCE,
  });
  const end = () => void session.close().catch(() => {});
  signal.addEventListener('abort', end, { once: true });
  const rows: Row[] = [];
  try {
    signal.throwIfAborted();
    for await (const record of session.run(text, { ...parameters }, { timeout: 0 }))
      rows.push(record.toObject() as Row);
    return rows;
  } finally {
    signal.removeEventListener('abort', end);
    await session.close().catch(() => {});
  }
}

export type SpooledRow = { kind: 'node' | 'relationship'; line: string };

/** A line of JSON for each node and relationship. */
export async function* spooledLines(file: string): AsyncGenerator<SpooledRow[]> {
  for await (const message of messagesOf(file)) yield linesOf(message);
}

async function* messagesOf(file: string): AsyncGenerator<Buffer> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const piece of createReadStream(file, { highWaterMark: READ_BYTES })) {
    rest = rest.length ? Buffer.concat([rest, piece as Buffer]) : (piece as Buffer);
    while (rest.length >= 4 && rest.length >= 4 + rest.readUInt32BE(0)) {
      const end = 4 + rest.readUInt32BE(0);
      yield rest.subarray(4, end);
      rest = rest.subarray(end);
    }
  }
  if (rest.length) throw new RangeError('The intermediate file is cut off.');
}

/** RECORD [[mark, [[id, labels, properties] or [id, type, start, end, properties], …]]] */
function linesOf(message: Buffer): SpooledRow[] {
  const stream = new PackStream(message);
  stream.structure();
  stream.listLength();
  stream.listLength();
  stream.value();
  return Array.from({ length: stream.listLength() }, () => {
    const isNode = stream.listLength() === 3;
    const id = stream.value();
    if (isNode) {
      const labels = stream.value();
      return { kind: 'node', line: JSON.stringify({ id, labels, properties: stream.map() }) };
    }
    const [type, start, end] = [stream.value(), stream.value(), stream.value()];
    return { kind: 'relationship', line: JSON.stringify({ id, type, start, end, properties: stream.map() }) };
  });
}
